import { collaborationYears, countsUntil } from './interest.ts'
import type { InterestKind } from './interest.ts'

/** How many days before a term of office ends its holder is told (N47). Source: procedure 1.7 and the terms of office. */
export const noticeDays = [60, 14] as const

const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

export const dayAfter = (day: string): string => plusDays(day, 1)

/** The day on which somebody is told that a term ends so many days later. */
export const noticeOn = (untilOn: string, days: number): string => plusDays(untilOn, -days)

/** When a day begins in Poland, in UTC. */
export const startOf = (day: string): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime('Europe/Warsaw')
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })

/** True for a day after the one last looked at, up to today. */
export const hasPassed = (day: string, { since, today }: Passed): boolean => day > since && day <= today

/** The days gone by since the last look: `since` was looked at, `today` is looked at now. */
export type Passed = { readonly since: string; readonly today: string }

/** Days on which something that holds for a time begins or has ended. */
export const edgesOf = (span: {
  readonly fromOn: string | null
  readonly untilOn: string | null
}): readonly string[] => [
  ...(span.fromOn === null ? [] : [span.fromOn]),
  ...(span.untilOn === null ? [] : [dayAfter(span.untilOn)])
]

/** Days on which an interest begins or ceases to count, the end of the tie itself among them. */
export const edgesOfInterest = (interest: {
  readonly kind: InterestKind
  readonly fromOn: string | null
  readonly untilOn: string | null
}): readonly string[] => [...edgesOf(interest), ...edgesOf({ fromOn: null, untilOn: countsUntil(interest) })]

/** The nearest notice that has become due among those not yet given; an earlier one that was missed is not made up for. */
export const dueNotice = (untilOn: string, passed: Passed): (typeof noticeDays)[number] | null => {
  if (untilOn < passed.today) return null
  const due = noticeDays.filter((days) => hasPassed(noticeOn(untilOn, days), passed))
  return due.at(-1) ?? null
}

/** The day so long ago that common work which ended on it still counts. */
export const yearsBefore = (day: string): string =>
  Temporal.PlainDate.from(day).subtract({ years: collaborationYears, days: 1 }).toString()
