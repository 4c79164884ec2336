import type { Candidate } from './candidate.ts'
import { holdingOf } from './holding.ts'
import type { Holding } from './holding.ts'
import { createKnowledge } from './knowledge.ts'
import { rankForNeed, rankForProposal, rankNeedsFor } from './ranking.ts'
import { ownReading } from './reading.ts'
import type { Reading } from './reading.ts'
import type { FittingNeed, Search, Suggestion } from './search.ts'
import { weights as ownWeights } from './weights.ts'
import type { Weights } from './weights.ts'

/** Ranks organisations for a proposal's needs and needs for an organisation, by what was put into it. */
export type PartnerIndex = {
  /** Adds a candidate, or replaces what is known of it. */
  readonly put: (candidate: Candidate) => void
  readonly remove: (organisation: string) => void
  readonly size: () => number
  /** Organisations for one need, best first. Empty for a need the search does not have. */
  readonly rankForNeed: (search: Search, need: string, limit: number) => readonly Suggestion[]
  /** Organisations for the whole: every need that can be covered first, then by merit, with places kept for newcomers. */
  readonly rankForProposal: (search: Search, limit: number) => readonly Suggestion[]
  /** Organisations for the whole by merit alone, as measured on real projects. */
  readonly rankByMerit: (search: Search, limit: number) => readonly Suggestion[]
  /** Who has one thing that is asked for in its profile, and how much of it; with `only`, that organisation alone. */
  readonly holdingOf: (piece: string, only?: string) => ReadonlyMap<string, Holding>
  /** Needs that fit an organisation, best first. */
  readonly rankNeedsFor: (
    organisation: string,
    searches: readonly Search[],
    limit: number
  ) => readonly FittingNeed[]
}

/** An empty index in memory that changes one candidate at a time. Tests hand in another reading, the fit other weights. */
export const createPartnerIndex = (
  reading: Reading = ownReading,
  weights: Weights = ownWeights
): PartnerIndex => {
  const known = createKnowledge(reading)
  return {
    put: known.put,
    remove: known.remove,
    size: () => known.candidates.size,
    rankForNeed: (search, need, limit) => rankForNeed(known, weights, search, need, limit),
    rankForProposal: (search, limit) => rankForProposal(known, weights, search, limit),
    rankByMerit: (search, limit) => rankForProposal(known, weights, search, limit, true),
    holdingOf: (piece, only) => holdingOf(known, weights, piece, only),
    rankNeedsFor: (organisation, searches, limit) =>
      rankNeedsFor(known, weights, organisation, searches, limit)
  }
}
