import type { FastifyPluginAsync } from 'fastify'

import type { CaseParts } from '#api/contract.ts'
import { valueIn } from '#pages/posted.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import type { Profile } from '#shared/profile.ts'
import { ClonePage } from '#templates/pages/propose/clone.tsx'

import { cloneProposal, mayClone } from './clone-commands.ts'
import { titleOf } from './model.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

export type ClonePagesOptions = {
  readonly pages: Pages
  readonly cases: CaseParts
  readonly profile: () => Profile
}

/** Beginning a proposal with an earlier one of the same organisation. */
export const clonePages: FastifyPluginAsync<ClonePagesOptions> = async (app, { pages, cases, profile }) => {
  const { engine, sights } = cases
  const { database, clock, ids } = engine.parts
  const path = '/proposals/:id/clone'

  const sourceOf = async ({ request, party }: SignedVisit): Promise<SeenProposal | undefined> => {
    const { id } = request.params as { id: string }
    const seen = await findProposal(database.read, sights(party.person, clock.now()), id)
    return seen && mayClone(seen) ? seen : undefined
  }

  app.get(
    path,
    pages.signedIn(async (visit) => {
      const source = await sourceOf(visit)
      if (!source) return visit.refuse({ kind: 'unknown' })
      const { wording, csrf } = visit
      return visit.show({
        title: wording.t('propose.clone.title'),
        body: (
          <ClonePage
            wording={wording}
            csrf={csrf}
            action={`/proposals/${source.id}/clone`}
            hidden={{ key: ids.next('key') }}
            number={source.number}
            title={titleOf(source.card, wording.language)}
            cancelHref={`/proposals/${source.id}`}
          />
        )
      })
    })
  )

  app.post(
    path,
    pages.signedIn(async (visit) => {
      const source = await sourceOf(visit)
      if (!source) return visit.refuse({ kind: 'unknown' })
      const key = valueIn(visit.request, 'key') || ids.next('key')
      const made = await cloneProposal(engine, { source, me: visit.party, profile: profile(), key })
      if (!made.ok) return visit.refuse(made.refusal)
      const { id, number } = made.value
      const text = visit.wording.t('propose.clone.done', { number, origin: source.number })
      return visit.go(`/proposals/${id}/card`, { tone: 'ok', text })
    })
  )
}
