import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { Person } from '#api/acting.ts'
import type { CaseParts } from '#api/contract.ts'
import { idParams } from '#api/requests.ts'
import { historyOf } from '#proposals/history.ts'
import { findProposal } from '#proposals/store.ts'
import { historyView } from '#proposals/views.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { removeComment, writeComment } from './comment-commands.ts'
import type { ReadingDesk } from './comment-commands.ts'
import { audiencesFor, newComment } from './comment-model.ts'
import { commentStandingOf, commentsOn } from './comment-store.ts'
import { lookBefore } from './look-store.ts'
import { keepNote, noteBody } from './note-commands.ts'
import { noteOn } from './note-store.ts'
import { differencesOf, revisionsFor, spanOf } from './record.ts'
import { timelineKinds, timelineKindsOf } from './timeline.ts'
import { commentList, commentOf, differenceView, noteView } from './views.ts'

const tags = ['proposals']
const path = '/api/v1/proposals/:id'
const unknown = { kind: 'unknown' } as const
const revision = z.coerce.number().int().min(1).max(1_000_000).optional()

/** Reading a case over REST: what changed, what was remarked, what one notes for oneself. */
export const readingApi: FastifyPluginAsyncZod<CaseParts & Pick<ReadingDesk, 'onSaid'>> = async (
  app,
  options
) => {
  const { engine, gate, sights, word } = options
  app.addHook('onRequest', signedInOnly(gate))
  const { database, clock, ids } = engine.parts
  const { read } = database
  const desk = { database, clock, ids, sights, onSaid: options.onSaid }
  const sightOf = (me: Person) => sights(me.person, clock.now())

  app.get(
    `${path}/difference`,
    {
      schema: {
        tags,
        summary: 'What changed between two revisions',
        description:
          'Without `from`: since the reader’s visit before this one, or since the revision before.',
        params: idParams,
        querystring: z.object({ from: revision, to: revision }),
        response: { 200: differenceView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findProposal(read, sightOf(me), request.params.id)
      const root = seen && (await engine.view(read, seen.id))
      if (!seen || !root) return gate.refuse(request, reply, unknown)
      const look = await lookBefore(read, me.person, seen.id, clock.now())
      const { from, to } = request.query
      const asked = from === undefined && look ? { from: look.revision, to, since: look.at } : { from, to }
      const span = spanOf(await revisionsFor(read, seen), asked, clock.now())
      if (!span) return gate.refuse(request, reply, unknown)
      const context = root.context as unknown as ProposalContext
      const news = await historyOf(engine, sightOf(me), seen)
      const items = await differencesOf(read, seen, context, news, span, {
        name: (key) => word(request, key) ?? key,
        day: (date) => date,
        money: (amount) => `${amount} PLN`
      })
      return reply.send({
        from: span.from,
        to: span.to,
        since: span.since,
        lookedAt: look?.at ?? null,
        items
      })
    }
  )

  app.get(
    `${path}/history`,
    {
      schema: {
        tags,
        summary: 'What happened, oldest first',
        params: idParams,
        querystring: z.object({ show: z.enum(timelineKinds).optional().describe('Only what is of a kind.') }),
        response: { 200: historyView }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const seen = await findProposal(read, sightOf(me), request.params.id)
      if (!seen) return gate.refuse(request, reply, unknown)
      const { show } = request.query
      const items = (await historyOf(engine, sightOf(me), seen)).filter(
        ({ type }) => show === undefined || timelineKindsOf(type).includes(show)
      )
      const labelOf = (type: string) => word(request, `events.${type}.past`) ?? type
      return reply.send({ items: items.map((item) => ({ ...item, label: labelOf(item.type) })) })
    }
  )

  app.get(
    `${path}/comments`,
    {
      schema: {
        tags,
        summary: 'Comments that the reader may read, oldest first',
        params: idParams,
        response: { 200: commentList }
      }
    },
    async (request, reply) => {
      const sight = sightOf(partyOf(gate, request))
      const standing = await commentStandingOf(read, sight, request.params.id)
      if (!standing) return gate.refuse(request, reply, unknown)
      const items = (await commentsOn(read, sight, request.params.id)).map(commentOf)
      return reply.send({ items, audiences: audiencesFor(standing) })
    }
  )

  app.post(
    `${path}/comments`,
    {
      schema: {
        tags,
        summary: 'Write a comment',
        description: 'More readers than those of the thread need `confirmed`.',
        params: idParams,
        body: newComment.meta({ id: 'NewComment' }),
        response: { 201: z.object({ id: z.string() }) }
      }
    },
    async (request, reply) => {
      const written = await writeComment(desk, partyOf(gate, request), request.params.id, request.body)
      return written.ok ? reply.code(201).send(written.value) : gate.refuse(request, reply, written.refusal)
    }
  )

  app.delete(
    `${path}/comments/:comment`,
    {
      schema: {
        tags,
        summary: 'Take one’s own comment back',
        params: idParams.extend({ comment: z.string().max(100) }),
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const { id, comment } = request.params
      const removed = await removeComment(desk, partyOf(gate, request), id, comment)
      return removed.ok ? reply.code(204).send(null) : gate.refuse(request, reply, removed.refusal)
    }
  )

  app.get(
    `${path}/note`,
    {
      schema: {
        tags,
        summary: 'The reader’s own note',
        params: idParams,
        response: { 200: noteView }
      }
    },
    async (request, reply) => {
      if (request.viewing) return gate.refuse(request, reply, unknown)
      const note = await noteOn(read, sightOf(partyOf(gate, request)), request.params.id)
      if (note === undefined) return gate.refuse(request, reply, unknown)
      return reply.send(note ?? { text: '', at: null })
    }
  )

  app.put(
    `${path}/note`,
    {
      schema: {
        tags,
        summary: 'Keep a note for oneself; an empty one is forgotten',
        params: idParams,
        body: noteBody,
        response: { 204: z.null() }
      }
    },
    async (request, reply) => {
      const kept = await keepNote(desk, partyOf(gate, request), request.params.id, request.body.text)
      return kept.ok ? reply.code(204).send(null) : gate.refuse(request, reply, kept.refusal)
    }
  )
}
