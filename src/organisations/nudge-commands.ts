import type { Chore } from '#engine/contract.ts'
import { startOf } from '#people/edges.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'

import { agesOn, freshSince } from './freshness.ts'
import { agedProfiles, oldestProfile, writeNudged } from './nudge-store.ts'

/**
 * Asks the people of a member once a year whether its profile is still right, when nobody has looked at it for twelve
 * months. It is news like all of the register (N47): who wants none of that gets none.
 */
export class ProfileNudges implements Chore {
  readonly name = 'profiles'
  readonly #parts: { readonly db: Database; readonly clock: Clock; readonly ids: Ids }

  constructor(parts: { readonly db: Database; readonly clock: Clock; readonly ids: Ids }) {
    this.#parts = parts
  }

  async run(): Promise<number> {
    const { db, clock, ids } = this.#parts
    const now = clock.now()
    const today = dateIn(now)
    const days = { today, freshSince: freshSince(today) }
    const aged = Map.groupBy(await agedProfiles(db.read, days), ({ organisation }) => organisation)
    for (const [organisation, people] of aged)
      await db.transaction(async (tx) => {
        if (!(await writeNudged(tx, organisation, days))) return
        for (const { person, day } of people)
          await queueLetter(tx, {
            id: ids.next('ltr'),
            kind: 'register',
            occasion: `profile:${organisation}:${today}:${person}`,
            person,
            items: [{ variant: 'profileAged', data: { organisation, fromOn: day } }],
            at: now
          })
      })
    return aged.size
  }

  async nextDueAt(): Promise<string | undefined> {
    const { db, clock } = this.#parts
    const oldest = await oldestProfile(db.read, dateIn(clock.now()))
    return oldest === null ? undefined : startOf(agesOn(oldest))
  }
}
