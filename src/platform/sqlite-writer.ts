import type { Database as Handle } from 'better-sqlite3'
import type { Knex } from 'knex'
import { setTimeout as pause } from 'node:timers/promises'

import { codeOf } from './dialect.ts'
import { SerialQueue } from './serial-queue.ts'
import { SqliteReader } from './sqlite-statements.ts'

/** A statement waits this long (ms) inside SQLite, where it blocks the event loop; longer waits happen in `begin`. */
export const busyTimeout = 50
const longestWaitForLock = 10_000

/**
 * The one writing connection, lent to one piece of work at a time. It is taken from Knex's pool for a burst of work and
 * given back when the event loop comes round: taking it anew for each transaction costs as much as a small transaction.
 */
export class SqliteWriter {
  readonly #builder: Knex
  readonly #turn = new SerialQueue()
  #held: SqliteReader | undefined
  #last: SqliteReader | undefined
  #returning = false

  constructor(builder: Knex) {
    this.#builder = builder
  }

  async exclusively<Value>(work: (connection: SqliteReader) => Promise<Value>): Promise<Value> {
    await this.#turn.enter()
    try {
      return await work(this.#held ?? (await this.#take()))
    } finally {
      this.#turn.leave()
      if (!this.#returning) {
        this.#returning = true
        setImmediate(() => void this.#giveBack())
      }
    }
  }

  async #take(): Promise<SqliteReader> {
    const handle: Handle = await this.#builder.client.acquireConnection()
    // Prepared statements stay good as long as the pool hands out the same connection.
    if (this.#last?.handle !== handle) this.#last = new SqliteReader(handle, this.#builder)
    return (this.#held = this.#last)
  }

  async #giveBack(): Promise<void> {
    await this.#turn.enter()
    try {
      this.#returning = false
      const held = this.#held
      this.#held = undefined
      if (held) await this.#builder.client.releaseConnection(held.handle)
    } finally {
      this.#turn.leave()
    }
  }

  /** Waits for the work under way and closes the pool. */
  async close(): Promise<void> {
    await this.#giveBack()
    await this.#builder.destroy()
  }
}

/** Begins a write transaction; waits without blocking the event loop while another process writes. */
export const begin = async (connection: SqliteReader): Promise<void> => {
  for (let waited = 0; ; waited += busyTimeout * 2) {
    try {
      connection.change('BEGIN IMMEDIATE', [])
      return
    } catch (error) {
      if (codeOf(error) !== 'SQLITE_BUSY' || connection.handle.inTransaction || waited > longestWaitForLock)
        throw error
      await pause(busyTimeout)
    }
  }
}
