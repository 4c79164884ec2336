import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { collectionOf } from '#api/waiting.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { tasksOf } from './store.ts'

const text = z.string().nullable()

const taskList = z
  .object({
    items: z
      .array(
        z.object({
          act: z.string().describe('The event that is awaited.'),
          label: z.string(),
          collection: z.string(),
          actor: z.string(),
          case: z.string(),
          number: text,
          title: z.object({ pl: text, en: text }),
          state: z.string(),
          since: z.string(),
          until: text
        })
      )
      .readonly()
  })
  .meta({ id: 'TaskList', description: 'What waits for the reader, most urgent first.' })

/** My inbox over REST. */
export const tasksApi: FastifyPluginAsyncZod<CaseParts> = async (app, { engine, gate, sights, word }) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/tasks',
    { schema: { tags: ['tasks'], summary: 'What waits for me', response: { 200: taskList } } },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { database, clock } = engine.parts
      const tasks = await tasksOf(database.read, sights(person, clock.now()))
      return reply.send({
        items: tasks.map((task) => ({
          act: task.act,
          label: word(request, `events.${task.act}.label`) ?? task.act,
          collection: collectionOf(task.workflow),
          actor: task.actor,
          case: task.case_id,
          number: task.number,
          title: { pl: task.title_pl, en: task.title_en },
          state: task.state,
          since: task.since,
          until: task.until_at
        }))
      })
    }
  )
}
