import { dateIn } from '#shared/calendar.ts'
import type { Language } from '#shared/language.ts'

const locales = { pl: 'pl', en: 'en-GB' } as const
const styles = {
  day: { weekday: 'short', day: 'numeric', month: 'long' },
  dayOfYear: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long' },
  shortDay: { day: 'numeric', month: 'short' },
  shortDayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  shortWeekday: { weekday: 'short', day: 'numeric', month: 'short' },
  plainDay: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export type DateStyle = keyof typeof styles

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Writes an instant, or a date as noon of that day, by Warsaw time. */
export const writeDate = (language: Language, style: DateStyle, moment: string): string => {
  const name = `${language} ${style}`
  let formatter = formatters.get(name)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locales[language], { timeZone: 'Europe/Warsaw', ...styles[style] })
    formatters.set(name, formatter)
  }
  return formatter.format(new Date(instantOf(moment)))
}

/** Noon of a plain date, so that it stays the same day in Warsaw; an instant as it is. */
const instantOf = (moment: string): string => (moment.length === 10 ? `${moment}T12:00:00.000Z` : moment)

const dayNumber = (moment: string): number =>
  Date.parse(moment.length === 10 ? moment : dateIn(moment)) / 86_400_000

/** Whole calendar days in Warsaw from one moment to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

export const minutesBetween = (from: string, to: string): number =>
  Math.floor((Date.parse(instantOf(to)) - Date.parse(instantOf(from))) / 60_000)

export const isSameYear = (one: string, other: string): boolean =>
  (one.length === 10 ? one : dateIn(one)).slice(0, 4) ===
  (other.length === 10 ? other : dateIn(other)).slice(0, 4)
