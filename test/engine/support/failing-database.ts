import type { Binding, Database, Row, Transaction } from '#shared/database.ts'

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
    return {
      all: async <R = Row>(sql: string, bindings?: readonly Binding[]) => {
        this.#next()
        return tx.all<R>(sql, bindings)
      },
      get: async <R = Row>(sql: string, bindings?: readonly Binding[]) => {
        this.#next()
        return tx.get<R>(sql, bindings)
      },
      query: async <R = Row>(build: Parameters<Transaction['query']>[0]) => {
        this.#next()
        return tx.query<R>(build)
      },
      run: async (sql, bindings) => {
        this.#next()
        return tx.run(sql, bindings)
      }
    }
  }

  #next(): void {
    this.statements += 1
    const point = this.#point
    if (typeof point === 'object' && point.statement === this.statements) this.#die()
  }

  #die(): never {
    this.#point = undefined
    throw new Crash('the process died')
  }
}
