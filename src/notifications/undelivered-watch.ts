import type { Chore } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { Ids } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'
import { dateIn } from '#shared/calendar.ts'

import { lateFrom } from './undelivered.ts'
import { coordinatorsOn, lastTold, markTold, oldestWaiting, untold } from './undelivered-told-store.ts'
import type { Untold } from './undelivered-told-store.ts'

export type UndeliveredWatchParts = { readonly database: Database; readonly clock: Clock; readonly ids: Ids }

/** At most one mail in so many ms to a coordinator: a server that is down brings many failures at once. */
const pause = 3_600_000

/** Three working days are at least so many ms: what is younger need not be looked at. */
const shortestPatience = 3 * 24 * 3_600_000

const later = (at: string): string => new Date(Date.parse(at) + pause).toISOString()

/**
 * Tells the coordinators of mail that has not arrived (N50): at once when it came back or was given up, and after three
 * working days. Source: procedure.md 1.7.
 */
export class UndeliveredWatch implements Chore {
  readonly name = 'undelivered mail'
  readonly #parts: UndeliveredWatchParts

  constructor(parts: UndeliveredWatchParts) {
    this.#parts = parts
  }

  async run(): Promise<number> {
    const { database, clock, ids } = this.#parts
    const now = clock.now()
    const found = await this.#due(now)
    if (found.length === 0) return 0
    const last = await lastTold(database.read)
    if (last !== null && later(last) > now) return 0
    return database.transaction(async (tx) => {
      const mine: Untold[] = []
      // Another node may tell of the same at this moment.
      for (const one of found) if (await markTold(tx, one, now)) mine.push(one)
      for (const coordinator of await coordinatorsOn(tx, dateIn(now))) {
        // What cannot reach a coordinator is not written to the same coordinator.
        const items = mine.filter(({ person }) => person !== coordinator)
        if (items.length === 0) continue
        await queueLetter(tx, {
          id: ids.next('ltr'),
          kind: 'undeliverable',
          occasion: `undeliverable:${coordinator}:${now}`,
          person: coordinator,
          items: items.map(({ id }) => ({ variant: 'undelivered', data: { mail: id } })),
          at: now
        })
      }
      return mine.length
    })
  }

  async nextDueAt(): Promise<string | undefined> {
    const { database, clock } = this.#parts
    const now = clock.now()
    const last = await lastTold(database.read)
    const free = last === null || later(last) <= now ? now : later(last)
    if ((await this.#due(now)).length > 0) return free
    const waiting = await oldestWaiting(database.read, now)
    if (waiting === null) return undefined
    const late = lateFrom(waiting)
    return late > free ? late : free
  }

  async #due(now: string): Promise<readonly Untold[]> {
    const found = await untold(
      this.#parts.database.read,
      new Date(Date.parse(now) - shortestPatience).toISOString()
    )
    return found.filter(({ occasion, createdAt }) => occasion !== 'late' || lateFrom(createdAt) <= now)
  }
}
