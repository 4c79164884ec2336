import type { Chore } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Transaction } from '#shared/database.ts'

import { keptUntil, peopleToForget } from './keeping.ts'
import { deleteGuest, forgottenGuests, guestsWithoutRole } from './keeping-store.ts'

/** What forgetting needs of the registers; `app-invitations.ts` hands it in. */
export type ForgettingParts = {
  readonly db: Database
  readonly clock: Clock
  readonly erasePerson: (tx: Transaction, person: string, now: string) => Promise<void>
  /** Takes an organisation out of the register that nothing names. */
  readonly dropOrganisation: (tx: Transaction, organisation: string, now: string) => Promise<void>
}

/**
 * Erases people who were invited from outside and never came: at once when they were not admitted, after some days when they
 * did not accept. Their organisation goes those days later, where nothing else names it. Who accepted, or has bound
 * themselves to confidentiality, stays as long as the case does.
 */
export class GuestForgetting implements Chore {
  readonly name = 'guests'
  readonly #parts: ForgettingParts

  constructor(parts: ForgettingParts) {
    this.#parts = parts
  }

  async run(): Promise<number> {
    const { db, clock, erasePerson, dropOrganisation } = this.#parts
    const now = clock.now()
    const people = [...(await this.#people())].filter(([, at]) => at <= now)
    for (const [person] of people)
      await db.transaction(async (tx) => {
        // Somebody may have been given a role, or asked once more, in the meantime.
        const at = peopleToForget(await guestsWithoutRole(tx)).get(person)
        if (at !== undefined && at <= now) await erasePerson(tx, person, now)
      })
    const left = (await forgottenGuests(db.read)).filter(({ erasedAt }) => keptUntil(erasedAt) <= now)
    for (const { id, organisation } of left)
      await db.transaction(async (tx) => {
        await deleteGuest(tx, id)
        if (organisation !== null) await dropOrganisation(tx, organisation, now)
      })
    return people.length + left.length
  }

  async nextDueAt(): Promise<string | undefined> {
    const left = await forgottenGuests(this.#parts.db.read)
    const moments = [...(await this.#people()).values(), ...left.map(({ erasedAt }) => keptUntil(erasedAt))]
    return moments.toSorted()[0]
  }

  async #people(): Promise<ReadonlyMap<string, string>> {
    return peopleToForget(await guestsWithoutRole(this.#parts.db.read))
  }
}
