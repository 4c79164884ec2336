import { z } from 'zod'

import { announcementKinds } from './announcement.ts'
import { failureReasons, subscriptionStates } from './model.ts'

const text = z.string().nullable()
const reason = z
  .object({ code: z.enum(failureReasons), text: z.string() })
  .nullable()
  .describe('Why the last try did not arrive, in the reader’s language.')

const names = z.array(z.string()).readonly()

const filtersView = z
  .object({
    workflows: names,
    kinds: z.array(z.enum(announcementKinds)).readonly(),
    events: names,
    states: names,
    case: text
  })
  .meta({ id: 'SubscriptionFilters', description: 'What a webhook is about; an empty list is no condition.' })

/** A webhook as the API shows it; never with its secret. */
export const subscriptionView = z
  .object({
    id: z.string(),
    address: z.string(),
    description: z.string(),
    filters: filtersView,
    state: z.enum(subscriptionStates).describe('`failed`: no try is left; it goes on once resumed.'),
    version: z.int(),
    createdAt: z.string(),
    createdBy: text,
    reached: z.int().describe('The cursor up to which everything is settled.'),
    hasArrived: z.boolean().describe('True once a message has arrived, as far back as tries are kept.'),
    overlapUntil: text.describe('Until then messages are signed with the former secret as well.'),
    attempts: z.int().describe('Failed tries of the next message.'),
    nextAt: text.describe('When the next message is tried again.'),
    failedAt: text,
    reason,
    status: z.int().nullable().describe('Status of the receiver’s last answer that was no success.')
  })
  .meta({ id: 'Subscription', description: 'A webhook: an address that is told what happens.' })

export const subscriptionList = z
  .object({ items: z.array(subscriptionView).readonly() })
  .meta({ id: 'SubscriptionList' })

export const secretView = z
  .object({
    subscription: subscriptionView,
    secret: z.string().describe('`whsec_…`, for checking signatures. It is never shown again.')
  })
  .meta({ id: 'SubscriptionWithSecret' })

const triedFields = {
  delivered: z.boolean(),
  status: z.int().nullable(),
  reason,
  said: text.describe('The beginning of the receiver’s answer.'),
  milliseconds: z.int()
}

export const triedView = z.object(triedFields).meta({ id: 'SubscriptionTry' })

const deliveryView = z
  .object({
    number: z.int(),
    event: z.string().describe('`webhook-id` of the message.'),
    position: z.int().nullable().describe('Its cursor; null for a test.'),
    type: z.string(),
    at: z.string(),
    attempt: z.int(),
    ...triedFields
  })
  .meta({ id: 'SubscriptionDelivery' })

export const deliveryList = z
  .object({ items: z.array(deliveryView).readonly() })
  .meta({ id: 'SubscriptionDeliveries' })

/** The body of a message. */
export const messageView = z
  .object({
    type: z.string().describe(`A workflow and what happened: ${announcementKinds.join(', ')}.`),
    timestamp: z.string().describe('When it happened.'),
    data: z.object({
      case: z.string(),
      number: text.describe('The proposal’s number; null for other cases.'),
      actor: z.string().describe('The record it happened to, to be read at its own address.'),
      workflow: z.string(),
      event: z.string().describe('`term.ended` when time ran out.'),
      term: text.describe('Name of the term that ended.'),
      from: text.describe('State before; null for a new record.'),
      to: text,
      stage: text,
      version: z.int().describe('Version of the case.'),
      row: z.int().describe('Running number within the case.'),
      at: z.string(),
      cursor: z.int().describe('Its place in the order of all messages, for a replay.')
    })
  })
  .meta({ id: 'SubscriptionMessage', description: 'What a subscribed address gets by POST.' })

/** How messages are sent and checked, for the document of the API. */
export const described = (types: readonly string[]): string =>
  [
    'Messages follow the Standard Webhooks specification: a POST with `webhook-id` (the same at each try and replay), `webhook-timestamp` and `webhook-signature` (`v1,…`; two of them for a day after a rotation), and a JSON body as `SubscriptionMessage`.',
    'Any status of 2xx within ten seconds is a delivery. Otherwise the same message is tried again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours; 410 ends it at once. Redirects are not followed. Messages of a subscription arrive in order, each at least once.',
    'A message holds ids, names of the procedure and times: no names of people, no texts, and nothing of how anybody voted.',
    `Types: ${types.map((type) => `\`${type}\``).join(', ')}, and \`subscription.test\`.`
  ].join('\n\n')
