import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams } from '#api/requests.ts'
import { isFresh, partyOf, signedInOnly } from '#shared/gate.ts'

import { confirmEntry, enterAct, enterScope, entriesFor, mayRead, refuseEntry } from './commands.ts'
import type { EntryDesk } from './commands.ts'
import { entryKinds, reasonField } from './model.ts'
import type { Entry } from './model.ts'
import { findEntry, listEntries } from './store.ts'

export type EntriesApiOptions = CaseParts & { readonly desk: EntryDesk }

const text = z.string().nullable()

const entryView = z
  .object({
    id: z.string(),
    kind: z.enum(entryKinds),
    person: z.string(),
    enteredBy: z.string(),
    enteredAt: z.string(),
    untilAt: z.string(),
    act: z.string(),
    case: text,
    actor: text,
    state: z.enum(['waiting', 'confirmed', 'refused', 'withdrawn']),
    decidedBy: text,
    decidedAt: text
  })
  .meta({ id: 'PhoneEntry', description: 'What the office entered for somebody who phoned.' })

const wholeEntry = entryView
  .extend({
    organisation: text,
    said: z.unknown().describe('The card or the fields of the act; null once it is decided.'),
    reason: text.describe('Why it was refused.')
  })
  .meta({ id: 'WholePhoneEntry', description: 'An entry with what was said, for those whom it concerns.' })

const newEntry = z
  .union([
    z.strictObject({
      kind: z.literal('scope'),
      person: z.string().max(100),
      organisation: z.string().max(100).optional(),
      card: z.record(z.string(), z.unknown())
    }),
    z.strictObject({
      kind: z.enum(['answer', 'vote']),
      person: z.string().max(100),
      organisation: z.string().max(100).optional(),
      actor: z.string().max(100),
      event: z.looseObject({ type: z.string().max(100) })
    })
  ])
  .meta({ id: 'NewPhoneEntry' })

const viewOf = (entry: Entry) => ({
  ...entry,
  case: entry.place?.case ?? entry.outcome,
  actor: entry.place?.actor ?? null
})

const path = '/api/v1/entries'
const tags = ['entries']

/** What the office enters for those who phone, over REST. */
export const entriesApi: FastifyPluginAsyncZod<EntriesApiOptions> = async (app, { desk, gate }) => {
  const { database, engine } = desk
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Entries: all for coordinators, else those that wait for my word',
        response: { 200: z.object({ items: z.array(entryView) }) }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const now = engine.parts.clock.now()
      const found = (await desk.isCoordinator(database.read, person, now))
        ? await listEntries(database.read)
        : await entriesFor(desk, person)
      return reply.send({ items: found.map(viewOf) })
    }
  )

  app.post(
    path,
    {
      schema: {
        tags,
        summary: 'Enter a scope, an answer or a vote for somebody who phoned',
        body: newEntry,
        response: { 201: z.object({ id: z.string() }) }
      }
    },
    async (request, reply) => {
      const { person: by } = partyOf(gate, request)
      const { body } = request
      const me = { person: body.person, organisation: body.organisation ?? null }
      if (body.kind === 'scope') {
        const made = await enterScope(desk, { me, card: body.card }, by)
        return made.ok ? reply.code(201).send({ id: made.value }) : gate.refuse(request, reply, made.refusal)
      }
      const view = await engine.view(database.read, body.actor)
      if (!view || !(await desk.sees(by, view.case))) return gate.refuse(request, reply, { kind: 'unknown' })
      const place = { workflow: view.workflow, case: view.case, actor: view.id }
      const made = await enterAct(desk, { ...place, me, event: body.event }, by)
      return made.ok
        ? reply.code(201).send({ id: made.value.entry })
        : gate.refuse(request, reply, made.refusal)
    }
  )

  app.post(
    `${path}/:id/confirm`,
    {
      schema: {
        tags,
        summary: 'Confirm what was entered for me, or countersign a vote',
        params: idParams,
        response: { 200: z.object({ case: z.string(), at: z.string() }) }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const fresh = isFresh(gate, request, engine.parts.clock.now())
      const done = await confirmEntry(desk, request.params.id, person, fresh)
      return done.ok ? reply.send(done.value) : gate.refuse(request, reply, done.refusal)
    }
  )

  app.post(
    `${path}/:id/refuse`,
    {
      schema: {
        tags,
        summary: 'Say that an entry is not so; who entered it takes it back',
        params: idParams,
        body: z.strictObject({ reason: reasonField.optional() }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const done = await refuseEntry(desk, request.params.id, person, request.body.reason)
      return done.ok ? reply.code(204).send(null) : gate.refuse(request, reply, done.refusal)
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One entry', params: idParams, response: { 200: wholeEntry } } },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const entry = await findEntry(database.read, request.params.id)
      const isTheirs = entry !== null && (await mayRead(desk, entry, person))
      return isTheirs ? reply.send(viewOf(entry)) : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )
}
