import type { Chore } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Clock } from '#shared/clock.ts'

import { announce } from './announce-commands.ts'
import { bodyOf, idOf, typeOf } from './announcement.ts'
import type { Announcement } from './announcement.ts'
import { announcementsAfter } from './announcement-store.ts'
import {
  advance,
  dueSubscriptions,
  endLease,
  insertDelivery,
  nextTryAt,
  takeLease,
  writeFailure
} from './delivery-store.ts'
import { isFinal, isWanted, oneLineOf, reasonOfStatus, waitAfter } from './model.ts'
import type { Subscription, Tried } from './model.ts'
import type { Outside, Signing } from './outside.ts'
import { countSubscriptions, findSubscription, secretsOf } from './store.ts'

export type SenderParts = {
  readonly engine: Engine
  readonly outside: Outside
  readonly signing: Signing
  /** The world's own time: receivers hold the moment of signing against their clocks, whatever day a trial is on. */
  readonly worldClock: Clock
  /** From 0 to 1. */
  readonly chance?: () => number
  readonly onFault: (fault: unknown, about: string) => void
}

/** Seconds for which a node has a subscription to itself: longer than one message takes. */
const lease = 60
const batch = 200
/** How soon (ms) what other nodes have moved is seen. */
const looksEvery = 5_000
/** How long (ms) one is left alone after a fault of our own. */
const restsFor = 30_000

const after = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1_000).toISOString()

/** Sends one message of a subscription, signed at this moment. Throws nothing of the outside's making. */
export const trySending = async (
  {
    engine,
    outside,
    signing,
    worldClock
  }: Pick<SenderParts, 'engine' | 'outside' | 'signing' | 'worldClock'>,
  { id, address }: Pick<Subscription, 'id' | 'address'>,
  message: { readonly id: string; readonly body: string },
  signal?: AbortSignal
): Promise<Tried | 'stopped'> => {
  const { database, clock } = engine.parts
  const sealed = await secretsOf(database.read, id, clock.now())
  const secrets = sealed.flatMap((one) => signing.open(one) ?? [])
  const nothing = { delivered: false, status: null, said: null, milliseconds: 0 }
  if (secrets.length === 0) return { ...nothing, reason: 'secret' }
  const began = performance.now()
  const posted = await outside.post({
    address,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'joint-projects',
      ...signing.headers(secrets, { ...message, at: worldClock.now() })
    },
    body: message.body,
    ...(signal && { signal })
  })
  const milliseconds = Math.round(performance.now() - began)
  if (posted.kind !== 'answered')
    return posted.reason === 'stopped' ? 'stopped' : { ...nothing, milliseconds, reason: posted.reason }
  const { status, said } = posted
  const reason = reasonOfStatus(status)
  return { delivered: reason === null, status, reason, said: oneLineOf(said), milliseconds }
}

/**
 * Tells subscribers what has happened: each in its order, all side by side. A run only begins the work: a slow receiver holds
 * up neither the worker nor the others. The position of a subscription moves on only once its receiver has said yes, so that
 * after a crash the same message is sent again, under the same id.
 */
export class SubscriptionSender implements Chore {
  readonly name = 'subscriptions'
  readonly #parts: SenderParts
  readonly #busy = new Map<string, Promise<void>>()
  readonly #closing = new AbortController()
  #hasMoved = true
  #lookedAt = 0
  /** When those whose work met a fault may be served again. */
  readonly #resting = new Map<string, number>()

  constructor(parts: SenderParts) {
    this.#parts = parts
    parts.engine.onMoved(() => {
      this.#hasMoved = true
    })
  }

  /** Begins what is due; answers how much that was. */
  async run(): Promise<number> {
    if (this.#closing.signal.aborted) return 0
    const { engine } = this.#parts
    const { database, clock } = engine.parts
    if ((await countSubscriptions(database.read)) === 0) return 0
    const announced = await this.#announce()
    const due = await dueSubscriptions(database.read, clock.now())
    const free = due.filter((id) => !this.#busy.has(id) && (this.#resting.get(id) ?? 0) <= performance.now())
    for (const id of free) this.#busy.set(id, this.#begin(id))
    return announced + free.length
  }

  async nextDueAt(): Promise<string | undefined> {
    return nextTryAt(this.#parts.engine.parts.database.read)
  }

  /** When everything that has begun is done. */
  async settled(): Promise<void> {
    while (this.#busy.size > 0) await Promise.all(this.#busy.values())
  }

  /** Breaks off what is under way: it counts as never tried. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.settled()
  }

  async #announce(): Promise<number> {
    const now = performance.now()
    if (!this.#hasMoved && now - this.#lookedAt < looksEvery) return 0
    this.#hasMoved = false
    this.#lookedAt = now
    const count = await announce(this.#parts.engine)
    if (count > 0) this.#hasMoved = true
    return count
  }

  async #begin(id: string): Promise<void> {
    this.#resting.delete(id)
    try {
      await this.#serve(id)
    } catch (fault) {
      this.#resting.set(id, performance.now() + restsFor)
      this.#parts.onFault(fault, `subscription ${id}`)
    } finally {
      this.#busy.delete(id)
    }
  }

  async #serve(id: string): Promise<void> {
    const { database, clock, ids } = this.#parts.engine.parts
    const name = ids.next('lse')
    const now = clock.now()
    const taken = await database.transaction((tx) =>
      takeLease(tx, id, { lease: name, now, until: after(now, lease) })
    )
    if (!taken) return
    try {
      while (await this.#step(id, name));
    } finally {
      await database.transaction((tx) => endLease(tx, id, name))
    }
  }

  /** Sends the next message; answers whether there may be another. */
  async #step(id: string, name: string): Promise<boolean> {
    const { database, clock } = this.#parts.engine.parts
    const subscription = await findSubscription(database.read, id)
    if (!subscription || subscription.state !== 'active' || this.#closing.signal.aborted) return false
    const { filters, since, reached, nextAt, attempts } = subscription
    if (nextAt !== null && nextAt > clock.now()) return false
    const waiting = await announcementsAfter(database.read, reached, batch)
    const next = waiting.find((each) => isWanted(filters, since, each))
    const last = waiting.at(-1)
    if (!last) return false
    const held = { id, lease: name, reached }
    if (!next)
      return database.transaction((tx) => advance(tx, held, last.position, after(clock.now(), lease)))
    const message = { id: idOf(next), body: bodyOf(next) }
    const tried = await trySending(this.#parts, subscription, message, this.#closing.signal)
    if (tried === 'stopped') return false
    return this.#settle(held, next, tried, attempts + 1)
  }

  async #settle(
    held: { readonly id: string; readonly lease: string; readonly reached: number },
    announcement: Announcement,
    tried: Tried,
    attempt: number
  ): Promise<boolean> {
    const { database, clock } = this.#parts.engine.parts
    const at = clock.now()
    const { position } = announcement
    const wait = isFinal(tried.reason) ? null : waitAfter(attempt, (this.#parts.chance ?? Math.random)())
    const nextAt = wait === null ? null : after(at, wait)
    return database.transaction(async (tx) => {
      const isKept = tried.delivered
        ? await advance(tx, held, position, after(at, lease))
        : await writeFailure(tx, held, { ...tried, nextAt, at })
      // Removed meanwhile: there is nothing to write the try down for.
      if (!isKept && !(await findSubscription(tx, held.id))) return false
      const event = idOf(announcement)
      await insertDelivery(tx, held.id, {
        ...tried,
        event,
        position,
        type: typeOf(announcement),
        at,
        attempt
      })
      return isKept && tried.delivered
    })
  }
}
