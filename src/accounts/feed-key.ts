/** What a private address is for: a person's calendar, or their feeds of news. Each has a key of its own. */
export type FeedPurpose = 'calendar' | 'feeds'

/** A person's private address as its owner sees it; the key itself was shown once, when it was made. */
export type FeedKey = {
  readonly createdAt: string
  /** The last day (`2026-12-17`) on which something asked for it; `null` before the first time. */
  readonly lastUsedOn: string | null
}

/** A key as `newSecret` writes it: what looks otherwise opens nothing and asks the database nothing. */
export const isFeedKey = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)
