import type {
  BallotMode,
  BallotResult,
  BallotRule,
  CancelGround,
  Choice,
  Counts,
  Motion,
  VotingBody
} from '#ballots/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { Voter } from '#workflows/bodies.ts'
import type { Born } from '#workflows/stamped.ts'

export type CastVote = {
  /** The member whose seat it is. */
  readonly person: string
  /** Who cast it: the member, or who stands in by statute. */
  readonly by: string
  /** `null` in a secret ballot: the paper lies in the urn and belongs to nobody. */
  readonly choice: Choice | null
  /** Cast by the voter, or by not objecting to the consent agenda of a sitting. */
  readonly channel: 'own' | 'consent'
  /** The revision of the card voted on. */
  readonly revision: number
  readonly reason: TextReference | null
  readonly at: string
  /** The ground of a later recusal; the vote is kept and not counted. */
  readonly struck: string | null
}

/** What a body is asked to vote on, and who may vote. */
export type BallotInput = {
  readonly case: string
  readonly rules: ProcedureRules
  /** Who put the motion and hears of the result: the case's root actor, or another actor of the case. */
  readonly owner: 'case' | (string & {})
  readonly body: VotingBody
  readonly mode: BallotMode
  /** Nobody learns how anybody voted (głosowanie tajne). */
  readonly secret: boolean
  /** The sitting at which it is held; `null` in writing. */
  readonly sitting: string | null
  /** When that sitting begins, where it is known. */
  readonly heldOn?: string | null
  readonly motion: Motion
  readonly reasons: TextReference | null
  /** What the motion says point by point: changes asked for, conditions set. */
  readonly points: readonly TextReference[]
  /** A date that the motion names. */
  readonly until: string | null
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

/** What is recorded of a result, so that it can be counted again: who might vote, by which rule, and what came of it. */
export type BallotRecord = {
  readonly result: BallotResult
  readonly counts: Counts
  /** The same by weight, where the body weighs votes. */
  readonly weighed: Counts | null
  readonly eligible: readonly string[]
  /** The number of members of which the quorum is a share. */
  readonly base: number
  readonly floor: number
  /** Votes that the quorum takes. */
  readonly quorum: number
  readonly quorumMet: boolean
  readonly rule: BallotRule
  /** The casting vote of the chair (głos rozstrzygający) may end the tie. */
  readonly mayDecideTie: boolean
  /** The moment of adoption of a motion that was carried; of another the close. */
  readonly adoptedAt: string
}

/** A dissenting member's reasons, attached to the result (zdanie odrębne). */
export type SeparateOpinion = {
  readonly person: string
  readonly text: TextReference
  readonly at: string
}

/** Everything a ballot (głosowanie) remembers. */
export type BallotContext = BallotInput & {
  readonly ballot: string
  readonly openedAt: string
  /** Who has agreed to vote in writing, where that needs the consent of all. */
  readonly agreed: readonly string[]
  /** In the order in which they were cast; struck votes stay. */
  readonly votes: readonly CastVote[]
  /** Who might vote at the opening and was recused since. */
  readonly struck: readonly { readonly person: string; readonly ground: string; readonly at: string }[]
  readonly closedAt: string | null
  readonly outcome: BallotRecord | null
  readonly separateOpinions: readonly SeparateOpinion[]
  /** Present once the ballot is cancelled. */
  readonly cancelled: CancelGround | null
}

export const newBallot = (input: BallotInput & Born): BallotContext => ({
  ballot: input.id,
  case: input.case,
  rules: input.rules,
  owner: input.owner,
  body: input.body,
  mode: input.mode,
  secret: input.secret,
  sitting: input.sitting,
  heldOn: input.heldOn ?? null,
  motion: input.motion,
  reasons: input.reasons,
  points: input.points,
  until: input.until,
  round: input.round,
  revision: input.revision,
  voters: input.voters,
  composition: input.composition,
  chair: input.chair,
  openedAt: input.now,
  agreed: [],
  votes: [],
  struck: [],
  closedAt: null,
  outcome: null,
  separateOpinions: [],
  cancelled: null
})
