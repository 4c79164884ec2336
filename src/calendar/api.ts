import type { FastifyPluginAsync } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'

import type { CalendarKeys } from './keys.ts'
import { feedAddress } from './model.ts'

export type CalendarApiOptions = {
  readonly gate: Gate
  readonly keys: CalendarKeys
  readonly baseUrl: string
}

const tags = ['accounts']
const admin = { config: { scope: 'admin' } } as const

const addressView = z.object({ url: z.string(), webcal: z.string() }).meta({
  id: 'CalendarAddress',
  description: 'The private address of a calendar; it is in this answer and nowhere else.'
})

const knownView = z
  .object({ createdAt: z.string(), lastUsedOn: z.string().nullable().describe('The last day it was asked.') })
  .meta({ id: 'CalendarKey', description: 'That there is a private address; not the address itself.' })

/** Making and ending the private address of one's own calendar. */
export const calendarApi: FastifyPluginAsyncZod<CalendarApiOptions> = async (
  app,
  { gate, keys, baseUrl }
) => {
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    '/api/v1/calendar/key',
    {
      schema: {
        tags,
        summary: 'Since when my calendar has a private address, and when it was last asked',
        response: { 200: knownView }
      }
    },
    async (request, reply) => {
      const known = await keys.find(partyOf(gate, request).person)
      if (known === null) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.send({ createdAt: known.createdAt, lastUsedOn: known.lastUsedOn })
    }
  )

  app.post(
    '/api/v1/calendar/key',
    {
      ...admin,
      schema: {
        tags,
        summary: 'Make the private address of my calendar; one made before ends',
        response: { 201: addressView }
      }
    },
    async (request, reply) => {
      const key = await keys.issue(partyOf(gate, request).person)
      return reply.code(201).send(feedAddress(baseUrl, key))
    }
  )

  app.delete(
    '/api/v1/calendar/key',
    {
      ...admin,
      schema: { tags, summary: 'End the private address of my calendar', response: { 204: z.null() } }
    },
    async (request, reply) =>
      (await keys.revoke(partyOf(gate, request).person))
        ? reply.code(204).send(null)
        : gate.refuse(request, reply, { kind: 'unknown' })
  )
}

export type CalendarFeedOptions = {
  readonly gate: Gate
  readonly keys: CalendarKeys
  /** The person's calendar as a file; `null` for somebody who is gone. */
  readonly feedOf: (person: string) => Promise<string | null>
}

/** A calendar asks for it without a session: the address alone opens it, and tells nothing but the one calendar. */
export const calendarFeedApi: FastifyPluginAsync<CalendarFeedOptions> = async (
  app,
  { gate, keys, feedOf }
) => {
  app.get('/calendar/:file', async (request, reply) => {
    const { file } = request.params as { readonly file: string }
    const person = file.endsWith('.ics') ? await keys.personBy(file.slice(0, -'.ics'.length)) : null
    const feed = person === null ? null : await feedOf(person)
    if (feed === null) return gate.refuse(request, reply, { kind: 'unknown' })
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="calendar.ics"')
      .header('cache-control', 'private, no-cache')
      .header('x-robots-tag', 'noindex')
      .send(feed)
  })
}
