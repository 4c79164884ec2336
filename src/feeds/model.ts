export const feedNames = ['calls', 'decisions'] as const
export type FeedName = (typeof feedNames)[number]

/** A call for partners as a feed tells of it. */
export type Call = {
  readonly id: string
  readonly number: string
  readonly title: { readonly pl: string | null; readonly en: string | null }
  readonly teaser: string | null
  /** The lead; null where it is not told. */
  readonly lead: string | null
  readonly roles: readonly string[]
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

/** The private keys of feeds; `app-feeds.ts` hands them in. */
export interface FeedKeys {
  issue(person: string): Promise<string>
  revoke(person: string): Promise<boolean>
  find(person: string): Promise<{ readonly createdAt: string; readonly lastUsedOn: string | null } | null>
  personBy(key: string): Promise<string | null>
}

export const pathOf = (name: FeedName): string => `/feeds/${name}.atom`

/** The address of a feed: everybody's, or a person's own. */
export const addressOf = (baseUrl: string, name: FeedName, key?: string): string =>
  `${baseUrl}${pathOf(name)}${key === undefined ? '' : `?key=${key}`}`
