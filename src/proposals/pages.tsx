import type { FastifyPluginAsync } from 'fastify'
import type { VNode } from 'preact'

import { hideFromDocument } from '#pages/page-routes.ts'
import type { MarkOpened } from '#pages/opened.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { commentsSaid } from '#proposals/reading/comment-store.ts'
import type { CaseAction } from '#templates/pages/act/actions.tsx'
import { ProposalPage } from '#templates/pages/proposal/page.tsx'

import { overviewOf } from './overview-pages.ts'
import type { OverviewParts } from './overview-pages.ts'
import { findProposal } from './store.ts'

export type ProposalPagesOptions = OverviewParts & {
  readonly pages: Pages
  readonly markOpened: MarkOpened
  /** Remembers that somebody has the newest card before them. */
  readonly markLooked: MarkOpened
  /** The reader's own note on a case, where they keep one. */
  readonly noteCard: (visit: SignedVisit, caseId: string) => Promise<VNode | null>
  /** Who could help, for those who may invite. */
  readonly suggestionCard: (
    visit: SignedVisit,
    caseId: string,
    actions: readonly CaseAction[]
  ) => Promise<VNode | null>
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
      const sight = sights(party.person, clock.now())
      const comments = await commentsSaid(database.read, sight, id)
      const seen = await findProposal(database.read, sight, id)
      const root = seen && (await engine.view(database.read, seen.id))
      if (!seen || !root) return visit.refuse({ kind: 'unknown' })
      await options.markOpened(visit.request, party.person, seen.id)
      const overview = await overviewOf(options, wording, party, seen, root)
      await options.markLooked(visit.request, party.person, seen.id)
      return visit.show({
        title: `${seen.number} ${overview.title}`,
        live: { case: seen.id, version, ...(comments !== null && { comments }) },
        body: (
          <ProposalPage
            {...overview}
            // The register of members is closed to guests: a name leads them nowhere.
            parties={
              visit.reader.isGuest === true
                ? overview.parties.map((line) => ({ ...line, href: null }))
                : overview.parties
            }
            csrf={csrf}
            suggestions={await options.suggestionCard(visit, seen.id, overview.actions)}
            note={visit.request.viewing ? null : await options.noteCard(visit, seen.id)}
            noticesAt={`/account/notices?case=${encodeURIComponent(seen.id)}`}
            pathAt={`/proposals/${seen.id}/path`}
          />
        )
      })
    })
  )
}
