import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { collectionOf } from '#api/waiting.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { longestQuery } from './model.ts'
import type { SearchSources } from './model.ts'
import { search } from './views.ts'

const text = z.string().nullable()
const title = z.object({ pl: text, en: text })

const found = z
  .object({
    tasks: z
      .array(
        z.object({
          act: z.string().describe('The event that is awaited.'),
          label: z.string(),
          collection: z.string(),
          actor: z.string(),
          case: z.string(),
          number: text,
          title
        })
      )
      .readonly(),
    proposals: z.array(z.object({ id: z.string(), number: z.string(), title, lead: text })).readonly(),
    people: z.array(z.object({ id: z.string(), name: z.string(), function: text })).readonly(),
    organisations: z.array(z.object({ id: z.string(), name: z.string(), city: text })).readonly()
  })
  .meta({ id: 'Found', description: 'At most six of each kind; the list of each kind has the rest.' })

/** Searching everything at once over REST. */
export const searchApi: FastifyPluginAsyncZod<CaseParts & { readonly sources: SearchSources }> = async (
  app,
  { engine, gate, sights, word, sources }
) => {
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/search',
    {
      schema: {
        tags: ['search'],
        summary: 'What begins with these words, as far as I may see it',
        querystring: z.object({
          q: z
            .string()
            .max(longestQuery)
            .default('')
            .describe('Beginnings of words; without any, what waits for me and what moved last.')
        }),
        response: { 200: found }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      const { database, clock } = engine.parts
      const verb = (act: string): string => word(request, `events.${act}.label`) ?? act
      const { tasks, proposals, people, organisations } = await search(
        { read: database.read, sights, sources },
        { person, now: clock.now(), query: request.query.q, verb }
      )
      return reply.send({
        tasks: tasks.map((task) => ({
          act: task.act,
          label: verb(task.act),
          collection: collectionOf(task.workflow),
          actor: task.actor,
          case: task.case_id,
          number: task.number,
          title: { pl: task.title_pl, en: task.title_en }
        })),
        proposals: proposals.map(({ id, number, title_pl, title_en, lead }) => ({
          id,
          number,
          title: { pl: title_pl, en: title_en },
          lead
        })),
        people: people.map(({ id, name, function: position }) => ({ id, name, function: position })),
        organisations
      })
    }
  )
}
