import type { EarlierProject } from '#proposals/earlier-project.ts'
import type { EarlierResolution, ResolutionNumber } from '#resolutions/model.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import type { Result } from '#shared/result.ts'
import type { Series } from '#shared/series.ts'
import type { Party } from '#shared/workflow.ts'

import type { SpeltNumber } from './spelling.ts'

/** Something that stands in the record already, and whether it came from earlier records. */
export type Standing = { readonly id: string; readonly takenOver: boolean }

/** What taking over needs of the register and of the other slices; handed in where the program is put together. */
export interface TakeOverOffice {
  readonly db: Database
  readonly clock: Clock
  /** The procedure on which what is taken over goes on. */
  profile(): Promise<Profile>
  isCoordinator(reader: Reader, person: string, now: string): Promise<boolean>
  /** An organisation by its tax or court number, or by its name. */
  organisationOf(reader: Reader, text: string): Promise<{ readonly id: string; readonly name: string } | null>
  /** A person by e-mail address. */
  personOf(reader: Reader, email: string): Promise<string | null>
  /** True while the person acts for the organisation. */
  actsFor(reader: Reader, person: string, organisation: string, now: string): Promise<boolean>
  projectOf(reader: Reader, number: SpeltNumber): Promise<Standing | null>
  resolutionOf(reader: Reader, number: ResolutionNumber): Promise<Standing | null>
  /** The highest number that a series has; 0 when it has none. */
  lastOf(reader: Reader, series: Series): Promise<number>
  takeProject(
    project: EarlierProject,
    profile: Profile,
    by: Party
  ): Promise<Result<unknown, { readonly kind: string }>>
  takeResolution(
    resolution: EarlierResolution,
    profile: Profile,
    by: Party
  ): Promise<Result<unknown, { readonly kind: string }>>
}
