import type { Cursor } from '#shared/cursor.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

export type SeenBallot = {
  readonly id: string
  readonly case_id: string
  readonly version: number
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: 'open' | 'closed' | 'cancelled'
  readonly since: string
  readonly body: 'presidium' | 'council'
  readonly mode: 'sitting' | 'circular'
  readonly motion: 'approve' | 'changes' | 'reject'
  readonly round: number
  readonly revision: number
  readonly opened_at: string
  readonly closed_at: string | null
  readonly closes_at: string | null
  readonly eligible: number
  readonly voted: number
  readonly result: 'carried' | 'notCarried' | 'tied' | 'noQuorum' | null
  readonly votes_for: number | null
  readonly votes_against: number | null
  readonly votes_abstain: number | null
  readonly absent: number | null
  readonly office: number
  /** 1 when the reader may vote here. */
  readonly voter: number
  readonly has_voted: number
}

const select = `select x.*, k.version, n.number, c.title_pl, c.title_en, s.office,
    (select min(t.due_at) from terms t where t.actor_id = x.id) as closes_at,
    case when v.id is null or s.deciding = 'recused' then 0 else 1 end as voter, case when v.choice is null then 0 else 1 end as has_voted
  from ballots x join seen s on s.id = x.case_id join cases k on k.id = x.case_id
  join proposals p on p.id = x.case_id join proposal_numbers n on n.proposal_id = x.case_id
  join card_revisions c on c.proposal_id = x.case_id and c.revision = x.revision
  left join votes v on v.actor_id = x.id and v.person_id = ?
  where s.level = 2`

const bound = (sight: Sight, person: string) => [...sight.bindings, person]

/** A ballot as the reader may see it; only those who see the whole file know of its ballots. */
export const findBallot = (
  reader: Reader,
  sight: Sight,
  person: string,
  id: string
): Promise<SeenBallot | undefined> =>
  reader.get<SeenBallot>(`with ${sight.sql} ${select} and x.id = ?`, [...bound(sight, person), id])

export type BallotFilter = {
  readonly proposal?: string | undefined
  readonly state?: string | undefined
  /** `me`: open, and the reader has still to vote. */
  readonly waiting?: 'me' | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

/** Ballots that the reader may know of, newest first; one more than the limit. */
export const listBallots = (
  reader: Reader,
  sight: Sight,
  person: string,
  filter: BallotFilter
): Promise<SeenBallot[]> => {
  const conditions: string[] = []
  const bindings = bound(sight, person)
  const add = (sql: string, ...values: readonly string[]) => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (filter.proposal !== undefined) add('x.case_id = ?', filter.proposal)
  if (filter.state !== undefined) add('x.state = ?', filter.state)
  if (filter.waiting === 'me') add("x.state = 'open' and v.id is not null and v.choice is null")
  if (filter.cursor !== undefined) add('(x.opened_at, x.id) < (?, ?)', ...filter.cursor)
  return reader.all<SeenBallot>(
    `with ${sight.sql} ${select}${conditions.join('')} order by x.opened_at desc, x.id desc limit ?`,
    [...bindings, filter.limit + 1]
  )
}

export type SeenVote = {
  readonly person_id: string
  readonly name: string | null
  readonly choice: 'for' | 'against' | 'abstain' | null
  readonly voted_at: string | null
}

export const votesOf = (reader: Reader, ballot: string): Promise<SeenVote[]> =>
  reader.all<SeenVote>(
    `select v.person_id, p.name, v.choice, v.voted_at from votes v left join people p on p.id = v.person_id
     where v.actor_id = ? order by p.sort_key, v.person_id`,
    [ballot]
  )
