import type { FastifyPluginAsync } from 'fastify'

import { hideFromDocument } from '#pages/page-routes.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages } from '#pages/visit.ts'
import { ProposalPage } from '#templates/pages/proposal/page.tsx'

import { overviewOf } from './overview-pages.ts'
import type { OverviewParts } from './overview-pages.ts'
import { findProposal } from './store.ts'

export type ProposalPagesOptions = OverviewParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
}

/** The page of one proposal, from its first sketch to its group. */
export const proposalPages: FastifyPluginAsync<ProposalPagesOptions> = async (app, options) => {
  hideFromDocument(app)
  const { pages, engine, sights } = options
  const { database, clock } = engine.parts

  app.get(
    '/proposals/:id',
    { exposeHeadRoute: false },
    pages.signedIn(async (visit) => {
      const { wording, party, csrf, request } = visit
      const { id } = request.params as { readonly id: string }
      // Read first: what moves meanwhile is then newer than what the page says it shows.
      const version = await engine.versionOf(database.read, id)
      const seen = await findProposal(database.read, sights(party.person, clock.now()), id)
      const root = seen && (await engine.view(database.read, seen.id))
      if (!seen || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, seen.id)
      const overview = await overviewOf(options, wording, party, seen, root)
      return visit.show({
        title: `${seen.number} ${overview.title}`,
        live: { case: seen.id, version },
        body: (
          <ProposalPage
            {...overview}
            csrf={csrf}
            noticesAt={`/account/notices?case=${encodeURIComponent(seen.id)}`}
          />
        )
      })
    })
  )
}
