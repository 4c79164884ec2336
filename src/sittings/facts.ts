import type { FactQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import type { Json } from '#shared/json.ts'
import type { ProcedureRules } from '#shared/profile.ts'

/** Papers go out at least so many calendar days before the sitting, the day of sending not counted (T08a). */
const isNoticeKept = (now: string, beginsAt: string, days: number): boolean => {
  const earliest = Temporal.PlainDate.from(dateIn(now)).add({ days })
  return Temporal.PlainDate.compare(earliest, Temporal.PlainDate.from(dateIn(beginsAt))) <= 0
}

/** The fact `sitting`: the Presidium's one that an event names, and whether it can still be reached with due notice. */
const loadSitting = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const named = about.event['sitting']
  if (typeof named !== 'string') return null
  const row = await tx.get<{ id: string; state: string; begins_at: string }>(
    "select id, state, begins_at from sittings where id = ? and organ = 'presidium'",
    [named]
  )
  if (!row) return null
  const { sittingNoticeDays } = about.root['rules'] as unknown as ProcedureRules
  const isAhead = row.state === 'convened' || row.state === 'open'
  return {
    id: row.id,
    state: row.state,
    on: row.begins_at,
    noticeKept: isAhead && isNoticeKept(about.now, row.begins_at, sittingNoticeDays)
  }
}

/** Loaders of the facts that the sittings know. */
export const sittingFacts = { sitting: loadSitting } as const
