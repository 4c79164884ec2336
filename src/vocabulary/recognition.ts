import { fold } from '#shared/fold.ts'
import { stemOf, tokensOf } from '#shared/words.ts'

import type { Term } from './term.ts'

/** A node of the tree of names: where the next word leads, and which term ends here. */
type Node = {
  readonly next: Map<string, Node>
  term: string | null
  /** The term whose whole name is this abbreviation: it is met only in capitals. */
  inCapitals: string | null
}

const node = (): Node => ({ next: new Map(), term: null, inCapitals: null })

type Word = { readonly written: string; readonly stem: string; readonly capitals: boolean }

const capitals = /^\p{Lu}[\p{Lu}\p{N}]+$/u

/** Abbreviations of up to so many letters are other words, or none, in small letters: AI, SEM, USG. */
const longestAbbreviation = 5

/** e-health and X-ray are one word each, or half of them would be all of the term. */
const letterBefore = /(?<![\p{L}\p{N}])(\p{L})-(?=\p{L}{3})/gu

/** All words, also those that say nothing by themselves: One Health is not health, tests on an app are no application tests. */
const wordsIn = (text: string): readonly Word[] =>
  tokensOf(text.replace(letterBefore, '$1')).map((word) => ({
    written: word,
    stem: stemOf(word),
    capitals: capitals.test(word)
  }))

/** What a name is recognised by: two names with the same key are the same name. */
export const keyOf = (name: string): string =>
  wordsIn(name)
    .map(({ stem }) => stem)
    .join(' ')

/** All names of a term, in both languages. */
export const namesOf = ({ pl, en, also }: Term): readonly string[] => [pl, en, ...also]

const plant = (root: Node, term: Term, name: string): void => {
  const words = wordsIn(name)
  let at = root
  for (const { stem } of words) {
    const next = at.next.get(stem) ?? node()
    at.next.set(stem, next)
    at = next
  }
  if (at === root) return
  if (words.length === 1 && words[0]?.capitals && name.length <= longestAbbreviation)
    at.inCapitals ??= term.id
  else at.term ??= term.id
}

const grow = (terms: readonly Term[]): Node => {
  const root = node()
  for (const term of terms) for (const name of namesOf(term)) plant(root, term, name)
  return root
}

type Found = { readonly term: string; readonly words: number }

/** The longest name that begins at a word: its term, and how many words it has. */
const longestAt = (root: Node, words: readonly Word[], start: number): Found | null => {
  let found: Found | null = null
  let at: Node | undefined = root
  for (let place = start; place < words.length; place += 1) {
    const word: Word | undefined = words[place]
    at = at.next.get(word?.stem ?? '')
    if (!at) break
    const term: string | null = at.term ?? (place === start && word?.capitals ? at.inCapitals : null)
    if (term !== null) found = { term, words: place - start + 1 }
  }
  return found
}

/** How a word may end in its forms; what ends otherwise is another word of its family. */
const forms =
  /^(?:[aeiouy]|i[aeiou]|i?(?:ego|emu|ej|em|ymi|imi|ych|ich|ym|im|ami|ach|om|ow|owi)|ek|k[aieo]|kow|kami|es|ies|s)?$/

const isFormOf = (one: string, other: string): boolean => {
  let shared = 0
  while (shared < one.length && one[shared] === other[shared]) shared += 1
  return one === other || (shared >= 3 && forms.test(one.slice(shared)) && forms.test(other.slice(shared)))
}

/** True where both say the same words in the same order, in whatever form: *badań klinicznych*, *badania kliniczne*. */
const isSame = (one: readonly Word[], other: readonly Word[]): boolean =>
  one.length === other.length &&
  one.every(({ written }, place) => isFormOf(fold(written), fold(other[place]?.written ?? '')))

/** Finds the terms of a vocabulary by their names. */
export type Recognition = {
  readonly termsIn: (text: string) => readonly string[]
  readonly termFor: (text: string) => string | null
}

/** Reads the names of terms once; after that a text is read in one pass, the longest name at each word first. */
export const recognitionOf = (terms: readonly Term[]): Recognition => {
  const root = grow(terms)
  const byId = new Map(terms.map((term) => [term.id, term]))
  return {
    termsIn: (text) => {
      const words = wordsIn(text)
      const found = new Set<string>()
      for (let place = 0; place < words.length;) {
        const longest = longestAt(root, words, place)
        if (longest) found.add(longest.term)
        place += longest?.words ?? 1
      }
      return [...found]
    },
    // Who writes nothing but gmp means GMP; who writes biologia does not mean biologics, though they are akin.
    termFor: (text) => {
      const words = wordsIn(text).map((word) => ({ ...word, capitals: true }))
      const longest = longestAt(root, words, 0)
      const term = longest?.words === words.length ? byId.get(longest.term) : undefined
      return term && namesOf(term).some((name) => isSame(words, wordsIn(name))) ? term.id : null
    }
  }
}
