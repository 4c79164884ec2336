import type { BallotMode, BallotResult, Choice, Counts, Motion } from '#ballots/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { Born } from '#workflows/stamped.ts'

export type Voter = { readonly person: string; readonly organisation: string | null }

export type CastVote = {
  readonly person: string
  readonly choice: Choice
  /** The revision of the card voted on. */
  readonly revision: number
  readonly reason: TextReference | null
  readonly at: string
}

/** What a body is asked to vote on, and who may vote. */
export type BallotInput = {
  readonly case: string
  readonly rules: ProcedureRules
  readonly body: 'presidium' | 'council'
  readonly mode: BallotMode
  readonly motion: Motion
  readonly reasons: TextReference | null
  readonly changes: readonly TextReference[]
  readonly round: number
  /** The card's revision under vote. */
  readonly revision: number
  /** Frozen at opening: in office and not recused. */
  readonly voters: readonly Voter[]
  /** How many members the body has in office, recused ones included. */
  readonly composition: number
  /** The chair, or the deputy where the chair is recused; `null` when neither may vote. */
  readonly chair: string | null
}

/** Everything a ballot (głosowanie) remembers. */
export type BallotContext = BallotInput & {
  readonly ballot: string
  readonly openedAt: string
  readonly votes: readonly CastVote[]
  readonly closedAt: string | null
  readonly outcome: {
    readonly result: BallotResult
    readonly counts: Counts
    readonly mayDecideTie: boolean
  } | null
}

export const newBallot = (input: BallotInput & Born): BallotContext => ({
  ballot: input.id,
  case: input.case,
  rules: input.rules,
  body: input.body,
  mode: input.mode,
  motion: input.motion,
  reasons: input.reasons,
  changes: input.changes,
  round: input.round,
  revision: input.revision,
  voters: input.voters,
  composition: input.composition,
  chair: input.chair,
  openedAt: input.now,
  votes: [],
  closedAt: null,
  outcome: null
})
