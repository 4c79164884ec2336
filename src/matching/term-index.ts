import type { Reading } from './reading.ts'

/** How much a candidate's term says about a sought one, by where it stands in the tree. */
const nearness = { same: 1, narrower: 0.85, broader: 0.45, sibling: 0.2 }

/** Which candidates have which terms, and how surely: 1 for a stated term, less for one read in a text. */
export type TermIndex = {
  readonly put: (candidate: number, terms: ReadonlyMap<string, number>) => void
  readonly remove: (candidate: number) => void
  /** Adds to `into` how much of the sought terms each candidate has, the same or near in the tree: 0 to 1. */
  readonly score: (asked: ReadonlyMap<string, number>, into: Float64Array, only?: number) => void
  /** Candidates that state or name a term or a narrower one. */
  readonly having: (sought: string) => readonly number[]
  /** The candidate's term nearest to a sought one, and how near it is. */
  readonly nearest: (
    candidate: number,
    sought: string
  ) => { readonly term: string; readonly near: number } | null
}

/** An index over the tree of the vocabulary that changes one candidate at a time. */
export const createTermIndex = ({
  pathOf,
  narrowerOf
}: Pick<Reading, 'pathOf' | 'narrowerOf'>): TermIndex => {
  const holders = new Map<string, Map<number, number>>()
  const held = new Map<number, ReadonlyMap<string, number>>()
  const around = new Map<string, ReadonlyMap<string, number>>()

  const below = (term: string): readonly string[] =>
    narrowerOf(term).flatMap((narrower) => [narrower, ...below(narrower)])

  /** The terms near one, each with its nearness; a top of the tree says too little to have siblings. */
  const near = (term: string): ReadonlyMap<string, number> => {
    const known = around.get(term)
    if (known) return known
    const [, ...broader] = pathOf(term)
    const parent = broader[0]
    const found = new Map<string, number>()
    if (parent !== undefined) for (const sibling of narrowerOf(parent)) found.set(sibling, nearness.sibling)
    broader.forEach((each, steps) => found.set(each, nearness.broader / 2 ** steps))
    for (const narrower of below(term)) found.set(narrower, nearness.narrower)
    found.set(term, nearness.same)
    around.set(term, found)
    return found
  }

  /** A term is as common as all that it stands above. */
  const rarity = (term: string): number => {
    const holding = Math.min(
      held.size,
      [term, ...below(term)].reduce((sum, each) => sum + (holders.get(each)?.size ?? 0), 0)
    )
    return Math.log(1 + (held.size + 0.5) / (holding + 0.5))
  }

  const remove = (candidate: number): void => {
    for (const term of held.get(candidate)?.keys() ?? []) {
      const holding = holders.get(term)
      holding?.delete(candidate)
      if (holding?.size === 0) holders.delete(term)
    }
    held.delete(candidate)
  }

  const put: TermIndex['put'] = (candidate, terms) => {
    remove(candidate)
    held.set(candidate, terms)
    for (const [term, surety] of terms)
      holders.set(term, (holders.get(term) ?? new Map<number, number>()).set(candidate, surety))
  }

  const nearest: TermIndex['nearest'] = (candidate, sought) => {
    let best: { readonly term: string; readonly near: number } | null = null
    const terms = held.get(candidate)
    if (!terms) return null
    for (const [term, nearTo] of near(sought)) {
      const value = nearTo * (terms.get(term) ?? 0)
      if (value > (best?.near ?? 0)) best = { term, near: value }
    }
    return best
  }

  const having: TermIndex['having'] = (sought) =>
    [sought, ...below(sought)].flatMap((term) => [...(holders.get(term)?.keys() ?? [])])

  const score: TermIndex['score'] = (asked, into, only) => {
    let whole = 0
    for (const [term, weight] of asked) whole += weight * rarity(term)
    for (const [term, weight] of asked) {
      const share = (weight * rarity(term)) / whole
      if (only !== undefined) {
        into[only] = (into[only] ?? 0) + share * (nearest(only, term)?.near ?? 0)
        continue
      }
      const best = new Map<number, number>()
      for (const [other, nearTo] of near(term))
        for (const [candidate, surety] of holders.get(other) ?? [])
          best.set(candidate, Math.max(best.get(candidate) ?? 0, nearTo * surety))
      for (const [candidate, value] of best) into[candidate] = (into[candidate] ?? 0) + share * value
    }
  }

  return { put, remove, score, having, nearest }
}
