import { z } from 'zod'

import { announcementKinds } from './announcement.ts'
import type { Announcement } from './announcement.ts'

/** Most subscriptions that a cluster keeps; they are served side by side. */
export const mostSubscriptions = 50

/** How many of the last tries are kept for each. */
export const keptDeliveries = 50

/** Hours for which messages also carry a signature by the secret before the last rotation. */
export const overlapHours = 24

const name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9._-]+$/)
const names = z.array(name).max(60).default([])

/** What a subscription is about; an empty list is no condition. */
export const filterFields = z.strictObject({
  workflows: names.describe('Kinds of record: `proposal`, `ballot`.'),
  kinds: z
    .array(z.enum(announcementKinds))
    .max(announcementKinds.length)
    .default([])
    .describe('What happened to the record.'),
  events: names.describe('Events of the procedure: `scope.submit`.'),
  states: names.describe('States that a record came into: `approved`.'),
  case: z
    .string()
    .trim()
    .max(100)
    .nullable()
    .default(null)
    .transform((id) => id || null)
    .describe('One case: its id, or a proposal’s number.')
})
export type Filters = z.output<typeof filterFields>

export const subscriptionFields = z.strictObject({
  address: z.string().trim().min(1).max(1_000).describe('Where to send; `https` only.'),
  description: z.string().trim().min(1).max(200).describe('Who receives it, and what for.'),
  filters: filterFields.default({ workflows: [], kinds: [], events: [], states: [], case: null })
})
export type SubscriptionFields = z.output<typeof subscriptionFields>

export const subscriptionStates = ['active', 'paused', 'failed'] as const
export type SubscriptionState = (typeof subscriptionStates)[number]

/** Why a message did not arrive. Wordings: `subscriptions.reason.<reason>`. */
export const failureReasons = [
  'address',
  'name',
  'connection',
  'tls',
  'timeout',
  'redirect',
  'status',
  'gone',
  'secret'
] as const
export type FailureReason = (typeof failureReasons)[number]

/** A webhook: where to, about what, and how far it has come. The secrets stay in the store. */
export type Subscription = SubscriptionFields & {
  readonly id: string
  readonly state: SubscriptionState
  readonly version: number
  readonly createdAt: string
  /** The name of who made it; null for somebody erased. */
  readonly createdBy: string | null
  /** The journal's place when it was made: what happened up to there is passed over; null after a replay. */
  readonly since: number | null
  /** Position of the last announcement that is settled, sent or not wanted. */
  readonly reached: number
  /** True once a message has arrived, as far back as tries are kept. */
  readonly hasArrived: boolean
  /** When the secret before the last rotation stops to sign; null for none. */
  readonly overlapUntil: string | null
  /** Tries of the next message that have failed. */
  readonly attempts: number
  readonly nextAt: string | null
  readonly failedAt: string | null
  readonly reason: FailureReason | null
  /** The status of the last answer that was no success. */
  readonly status: number | null
}

/** How one try went. */
export type Tried = {
  readonly delivered: boolean
  readonly status: number | null
  readonly reason: FailureReason | null
  /** The beginning of what the receiver said. */
  readonly said: string | null
  readonly milliseconds: number
}

/** A try on the record. */
export type SubscriptionDelivery = Tried & {
  readonly number: number
  readonly event: string
  /** Null for a test. */
  readonly position: number | null
  readonly type: string
  readonly at: string
  readonly attempt: number
}

const meets = (wanted: readonly string[], value: string | null): boolean =>
  wanted.length === 0 || (value !== null && wanted.includes(value))

/** True for what a subscription is about. */
export const isWanted = (filters: Filters, since: number | null, announcement: Announcement): boolean =>
  (since === null || announcement.journal > since) &&
  (filters.case === null || filters.case === announcement.case) &&
  meets(filters.workflows, announcement.workflow) &&
  meets(filters.kinds, announcement.kind) &&
  meets(filters.events, announcement.event) &&
  meets(filters.states, announcement.to)

/** Seconds until the next try: about three and a half days in all. Source: Standard Webhooks, retry schedule. */
const waits = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]

/** A wait is longer or shorter by up to this share, so that receivers are not hit by all at once. */
const jitter = 0.2

/** Seconds until the next try after so many have failed; null when it is time to give up. `chance` is from 0 to 1. */
export const waitAfter = (attempts: number, chance: number): number | null => {
  const wait = waits[attempts - 1]
  return wait === undefined ? null : Math.round(wait * (1 - jitter + 2 * jitter * chance))
}

/** What no later try would mend: the receiver is gone for good, or nothing can be signed. */
export const isFinal = (reason: FailureReason | null): boolean => reason === 'gone' || reason === 'secret'

const gone = 410

/** What an answer's status means; null for a success. A redirect is not followed: it would lead anywhere. */
export const reasonOfStatus = (status: number): FailureReason | null => {
  if (status >= 200 && status < 300) return null
  if (status >= 300 && status < 400) return 'redirect'
  return status === gone ? 'gone' : 'status'
}

const mostShown = 300

/** The beginning of an answer as one line of plain characters; null for an empty one. */
export const oneLineOf = (text: string): string | null => {
  const line = text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, mostShown)
  return line === '' ? null : line
}
