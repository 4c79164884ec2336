import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'

import type { Motion } from './model.ts'

/** A case under review in which the reader is, or would be, one of those who decide. */
export type DeskCase = {
  readonly id: string
  readonly number: string
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly state: string
  readonly since: string
  /** The reader's standing as a decider; null for who only votes. */
  readonly standing: 'due' | 'impartial' | 'recused' | 'undeclared' | 'disputed' | 'expert' | null
  /** 2 for who may read the whole file. */
  readonly level: number
  /** The ballot under way in which the reader has a seat. */
  readonly ballot_id: string | null
  readonly mode: 'sitting' | 'circular' | null
  readonly voted: number | null
  readonly eligible: number | null
  readonly voted_at: string | null
  readonly motion: Motion | null
}

/** States of a case in which somebody of a body has something to decide. */
const decided = `('queued', 'coi', 'opinions', 'ballot', 'noQuorum', 'tie', 'noDecision', 'postponed', 'councilInstead',
  'conditionsOverdue', 'appealSelfReview', 'appealCouncil')`

/** Ballots under way in which the reader votes, for themselves or as a substitute, each once; when they cast a vote last. */
const seat = `select b.id, b.case_id, b.mode, b.voted, b.eligible, b.motion,
    max(case when v.cast_by = r.person_id then v.voted_at end) as voted_at from ballots b
  join votes v on v.actor_id = b.id and v.struck is null join reader r on r.person_id in (v.person_id, v.substitute_id)
  where b.state = 'open' group by b.id, b.case_id, b.mode, b.voted, b.eligible, b.motion`

/** The cases on somebody's review desk, those waiting longest first. Who may not know of a case does not get it. */
export const deskCases = (reader: Reader, sight: Sight, limit: number): Promise<DeskCase[]> =>
  reader.all<DeskCase>(
    `with ${sight.sql}, seats as (${seat})
     select p.id, n.number, c.title_pl, c.title_en, p.state, p.since, s.deciding as standing, s.level,
       case when s.level = 2 then b.id end as ballot_id, case when s.level = 2 then b.mode end as mode,
       case when s.level = 2 then b.voted end as voted, case when s.level = 2 then b.eligible end as eligible,
       case when s.level = 2 then b.voted_at end as voted_at,
       case when s.level = 2 then b.motion end as motion
     from seen s join proposals p on p.id = s.id join proposal_numbers n on n.proposal_id = p.id
     join card_revisions c on c.proposal_id = p.id and c.revision = p.revision
     left join seats b on b.id = (select min(x.id) from seats x where x.case_id = p.id)
     where s.level > 0 and (b.id is not null or (p.state in ${decided} and s.deciding is not null))
     order by p.since, p.id limit ?`,
    [...sight.bindings, limit]
  )

/** When each of these sittings begins. */
export const beginningsOf = async (
  reader: Reader,
  sittings: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  if (sittings.length === 0) return new Map()
  const rows = await reader.all<{ id: string; begins_at: string }>(
    `select id, begins_at from sittings where id in (${sittings.map(() => '?').join(', ')})`,
    [...sittings]
  )
  return new Map(rows.map(({ id, begins_at }) => [id, begins_at]))
}
