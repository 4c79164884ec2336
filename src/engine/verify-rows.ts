import type { Row } from '#shared/database.ts'

/** One place where the record does not hold together. */
export type Damage = { readonly place: string; readonly problem: string }

/** How a table's rows are told apart: by id, or by actor and id where ids are unique only within one actor. */
export const idOf = (row: Row): string => String(row['id'])
export const idWithinActor = (row: Row): string => `${String(row['actor_id'])} ${String(row['id'])}`

/** Compares what a table holds with what it ought to hold: every row, and every column of each. */
export const compareRows = (
  kind: string,
  stored: readonly Row[],
  expected: readonly Row[],
  keyOf: (row: Row) => string = idOf
): readonly Damage[] => {
  const rest = new Map(stored.map((row) => [keyOf(row), row]))
  const damages = expected.flatMap((row): Damage[] => {
    const place = `${kind} ${keyOf(row)}`
    const found = rest.get(keyOf(row))
    rest.delete(keyOf(row))
    if (!found) return [{ place, problem: 'is missing' }]
    const columns = differingColumns(found, row)
    return columns.length > 0
      ? [{ place, problem: `not as the journal gives it: ${columns.join(', ')}` }]
      : []
  })
  return [
    ...damages,
    ...[...rest.keys()].map((key) => ({ place: `${kind} ${key}`, problem: 'should not be there' }))
  ]
}

/** A column that only one of the two has counts as null in the other. */
const differingColumns = (found: Row, expected: Row): readonly string[] => {
  const differs = (column: string) => (found[column] ?? null) !== (expected[column] ?? null)
  const more = Object.keys(found).filter((column) => !(column in expected))
  return [...Object.keys(expected), ...more].filter(differs)
}
