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
import { tagOf } from '#shared/version-tag.ts'
import type { ReportContext } from '#workflows/report/context.ts'
import { reportEvents } from '#workflows/report/events.ts'

import { reportStates, reportStatuses, reportTexts } from './model.ts'
import { findReport, listReports } from './store.ts'
import type { SeenReport } from './store.ts'

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  proposal: z.string(),
  group: z.string(),
  number: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.enum(reportStates),
  since: z.string(),
  from: z.string().describe('First day of the period.'),
  to: z.string().describe('Last day of the period.'),
  dueOn: z.string(),
  status: z.enum(reportStatuses).nullable().describe('How the project is doing, once somebody has said so.'),
  person: namedView.nullable(),
  submittedAt: text,
  acceptedAt: text,
  returns: z.int(),
  overdueDays: z.int().describe('For how many days the report has been missing, as far as somebody was told.')
}

const summary = z.object(headFields).meta({ id: 'ReportSummary' })
const page = pageView('ReportPage', summary)

const record = z
  .object({
    ...headFields,
    content: z.record(z.string(), text).nullable(),
    milestones: z
      .array(
        z.object({
          milestone: z.string(),
          state: z.string(),
          on: text.describe('The day on which it was reached.'),
          text
        })
      )
      .readonly()
      .describe('What the report says of the milestones of the charter.'),
    remarks: text.describe('What the coordinator wrote with the answer.'),
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Report', description: 'What a task group tells of one period of its work.' })

const summaryOf = (seen: SeenReport): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  group: seen.group_id,
  number: seen.number,
  title: { pl: seen.title_pl, en: seen.title_en },
  version: seen.version,
  state: seen.state,
  since: seen.since,
  from: seen.from_on,
  to: seen.to_on,
  dueOn: seen.due_on,
  status: seen.colour,
  person: seen.person_id === null ? null : { id: seen.person_id, name: seen.person },
  submittedAt: seen.submitted_at,
  acceptedAt: seen.accepted_at,
  returns: seen.returns,
  overdueDays: seen.overdue_days
})

const union = eventUnion('Report', reportEvents)
const tags = ['reports']
const path = '/api/v1/reports'

const listQuery = z.object({
  proposal: z.string().max(100).optional(),
  group: z.string().max(100).optional(),
  state: z.enum(reportStates).optional(),
  ...pageFields
})

/** Progress reports over REST. */
export const reportsApi: FastifyPluginAsyncZod<CaseParts> = async (app, options) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  const contentOf = async ({ content, remarks }: ReportContext) => {
    const told = content?.milestones ?? []
    const texts = await readTexts(read, [
      remarks,
      ...told.map((one) => one.text),
      ...reportTexts.map((field) => content?.[field] ?? null)
    ])
    return {
      remarks: texts(remarks),
      milestones: told.map((one) => ({ ...one, text: texts(one.text) })),
      content: content && Object.fromEntries(reportTexts.map((field) => [field, texts(content[field])]))
    }
  }

  app.get(
    path,
    { schema: { tags, summary: 'Reports, newest first', querystring: listQuery, response: { 200: page } } },
    async (request, reply) => {
      const found = await listReports(read, sightOf(partyOf(gate, request)), request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.opened_at, one.id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One report', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findReport(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        ...(await contentOf(view.context as unknown as ReportContext)),
        waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'reports',
    workflow: 'report',
    union,
    find: async (me, id) => {
      const seen = await findReport(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
