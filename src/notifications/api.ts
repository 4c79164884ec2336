import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { cursorField } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { inboxOf, mostCounted, unreadOf } from './inbox.ts'
import type { InboxEntry } from './inbox.ts'
import type { InboxParts } from './inbox-material.ts'
import { readAll, readCase, readNotice } from './reading.ts'
import type { ReadingParts } from './reading.ts'

export type NotificationsApiOptions = {
  readonly parts: InboxParts & ReadingParts
  readonly gate: Gate
  readonly languageOf: (request: FastifyRequest) => Language
}

const notification = z
  .object({
    id: z.string(),
    notice: z.string(),
    variant: z.string().nullable(),
    case: z.string(),
    actor: z.string(),
    act: z.string().nullable(),
    subject: z.string(),
    state: z.enum(['waiting', 'delivered', 'undelivered']),
    createdAt: z.string(),
    deliveredAt: z.string().nullable(),
    readAt: z.string().nullable().meta({ description: 'When the reader read it in the application.' }),
    step: z
      .object({
        act: z.string(),
        actor: z.string(),
        workflow: z.string(),
        until: z.string().nullable()
      })
      .nullable()
      .meta({ description: 'The act it asks for, while that waits and the reader may do it.' })
  })
  .meta({
    id: 'Notification',
    description: 'A notice of the procedure to the reader, with the subject of its mail.'
  })

const notificationPage = z
  .object({ items: z.array(notification).readonly(), next: z.string().nullable() })
  .meta({ id: 'NotificationPage' })

const unreadCount = z
  .object({
    unread: z.number().int(),
    more: z.boolean().meta({ description: `True when there are more than ${mostCounted}.` })
  })
  .meta({ id: 'UnreadCount' })

const notificationOf = (entry: InboxEntry): z.infer<typeof notification> => {
  const { id, params, case: caseId, actor, subject, state, createdAt, doneAt, readAt, step } = entry
  return {
    id,
    notice: params.notice,
    variant: params.variant ?? null,
    case: caseId,
    actor,
    act: params.act ?? null,
    subject,
    state,
    createdAt,
    deliveredAt: state === 'delivered' ? doneAt : null,
    readAt,
    step
  }
}

/** The reader's own notices over REST: what they were told, and what of it they have read. */
export const notificationsApi: FastifyPluginAsyncZod<NotificationsApiOptions> = async (app, options) => {
  const { parts, gate, languageOf } = options
  app.addHook('onRequest', signedInOnly(gate))

  app.get(
    '/api/v1/notifications',
    {
      schema: {
        tags: ['notifications'],
        summary: 'My notices, the newest first',
        querystring: z.object({
          state: z.enum(['unread', 'read']).optional(),
          asking: z.stringbool().optional().meta({ description: 'Those that ask for an act which waits.' }),
          case: z.string().max(100).optional(),
          cursor: cursorField.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: { 200: notificationPage }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { state, ...query } = request.query
      const read = state === undefined ? undefined : state === 'read'
      const wording = wordingOf(languageOf(request), parts.clock.now())
      const { items, next } = await inboxOf(parts, person, { ...query, read }, wording)
      return reply.send({ items: items.map(notificationOf), next })
    }
  )

  app.get(
    '/api/v1/notifications/unread-count',
    {
      schema: {
        tags: ['notifications'],
        summary: 'How many of my notices I have not read',
        response: { 200: unreadCount }
      }
    },
    async (request, reply) => {
      const { all } = await unreadOf(parts, partyOf(gate, request).person)
      return reply.send({ unread: Math.min(all, mostCounted), more: all > mostCounted })
    }
  )

  app.post(
    '/api/v1/notifications/:id/read',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Mark one of my notices as read',
        params: z.object({ id: z.string().max(100) }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const known = await readNotice(parts, partyOf(gate, request).person, request.params.id)
      return known ? reply.code(204).send(null) : gate.refuse(request, reply, { kind: 'unknown' })
    }
  )

  app.post(
    '/api/v1/notifications/read-all',
    {
      schema: {
        tags: ['notifications'],
        summary: 'Mark all my notices as read, or those of one case',
        querystring: z.object({ case: z.string().max(100).optional() }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { case: about } = request.query
      if (about === undefined) await readAll(parts, person)
      else await readCase(parts, person, about)
      return reply.code(204).send(null)
    }
  )
}
