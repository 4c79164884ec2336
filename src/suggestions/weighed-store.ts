import type { SoughtNeed, Suggestion } from '#matching/search.ts'
import type { Reader } from '#shared/database.ts'

import { askFor } from './case-store.ts'
import type { Asked, SoughtFor } from './case-store.ts'
import { coverageOf, piecesOf } from './coverage.ts'
import type { Coverage } from './coverage.ts'
import type { PartnerShelf } from './shelf-store.ts'

/** Most organisations of one list. */
export const mostSuggested = 50

/** So many of the best are looked at one by one; nobody reads further down a list. */
const mostWeighed = 150

/** Took part in projects so much like this one that it is worth a look whatever its profile says. */
const likeEnough = 0.25

/** The best fit of an organisation to any of these roles. */
export const bestFit = (coverage: Coverage, organisation: string, needs: readonly SoughtNeed[]): number =>
  Math.max(0, ...needs.map((need) => coverage.fit(organisation, need)))

/** A question to the ranking, with what everybody has of what is sought. */
export type Weighed = Asked & { readonly coverage: Coverage }

/** Asks for a proposal, whoever reads the answer. */
export const weigh = async (
  { reader, shelf, now }: { readonly reader: Reader; readonly shelf: PartnerShelf; readonly now: string },
  about: SoughtFor
): Promise<Weighed> => {
  const asked = await askFor(reader, shelf, about, now)
  const { index, search, closed } = asked
  // Who is in the case already has what it brings: nobody need be sought for that elsewhere.
  const coverage = coverageOf(index, search.needs.flatMap(piecesOf), closed)
  return { ...asked, coverage }
}

/** Of a ranking those who bring something of what is sought, or have done something like it. */
const worthALook = (
  { coverage }: Weighed,
  needs: readonly SoughtNeed[],
  ranked: readonly Suggestion[]
): readonly Suggestion[] =>
  ranked.filter(
    ({ organisation, evidence, reasons }) =>
      bestFit(coverage, organisation, needs) > 0 ||
      (evidence.projects >= likeEnough && reasons.some(({ kind }) => kind === 'project'))
  )

/** Everybody worth a look for one role, best first. */
export const rankedForNeed = (weighed: Weighed, need: string): readonly Suggestion[] => {
  const { index, search } = weighed
  const sought = search.needs.filter(({ id }) => id === need)
  return worthALook(weighed, sought, index.rankForNeed(search, need, mostWeighed))
}

/** The list for the whole, drawn up among those worth a look alone. */
export const rankedForWhole = (weighed: Weighed, limit: number): readonly Suggestion[] => {
  const { index, search, coverage } = weighed
  const best = index.rankByMerit(search, mostWeighed)
  const worthy = new Set([
    ...coverage.anybody,
    ...worthALook(weighed, search.needs, best).map(({ organisation }) => organisation)
  ])
  const never = new Set(search.never)
  for (const organisation of weighed.open) if (!worthy.has(organisation)) never.add(organisation)
  return index.rankForProposal({ ...search, never }, limit)
}
