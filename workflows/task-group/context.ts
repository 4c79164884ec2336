import type { BallotResult, Motion, VotingBody } from '#ballots/model.ts'
import type { ReportState, ReportStatus } from '#reports/model.ts'
import type { ResolutionNumber } from '#resolutions/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type {
  ChangeKind,
  ChangeState,
  charterTexts,
  FinalText,
  HandoverItem,
  MilestoneOutcome,
  ResultCount
} from '#task-groups/model.ts'
import type { Born } from '#workflows/stamped.ts'

/** A delegated representative (delegowany przedstawiciel) and the share of working time, in per cent; earlier records may not say. */
export type Delegate = {
  readonly organisation: string
  readonly person: string
  readonly share: number | null
  readonly duty?: TextReference | null
}

export type Nomination = { readonly person: string; readonly answer: 'due' | 'accepted' }

export type SubmittedCharter = Readonly<Record<(typeof charterTexts)[number], TextReference | null>> & {
  readonly endsOn: string
  readonly submittedAt: string
}

/** A milestone of the charter and what became of it. */
export type Milestone = {
  readonly id: string
  readonly name: TextReference
  readonly dueOn: string
  readonly state: 'planned' | MilestoneOutcome
  readonly text: TextReference | null
  readonly at: string | null
  /** Its day went by and the group was told. */
  readonly missed: boolean
}

/** A motion about the group that is, or was last, before a body. */
export type PutMotion = {
  readonly motion: Motion
  readonly body: VotingBody
  readonly reasons: TextReference | null
  readonly points: readonly TextReference[]
  /** A day that the motion names. */
  readonly until: string | null
  /** The partnership that a motion to exclude is about. */
  readonly partnership: string | null
  /** Who could vote when the ballot opened. */
  readonly voters: readonly string[]
  /** Who presides over the vote; `null` where nobody who presides may vote. */
  readonly head: string | null
}

export type MotionOutcome = {
  readonly ballot: string
  readonly motion: Motion
  readonly result: BallotResult
  readonly mayDecideTie: boolean
  readonly adoptedAt: string
}

/** A change of the project (zmiana w projekcie), recorded by the lead or decided by the Presidium. */
export type Change = {
  readonly id: string
  readonly kinds: readonly ChangeKind[]
  readonly budgetPercent: number | null
  readonly endsOn: string | null
  /** The organisation that takes the lead over. */
  readonly organisation: string | null
  readonly text: TextReference
  readonly filedAt: string
  /** Where the group stood when it was filed. */
  readonly from: 'active' | 'gapRepair'
  readonly state: ChangeState
  readonly decidedAt: string | null
}

export type Suspension = {
  readonly since: string
  readonly by: 'board' | 'presidium' | 'system'
  readonly reason: TextReference | null
  /** By the Board alone; it holds for a week unless the Presidium confirms it. */
  readonly provisional: boolean
  /** The last day, where the Presidium has extended it. */
  readonly until: string | null
}

/** A demand to recall the leader (wniosek o odwołanie kierownika). */
export type Recall = {
  readonly people: readonly string[]
  readonly byBoard: boolean
  readonly reason: TextReference
  readonly at: string
  /** How many ballots on it were tied: after the last re-vote the Board decides. */
  readonly ties?: number
}

/** A report of a finished or running period, as far as the group must know of it. */
export type ReportRow = {
  readonly report: string
  readonly from: string
  readonly to: string
  readonly state: ReportState
  readonly status: ReportStatus | null
}

export type FinalReport = Readonly<Record<FinalText, TextReference>> &
  Readonly<Record<ResultCount, number>> & {
    /** Money from outside the cluster, in zloty. */
    readonly funding: number
    /** How the lead rates the work of each partner; for the coordinator's eyes only. */
    readonly ratings: readonly {
      readonly organisation: string
      readonly rating: number
      readonly text: TextReference | null
    }[]
    readonly person: string
    readonly submittedAt: string
  }

/** An annex to the charter (aneks do karty): a changed end, or a new period after a reopening. */
export type Annex = {
  readonly number: number
  readonly endsOn: string
  readonly reasons: TextReference | null
  readonly resolution: string | null
  readonly at: string
}

/** A running or finished project that another system has led so far (przejęcie w toku). */
export type TakenOver = {
  readonly state: 'active' | 'closed'
  readonly charter: SubmittedCharter
  readonly milestones: readonly { readonly name: TextReference; readonly dueOn: string }[]
  readonly delegates: readonly Delegate[]
  readonly leader: string | null
  readonly deputy: string | null
  readonly appointedAt: string
  readonly closedAt: string | null
  /** The day by which its next report is due; periods begin anew where none is given. */
  readonly reportDueOn?: string | null
  /** The day on which a closed project goes to the archive, counted from its closing. */
  readonly archiveOn?: string | null
}

export type TaskGroupInput = {
  readonly case: string
  readonly rules: ProcedureRules
  readonly lead: { readonly person: string; readonly organisation: string }
  /** Organisations in the project, the lead's first. */
  readonly organisations: readonly string[]
  /** Those among them that the minimum consortium does not count. */
  readonly associated?: readonly string[]
  /** The resolution that approved the project. */
  readonly resolution: string
  readonly takenOver?: TakenOver
}

/** Everything a task group (grupa zadaniowa) remembers. */
export type TaskGroupContext = Omit<TaskGroupInput, 'takenOver'> & {
  readonly group: string
  readonly openedAt: string
  readonly takenOver: TakenOver['state'] | null
  /** Due day of the first report here, where earlier records set one. */
  readonly reportDueOn: string | null
  /** Last day on which it can be reopened, where it was closed before this record was kept. */
  readonly archiveOn: string | null
  readonly delegates: readonly Delegate[]
  readonly leader: Nomination | null
  readonly deputy: Nomination | null
  /** The lead organisation has left; nobody has been approved in its place yet. */
  readonly leadVacant: boolean
  readonly charter: SubmittedCharter | null
  readonly milestones: readonly Milestone[]
  readonly annexes: readonly Annex[]
  readonly returns: number
  readonly reason: TextReference | null
  readonly extensions: number
  readonly appointedAt: string | null
  /** Since when the present question lies with the Presidium. */
  readonly pendingSince: string | null
  readonly put: PutMotion | null
  /** The ballot under way. */
  readonly ballot: string | null
  readonly votesCast: boolean
  readonly ballots: number
  readonly last: MotionOutcome | null
  /** How often the motion last put had been voted on before without being carried. */
  readonly again: number
  /** Members of the bodies who stepped aside in this group's matters. */
  readonly recused: readonly { readonly person: string; readonly ground: string }[]
  readonly resolutions: readonly {
    readonly resolution: string
    readonly motion: Motion
    readonly number: ResolutionNumber | null
  }[]
  readonly period: { readonly from: string; readonly to: string } | null
  readonly reports: readonly ReportRow[]
  /** A report has been missing for two weeks. */
  readonly atRisk: boolean
  readonly changes: readonly Change[]
  readonly breaches: readonly { readonly partnership: string; readonly organisation: string }[]
  readonly recall: Recall | null
  readonly handover: { readonly since: string; readonly done: readonly HandoverItem[] } | null
  readonly suspension: Suspension | null
  readonly final: FinalReport | null
  readonly closedAt: string | null
}

const accepted = (person: string | null): Nomination | null =>
  person === null ? null : { person, answer: 'accepted' }

/** Milestones of a charter, each with an id of its own. */
export const newMilestones = (
  planned: readonly { readonly name: TextReference; readonly dueOn: string }[]
): readonly Milestone[] =>
  planned.map(({ name, dueOn }, index) => ({
    id: `m${index + 1}`,
    name,
    dueOn,
    state: 'planned',
    text: null,
    at: null,
    missed: false
  }))

export const newTaskGroup = ({ takenOver, ...input }: TaskGroupInput & Born): TaskGroupContext => ({
  group: input.id,
  case: input.case,
  rules: input.rules,
  lead: input.lead,
  organisations: input.organisations,
  ...(input.associated && { associated: input.associated }),
  resolution: input.resolution,
  openedAt: input.now,
  takenOver: takenOver?.state ?? null,
  reportDueOn: takenOver?.reportDueOn ?? null,
  archiveOn: takenOver?.archiveOn ?? null,
  delegates: takenOver?.delegates ?? [],
  leader: accepted(takenOver?.leader ?? null),
  deputy: accepted(takenOver?.deputy ?? null),
  leadVacant: false,
  charter: takenOver?.charter ?? null,
  milestones: newMilestones(takenOver?.milestones ?? []),
  annexes: [],
  returns: 0,
  reason: null,
  extensions: 0,
  appointedAt: takenOver?.appointedAt ?? null,
  pendingSince: null,
  put: null,
  ballot: null,
  votesCast: false,
  ballots: 0,
  last: null,
  again: 0,
  recused: [],
  resolutions: [],
  period: null,
  reports: [],
  atRisk: false,
  changes: [],
  breaches: [],
  recall: null,
  handover: null,
  suspension: null,
  final: null,
  closedAt: takenOver?.closedAt ?? null
})
