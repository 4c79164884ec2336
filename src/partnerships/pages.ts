import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { hideFromDocument } from '#pages/page-routes.ts'
import type { Pages } from '#pages/visit.ts'

import { findPartnership } from './store.ts'

export type PartnershipPagesOptions = CaseParts & { readonly pages: Pages }

/** A partnership is read on the page of its proposal, among the other parties. */
export const partnershipPages: FastifyPluginAsync<PartnershipPagesOptions> = async (
  app,
  { pages, engine, sights }
) => {
  hideFromDocument(app)
  const { database, clock } = engine.parts

  app.get(
    '/partnerships/:id',
    pages.signedIn(async ({ party, request, refuse, go }) => {
      const { id } = request.params as { readonly id: string }
      const seen = await findPartnership(database.read, sights(party.person, clock.now()), id)
      return seen ? go(`/proposals/${seen.case_id}#parties`) : refuse({ kind: 'unknown' })
    })
  )
}
