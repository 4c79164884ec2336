import type { Chore, Delivery } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import { record } from '#engine/outbox.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Transaction } from '#shared/database.ts'
import { queueLetter } from '#shared/letter.ts'

import {
  arrivedWith,
  endedDigests,
  endLettersIn,
  hadDigestSince,
  nextHeldAt,
  packedIn,
  packInto,
  peopleHeldFor,
  postponeHeld
} from './digest-store.ts'
import type { EndedDigest } from './digest-store.ts'
import { isAnythingSought } from './fitting-store.ts'
import { dayStart, lastWeekly, nextDigest } from './slots.ts'
import { bulletinsIn, membersToday, overseers, takeWeek, unwilling, weeklyDone } from './week-store.ts'

export type DigestParts = { readonly engine: Engine }

/** A digest is one letter to a person for one moment, whatever goes into it. */
const occasionOf = (person: string, slot: string): string => `digest:${person}:${slot}`

/** What the end of a digest means for a notice that went with it. */
const deliveryIn = ({ id, state, detail }: EndedDigest): Delivery => {
  if (state === 'done') return { kind: 'delivered', reference: `digest ${id}` }
  if (state === 'skipped') return { kind: 'skipped', reason: detail }
  return { kind: 'failed', permanent: true, reason: detail }
}

/**
 * Opens digests: for each person for whom something was held until now, and on the week's first working day with the week's
 * news; and notes for everything that went with one how it ended.
 */
export class Digests implements Chore {
  readonly name = 'digests'
  readonly #parts: DigestParts

  constructor(parts: DigestParts) {
    this.#parts = parts
  }

  async run(): Promise<number> {
    const { database, clock } = this.#parts.engine.parts
    const now = clock.now()
    const ended = await this.#note(now)
    const posted = await this.#week(now)
    const held = await peopleHeldFor(database.read, now)
    for (const { person, until } of held)
      await database.transaction((tx) => this.#openHeld(tx, { person, slot: until, now }))
    return ended + posted + held.length
  }

  async nextDueAt(): Promise<string | undefined> {
    const { database, clock } = this.#parts.engine.parts
    const held = await nextHeldAt(database.read)
    const week = nextDigest('weekly', clock.now())
    return held !== null && held < week ? held : week
  }

  /** One digest a day: what comes after it goes with the next. */
  async #openHeld(
    tx: Transaction,
    { person, slot, now }: { readonly person: string; readonly slot: string; readonly now: string }
  ): Promise<void> {
    const isLate = await hadDigestSince(tx, person, dayStart(dateIn(now)))
    const digest = isLate ? null : await this.#queue(tx, person, slot)
    if (digest === null) await postponeHeld(tx, person, { now, until: nextDigest('daily', now) })
    else await packInto(tx, person, digest, now)
  }

  /** Puts a digest among the letters and answers its id; null when the one of this moment has gone. */
  async #queue(tx: Transaction, person: string, slot: string): Promise<string | null> {
    const { ids, clock } = this.#parts.engine.parts
    const occasion = occasionOf(person, slot)
    await queueLetter(tx, {
      id: ids.next('ltr'),
      kind: 'digest',
      occasion,
      person,
      items: [{ variant: 'digest', data: { slot } }],
      at: clock.now()
    })
    const row = await tx.get<{ id: string; state: string }>(
      'select id, state from letters where occasion = ?',
      [occasion]
    )
    return row?.state === 'waiting' ? row.id : null
  }

  /** Once a week: everybody who oversees the procedure, and every member where something was posted for all. */
  async #week(now: string): Promise<number> {
    const { database } = this.#parts.engine.parts
    const slot = lastWeekly(now)
    const done = await weeklyDone(database.read)
    if (done !== null && done >= slot) return 0
    const day = dateIn(now)
    const readers = new Set((await overseers(database.read, day)).map(({ person }) => person))
    const posted = done !== null && (await bulletinsIn(database.read, done, slot)).length > 0
    const unasked = await unwilling(database.read, 'cluster')
    // A role that nobody was told of may fit somebody though nothing new was posted.
    if (posted || (done !== null && (await isAnythingSought(database.read))))
      for (const person of await membersToday(database.read, day))
        if (!unasked.has(person)) readers.add(person)
    return database.transaction(async (tx) => {
      const isOurs = await takeWeek(tx, done, slot)
      // A new cluster has no week to look back on.
      if (!isOurs || done === null) return 0
      for (const person of readers) await this.#queue(tx, person, slot)
      return readers.size
    })
  }

  /** Notes how it went for what digests carried. */
  async #note(now: string): Promise<number> {
    const { engine } = this.#parts
    const { database } = engine.parts
    const faults: unknown[] = []
    const ended = await endedDigests(database.read)
    for (const digest of ended) {
      const { id, person, state } = digest
      const delivery = deliveryIn(digest)
      const packed = await packedIn(database.read, person, id)
      const back = state === 'bounced' ? await arrivedWith(database.read, person, id) : []
      await record(
        engine,
        [...packed, ...back].map((row) => ({ row, delivery })),
        (fault) => faults.push(fault)
      )
      await database.transaction((tx) => endLettersIn(tx, digest, now))
    }
    if (faults.length > 0) throw new AggregateError(faults, 'What a digest carried could not be noted.')
    return ended.length
  }
}
