import { dateIn } from '#shared/calendar.ts'

/** The time that figures are about: this calendar year, the last twelve months, or all there is. */
export const periods = ['year', 'months', 'all'] as const

export type Period = (typeof periods)[number]

/** The period that an address names; the last twelve months when it names none. */
export const periodIn = (value: unknown): Period => periods.find((one) => one === value) ?? 'months'

/** The instant from which a period counts, by the calendar in Poland; null for all there is. */
export const beginOf = (period: Period, now: string): string | null => {
  if (period === 'all') return null
  const today = Temporal.PlainDate.from(dateIn(now))
  const first = period === 'year' ? today.with({ month: 1, day: 1 }) : today.subtract({ months: 12 })
  return first.toZonedDateTime('Europe/Warsaw').toInstant().toString({ fractionalSecondDigits: 3 })
}

/** Packing the evidence of a period reads everything: one address gets so many a minute. */
export const packsPerMinute = { max: 20, timeWindow: 60_000 } as const
