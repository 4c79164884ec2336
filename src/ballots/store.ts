import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Majority } from '#shared/profile.ts'
import type { Sight } from '#shared/sight.ts'

import type { BallotMode, BallotResult, CancelGround, Choice, Motion, VotingBody } from './model.ts'

export type SeenBallot = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly since: string
  /** Who put the motion: `case`, or another actor of the case. */
  readonly owner_id: string
  readonly body: VotingBody
  readonly mode: BallotMode
  readonly secret: number
  readonly sitting_id: string | null
  readonly motion: Motion
  readonly majority: Majority
  readonly until_on: string | null
  readonly round: number
  readonly revision: number
  readonly opened_at: string
  readonly closed_at: string | null
  readonly closes_at: string | null
  /** Until when a separate opinion may be attached to the result. */
  readonly opinions_until: string | null
  readonly eligible: number
  readonly voted: number
  readonly ground: CancelGround | null
  readonly base: number | null
  readonly floor: number | null
  readonly quorum: number | null
  readonly quorum_met: number | null
  readonly result: BallotResult | null
  readonly adopted_at: string | null
  readonly votes_for: number | null
  readonly votes_against: number | null
  readonly votes_abstain: number | null
  readonly absent: number | null
  readonly office: number
  /** 1 when the reader may vote here. */
  readonly voter: number
  /** The member for whom the reader stands in; null for a member. */
  readonly stands_in_for: string | null
  /** 1 when the seat of the reader has a vote. */
  readonly has_voted: number
}

/** Ballots of a case that are under way. */
export const openBallots = async (reader: Reader, caseId: string): Promise<readonly string[]> =>
  (
    await reader.all<{ id: string }>(
      `select id from ballots where case_id = ? and state = 'open' order by id`,
      [caseId]
    )
  ).map(({ id }) => id)

const select = `select x.*, k.version, n.number, c.title_pl, c.title_en, s.office,
    case when x.state = 'open' then (select min(t.due_at) from terms t where t.actor_id = x.id) end as closes_at,
    case when x.state = 'closed' then (select min(t.due_at) from terms t where t.actor_id = x.id) end as opinions_until,
    case when v.id is null or s.deciding = 'recused' then 0 else 1 end as voter,
    case when v.voted_at is null then 0 else 1 end as has_voted,
    case when v.person_id <> r.person_id then v.person_id end as stands_in_for
  from ballots x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = x.case_id and c.revision = x.revision
  cross join reader r
  left join votes v on v.actor_id = x.id and v.struck is null and v.id = coalesce(
    (select a.id from votes a where a.actor_id = x.id and a.id = r.person_id and a.struck is null),
    (select min(b.id) from votes b where b.actor_id = x.id and b.substitute_id = r.person_id and b.struck is null))
  where s.level = 2`

/** A ballot as the reader may see it; only those who see the whole file know of its ballots. */
export const findBallot = (reader: Reader, sight: Sight, id: string): Promise<SeenBallot | undefined> =>
  reader.get<SeenBallot>(`with ${sight.sql} ${select} and x.id = ?`, [...sight.bindings, id])

export type BallotFilter = {
  readonly proposal?: string | undefined
  readonly state?: string | undefined
  /** `me`: open, and the reader has still to vote. */
  readonly waiting?: 'me' | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Ballots that the reader may know of, newest first; one more than the limit. */
export const listBallots = (reader: Reader, sight: Sight, filter: BallotFilter): Promise<SeenBallot[]> => {
  const conditions: string[] = []
  const bindings = [...sight.bindings]
  const add = (sql: string, ...values: readonly string[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.proposal !== undefined) add('x.case_id = ?', filter.proposal)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.waiting === 'me') add("x.state = 'open' and v.id is not null and v.voted_at is null")
  if (filter.cursor !== undefined) add('(x.opened_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenBallot>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.opened_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

export type SeenVote = {
  readonly person_id: string
  readonly name: string | null
  readonly choice: Choice | null
  readonly voted_at: string | null
  readonly cast_by: string | null
  readonly cast_by_name: string | null
  readonly substitute_id: string | null
  readonly substitute_name: string | null
  readonly channel: 'own' | 'consent' | null
  /** The ground on which the seat was struck since the opening. */
  readonly struck: string | null
}

export const votesOf = (reader: Reader, ballot: string): Promise<SeenVote[]> =>
  reader.all<SeenVote>(
    `select v.person_id, p.name, v.choice, v.voted_at, v.cast_by, c.name as cast_by_name, v.substitute_id,
       s.name as substitute_name, v.channel, v.struck
     from votes v left join people p on p.id = v.person_id left join people c on c.id = v.cast_by
     left join people s on s.id = v.substitute_id
     where v.actor_id = ? order by p.sort_key, v.person_id`,
    [ballot]
  )

/** True for people of the organisation that leads the case. */
export const leadsCase = async (reader: Reader, sight: Sight, caseId: string): Promise<boolean> => {
  const row = await reader.get<{ leading: number }>(
    `with ${sight.sql} select s.leading from seen s where s.id = ?`,
    [...sight.bindings, caseId]
  )
  return row?.leading === 1
}
