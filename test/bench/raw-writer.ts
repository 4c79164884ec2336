import Sqlite from 'better-sqlite3'
import type { Database as Handle, Statement } from 'better-sqlite3'

import type { Database, Reader } from '#shared/database.ts'

import { tablesOf } from './recording.ts'
import type { Write } from './recording.ts'

/** What must be the same on both sides for their speeds to be compared. */
const pragmas = [
  'journal_mode',
  'synchronous',
  'foreign_keys',
  'cache_size',
  'temp_store',
  'wal_autocheckpoint'
]

/** The fastest way to these rows: ready bindings, prepared statements, a transaction for each event. */
export type RawWriter = {
  /** Writes what was recorded of each event; answers the seconds it took. */
  readonly write: (events: readonly (readonly Write[])[]) => number
  readonly handle: Handle
}

/** Opens a file with the settings that the engine's own connection has. */
export const openRaw = async (engine: Database, file: string): Promise<RawWriter> => {
  const handle = new Sqlite(file)
  await engine.transaction(async (tx) => {
    for (const name of pragmas) {
      const row = await tx.get(`pragma ${name}`)
      handle.pragma(`${name} = ${Object.values(row ?? {})[0]}`)
    }
  })
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? handle.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const begin = handle.prepare('begin immediate')
  const commit = handle.prepare('commit')
  const write = (events: readonly (readonly Write[])[]): number => {
    const ready = events.map((writes) =>
      writes.map(({ sql, bindings }) => ({ statement: prepared(sql), bindings }))
    )
    const start = performance.now()
    for (const writes of ready) {
      begin.run()
      for (const { statement, bindings } of writes) statement.run(bindings)
      commit.run()
    }
    return (performance.now() - start) / 1000
  }
  return { write, handle }
}

/** Throws, naming the table, unless two databases hold equal rows in every table. */
export const assertEqualRows = async (engine: Reader, raw: Handle): Promise<void> => {
  for (const { name, key } of await tablesOf(engine)) {
    const sql = `select * from "${name}" order by ${key.map((column) => `"${column}"`).join(', ')}`
    const [theirs, ours] = [raw.prepare(sql).all(), await engine.all(sql)]
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      throw new Error(`After a round the table ${name} differs: ${ours.length} and ${theirs.length} rows`)
  }
}
