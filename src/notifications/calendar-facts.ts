import { z } from 'zod'

import type { Revision } from '#calendar/model.ts'
import type { ActorView } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'

/** What a calendar must know of the actor that a notice tells of, as it stands when the mail is written. */
export type CalendarFacts = {
  readonly revision: Revision
  /** When a sitting begins; `null` for anything else. */
  readonly beginsAt: string | null
  readonly cancelled: boolean
  /** The milestone of a task group that comes next. */
  readonly milestone: string | null
}

const workflows: readonly string[] = ['sitting', 'ballot', 'report', 'task-group']

const remembered = z.object({
  on: z.string().nullish().catch(null),
  milestones: z
    .array(z.object({ id: z.string(), dueOn: z.string(), state: z.string(), missed: z.boolean() }))
    .nullish()
    .catch([])
})

/** How far an actor has come: the version of its case at its last row in the journal. */
const revisionOf = async (reader: Reader, actor: string): Promise<Revision | null> => {
  const row = await reader.get<{ sequence: number | null; changed_at: string | null }>(
    'select max(case_version) as sequence, max(at) as changed_at from journal where actor_id = ?',
    [actor]
  )
  return row?.sequence == null || row.changed_at == null
    ? null
    : { sequence: Number(row.sequence), changedAt: row.changed_at }
}

/** Looks up what a calendar must know; `null` for an actor that stands in no calendar. */
export const calendarFactsOf = async (reader: Reader, actor: ActorView): Promise<CalendarFacts | null> => {
  if (!workflows.includes(actor.workflow)) return null
  const revision = await revisionOf(reader, actor.id)
  if (revision === null) return null
  const { on, milestones } = remembered.parse(actor.context)
  const ahead = (milestones ?? [])
    .filter(({ state, missed }) => state === 'planned' && !missed)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
  return {
    revision,
    beginsAt: actor.workflow === 'sitting' ? (on ?? null) : null,
    cancelled: actor.state === 'cancelled',
    milestone: ahead[0]?.id ?? null
  }
}
