import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import { actionsFor } from '#api/actions.ts'
import type { CaseParts } from '#api/contract.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'

import { cardSections } from './sections.ts'
import { findProposal } from './store.ts'
import { bySection, discardWriting, keepNewWriting, keepSections } from './writing-commands.ts'
import { listWritings, newPlace } from './writing-store.ts'
import type { Writing, WrittenFields } from './writing-store.ts'

const fields = z
  .record(z.string().max(100), z.array(z.string().max(20_000)).max(100))
  .describe('Values of the controls of the form by name: `title.pl`, `needs.0.role`.')

const writingView = z
  .object({
    place: z.string().describe('`new`, or the id of a proposal.'),
    section: z.string(),
    fields,
    base: z.int().nullable().describe('The revision that the section was filled in from.'),
    savedAt: z.string()
  })
  .meta({ id: 'Writing', description: 'Text that somebody has typed and not saved as a version yet.' })

const writingBody = z.strictObject({ fields, base: z.int().min(1).optional() }).meta({ id: 'WritingToKeep' })

const kept = z.object({ savedAt: z.string() }).meta({ id: 'WritingKept' })
const params = z.object({ place: z.string().max(60) })
const tags = ['proposals']
const path = '/api/v1/writings'

const viewOf = ({ place, section, fields: written, base, savedAt }: Writing) => ({
  place,
  section,
  fields: Object.fromEntries(written.map(([name, values]) => [name, [...values]])),
  base,
  savedAt
})

/** Texts under the reader's own hands over REST: nobody else reads or writes them. */
export const writingApi: FastifyPluginAsyncZod<CaseParts> = async (app, parts) => {
  const { engine, gate, sights } = parts
  app.addHook('onRequest', signedInOnly(gate))
  const { database, clock } = engine.parts

  app.get(
    path,
    {
      schema: {
        tags,
        summary: 'My unsaved texts',
        response: { 200: z.object({ items: z.array(writingView).readonly() }).meta({ id: 'Writings' }) }
      }
    },
    async (request, reply) => {
      const { person } = partyOf(gate, request)
      return reply.send({ items: (await listWritings(database.read, person)).map(viewOf) })
    }
  )

  app.put(
    `${path}/:place`,
    {
      schema: {
        tags,
        summary: 'Keep a text that is no version yet',
        params,
        body: writingBody,
        response: { 200: kept }
      }
    },
    async (request, reply) => {
      const me = partyOf(gate, request)
      const { place } = request.params
      const written: WrittenFields = Object.entries(request.body.fields)
      if (place === newPlace)
        return reply.send({ savedAt: await keepNewWriting({ database, clock }, me.person, written) })
      const seen = await findProposal(database.read, sights(me.person, clock.now()), place)
      if (!seen || seen.level !== 'full') return gate.refuse(request, reply, { kind: 'unknown' })
      const actions = await actionsFor(parts, request, me, seen.id)
      if (!actions.some(({ event, allowed }) => event === 'card.revise' && allowed))
        return gate.refuse(request, reply, { kind: 'notNow', event: 'card.revise', state: seen.state })
      const base = request.body.base ?? seen.revision
      const changed = cardSections
        .map((section) => ({ section, base, fields: bySection(written, section) }))
        .filter((one) => one.fields.length > 0)
      const about = { person: me.person, proposal: seen.id }
      return reply.send({ savedAt: await keepSections({ database, clock }, about, changed, []) })
    }
  )

  app.delete(
    `${path}/:place`,
    {
      schema: { tags, summary: 'Discard an unsaved text', params, response: { 204: z.null() } }
    },
    async (request, reply) => {
      await discardWriting({ database }, partyOf(gate, request).person, request.params.place)
      return reply.code(204).send(null)
    }
  )
}
