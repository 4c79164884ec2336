import type { Courier, Delivery, OutboxItem } from '#engine/contract.ts'
import type { Clock } from '#shared/clock.ts'

import type { Chance } from './chance.ts'

/** The cluster's mail: some days it is out of order, some letters come back, the rest arrives. */
export class SimulatedMail implements Courier {
  sent = 0
  failed = 0
  readonly #clock: Clock
  readonly #chance: Chance
  readonly #next: Courier | null
  #outUntil = ''

  /** `next` renders and sends what would be delivered; without it nothing is rendered. */
  constructor(clock: Clock, chance: Chance, next: Courier | null = null) {
    this.#clock = clock
    this.#chance = chance
    this.#next = next
  }

  /** From now until an instant nothing leaves the house. */
  breakDown(until: string): void {
    this.#outUntil = until
  }

  async deliver(items: readonly OutboxItem[]): Promise<readonly Delivery[]> {
    const lost = this.#lostOnTheWay()
    if (lost) return items.map(() => lost)
    this.sent += 1
    return this.#next
      ? this.#next.deliver(items)
      : items.map(({ id }) => ({ kind: 'delivered', reference: id }))
  }

  #lostOnTheWay(): Delivery | null {
    if (this.#clock.now() < this.#outUntil) return this.#lost('the mail server does not answer', false)
    if (this.#chance.happens(0.01)) return this.#lost('try again later', false)
    if (this.#chance.happens(0.002)) return this.#lost('no such mailbox', true)
    return null
  }

  #lost(reason: string, permanent: boolean): Delivery {
    this.failed += 1
    return { kind: 'failed', reason, permanent }
  }
}
