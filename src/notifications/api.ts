import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { cursorField, pageOf as pageOfList } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Gate } from '#shared/gate.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'

import type { CourierParts } from './courier.ts'
import { subjectsOf } from './inbox.ts'
import { noticesOf } from './store.ts'

export type NotificationsApiOptions = {
  readonly parts: Pick<CourierParts, 'database' | 'clock' | 'view' | 'profileOf' | 'caseFacts'>
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
    deliveredAt: z.string().nullable()
  })
  .meta({
    id: 'Notification',
    description: 'A notice of the procedure to the reader, with the subject of its mail.'
  })

const notificationPage = z
  .object({ items: z.array(notification).readonly(), next: z.string().nullable() })
  .meta({ id: 'NotificationPage' })

/** The reader's own notices over REST. */
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
          cursor: cursorField.optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: { 200: notificationPage }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { limit, cursor } = request.query
      const reader = parts.database.read
      const found = await noticesOf(reader, person, { limit, cursor })
      const { items, next } = pageOfList(found, limit, ({ createdAt, id }) => [createdAt, id])
      const subjects = await subjectsOf(parts, items, wordingOf(languageOf(request), parts.clock.now()))
      return reply.send({
        items: items.map(({ id, params, case: caseId, actor, state, createdAt, doneAt }) => ({
          id,
          notice: params.notice,
          variant: params.variant ?? null,
          case: caseId,
          actor,
          act: params.act ?? null,
          subject: subjects.get(id) ?? '',
          state,
          createdAt,
          deliveredAt: state === 'delivered' ? doneAt : null
        })),
        next
      })
    }
  )
}
