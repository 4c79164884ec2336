import type { Database as Handle, Statement } from 'better-sqlite3'
import type { Knex } from 'knex'

import type { Binding, Reader, Row, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import { bindingsOf, replacePlaceholders } from './dialect.ts'
import { StatementCache } from './statement-cache.ts'

const cachedStatements = 500

/**
 * SQLite looks at the value of a bare parameter to put the tables of a read in order, and plans the read anew whenever
 * the value changes: seven times the cost of looking up a token, thirty times that of a long list. A parameter behind
 * `(select ?)` is not looked at, and costs nothing. https://www.sqlite.org/c3ref/c_dbconfig_defensive.html (QPSG)
 */
const planned = (sql: string): string =>
  /^\s*(?:with|select)\b/i.test(sql) ? replacePlaceholders(sql, () => '(select ?)') : sql

/** Statements on one SQLite connection, prepared once. */
export class SqliteReader implements Reader {
  readonly handle: Handle
  readonly #knex: Knex
  readonly #statements: StatementCache<Statement>

  constructor(handle: Handle, builder: Knex) {
    this.handle = handle
    this.#knex = builder
    this.#statements = new StatementCache(cachedStatements, (sql) => handle.prepare(planned(sql)))
  }

  async all<R = Row>(sql: string, bindings: readonly Binding[] = []): Promise<R[]> {
    return this.#statements.get(sql).all(bindings) as R[]
  }

  async get<R = Row>(sql: string, bindings: readonly Binding[] = []): Promise<R | undefined> {
    return this.#statements.get(sql).get(bindings) as R | undefined
  }

  async query<R = Row>(build: (knex: Knex) => Knex.QueryBuilder): Promise<R[]> {
    const { sql, bindings } = build(this.#knex).toSQL().toNative()
    return this.#statements.get(sql).all(bindingsOf(bindings)) as R[]
  }

  change(sql: string, bindings: readonly Binding[]): number {
    const statement = this.#statements.get(sql)
    return statement.reader ? statement.all(bindings).length : statement.run(bindings).changes
  }
}

/** The writing connection while one transaction owns it. */
export class SqliteTransaction implements Transaction {
  readonly #reader: SqliteReader
  #over = false
  #lost = false

  constructor(reader: SqliteReader) {
    this.#reader = reader
  }

  end(): void {
    this.#over = true
  }

  async all<R = Row>(sql: string, bindings?: readonly Binding[]): Promise<R[]> {
    this.#check()
    return this.#watched(this.#reader.all<R>(sql, bindings))
  }

  async get<R = Row>(sql: string, bindings?: readonly Binding[]): Promise<R | undefined> {
    this.#check()
    return this.#watched(this.#reader.get<R>(sql, bindings))
  }

  async query<R = Row>(build: (knex: Knex) => Knex.QueryBuilder): Promise<R[]> {
    this.#check()
    return this.#watched(this.#reader.query<R>(build))
  }

  async run(sql: string, bindings: readonly Binding[] = []): Promise<number> {
    this.#check()
    try {
      return this.#reader.change(sql, bindings)
    } catch (error) {
      this.#lost = !this.#reader.handle.inTransaction
      throw error
    }
  }

  async #watched<Value>(work: Promise<Value>): Promise<Value> {
    try {
      return await work
    } catch (error) {
      this.#lost = !this.#reader.handle.inTransaction
      throw error
    }
  }

  /** SQLite rolls back by itself on some errors (a full disk); what follows would then be committed one by one. */
  #check(): void {
    if (this.#over)
      throw new Fault('transaction-over', 'A statement arrived after its transaction had ended.')
    if (this.#lost) throw new Fault('transaction-lost', 'SQLite had already rolled this transaction back.')
  }
}
