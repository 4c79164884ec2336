import { z } from 'zod'

/** Where a page of a list ended: the sort key and id of its last row. */
export type Cursor = readonly [key: string, id: string]

/** PostgreSQL has no place for a NUL in a text. */
const part = z.string().refine((text) => !text.includes('\0'))
const written = z.tuple([part, part])

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** The `cursor` of a list's query; a forged one is an invalid field, never a fault. */
export const cursorField = z
  .string()
  .max(1000)
  .transform((text, context): Cursor => {
    try {
      return written.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    } catch {
      context.addIssue({ code: 'custom', message: 'not a cursor of this list' })
      return z.NEVER
    }
  })

/** Splits one row too many off a page: the rows to show and the cursor of the next page. */
export const pageOf = <Item>(
  rows: readonly Item[],
  limit: number,
  cursorOf: (row: Item) => Cursor
): { readonly items: readonly Item[]; readonly next: string | null } => {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rows.length > limit && last !== undefined ? writeCursor(cursorOf(last)) : null }
}
