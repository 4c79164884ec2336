import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionView, actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import { readTexts } from '#api/names.ts'
import { idParams, namedView } from '#api/requests.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { ObjectionContext } from '#workflows/objection/context.ts'
import { objectionEvents } from '#workflows/objection/events.ts'

import { findObjection, objectionsOf, reasonInCard } from './objection-store.ts'
import type { SeenObjection } from './objection-store.ts'

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  proposal: z.string(),
  proposalNumber: z.string(),
  version: z.int(),
  state: z.enum(['filed', 'ruled', 'lapsed']),
  person: namedView,
  raisedAt: z.string(),
  ruling: z.enum(['upheld', 'dismissed']).nullable(),
  ruledAt: text
}

const summary = z.object(headFields).meta({ id: 'ObjectionSummary' })
const list = z.object({ items: z.array(summary).readonly() }).meta({ id: 'ObjectionList' })

const record = z
  .object({
    ...headFields,
    text,
    reasons: text.describe('For those who rule and the coordinator.'),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Objection', description: 'An applicant’s objection to a member as decider.' })

const summaryOf = (seen: SeenObjection): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  proposalNumber: seen.proposal_number,
  version: seen.version,
  state: seen.state as 'filed' | 'ruled' | 'lapsed',
  person: { id: seen.person_id, name: seen.person_name },
  raisedAt: seen.raised_at,
  ruling: seen.ruling,
  ruledAt: seen.ruled_at
})

const union = eventUnion('Objection', objectionEvents)
const tags = ['objections']
const path = '/api/v1/objections'

/** Objections to deciders over REST: for the applicant, those who rule, and the coordinator. */
export const objectionsApi: FastifyPluginAsyncZod<CaseParts> = async (app, options) => {
  const { engine, gate, sights } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Objections of one proposal, oldest first',
        querystring: z.object({ proposal: z.string().max(100) }),
        response: { 200: list }
      }
    },
    async (request, reply) => {
      const found = await objectionsOf(read, sightOf(partyOf(gate, request)), request.query.proposal)
      return reply.send({ items: found.map(summaryOf) })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One objection', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findObjection(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const context = view.context as unknown as ObjectionContext
      const texts = await readTexts(read, [context.text, context.reasons])
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        text:
          context.text === null
            ? await reasonInCard(read, seen.case_id, seen.person_id)
            : texts(context.text),
        reasons: seen.ruling_side === 1 ? texts(context.reasons) : null,
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'objections',
    workflow: 'objection',
    union,
    find: async (me, id) => {
      const seen = await findObjection(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
