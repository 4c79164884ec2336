import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionView, actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import { readTexts } from '#api/names.ts'
import { idParams, namedView, pageFields, pageView } from '#api/requests.ts'
import { waitOf, waitView, waitsOf } from '#api/waiting.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'
import { ballotEvents } from '#workflows/ballot/events.ts'

import { findBallot, listBallots, votesOf } from './store.ts'
import type { SeenBallot, SeenVote } from './store.ts'

const text = z.string().nullable()
const counts = z
  .object({ for: z.int(), against: z.int(), abstain: z.int(), absent: z.int() })
  .meta({ id: 'VoteCounts' })

const headFields = {
  id: z.string(),
  proposal: z.string(),
  number: z.string(),
  title: z.object({ pl: text, en: text }),
  version: z.int(),
  state: z.enum(['open', 'closed', 'cancelled']),
  since: z.string(),
  body: z.enum(['presidium', 'council']),
  mode: z.enum(['sitting', 'circular']),
  motion: z.enum(['approve', 'changes', 'reject']),
  round: z.int(),
  revision: z.int().describe('The revision of the card under vote; a vote names it.'),
  openedAt: z.string(),
  closesAt: text,
  closedAt: text,
  eligible: z.int(),
  voted: z.int(),
  result: z.enum(['carried', 'notCarried', 'tied', 'noQuorum']).nullable(),
  counts: counts.nullable().describe('Only once the ballot is closed.')
}

const summary = z.object(headFields).meta({ id: 'BallotSummary' })
const page = pageView('BallotPage', summary)

const record = z
  .object({
    ...headFields,
    reasons: text,
    changes: z.array(text).readonly(),
    votes: z
      .array(z.object({ person: namedView, hasVoted: z.boolean(), choice: z.string().nullable(), at: text }))
      .readonly()
      .describe(
        'Choices are shown to those who decide: after their own vote, and to all of them once it is closed.'
      ),
    waitingFor: z.array(waitView).readonly(),
    actions: z.array(actionView).readonly()
  })
  .meta({ id: 'Ballot', description: 'One motion before one body.' })

const summaryOf = (seen: SeenBallot): z.output<typeof summary> => ({
  id: seen.id,
  proposal: seen.case_id,
  number: seen.number,
  title: { pl: seen.title_pl, en: seen.title_en },
  version: seen.version,
  state: seen.state,
  since: seen.since,
  body: seen.body,
  mode: seen.mode,
  motion: seen.motion,
  round: seen.round,
  revision: seen.revision,
  openedAt: seen.opened_at,
  closesAt: seen.closes_at,
  closedAt: seen.closed_at,
  eligible: seen.eligible,
  voted: seen.voted,
  result: seen.result,
  counts:
    seen.result === null
      ? null
      : {
          for: seen.votes_for ?? 0,
          against: seen.votes_against ?? 0,
          abstain: seen.votes_abstain ?? 0,
          absent: seen.absent ?? 0
        }
})

/** Nobody is swayed by others before voting; who voted is no secret to those who decide. */
const voteOf = (seen: SeenBallot, me: string) => {
  const showsChoices = seen.state === 'open' ? seen.has_voted === 1 : seen.voter === 1 || seen.office === 1
  return ({ person_id, name, choice, voted_at }: SeenVote) => ({
    person: { id: person_id, name },
    hasVoted: choice !== null,
    choice: showsChoices || person_id === me ? choice : null,
    at: voted_at
  })
}

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
      const found = await listBallots(read, sightOf(me), me.person, request.query)
      const { items, next } = pageOf(found, request.query.limit, (one) => [one.opened_at, one.id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One ballot', params: idParams, response: { 200: record } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findBallot(read, sightOf(me), me.person, request.params.id)
      const view = seen && (await engine.view(read, seen.id))
      if (!seen || !view) return gate.refuse(request, reply, { kind: 'unknown' })
      const { reasons, changes } = view.context as unknown as BallotContext
      const texts = await readTexts(read, [reasons, ...changes])
      const votes = seen.voter === 1 || seen.office === 1 ? await votesOf(read, seen.id) : []
      const waits = await waitsOf(read, sightOf(me), seen.case_id, seen.id)
      return reply.header('etag', tagOf(seen.version)).send({
        ...summaryOf(seen),
        reasons: texts(reasons),
        changes: changes.map(texts),
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
      const seen = await findBallot(read, sightOf(me), me.person, id)
      return seen && { actor: seen.id, case: seen.case_id }
    }
  })
}
