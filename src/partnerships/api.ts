import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionView, actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import {
  answerOutcome,
  idParams,
  movingHeaders,
  movingQuery,
  namedView,
  outcomeView,
  pageFields,
  pageView,
  precautionsOf
} from '#api/requests.ts'
import { waitOf, waitView, waitsOf } from '#api/waiting.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf } from '#shared/version-tag.ts'
import { partnershipEvents } from '#workflows/partnership/events.ts'

import { beginPartnership } from './commands.ts'
import type { NewPartnership } from './commands.ts'
import { declineReasons, givenRoles, signatureKinds } from './model.ts'
import { mostMoney } from './offer.ts'
import { findPartnership, listPartnerships } from './store.ts'
import type { SeenPartnership } from './store.ts'
import { saidBetween } from './views.ts'

export type PartnershipsApiOptions = CaseParts & {
  /** True when the person may know of the proposal. */
  readonly isProposalKnown: (me: Person, id: string) => Promise<boolean>
}

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  proposal: z.string(),
  number: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.string(),
  since: z.string(),
  origin: z.enum(['interest', 'invitation']),
  organisation: namedView,
  need: z.string(),
  role: z.string(),
  openedAt: z.string(),
  answeredAt: text,
  signedAt: text.describe('When the letter of intent was signed.'),
  unanswered: z.boolean()
}

const summary = z.object(headFields).meta({ id: 'PartnershipSummary' })
const page = pageView('PartnershipPage', summary)

const between = 'For the organisation, the lead and the coordinator only; null for others.'

const offerView = z
  .object({
    references: text,
    workShare: z.int().nullable(),
    budgetWanted: z.int().nullable(),
    conditions: text,
    competition: text,
    availableFrom: text,
    availableUntil: text
  })
  .meta({ id: 'PartnershipOffer' })

const clarificationView = z
  .object({
    question: text,
    askedAt: z.string(),
    answer: text,
    answeredAt: text,
    overdue: z.boolean().describe('The candidate let the term pass.')
  })
  .meta({ id: 'Clarification', description: 'A question of the lead to a candidate.' })

const partView = z
  .object({
    tasks: text,
    deliverables: text,
    personMonths: z.number().nullable(),
    budget: z.int().nullable(),
    ownShare: z.int().nullable(),
    at: z.string()
  })
  .meta({ id: 'PartnershipPart' })

const letterView = z
  .object({
    version: text.describe('Version of the text.'),
    revision: z.int().nullable().describe('Revision of the card.'),
    digest: text.describe('Digest of all that it says.'),
    person: text.describe('Null until signed.'),
    signedAt: text,
    signature: z.enum(signatureKinds).nullable(),
    authority: text
  })
  .meta({ id: 'LetterOfIntent' })

const record = z
  .object({
    ...headFields,
    contribution: text,
    message: text,
    reason: text,
    declined: z
      .enum(declineReasons)
      .nullable()
      .describe(`The category for which one side declined it. ${between}`),
    offer: offerView.nullable().describe(`What it said of its part. ${between}`),
    clarifications: z
      .array(clarificationView)
      .readonly()
      .nullable()
      .describe(`What the lead asked before it answered. ${between}`),
    nda: z
      .object({ version: z.string(), at: z.string() })
      .nullable()
      .describe(`The confidentiality undertaking that it accepted. ${between}`),
    authorised: z
      .boolean()
      .nullable()
      .describe(`Whether who offered could commit the organisation. ${between}`),
    person: text.describe(`Who acts for it here. ${between}`),
    sender: text.describe(`Who sent the invitation. ${between}`),
    part: partView
      .nullable()
      .describe('What it is to do and with what money; for all who see the whole file.'),
    letter: letterView
      .nullable()
      .describe('The letter of intent as it was signed, or as it stands to be signed.'),
    agreement: z
      .object({ reference: text, on: z.string(), at: z.string() })
      .nullable()
      .describe('The consortium agreement.'),
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Partnership', description: 'One organisation in one role sought by a proposal.' })

const id = z.string().max(100)
const words = z.string().trim().min(1).max(3000)

const body = z
  .union([
    z
      .strictObject({
        proposal: id,
        need: z.string().min(1).max(60),
        contribution: words,
        text: words.optional(),
        availableFrom: z.iso.date().optional(),
        availableUntil: z.iso.date().optional(),
        nda: z.boolean().optional().describe('Accepts the confidentiality undertaking.'),
        references: words.optional(),
        workShare: z.int().min(0).max(100).optional().describe('Wanted share of the work, in per cent.'),
        budgetWanted: z.int().min(0).max(mostMoney).optional().describe('In zloty.'),
        conditions: words.optional().describe('Conditions, and rights it keeps.'),
        competition: words.optional().describe('Interests and competitors to know of.')
      })
      .meta({ id: 'NewInterest', description: 'What the organisation would bring to a role sought.' }),
    z
      .strictObject({
        proposal: id,
        need: z.string().min(1).max(60),
        organisation: id,
        text: words,
        role: z.enum(givenRoles).optional(),
        person: id.optional().describe('Whom of the organisation it is meant for.')
      })
      .meta({ id: 'NewInvitation', description: 'An invitation of an organisation to a role sought.' })
  ])
  .meta({ id: 'NewPartnership' })

const summaryOf = (seen: SeenPartnership): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  number: seen.number,
  title: { pl: seen.title_pl, en: seen.title_en },
  version: seen.version,
  state: seen.state,
  since: seen.since,
  origin: seen.origin,
  organisation: { id: seen.organisation_id, name: seen.organisation_name },
  need: seen.need,
  role: seen.role,
  openedAt: seen.opened_at,
  answeredAt: seen.answered_at,
  signedAt: seen.signed_at,
  unanswered: seen.unanswered === 1
})

const union = eventUnion('Partnership', partnershipEvents)
const tags = ['partnerships']
const path = '/api/v1/partnerships'

const listQuery = z.object({
  proposal: id.optional(),
  organisation: id.optional().describe('An organisation, or `me` for those of the reader.'),
  state: z.string().max(40).optional(),
  need: z.string().max(60).optional(),
  ...pageFields
})

/** Partnerships over REST, from the first interest or invitation to the letter of intent. */
export const partnershipsApi: FastifyPluginAsyncZod<PartnershipsApiOptions> = async (app, options) => {
  const { engine, gate, sights, word, isProposalKnown } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  app.get(
    path,
    {
      schema: { tags, summary: 'Partnerships, newest first', querystring: listQuery, response: { 200: page } }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const found = await listPartnerships(read, sightOf(me), request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.opened_at, one.id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.post(
    path,
    {
      schema: {
        tags,
        summary: 'Express interest in a role, or invite an organisation to one',
        headers: movingHeaders,
        querystring: movingQuery,
        body,
        response: { 200: outcomeView, 201: outcomeView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const begin = request.body as NewPartnership
      if (!(await isProposalKnown(me, begin.proposal)))
        return gate.refuse(request, reply, { kind: 'unknown' })
      const precautions = precautionsOf(request.headers, request.query)
      const outcome = await beginPartnership(engine, { ...precautions, me, begin })
      const created = outcome.ok
        ? outcome.value.created.find(({ workflow }) => workflow === 'partnership')
        : undefined
      const location = created && !precautions.dryRun ? () => `${path}/${created.id}` : undefined
      return answerOutcome(gate, request, reply, outcome, location)
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One partnership', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findPartnership(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const root = await engine.view(read, seen.case_id)
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        ...(await saidBetween(read, seen, view.context, root?.context ?? null)),
        waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'partnerships',
    workflow: 'partnership',
    union,
    find: async (me, partnership) => {
      const seen = await findPartnership(read, sightOf(me), partnership)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
