import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import { addressOf } from './model.ts'
import type { FeedKeys } from './model.ts'

export type FeedsApiOptions = {
  readonly gate: Gate
  readonly keys: FeedKeys
  readonly baseUrl: string
}

const tags = ['accounts']
const admin = { config: { scope: 'admin' } } as const

const addresses = z.object({ calls: z.string(), decisions: z.string() }).meta({
  id: 'FeedAddresses',
  description: 'Private addresses of Atom feeds; they are in this answer and nowhere else.'
})

const knownView = z
  .object({
    createdAt: z.string(),
    lastUsedOn: z.string().nullable().describe('The last day they were asked.')
  })
  .meta({ id: 'FeedKey', description: 'That there are private addresses; not the addresses themselves.' })

/** Making and ending the private addresses of one's own feeds. */
export const feedsApi: FastifyPluginAsyncZod<FeedsApiOptions> = async (app, { gate, keys, baseUrl }) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    '/api/v1/feeds/key',
    {
      schema: {
        tags,
        summary: 'Since when my feeds have private addresses, and when they were last asked',
        response: { 200: knownView }
      }
    },
    async (request, reply) => {
      const known = await keys.find(partyOf(gate, request).person)
      if (known === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send({ createdAt: known.createdAt, lastUsedOn: known.lastUsedOn })
    }
  )

  app.post(
    '/api/v1/feeds/key',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Make the private addresses of my Atom feeds; those made before end',
        response: { 201: addresses }
      }
    },
    async (request, reply) => {
      const key = await keys.issue(partyOf(gate, request).person)
      return reply
        .code(201)
        .send({ calls: addressOf(baseUrl, 'calls', key), decisions: addressOf(baseUrl, 'decisions', key) })
    }
  )

  app.delete(
    '/api/v1/feeds/key',
    {
      ...admin,
      schema: {
        tags,
        summary: 'End the private addresses of my Atom feeds',
        response: { 204: z.null().describe('Done.') }
      }
    },
    async (request, reply) =>
      (await keys.revoke(partyOf(gate, request).person))
        ? reply.code(204).send(null)
        : gate.refuse(request, reply, { kind: 'unknown' })
  )
}
