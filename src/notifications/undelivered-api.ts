import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { coordinatorsOnly, sendAgain, serveOtherwise, undeliveredNotices } from './undelivered.ts'
import type { PostOffice } from './undelivered.ts'

export type UndeliveredApiOptions = {
  readonly office: PostOffice
  readonly gate: Gate
  readonly languageOf: (request: FastifyRequest) => Language
}

const undelivered = z
  .object({
    id: z.string(),
    case: z.string(),
    actor: z.string(),
    person: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    subject: z.string(),
    state: z
      .enum(['waiting', 'late', 'dead'])
      .describe('`late` after three working days; `dead` when no try is left.'),
    attempts: z.int(),
    nextAt: z.string().nullable(),
    createdAt: z.string(),
    said: z.string().nullable().describe('What the mail server said last.')
  })
  .meta({ id: 'UndeliveredNotice', description: 'A notice that has not reached its person yet.' })

const list = z.object({ items: z.array(undelivered).readonly() }).meta({ id: 'UndeliveredNotices' })

/** How a person was reached otherwise, in the coordinator’s words. */
export const serviceBody = z
  .strictObject({ reason: z.string().trim().min(3).max(1000) })
  .meta({ id: 'OtherService', description: 'How the person was reached, when not by mail.' })

const nothing = z.null().describe('Done.')
const params = z.object({ id: z.string().min(1).max(100) })
const tags = ['notifications']
const config = { scope: 'admin' } as const
const path = '/api/v1/undelivered'

/** Notices that have not arrived, and what coordinators do about them. */
export const undeliveredApi: FastifyPluginAsyncZod<UndeliveredApiOptions> = async (app, options) => {
  const { office, gate, languageOf } = options
  const { database, clock } = office.parts
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    path,
    { config, schema: { tags, summary: 'Notices that have not been delivered', response: { 200: list } } },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      if (!(await office.isCoordinator(database.read, person, clock.now())))
        return gate.refuse(request, reply, coordinatorsOnly)
      const items = await undeliveredNotices(office, wordingOf(languageOf(request), clock.now()))
      return reply.send({ items: items.map(({ href: _, ...item }) => item) })
    }
  )

  app.post(
    `${path}/:id/retry`,
    { config, schema: { tags, summary: 'Send a notice once more', params, response: { 204: nothing } } },
    async (request, reply) => {
      const done = await sendAgain(office, request.params.id, partyOf(gate, request))
      return done.ok ? reply.code(204).send(null) : gate.refuse(request, reply, done.refusal)
    }
  )

  app.post(
    `${path}/:id/service`,
    {
      config,
      schema: {
        tags,
        summary: 'Record that the person has the notice by other means; terms that waited for it start',
        params,
        body: serviceBody,
        response: { 204: nothing }
      }
    },
    async (request, reply) => {
      const service = { notice: request.params.id, reason: request.body.reason }
      const done = await serveOtherwise(office, service, partyOf(gate, request))
      return done.ok ? reply.code(204).send(null) : gate.refuse(request, reply, done.refusal)
    }
  )
}
