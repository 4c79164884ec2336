/** One notion of the vocabulary, with its names in both languages. */
export type Term = {
  /** English, in small letters with hyphens; it never changes. */
  readonly id: string
  /** The wider notion it belongs under; `null` for a field. */
  readonly broader: string | null
  readonly pl: string
  readonly en: string
  /** Other names and abbreviations, in both languages. */
  readonly also: readonly string[]
}

/** A term with those under it, as the lists of the vocabulary are written. */
export type Branch = Omit<Term, 'broader'> & { readonly narrower: readonly Branch[] }

/** Builds one term: `also` are other names in both languages, parted by semicolons. */
export const term = (
  id: string,
  pl: string,
  en: string,
  also = '',
  narrower: readonly Branch[] = []
): Branch => ({
  id,
  pl,
  en,
  also: also
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean),
  narrower
})
