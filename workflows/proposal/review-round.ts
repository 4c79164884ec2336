import type { BallotMode, BallotResult, Counts, Motion } from '#ballots/model.ts'
import type { Criterion } from '#proposals/model.ts'
import type { ConditionState, DismissalGround, Evidence } from '#proposals/outcome.ts'
import type { TextReference } from '#shared/text.ts'
import type { BodyFact } from '#workflows/facts.ts'

/** A member's declaration of impartiality (oświadczenie o bezstronności) in one round, or in its place what is known. */
export type Declaration = {
  readonly person: string
  /** `disputed` while the applicant's objection waits for its ruling; `undeclared` after the term. */
  readonly answer: 'due' | 'impartial' | 'recused' | 'disputed' | 'undeclared'
  /** What stood here before the objection under way. */
  readonly before: 'due' | 'impartial' | 'undeclared' | null
  /** What the chair ruled on the applicant's last objection. */
  readonly ruling: 'upheld' | 'dismissed' | null
  /** Category of the ground for recusal; `null` when there is none. */
  readonly ground: string | null
  /** Found in the register, not declared by the person. */
  readonly computed: boolean
  readonly text: TextReference | null
  readonly at: string | null
}

export type Opinion = {
  readonly person: string
  readonly scores: Readonly<Record<Criterion, number>>
  readonly recommendation: Motion
  readonly text: TextReference
  /** What it says of single criteria. */
  readonly comments: { readonly [name in Criterion]?: TextReference }
  readonly at: string
}

/** A seat of the Presidium in the round under way. */
export type DecidingMember = BodyFact['members'][number]

/** One condition as a motion sets it. */
export type SetCondition = {
  readonly text: TextReference
  readonly verifier: string
  readonly evidence: Evidence
  readonly due: string
}

/** What a motion says in one of its points; a reason names the criterion it is about, a condition its date. */
export type Point = TextReference & {
  readonly criterion?: Criterion
  readonly verifier?: string
  readonly evidence?: Evidence
  readonly due?: string
}

/** The motion before the body, with what it would bring about. */
export type PutMotion = {
  readonly motion: Motion
  readonly mode: BallotMode
  readonly sitting: string | null
  readonly reasons: TextReference | null
  /** Changes asked for, reasons per criterion, conditions: in the order in which the motion reads. */
  readonly points: readonly Point[]
  readonly conditions: readonly SetCondition[]
  /** The date a postponement gives, and what it waits to hear. */
  readonly until: string | null
  readonly question: TextReference | null
}

export type BallotOutcome = {
  readonly ballot: string
  readonly motion: Motion
  readonly result: BallotResult
  readonly counts: Counts
  readonly mayDecideTie: boolean
  readonly adoptedAt: string
}

/** Why the review rests, and what it waits for. */
export type Postponement = {
  /** A member asked for a sitting in place of the vote in writing. */
  readonly demanded: boolean
  readonly until: string | null
  readonly question: TextReference | null
  readonly answer: TextReference | null
}

/** One round of review by the Presidium. */
export type Review = {
  readonly round: number
  readonly mode: BallotMode
  readonly sitting: string | null
  /** When that sitting begins, as the round opened. */
  readonly sittingOn?: string | null
  readonly openedAt: string
  readonly openedBy: string | null
  /** Version of the card that the round began with. */
  readonly revision: number
  readonly members: readonly DecidingMember[]
  readonly declarations: readonly Declaration[]
  /** People from outside the Presidium asked for an opinion (eksperci): they have no vote. */
  readonly experts: readonly Declaration[]
  /** Opinions stay when their author is recused; they then count for nothing. */
  readonly opinions: readonly Opinion[]
  readonly opinionsWaived: boolean
  readonly put: PutMotion | null
  /** The ballot under way, who may vote in it, and who presides over it. */
  readonly ballot: string | null
  readonly voters: readonly string[]
  readonly head: string | null
  readonly body: 'presidium' | 'council'
  readonly votesCast: boolean
  /** Everybody of the Presidium who voted in this round: they do not vote on an appeal. */
  readonly voted: readonly string[]
  readonly secondDates: number
  readonly secondDate: string | null
  readonly revotes: number
  readonly postponed: Postponement | null
  readonly last: BallotOutcome | null
}

/** A condition of the approval (warunek). Source: procedure 1.2 and 2.5. */
export type Condition = {
  readonly id: string
  readonly text: TextReference
  /** The person named to verify it. */
  readonly verifier: string
  readonly evidenceKind: Evidence
  readonly due: string
  /** `filed`: its evidence waits for the verifier; `refused`: the evidence was not enough, more may be filed. */
  readonly state: ConditionState
  readonly evidence: TextReference | null
  readonly result: TextReference | null
}

/** An appeal (odwołanie) against a rejection, or against conditions. Source: procedure 2.6. */
export type Appeal = {
  readonly number: number
  readonly against: 'rejection' | 'conditions'
  /** The resolution appealed. */
  readonly resolution: string | null
  readonly person: string
  readonly organisation: string
  readonly filedAt: string
  /** Criteria contested, each with reasons. */
  readonly criteria: readonly (TextReference & { readonly criterion: Criterion })[]
  /** What was done against the procedure. */
  readonly charges: TextReference | null
  readonly request: TextReference
  readonly state:
    | 'selfReview'
    | 'council'
    | 'upheld'
    | 'granted'
    | 'dismissed'
    | 'dismissedFormally'
    | 'withdrawn'
  /** Of a formal dismissal. */
  readonly ground: DismissalGround | null
  readonly reasons: TextReference | null
}

/** An applicant's objection to a member as decider (wniosek o wyłączenie). Its actor holds the reasons. */
export type ObjectionRow = {
  readonly objection: string
  readonly person: string
  /** The round of review it is about. */
  readonly round: number
  readonly state: 'filed' | 'upheld' | 'dismissed' | 'lapsed'
}
