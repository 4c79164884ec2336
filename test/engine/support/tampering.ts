import { listsOfCases, projectionsOfCases, recordChecks } from '#cases.ts'
import type { EngineParts } from '#engine/parts.ts'
import type { Damage } from '#engine/verify-rows.ts'
import { verify } from '#engine/verify.ts'
import type { Binding, Database, Row, Transaction } from '#shared/database.ts'

/** Every table that verification answers for. */
export const recordTables: readonly string[] = [
  'cases',
  'journal',
  'actors',
  'terms',
  'outbox',
  'texts',
  'waits',
  'checkpoints',
  'card_revisions',
  'needs',
  'proposal_numbers',
  ...new Set([...projectionsOfCases, ...listsOfCases].map(({ table }) => table))
]

class TakenBack extends Error {}

/** What verification says after a change made behind the program's back, which is taken back afterwards. */
export const damagesAfter = async (
  parts: EngineParts,
  change: (tx: Transaction) => Promise<unknown>
): Promise<readonly Damage[]> => {
  const { database } = parts
  let damages: readonly Damage[] = []
  await database
    .transaction(async (tx) => {
      await tx.run(
        database.dialect === 'sqlite'
          ? 'PRAGMA defer_foreign_keys = ON'
          : 'SET LOCAL session_replication_role = replica'
      )
      await change(tx)
      // Reading stays within this transaction, whose moment is one already.
      const within: Database = { ...database, dialect: 'sqlite', read: tx, transaction: (work) => work(tx) }
      damages = (await verify({ ...parts, database: within }, recordChecks)).damages
      throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return damages
}

/** The condition that finds one row by all that it holds. */
const exactly = (row: Row): { readonly sql: string; readonly bindings: readonly Binding[] } => {
  const columns = Object.keys(row)
  return {
    sql: columns
      .map((column) => (row[column] === null ? `${column} IS NULL` : `${column} = ?`))
      .join(' AND '),
    bindings: Object.values(row).filter((value) => value !== null)
  }
}

const once = async (work: Promise<number>): Promise<void> => {
  const rows = await work
  if (rows !== 1) throw new Error(`${rows} rows were changed, not one`)
}

export const setColumns = (tx: Transaction, table: string, row: Row, columns: Row): Promise<void> => {
  const { sql, bindings } = exactly(row)
  const sets = Object.keys(columns).map((column) => `${column} = ?`)
  return once(
    tx.run(`UPDATE ${table} SET ${sets.join(', ')} WHERE ${sql}`, [...Object.values(columns), ...bindings])
  )
}

export const removeRow = (tx: Transaction, table: string, row: Row): Promise<void> => {
  const { sql, bindings } = exactly(row)
  return once(tx.run(`DELETE FROM ${table} WHERE ${sql}`, bindings))
}

export const addRow = (tx: Transaction, table: string, row: Row): Promise<void> => {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  return once(tx.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${marks})`, Object.values(row)))
}

/** A value with one byte changed: at the beginning, in the middle or at the end of a text, high up in a number. */
export const changedAt = (value: Binding, where: 0 | 0.5 | 1): Binding => {
  if (typeof value === 'number') return value + 0x1000
  if (value === null || value === '') return 'x'
  const at = Math.round((value.length - 1) * where)
  return `${value.slice(0, at)}${value[at] === 'x' ? 'y' : 'x'}${value.slice(at + 1)}`
}

/** What a damage must name for a row of a table to be found. */
export const nameOf = (table: string, row: Row): string => {
  if (table === 'checkpoints') return 'checkpoint'
  if (table === 'journal') return `case ${row['case_id']}`
  if (table === 'cases') return `case ${row['id']}`
  const key = row['actor_id'] !== undefined && !('name' in row || 'payload' in row) ? 'actor_id' : 'id'
  // Rows that the journal knows by their proposal alone have no id that is unique.
  const isOfProposal = ['card_revisions', 'needs', 'proposal_numbers'].includes(table)
  return String(isOfProposal ? row['proposal_id'] : (row[key] ?? row['proposal_id']))
}
