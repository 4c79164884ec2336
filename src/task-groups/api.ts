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
import type { TaskGroupContext } from '#workflows/task-group/context.ts'
import { taskGroupEvents } from '#workflows/task-group/events.ts'

import { lights } from './light.ts'
import { lightsOf } from './light-store.ts'
import type { Lit } from './light-store.ts'
import { charterTexts } from './model.ts'
import { findTaskGroup, listTaskGroups, peopleOf } from './store.ts'
import type { GroupPerson, SeenTaskGroup } from './store.ts'
import { workFields, workView } from './work-api.ts'

const text = z.string().nullable()

const headFields = {
  id: z.string(),
  proposal: z.string(),
  number: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.string(),
  stage: z.string(),
  since: z.string(),
  lead: namedView,
  resolution: z.string(),
  openedAt: z.string(),
  submittedAt: text,
  appointedAt: text,
  endsOn: text,
  light: z
    .enum(lights)
    .nullable()
    .describe('How the work goes: the newest report, overdue reports and milestones unheard of.'),
  milestonesDone: z.int(),
  milestonesPlanned: z.int().describe('Milestones that are not dropped.')
}

const summary = z.object(headFields).meta({ id: 'TaskGroupSummary' })
const page = pageView('TaskGroupPage', summary)

const record = z
  .object({
    ...headFields,
    people: z
      .array(
        z.object({
          person: namedView,
          organisation: namedView.nullable(),
          role: z.enum(['leader', 'deputy', 'delegate']),
          share: z.int().nullable().describe('Share of working time, in per cent.'),
          duty: text.describe('What a delegate does in the group.'),
          answer: text
        })
      )
      .readonly(),
    charter: z.record(z.string(), text).nullable(),
    reason: text.describe('Why the charter or the final report was returned.'),
    ...workFields,
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'TaskGroup', description: 'The group that carries an approved project out.' })

const summaryOf = (seen: SeenTaskGroup, lit: Lit | undefined): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  number: seen.number,
  title: { pl: seen.title_pl, en: seen.title_en },
  version: seen.version,
  state: seen.state,
  stage: seen.stage,
  since: seen.since,
  lead: { id: seen.lead_organisation_id, name: seen.lead_name },
  resolution: seen.resolution_id,
  openedAt: seen.opened_at,
  submittedAt: seen.submitted_at,
  appointedAt: seen.appointed_at,
  endsOn: seen.ends_on,
  light: lit?.light ?? null,
  milestonesDone: lit?.done ?? 0,
  milestonesPlanned: lit?.planned ?? 0
})

const personOf = (one: GroupPerson) => ({
  person: { id: one.person_id, name: one.name },
  organisation:
    one.organisation_id === null ? null : { id: one.organisation_id, name: one.organisation_name },
  role: one.role,
  share: one.share,
  duty: one.duty,
  answer: one.answer
})

const union = eventUnion('TaskGroup', taskGroupEvents)
const tags = ['task-groups']
const path = '/api/v1/task-groups'

const listQuery = z.object({
  proposal: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  member: z.literal('me').optional().describe('Groups that the reader is in.'),
  ...pageFields
})

/** Task groups over REST: people, charter and the events that form and appoint them. */
export const taskGroupsApi: FastifyPluginAsyncZod<CaseParts> = async (app, options) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  const charterOf = async ({ charter }: TaskGroupContext) => {
    if (charter === null) return null
    const texts = await readTexts(
      read,
      charterTexts.map((field) => charter[field])
    )
    return Object.fromEntries(charterTexts.map((field) => [field, texts(charter[field])]))
  }

  app.get(
    path,
    {
      schema: { tags, summary: 'Task groups, newest first', querystring: listQuery, response: { 200: page } }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const found = await listTaskGroups(read, sightOf(me), me.person, request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.opened_at, one.id])
      const lit = await lightsOf(
        read,
        items.map(({ id }) => id)
      )
      return reply.send({ items: items.map((seen) => summaryOf(seen, lit.get(seen.id))), next })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One task group', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findTaskGroup(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const context = view.context as unknown as TaskGroupContext
      const texts = await readTexts(read, [context.reason])
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen, (await lightsOf(read, [seen.id])).get(seen.id)),
        people: (await peopleOf(read, seen.id)).map(personOf),
        charter: await charterOf(context),
        reason: texts(context.reason),
        ...(await workView(read, context, seen.office === 1)),
        waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'task-groups',
    workflow: 'task-group',
    union,
    find: async (me, id) => {
      const seen = await findTaskGroup(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
