import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import { actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { eventUnion, eventsApi } from '#api/events.ts'
import {
  answerOutcome,
  idParams,
  movingHeaders,
  movingQuery,
  outcomeView,
  pageFields,
  precautionsOf
} from '#api/requests.ts'
import { waitOf, waitsAsked, waitsOf } from '#api/waiting.ts'
import { pageOf } from '#shared/cursor.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Profile } from '#shared/profile.ts'
import { tagOf } from '#shared/version-tag.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'
import { proposalEvents } from '#workflows/proposal/events.ts'

import { findRevision, listRevisions } from './card-store.ts'
import { proposeScope, reviseCard } from './commands.ts'
import { sortIn } from './columns.ts'
import { listProposals } from './list-store.ts'
import { outcomeOf } from './outcome-record.ts'
import { fileOf, partiesFor, shownTo, summaryOf, wayFor } from './record.ts'
import { readQuery } from './query-reading.ts'
import type { Stranger, Term, Vocabulary } from './query.ts'
import { findProposal, isKnown } from './store.ts'
import type { SeenProposal } from './store.ts'
import { cardBody, proposalPage, proposalRecord, proposedView, revisionList, revisionView } from './views.ts'
import type { ProposalRecord } from './views.ts'

export type ProposalsApiOptions = CaseParts & {
  /** The profile that new cases start on. */
  readonly profile: () => Profile
  /** The words that a query takes for states and the like. */
  readonly vocabulary: Vocabulary
}

const { 'card.revise': _, ...sendable } = proposalEvents
const union = eventUnion('Proposal', sendable)
const tags = ['proposals']
const path = '/api/v1/proposals'

const listQuery = z.object({
  q: z
    .string()
    .max(300)
    .optional()
    .describe(
      'A query as on the page: words, or `state:ballot -lead:me until:<7d`. An unknown key or value is refused.'
    ),
  sort: z
    .string()
    .max(20)
    .regex(/^-?(moved|opened|number|title|lead|state|since|until)$/)
    .optional()
    .describe('`number`, or `-number` for the other way round; `-moved` when not given.'),
  state: z.string().max(40).optional(),
  stage: z.string().max(40).optional(),
  lead: z.string().max(60).optional().describe('An organisation, or `me` for those of the reader.'),
  waiting: z.literal('me').optional().describe('Only cases that wait for an act of the reader.'),
  need: z.string().max(200).optional().describe('Words of a role sought.'),
  ...pageFields
})

/** The parameters that stand apart from the query are conditions like its own. */
const termsIn = (query: z.output<typeof listQuery>): readonly Term[] =>
  (['state', 'stage', 'lead', 'waiting', 'need'] as const).flatMap((key) => {
    const value = query[key]
    return value === undefined || value === '' ? [] : [{ key, values: [value], not: false }]
  })

const notUnderstood = ({ key, value }: Stranger) =>
  ({
    kind: 'invalid',
    issues: [
      {
        path: '/q',
        code: 'custom',
        message: value === null ? `The query has no key ${key}:` : `${key}: does not take "${value}"`
      }
    ]
  }) as const

/** Proposals over REST: the list, the record, its card, revisions and history, and the events that move it. */
export const proposalsApi: FastifyPluginAsyncZod<ProposalsApiOptions> = async (app, options) => {
  const { engine, gate, sights, word, profile, vocabulary } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { read } = engine.parts.database
  const sightOf = (me: Person) => sights(me.person, engine.parts.clock.now())
  const seenBy = (me: Person, id: string) => findProposal(read, sightOf(me), id)

  const recordOf = async (
    request: FastifyRequest,
    me: Person,
    seen: SeenProposal
  ): Promise<ProposalRecord> => {
    const context = (await engine.view(read, seen.id))?.context as unknown as ProposalContext
    const isFull = seen.level === 'full'
    const waits = await waitsOf(read, sightOf(me), seen.id)
    return {
      ...summaryOf(seen),
      revision: seen.revision,
      author: isFull ? seen.author : null,
      card: isFull ? shownTo(seen, seen.card) : null,
      group: isFull ? seen.group : null,
      parties: await partiesFor(read, sightOf(me), seen.id),
      way: wayFor(seen, context),
      ...(await fileOf(read, seen, context, me.person)),
      ...(await outcomeOf(read, seen, context)),
      waitingFor: waits.map((wait) => waitOf(wait, word(request, `events.${wait.act}.label`) ?? wait.act)),
      actions: await actionsFor(options, request, me, seen.id)
    }
  }

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'Proposals, last moved first unless asked otherwise',
        querystring: listQuery,
        response: { 200: proposalPage }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { q = '', sort, cursor, limit } = request.query
      const now = engine.parts.clock.now()
      const { terms, strangers } = readQuery(vocabulary, q, now)
      const stranger = strangers[0]
      if (stranger) return gate.refuse(request, reply, notUnderstood(stranger))
      const found = await listProposals(
        read,
        sightOf(me),
        {
          person: me.person,
          now,
          language: 'pl',
          asked: waitsAsked,
          termsOf: (reference) => engine.parts.profileOf(reference).terms
        },
        {
          terms: [...terms, ...termsIn(request.query)],
          limit,
          ...(sort !== undefined && { sort: sortIn(sort) }),
          ...(cursor !== undefined && { cursor })
        }
      )
      const { items, next } = pageOf(found, limit, ({ sortKey, id }) => [sortKey, id])
      return reply.send({ items: items.map(summaryOf), next })
    }
  )

  app.post(
    path,
    {
      schema: {
        tags,
        summary: 'Propose a scope: opens a draft',
        headers: movingHeaders,
        querystring: movingQuery,
        body: z.strictObject({ card: cardBody }).meta({ id: 'NewProposal' }),
        response: { 200: proposedView, 201: proposedView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const precautions = precautionsOf(request.headers, request.query)
      const proposed = await proposeScope(engine, {
        ...precautions,
        card: request.body.card,
        me,
        profile: profile()
      })
      if (!proposed.ok) return gate.refuse(request, reply, proposed.refusal)
      const { repeated, ...answer } = proposed.value
      if (repeated) reply.header('idempotency-replayed', 'true')
      if (precautions.dryRun === true) return reply.send(answer)
      return reply
        .code(201)
        .header('location', `${path}/${answer.id}`)
        .header('etag', tagOf(answer.version))
        .send(answer)
    }
  )

  app.get(
    `${path}/:id`,
    { schema: { tags, summary: 'One proposal', params: idParams, response: { 200: proposalRecord } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await seenBy(me, request.params.id)
      if (!seen) return gate.refuse(request, reply, { kind: 'unknown' })
      return reply.header('etag', tagOf(seen.version)).send(await recordOf(request, me, seen))
    }
  )

  app.put(
    `${path}/:id/card`,
    {
      schema: {
        tags,
        summary: 'Write a new revision of the card; needs If-Match',
        params: idParams,
        headers: movingHeaders,
        querystring: movingQuery,
        body: cardBody,
        response: { 200: outcomeView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await seenBy(me, request.params.id)
      if (!seen) return gate.refuse(request, reply, { kind: 'unknown' })
      const precautions = precautionsOf(request.headers, request.query)
      const { ifMatch } = precautions
      if (ifMatch === undefined) return gate.refuse(request, reply, { kind: 'preconditionRequired' })
      const revised = await reviseCard(engine, {
        ...precautions,
        ifMatch,
        id: seen.id,
        card: request.body,
        me
      })
      return answerOutcome(gate, request, reply, revised)
    }
  )

  app.get(
    `${path}/:id/revisions`,
    { schema: { tags, summary: 'Revisions of the card', params: idParams, response: { 200: revisionList } } },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await seenBy(me, request.params.id)
      if (!seen) return gate.refuse(request, reply, { kind: 'unknown' })
      if (seen.level !== 'full') return gate.refuse(request, reply, readersOfTheFile)
      return reply.send({ items: await listRevisions(read, seen.id) })
    }
  )

  app.get(
    `${path}/:id/revisions/:revision`,
    {
      schema: {
        tags,
        summary: 'One revision of the card',
        params: idParams.extend({ revision: z.coerce.number().int().min(1).max(1_000_000) }),
        response: { 200: revisionView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await seenBy(me, request.params.id)
      if (!seen) return gate.refuse(request, reply, { kind: 'unknown' })
      if (seen.level !== 'full') return gate.refuse(request, reply, readersOfTheFile)
      const found = await findRevision(read, seen.id, request.params.revision)
      if (!found) return gate.refuse(request, reply, { kind: 'unknown' })
      const { revision, digest, at, card } = found
      return reply.send({ revision, digest, at, card: shownTo(seen, card) })
    }
  )

  await app.register(eventsApi, {
    ...options,
    collection: 'proposals',
    workflow: 'proposal',
    union,
    except: ['card.revise'],
    find: async (me, id) => ((await isKnown(read, sightOf(me), id)) ? { actor: id, case: id } : undefined)
  })
}

const readersOfTheFile = {
  kind: 'forbidden',
  event: 'card.read',
  allowed: ['lead', 'partner', 'coordinator']
} as const
