import type { Row } from '#shared/database.ts'

import type { Courier } from './contract.ts'
import { takeCheckpoint } from './checkpoints.ts'
import type { Engine } from './engine.ts'
import { dispatch, lease } from './outbox.ts'
import { termOf, termRow } from './records.ts'
import { fireTerm } from './term-firing.ts'
import type { Term } from './terms.ts'

/** What one round of the worker did; the work of chores counts among the items. */
export type Round = { readonly terms: number; readonly items: number }

export type WorkerOptions = {
  readonly courier: Courier
  /** Milliseconds between rounds when nothing waits. */
  readonly pause?: number
  /** Notices sent side by side. */
  readonly width?: number
  readonly onFault: (fault: unknown, about: string) => void
}

const batch = 200
/** Few enough to be delivered well within their lease, a slow mail server included. */
const itemsAtOnce = 50

const about = (row: Row): string => `outbox ${String(row['id'])}`

/** Fires due terms and drains the outbox. Runs in the service's process; catches up after downtime by itself. */
export class Worker {
  /** When the last round ended; the health page shows it. */
  lastTickAt: string | undefined
  readonly #engine: Engine
  readonly #options: WorkerOptions
  readonly #name: string
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined
  #stopped = true
  #woken = false

  constructor(engine: Engine, options: WorkerOptions) {
    this.#engine = engine
    this.#options = options
    this.#name = engine.parts.ids.next('wrk')
    engine.onMoved(() => this.wake())
  }

  start(): void {
    this.#stopped = false
    this.#schedule(0)
  }

  /** Lets the round under way finish, then rests. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#running
  }

  /** Looks again soon: something was committed. */
  wake(): void {
    this.#woken = true
    if (!this.#stopped && !this.#running) this.#schedule(0)
  }

  /** Works until nothing is due at this moment. For tests, `play` and the demo, which move the clock by hand. */
  async drain(): Promise<Round> {
    let terms = 0
    let items = 0
    for (;;) {
      const round = await this.round()
      terms += round.terms
      items += round.items
      if (round.terms === 0 && round.items === 0) return { terms, items }
    }
  }

  /** When the next term, outbox item or chore comes due; undefined when nothing waits. */
  async nextDueAt(): Promise<string | undefined> {
    const row = await this.#engine.parts.database.read.get<{ due: string | null }>(
      `SELECT min(due) AS due FROM (SELECT min(next_at) AS due FROM terms
       UNION ALL SELECT min(next_at) FROM outbox WHERE state IN ('waiting', 'leased')) AS both_of_them`
    )
    const chores = await Promise.all(this.#engine.chores.map((chore) => chore.nextDueAt()))
    return [row?.due ?? undefined, ...chores].filter((due) => due !== undefined).sort()[0]
  }

  /** One round: terms whose time has come, then what waits in the outbox. */
  async round(): Promise<Round> {
    const { database, clock } = this.#engine.parts
    const now = clock.now()
    const due = await database.read.all(
      'SELECT * FROM terms WHERE next_at <= ? ORDER BY next_at, id LIMIT ?',
      [now, batch]
    )
    let terms = 0
    for (const row of due) {
      const term = termOf(row)
      try {
        const fired = await fireTerm(this.#engine, { case: term.case, term: term.id, token: term.token })
        if (fired !== 'stale') terms += 1
      } catch (fault) {
        this.#options.onFault(fault, `term ${term.id}`)
        await this.#putOff(term, Number(row['attempts']) + 1, now)
      }
    }
    const items = (await this.#drainOutbox(now)) + (await this.#doChores())
    await takeCheckpoint(database, now)
    this.lastTickAt = clock.now()
    return { terms, items }
  }

  async #drainOutbox(now: string): Promise<number> {
    const rows = [...(await lease(this.#engine.parts.database, now, this.#name, itemsAtOnce))]
    const count = rows.length
    const line = async () => {
      for (let row = rows.shift(); row; row = rows.shift())
        try {
          await dispatch(this.#engine, this.#options.courier, row, (fault) =>
            this.#options.onFault(fault, about(row))
          )
        } catch (fault) {
          this.#options.onFault(fault, about(row))
        }
    }
    await Promise.all(Array.from({ length: this.#options.width ?? 5 }, line))
    return count
  }

  async #doChores(): Promise<number> {
    let done = 0
    for (const chore of this.#engine.chores)
      try {
        done += await chore.run()
      } catch (fault) {
        this.#options.onFault(fault, `chore ${chore.name}`)
      }
    return done
  }

  /** A term whose step throws is looked at again after 1, 2, 4 … minutes, an hour at most. */
  async #putOff({ id, token }: Term, attempts: number, now: string): Promise<void> {
    const wait = Math.min(60, 2 ** (attempts - 1)) * 60_000
    const retryAt = new Date(Date.parse(now) + wait).toISOString()
    const { database } = this.#engine.parts
    const lock = database.dialect === 'postgres' ? ' FOR UPDATE' : ''
    await database.transaction(async (tx) => {
      const row = await tx.get(`SELECT * FROM terms WHERE id = ? AND token = ?${lock}`, [id, token])
      if (!row) return
      const next = termRow(termOf(row), attempts, retryAt)
      await tx.run('UPDATE terms SET attempts = ?, next_at = ?, seal = ? WHERE id = ?', [
        attempts,
        retryAt,
        next['seal'] ?? null,
        id
      ])
    })
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#running = this.#tick().finally(() => {
        this.#running = undefined
        if (!this.#stopped) this.#schedule(this.#woken ? 0 : (this.#options.pause ?? 500))
      })
    }, wait)
  }

  async #tick(): Promise<void> {
    this.#woken = false
    try {
      const { terms, items } = await this.round()
      // A round takes only so much; where there was something, more may be due.
      if (terms + items > 0) this.#woken = true
    } catch (fault) {
      this.#options.onFault(fault, 'worker')
    }
  }
}
