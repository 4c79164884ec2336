import type { FactQuery } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'
import { canonical } from '#shared/json.ts'
import type { Json } from '#shared/json.ts'
import type { ProcedureRules } from '#shared/profile.ts'
import { firstOf } from '#shared/series.ts'
import { minutesRecord } from '#workflows/sitting/record.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'

import { casesOnAgenda } from './case-store.ts'
import { heldBallots } from './minutes-store.ts'
import { isNoticeKept } from './model.ts'
import type { Body } from './model.ts'

type Row = { readonly id: string; readonly organ: Body; readonly state: string; readonly begins_at: string }

/** A case on the agenda keeps the notice of its own papers; one that is not can still be put there in time, or not. */
const isInTime = async (tx: Reader, row: Row, about: FactQuery): Promise<boolean> => {
  if (row.state !== 'convened' && row.state !== 'open') return false
  const item = await tx.get<{ late: number }>(
    'select late from sitting_items where actor_id = ? and item_case_id = ?',
    [row.id, about.case]
  )
  if (item) return item.late === 0
  const { sittingNoticeDays } = about.root['rules'] as unknown as ProcedureRules
  return isNoticeKept(about.now, row.begins_at, sittingNoticeDays)
}

/**
 * The fact `sitting`: the one that an event names, of which body, and whether a motion of this case can be voted on there:
 * its papers are on the agenda in time, or can still go out with due notice (T08a).
 */
const loadSitting = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const named = about.event['sitting']
  if (typeof named !== 'string') return null
  const row = await tx.get<Row>('select id, organ, state, begins_at from sittings where id = ?', [named])
  // A review is opened by the Presidium: no sitting of another body will do.
  if (!row || (about.event['type'] === 'review.open' && row.organ !== 'presidium')) return null
  const noticeKept = await isInTime(tx, row, about)
  return { id: row.id, organ: row.organ, state: row.state, on: row.begins_at, noticeKept }
}

const contextOf = ({ context }: FactQuery): SittingContext => context as unknown as SittingContext

/** The fact `agenda`: the cases on it and the one that the event names, with those recused in each. */
const loadAgenda = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const { case: sitting, organ, items } = contextOf(about)
  const named = about.event['case']
  const cases = [...items.map((item) => item.case), typeof named === 'string' ? named : null]
  const known = [...new Set(cases.filter((id) => id !== null))]
  return { items: (await casesOnAgenda(tx, { sitting, organ }, known, dateIn(about.now))) as unknown as Json }
}

/** What the minutes of a sitting say, and the digest of it, at a moment. */
export const minutesAt = async (reader: Reader, context: SittingContext, moment: string) => {
  const record = minutesRecord(context, await heldBallots(reader, context.case, moment))
  return { record, digest: digestOf(canonical(record)) }
}

/** The fact `minutes`: the next number of the body's series of the year, and the digest of all that they say now. */
const loadMinutes = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const context = contextOf(about)
  const { organ } = context
  const year = Number(dateIn(about.now).slice(0, 4))
  const last = await tx.get<{ number: number | null }>(
    'select max(minutes_number) as number from sittings where organ = ? and minutes_year = ?',
    [organ, year]
  )
  const { digest } = await minutesAt(tx, context, about.now)
  const first = await firstOf(tx, { kind: 'minutes', organ, year })
  return { organ, year, number: Math.max((last?.number ?? 0) + 1, first), digest }
}

/** Loaders of the facts that the sittings know. */
export const sittingFacts = { sitting: loadSitting, agenda: loadAgenda, minutes: loadMinutes } as const
