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
import type { Organ, Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'
import { resolutionEvents } from '#workflows/resolution/events.ts'

import { organs, resolutionMotions, resolutionStates, spellNumber } from './model.ts'
import { findResolution, listResolutions } from './store.ts'
import type { SeenResolution } from './store.ts'

const text = z.string().nullable()

const numbered = z.object({ year: z.int(), number: z.int(), pl: z.string(), en: z.string() })
const reference = z.object({ id: z.string(), number: numbered.nullable() })

const headFields = {
  id: z.string(),
  proposal: text.describe('Null where earlier records name no project.'),
  proposalNumber: text,
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.string(),
  since: z.string(),
  organ: z.enum(organs),
  motion: z.enum(resolutionMotions),
  takenOver: z.boolean().describe('From the cluster’s earlier records: signed before this record was kept.'),
  subject: text.describe('What a resolution of earlier records resolves, in their words.'),
  ballot: text.describe('Null where an organ decided without a ballot.'),
  number: numbered.nullable().describe('Null until signed.'),
  adoptedAt: z.string(),
  until: text.describe('A date that the motion names.'),
  signedAt: text,
  signedBy: namedView.nullable(),
  deliveredAt: text.describe('When the lead was reached.'),
  repeals: reference.nullable().describe('The resolution that this one repeals.'),
  repealedBy: reference.nullable().describe('The resolution that repeals this one.'),
  repealedAt: text
}

const summary = z.object(headFields).meta({ id: 'ResolutionSummary' })
const page = pageView('ResolutionPage', summary)

const record = z
  .object({
    ...headFields,
    reasons: text,
    points: z.array(text).readonly().describe('What the motion says point by point.'),
    basis: z.object({ pl: z.string(), en: z.string() }).nullable().describe('The legal basis.'),
    checkpoint: z
      .object({ number: z.int(), root: z.string() })
      .nullable()
      .describe('The last checkpoint of all histories when it was signed.'),
    openRepeal: text.describe('The ballot on a motion to repeal it.'),
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Resolution', description: 'An adopted motion, in the series of its organ.' })

/** A number as the organ spells it in both languages; null until there is one. */
const spelt = (profile: Profile, organ: Organ, year: number | null, number: number | null) => {
  if (year === null || number === null) return null
  const { pl, en } = profile.numbering.resolution[organ]
  return { year, number, pl: spellNumber(pl, { year, number }), en: spellNumber(en, { year, number }) }
}

const summaryOf = (
  seen: SeenResolution,
  profileOf: (reference: string) => Profile
): z.output<typeof summary> => {
  const profile = profileOf(seen.profile)
  const referenceTo = (id: string | null, organ: Organ | null, year: number | null, number: number | null) =>
    id === null ? null : { id, number: organ && spelt(profile, organ, year, number) }
  return {
    id: seen.id,
    proposal: seen.proposal_id,
    proposalNumber: seen.proposal_number,
    title: { pl: seen.title_pl, en: seen.title_en },
    version: seen.version,
    state: seen.state,
    since: seen.since,
    organ: seen.organ,
    motion: seen.motion,
    takenOver: seen.taken_over === 1,
    subject: seen.subject || null,
    ballot: seen.ballot_id,
    number: spelt(profile, seen.organ, seen.year, seen.number),
    adoptedAt: seen.adopted_at,
    until: seen.until_on,
    signedAt: seen.signed_at,
    signedBy: seen.signed_by === null || seen.level < 2 ? null : { id: seen.signed_by, name: seen.signer },
    deliveredAt: seen.delivered_at,
    repeals: referenceTo(seen.repeals, seen.repeals_organ, seen.repeals_year, seen.repeals_number),
    repealedBy: referenceTo(
      seen.repealed_by,
      seen.repealed_by_organ,
      seen.repealed_by_year,
      seen.repealed_by_number
    ),
    repealedAt: seen.repealed_at
  }
}

const union = eventUnion('Resolution', resolutionEvents)
const tags = ['resolutions']
const path = '/api/v1/resolutions'

const listQuery = z.object({
  proposal: z.string().max(100).optional(),
  organ: z.enum(organs).optional(),
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
      const [reasons, points] = seen.level < 2 ? [null, []] : [context.reasons, context.points]
      const texts = await readTexts(read, [reasons, ...points])
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen, profileOf),
        reasons: texts(reasons),
        points: points.map(texts),
        basis: profileOf(seen.profile).numbering.basis?.[seen.organ] ?? null,
        checkpoint: context.checkpoint,
        openRepeal: seen.level < 2 ? null : (context.repeal?.ballot ?? null),
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
