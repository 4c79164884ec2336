import type { Refusal } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import type { Profile } from '#shared/profile.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'
import { profiles } from '#workflows/profiles/index.ts'

import { readChosen, writeChosen } from './store.ts'

export type ProfileChoiceOptions = {
  readonly db: Database
  readonly clock: Clock
  /** True for a coordinator in office. */
  readonly isCoordinator: (reader: Reader, person: string, now: string) => Promise<boolean>
}

const referenceOf = ({ id, version }: Pick<Profile, 'id' | 'version'>): string => `${id}@${version}`

/** Which profile (profil procedury) new cases start on; running cases keep theirs. */
export class ProfileChoice {
  readonly #options: ProfileChoiceOptions
  #current: Profile

  private constructor(options: ProfileChoiceOptions, current: Profile) {
    this.#options = options
    this.#current = current
  }

  /** Reads what was chosen; the first profile there is when nobody has. */
  static async open(options: ProfileChoiceOptions): Promise<ProfileChoice> {
    const chosen = await readChosen(options.db.read)
    const found = profiles.find((profile) => referenceOf(profile) === chosen) ?? profiles[0]
    return new ProfileChoice(options, found as Profile)
  }

  get all(): readonly Profile[] {
    return profiles
  }

  current(): Profile {
    return this.#current
  }

  /** Chooses the profile of the cases to come; for coordinators. */
  async choose(wanted: Pick<Profile, 'id' | 'version'>, by: Party): Promise<Result<Profile, Refusal>> {
    const { db, clock, isCoordinator } = this.#options
    const reference = referenceOf(wanted)
    const found = profiles.find((profile) => referenceOf(profile) === reference)
    if (!found) return refused({ kind: 'unknown' })
    const chosen = await db.transaction(async (tx) => {
      if (by.person === null || !(await isCoordinator(tx, by.person, clock.now()))) return false
      await writeChosen(tx, reference)
      return true
    })
    if (!chosen) return refused({ kind: 'forbidden', event: 'profile.choose', allowed: ['coordinator'] })
    this.#current = found
    return accepted(found)
  }
}
