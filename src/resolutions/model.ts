import type { Organ } from '#shared/profile.ts'

/** Number of a resolution (uchwała) in the series of its organ and year. */
export type ResolutionNumber = { readonly organ: Organ; readonly year: number; readonly number: number }

export const resolutionStates = ['drafted', 'signed'] as const
export type ResolutionState = (typeof resolutionStates)[number]

/** Writes a number by the profile's pattern: `{n}` is the running number of the year, `{year}` the year. */
export const spellNumber = (pattern: string, { number, year }: ResolutionNumber): string =>
  pattern.replace('{n}', String(number)).replace('{year}', String(year))
