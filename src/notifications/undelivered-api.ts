import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'

import {
  coordinatorsOnly,
  sendAgain,
  sendAllAgain,
  serveOtherwise,
  undeliveredNotices,
  undeliveredQuery,
  undeliveredStates
} from './undelivered.ts'
import { reasonKinds } from './undelivered-reason.ts'
import type { PostOffice } from './undelivered.ts'

export type UndeliveredApiOptions = {
  readonly office: PostOffice
  readonly gate: Gate
  readonly languageOf: (request: FastifyRequest) => Language
}

const undelivered = z
  .object({
    id: z.string(),
    kind: z.enum(['notice', 'letter']).describe('A `letter` belongs to no case.'),
    case: z.string().nullable(),
    actor: z.string().nullable(),
    person: z.string(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    subject: z.string(),
    state: z
      .enum(undeliveredStates)
      .describe('`late` after three working days; `dead` when no try is left; `bounced` when it came back.'),
    reason: z.enum(reasonKinds).nullable().describe('Why, as far as a mail server has said.'),
    lasting: z.boolean().describe('Only another address helps.'),
    attempts: z.int(),
    nextAt: z.string().nullable(),
    createdAt: z.string(),
    endedAt: z.string().nullable().describe('When it came back or was given up.'),
    said: z.string().nullable().describe('What the mail server said last.'),
    terms: z.array(z.string()).readonly().describe('Terms that wait for it: `T09`.')
  })
  .meta({ id: 'UndeliveredNotice', description: 'Mail that has not reached its person yet.' })

const list = z.object({ items: z.array(undelivered).readonly() }).meta({ id: 'UndeliveredNotices' })

/** How a person was reached otherwise, in the coordinator’s words. */
export const serviceBody = z
  .strictObject({ reason: z.string().trim().min(3).max(1000) })
  .meta({ id: 'OtherService', description: 'How the person was reached, when not by mail.' })

/** Mail to be sent once more, all at once. */
export const retryBody = z
  .strictObject({ ids: z.array(z.string().min(1).max(150)).min(1).max(500) })
  .meta({ id: 'MailsToRetry', description: 'Notices and letters to be sent once more.' })

const retried = z.object({ retried: z.int() }).meta({ id: 'MailsRetried' })

const nothing = z.null().describe('Done.')
const params = z.object({ id: z.string().min(1).max(150) })
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
    {
      config,
      schema: {
        tags,
        summary:
          'Mail that has not been delivered: what came back first, then what was given up, then the oldest',
        querystring: undeliveredQuery,
        response: { 200: list }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      if (!(await office.isCoordinator(database.read, person, clock.now())))
        return gate.refuse(request, reply, coordinatorsOnly)
      const wording = wordingOf(languageOf(request), clock.now())
      const items = await undeliveredNotices(office, wording, request.query)
      return reply.send({ items: items.map(({ href: _, ...item }) => item) })
    }
  )

  app.post(
    `${path}/retry`,
    {
      config,
      schema: {
        tags,
        summary: 'Send several once more; those that have arrived meanwhile are left out',
        body: retryBody,
        response: { 200: retried }
      }
    },
    async (request, reply) => {
      const done = await sendAllAgain(office, request.body.ids, partyOf(gate, request))
      return done.ok ? reply.send({ retried: done.value }) : gate.refuse(request, reply, done.refusal)
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
