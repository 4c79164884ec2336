import { fold } from './fold.ts'
import { beginnings, endingsByLetter, pluralsByLetter } from './stem-endings.ts'
import type { Ending } from './stem-endings.ts'
import { stopWords } from './stop-words.ts'

const token = /[\p{L}\p{N}\p{M}]+/gu

/** The words of a text in their order, as they are written. */
export const tokensOf = (text: string): readonly string[] => text.match(token) ?? []

/** Words up to this length have no endings to cut: GMP, PCR, lek. */
const shortestInflected = 4

/** A word loses at most so many endings: Borkowicach has one, sekwencjonowaniach has four. */
const mostEndings = 6

type Endings = ReadonlyMap<string, readonly Ending[]>

const oneEndingLess = (word: string, endings: Endings): string => {
  for (const { ending, instead, left } of endings.get(word.at(-1) ?? '') ?? [])
    if (word.length - ending.length >= left && word.endsWith(ending))
      return word.slice(0, word.length - ending.length) + instead
  return word
}

/**
 * One spelling for what Polish and English took from Latin and Greek, so that *walidacja* and *validation*, *ekstrakcja* and
 * *extraction*, *-ise* and *-ize* meet.
 */
const spelledAlike = (stem: string): string =>
  stem
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/rh/g, 'r')
    .replace(/[ao]e/g, 'e')
    .replace(/qu/g, 'kw')
    .replace(/c(?=[aoulrtkn]|$)/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/v/g, 'w')
    .replace(/(?<![scrd])z/g, 's')
    .replace(/(.)\1+/g, '$1')

const cutDown = (word: string, isShort: boolean): string => {
  if (isShort || word.length < shortestInflected || /\p{N}/u.test(word)) return word
  const family = beginnings.find(([beginning]) => word.startsWith(beginning))
  if (family) return family[1]
  let stem = oneEndingLess(word, pluralsByLetter)
    .replace(/(.)\1+/g, '$1')
    .replace(/x/g, 'ks')
  for (let cuts = 0; cuts < mostEndings; cuts += 1) {
    const less = oneEndingLess(stem, endingsByLetter)
    if (less === stem) break
    stem = less
  }
  return spelledAlike(stem)
}

/** Longer words in capitals are shouted, as in headings, and have endings. */
const longestAbbreviation = 5

/** An abbreviation is written in capitals: IT is one, it is not. */
const isAbbreviation = (word: string): boolean => word.length > 1 && /^[\p{Lu}\p{N}]+$/u.test(word)

type Known = { readonly folded: readonly string[]; readonly stem: string; readonly telling: boolean }

/** What was found of words before: a text has few different ones. Emptied when full; it changes the time, never the answer. */
const known = new Map<string, Known>()
const mostKnown = 20_000

const lookAt = (word: string): Known => {
  const before = known.get(word)
  if (before !== undefined) return before
  const folded = fold(word)
  const isShort = word.length <= longestAbbreviation && isAbbreviation(word)
  const found = {
    folded: folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
    stem: cutDown(folded, isShort),
    telling: isAbbreviation(word) || (word.length > 1 && !stopWords.has(folded))
  }
  if (known.size >= mostKnown) known.clear()
  known.set(word, found)
  return found
}

/** The words of a text in their order, in small letters and without diacritics: `Łódź` is `lodz`. */
export const wordsOf = (text: string): readonly string[] =>
  tokensOf(text).flatMap((word) => lookAt(word).folded)

/**
 * What the inflected forms of a word and its nearest family have in common, Polish or English: *onkologia*, *onkologii*,
 * *onkologicznych* and *oncology* have one stem. A key to compare by, not a word to show.
 */
export const stemOf = (word: string): string => lookAt(word).stem

/** True for a word that says something of a subject. */
export const isTelling = (word: string): boolean => lookAt(word).telling

/** Stems of a text in its order, without the words that say nothing; abbreviations stay. The one analyser of all matching. */
export const stemsOf = (text: string): readonly string[] => tokensOf(text).filter(isTelling).map(stemOf)
