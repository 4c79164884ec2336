import type { Refusal } from '#engine/contract.ts'
import type { Profile } from '#shared/profile.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { referenceOf } from './model.ts'
import { readChosen, writeChosen } from './store.ts'
import type { ProfileRegister } from './version-commands.ts'

/** Which version of which profile (profil procedury) new cases start on; running cases keep theirs. */
export class ProfileChoice {
  readonly #register: ProfileRegister
  #current: Profile

  private constructor(register: ProfileRegister, current: Profile) {
    this.#register = register
    this.#current = current
  }

  /** Reads what was chosen; the first profile there is when nobody has. */
  static async open(register: ProfileRegister): Promise<ProfileChoice> {
    const first = register.shelf.all()[0]?.profile as Profile
    const choice = new ProfileChoice(register, first)
    await choice.refresh()
    return choice
  }

  /** Reads again what was chosen: another node of the service may have been told. */
  async refresh(): Promise<void> {
    const { db, shelf } = this.#register
    const chosen = await readChosen(db.read)
    if (chosen === null) return
    await shelf.learn(chosen)
    const found = shelf.find(chosen)
    if (found) this.#current = found.profile
  }

  /** The newest version of each profile. */
  get all(): readonly Profile[] {
    const versions = this.#register.shelf.all().map(({ profile }) => profile)
    return versions.filter(
      (profile) => versions.find(({ id }) => id === profile.id) === profile || profile === this.#current
    )
  }

  current(): Profile {
    return this.#current
  }

  /** Chooses the profile of the cases to come; for coordinators. */
  async choose(wanted: Pick<Profile, 'id' | 'version'>, by: Party): Promise<Result<Profile, Refusal>> {
    const { db, clock, shelf, isCoordinator } = this.#register
    const reference = referenceOf(wanted)
    await shelf.learn(reference)
    const found = shelf.find(reference)
    if (!found) return refused({ kind: 'unknown' })
    const chosen = await db.transaction(async (tx) => {
      if (by.person === null || !(await isCoordinator(tx, by.person, clock.now()))) return false
      await writeChosen(tx, reference)
      return true
    })
    if (!chosen) return refused({ kind: 'forbidden', event: 'profile.choose', allowed: ['coordinator'] })
    this.#current = found.profile
    return accepted(found.profile)
  }
}
