import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { collectionOf, waitOf, waitView, waitsOfAll } from '#api/waiting.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { deskOf } from './desk-record.ts'
import type { DeskParts } from './desk-record.ts'

const text = z.string().nullable()
const title = z.object({ pl: text, en: text })

const reviewDesk = z
  .object({
    tasks: z
      .array(
        z.object({
          act: z.string(),
          label: z.string(),
          collection: z.string(),
          actor: z.string(),
          case: z.string(),
          number: text,
          title,
          since: z.string(),
          until: text
        })
      )
      .readonly(),
    cases: z
      .array(
        z.object({
          case: z.string(),
          number: z.string(),
          title,
          state: z.string(),
          since: z.string(),
          standing: text.describe(
            'The reader as a decider: due, impartial, expert; null for who only votes.'
          ),
          declaredAt: text,
          opinionAt: text,
          votedAt: text,
          ballot: z.object({ id: z.string(), voted: z.int(), eligible: z.int() }).nullable(),
          waitingFor: z.array(waitView).readonly()
        })
      )
      .readonly(),
    recused: z
      .array(z.object({ case: z.string(), number: z.string(), title, standing: text }))
      .readonly()
      .describe('Cases that the reader must keep out of.')
  })
  .meta({ id: 'ReviewDesk', description: 'What a member of a deciding body has on the desk.' })

/** The review desk over REST. */
export const deskApi: FastifyPluginAsyncZod<CaseParts & DeskParts> = async (app, options) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { database, clock } = engine.parts
  app.get(
    '/api/v1/review-desk',
    { schema: { tags: ['tasks'], summary: 'What I decide on', response: { 200: reviewDesk } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const sight = sights(me.person, clock.now())
      const { tasks, cases, recused } = await deskOf(options, me)
      const waits = await waitsOfAll(
        database.read,
        sight,
        cases.map(({ seen }) => seen.id)
      )
      const label = (act: string): string => word(request, `events.${act}.label`) ?? act
      return reply.send({
        tasks: tasks.map((task) => ({
          act: task.act,
          label: label(task.act),
          collection: collectionOf(task.workflow),
          actor: task.actor,
          case: task.case_id,
          number: task.number,
          title: { pl: task.title_pl, en: task.title_en },
          since: task.since,
          until: task.until_at
        })),
        cases: cases.map(({ seen, declaredAt, opinionAt }) => ({
          case: seen.id,
          number: seen.number,
          title: { pl: seen.title_pl, en: seen.title_en },
          state: seen.state,
          since: seen.since,
          standing: seen.standing,
          declaredAt,
          opinionAt,
          votedAt: seen.voted_at,
          ballot:
            seen.ballot_id === null
              ? null
              : { id: seen.ballot_id, voted: seen.voted ?? 0, eligible: seen.eligible ?? 0 },
          waitingFor: (waits.get(seen.id) ?? []).map((wait) => waitOf(wait, label(wait.act)))
        })),
        recused: recused.map((seen) => ({
          case: seen.id,
          number: seen.number,
          title: { pl: seen.title_pl, en: seen.title_en },
          standing: seen.standing
        }))
      })
    }
  )
}
