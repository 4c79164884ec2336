import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
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

/** Makes a place for a suite: empty, or with the project's own schema in it. */
type MakePlace = (isMigrated: boolean) => Promise<Place>

const open = (url: string): Promise<OpenDatabase> => openDatabase(url, { synchronous: 'OFF' })

const migrateAt = async (url: string): Promise<void> => {
  const database = await open(url)
  try {
    await migrate(database, migrations, systemClock)
  } finally {
    await database.close()
  }
}

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'joint-projects-test-'))

let sqliteTemplate: Promise<Buffer> | undefined

/** A file with the project's schema and nothing else, made by its migrations once in a process. */
const makeSqliteTemplate = async (): Promise<Buffer> => {
  const folder = await newFolder()
  try {
    const file = join(folder, 'template.db')
    await migrateAt(file)
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sqlitePlace: MakePlace = async (isMigrated) => {
  const folder = await newFolder()
  const url = join(folder, 'test.db')
  if (isMigrated) await writeFile(url, await (sqliteTemplate ??= makeSqliteTemplate()))
  return { url, remove: () => rm(folder, { recursive: true, force: true }) }
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

const newName = (): string => `test_${randomBytes(8).toString('hex')}`

/** By server, the name of a database with the project's schema and nothing else. */
const postgresTemplates = new Map<string, Promise<string>>()

const makePostgresTemplate = async (server: string): Promise<string> => {
  const name = newName()
  await onServer(server, `CREATE DATABASE ${name}`)
  await migrateAt(`${server}/${name}`)
  return name
}

const postgresTemplate = (server: string): Promise<string> => {
  const template = postgresTemplates.get(server) ?? makePostgresTemplate(server)
  postgresTemplates.set(server, template)
  return template
}

const postgresPlace: MakePlace = async (isMigrated) => {
  const server = await postgresServer()
  const name = newName()
  const template = isMigrated ? await postgresTemplate(server.url) : 'template1'
  await onServer(server.url, `CREATE DATABASE ${name} TEMPLATE ${template}`)
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

const prepare = (makePlace: MakePlace, options: DatabaseOptions): (() => TestDatabase) => {
  const opened: OpenDatabase[] = []
  let place: Place | undefined
  let test: TestDatabase | undefined
  beforeAll(async () => {
    const { url } = (place = await makePlace(options.migrations === undefined))
    const again = async () => {
      const database = await open(url)
      opened.push(database)
      return database
    }
    const database = await again()
    test = { url, database, again }
    if (options.migrations) await migrate(database, options.migrations, systemClock)
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
