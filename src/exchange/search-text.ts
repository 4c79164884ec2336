import { isTelling, stemOf, stemsOf, tokensOf, wordsOf } from '#shared/words.ts'
import { pathOf, terms as allTerms, termsIn } from '#vocabulary/model.ts'

/** A text made ready to be searched by words, however they end and in either language. */
export type SearchText = {
  /** Words without diacritics, each after a space, so that the beginning of one is found at once. */
  readonly words: string
  readonly stems: ReadonlySet<string>
  /** Terms of the vocabulary that it names. */
  readonly terms: readonly string[]
  /** The same and everything broader. */
  readonly broader: ReadonlySet<string>
}

type Words = Pick<SearchText, 'words' | 'stems'>

const readyIn = (text: string): Words => ({
  words: ` ${[...new Set(wordsOf(text))].join(' ')}`,
  stems: new Set(stemsOf(text))
})

/** Makes texts ready for {@link isFound}. */
export const searchTextOf = (parts: readonly (string | null | undefined)[]): SearchText => {
  const text = parts.filter(Boolean).join(' · ')
  const terms = termsIn(text)
  return { ...readyIn(text), terms, broader: new Set(terms.flatMap(pathOf)) }
}

/** One word of a question: as it begins, by its stem, and the terms of the vocabulary of which a name holds it. */
type AskedWord = {
  readonly beginnings: readonly string[]
  readonly stem: string
  readonly terms: readonly string[]
}

/** A question made ready; empty when it asks for nothing. */
export type SearchQuestion = readonly AskedWord[]

const holds = (
  { words, stems }: Words,
  { beginnings, stem }: Pick<AskedWord, 'beginnings' | 'stem'>
): boolean => beginnings.every((beginning) => words.includes(beginning)) || stems.has(stem)

/** All names of each term, made ready when somebody first asks. */
const names = new Map<string, Words>()

const termsHolding = (asked: Pick<AskedWord, 'beginnings' | 'stem'>): readonly string[] => {
  if (names.size === 0)
    for (const { id, pl, en, also } of allTerms) names.set(id, readyIn([pl, en, ...also].join(' · ')))
  return [...names].flatMap(([id, words]) => (holds(words, asked) ? [id] : []))
}

/**
 * Reads what somebody typed. Words that say nothing (*and*, *dla*) ask for nothing, unless there are no others. What a text
 * says in one language is found by the words of the other where the vocabulary knows it.
 */
export const questionOf = (typed: string): SearchQuestion => {
  const tokens = tokensOf(typed)
  const telling = tokens.filter(isTelling)
  return (telling.length > 0 ? telling : tokens).map((word) => {
    const asked = { beginnings: wordsOf(word).map((part) => ` ${part}`), stem: stemOf(word) }
    return { ...asked, terms: termsHolding(asked) }
  })
}

/** True when every word asked for begins a word of the text, is one of its words in another form, or names what it is about. */
export const isFound = (question: SearchQuestion, text: SearchText): boolean =>
  question.every((asked) => holds(text, asked) || asked.terms.some((term) => text.broader.has(term)))

/** True when the text itself has every word asked for, not only a narrower or foreign name of the same thing. */
export const isSaid = (question: SearchQuestion, text: SearchText): boolean =>
  question.every((asked) => holds(text, asked))
