import { motions } from '#ballots/model.ts'
import type { Organ } from '#shared/profile.ts'

/** Number of a resolution (uchwała) in the series of its organ and year. */
export type ResolutionNumber = { readonly organ: Organ; readonly year: number; readonly number: number }

export const organs = ['council', 'presidium', 'board'] as const satisfies readonly Organ[]

/** What a resolution is about: a motion that the procedure knows, or something else in the cluster's earlier records. */
export const resolutionMotions = [...motions, 'other'] as const
export type ResolutionMotion = (typeof resolutionMotions)[number]

export const resolutionStates = ['drafted', 'signed', 'delivered', 'takenOver', 'repealed'] as const
export type ResolutionState = (typeof resolutionStates)[number]

/** Writes a number by the profile's pattern: `{n}` is the running number of the year, `{year}` the year. */
export const spellNumber = (
  pattern: string,
  { number, year }: Pick<ResolutionNumber, 'number' | 'year'>
): string => pattern.replace('{n}', String(number)).replace('{year}', String(year))

/** A resolution of the cluster's earlier records. */
export type EarlierResolution = {
  readonly number: ResolutionNumber
  readonly adoptedAt: string
  readonly subject: string
  /** The case of the project it is about; `null` for none. */
  readonly project: string | null
  readonly motion: ResolutionMotion
}
