import type { FastifyReply, FastifyRequest } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import type { Refusal } from '#engine/contract.ts'
import type { Result } from '#shared/result.ts'
import { tagOf } from '#shared/version-tag.ts'

import type { SubscriptionRegister, WithSecret } from './commands.ts'
import type { Subscription, Tried } from './model.ts'

export type SubscriptionsApiOptions = Pick<CaseParts, 'gate' | 'word'> & {
  readonly register: SubscriptionRegister
}

export const subscriptionsPath = '/api/v1/subscriptions'

/** The ways in which the API answers about a subscription; reasons are in the reader's language. */
export const answersOf = ({ gate, word }: SubscriptionsApiOptions) => {
  const reasonOf = (request: FastifyRequest, { reason, status }: Pick<Tried, 'reason' | 'status'>) =>
    reason && {
      code: reason,
      text: word(request, `subscriptions.reason.${reason}`, { status: status ?? '' }) ?? reason
    }
  const viewOf = (request: FastifyRequest, { since: _, ...subscription }: Subscription) => ({
    ...subscription,
    reason: reasonOf(request, subscription)
  })
  return {
    viewOf,
    triedOf: <Try extends Tried>(request: FastifyRequest, tried: Try) => ({
      ...tried,
      reason: reasonOf(request, tried)
    }),
    withSecret: (request: FastifyRequest, { subscription, secret }: WithSecret) => ({
      subscription: viewOf(request, subscription),
      secret
    }),
    /** What became of one subscription, or why nothing did. */
    answer: (request: FastifyRequest, reply: FastifyReply, done: Result<Subscription, Refusal>) =>
      done.ok
        ? reply.header('etag', tagOf(done.value.version)).send(viewOf(request, done.value))
        : gate.refuse(request, reply, done.refusal)
  }
}
