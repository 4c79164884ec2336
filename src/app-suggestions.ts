import type { FastifyInstance } from 'fastify'

import type { Parts } from '#app-parts.ts'
import type { Core } from '#core.ts'
import type { Search } from '#matching/search.ts'
import { findProposal } from '#proposals/store.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import { suggestionsApi } from '#suggestions/api.ts'
import type { SoughtFor } from '#suggestions/case-store.ts'
import { suggestionCardOn, suggestionPages } from '#suggestions/pages.tsx'
import { needsFor, suggestedFor } from '#suggestions/views.ts'
import type { SeenSought } from '#suggestions/views.ts'

/** What other slices ask of the suggestions. */
export const suggestionsOf = ({
  database: { read: reader },
  partners: shelf
}: Pick<Core, 'database' | 'partners'>) => ({
  forNeed: (about: SoughtFor, need: string, sight: Sight, now: string, limit?: number) =>
    suggestedFor({ reader, shelf, sight, now }, about, need, limit),
  forProposal: (about: SoughtFor, sight: Sight, now: string, limit?: number) =>
    suggestedFor({ reader, shelf, sight, now }, about, null, limit),
  /** What an organisation says of itself, as the ranking reads it. */
  profileOf: async (organisation: string) => {
    await shelf.fresh(reader)
    return shelf.find(organisation)
  },
  needsFor: (organisation: string, sight: Sight, now: string, also?: readonly Search[]) =>
    needsFor({ reader, shelf, sight, now }, organisation, also)
})

export type Suggestions = ReturnType<typeof suggestionsOf>

/** A proposal as the reader sees it, with what partners are sought for. */
const findSought =
  (reader: Reader) =>
  async (sight: Sight, id: string): Promise<SeenSought | undefined> => {
    const seen = await findProposal(reader, sight, id)
    return (
      seen && {
        id: seen.id,
        lead: seen.lead.id,
        card: seen.card,
        number: seen.number,
        state: seen.state,
        leading: seen.leading,
        office: seen.office
      }
    )
  }

/** Registers the list of suggested partners over REST. */
export const registerSuggestionsApi = (app: FastifyInstance, { core, cases }: Parts) =>
  app.register(suggestionsApi, { ...cases, shelf: core.partners, findSought: findSought(core.database.read) })

/** Who could help, as a card for the page of a proposal. */
export const suggestionCard = ({ core, cases }: Parts) =>
  suggestionCardOn({ ...cases, shelf: core.partners, findSought: findSought(core.database.read) })

/** Registers the pages of suggested partners. */
export const registerSuggestionPages = (app: FastifyInstance, { core, pages, cases }: Parts) =>
  app.register(suggestionPages, {
    ...cases,
    pages,
    shelf: core.partners,
    findSought: findSought(core.database.read)
  })
