import { nameOrganisations } from '#api/names.ts'
import type { Reader } from '#shared/database.ts'
import type { Sight } from '#shared/sight.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { RelatedCase } from '#templates/pages/proposal/related.tsx'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { titleOf } from './model.ts'
import { numberOf } from './number-store.ts'
import { findProposal } from './store.ts'
import type { SeenProposal } from './store.ts'

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

/** To whoever was in talks with a proposal that became one with another: where the interest can be moved to. */
export const movingTo = (
  wording: Wording,
  { mergedInto, partners }: ProposalContext,
  own: ReadonlySet<string>
): readonly RelatedCase[] => {
  const was = partners.some(({ organisation, person }) => person !== null && own.has(organisation))
  return mergedInto === null || !was
    ? []
    : [
        {
          how: wording.t('case.moveInterestHow'),
          label: wording.t('case.moveInterest'),
          href: `/proposals/${mergedInto}/acts/interest.express`
        }
      ]
}

/** To its author: which new member and which call fit the idea that rests, and the way to take it up again. */
export const fittingIdea = async (
  reader: Reader,
  sight: Sight,
  wording: Wording,
  { matched = [] }: ProposalContext,
  reviveAt: string | null
): Promise<readonly RelatedCase[]> => {
  if (matched.length === 0) return []
  const calls = matched.filter((id) => id.startsWith('prp_'))
  const members = matched.filter((id) => !id.startsWith('prp_'))
  const names = await nameOrganisations(reader, members)
  return [
    ...members.map((id) => ({
      how: wording.t('case.memberFits'),
      label: names(id).name ?? wording.t('case.erased'),
      href: `/organisations/${id}`
    })),
    ...(await Promise.all(
      calls.map(async (id) => ({
        how: wording.t('case.callFits'),
        ...(await otherProposal(reader, sight, wording, id))
      }))
    )),
    ...(reviveAt === null
      ? []
      : [
          {
            how: wording.t('case.reviveHow'),
            label: wording.t('events.proposal.revive.label'),
            href: reviveAt
          }
        ])
  ]
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

/** Where partners are sought or were not found, the lead and the coordinator may also seek them abroad. Source: procedure.md 1.7. */
export const abroadOf = (
  { t }: Wording,
  { id, state, level, leading, office }: SeenProposal
): readonly RelatedCase[] =>
  level === 'full' && (leading || office) && seeking.has(state)
    ? [
        {
          how: t('abroad.link.open'),
          label: t('abroad.link.label'),
          href: `/proposals/${id}/abroad`
        }
      ]
    : []

const seeking: ReadonlySet<string> = new Set(['searchOpen', 'searchSelecting', 'searchFailed'])
