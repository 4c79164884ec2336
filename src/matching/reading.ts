import { isTelling, stemOf, tokensOf } from '#shared/words.ts'
import { narrowerOf, pathOf, termsIn } from '#vocabulary/model.ts'

/** How texts are read: words by their stems, and the vocabulary as a tree. */
export type Reading = {
  /** The telling words of a text as they are written. */
  readonly wordsOf: (text: string) => readonly string[]
  readonly stemOf: (word: string) => string
  /** Ids of terms that a text names. */
  readonly termsIn: (text: string) => readonly string[]
  /** A term, then each broader one up to the top. */
  readonly pathOf: (term: string) => readonly string[]
  /** Terms right below one. */
  readonly narrowerOf: (term: string) => readonly string[]
}

/** Both languages of the cluster, and its vocabulary. */
export const ownReading: Reading = {
  wordsOf: (text) => tokensOf(text).filter(isTelling),
  stemOf,
  termsIn,
  pathOf,
  narrowerOf: (term) => narrowerOf(term).map(({ id }) => id)
}

/** Texts that were read lately are not read again: all that a thousand open needs say is asked of each organisation. */
const mostRemembered = 8000

const remembering = <Found>(read: (text: string) => Found): ((text: string) => Found) => {
  const known = new Map<string, Found>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= mostRemembered) known.clear()
    const found = read(text)
    known.set(text, found)
    return found
  }
}

/** The same reading with a short memory for the texts of searches. */
export const withMemory = (reading: Reading): Reading => ({
  ...reading,
  wordsOf: remembering(reading.wordsOf),
  termsIn: remembering(reading.termsIn)
})
