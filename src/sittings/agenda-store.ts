import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Body } from './model.ts'

/** A case on an agenda, as far as the reader may know of it. */
export type SeenCase = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  /** 0 for a guest or a member of the body who knows no more than that it is on the agenda. */
  readonly level: number
  readonly deciding: string | null
  readonly ballot_id: string | null
  readonly ballot_state: string | null
  readonly voted: number | null
  readonly eligible: number | null
  /** The task group that works on it, for who has the whole file. */
  readonly group_id: string | null
}

/** The newest ballot of the case at this sitting; its turnout goes with the whole file. */
const newest = `select y.id from ballots y where y.case_id = p.id and y.sitting_id = ? order by y.opened_at desc, y.id desc limit 1`

/** Cases on the agenda of a sitting: those who may read the agenda learn number and title, the rest goes with the file. */
export const casesOf = (reader: Reader, sight: Sight, sitting: string): Promise<SeenCase[]> =>
  reader.all<SeenCase>(
    `with ${sight.sql} select p.id, n.number, c.title_pl, c.title_en, p.state, s.level, s.deciding,
       case when s.level = 2 then b.id end as ballot_id, case when s.level = 2 then b.state end as ballot_state,
       case when s.level = 2 then b.voted end as voted, case when s.level = 2 then b.eligible end as eligible,
       case when s.level = 2 then p.group_id end as group_id
     from sitting_items i join proposals p on p.id = i.item_case_id join seen s on s.id = p.id
     join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join ballots b on b.id = (${newest})
     where i.actor_id = ? order by i.place`,
    [...sight.bindings, sitting, sitting]
  )

/** Of these cases those that the reader must not decide: recused in them, or tied to one of their parties. */
export const casesApart = async (
  reader: Reader,
  sight: Sight,
  cases: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (cases.length === 0) return new Set()
  const rows = await reader.all<{ id: string }>(
    `with ${sight.sql} select s.id from seen s where s.id in (${cases.map(() => '?').join(', ')}) and s.office = 0
       and (coalesce(s.deciding, '') in ('recused', 'undeclared') or exists (select 1 from ties t
         join case_parties c on c.organisation_id = t.organisation_id
         where c.case_id = s.id and c.state not in ('withdrawn', 'revoked', 'expired')))`,
    [...sight.bindings, ...cases]
  )
  return new Set(rows.map(({ id }) => id))
}

/** States in which each body may have something to decide about a case. */
const readyStates: Readonly<Record<Body, readonly string[]>> = {
  presidium: [
    'queued',
    'coi',
    'opinions',
    'ballot',
    'noQuorum',
    'tie',
    'noDecision',
    'postponed',
    'conditionsOverdue',
    'appealSelfReview',
    'charterReview',
    'changeReview',
    'suspended',
    'closureReview'
  ],
  council: ['councilInstead', 'appealCouncil'],
  board: ['charterReview', 'groupForming', 'active', 'suspended']
}

export type ReadyCase = Pick<SeenCase, 'id' | 'number' | 'title_pl' | 'title_en' | 'state'>

/** Cases that this body may decide on and that stand on no agenda ahead; those waiting longest first. */
export const readyCases = (
  reader: Reader,
  sight: Sight,
  organ: Body,
  limit: number
): Promise<ReadyCase[]> => {
  const states = readyStates[organ]
  return reader.all<ReadyCase>(
    `with ${sight.sql} select p.id, n.number, c.title_pl, c.title_en, p.state
     from proposals p join seen s on s.id = p.id join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     where p.state in (${states.map(() => '?').join(', ')}) and s.level > 0
       and not exists (select 1 from sitting_items i join sittings x on x.id = i.actor_id
         where i.item_case_id = p.id and i.state in ('ahead', 'called') and x.state in ('convened', 'open'))
     order by p.since, p.id limit ?`,
    [...sight.bindings, ...states, limit]
  )
}

/** The sittings under way or ahead that have any of these cases on the agenda. */
export const sittingsWith = async (reader: Reader, cases: readonly string[]): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select distinct i.actor_id as id from sitting_items i join sittings x on x.id = i.actor_id
     where i.item_case_id in (${cases.map(() => '?').join(', ')}) and x.state in ('convened', 'open')`,
    [...cases]
  )
  return rows.map(({ id }) => id)
}

/** A version of the sitting itself outweighs whatever its cases have moved. */
const step = 1_000_000

/** A number that grows with the sitting, and with each case on its agenda whose file the reader has: votes are theirs. */
export const shownVersion = async (
  reader: Reader,
  sight: Sight,
  sitting: string,
  version: number
): Promise<number> => {
  const row = await reader.get<{ moved: number | null }>(
    `with ${sight.sql} select sum(k.version) as moved from sitting_items i join seen s on s.id = i.item_case_id
     join cases k on k.id = s.id where i.actor_id = ? and s.level = 2`,
    [...sight.bindings, sitting]
  )
  return version * step + Number(row?.moved ?? 0)
}
