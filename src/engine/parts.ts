import type { Clock } from '#shared/clock.ts'
import type { Database, IsConflict } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import type { Profile } from '#shared/profile.ts'

import type {
  Addressees,
  FactLoaders,
  ListProjection,
  Preparation,
  Projection,
  Relations
} from './contract.ts'
import type { Definitions } from './definitions.ts'

/** Everything the engine is built from. */
export type EngineParts = {
  readonly database: Database
  readonly isConflict: IsConflict
  readonly clock: Clock
  readonly ids: Ids
  readonly definitions: Definitions
  /** A profile by its reference `krakow@1`. Throws for an unknown one. */
  readonly profileOf: (reference: string) => Profile
  /** Looks for a profile that is not known here yet: another node may have made it. Nothing to wait for when it is known. */
  readonly learnProfile?: (reference: string) => Promise<void> | undefined
  readonly facts: FactLoaders
  readonly relations: Relations
  readonly addressees: Addressees
  readonly projections: readonly Projection[]
  readonly lists: readonly ListProjection[]
  /** What slices make of commands before they are carried out. */
  readonly prepare?: Preparation
}
