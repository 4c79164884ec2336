import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { namedView, pageFields, pageView } from '#api/requests.ts'
import { organisationTypes } from '#organisations/model.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { listNeeds } from './need-store.ts'
import { needView } from './views.ts'

const text = z.string().nullable()

const openNeed = z
  .object({
    need: needView,
    proposal: z.string(),
    number: z.string(),
    title: z.object({ pl: text, en: text }),
    lead: namedView,
    seatsTaken: z.int(),
    searchEnds: text
  })
  .meta({ id: 'OpenNeed', description: 'A role sought by a proposal whose partner search is open.' })

const page = pageView('OpenNeedPage', openNeed)

const listQuery = z.object({
  q: z.string().max(200).optional(),
  organisationType: z
    .enum(organisationTypes)
    .optional()
    .describe('Needs that an organisation of this type may fill.'),
  ...pageFields
})

/** The partner exchange over REST: every role sought now. */
export const needsApi: FastifyPluginAsyncZod<CaseParts> = async (app, { engine, gate, sights }) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/needs',
    {
      schema: {
        tags: ['needs'],
        summary: 'Roles sought now',
        querystring: listQuery,
        response: { 200: page }
      }
    },
    async (request, reply) => {
      const sight = sights(partyOf(gate, request).person, engine.parts.clock.now())
      const found = await listNeeds(engine.parts.database.read, sight, request.query)
      const { items, next } = pageOf(found, request.query.limit, ({ cursor }) => cursor)
      return reply.send({ items: items.map(({ cursor: _, ...item }) => item), next })
    }
  )
}
