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
  namedView,
  outcomeView,
  pageFields,
  pageView,
  precautionsOf
} from '#api/requests.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'
import { sittingEvents } from '#workflows/sitting/events.ts'

import { conveneSitting } from './commands.ts'
import { bodies, presences, sittingForms, sittingStates } from './model.ts'
import { findSitting, listSittings } from './store.ts'
import type { SeenSitting } from './store.ts'
import { contextOf, minutesView, sittingView } from './views.ts'

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
  closedAt: text,
  form: z.enum(sittingForms),
  minutesNumber: z.object({ year: z.int(), number: z.int() }).nullable()
}

const sittingReference = z.object({ id: z.string(), on: text })
const attendance = z.object({
  person: namedView,
  guest: z.boolean(),
  chair: z.boolean(),
  deputy: z.boolean(),
  present: z.enum(presences).nullable(),
  from: text,
  confirmed: z.boolean().describe('Said by the person, not by the chair or the office.'),
  times: z.array(z.object({ present: z.enum(presences), at: z.string() })).readonly()
})
const item = z
  .object({
    id: z.string(),
    case: text,
    group: text.describe('The task group that works on the case.'),
    text,
    number: text,
    title: z.object({ pl: text, en: text }).nullable(),
    caseState: text,
    open: z.boolean().describe('The reader may open the case.'),
    recused: z.boolean().describe('The reader is recused in the case.'),
    ballot: z
      .object({ id: z.string(), state: z.string(), voted: z.int(), eligible: z.int() })
      .nullable()
      .describe('The newest ballot of the case at this sitting, with its turnout.'),
    forInformation: z.boolean().describe('Its papers came too late to be voted on.'),
    consent: z.boolean().describe('Proposed for adoption together with others, without debate.'),
    state: z.enum(['ahead', 'called', 'done', 'consented']),
    calledAt: text,
    doneAt: text,
    quorum: z
      .object({
        at: z.string(),
        eligible: z.int(),
        present: z.int(),
        quorum: z.int(),
        met: z.boolean(),
        recused: z.array(z.object({ person: namedView, ground: z.string() })).readonly()
      })
      .nullable()
  })
  .meta({ id: 'AgendaItem' })
const objection = z.object({
  id: z.string(),
  person: namedView,
  text,
  at: z.string(),
  answer: z.object({ person: namedView, text, at: z.string() }).nullable()
})
const minutes = z.object({
  draftedAt: z.string(),
  draftedBy: namedView,
  acceptedAt: text,
  number: z.object({ organ: z.enum(bodies), year: z.int(), number: z.int() }).nullable(),
  objections: z.array(objection).readonly()
})

const summary = z.object(headFields).meta({ id: 'SittingSummary' })
const page = pageView('SittingPage', summary)

const record = z
  .object({
    ...headFields,
    place: text,
    reason: text.describe('Why it was cancelled.'),
    moves: z.array(z.object({ from: z.string(), at: z.string(), reason: text })).readonly(),
    secondDateOf: sittingReference.nullable(),
    secondDates: z.array(sittingReference).readonly(),
    items: z.array(item).readonly(),
    guests: z.array(namedView).readonly(),
    attendance: z.array(attendance).readonly(),
    present: z.int().describe('Members who are there now.'),
    members: z.int().describe('Members in office at the opening.'),
    quorum: z.object({ needed: z.int(), met: z.boolean() }).nullable(),
    quorate: z.boolean().nullable().describe('Whether the body was able to decide; null until it closes.'),
    minutes: minutes.nullable(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Sitting', description: 'A meeting of a body of the cluster.' })

const body = z
  .strictObject({
    organ: z.enum(bodies),
    on: z.iso.datetime().describe('When it begins, in UTC.'),
    place: z.string().trim().min(1).max(300).optional(),
    form: z.enum(sittingForms).optional(),
    secondDateOf: z
      .string()
      .max(100)
      .optional()
      .describe('A sitting of the same body that had no quorum or was cancelled; its items come along.')
  })
  .meta({ id: 'NewSitting' })

const minutesRecord = z
  .object({
    number: z.object({ organ: z.enum(bodies), year: z.int(), number: z.int() }).nullable(),
    acceptedAt: text,
    digest: z.string().describe('Digest of the record as it reads now.'),
    taken: text.describe('The digest taken at acceptance.'),
    holds: z.boolean().nullable().describe('Whether the two agree; null for a draft.'),
    course: text.describe('What the office wrote down of the course of the sitting.'),
    record: z
      .record(z.string(), z.unknown())
      .describe('All that the minutes say, by ids and digests: attendance, items, quorum, ballots, recusals.')
  })
  .meta({ id: 'Minutes', description: 'The minutes of a sitting.' })

const summaryOf = (seen: SeenSitting): z.output<typeof summary> => ({
  id: seen.id,
  version: seen.version,
  state: seen.state,
  since: seen.since,
  organ: seen.organ,
  on: seen.begins_at,
  convenedAt: seen.convened_at,
  openedAt: seen.opened_at,
  closedAt: seen.closed_at,
  form: seen.form,
  minutesNumber:
    seen.minutes_year === null || seen.minutes_number === null
      ? null
      : { year: seen.minutes_year, number: seen.minutes_number }
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
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        ...(await sittingView(options, sight, seen, view)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  app.get(
    `${path}/:id/minutes`,
    {
      schema: {
        tags,
        summary: 'The minutes of a sitting',
        params: idParams,
        response: { 200: minutesRecord }
      }
    },
    async (request, reply) => {
      const sight = sightOf(partyOf(gate, request))
      const seen = await findSitting(read, sight, request.params.id)
      const view = seen && seen.of_body === 1 ? await engine.view(read, seen.id) : undefined
      const written = view && contextOf(view).minutes
      if (!view || !written) return gate.refuse(request, reply, { kind: 'unknown' })
      const texts = await readTexts(read, [written.course])
      return reply.send({
        number: written.number,
        acceptedAt: written.acceptedAt,
        course: texts(written.course),
        ...(await minutesView(options, sight, view))
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
