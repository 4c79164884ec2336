import type { Organisation } from './model.ts'

/** Months after which a profile is asked to be looked at again. */
export const freshMonths = 12

const monthsBefore = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).subtract({ months }).toString()

/** The last day that may still be that of a fresh profile. */
export const freshSince = (today: string): string => monthsBefore(today, freshMonths)

/** The first day on which `freshSince` has come to the one on which the profile was last right: somebody is asked again. */
export const agesOn = (day: string): string => {
  const ages = Temporal.PlainDate.from(day).add({ months: freshMonths })
  // What was right on 29 February ages on 1 March.
  return (freshSince(ages.toString()) < day ? ages.add({ days: 1 }) : ages).toString()
}

/** The day of which the profile tells: confirmed by its own people, else the last change of any kind. */
export const profileDay = ({
  profileConfirmedOn,
  changedAt
}: Pick<Organisation, 'profileConfirmedOn' | 'changedAt'>): string =>
  profileConfirmedOn ?? changedAt.slice(0, 10)

/** True for a profile that nobody has looked at for a year. */
export const isAged = (
  organisation: Pick<Organisation, 'profileConfirmedOn' | 'changedAt'>,
  today: string
): boolean => profileDay(organisation) <= freshSince(today)
