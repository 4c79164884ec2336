import type { Knex } from 'knex'

/** One row as both databases return it: text, numbers, null. Booleans are 0 and 1, JSON and instants are text. */
export type Row = Readonly<Record<string, string | number | null>>

export type Binding = string | number | null

/** Reads with `?` placeholders, the same SQL for both databases. */
export interface Reader {
  all<R = Row>(sql: string, bindings?: readonly Binding[]): Promise<R[]>
  get<R = Row>(sql: string, bindings?: readonly Binding[]): Promise<R | undefined>
  /** Runs a Knex query on this connection, for lists whose filters vary. */
  query<R = Row>(build: (knex: Knex) => Knex.QueryBuilder): Promise<R[]>
}

/** Reads and writes inside one transaction. */
export interface Transaction extends Reader {
  /** Runs a statement; answers how many rows it changed. */
  run(sql: string, bindings?: readonly Binding[]): Promise<number>
}

/** The one way to the data: SQLite by default, PostgreSQL when outgrown. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres'
  /** Committed data for pages and lists; never sees a transaction under way. */
  readonly read: Reader
  /**
   * Runs `work` in a write transaction and commits; anything it throws rolls all of it back and is thrown on.
   * On SQLite one runs at a time (immediate). On PostgreSQL they are READ COMMITTED and run side by side.
   */
  transaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value>
  readonly knex: Knex
  close(): Promise<void>
}

/** True when a unique constraint refused the row: another transaction was first. */
export type IsConflict = (error: unknown) => boolean
