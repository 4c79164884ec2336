import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionView, actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import { readTexts } from '#api/names.ts'
import {
  answerOutcome,
  idParams,
  movingHeaders,
  movingQuery,
  outcomeView,
  pageFields,
  pageView,
  precautionsOf
} from '#api/requests.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'
import { sittingEvents } from '#workflows/sitting/events.ts'

import { conveneSitting } from './commands.ts'
import { bodies, sittingStates } from './model.ts'
import { agendaOf, findSitting, listSittings } from './store.ts'
import type { SeenSitting } from './store.ts'

export type SittingsApiOptions = CaseParts & {
  /** The profile that new cases start on. */
  readonly profile: () => Profile
}

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  version: z.int(),
  state: z.string(),
  since: z.string(),
  organ: z.enum(bodies),
  on: z.string().describe('When it begins.'),
  convenedAt: z.string(),
  openedAt: text,
  closedAt: text
}

const summary = z.object(headFields).meta({ id: 'SittingSummary' })
const page = pageView('SittingPage', summary)

const record = z
  .object({
    ...headFields,
    place: text,
    reason: text.describe('Why it was cancelled.'),
    agenda: z
      .array(
        z.object({
          proposal: z.string(),
          number: z.string(),
          title: z.object({ pl: text, en: text }),
          state: z.string(),
          ballot: text
        })
      )
      .readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Sitting', description: 'A meeting of a body of the cluster.' })

const body = z
  .strictObject({
    organ: z.enum(bodies),
    on: z.iso.datetime().describe('When it begins, in UTC.'),
    place: z.string().trim().min(1).max(300).optional()
  })
  .meta({ id: 'NewSitting' })

const summaryOf = (seen: SeenSitting): z.output<typeof summary> => ({
  id: seen.id,
  version: seen.version,
  state: seen.state,
  since: seen.since,
  organ: seen.organ,
  on: seen.begins_at,
  convenedAt: seen.convened_at,
  openedAt: seen.opened_at,
  closedAt: seen.closed_at
})

const union = eventUnion('Sitting', sittingEvents)
const tags = ['sittings']
const path = '/api/v1/sittings'

const listQuery = z.object({
  organ: z.enum(bodies).optional(),
  state: z.enum(sittingStates).optional(),
  ...pageFields
})

/** Sittings over REST: convening, the agenda, opening and closing. */
export const sittingsApi: FastifyPluginAsyncZod<SittingsApiOptions> = async (app, options) => {
  const { engine, gate, sights, profile } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  app.get(
    path,
    { schema: { tags, summary: 'Sittings, latest first', querystring: listQuery, response: { 200: page } } },
    async (request, reply) => {
      const found = await listSittings(read, sightOf(partyOf(gate, request)), request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.begins_at, one.id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.post(
    path,
    {
      schema: {
        tags,
        summary: 'Convene a sitting',
        headers: movingHeaders,
        querystring: movingQuery,
        body,
        response: { 200: outcomeView, 201: outcomeView }
      }
    },
    async (request, reply) => {
      const precautions = precautionsOf(request.headers, request.query)
      const me = partyOf(gate, request)
      const outcome = await conveneSitting(engine, {
        ...precautions,
        sitting: request.body,
        me,
        profile: profile()
      })
      const location = precautions.dryRun
        ? undefined
        : (done: { readonly case: string }) => `${path}/${done.case}`
      return answerOutcome(gate, request, reply, outcome, location)
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One sitting', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const sight = sightOf(me)
      const seen = await findSitting(read, sight, request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const { place, reason } = view.context as unknown as SittingContext
      const texts = await readTexts(read, [place, reason])
      const agenda = await agendaOf(read, sight, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        place: texts(place),
        reason: texts(reason),
        agenda: agenda.map((item) => ({
          proposal: item.id,
          number: item.number,
          title: { pl: item.title_pl, en: item.title_en },
          state: item.state,
          ballot: item.ballot_id
        })),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'sittings',
    workflow: 'sitting',
    union,
    find: async (me, id) => {
      const seen = await findSitting(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.id }
    }
  })
}
