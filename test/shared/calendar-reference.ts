import type { TermRule } from '#shared/profile.ts'

/** Days off in 2025 to 2030 that are no Saturday or Sunday by rule, copied from printed calendars. */
const daysOff = new Set(
  [2025, 2026, 2027, 2028, 2029, 2030]
    .flatMap((year) =>
      ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24', '12-25', '12-26'].map(
        (day) => `${year}-${day}`
      )
    )
    .concat(
      ['2025-04-21', '2026-04-06', '2027-03-29', '2028-04-17', '2029-04-02', '2030-04-22'],
      ['2025-06-19', '2026-06-04', '2027-05-27', '2028-06-15', '2029-05-31', '2030-06-20']
    )
)

const clockInWarsaw = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Warsaw',
  dateStyle: 'short',
  timeStyle: 'medium'
})

/** Date and time in Poland as `2026-12-17 11:00:00`, by another library than the calendar's. */
export const inWarsaw = (instant: string): string => clockInWarsaw.format(new Date(instant))

export const plusDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export const isOpen = (date: string): boolean =>
  ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()) && !daysOff.has(date)

/** The last day of a term, by turning the pages of a calendar one at a time. */
export const lastDayOf = (rule: TermRule, start: string): string => {
  let date = inWarsaw(start).slice(0, 10)
  let [passed, worked] = [0, 0]
  const enough = (): boolean => {
    if (worked < (rule.atLeastWorkingDays ?? 0)) return false
    return rule.unit === 'wd' ? worked >= rule.length : passed >= rule.length && isOpen(date)
  }
  while (!enough()) {
    date = plusDay(date, 1)
    passed += 1
    if (isOpen(date)) worked += 1
  }
  return date
}
