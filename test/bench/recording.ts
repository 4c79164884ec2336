import type { Database, Reader, Row } from '#shared/database.ts'
import type { Binding } from '#shared/database.ts'

/** A statement that leaves one row as the engine left it. */
export type Write = { readonly sql: string; readonly bindings: readonly Binding[] }

type Table = { readonly name: string; readonly columns: readonly string[]; readonly key: readonly string[] }
type Image = readonly Binding[]
type Touched = { readonly table: Table; readonly before: Image | null; after: Image | null }

export const tablesOf = async (reader: Reader): Promise<readonly Table[]> => {
  const tables = await reader.all<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
  )
  return Promise.all(
    tables.map(async ({ name }) => {
      const columns = await reader.all<{ name: string; pk: number }>('select * from pragma_table_info(?)', [
        name
      ])
      const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk)
      return { name, columns: columns.map((column) => column.name), key: key.map((column) => column.name) }
    })
  )
}

const imageOf = (row: 'old' | 'new', { columns }: Table): string =>
  `json_array(${columns.map((column) => `${row}."${column}"`).join(', ')})`

const triggersOf = (table: Table): readonly string[] =>
  (
    [
      ['insert', 'null', imageOf('new', table)],
      ['update', imageOf('old', table), imageOf('new', table)],
      ['delete', imageOf('old', table), 'null']
    ] as const
  ).map(
    ([kind, before, after]) =>
      `create temp trigger "written_${kind}_${table.name}" after ${kind} on main."${table.name}" begin
         insert into written ("table", before, after) values ('${table.name}', ${before}, ${after}); end`
  )

const keyOf = ({ columns, key }: Table, image: Image): string =>
  JSON.stringify(key.map((column) => image[columns.indexOf(column)]))

/** The least that brings the row from what it was to what it became; nothing when it is as it was. */
const writeOf = ({ table, before, after }: Touched): readonly Write[] => {
  const { name, columns, key } = table
  const where = key.map((column) => `"${column}" = ?`).join(' and ')
  const at = (image: Image, names: readonly string[]) =>
    names.map((column) => image[columns.indexOf(column)] ?? null)
  if (before === null && after === null) return []
  if (before === null && after !== null) {
    const marks = columns.map(() => '?').join(', ')
    const list = columns.map((column) => `"${column}"`).join(', ')
    return [{ sql: `insert into "${name}" (${list}) values (${marks})`, bindings: after }]
  }
  if (after === null && before !== null)
    return [{ sql: `delete from "${name}" where ${where}`, bindings: at(before, key) }]
  const [old, next] = [before as Image, after as Image]
  const changed = columns.filter((_, index) => old[index] !== next[index])
  if (changed.length === 0) return []
  const set = changed.map((column) => `"${column}" = ?`).join(', ')
  return [
    { sql: `update "${name}" set ${set} where ${where}`, bindings: [...at(next, changed), ...at(old, key)] }
  ]
}

/**
 * Watches the rows that transactions of this database write, whatever statements write them: answers a function that
 * gives the least writes that lead from the rows at its last call to those at this one.
 */
export const recordWrites = async (database: Database): Promise<() => Promise<readonly Write[]>> => {
  const tables = new Map((await tablesOf(database.read)).map((table) => [table.name, table]))
  await database.transaction(async (tx) => {
    await tx.run(
      'create temp table written (number integer primary key, "table" text, before text, after text)'
    )
    for (const table of tables.values()) for (const trigger of triggersOf(table)) await tx.run(trigger)
  })
  const images = (text: Row[string] | undefined): Image | null =>
    typeof text === 'string' ? (JSON.parse(text) as Image) : null
  return () =>
    database.transaction(async (tx) => {
      const rows = await tx.all('select * from written order by number')
      await tx.run('delete from written')
      const touched = new Map<string, Touched>()
      for (const row of rows) {
        const table = tables.get(String(row['table'])) as Table
        const [before, after] = [images(row['before']), images(row['after'])]
        const key = `${table.name} ${keyOf(table, (after ?? before) as Image)}`
        const known = touched.get(key)
        if (known) known.after = after
        else touched.set(key, { table, before, after })
      }
      return [...touched.values()].flatMap(writeOf)
    })
}
