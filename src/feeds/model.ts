import type { OrganisationType } from '#organisations/model.ts'
import type { Language } from '#shared/language.ts'

export const feedNames = ['calls', 'decisions'] as const
export type FeedName = (typeof feedNames)[number]

/** A text in each of the languages in which it was written. */
export type InBoth = { readonly pl: string | null; readonly en: string | null }

/** The text in a language, or in the other one. */
export const saidIn = (text: InBoth, language: Language): string | null =>
  text[language] ?? text[language === 'pl' ? 'en' : 'pl']

/** A role sought, as far as a call tells of it. */
export type CallNeed = {
  readonly id: string
  readonly role: InBoth
  readonly competences: readonly string[]
  readonly organisationType: OrganisationType | null
  readonly seats: number
  readonly must: boolean
  readonly place: string | null
}

/** A call for partners as a feed tells of it. */
export type Call = {
  readonly id: string
  readonly number: string
  readonly title: InBoth
  readonly teaser: InBoth
  /** The lead; null where it is not told. */
  readonly lead: string | null
  readonly needs: readonly CallNeed[]
  readonly ends: string | null
  readonly published: string
  readonly updated: string
}

/** A signed resolution as a feed tells of it. */
export type Decision = {
  readonly id: string
  /** As its organ spells it. */
  readonly number: string
  readonly organ: string
  /** What is resolved, in a sentence. */
  readonly words: string
  readonly published: string
  readonly updated: string
}

/** Most entries of a feed: readers ask for it often, and want the newest. */
export const mostEntries = 50

/** Whom to ask about a call from outside: the cluster, never a person. */
export type Contact = { readonly name: string; readonly email: string | null }

/** Where the cluster is, by ISO 3166, and its own address for answers; null where it has none. */
export type Home = { readonly country: string; readonly email: string | null }

/** How a feed is written. Calls are read by other clusters too, so that they come in both. */
export type FeedFormat = 'atom' | 'json'

export const pathOf = (name: FeedName, format: FeedFormat = 'atom'): string => `/feeds/${name}.${format}`

/** The address of a feed: everybody's, or a person's own. */
export const addressOf = (
  baseUrl: string,
  name: FeedName,
  key?: string,
  format: FeedFormat = 'atom'
): string => `${baseUrl}${pathOf(name, format)}${key === undefined ? '' : `?key=${key}`}`
