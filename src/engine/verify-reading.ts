import type { Database, Reader, Row, Transaction } from '#shared/database.ts'

import type { JournalRow } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { caseOf, journalOf } from './records.ts'
import type { CaseRow } from './records.ts'
import type { Damage } from './verify-rows.ts'

/** Everything that the tables hold of one case. */
export type CaseTables = {
  readonly row: CaseRow
  readonly journal: readonly JournalRow[]
  /** Places of the journal's rows in the order in which all cases were written. */
  readonly positions: readonly number[]
  readonly actors: readonly Row[]
  readonly terms: readonly Row[]
  readonly outbox: readonly Row[]
  readonly texts: readonly Row[]
  /** Rows of each read model, by table. */
  readonly models: ReadonlyMap<string, readonly Row[]>
}

/** Runs reading work that sees one moment of the database, while the service goes on. */
export const atOneMoment = <Value>(
  database: Database,
  work: (reader: Reader) => Promise<Value>
): Promise<Value> =>
  database.transaction(async (tx: Transaction) => {
    if (database.dialect === 'postgres')
      await tx.run('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return work(tx)
  })

export const modelTablesOf = ({ projections, lists }: EngineParts): readonly string[] => [
  ...new Set(['waits', ...projections.map(({ table }) => table), ...lists.map(({ table }) => table)])
]

/** Reads these cases whole. */
export const readCases = async (
  reader: Reader,
  parts: EngineParts,
  ids: readonly string[]
): Promise<readonly CaseTables[]> => {
  const marks = ids.map(() => '?').join(', ')
  const byCase = async (table: string, order: string) => {
    const rows = await reader.all(`SELECT * FROM ${table} WHERE case_id IN (${marks}) ORDER BY ${order}`, ids)
    const groups = Map.groupBy(rows, (row) => String(row['case_id']))
    return (id: string): readonly Row[] => groups.get(id) ?? []
  }
  const cases = (await reader.all(`SELECT * FROM cases WHERE id IN (${marks}) ORDER BY id`, ids)).map(caseOf)
  const journal = await byCase('journal', 'case_id, row_number')
  const actors = await byCase('actors', 'id')
  const terms = await byCase('terms', 'id')
  const outbox = await byCase('outbox', 'id')
  const texts = await byCase('texts', 'id')
  const models: { readonly table: string; readonly of: (id: string) => readonly Row[] }[] = []
  for (const table of modelTablesOf(parts)) models.push({ table, of: await byCase(table, 'id') })
  return cases.map((row) => ({
    row,
    journal: journal(row.id).map(journalOf),
    positions: journal(row.id).map(({ position }) => Number(position)),
    actors: actors(row.id),
    terms: terms(row.id),
    outbox: outbox(row.id),
    texts: texts(row.id),
    models: new Map(models.map(({ table, of }) => [table, of(row.id)]))
  }))
}

/** Rows of cases that do not exist. */
export const readOrphans = async (reader: Reader, parts: EngineParts): Promise<readonly Damage[]> => {
  const found: Damage[] = []
  for (const table of ['journal', 'actors', 'terms', 'outbox', 'texts', ...modelTablesOf(parts)]) {
    const sql = `SELECT DISTINCT case_id FROM ${table} WHERE case_id NOT IN (SELECT id FROM cases)`
    for (const row of await reader.all<{ case_id: string }>(sql))
      found.push({ place: `${table} of case ${row.case_id}`, problem: 'there is no such case' })
  }
  return found
}
