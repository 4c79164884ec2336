const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe'
}

/** Makes texts comparable for search: small letters, no diacritics, single spaces. `Łódź  Bio` becomes `lodz bio`. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}@.+-]+/gu, ' ')
    .trim()

/** The text of a search column: every word is preceded by a space, so that one pattern finds the start of any word. */
export const searchText = (...parts: readonly (string | null)[]): string =>
  ` ${fold(parts.filter((part) => part !== null).join(' '))}`

/** `LIKE` patterns (escape character `\`), one per word of the query; all must match a search column. */
export const searchPatterns = (query: string): readonly string[] =>
  fold(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`)
