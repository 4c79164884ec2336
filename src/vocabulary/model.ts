import { fold } from '#shared/fold.ts'
import type { Language } from '#shared/language.ts'

import { fields } from './fields.ts'
import { recognitionOf } from './recognition.ts'
import type { Branch, Term } from './term.ts'

export type { Term } from './term.ts'

const flat = (broader: string | null, branches: readonly Branch[]): readonly Term[] =>
  branches.flatMap(({ narrower, ...own }) => [{ ...own, broader }, ...flat(own.id, narrower)])

/** All terms, each before those under it. */
export const terms: readonly Term[] = flat(null, fields)

const byId = new Map(terms.map((term) => [term.id, term]))
const under = Map.groupBy(terms, ({ broader }) => broader)
const recognition = recognitionOf(terms)

/** The term with an id; `null` where the vocabulary has none. */
export const termOf = (id: string): Term | null => byId.get(id) ?? null

/** A term's name in a language; what the vocabulary does not know is its own name. */
export const termLabel = (id: string, language: Language): string => byId.get(id)?.[language] ?? id

/** Terms right under one; under `null` the fields. */
export const narrowerOf = (id: string | null): readonly Term[] => under.get(id) ?? []

/** A term, then what it belongs under, up to its field. */
export const pathOf = (id: string): readonly string[] => {
  const term = byId.get(id)
  if (!term) return []
  return term.broader === null ? [id] : [id, ...pathOf(term.broader)]
}

/** A term and all under it: what somebody means who chooses a field. */
export const familyOf = (id: string): readonly string[] =>
  byId.has(id) ? [id, ...narrowerOf(id).flatMap((term) => familyOf(term.id))] : []

/**
 * Terms that a text names, in the order they come: in either language and any inflected form, the longest name first.
 * Abbreviations of up to five letters count only in capitals.
 */
export const termsIn = (text: string): readonly string[] => recognition.termsIn(text)

/** The term that a whole text is a name of, in either language; `null` when it is none or more than that. */
export const termFor = (text: string): Term | null => {
  const id = byId.has(text) ? text : recognition.termFor(text)
  return id === null ? null : termOf(id)
}

/** What is written, as a language calls it where the vocabulary knows it; else as it is written. */
export const calledIn = (written: string, language: Language): string =>
  termFor(written)?.[language] ?? written

const searchable = terms.map((term) => ({
  term,
  names: [term.pl, term.en, ...term.also].map((name) => fold(name).replace(/-/g, ' '))
}))

/** How well one name answers what is typed; lower is better, `null` not at all. */
const rankOf = (name: string, typed: readonly string[]): number | null => {
  const words = name.split(' ')
  if (!typed.every((start) => words.some((word) => word.startsWith(start)))) return null
  return name.startsWith(typed.join(' ')) ? 0 : 1
}

/** Terms of which every typed word begins a word of one name, those that begin with what is typed first. */
export const findTerms = (typed: string, language: Language, limit: number): readonly Term[] => {
  const words = fold(typed).split(/[ -]+/).filter(Boolean)
  if (words.length === 0) return []
  return searchable
    .flatMap(({ term, names }) => {
      const ranks = names.map((name) => rankOf(name, words)).filter((rank) => rank !== null)
      return ranks.length > 0 ? [{ term, rank: Math.min(...ranks) }] : []
    })
    .toSorted(
      (one, other) =>
        one.rank - other.rank || one.term[language].localeCompare(other.term[language], language)
    )
    .slice(0, limit)
    .map(({ term }) => term)
}
