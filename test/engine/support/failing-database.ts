import type { Database, Transaction } from '#shared/database.ts'

export class Crash extends Error {}

/** Where the process dies: at a statement of a transaction, counted from 1, or between the last one and the commit. */
export type CrashPoint = { readonly statement: number } | 'beforeCommit' | 'afterCommit'

/** A database whose process dies at one point, once armed; afterwards it works again. Counts statements meanwhile. */
export class FailingDatabase implements Database {
  readonly dialect: Database['dialect']
  readonly read: Database['read']
  readonly knex: Database['knex']
  statements = 0
  #point: CrashPoint | undefined
  readonly #inner: Database

  constructor(inner: Database) {
    this.#inner = inner
    this.dialect = inner.dialect
    this.read = inner.read
    this.knex = inner.knex
  }

  arm(point: CrashPoint): void {
    this.#point = point
    this.statements = 0
  }

  async transaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
    const value = await this.#inner.transaction(async (tx) => {
      const result = await work(this.#failing(tx))
      if (this.#point === 'beforeCommit') this.#die()
      return result
    })
    if (this.#point === 'afterCommit') this.#die()
    return value
  }

  close(): Promise<void> {
    return this.#inner.close()
  }

  #failing(tx: Transaction): Transaction {
    const counted =
      <Arguments extends readonly unknown[], Result>(call: (...given: Arguments) => Promise<Result>) =>
      async (...given: Arguments): Promise<Result> => {
        this.statements += 1
        const point = this.#point
        if (typeof point === 'object' && point.statement === this.statements) this.#die()
        return call(...given)
      }
    return {
      all: counted(tx.all.bind(tx)),
      get: counted(tx.get.bind(tx)),
      query: counted(tx.query.bind(tx)) as Transaction['query'],
      run: counted(tx.run.bind(tx))
    }
  }

  #die(): never {
    this.#point = undefined
    throw new Crash('the process died')
  }
}
