import type { Motion } from '#ballots/model.ts'
import type { PartnerRole, PartnershipState } from '#partnerships/model.ts'
import type { DeclaredPartner, FundingStatus, Route } from '#proposals/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { CaseInput } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'
import type { Born } from '#workflows/stamped.ts'

import type {
  Adopter,
  AskedRoute,
  CallQuestion,
  ExternalAsked,
  MergeOffer,
  TakenOver
} from './context-paths.ts'

import type { Appeal, Condition, ObjectionRow, Review } from './review-round.ts'

export type {
  Appeal,
  BallotOutcome,
  Condition,
  DecidingMember,
  Declaration,
  Opinion,
  Postponement,
  PutMotion,
  Review
} from './review-round.ts'

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

export type LapsedFrom =
  | 'draft'
  | 'returned'
  | 'consortium'
  | 'changesRequested'
  | 'conditionsOverdue'
  | 'gapRepair'
  | 'groupForming'
  | 'parked'

/** Everything a proposal remembers: ids, numbers, digests and references to texts, never names or words. */
export type ProposalContext = {
  readonly case: string
  readonly rules: ProcedureRules
  readonly openedAt: string
  readonly author: Side
  /** The route it runs on; another than the standard one only once it has been allowed. */
  readonly route: Route
  /** What the author asked for when sending the scope. */
  readonly asked: AskedRoute | null
  /** Partners named in the card when the scope was sent. */
  readonly declared: readonly DeclaredPartner[]
  /** The coordinator tied to the author who accepted the scope, until an independent one confirms. */
  readonly acceptedBy: string | null
  /** The author until somebody else takes the lead over. */
  readonly lead: Side
  /** The lead has resigned and nobody has taken over yet. */
  readonly leadVacant: boolean
  /** Confirmed partners that would take the vacant lead. */
  readonly willing: readonly Side[]
  readonly card: { readonly revision: number; readonly digest: string }
  readonly submittedAt: string | null
  readonly remarks: readonly Remark[]
  /** How often each term was extended in the present visit of its state. */
  readonly extensions: {
    readonly returned: number
    readonly consortium: number
    readonly changes: number
    readonly conditions: number
  }
  readonly search: {
    readonly openedAt: string | null
    /** Length of an ordinary search (T04) in days. */
    readonly ordinaryDays: number
    /** The same on the urgent route. */
    readonly urgentDays: number
    /** The last day of the present search as planned. */
    readonly endsOn: string | null
    /** Days of searching planned so far, extensions included. */
    readonly plannedDays: number
    readonly extensions: number
    /** Organisations outside the cluster may join. */
    readonly external: boolean
    /** The lead agrees to look outside the cluster. */
    readonly leadAgrees: boolean
  }
  readonly externalAsked: readonly ExternalAsked[]
  /** Asked about the call, in all its searches. */
  readonly questions: readonly CallQuestion[]
  /** The term for an answer to those runs (T04c). */
  readonly answersDue?: boolean
  readonly merge: MergeOffer | null
  readonly mergedInto: string | null
  /** Proposals that ended in favour of this one. */
  readonly absorbed: readonly string[]
  readonly adopters: readonly Adopter[]
  /** Members and calls that the parked idea has been told to fit. */
  readonly matched?: readonly string[]
  readonly funding: FundingStatus
  readonly takenOver: TakenOver | null
  readonly partners: readonly PartnerRow[]
  /** The consortium fell below its minimum where nothing could follow from it yet. */
  readonly minimumLost: boolean
  /** The lead's organisation left the cluster where nobody can take the lead over yet. */
  readonly leadLost: boolean
  /** Rounds of changes so far. */
  readonly rounds: number
  readonly changes: readonly RequestedChange[]
  readonly reviews: number
  readonly review: Review | null
  /** Objections to deciders, of all rounds. */
  readonly objections: readonly ObjectionRow[]
  /** Conditions of the approval. */
  readonly conditions: readonly Condition[]
  /** The last appeal. */
  readonly appeal: Appeal | null
  /** The time for an appeal against conditions is over. */
  readonly appealTimeOver: boolean
  /** The chair has been told that the review is late: from now on the Council hears of it too. */
  readonly chairUrged?: boolean
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

/** What opens a proposal. `searchDays` is the length of T04 in the profile, `urgentSearchDays` that on the urgent route. */
export type ProposalInput = CaseInput &
  Born & {
    readonly author: Side
    readonly card: { readonly revision: number; readonly digest: string }
    readonly searchDays: number
    readonly urgentSearchDays?: number
    /** A project that ran before the cluster kept this record. */
    readonly takenOver?: TakenOver
  }

export const newProposal = (input: ProposalInput): ProposalContext => ({
  case: input.case,
  rules: input.rules,
  openedAt: input.now,
  route: 'standard',
  asked: null,
  declared: [],
  acceptedBy: null,
  author: input.author,
  lead: input.author,
  leadVacant: false,
  willing: [],
  card: input.card,
  submittedAt: null,
  remarks: [],
  extensions: { returned: 0, consortium: 0, changes: 0, conditions: 0 },
  search: {
    openedAt: null,
    ordinaryDays: input.searchDays,
    urgentDays: input.urgentSearchDays ?? input.searchDays,
    endsOn: null,
    plannedDays: 0,
    extensions: 0,
    external: false,
    leadAgrees: false
  },
  externalAsked: [],
  questions: [],
  merge: null,
  mergedInto: null,
  absorbed: [],
  adopters: [],
  funding: 'none',
  takenOver: input.takenOver ?? null,
  partners: [],
  minimumLost: false,
  leadLost: false,
  rounds: 0,
  changes: [],
  reviews: 0,
  review: null,
  objections: [],
  conditions: [],
  appeal: null,
  appealTimeOver: false,
  ballots: 0,
  resolutions: [],
  group: null,
  groupState: null,
  reason: null,
  lapsedFrom: null,
  revivals: 0,
  ended: false
})
