import type { BallotMode, BallotResult, Counts, Motion } from '#ballots/model.ts'
import type { PartnerRole, PartnershipState } from '#partnerships/model.ts'
import type { Criterion } from '#proposals/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'
import type { Born } from '#workflows/stamped.ts'

/** Somebody acting for an organisation. */
export type Side = { readonly person: string; readonly organisation: string }

/** A remark of the formal check (uwaga), bound to a field of the card. */
export type Remark = {
  readonly id: string
  readonly field: string
  readonly text: TextReference
  readonly answer: TextReference | null
}

/** A change the Presidium asks for. */
export type RequestedChange = {
  readonly id: string
  readonly text: TextReference
  readonly answer: TextReference | null
}

/** One organisation on the case, from interest or invitation on; its partnership actor tells every change. */
export type PartnerRow = {
  readonly partnership: string
  readonly organisation: string
  /** Who acts for it here; `null` until somebody answers an invitation. */
  readonly person: string | null
  readonly need: string
  readonly role: PartnerRole
  readonly state: PartnershipState
}

export type Declaration = {
  readonly person: string
  readonly answer: 'due' | 'impartial' | 'recused' | 'undeclared'
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
  readonly at: string
}

export type DecidingMember = {
  readonly person: string
  readonly organisation: string | null
  readonly chair: boolean
  readonly deputy: boolean
}

/** The motion before the body, with what it would bring about. */
export type PutMotion = {
  readonly motion: Motion
  readonly reasons: TextReference | null
  readonly changes: readonly TextReference[]
}

export type BallotOutcome = {
  readonly ballot: string
  readonly motion: Motion
  readonly result: BallotResult
  readonly counts: Counts
  readonly mayDecideTie: boolean
  readonly adoptedAt: string
}

/** One round of review by the Presidium. */
export type Review = {
  readonly round: number
  readonly mode: BallotMode
  readonly sitting: string | null
  readonly openedAt: string
  readonly members: readonly DecidingMember[]
  readonly declarations: readonly Declaration[]
  readonly opinions: readonly Opinion[]
  readonly put: PutMotion | null
  /** The ballot under way. */
  readonly ballot: string | null
  readonly body: 'presidium' | 'council'
  readonly votesCast: boolean
  readonly secondDates: number
  readonly secondDate: string | null
  readonly revotes: number
  readonly last: BallotOutcome | null
}

export type LapsedFrom =
  | 'draft'
  | 'returned'
  | 'consortium'
  | 'changesRequested'
  | 'gapRepair'
  | 'groupForming'
  | 'parked'

/** Everything a proposal remembers: ids, numbers, digests and references to texts, never names or words. */
export type ProposalContext = {
  readonly case: string
  readonly rules: ProcedureRules
  readonly openedAt: string
  readonly author: Side
  /** The author until somebody else takes the lead over. */
  readonly lead: Side
  /** The lead has resigned and nobody has taken over yet. */
  readonly leadVacant: boolean
  readonly card: { readonly revision: number; readonly digest: string }
  readonly submittedAt: string | null
  readonly remarks: readonly Remark[]
  /** How often each term was extended in the present visit of its state. */
  readonly extensions: { readonly returned: number; readonly consortium: number; readonly changes: number }
  readonly search: {
    readonly openedAt: string | null
    /** Length of an ordinary search (T04) in days. */
    readonly ordinaryDays: number
    /** Days of searching planned so far, extensions included. */
    readonly plannedDays: number
    readonly extensions: number
  }
  readonly partners: readonly PartnerRow[]
  /** Rounds of changes so far. */
  readonly rounds: number
  readonly changes: readonly RequestedChange[]
  readonly reviews: number
  readonly review: Review | null
  readonly ballots: number
  /** Drafted resolutions, newest last; `number` is `null` until signed. */
  readonly resolutions: readonly {
    readonly resolution: string
    readonly motion: Motion
    readonly number: ResolutionNumber | null
  }[]
  readonly group: string | null
  readonly groupState: TaskGroupState | null
  readonly reason: TextReference | null
  readonly lapsedFrom: LapsedFrom | null
  readonly revivals: number
  readonly ended: boolean
}

/** What opens a proposal. `searchDays` is the length of T04 in the profile. */
export type ProposalInput = CaseInput &
  Born & {
    readonly author: Side
    readonly card: { readonly revision: number; readonly digest: string }
    readonly searchDays: number
  }

export const newProposal = (input: ProposalInput): ProposalContext => ({
  case: input.case,
  rules: input.rules,
  openedAt: input.now,
  author: input.author,
  lead: input.author,
  leadVacant: false,
  card: input.card,
  submittedAt: null,
  remarks: [],
  extensions: { returned: 0, consortium: 0, changes: 0 },
  search: { openedAt: null, ordinaryDays: input.searchDays, plannedDays: 0, extensions: 0 },
  partners: [],
  rounds: 0,
  changes: [],
  reviews: 0,
  review: null,
  ballots: 0,
  resolutions: [],
  group: null,
  groupState: null,
  reason: null,
  lapsedFrom: null,
  revivals: 0,
  ended: false
})
