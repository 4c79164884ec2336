import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { isMember, memberStatuses } from '#organisations/model.ts'

import type { MemberActivity } from './activity.ts'
import type { ClosedBallot } from './turnout.ts'

const members = memberStatuses
  .filter(isMember)
  .map((status) => `'${status}'`)
  .join(', ')

/** The beginning of all time, as a text that sorts before every instant. */
const ever = '0'

/** What each member organisation did in cases that the reader knows of, in the period and ever. */
export const memberActivity = async (
  reader: Reader,
  sight: Sight,
  from: string | null
): Promise<readonly MemberActivity[]> => {
  const since = from ?? ever
  const rows = await reader.all<Omit<MemberActivity, 'group' | 'since' | 'lastActive'> & Stored>(
    `with ${sight.sql},
      proposed as (select p.author_organisation_id as id, count(*) as n from seen s join proposals p on p.id = s.id
        where s.level > 0 and p.opened_at >= ? group by p.author_organisation_id),
      answered as (select x.organisation_id as id, count(*) as n from seen s join partnerships x on x.case_id = s.id
        where s.level > 0 and x.opened_at >= ? and (x.origin = 'interest' or x.answered_at is not null) group by x.organisation_id),
      joined as (select x.organisation_id as id, count(distinct x.case_id) as n from seen s
        join case_parties c on c.case_id = s.id and c.side = 'partner' join partnerships x on x.id = c.id
        where s.level > 0 and x.opened_at >= ? and x.state in ('confirmed', 'active', 'ended') group by x.organisation_id),
      acted as (select j.organisation_id as id, max(j.at) as at from seen s join journal j on j.case_id = s.id
        where s.level > 0 and j.organisation_id is not null group by j.organisation_id)
     select o.id, o.name, o.type, o.group_name, o.member_since, coalesce(proposed.n, 0) as proposed,
       coalesce(answered.n, 0) as answered, coalesce(joined.n, 0) as partner, acted.at as last_active
     from organisations o left join proposed on proposed.id = o.id left join answered on answered.id = o.id
     left join joined on joined.id = o.id left join acted on acted.id = o.id
     where o.status in (${members}) order by o.sort_key, o.id`,
    [...sight.bindings, since, since, since]
  )
  return rows.map(({ group_name, member_since, last_active, ...row }) => ({
    ...row,
    proposed: Number(row.proposed),
    answered: Number(row.answered),
    partner: Number(row.partner),
    group: group_name,
    since: member_since,
    lastActive: last_active
  }))
}

type Stored = {
  readonly group_name: string | null
  readonly member_since: string | null
  readonly last_active: string | null
}

/** Open (not secret) ballots of the Presidium that closed in the period; one that still runs is not counted. */
export const closedBallots = (reader: Reader, sight: Sight, from: string | null): Promise<ClosedBallot[]> =>
  reader.all<ClosedBallot>(
    `with ${sight.sql} select b.mode, b.closed_at, b.eligible, b.voted, b.quorum_met
     from seen s join ballots b on b.case_id = s.id
     where s.level = 2 and b.body = 'presidium' and b.secret = 0 and b.state = 'closed' and b.closed_at >= ?
     order by b.closed_at, b.id`,
    [...sight.bindings, from ?? ever]
  )

export type Declarations = { readonly declared: number; readonly recused: number; readonly cases: number }

/** How often members of the Presidium declared, and were out of a case, in cases opened in the period; no names. */
export const declarationsSince = async (
  reader: Reader,
  sight: Sight,
  from: string | null
): Promise<Declarations> => {
  const row = await reader.get<{ declared: number; recused: number; cases: number }>(
    `with ${sight.sql} select count(*) as declared, sum(case when d.standing = 'recused' then 1 else 0 end) as recused,
       count(distinct case when d.standing = 'recused' then d.case_id end) as cases
     from seen s join proposals p on p.id = s.id join case_deciders d on d.case_id = s.id
     where s.level = 2 and p.opened_at >= ? and d.standing in ('impartial', 'recused')`,
    [...sight.bindings, from ?? ever]
  )
  return {
    declared: Number(row?.declared ?? 0),
    recused: Number(row?.recused ?? 0),
    cases: Number(row?.cases ?? 0)
  }
}

const holdsOneOf =
  (kinds: string) =>
  async (reader: Reader, sight: Sight): Promise<boolean> =>
    (await reader.get(
      `with ${sight.sql} select 1 as yes from reader where exists (select 1 from mine where kind in (${kinds}))`,
      sight.bindings
    )) !== undefined

/** True for the office and the Board: whose work it is to see how all projects are getting on. */
export const maySeeTracking = holdsOneOf("'coordinator', 'board'")

/** True for a coordinator. */
export const isOffice = holdsOneOf("'coordinator'")
