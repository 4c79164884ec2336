import { isMember, memberStatuses } from '#organisations/model.ts'
import type { Reader } from '#shared/database.ts'

const memberList = memberStatuses
  .filter(isMember)
  .map((status) => `'${status}'`)
  .join(', ')

export type NamedRow = { readonly id: string; readonly name: string; readonly detail: string | null }

/** Members of the cluster that could be asked to join: those that are not in the case yet, by name. */
export const organisationsBeside = (reader: Reader, caseId: string): Promise<NamedRow[]> =>
  reader.all<NamedRow>(
    `select o.id, o.name, o.type as detail from organisations o
     where o.status in (${memberList}) and not exists (select 1 from case_parties c where c.case_id = ? and c.organisation_id = o.id
       and (c.side in ('lead', 'partner') or c.state in ('interested', 'invited', 'clarification', 'shortlisted', 'accepted')))
     order by o.sort_key, o.id`,
    [caseId]
  )

/** Organisations that may take part in a project: those that are in the register today, by name. */
export const organisationsToName = (reader: Reader): Promise<NamedRow[]> =>
  reader.all<NamedRow>(
    "select id, name, type as detail from organisations where status <> 'left' order by sort_key, id"
  )

/** Organisations outside the cluster, by name. */
export const organisationsOutside = (reader: Reader): Promise<NamedRow[]> =>
  reader.all<NamedRow>(
    `select id, name, type as detail from organisations where status not in (${memberList}) order by sort_key, id`
  )

export type ProposalChoice = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
}

/** Proposals that another one may be merged into: in the formal check or in the search, newest first. */
export const proposalsBeside = (reader: Reader, caseId: string): Promise<ProposalChoice[]> =>
  reader.all<ProposalChoice>(
    `select p.id, n.number, c.title_pl, c.title_en from proposals p join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where p.id <> ? and p.state in ('formalCheck', 'searchOpen') order by n.year desc, n.running desc`,
    [caseId]
  )

export type SittingAhead = { readonly id: string; readonly begins_at: string }

/** Sittings of a body that its cases can be put on, the nearest first. */
export const sittingsAhead = (reader: Reader, organ: 'presidium' | 'council'): Promise<SittingAhead[]> =>
  reader.all<SittingAhead>(
    "select id, begins_at from sittings where organ = ? and state in ('convened', 'open') order by begins_at, id",
    [organ]
  )

export type PersonChoice = { readonly id: string; readonly name: string; readonly detail: string | null }

/** People who hold one of these offices on a day, by name. */
export const peopleInOffice = (
  reader: Reader,
  kinds: readonly string[],
  day: string
): Promise<PersonChoice[]> =>
  reader.all<PersonChoice>(
    `select distinct p.id, p.name, o.name as detail from roles r join people p on p.id = r.person_id
     left join organisations o on o.id = r.organisation_id
     where r.kind in (${kinds.map(() => '?').join(', ')}) and r.from_on <= ? and (r.until_on is null or r.until_on >= ?)
       and p.erased_at is null order by p.name, p.id`,
    [...kinds, day, day]
  )

/** People of no organisation that has a part in the case, by name. */
export const peopleBeside = (reader: Reader, caseId: string): Promise<PersonChoice[]> =>
  reader.all<PersonChoice>(
    `select p.id, p.name, (select min(o.name) from roles r join organisations o on o.id = r.organisation_id
       where r.person_id = p.id) as detail from people p
     where p.erased_at is null and not exists (select 1 from roles r join case_parties c on c.organisation_id = r.organisation_id
       where r.person_id = p.id and c.case_id = ?) order by p.name, p.id`,
    [caseId]
  )
