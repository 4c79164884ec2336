import type { Binding } from '#shared/database.ts'
import type { IsConflict } from '#shared/database.ts'

const conflicts: ReadonlySet<string | null> = new Set([
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  // unique_violation, serialization_failure, deadlock_detected
  '23505',
  '40001',
  '40P01'
])

/** True when another transaction was first: a unique constraint refused the row, or the server gave this one up for another. */
export const isConflict: IsConflict = (error) => conflicts.has(codeOf(error))

/** The database's own code of an error: `SQLITE_BUSY`, `23505`; null when it has none. */
export const codeOf = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** Replaces each placeholder `?` of a statement, but none inside quotes or comments. */
export const replacePlaceholders = (sql: string, by: (count: number) => string): string => {
  let count = 0
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\?/g, (part) => {
    if (part !== '?') return part
    count += 1
    return by(count)
  })
}

/** `?` as PostgreSQL wants it: `$1`, `$2`. */
export const numberPlaceholders = (sql: string): string => replacePlaceholders(sql, (count) => `$${count}`)

/** What Knex collected for a query, as values both drivers take. */
export const bindingsOf = (values: readonly unknown[]): Binding[] =>
  values.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value
    if (typeof value === 'boolean') return value ? 1 : 0
    throw new TypeError(`A query binds a ${typeof value}; only text, numbers, booleans and null are stored.`)
  })
