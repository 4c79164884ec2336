import type { CaseParts } from '#api/contract.ts'
import type { Pages, SignedVisit } from '#pages/visit.ts'
import { titleOf } from '#proposals/model.ts'
import { findProposal } from '#proposals/store.ts'
import type { SeenProposal } from '#proposals/store.ts'
import type { Wording } from '#templates/locales/index.ts'

import type { ReadingDesk } from './comment-commands.ts'

/** What the pages around a proposal are built from. */
export type ReadingParts = CaseParts & Pick<ReadingDesk, 'onSaid'> & { readonly pages: Pages }

/** Number, title and way back: the head of every page around a proposal. */
export const caseHeadOf = (wording: Wording, seen: SeenProposal) => ({
  number: seen.number,
  title: titleOf(seen.card, wording.language) || wording.t('case.untitled'),
  caseHref: `/proposals/${seen.id}`
})

/** The proposal that an address names, as far as the visitor may know of it. */
export const seenOn = (
  { engine, sights }: CaseParts,
  { request, party }: SignedVisit
): Promise<SeenProposal | undefined> => {
  const { database, clock } = engine.parts
  const { id } = request.params as { readonly id: string }
  return findProposal(database.read, sights(party.person, clock.now()), id)
}
