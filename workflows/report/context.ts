import type { reportTexts, ReportStatus } from '#reports/model.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { MilestoneOutcome } from '#task-groups/model.ts'
import type { Born } from '#workflows/stamped.ts'

export type ReportInput = {
  readonly case: string
  readonly rules: ProcedureRules
  /** The task group that reports. */
  readonly owner: string
  /** First and last day of the period. */
  readonly from: string
  readonly to: string
  /** The day by which the report is due. */
  readonly dueOn: string
  /** Milestones of the charter when the period began, by their ids. */
  readonly milestones: readonly string[]
}

export type ReportedMilestone = {
  readonly milestone: string
  readonly state: 'planned' | MilestoneOutcome
  /** The day on which it was reached. */
  readonly on: string | null
  readonly text: TextReference | null
}

/** What has been written so far; while it is a draft anything may be missing. */
export type ReportContent = Readonly<Record<(typeof reportTexts)[number], TextReference | null>> & {
  readonly status: ReportStatus | null
  readonly milestones: readonly ReportedMilestone[]
}

/** Everything a progress report (sprawozdanie okresowe) remembers. */
export type ReportContext = ReportInput & {
  readonly report: string
  readonly openedAt: string
  readonly content: ReportContent | null
  readonly person: string | null
  readonly submittedAt: string | null
  readonly remarks: TextReference | null
  readonly returns: number
  readonly acceptedBy: string | null
  readonly acceptedAt: string | null
  /** Days that the report is overdue by, as far as somebody was told. */
  readonly overdueDays: number
}

export const newReport = (input: ReportInput & Born): ReportContext => ({
  report: input.id,
  case: input.case,
  rules: input.rules,
  owner: input.owner,
  from: input.from,
  to: input.to,
  dueOn: input.dueOn,
  milestones: input.milestones,
  openedAt: input.now,
  content: null,
  person: null,
  submittedAt: null,
  remarks: null,
  returns: 0,
  acceptedBy: null,
  acceptedAt: null,
  overdueDays: 0
})
