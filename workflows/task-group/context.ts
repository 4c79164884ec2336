import type { ProcedureRules } from '#shared/profile.ts'
import type { TextReference } from '#shared/text.ts'
import type { Born } from '#workflows/stamped.ts'
import type { charterTexts } from '#task-groups/model.ts'

/** A delegated representative (delegowany przedstawiciel) and the share of working time, in per cent. */
export type Delegate = { readonly organisation: string; readonly person: string; readonly share: number }

export type Nomination = { readonly person: string; readonly answer: 'due' | 'accepted' }

export type SubmittedCharter = Readonly<Record<(typeof charterTexts)[number], TextReference>> & {
  readonly endsOn: string
  readonly submittedAt: string
}

export type TaskGroupInput = {
  readonly case: string
  readonly rules: ProcedureRules
  readonly lead: { readonly person: string; readonly organisation: string }
  /** Organisations in the project, the lead's first. */
  readonly organisations: readonly string[]
  /** The resolution that approved the project. */
  readonly resolution: string
}

/** Everything a task group (grupa zadaniowa) remembers. */
export type TaskGroupContext = TaskGroupInput & {
  readonly group: string
  readonly openedAt: string
  readonly delegates: readonly Delegate[]
  readonly leader: Nomination | null
  readonly deputy: Nomination | null
  readonly charter: SubmittedCharter | null
  readonly returns: number
  readonly reason: TextReference | null
  readonly extensions: number
  readonly appointedAt: string | null
}

export const newTaskGroup = (input: TaskGroupInput & Born): TaskGroupContext => ({
  group: input.id,
  case: input.case,
  rules: input.rules,
  lead: input.lead,
  organisations: input.organisations,
  resolution: input.resolution,
  openedAt: input.now,
  delegates: [],
  leader: null,
  deputy: null,
  charter: null,
  returns: 0,
  reason: null,
  extensions: 0,
  appointedAt: null
})
