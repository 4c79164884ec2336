import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { RelatedCase } from '#templates/pages/proposal/related.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { titleOf } from './model.ts'
import { numberOf } from './number-store.ts'
import { findProposal } from './store.ts'

/** Another proposal by its number; by its title too, with its page, where the reader may know of it. */
export const otherProposal = async (
  reader: Reader,
  sight: Sight,
  wording: Wording,
  id: string
): Promise<{ readonly label: string; readonly href: string | null }> => {
  const seen = await findProposal(reader, sight, id)
  if (!seen) return { label: await numberOf(reader, id), href: null }
  const title = titleOf(seen.card, wording.language) || wording.t('case.untitled')
  return { label: `${seen.number} · ${wording.own(title)}`, href: `/proposals/${id}` }
}

/** Proposals that this one has become one with, or, for those who see the whole file, may become. */
export const relatedTo = async (
  reader: Reader,
  sight: Sight,
  wording: Wording,
  { merge, mergedInto, absorbed }: ProposalContext,
  isFull: boolean
): Promise<readonly RelatedCase[]> => {
  const named = [
    ...(mergedInto === null ? [] : [{ id: mergedInto, how: 'mergedInto' as const }]),
    ...(merge === null || !isFull ? [] : [{ id: merge.other, how: 'merging' as const }]),
    ...absorbed.map((id) => ({ id, how: 'absorbed' as const }))
  ]
  return Promise.all(
    named.map(async ({ id, how }) => ({
      how: wording.t(`case.${how}`),
      ...(await otherProposal(reader, sight, wording, id))
    }))
  )
}

/** On which route the case runs, and how its funding stands; nothing of what is as usual. */
export const wayOf = (wording: Wording, { route, funding }: ProposalContext): readonly RelatedCase[] => [
  ...(route === 'standard'
    ? []
    : [{ how: wording.t('case.route'), label: wording.t(`choices.route.${route}`), href: null }]),
  ...(funding === 'none'
    ? []
    : [{ how: wording.t('case.funding'), label: wording.t(`choices.funding.${funding}`), href: null }])
]
