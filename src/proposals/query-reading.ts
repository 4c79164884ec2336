import { filterKeys, isChoice, meantBy, parseQuery } from './query.ts'
import type { FilterKey, ParsedQuery, Stranger, Term, Vocabulary } from './query.ts'
import { stretchOf } from './query-time.ts'

/**
 * Reads a query as a list understands it: choices become the values' own names, and what means nothing comes back among
 * the strangers instead of finding nothing in silence.
 */
export const readQuery = (vocabulary: Vocabulary, text: string, now: string): ParsedQuery => {
  const { terms, strangers } = parseQuery(text)
  const unknown: Stranger[] = [...strangers]
  const valuesOf = (key: FilterKey, value: string): readonly string[] => {
    if (isChoice(key)) return meantBy(vocabulary, key, value)
    const isTime = filterKeys[key].kind === 'time'
    return isTime && stretchOf(value, now, key === 'until') === undefined ? [] : [value]
  }
  const understood = terms.flatMap((term): readonly Term[] => {
    const { key } = term
    if (key === null) return [term]
    const meant = term.values.map((value) => ({ value, means: valuesOf(key, value) }))
    unknown.push(...meant.filter(({ means }) => means.length === 0).map(({ value }) => ({ key, value })))
    const values = [...new Set(meant.flatMap(({ means }) => means))]
    return values.length === 0 ? [] : [{ ...term, values }]
  })
  return { terms: understood, strangers: unknown }
}
