import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionView, actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import { readTexts } from '#api/names.ts'
import { idParams, namedView, pageFields, pageView } from '#api/requests.ts'
import { waitOf, waitView, waitsOf } from '#api/waiting.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'
import { resolutionEvents } from '#workflows/resolution/events.ts'

import { resolutionStates, spellNumber } from './model.ts'
import { findResolution, listResolutions } from './store.ts'
import type { SeenResolution } from './store.ts'

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  proposal: z.string(),
  proposalNumber: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.string(),
  since: z.string(),
  organ: z.enum(['presidium', 'council']),
  motion: z.enum(['approve', 'changes', 'reject']),
  ballot: z.string(),
  number: z
    .object({ year: z.int(), number: z.int(), pl: z.string(), en: z.string() })
    .nullable()
    .describe('Null until signed.'),
  adoptedAt: z.string(),
  signedAt: text,
  signedBy: namedView.nullable()
}

const summary = z.object(headFields).meta({ id: 'ResolutionSummary' })
const page = pageView('ResolutionPage', summary)

const record = z
  .object({
    ...headFields,
    reasons: text,
    changes: z.array(text).readonly(),
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Resolution', description: 'An adopted motion, in the series of its organ.' })

const summaryOf = (
  seen: SeenResolution,
  profileOf: (reference: string) => Profile
): z.output<typeof summary> => {
  const { year, number, organ } = seen
  const pattern = profileOf(seen.profile).numbering.resolution[organ]
  const numbered = year === null || number === null ? null : { organ, year, number }
  return {
    id: seen.id,
    proposal: seen.case_id,
    proposalNumber: seen.proposal_number,
    title: { pl: seen.title_pl, en: seen.title_en },
    version: seen.version,
    state: seen.state,
    since: seen.since,
    organ,
    motion: seen.motion,
    ballot: seen.ballot_id,
    number: numbered && {
      year: numbered.year,
      number: numbered.number,
      pl: spellNumber(pattern.pl, numbered),
      en: spellNumber(pattern.en, numbered)
    },
    adoptedAt: seen.adopted_at,
    signedAt: seen.signed_at,
    signedBy: seen.signed_by === null || seen.level < 2 ? null : { id: seen.signed_by, name: seen.signer }
  }
}

const union = eventUnion('Resolution', resolutionEvents)
const tags = ['resolutions']
const path = '/api/v1/resolutions'

const listQuery = z.object({
  proposal: z.string().max(100).optional(),
  organ: z.enum(['presidium', 'council']).optional(),
  state: z.enum(resolutionStates).optional(),
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  ...pageFields
})

/** The register of resolutions over REST. A resolution is drafted when a motion is carried, never by itself. */
export const resolutionsApi: FastifyPluginAsyncZod<CaseParts> = async (app, options) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const { profileOf } = engine.parts
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Resolutions, last adopted first',
        querystring: listQuery,
        response: { 200: page }
      }
    },
    async (request, reply) => {
      const found = await listResolutions(read, sightOf(partyOf(gate, request)), request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.adopted_at, one.id])
      return reply.send({ items: items.map((seen) => summaryOf(seen, profileOf)), next })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One resolution', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findResolution(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const context = view.context as unknown as ResolutionContext
      const [reasons, changes] = seen.level < 2 ? [null, []] : [context.reasons, context.changes]
      const texts = await readTexts(read, [reasons, ...changes])
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen, profileOf),
        reasons: texts(reasons),
        changes: changes.map(texts),
        waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'resolutions',
    workflow: 'resolution',
    union,
    find: async (me, id) => {
      const seen = await findResolution(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
