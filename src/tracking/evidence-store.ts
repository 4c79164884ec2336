import { isMember, memberStatuses } from '#organisations/model.ts'
import type { Organ } from '#shared/profile.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

const members = memberStatuses
  .filter(isMember)
  .map((status) => `'${status}'`)
  .join(', ')

/** A signed resolution as an auditor may check it: its number, and the link of the journal's chain that its signature made. */
export type ListedResolution = {
  readonly id: string
  readonly organ: Organ
  readonly year: number
  readonly number: number
  readonly motion: string
  readonly state: string
  readonly proposal: string | null
  readonly adopted_at: string
  readonly signed_at: string | null
  readonly profile: string
  readonly hash: string | null
}

/** Resolutions that were signed since a moment, in the order of their numbers. */
export const signedResolutions = (
  reader: Reader,
  sight: Sight,
  from: string | null
): Promise<ListedResolution[]> =>
  reader.all<ListedResolution>(
    `with ${sight.sql} select r.id, r.organ, r.year, r.number, r.motion, r.state, n.number as proposal, r.adopted_at,
       r.signed_at, k.profile, (select max(j.hash) from journal j where j.actor_id = r.id and j.type = 'resolution.sign') as hash
     from resolutions r join cases k on k.id = r.case_id left join seen s on s.id = r.proposal_id
     left join proposal_numbers n on n.proposal_id = r.proposal_id
     where r.number is not null and r.adopted_at >= ?
       and (s.level = 2 or (r.proposal_id is null and exists (select 1 from mine where kind in ('coordinator', 'board'))))
     order by r.organ, r.year, r.number`,
    [...sight.bindings, from ?? '0']
  )

export type ListedPartner = {
  readonly proposal: string
  readonly organisation: string
  readonly type: string
  readonly side: string
  readonly state: string
}

/** Leads and agreed partners of the proposals; candidates are nobody's business but the parties'. */
export const partiesOf = (reader: Reader, sight: Sight): Promise<ListedPartner[]> =>
  reader.all<ListedPartner>(
    `with ${sight.sql} select distinct n.number as proposal, o.name as organisation, o.type, c.side, c.state
     from seen s join case_parties c on c.case_id = s.id join organisations o on o.id = c.organisation_id
     join proposal_numbers n on n.proposal_id = s.id
     where s.level = 2 and c.side in ('lead', 'partner') order by n.number, c.side, o.name`,
    sight.bindings
  )

export type ListedOrganisation = {
  readonly name: string
  readonly type: string
  readonly group_name: string | null
  readonly status: string
  readonly city: string | null
  readonly country: string
  readonly nip: string | null
  readonly krs: string | null
  readonly member_since: string | null
}

/** The members of the cluster as the register has them, without people and addresses. */
export const memberOrganisations = (reader: Reader): Promise<ListedOrganisation[]> =>
  reader.all<ListedOrganisation>(
    `select name, type, group_name, status, city, country, nip, krs, member_since
     from organisations where status in (${members}) order by sort_key, id`
  )

export type LastCheckpoint = {
  readonly number: number
  readonly at: string
  readonly position: number
  readonly cases: number
  readonly root: string
  readonly hash: string
}

/** The last checkpoint over the histories of all cases; null in a journal that has none yet. */
export const lastCheckpoint = async (reader: Reader): Promise<LastCheckpoint | null> =>
  (await reader.get<LastCheckpoint>(
    'select number, at, position, cases, root, hash from checkpoints order by number desc limit 1'
  )) ?? null

/** The cluster's name as the set-up has it; null before that. */
export const clusterName = async (reader: Reader): Promise<string | null> =>
  (await reader.get<{ value: string }>("select value from settings where name = 'cluster'"))?.value ?? null
