import type { QuietHours } from '#accounts/notice-choice.ts'
import { isWorkingDay } from '#shared/calendar.ts'

const zone = 'Europe/Warsaw'

/** When digests go out on a working day, on the cluster's clock. */
const digestHour = Temporal.PlainTime.from('07:00')

export const usualHours: QuietHours = { from: '21:00', until: '07:00' }

/** What whoever wants no quiet hours has instead: they end as they begin. */
export const noHours: QuietHours = { from: '00:00', until: '00:00' }

const spell = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime): string =>
  date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant().toString({ fractionalSecondDigits: 3 })

const workingFrom = (date: Temporal.PlainDate): Temporal.PlainDate => {
  let day = date
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 })
  return day
}

/** The next digest after an instant: 7:00 on a working day; a weekly one on the first working day of the week. */
export const nextDigest = (rhythm: 'daily' | 'weekly', now: string): string => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const first = rhythm === 'daily' ? today : today.subtract({ days: today.dayOfWeek - 1 })
  const step = rhythm === 'daily' ? 1 : 7
  for (let day = first; ; day = day.add({ days: step })) {
    const slot = spell(workingFrom(day), digestHour)
    if (slot > now) return slot
  }
}

/** The last weekly digest at or before an instant. */
export const lastWeekly = (now: string): string => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const slot = spell(workingFrom(monday), digestHour)
  return slot <= now ? slot : spell(workingFrom(monday.subtract({ days: 7 })), digestHour)
}

/**
 * When quiet hours are over that hold at an instant; `null` when none do. Days without work are quiet altogether, save for
 * whoever has no quiet hours: `until` is `from`.
 */
export const quietUntil = ({ from, until }: QuietHours, now: string): string | null => {
  if (from === until) return null
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone)
  const today = here.toPlainDate()
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' })
  const morning = Temporal.PlainTime.from(until)
  if (!isWorkingDay(today.toString())) return spell(workingFrom(today), morning)
  const overnight = from > until
  const isQuiet = overnight ? clock >= from || clock < until : clock >= from && clock < until
  if (!isQuiet) return null
  const next = overnight && clock >= from ? today.add({ days: 1 }) : today
  return spell(workingFrom(next), morning)
}

/** The day that an instant is in, on the cluster's clock: when it began, and when the next begins. */
export const dayAround = (now: string): { readonly from: string; readonly until: string } => {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  return { from: dayStart(today.toString()), until: dayStart(today.add({ days: 1 }).toString()) }
}

/** The instant at which a day begins, on the cluster's clock. */
export const dayStart = (date: string): string =>
  spell(Temporal.PlainDate.from(date), Temporal.PlainTime.from('00:00'))
