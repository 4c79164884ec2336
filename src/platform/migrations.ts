import type { Knex } from 'knex'

import type { Clock } from '#shared/clock.ts'
import type { Database, Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'

/** One step forward of the schema. It never changes once released; a mistake is mended by the next one. */
export type Migration = {
  /** `0001_engine`: the order and the name under which it is remembered. */
  readonly name: string
  /**
   * Adds tables, columns and indexes to `schema`, for both databases alike: TEXT for ids, JSON and instants, BIGINT or
   * INTEGER for numbers. `schema.raw` takes one statement each.
   */
  readonly up: (schema: Knex.SchemaBuilder, dialect: Database['dialect']) => void
}

/** Any number, as long as it is the same in every process: the name of the lock on PostgreSQL. */
const migrationLock = 7_141_873

/**
 * Brings the schema up to date in one transaction and answers the names applied. Two processes that start together
 * wait for each other, by the write lock of SQLite or an advisory lock on PostgreSQL, and the second finds all done.
 */
export const migrate = (
  database: Database,
  migrations: readonly Migration[],
  clock: Clock
): Promise<string[]> =>
  database.transaction(async (tx) => {
    if (database.dialect === 'postgres') await tx.all('SELECT pg_advisory_xact_lock(?)', [migrationLock])
    await tx.run(
      'CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL)'
    )
    const rows = await tx.all<{ name: string }>('SELECT name FROM schema_migrations ORDER BY name')
    const done = new Set(rows.map(({ name }) => name))
    refuseStrangers(done, migrations)
    const applied: string[] = []
    for (const migration of migrations) {
      if (done.has(migration.name)) continue
      await apply(database, tx, migration)
      await tx.run('INSERT INTO schema_migrations (name, applied_at) VALUES (?, ?)', [
        migration.name,
        clock.now()
      ])
      applied.push(migration.name)
    }
    return applied
  })

const refuseStrangers = (done: ReadonlySet<string>, migrations: readonly Migration[]): void => {
  const known = new Set(migrations.map(({ name }) => name))
  const stranger = [...done].find((name) => !known.has(name))
  if (stranger)
    throw new Fault('schema-newer', `The database was migrated by a newer version: it has ${stranger}.`)
}

const apply = async (database: Database, tx: Transaction, migration: Migration): Promise<void> => {
  const schema = database.knex.schema
  migration.up(schema, database.dialect)
  const statements = [schema.toSQL()].flat() as {
    readonly sql?: unknown
    readonly bindings?: readonly unknown[]
  }[]
  for (const { sql, bindings } of statements) {
    if (typeof sql !== 'string' || (bindings && bindings.length > 0))
      throw new Fault(
        'migration-shape',
        `${migration.name} has a step that is not plain SQL; write it with schema.raw.`
      )
    await tx.run(sql)
  }
}
