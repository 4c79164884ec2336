import { fold } from '#shared/fold.ts'

/** What a key of the filter takes: a name of a list, a time, whose it is, or words. */
export type ValueKind = 'choice' | 'time' | 'party' | 'words'

/** Words that the filter of a list knows before a colon: what each takes, and its other names. */
export const filterKeys = {
  state: { kind: 'choice', aliases: ['stan', 'status'] },
  stage: { kind: 'choice', aliases: ['etap'] },
  is: { kind: 'choice', aliases: ['jest'] },
  lead: { kind: 'party', aliases: ['lider', 'leader'] },
  waiting: { kind: 'party', aliases: ['czeka', 'waits'] },
  partner: { kind: 'party', aliases: ['partnerzy', 'partners'] },
  author: { kind: 'party', aliases: ['autor'] },
  need: { kind: 'words', aliases: ['potrzeba', 'rola', 'role', 'needs'] },
  field: { kind: 'words', aliases: ['dziedzina', 'obszar'] },
  kind: { kind: 'choice', aliases: ['rodzaj'] },
  route: { kind: 'choice', aliases: ['droga', 'tryb'] },
  group: { kind: 'choice', aliases: ['grupa'] },
  number: { kind: 'words', aliases: ['numer', 'nr'] },
  since: { kind: 'time', aliases: ['od'] },
  until: { kind: 'time', aliases: ['termin', 'due'] },
  moved: { kind: 'time', aliases: ['zmiana'] },
  opened: { kind: 'time', aliases: ['otwarcie'] }
} as const satisfies Readonly<Record<string, { kind: ValueKind; aliases: readonly string[] }>>

export type FilterKey = keyof typeof filterKeys

/** Keys that take a name of a list. */
export type ChoiceKey = {
  [Key in FilterKey]: (typeof filterKeys)[Key]['kind'] extends 'choice' ? Key : never
}[FilterKey]

/** What `is:` knows. */
export const traits = ['open', 'ended', 'late', 'mine', 'waiting', 'urgent'] as const
export type Trait = (typeof traits)[number]

/** One condition: words to be found, or a key with values of which one must hold; `not` turns it round. */
export type Term = {
  readonly key: FilterKey | null
  readonly values: readonly string[]
  readonly not: boolean
}

/** What the filter did not understand: a key, or a value of a key that it knows. */
export type Stranger = { readonly key: string; readonly value: string | null }

export type ParsedQuery = { readonly terms: readonly Term[]; readonly strangers: readonly Stranger[] }

/** A query longer than this is cut. */
export const longestQuery = 300

const names: ReadonlyMap<string, FilterKey> = new Map(
  (Object.entries(filterKeys) as [FilterKey, { readonly aliases: readonly string[] }][]).flatMap(
    ([key, { aliases }]) => [key, ...aliases].map((name) => [name, key] as const)
  )
)

const part = /(-)?(?:(\p{L}+):((?:"[^"]*"?|[^\s"])*)|((?:"[^"]*"?|[^\s"])+))/gu
const item = /"([^"]*)"?|[^",]+/gu

const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(item)]
    .map(([whole, quoted]) => (quoted ?? whole).replace(/\s+/g, ' ').trim())
    .filter((value) => value !== '')

/**
 * Reads the filter of a list: `state:ballot,tie -lead:me need:"clinical trial" sepsis`. Keys may be Polish (`stan:`).
 * Reads anything; what it does not know comes back among the strangers.
 */
export const parseQuery = (query: string): ParsedQuery => {
  const terms: Term[] = []
  const strangers: Stranger[] = []
  for (const [, minus, name, raw = '', plain = ''] of query.slice(0, longestQuery).matchAll(part)) {
    const not = minus !== undefined
    if (name === undefined) {
      const text = plain.replaceAll('"', '').replace(/\s+/g, ' ').trim()
      if (text !== '') terms.push({ key: null, values: [text], not })
      continue
    }
    const key = names.get(fold(name))
    const values = valuesIn(raw)
    if (key === undefined) strangers.push({ key: name, value: null })
    else if (values.length === 0) strangers.push({ key, value: '' })
    else terms.push({ key, values, not })
  }
  return { terms, strangers }
}

const written = (value: string, isPlain: RegExp): string => (isPlain.test(value) ? value : `"${value}"`)

/** Writes terms as a query that reads as the same terms. */
export const writeQuery = (terms: readonly Term[]): string =>
  terms
    .map(({ key, values, not }) => {
      const text =
        key === null
          ? written(values[0] ?? '', /^[^-\s:"][^\s:"]*$/)
          : `${key}:${values.map((value) => written(value, /^[^\s,"]+$/)).join(',')}`
      return `${not ? '-' : ''}${text}`
    })
    .join(' ')

/** The words by which each value of a choice is known, folded, in any language; one word may mean several values. */
export type Vocabulary = Readonly<Record<ChoiceKey, ReadonlyMap<string, readonly string[]>>>

/** A beginning of a word must be this long to be taken for the whole. */
const shortestBeginning = 3

/** The values that a word of the reader's means: its own name, or the beginning of a word of it. */
export const meantBy = (vocabulary: Vocabulary, key: ChoiceKey, text: string): readonly string[] => {
  const known = vocabulary[key]
  const word = fold(text)
  const exactly = known.get(word)
  if (exactly) return exactly
  if (word.length < shortestBeginning) return []
  return [...new Set([...known].flatMap(([name, values]) => (` ${name}`.includes(` ${word}`) ? values : [])))]
}

export const isChoice = (key: FilterKey): key is ChoiceKey => filterKeys[key].kind === 'choice'
