import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { idParams } from '#api/requests.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'

import { subscriptionActsApi } from './act-api.ts'
import { typesOf } from './announcement.ts'
import { answersOf, subscriptionsPath as path } from './answers-api.ts'
import type { SubscriptionsApiOptions } from './answers-api.ts'
import { addSubscription, changeSubscription, coordinatorsOnly, removeSubscription } from './commands.ts'
import { subscriptionFields } from './model.ts'
import { findSubscription, listSubscriptions } from './store.ts'
import { described, messageView, secretView, subscriptionList, subscriptionView } from './views.ts'

const nothing = z.null().describe('Done.')
const fields = subscriptionFields.meta({ id: 'SubscriptionFields' })
const changeHeaders = z.looseObject({
  'if-match': z.string().max(40).optional().describe('The version that was seen: `"7"`. Needed.')
})

const tags = ['subscriptions']
const config = { scope: 'admin' } as const

/** Webhooks over REST, for coordinators: what the pages under `/subscriptions` do. */
export const subscriptionsApi: FastifyPluginAsyncZod<SubscriptionsApiOptions> = async (app, options) => {
  const { register, gate } = options
  const { database, clock } = register.engine.parts
  const workflows = register.engine.parts.definitions.all().map(({ name }) => name)
  app.addHook('onRequest', signedInOnly(gate))
  app.addHook('onRequest', async (request, reply) => {
    const { person } = partyOf(gate, request)
    if (!(await register.isCoordinator(database.read, person, clock.now())))
      return gate.refuse(request, reply, coordinatorsOnly)
    return undefined
  })

  const { viewOf, withSecret, answer } = answersOf(options)

  app.get(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Webhooks',
        description: described(typesOf(workflows)),
        response: { 200: subscriptionList }
      }
    },
    async (request, reply) => {
      const items = await listSubscriptions(database.read)
      return reply.send({ items: items.map((each) => viewOf(request, each)) })
    }
  )

  app.post(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Subscribe an address to what happens from now on; the secret is in this answer only',
        body: fields,
        response: { 201: secretView }
      }
    },
    async (request, reply) => {
      const made = await addSubscription(register, request.body, partyOf(gate, request))
      if (!made.ok) return gate.refuse(request, reply, made.refusal)
      const { subscription } = made.value
      return reply
        .code(201)
        .header('location', `${path}/${subscription.id}`)
        .header('etag', tagOf(subscription.version))
        .send(withSecret(request, made.value))
    }
  )

  app.get(
    `${path}/:id`,
    {
      config,
      schema: { tags, summary: 'One webhook', params: idParams, response: { 200: subscriptionView } }
    },
    async (request, reply) => {
      const subscription = await findSubscription(database.read, request.params.id)
      return subscription
        ? answer(request, reply, { ok: true, value: subscription })
        : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )

  app.put(
    `${path}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Change where it goes and what it is about',
        params: idParams,
        headers: changeHeaders,
        body: fields,
        response: { 200: subscriptionView }
      }
    },
    async (request, reply) => {
      const match = request.headers['if-match']
      if (match === undefined) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const asked = { id: request.params.id, version: versionIn(match) ?? -1, fields: request.body }
      return answer(request, reply, await changeSubscription(register, asked, partyOf(gate, request)))
    }
  )

  app.delete(
    `${path}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'End a webhook, with the record of its deliveries',
        params: idParams,
        response: { 204: nothing }
      }
    },
    async (request, reply) => {
      const done = await removeSubscription(register, request.params.id, partyOf(gate, request))
      return done.ok ? reply.code(204).send(null) : gate.refuse(request, reply, done.refusal)
    }
  )

  await app.register(subscriptionActsApi, options)

  app.get(
    `${path}/message`,
    {
      config,
      schema: {
        tags,
        summary: 'What the body of a message looks like',
        description: described(typesOf(workflows)),
        response: { 200: messageView }
      }
    },
    async (_request, reply) => reply.send(sample)
  )
}

/** A message as a receiver gets it. */
const sample: z.output<typeof messageView> = {
  type: 'proposal.moved',
  timestamp: '2026-09-01T08:00:00.000Z',
  data: {
    case: 'pro_abcdefghijklmnop',
    number: 'PP/2026/0007',
    actor: 'pro_abcdefghijklmnop',
    workflow: 'proposal',
    event: 'scope.accept',
    term: null,
    from: 'formalCheck',
    to: 'searchOpen',
    stage: 'partners',
    version: 3,
    row: 4,
    at: '2026-09-01T08:00:00.000Z',
    cursor: 128
  }
}
