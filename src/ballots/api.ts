import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import { namePeople, readTexts } from '#api/names.ts'
import { idParams, pageFields } from '#api/requests.ts'
import { waitOf, waitsOf } from '#api/waiting.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import { ballotEvents } from '#workflows/ballot/events.ts'

import { findBallot, listBallots, votesOf } from './store.ts'
import { page, record, summaryOf, voteOf } from './views.ts'

const union = eventUnion('Ballot', ballotEvents)
const tags = ['ballots']
const path = '/api/v1/ballots'

const listQuery = z.object({
  proposal: z.string().max(100).optional(),
  state: z.enum(['open', 'closed', 'cancelled']).optional(),
  waiting: z.literal('me').optional().describe('Open ballots in which the reader has still to vote.'),
  ...pageFields
})

/** Ballots over REST: motions, who has voted, results. A ballot is opened by its proposal, never by itself. */
export const ballotsApi: FastifyPluginAsyncZod<CaseParts> = async (app, options) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())

  app.get(
    path,
    { schema: { tags, summary: 'Ballots, newest first', querystring: listQuery, response: { 200: page } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const found = await listBallots(read, sightOf(me), request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.opened_at, one.id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One ballot', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findBallot(read, sightOf(me), request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const { reasons, points, outcome, separateOpinions } = view.context as unknown as BallotContext
      const texts = await readTexts(read, [
        reasons,
        ...points,
        ...separateOpinions.map(({ text: said }) => said)
      ])
      const votes = seen.voter === 1 || seen.office === 1 ? await votesOf(read, seen.id) : []
      const names = await namePeople(
        read,
        separateOpinions.map(({ person }) => person)
      )
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        reasons: texts(reasons),
        points: points.map(texts),
        weighed: outcome?.weighed ?? null,
        mayDecideTie: outcome?.mayDecideTie ?? null,
        separateOpinions: separateOpinions.map(({ person, text: said, at }) => ({
          person: names(person),
          text: texts(said),
          at
        })),
        separateOpinionsUntil: seen.opinions_until,
        votes: votes.map(voteOf(seen, me.person)),
        waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
        actions: await actionsFor(options, request, me, seen.id)
      })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'ballots',
    workflow: 'ballot',
    union,
    find: async (me, id) => {
      const seen = await findBallot(read, sightOf(me), id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
