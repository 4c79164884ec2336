import { z } from 'zod'

import type { SoughtRole } from '#feeds/extension.ts'

/** Most partner clusters whose calls are read. */
export const mostSources = 40

/** Most calls that are taken of one feed, and the longest texts of a call. */
export const feedLimits = { calls: 200, title: 300, summary: 4_000, bytes: 2_000_000 } as const

/** Hours between two readings of a feed, and after one that failed. */
export const hoursBetween = { good: 24, failed: 6 } as const

/** Days for which a call that left its feed is kept, so that the office can tell what became of it. */
export const withdrawnDays = 90

const words = (most: number) => z.string().trim().min(2).max(most)

/** What a coordinator writes of a partner cluster abroad. */
export const sourceFields = z.strictObject({
  name: words(120).describe('The partner cluster, as our members know it.'),
  country: z
    .string()
    .trim()
    .refine((code) => /^[A-Za-z]{2}$/.test(code), 'two letters of ISO 3166')
    .transform((code) => code.toUpperCase())
    .describe('ISO 3166: `DE`.'),
  language: z
    .string()
    .trim()
    .refine((code) => /^[A-Za-z]{2}$/.test(code), 'two letters of ISO 639')
    .transform((code) => code.toLowerCase())
    .describe('The language of the feed, where it names none itself: `en`.'),
  address: z.string().trim().min(1).max(1_000).describe('An Atom feed or a JSON Feed; `https` only.')
})
export type SourceFields = Readonly<z.output<typeof sourceFields>>

/** Why a feed could not be read. Wordings: `abroad.reason.<reason>`. */
export const readingFaults = [
  'address',
  'name',
  'connection',
  'tls',
  'timeout',
  'redirect',
  'status',
  'gone',
  'tooLarge',
  'notAFeed'
] as const
export type ReadingFault = (typeof readingFaults)[number]

/** A partner cluster and how the last reading of its feed went. */
export type Source = SourceFields & {
  readonly id: string
  readonly version: number
  readonly createdAt: string
  /** Null before the first reading. */
  readonly triedAt: string | null
  readonly succeededAt: string | null
  /** What was wrong with the last reading; null when nothing. */
  readonly reason: ReadingFault | null
  readonly status: number | null
  readonly nextAt: string
  /** Calls that stand in our exchange now. */
  readonly calls: number
}

/** A call as it stood in a feed, made safe: plain texts within limits, an address that a browser may open. */
export type RemoteCall = {
  readonly remoteId: string
  readonly title: string
  readonly summary: string
  readonly needs: readonly SoughtRole[]
  readonly url: string
  readonly country: string | null
  readonly contact: string | null
  readonly language: string | null
  readonly publishedAt: string | null
  readonly updatedAt: string | null
  readonly endsAt: string | null
}

/** A call of a partner cluster as it is kept. */
export type KeptCall = Omit<RemoteCall, 'country' | 'language'> & {
  readonly id: string
  readonly source: { readonly id: string; readonly name: string; readonly country: string }
  readonly country: string
  readonly language: string
  readonly firstSeenAt: string
  readonly withdrawnAt: string | null
}

/** What an answer's status means; null for one with a feed in it. */
export const faultOfStatus = (status: number): ReadingFault | null => {
  if (status === 200) return null
  if (status >= 300 && status < 400) return 'redirect'
  return status === 410 || status === 404 ? 'gone' : 'status'
}

/** When a feed is read next. */
export const nextReading = (now: string, fault: ReadingFault | null): string =>
  Temporal.Instant.from(now)
    .add({ hours: fault === null ? hoursBetween.good : hoursBetween.failed })
    .toString({ smallestUnit: 'millisecond' })
