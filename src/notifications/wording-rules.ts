import { languages } from '#shared/language.ts'
import type { Language } from '#shared/language.ts'

import { oneLine } from './one-line.ts'
import { noticePlaces, originalOf, parts } from './wording-places.ts'
import type { Part, Words, WordsPair } from './wording-places.ts'

/** Most characters of each part, as a phone shows them without cutting. */
export const limits: Readonly<Record<Part, number>> = {
  subject: 140,
  happened: 500,
  own: 500,
  office: 500,
  todo: 400,
  button: 40,
  line: 200
}

/** Characters of a part that are looked into at all. */
const mostRead = 2_000

/** What is wrong with one part of a cluster's own wording. */
export type WordingIssue = {
  readonly language: Language
  readonly part: Part
  readonly rule:
    | 'missing'
    | 'tooLong'
    | 'notOneLine'
    | 'markup'
    | 'address'
    | 'broken'
    | 'unknown'
    | 'needed'
    | 'taken'
  readonly values: Readonly<Record<string, string | number>>
}

const placeholder = /\{\{(\w+)\}\}/g

/** Names between double braces, each once. */
export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name))
]

/** `until` stands in subjects only: elsewhere the box says it. */
const onlyInSubjects = 'until'

/** Placeholders that a part of a notice may have: those the original has anywhere, and the title of the case. */
export const allowedIn = (place: string, part: Part): readonly string[] => {
  const original = originalOf(place)
  const used = languages.flatMap((language) =>
    parts.flatMap((each) => placeholdersIn(original[language][each]))
  )
  return [...new Set(['title', ...used])].filter((name) => part === 'subject' || name !== onlyInSubjects)
}

/** Placeholders that a part must have: those of the original's subject. */
export const neededIn = (place: string, part: Part, language: Language): readonly string[] =>
  part === 'subject' ? placeholdersIn(originalOf(place)[language].subject) : []

/** What reads as the address of a page or of a mailbox; mails of ours lead to our own pages only. */
const address = /:\/\/|\bwww\.|\bmailto:|@|(?<![\p{L}\d])[\p{L}\d-]{2,}\.(?:\p{Ll}{2,})(?![\p{L}\d])/iu

type Found = Pick<WordingIssue, 'rule'> & { readonly values?: WordingIssue['values'] }

const issuesOfText = (place: string, language: Language, part: Part, text: string): readonly Found[] => {
  const isNeeded = originalOf(place)[language][part] !== ''
  if (text === '') return isNeeded ? [{ rule: 'missing' }] : []
  // What is far too long is not looked into: an address is searched for from every sign on.
  if (text.length > mostRead) return [{ rule: 'tooLong', values: { limit: limits[part] } }]
  const bare = text.replaceAll(placeholder, '')
  const named = placeholdersIn(text)
  const allowed = allowedIn(place, part)
  return [
    ...(text.length > limits[part] ? [{ rule: 'tooLong', values: { limit: limits[part] } } as const] : []),
    ...(oneLine(text) === text ? [] : [{ rule: 'notOneLine' } as const]),
    ...(/[<>]/.test(text) ? [{ rule: 'markup' } as const] : []),
    ...(address.test(bare) ? [{ rule: 'address' } as const] : []),
    ...(/[{}]/.test(bare) ? [{ rule: 'broken', values: { allowed: spelled(allowed) } } as const] : []),
    ...named
      .filter((name) => !allowed.includes(name))
      .map(
        (name) => ({ rule: 'unknown', values: { name: spell(name), allowed: spelled(allowed) } }) as const
      ),
    ...neededIn(place, part, language)
      .filter((name) => !named.includes(name))
      .map((name) => ({ rule: 'needed', values: { name: spell(name) } }) as const)
  ]
}

const spell = (name: string): string => `{{${name}}}`

const spelled = (names: readonly string[]): string => names.map(spell).join(', ')

/** Subjects that others have already, by place: people tell notices apart by them. */
export type Taken = ReadonlyMap<string, WordsPair>

const sameAs = (place: string, language: Language, subject: string, own: Taken): string | undefined =>
  noticePlaces.find((other) => {
    if (other.place === place) return false
    const theirs = own.get(other.place) ?? originalOf(other.place)
    return theirs[language].subject === subject
  })?.place

/** All that is wrong with a cluster's own wording of a notice; nothing when it may be used. Pure. */
export const issuesOf = (place: string, words: WordsPair, own: Taken = new Map()): readonly WordingIssue[] =>
  languages.flatMap((language) => [
    ...parts.flatMap((part) =>
      issuesOfText(place, language, part, words[language][part]).map(({ rule, values = {} }) => ({
        language,
        part,
        rule,
        values
      }))
    ),
    ...takenIssue(place, language, words[language], own)
  ])

const takenIssue = (
  place: string,
  language: Language,
  { subject }: Words,
  own: Taken
): readonly WordingIssue[] => {
  const other = subject === '' ? undefined : sameAs(place, language, subject, own)
  return other === undefined ? [] : [{ language, part: 'subject', rule: 'taken', values: { other } }]
}
