import { dateIn } from '#shared/calendar.ts'
import type { Profile } from '#shared/profile.ts'
import { targetOf, termOfState } from '#tracking/ageing.ts'

export type TermsOfProfile = { readonly reference: string; readonly terms: Profile['terms'] }

/** A case in this state, on this profile and kind of route, is late when it came there before that instant. */
export type AgeingCut = {
  readonly profile: string
  readonly urgent: boolean
  readonly state: string
  readonly before: string
}

/** Days become instants, so that a query can tell who is late as `ageingOf` does. */
export const ageingCuts = (profiles: readonly TermsOfProfile[], now: string): readonly AgeingCut[] => {
  const today = Temporal.PlainDate.from(dateIn(now))
  return profiles.flatMap(({ reference, terms }) =>
    Object.keys(termOfState).flatMap((state) =>
      [false, true].flatMap((urgent) => {
        const target = targetOf(state, terms, urgent)
        if (target === null) return []
        const before = today
          .subtract({ days: target })
          .toZonedDateTime('Europe/Warsaw')
          .toInstant()
          .toString({ fractionalSecondDigits: 3 })
        return [{ profile: reference, urgent, state, before }]
      })
    )
  )
}
