import { memberStatuses, isMember } from '#organisations/model.ts'
import { isLastInvited } from '#people/guest-rows.ts'
import { actingKinds, councilKinds, presidiumKinds } from '#people/model.ts'
import { isJoining, isLive, partnershipStates } from '#partnerships/model.ts'
import { tiedOrganisations } from '#people/tied-organisations.ts'
import type { Sights } from '#shared/sight.ts'
import { dateIn } from '#shared/calendar.ts'

import { awaitsOf } from './awaiting.ts'

const listOf = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

const acting = listOf(actingKinds)
const members = listOf(memberStatuses.filter(isMember))

const mine = `select r.kind, r.organisation_id, o.status
  from roles r left join organisations o on o.id = r.organisation_id
  where r.person_id = ? and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)`

/**
 * Organisations that the reader acts for; a seat in a body that an organisation fills is not acting for it. A guest acts for
 * one in a single case, unless somebody else was invited in their place, or they hold a role: nobody carries what the
 * cluster shows to the other side.
 */
const represents = `select organisation_id, null as case_id from mine where kind in (${acting})
  union all select g.organisation_id, g.case_id from guests g where g.person_id = ? and not exists (select 1 from mine)
    and ${isLastInvited}`

/** A guest's organisation is among them: of other cases there is nothing in `seen`. */
const own = 'select organisation_id from represents'

const isCoordinator = "exists (select 1 from mine where kind = 'coordinator')"

const isLead = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and c.side = 'lead' and m.kind in (${acting}))`

/** Partners have signed their letter of intent; an accepted one reads what it is to sign. */
const takesPart = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and m.kind in (${acting}) and (c.side in ('lead', 'partner') or c.state = 'accepted'))`

const isParty = `exists (select 1 from case_parties c join mine m on m.organisation_id = c.organisation_id
  where c.case_id = p.id and m.kind in (${acting}))`

const joining = listOf(partnershipStates.filter(isJoining))
const live = listOf(partnershipStates.filter(isLive))

/**
 * A partnership that lasts opens the whole file to who is bound by the undertaking of confidentiality: once accepted, or
 * where the card says so, or the lead has opened it to the organisation. Source: procedure.md 1.1 and 2.1.
 */
const readsBound = `exists (select 1 from partnerships x join represents a on a.organisation_id = x.organisation_id
  where x.case_id = p.id and x.nda_at is not null and x.state in (${live}) and (a.case_id is null or a.case_id = p.id)
    and (x.state in (${joining}) or x.file_opened_at is not null or exists (select 1 from card_revisions k
      where k.proposal_id = p.id and k.revision = p.revision and k.confidentiality = 'nda')))`

/** A guest sees the teaser of the one case as long as the talks or the partnership last. Others are asked once, not by case. */
const isGuest = `exists (select 1 from represents where case_id is not null)
  and exists (select 1 from represents a join partnerships x on x.case_id = a.case_id
    and x.organisation_id = a.organisation_id where a.case_id = p.id and x.state in (${live}))`

const kindsOf = { presidium: presidiumKinds, council: councilKinds, board: ['board'] } as const

const hasSeatIn = (body: keyof typeof kindsOf): string =>
  `exists (select 1 from mine where kind in (${listOf(kindsOf[body])}))`

/** Ever had a seat in the Presidium: a standing then ends with the seat, whatever the round still says. */
const wasSeated = `exists (select 1 from roles w join reader r on r.person_id = w.person_id
  where w.kind in (${listOf(presidiumKinds)}))`

const standing = `select d.standing from case_deciders d where d.case_id = p.id and d.person_id = ?
  and (d.standing = 'expert' or ${hasSeatIn('presidium')} or not ${wasSeated})`

/** The reader is tied to an organisation in the case, or named in it: no file as a decider. Source: 1.4. */
const isTied = `(exists (select 1 from ties t join case_parties c on c.organisation_id = t.organisation_id
  where c.case_id = p.id and c.state not in ('withdrawn', 'revoked', 'expired'))
  or exists (select 1 from reader r where r.person_id in (p.author_person_id, p.lead_person_id)))`

const worksOnIt = `exists (select 1 from task_group_people t where t.case_id = p.id and t.person_id = ?)`

/** Stands in today for the member whose seat it is. */
const standsIn = `exists (select 1 from deputations d where d.substitute_id = r.person_id and d.member_id = v.person_id
  and d.body = b.body and d.from_on <= r.today and (d.until_on is null or d.until_on >= r.today))`

/**
 * A seat in a body ends with the office, and standing in with the substitution, though the ballot was opened before; of a
 * task group those see the file who are in it.
 */
const votes = `exists (select 1 from votes v join ballots b on b.id = v.actor_id cross join reader r
  where v.case_id = p.id and v.struck is null and ((v.substitute_id = r.person_id and ${standsIn})
    or (v.person_id = r.person_id and ((b.body = 'presidium' and ${hasSeatIn('presidium')})
      or (b.body = 'council' and ${hasSeatIn('council')}) or (b.body = 'board' and ${hasSeatIn('board')})))))`

const isInCouncil = hasSeatIn('council')

/** Chair or deputy: they decide on the urgent route before anybody else may know of the proposal. */
const isChair = "exists (select 1 from mine where kind in ('chair', 'deputyChair'))"

/** The chair of the Council may leave an appeal unexamined before it is the Council's. */
const isCouncilChair = "exists (select 1 from mine where kind = 'councilChair')"

/** Named to verify a condition of the approval, while it is one. */
const verifies = `p.state in ('conditional', 'conditionsOverdue') and exists (select 1 from case_verifiers v
  join reader r on r.person_id = v.person_id where v.case_id = p.id)`

const isInBoard = hasSeatIn('board')

const isOfCluster = `exists (select 1 from mine where kind not in (${acting}) or status in (${members}))`

const level = `case
  when ${isCoordinator} or ${takesPart} or ${worksOnIt} then 2
  when (${standing}) in ('impartial', 'expert') and not ${isTied} then 2
  when ${votes} and not ${isTied} and coalesce((${standing}), '') <> 'recused' then 2
  when p.state in ('councilInstead', 'appealCouncil') and ${isInCouncil} and not ${isTied} and not exists (${standing}) then 2
  when p.state = 'appealSelfReview' and ${isCouncilChair} and not ${isTied} then 2
  when ${verifies} and not ${isTied} then 2
  when p.stage in ('group', 'delivery') and ${isInBoard} and not exists (${standing}) then 2
  when ${isParty} or (${isGuest}) then case when ${readsBound} then 2 else 1 end
  when exists (${standing}) then 1
  when p.urgency_asked = 1 and ${isChair} and not ${isTied} and p.stage <> 'ended' then 1
  when p.searched_at is null or p.stage in ('scope', 'check') then 0
  when p.stage = 'ended' and p.state <> 'parked' then 0
  when ${isOfCluster} then 1
  else 0 end`

/** A proposal's state follows its task group's. */
const seen = `select p.id, p.state, p.stage, p.since, ${level} as level,
    case when ${isCoordinator} then 1 else 0 end as office, case when ${isLead} then 1 else 0 end as leading,
    case when (${standing}) in ('due', 'impartial', 'expert') and ${isTied} then 'recused' else (${standing}) end as deciding
  from proposals p`

/**
 * Who may see which proposal, from today's roles. From the search on every member sees the teaser; the whole file is for the
 * lead, partners, the coordinator, deciders once declared impartial, the Council when the case is referred to it, the group's people and,
 * after approval, the Board. Recusal takes away what one sees as a decider. Source: procedure.md 1.1 and 1.4.
 */
export const sights: Sights = (person, now) => {
  const day = dateIn(now)
  const ties = tiedOrganisations({ sql: 'person_id = ?', bindings: [person] }, day)
  return {
    sql: `reader as (select ? as person_id, ? as today), mine as (${mine}), represents as (${represents}), own as (${own}), ties as (${ties.sql}), seen as (${seen})`,
    bindings: [
      person,
      day,
      person,
      day,
      day,
      person,
      ...ties.bindings,
      ...Array.from({ length: 8 }, () => person)
    ],
    awaits: awaitsOf(person)
  }
}
