import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

import type { CaseParts } from '#api/contract.ts'
import { idParams } from '#api/requests.ts'
import { organisationTypes } from '#organisations/model.ts'
import { partyOf, signedInOnly } from '#shared/gate.ts'
import type { Sight } from '#shared/sight.ts'

import type { PartnerShelf } from './shelf-store.ts'
import { forLeadOnly, suggestedFor } from './views.ts'
import type { SeenSought } from './views.ts'
import { mostSuggested } from './weighed-store.ts'

export type SuggestionsApiOptions = CaseParts & {
  readonly shelf: PartnerShelf
  readonly findSought: (sight: Sight, id: string) => Promise<SeenSought | undefined>
}

const text = z.string().nullable()
const project = z
  .object({ id: z.string(), number: z.string(), title: z.object({ pl: text, en: text }) })
  .nullable()
  .describe('Null where the reader may not know of it.')

const reason = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('terms'), terms: z.array(z.string()).readonly() })
    .describe('Ids of the vocabulary.'),
  z.object({ kind: z.literal('words'), words: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('type'), type: z.string() }),
  z.object({ kind: z.literal('otherType'), sought: z.string() }).describe('The role asks for another type.'),
  z.object({ kind: z.literal('project'), project }).describe('Took part in a project like this one.'),
  z.object({ kind: z.literal('together'), project }).describe('Worked with the lead.'),
  z.object({ kind: z.literal('partnerOfPartner'), organisation: text }),
  z.object({ kind: z.literal('newcomer') })
])

const share = z.number().min(0)

const suggestedPartner = z
  .object({
    place: z.int(),
    organisation: z.object({ id: z.string(), name: z.string(), type: z.enum(organisationTypes), city: text }),
    need: text.describe('The role it is suggested for; null for the proposal as a whole.'),
    isNew: z
      .boolean()
      .describe('Fewer than two projects so far; some places are kept for such organisations.'),
    fit: z.number().min(0).max(1).describe('How much of what is asked for it has.'),
    evidence: z.object({ profile: share, projects: share, terms: share, graph: share }),
    reasons: z.array(reason).readonly()
  })
  .meta({ id: 'SuggestedPartner' })

const listView = z
  .object({
    version: z
      .string()
      .describe('Version of the ranking; noted in the journal when one of the list is invited.'),
    need: text,
    hasSeat: z.boolean().describe('False where every seat of the role is taken.'),
    items: z.array(suggestedPartner).readonly(),
    uncovered: z.array(z.string()).readonly().describe('Competences that nobody who may be suggested has.')
  })
  .meta({
    id: 'SuggestedPartners',
    description: 'Member organisations that fit what a proposal seeks. Advice only: nothing is decided by it.'
  })

const listQuery = z.object({
  need: z.string().max(60).optional().describe('One role sought; all of them together when not given.'),
  limit: z.coerce.number().int().min(1).max(mostSuggested).default(20)
})

/** Suggested partners over REST, for the lead of a proposal and the coordinator. */
export const suggestionsApi: FastifyPluginAsyncZod<SuggestionsApiOptions> = async (app, options) => {
  const { engine, gate, sights, shelf, findSought } = options
  const { database, clock } = engine.parts
  app.addHook('onRequest', signedInOnly(gate))
  app.get(
    '/api/v1/proposals/:id/suggested-partners',
    {
      schema: {
        tags: ['proposals'],
        summary: 'Organisations that fit the roles sought, with reasons',
        params: idParams,
        querystring: listQuery,
        response: { 200: listView }
      }
    },
    async (request, reply) => {
      const now = clock.now()
      const sight = sights(partyOf(gate, request).person, now)
      const { need = null, limit } = request.query
      const found = await findSought(sight, request.params.id)
      if (!found) return gate.refuse(request, reply, { kind: 'unknown' })
      if (!found.leading && !found.office) return gate.refuse(request, reply, forLeadOnly)
      if (need !== null && !(found.card.needs ?? []).some(({ id }) => id === need))
        return gate.refuse(request, reply, { kind: 'unknown' })
      const asking = { reader: database.read, shelf, sight, now }
      return reply.send(await suggestedFor(asking, found, need, limit))
    }
  )
}
