import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { idParams } from '#api/requests.ts'
import { partyOf } from '#shared/gate.ts'

import { answersOf, subscriptionsPath as path } from './answers-api.ts'
import type { SubscriptionsApiOptions } from './answers-api.ts'
import { replayFrom, rotateSecret, sendTest, setState } from './commands.ts'
import { listDeliveries } from './delivery-store.ts'
import { findSubscription } from './store.ts'
import { deliveryList, secretView, subscriptionView, triedView } from './views.ts'

const replayBody = z
  .strictObject({
    from: z
      .int()
      .min(0)
      .max(2_147_483_647)
      .describe(
        'Cursor of the last message that is there: what came after it is sent again. 0 for everything.'
      )
  })
  .meta({ id: 'SubscriptionReplay' })

const tags = ['subscriptions']
const config = { scope: 'admin' } as const

/** What is done with a webhook that there is; registered by `subscriptionsApi`, which lets only coordinators in. */
export const subscriptionActsApi: FastifyPluginAsyncZod<SubscriptionsApiOptions> = async (app, options) => {
  const { register, gate } = options
  const { database } = register.engine.parts
  const { triedOf, withSecret, answer } = answersOf(options)

  for (const [act, state, summary] of [
    ['pause', 'paused', 'Send nothing until it goes on'],
    ['resume', 'active', 'Go on from where it stands, also after it has failed']
  ] as const)
    app.post(
      `${path}/:id/${act}`,
      { config, schema: { tags, summary, params: idParams, response: { 200: subscriptionView } } },
      async (request, reply) =>
        answer(request, reply, await setState(register, request.params.id, state, partyOf(gate, request)))
    )

  app.post(
    `${path}/:id/rotate`,
    {
      config,
      schema: {
        tags,
        summary: 'Take a new secret; for a day messages are signed with both',
        params: idParams,
        response: { 200: secretView }
      }
    },
    async (request, reply) => {
      const done = await rotateSecret(register, request.params.id, partyOf(gate, request))
      if (!done.ok) return gate.refuse(request, reply, done.refusal)
      return reply.send(withSecret(request, done.value))
    }
  )

  app.post(
    `${path}/:id/replay`,
    {
      config,
      schema: {
        tags,
        summary: 'Send again what came after a cursor, in its order and under the same ids',
        params: idParams,
        body: replayBody,
        response: { 200: subscriptionView }
      }
    },
    async (request, reply) => {
      const { from } = request.body
      return answer(
        request,
        reply,
        await replayFrom(register, request.params.id, from, partyOf(gate, request))
      )
    }
  )

  app.post(
    `${path}/:id/test`,
    {
      config,
      schema: {
        tags,
        summary: 'Send a test message now and answer how it went',
        params: idParams,
        response: { 200: triedView }
      }
    },
    async (request, reply) => {
      const done = await sendTest(register, request.params.id, partyOf(gate, request))
      return done.ok ? reply.send(triedOf(request, done.value)) : gate.refuse(request, reply, done.refusal)
    }
  )

  app.get(
    `${path}/:id/deliveries`,
    {
      config,
      schema: {
        tags,
        summary: 'The last tries, the newest first',
        params: idParams,
        response: { 200: deliveryList }
      }
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await findSubscription(database.read, id)))
        return gate.refuse(request, reply, { kind: 'unknown' })
      const items = await listDeliveries(database.read, id)
      return reply.send({ items: items.map((each) => triedOf(request, each)) })
    }
  )
}
