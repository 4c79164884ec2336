import type { Courier } from './contract.ts'
import { takeCheckpoint } from './checkpoints.ts'
import type { Engine } from './engine.ts'
import { Loop } from './loop.ts'
import { Post } from './post.ts'
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
const defaultPause = 500
const defaultWidth = 5

/**
 * Fires due terms, drains the outbox and does the slices' chores. Runs in the service's process, each of these on a line of
 * its own, so that a slow mail server holds up no term; catches up after downtime by itself.
 */
export class Worker {
  /** When the last round ended; the health page shows it. */
  lastTickAt: string | undefined
  readonly #engine: Engine
  readonly #options: WorkerOptions
  readonly #post: Post
  #loops: readonly Loop[] = []

  constructor(engine: Engine, options: WorkerOptions) {
    this.#engine = engine
    this.#options = options
    const { courier, onFault } = options
    this.#post = new Post(engine, { courier, onFault, worker: engine.parts.ids.next('wrk') })
    engine.onMoved(() => this.wake())
  }

  start(): void {
    const { pause = defaultPause, onFault } = this.#options
    const loop = (name: string, run: () => Promise<number>, rest = pause) =>
      new Loop({ run, pause: rest, onFault: (fault) => onFault(fault, name) })
    this.#loops = [
      loop('worker', () => this.#tick()),
      // One that rests looks for the others too.
      ...this.#lanes.map(() => loop('outbox', () => this.#post.lane(), pause * this.#lanes.length)),
      ...this.#engine.chores.map((chore) => loop(`chore ${chore.name}`, () => chore.run()))
    ]
    for (const one of this.#loops) one.start()
  }

  /** Lets what is under way finish, then rests. */
  async stop(): Promise<void> {
    await this.#post.pausing(() => Promise.all(this.#loops.map((loop) => loop.stop())))
  }

  /** Looks again soon: something was committed. */
  wake(): void {
    for (const loop of this.#loops) loop.wake()
  }

  get #lanes(): readonly undefined[] {
    return Array.from({ length: this.#options.width ?? defaultWidth })
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

  /** One round by hand: terms whose time has come, then what waits in the outbox, then chores. */
  async round(): Promise<Round> {
    const terms = await this.#tick()
    const items = await Promise.all(this.#lanes.map(() => this.#post.lane()))
    return { terms, items: items.reduce((sum, count) => sum + count, 0) + (await this.#doChores()) }
  }

  /** Terms whose time has come. */
  async #tick(): Promise<number> {
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
    await takeCheckpoint(database, now)
    this.lastTickAt = clock.now()
    return terms
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
}
