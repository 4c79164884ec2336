import Sqlite from 'better-sqlite3'
import type { Database as Handle } from 'better-sqlite3'
import knex from 'knex'
import type { Knex } from 'knex'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

import type { Transaction } from '#shared/database.ts'
import { Fault } from '#shared/fault.ts'
import type { OpenDatabase, OpenOptions, Synchronous } from './database.ts'
import { quietLog } from './knex-log.ts'
import { SqliteReader, SqliteTransaction } from './sqlite-statements.ts'
import { begin, busyTimeout, SqliteWriter } from './sqlite-writer.ts'

/**
 * Opens a SQLite file, making it when it is not there. One connection writes, through Knex's pool of one; pages read
 * through a second, read-only handle. `:memory:` has one connection only, so its readers see a transaction under way.
 */
export const openSqlite = async (file: string, options: OpenOptions): Promise<OpenDatabase> => {
  if (file !== ':memory:') await findPlace(file, options.existing === true)
  const builder = poolOfOne(file, options.synchronous ?? 'FULL')
  const writer = new SqliteWriter(builder)
  const first = await writer.exclusively(async (connection) => connection)
  const read = file === ':memory:' ? first : readOnly(file, builder)
  return {
    dialect: 'sqlite',
    knex: builder,
    read,
    transaction: (work) => writer.exclusively((connection) => transact(connection, work)),
    setSynchronous: (mode) =>
      writer.exclusively(async ({ handle }) => void handle.pragma(`synchronous = ${mode}`)),
    close: async () => {
      // The writer goes last: only then does the write-ahead log become part of the file.
      if (read !== first) read.handle.close()
      await writer.close()
    }
  }
}

/** The only folder that is made where it is missing: a mistyped path must not become a new, empty database. */
const ownFolder = 'data'

const findPlace = async (file: string, existing: boolean): Promise<void> => {
  if (existsSync(file)) return
  if (existing) throw new Fault('no-database', `There is no database at ${file}.`)
  const folder = dirname(file)
  if (folder === ownFolder) await mkdir(folder, { recursive: true })
  else if (!existsSync(folder))
    throw new Fault(
      'no-database',
      `The folder ${folder} does not exist, so no database can be made in it. If that is the folder you mean, make it first: mkdir -p '${folder.replaceAll("'", "'\\''")}'`
    )
}

const poolOfOne = (file: string, synchronous: Synchronous): Knex =>
  knex({
    client: 'better-sqlite3',
    connection: { filename: file },
    useNullAsDefault: true,
    log: quietLog,
    pool: {
      min: 1,
      max: 1,
      afterCreate: (handle: Handle, done: (error: Error | null) => void) => {
        try {
          setUp(handle, synchronous)
          done(null)
        } catch (error) {
          done(error as Error)
        }
      }
    }
  })

const setUp = (handle: Handle, synchronous: Synchronous): void => {
  // The first process to open a file switches it to WAL, for which the others wait.
  handle.pragma('busy_timeout = 10000')
  handle.pragma('journal_mode = WAL')
  handle.pragma(`synchronous = ${synchronous}`)
  handle.pragma('foreign_keys = ON')
  handle.pragma('cache_size = -65536')
  handle.pragma('temp_store = MEMORY')
  handle.pragma(`busy_timeout = ${busyTimeout}`)
}

const readOnly = (file: string, builder: Knex): SqliteReader =>
  new SqliteReader(new Sqlite(file, { readonly: true, timeout: 1_000 }), builder)

const transact = async <Value>(
  connection: SqliteReader,
  work: (tx: Transaction) => Promise<Value>
): Promise<Value> => {
  await begin(connection)
  const tx = new SqliteTransaction(connection)
  try {
    const value = await work(tx)
    tx.end()
    if (!connection.handle.inTransaction)
      throw new Fault('transaction-lost', 'SQLite rolled this transaction back before it could be committed.')
    connection.change('COMMIT', [])
    return value
  } catch (error) {
    tx.end()
    if (connection.handle.inTransaction) connection.change('ROLLBACK', [])
    throw error
  }
}
