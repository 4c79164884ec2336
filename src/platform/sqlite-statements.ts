import type { Database as Handle, Statement } from 'better-sqlite3'
import type { Knex } from 'knex'

import type { Binding, Reader, Row, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import { bindingsOf } from './dialect.ts'
import { StatementCache } from './statement-cache.ts'

const cachedStatements = 500

/** Reads this long have many tables to put in order; shorter ones are planned at once. */
const longRead = 200

/**
 * SQLite looks at the value of a bare parameter to choose its plan, and plans a statement anew whenever the value
 * changes. For a long read that costs thirty times the read itself; a parameter behind `(select ?)` is not looked at.
 * https://www.sqlite.org/c3ref/c_dbconfig_defensive.html
 */
const planned = (sql: string): string =>
  sql.length > longRead && /^\s*(?:with|select)\b/i.test(sql)
    ? sql.replaceAll(/'[^']*'|\?/g, (part) => (part === '?' ? '(select ?)' : part))
    : sql

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
    if (this.#lost)
      throw new Fault('transaction-lost', 'SQLite had already rolled this transaction back.')
  }
}
