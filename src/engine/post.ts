import type { Row } from '#shared/database.ts'

import type { Courier } from './contract.ts'
import type { Engine } from './engine.ts'
import { dispatch, lease, stepOf } from './outbox.ts'

export type PostOptions = {
  readonly courier: Courier
  /** Whose leases these are. */
  readonly worker: string
  readonly onFault: (fault: unknown, about: string) => void
}

/** Few enough to be delivered well within their lease, a slow mail server included. */
const itemsAtOnce = 50

const reminds = (row: Row): boolean => String(row['payload']).includes('"variant":"reminder"')

/** One mail for what one step tells one person, and one for all reminders that have come for somebody; the rest by itself. */
const keyOf = (row: Row): string => {
  const id = String(row['id'])
  if (row['kind'] !== 'notice') return id
  return `${reminds(row) ? 'reminder' : stepOf(id)} ${String(row['person_id'])}`
}

/** What goes out together, in the order in which it came. */
export const grouped = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = groups.get(key)
    if (known) known.push(row)
    else groups.set(key, [row])
  }
  return [...groups.values()]
}

/** Empties the outbox in lanes side by side: whoever is slow to take a mail keeps one lane busy and holds up no other. */
export class Post {
  readonly #engine: Engine
  readonly #options: PostOptions
  readonly #feed: (readonly Row[])[] = []
  #leasing: Promise<number> | undefined
  #closed = false

  constructor(engine: Engine, options: PostOptions) {
    this.#engine = engine
    this.#options = options
  }

  /** Lets the lanes end after what they have in hand, while this is under way; the rest stays for later. */
  async pausing(work: () => Promise<unknown>): Promise<void> {
    this.#closed = true
    await work().finally(() => (this.#closed = false))
  }

  /** Works along one lane until nothing is due; answers how many items went along it. */
  async lane(): Promise<number> {
    let count = 0
    while (!this.#closed) {
      const group = this.#feed.shift()
      if (group) {
        count += group.length
        await this.#dispatch(group)
      } else if ((await this.#refill()) === 0) return count
    }
    return count
  }

  async #dispatch(group: readonly Row[]): Promise<void> {
    const { courier, onFault } = this.#options
    const told = (fault: unknown): void => onFault(fault, `outbox ${String(group[0]?.['id'])}`)
    try {
      await dispatch(this.#engine, courier, group, told)
    } catch (fault) {
      told(fault)
    }
  }

  /** Leases more for all lanes; those that run dry at once ask once. */
  #refill(): Promise<number> {
    this.#leasing ??= this.#lease().finally(() => (this.#leasing = undefined))
    return this.#leasing
  }

  async #lease(): Promise<number> {
    const { database, clock } = this.#engine.parts
    const rows = await lease(database, clock.now(), this.#options.worker, itemsAtOnce)
    this.#feed.push(...grouped(rows))
    return rows.length
  }
}
