/** How good one ranking is. */
export type Score = {
  readonly recall10: number
  readonly recall50: number
  readonly reciprocalRank: number
  readonly ndcg10: number
}

export const metricNames = ['recall10', 'recall50', 'reciprocalRank', 'ndcg10'] as const

/** The share of the truth among the first so many. */
export const recallAt = (ranked: readonly string[], truth: ReadonlySet<string>, most: number): number =>
  truth.size === 0 ? 0 : ranked.slice(0, most).filter((each) => truth.has(each)).length / truth.size

/** One over the place of the first hit; 0 without one. */
export const reciprocalRank = (ranked: readonly string[], truth: ReadonlySet<string>): number => {
  const place = ranked.findIndex((each) => truth.has(each))
  return place === -1 ? 0 : 1 / (place + 1)
}

const gainAt = (place: number): number => 1 / Math.log2(place + 2)

/** Hits by the logarithm of their places, over the most that could be had. */
export const ndcgAt = (ranked: readonly string[], truth: ReadonlySet<string>, most: number): number => {
  if (truth.size === 0) return 0
  const gained = ranked
    .slice(0, most)
    .reduce((sum, each, place) => sum + (truth.has(each) ? gainAt(place) : 0), 0)
  const best = Array.from({ length: Math.min(most, truth.size) }, (_, place) => gainAt(place))
  return gained / best.reduce((sum, each) => sum + each, 0)
}

export const scoreOf = (ranked: readonly string[], truth: ReadonlySet<string>): Score => ({
  recall10: recallAt(ranked, truth, 10),
  recall50: recallAt(ranked, truth, 50),
  reciprocalRank: reciprocalRank(ranked, truth),
  ndcg10: ndcgAt(ranked, truth, 10)
})
