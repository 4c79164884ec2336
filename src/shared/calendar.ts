import { holidaysOf } from './holidays.ts'
import type { TermRule } from './profile.ts'

const zone = 'Europe/Warsaw'
const lastSecond = Temporal.PlainTime.from('23:59:59')
const morning = Temporal.PlainTime.from('08:00')
const defaultRepetition = 5

const spell = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })

const localDateOf = (instant: string): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()

const at = (date: Temporal.PlainDate, plainTime: Temporal.PlainTime): string =>
  spell(date.toZonedDateTime({ timeZone: zone, plainTime }).toInstant())

const inSeconds = (instant: string, seconds: number): string =>
  spell(Temporal.Instant.from(instant).add({ milliseconds: Math.round(seconds * 1000) }))

const workCalendars = new Map<number, Uint8Array>()

/** One entry for each day of the year, from 1 on: 1 where people work. Kept, as every step of a case asks. */
const workCalendarOf = (year: number): Uint8Array => {
  const known = workCalendars.get(year)
  if (known) return known
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  const calendar = new Uint8Array(first.daysInYear + 1)
  for (let day = 1; day <= first.daysInYear; day += 1)
    calendar[day] = (first.dayOfWeek + day - 2) % 7 < 5 ? 1 : 0
  for (const holiday of holidaysOf(year)) calendar[holiday.dayOfYear] = 0
  workCalendars.set(year, calendar)
  return calendar
}

const isWorking = (date: Temporal.PlainDate): boolean => workCalendarOf(date.year)[date.dayOfYear] === 1

/** The working day that is `count` working days after the date, or before it when negative. */
const workingDayFrom = (date: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  const step = Math.sign(count)
  let year = date.year
  let day = date.dayOfYear
  let calendar = workCalendarOf(year)
  let distance = 0
  for (let left = Math.abs(count); left > 0;) {
    day += step
    distance += step
    if (day < 1 || day >= calendar.length) {
      year += step
      calendar = workCalendarOf(year)
      day = step > 0 ? 1 : calendar.length - 1
    }
    if (calendar[day] === 1) left -= 1
  }
  return date.add({ days: distance })
}

const onWorkingDay = (date: Temporal.PlainDate): Temporal.PlainDate =>
  isWorking(date) ? date : workingDayFrom(date, 1)

/** The date `count` of the rule's units away; a month without that day gives its last one (art. 112). */
const dateFrom = (
  date: Temporal.PlainDate,
  count: number,
  unit: 'd' | 'wd' | 'months'
): Temporal.PlainDate => {
  if (unit === 'wd') return workingDayFrom(date, count)
  return date.add(unit === 'd' ? { days: count } : { months: count })
}

/** The date (`2026-12-17`) on the calendar in Poland at an instant. */
export const dateIn = (instant: string): string => {
  // Both bounds and every clock write instants alike (24 characters, UTC), so that they compare as text.
  if (instant.length !== 24 || instant < lastDay.from || instant >= lastDay.until)
    lastDay = dayAround(instant)
  return lastDay.date
}

/** Every step asks which day it is, nearly always the day that the step before it asked about. */
let lastDay = { from: '', until: '', date: '' }

const dayAround = (instant: string): typeof lastDay => {
  const date = localDateOf(instant)
  const begin = (day: Temporal.PlainDate): string =>
    day.toZonedDateTime('Europe/Warsaw').toInstant().toString({ fractionalSecondDigits: 3 })
  return { from: begin(date), until: begin(date.add({ days: 1 })), date: date.toString() }
}

/** True for a date (`2026-12-24`) that is no Saturday, Sunday or statutory holiday in Poland. */
export const isWorkingDay = (date: string): boolean => isWorking(Temporal.PlainDate.from(date))

/**
 * Computes when a term that starts at an instant ends: the last second of its last day in Poland, in UTC.
 * The day of the start is not counted; a term in days or months that would end on a day off ends on the next
 * working day. `extended` is the sum of all extensions in the rule's unit: the term then ends as if it
 * had been that much longer from the start. A term in seconds is exact; one of length 0 or less is
 * due at its start.
 * Source: art. 111, 112 and 115 of the Polish Civil Code; procedure 1.5.
 */
export const termEnd = (rule: TermRule, start: string, extended = 0): string => {
  const length = rule.length + extended
  if (length <= 0) return inSeconds(start, 0)
  if (rule.unit === 's') return inSeconds(start, length)
  const first = localDateOf(start)
  const last = onWorkingDay(dateFrom(first, length, rule.unit))
  if (rule.atLeastWorkingDays === undefined) return at(last, lastSecond)
  const earliest = workingDayFrom(first, rule.atLeastWorkingDays)
  return at(Temporal.PlainDate.compare(last, earliest) < 0 ? earliest : last, lastSecond)
}

/**
 * The end of a day named in the record (`2026-12-24`), in Poland: on a day off the next working day's, as for any term.
 * Throws for a text that is no date.
 */
export const dayEnd = (date: string): string => at(onWorkingDay(Temporal.PlainDate.from(date)), lastSecond)

/** The last second of a day in Poland, whether one works on it or not: for what a rule ends by the calendar. */
export const lastMomentOf = (date: string): string => at(Temporal.PlainDate.from(date), lastSecond)

const reminderInstant = (rule: TermRule, count: number, start: string, due: string): string => {
  const from = count < 0 ? due : start
  if (rule.unit === 's') return inSeconds(from, count)
  return at(dateFrom(localDateOf(from), count, rule.unit), morning)
}

/**
 * The instants at which a running term reminds, earliest first: at 08:00 in Poland, counted back from the end
 * for a negative reminder, on from the start for a positive one. Those not strictly inside the term are left
 * out.
 */
export const reminderInstants = (rule: TermRule, start: string, due: string): readonly string[] => {
  const [from, to] = [inSeconds(start, 0), inSeconds(due, 0)]
  const instants = (rule.reminders ?? []).map((count) => reminderInstant(rule, count, from, to))
  return [...new Set(instants)].filter((instant) => instant > from && instant < to).sort()
}

/** When an escalating term that left the case where it stands is due again: the end of a working day. */
export const nextRepetition = (rule: TermRule, now: string): string =>
  at(workingDayFrom(localDateOf(now), rule.repeatEvery ?? defaultRepetition), lastSecond)

/** Counts working days after the day of `from` up to and with the day of `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: string, to: string): number => {
  const last = localDateOf(to)
  let date = localDateOf(from)
  let count = 0
  while (Temporal.PlainDate.compare(date, last) < 0) {
    date = date.add({ days: 1 })
    if (isWorking(date)) count += 1
  }
  return count
}

/** The instant a year before, in days of 24 hours. */
export const yearBefore = (instant: string): string =>
  Temporal.Instant.from(instant)
    .subtract({ hours: 24 * 365 })
    .toString({ smallestUnit: 'millisecond' })
