import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'

import { migrations } from '#migrations/index.ts'
import { onEachDatabase, onSqlite } from './support/database.ts'

const file = new URL('./schema.sql', import.meta.url)

const sqlite = onSqlite()

it('the migrations make exactly the schema of test/schema.sql (UPDATE_SCHEMA=1 writes it anew)', async () => {
  const rows = await sqlite().database.read.all<{ sql: string }>(
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name"
  )
  const schema = rows.map(({ sql }) => `${inLines(sql)};\n`).join('\n')
  if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(file, schema)
  expect(schema).toBe(await readFile(file, 'utf8'))
})

/** One column a line, so that a change of the schema shows as a change of lines. */
const inLines = (sql: string): string => {
  const line = sql.replace(/\s+/g, ' ')
  if (!/^create table/i.test(line)) return line
  const start = line.indexOf('(')
  const columns = line.slice(start + 1, line.lastIndexOf(')')).split(/,(?![^(]*\))/)
  return `${line.slice(0, start)}(\n${columns.map((column) => `  ${column.trim()}`).join(',\n')}\n)`
}

it('every migration has a number of its own, in order', () => {
  const names = migrations.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)].toSorted())
})

onEachDatabase('the migrations', (test) => {
  it('are all remembered', async () => {
    const rows = await test().database.read.all<{ name: string }>(
      'SELECT name FROM schema_migrations ORDER BY name'
    )
    expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
  })
})
