import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, inject } from 'vitest'

import { migrations } from '#migrations/index.ts'
import { openDatabase } from '#platform/database.ts'
import type { OpenDatabase } from '#platform/database.ts'
import { migrate } from '#platform/migrations.ts'
import type { Migration } from '#platform/migrations.ts'
import { systemClock } from '#shared/clock.ts'
import { startPostgres } from './postgres-server.ts'

/** A database of its own for one suite, and a second way in, as another process would have it. */
export type TestDatabase = {
  readonly url: string
  readonly database: OpenDatabase
  /** Opens it once more; closed with the suite. */
  again(): Promise<OpenDatabase>
}

type Place = { readonly url: string; remove(): Promise<void> }

const sqlitePlace = async (): Promise<Place> => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-test-'))
  return { url: join(folder, 'test.db'), remove: () => rm(folder, { recursive: true, force: true }) }
}

/** The run's server, or one of its own when a single file is run without the project's configuration. */
const postgresServer = async (): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const desk = inject('postgresOnDemand')
  if (!desk) return startPostgres()
  const answer = await fetch(desk)
  const url = await answer.text()
  if (!answer.ok) throw new Error(url)
  return { url, stop: async () => undefined }
}

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const postgresPlace = async (): Promise<Place> => {
  const server = await postgresServer()
  const name = `test_${randomBytes(8).toString('hex')}`
  await onServer(server.url, `CREATE DATABASE ${name}`)
  return {
    url: `${server.url}/${name}`,
    remove: async () => {
      await onServer(server.url, `DROP DATABASE ${name} WITH (FORCE)`)
      await server.stop()
    }
  }
}

const places = { SQLite: sqlitePlace, PostgreSQL: postgresPlace }

export type DatabaseOptions = {
  /** The schema to start with; the project's own when not given. */
  readonly migrations?: readonly Migration[]
}

const prepare = (makePlace: () => Promise<Place>, options: DatabaseOptions): (() => TestDatabase) => {
  const opened: OpenDatabase[] = []
  let place: Place | undefined
  let test: TestDatabase | undefined
  beforeAll(async () => {
    const { url } = (place = await makePlace())
    const open = async () => {
      const database = await openDatabase(url, { synchronous: 'OFF' })
      opened.push(database)
      return database
    }
    const database = await open()
    test = { url, database, again: open }
    await migrate(database, options.migrations ?? migrations, systemClock)
  }, 120_000)
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()))
    await place?.remove()
  })
  return () => {
    if (!test) throw new Error('The database is ready inside tests and hooks only.')
    return test
  }
}

/** Runs the same suite on a fresh SQLite file and on a fresh PostgreSQL database, migrated. */
export const onEachDatabase = (
  name: string,
  suite: (test: () => TestDatabase, dialect: OpenDatabase['dialect']) => void,
  options: DatabaseOptions = {}
): void => {
  for (const [title, makePlace] of Object.entries(places))
    describe(`${name} (${title})`, () => {
      suite(prepare(makePlace, options), title === 'SQLite' ? 'sqlite' : 'postgres')
    })
}

/** A fresh, migrated SQLite file for one suite; call inside `describe` or at the top of a file. */
export const onSqlite = (options: DatabaseOptions = {}): (() => TestDatabase) => prepare(sqlitePlace, options)
