import type { RoleKind } from '#people/model.ts'
import { fold } from '#shared/fold.ts'
import type { Sight } from '#shared/sight.ts'

/** Most results of one kind: who wants more asks the list. */
export const mostOfKind = 6

/** Longest text that is searched for. */
export const longestQuery = 100

/** True when every word of the query begins a word of the text; nothing is asked for by an empty query. */
export const matches = (query: string, ...texts: readonly string[]): boolean => {
  const words = fold(query).split(' ').filter(Boolean)
  const text = ` ${fold(texts.join(' '))}`
  return words.every((word) => text.includes(` ${word}`))
}

/** Something that waits for whoever searches, as their inbox lists it. */
export type FoundTask = {
  readonly act: string
  readonly actor: string
  readonly workflow: string
  readonly case_id: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly until_at: string | null
}

/** A person as everybody signed in may find them: a name and what they are today. */
export type FoundPerson = {
  readonly id: string
  readonly name: string
  readonly function: string | null
  readonly offices: readonly { readonly kind: RoleKind; readonly organisation: string | null }[]
}

export type FoundOrganisation = { readonly id: string; readonly name: string; readonly city: string | null }

/** Who asks, on which day, for the beginnings of which words. */
export type Asked = {
  readonly query: string
  readonly person: string
  readonly on: string
  readonly limit: number
}

/** What other parts of the service find, each as far as its own lists show it. */
export type SearchSources = {
  readonly tasks: (sight: Sight) => Promise<readonly FoundTask[]>
  readonly people: (asked: Asked) => Promise<readonly FoundPerson[]>
  readonly organisations: (asked: Asked) => Promise<readonly FoundOrganisation[]>
}
