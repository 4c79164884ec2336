import { exact } from './answer.ts'
import type { Knowledge } from './knowledge.ts'
import { askedBy } from './question.ts'
import type { Evidence } from './search.ts'
import type { Weights } from './weights.ts'

/** How much of one thing a profile has: by terms of the vocabulary and by its words, each 0 to 1. */
export type Holding = Pick<Evidence, 'terms' | 'profile'>

const nobody: ReadonlyMap<string, Holding> = new Map()

/**
 * Who has one thing that is asked for in its profile, and how much of it: no ranking, and nothing but the profile counts.
 * With `only`, that organisation alone.
 */
export const holdingOf = (
  { reading, organisations, candidates, profiles, terms }: Knowledge,
  { fullness }: Weights,
  piece: string,
  only?: string
): ReadonlyMap<string, Holding> => {
  const number = only === undefined ? undefined : organisations.find(only)
  if (only !== undefined && (number === undefined || !candidates.has(number))) return nobody
  const asked = askedBy(reading, { competences: [piece], text: '' })
  const [byWords, byTerms] = [
    new Float64Array(organisations.count()),
    new Float64Array(organisations.count())
  ]
  profiles.score(asked.words, fullness, byWords, number === undefined ? undefined : [number])
  terms.score(asked.terms, byTerms, number)
  const found = new Map<string, Holding>()
  for (const each of number === undefined ? candidates.keys() : [number]) {
    const holding = { terms: exact(byTerms[each] ?? 0), profile: exact(Math.min(1, byWords[each] ?? 0)) }
    if (holding.terms > 0 || holding.profile > 0) found.set(organisations.idOf(each), holding)
  }
  return found
}
