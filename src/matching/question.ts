import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import type { Search, SoughtNeed } from './search.ts'
import type { Asked } from './word-index.ts'

/** A question to the evidence: a need, or the proposal as a whole. */
export type Question = {
  readonly need: SoughtNeed | null
  /** Stems asked of profiles and of past projects. */
  readonly words: Asked
  /** Terms asked of profiles. */
  readonly terms: Asked
  /** Each stem as the search writes it. */
  readonly written: ReadonlyMap<string, string>
  readonly type: string | null
}

/** What the needs say weighs so much beside the text of the whole. */
const needBesideWhole = 0.5

/** What else a need says weighs so much beside the competences it names. */
const textBesideCompetence = 0.5

type Part = { readonly text: string; readonly weight: number }

/** Each stem by the most that any part gives it. */
const stemsIn = (reading: Reading, parts: readonly Part[], written: Map<string, string>): Asked => {
  const found = new Map<string, number>()
  for (const { text, weight } of parts)
    for (const word of reading.wordsOf(text)) {
      const stem = reading.stemOf(word)
      if (!written.has(stem)) written.set(stem, word)
      if ((found.get(stem) ?? 0) < weight) found.set(stem, weight)
    }
  return found
}

const termsIn = (reading: Reading, parts: readonly Part[]): Asked => {
  const found = new Map<string, number>()
  for (const { text, weight } of parts)
    for (const term of reading.termsIn(text)) if ((found.get(term) ?? 0) < weight) found.set(term, weight)
  return found
}

const partsOf = (
  { text, competences }: Pick<SoughtNeed, 'text' | 'competences'>,
  weight: number
): readonly Part[] => [
  ...competences.map((competence) => ({ text: competence, weight })),
  { text, weight: weight * textBesideCompetence }
]

/** What competences and the words beside them ask. */
export const askedBy = (
  reading: Reading,
  sought: Pick<SoughtNeed, 'text' | 'competences'>
): Pick<Question, 'words' | 'terms' | 'written'> => {
  const written = new Map<string, string>()
  const own = partsOf(sought, 1)
  return { words: stemsIn(reading, own, written), terms: termsIn(reading, own), written }
}

/** What a need asks. */
export const questionOfNeed = ({ reading }: Knowledge, need: SoughtNeed): Question => ({
  need,
  ...askedBy(reading, need),
  type: need.organisationType ?? null
})

/** What the proposal asks as a whole. */
export const questionOfWhole = ({ reading }: Knowledge, search: Search): Question => {
  const written = new Map<string, string>()
  const parts = [
    { text: search.text, weight: 1 },
    ...search.needs.flatMap((need) => partsOf(need, needBesideWhole))
  ]
  return {
    need: null,
    words: stemsIn(reading, parts, written),
    terms: termsIn(reading, parts),
    written,
    type: null
  }
}
