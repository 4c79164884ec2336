import { memberStatuses, isMember } from '#organisations/model.ts'
import { actingKinds, councilKinds } from '#people/model.ts'
import type { Sights } from '#shared/sight.ts'
import { dateIn } from '#shared/calendar.ts'

import { awaitsOf } from './awaiting.ts'

const listOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const acting = listOf(actingKinds)
const members = listOf(memberStatuses.filter(isMember))

const mine = `select r.kind, r.organisation_id, o.status
  from roles r left join organisations o on o.id = r.organisation_id
  where r.person_id = ? and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)`

/** Organisations that the reader acts for; a seat in a body that an organisation fills is not acting for it. */
const own = `select organisation_id from mine where kind in (${acting})`

const isCoordinator = "exists (select 1 from mine where kind = 'coordinator')"

const isLead = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and c.side = 'lead' and m.kind in (${acting}))`

/** Partners have signed their letter of intent; an accepted one reads what it is to sign. */
const takesPart = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and m.kind in (${acting}) and (c.side in ('lead', 'partner') or c.state = 'accepted'))`

const isParty = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and m.kind in (${acting}))`

const standing = `select d.standing from case_deciders d where d.case_id = p.id and d.person_id = ?`

/** An organisation of the reader, or one linked to it, has a part in the case: no file as a decider. Source: 1.4. */
const isTied = `exists (select 1 from mine m join case_parties c on c.case_id = p.id
  where c.state not in ('withdrawn', 'revoked', 'expired') and (c.organisation_id = m.organisation_id or exists
    (select 1 from organisation_links l where l.organisation_id = m.organisation_id and l.linked_id = c.organisation_id)))`

const worksOnIt = `exists (select 1 from task_group_people t where t.case_id = p.id and t.person_id = ?)`

const votes = `exists (select 1 from votes v where v.case_id = p.id and v.person_id = ?)`

const isInCouncil = `exists (select 1 from mine where kind in (${listOf(councilKinds)}))`

const isInBoard = "exists (select 1 from mine where kind = 'board')"

const isOfCluster = `exists (select 1 from mine where kind not in (${acting}) or status in (${members}))`

const level = `case
  when ${isCoordinator} or ${takesPart} or ${worksOnIt} then 2
  when (${standing}) = 'impartial' and not ${isTied} then 2
  when ${votes} and not ${isTied} and coalesce((${standing}), '') <> 'recused' then 2
  when p.state = 'councilInstead' and ${isInCouncil} and not ${isTied} and not exists (${standing}) then 2
  when p.stage in ('group', 'delivery') and ${isInBoard} and not exists (${standing}) then 2
  when ${isParty} or exists (${standing}) then 1
  when p.searched_at is null or p.stage in ('scope', 'check') then 0
  when p.stage = 'ended' and p.state <> 'parked' then 0
  when ${isOfCluster} then 1
  else 0 end`

/** A proposal's state follows its task group's. */
const seen = `select p.id, p.state, p.stage, p.since, ${level} as level,
    case when ${isCoordinator} then 1 else 0 end as office, case when ${isLead} then 1 else 0 end as leading,
    case when (${standing}) in ('due', 'impartial') and ${isTied} then 'recused' else (${standing}) end as deciding
  from proposals p`

/**
 * Who may see which proposal, from today's roles. From the search on every member sees the teaser; the whole file is for the
 * lead, partners, the coordinator, deciders once declared impartial, the Council when the case is referred to it, the group's people and,
 * after approval, the Board. Recusal takes away what one sees as a decider. Source: procedure.md 1.1 and 1.4.
 */
export const sights: Sights = (person, now) => {
  const day = dateIn(now)
  return {
    sql: `reader as (select ? as person_id), mine as (${mine}), own as (${own}), seen as (${seen})`,
    bindings: [person, person, day, day, ...Array.from({ length: 9 }, () => person)],
    awaits: awaitsOf(person)
  }
}
