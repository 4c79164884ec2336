import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams } from '#api/requests.ts'
import type { Refusal } from '#engine/contract.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Result } from '#shared/result.ts'
import { tagOf, versionIn } from '#shared/version-tag.ts'

import { callsOfSource } from './call-store.ts'
import { addSource, changeSource, coordinatorsOnly, removeSource } from './commands.ts'
import type { AbroadRegister } from './commands.ts'
import { sourceFields } from './model.ts'
import type { Source } from './model.ts'
import { readNow } from './read-commands.ts'
import { findSource, listSources } from './store.ts'

export type AbroadApiOptions = Pick<CaseParts, 'gate' | 'word'> & { readonly register: AbroadRegister }

const path = '/api/v1/partner-clusters'
const tags = ['partner clusters']
const config = { scope: 'admin' } as const

const fields = sourceFields.meta({ id: 'PartnerClusterFields' })
const sourceView = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    language: z.string(),
    address: z.string(),
    version: z.int(),
    createdAt: z.string(),
    triedAt: z.string().nullable().describe('The last reading; null before the first.'),
    succeededAt: z.string().nullable(),
    reason: z
      .object({ code: z.string(), text: z.string() })
      .nullable()
      .describe('What was wrong with the last reading, and what to do; null when nothing.'),
    status: z.int().nullable().describe('What the other side answered.'),
    nextAt: z.string().describe('When the feed is read next.'),
    calls: z.int().describe('Calls that stand in the exchange now.')
  })
  .meta({ id: 'PartnerCluster', description: 'A partner cluster abroad whose feed of calls is read.' })
const listView = z.object({ items: z.array(sourceView).readonly() }).meta({ id: 'PartnerClusters' })
const callsView = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          remoteId: z.string(),
          title: z.string(),
          summary: z.string(),
          roles: z.array(z.string()).readonly(),
          url: z.string(),
          country: z.string(),
          contact: z.string().nullable(),
          language: z.string(),
          publishedAt: z.string().nullable(),
          updatedAt: z.string().nullable(),
          endsAt: z.string().nullable(),
          firstSeenAt: z.string(),
          withdrawnAt: z.string().nullable().describe('When it had left the feed.')
        })
      )
      .readonly()
  })
  .meta({ id: 'PartnerClusterCalls' })
const changeHeaders = z.looseObject({
  'if-match': z.string().max(40).optional().describe('The version that was seen: `"7"`. Needed.')
})

/** Partner clusters over REST, for coordinators: what the pages under `/abroad` do. */
export const abroadApi: FastifyPluginAsyncZod<AbroadApiOptions> = async (app, { gate, word, register }) => {
  const { db, clock } = register
  app.addHook('onRequest', signedInOnly(gate))
  app.addHook('onRequest', async (request, reply) => {
    const { person } = partyOf(gate, request)
    if (!(await register.isCoordinator(db.read, person, clock.now())))
      return gate.refuse(request, reply, coordinatorsOnly)
    return undefined
  })

  const viewOf = (request: FastifyRequest, { reason, ...source }: Source) => ({
    ...source,
    reason:
      reason === null
        ? null
        : {
            code: reason,
            text: word(request, `abroad.reason.${reason}`, { status: source.status ?? '' }) ?? reason
          }
  })
  const answer = (request: FastifyRequest, reply: FastifyReply, done: Result<Source, Refusal>) =>
    done.ok
      ? reply.header('etag', tagOf(done.value.version)).send(viewOf(request, done.value))
      : gate.refuse(request, reply, done.refusal)

  app.get(
    path,
    { config, schema: { tags, summary: 'Partner clusters', response: { 200: listView } } },
    async (request, reply) => {
      const sources = await listSources(db.read, clock.now())
      return reply.send({ items: sources.map((each) => viewOf(request, each)) })
    }
  )

  app.post(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Add a partner cluster; its feed is read at once, then once a day',
        body: fields,
        response: { 201: sourceView }
      }
    },
    async (request, reply) => {
      const made = await addSource(register, request.body, partyOf(gate, request))
      if (!made.ok) return gate.refuse(request, reply, made.refusal)
      reply.code(201).header('location', `${path}/${made.value.id}`)
      return answer(request, reply, made)
    }
  )

  app.get(
    `${path}/:id`,
    {
      config,
      schema: { tags, summary: 'One partner cluster', params: idParams, response: { 200: sourceView } }
    },
    async (request, reply) => {
      const source = await findSource(db.read, request.params.id, clock.now())
      return source
        ? answer(request, reply, { ok: true, value: source })
        : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )

  app.put(
    `${path}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'Change what is written of a partner cluster',
        params: idParams,
        headers: changeHeaders,
        body: fields,
        response: { 200: sourceView }
      }
    },
    async (request, reply) => {
      const match = request.headers['if-match']
      if (match === undefined) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const asked = { id: request.params.id, version: versionIn(match) ?? -1, fields: request.body }
      return answer(request, reply, await changeSource(register, asked, partyOf(gate, request)))
    }
  )

  app.get(
    `${path}/:id/calls`,
    {
      config,
      schema: {
        tags,
        summary: 'Its calls, those that have gone too',
        params: idParams,
        response: { 200: callsView }
      }
    },
    async (request, reply) => {
      const { id } = request.params
      if (!(await findSource(db.read, id, clock.now())))
        return gate.refuse(request, reply, { kind: 'unknown' })
      const calls = await callsOfSource(db.read, id)
      return reply.send({
        items: calls.map(({ source: _source, needs, ...call }) => ({
          ...call,
          roles: needs.map(({ role }) => role)
        }))
      })
    }
  )

  app.post(
    `${path}/:id/read`,
    {
      config,
      schema: { tags, summary: 'Read its feed now', params: idParams, response: { 200: sourceView } }
    },
    async (request, reply) =>
      answer(request, reply, await readNow(register, request.params.id, partyOf(gate, request)))
  )

  app.delete(
    `${path}/:id`,
    {
      config,
      schema: {
        tags,
        summary: 'End the reading of a feed; its calls leave the exchange',
        params: idParams,
        response: { 204: z.null().describe('Done.') }
      }
    },
    async (request, reply) => {
      const done = await removeSource(register, request.params.id, partyOf(gate, request))
      return done.ok ? reply.code(204).send(null) : gate.refuse(request, reply, done.refusal)
    }
  )
}
