import type { Reader } from '#shared/database.ts'
import type { TextReference } from '#shared/text.ts'

export type Named = { readonly id: string; readonly name: string | null }

const rowsOf = <R>(reader: Reader, sql: (places: string) => string, ids: readonly string[]): Promise<R[]> =>
  ids.length === 0 ? Promise.resolve([]) : reader.all<R>(sql(ids.map(() => '?').join(', ')), ids)

const nameIn = (table: 'people' | 'organisations') => async (reader: Reader, ids: Iterable<string>) => {
  const found = await rowsOf<{ id: string; name: string | null }>(
    reader,
    (places) => `select id, name from ${table} where id in (${places})`,
    [...new Set(ids)]
  )
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return (id: string): Named => ({ id, name: names.get(id) ?? null })
}

/** Looks people up by id; answers how each is called. */
export const namePeople = nameIn('people')
/** Looks organisations up by id; answers how each is called. */
export const nameOrganisations = nameIn('organisations')

/** Looks texts up by their references; an erased one is null. */
export const readTexts = async (reader: Reader, references: Iterable<TextReference | null>) => {
  const ids = [...references].flatMap((reference) => (reference === null ? [] : [reference.text]))
  const found = await rowsOf<{ id: string; body: string }>(
    reader,
    (places) => `select id, body from texts where id in (${places})`,
    [...new Set(ids)]
  )
  const bodies = new Map(found.map(({ id, body }) => [id, body]))
  return (reference: TextReference | null): string | null =>
    reference === null ? null : bodies.get(reference.text) || null
}
