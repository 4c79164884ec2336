/** A need as the list looks at it. */
export type Coverable = {
  readonly must: boolean
  /** Those that have what it seeks, best first; `holders` is how many there are. */
  readonly best: readonly number[]
  readonly holders: number
}

/** What the list is made of. */
export type CoverQuestion = {
  readonly needs: readonly Coverable[]
  /** The best of everybody, and of newcomers whose text fits, twice as many as there are places. */
  readonly byMerit: readonly number[]
  readonly newcomers: readonly number[]
  readonly isFittingNewcomer: (number: number) => boolean
  readonly limit: number
}

/** A place in the list, and the need it was given for, by its position; `null` for merit. */
export type Place = { readonly number: number; readonly need: number | null }

/** One place in so many is kept for a newcomer: a fifth. */
const newcomersOneIn = 5

type Numbered = { readonly need: Coverable; readonly position: number }

const mustFirst = (one: Numbered, other: Numbered): number => Number(other.need.must) - Number(one.need.must)

/** Who covers which need: those with the fewest to choose from choose first, so that nobody is spent where others would do. */
const coverNeeds = (needs: readonly Numbered[]): readonly Place[] => {
  const taken = new Set<number>()
  const choosing = needs.toSorted(
    (one, other) =>
      mustFirst(one, other) || one.need.holders - other.need.holders || one.position - other.position
  )
  const places = new Map<number, number>()
  for (const { need, position } of choosing) {
    const best = need.best.find((number) => !taken.has(number))
    if (best === undefined) continue
    taken.add(best)
    places.set(position, best)
  }
  return needs
    .toSorted((one, other) => mustFirst(one, other) || one.position - other.position)
    .flatMap(({ position }) => {
      const number = places.get(position)
      return number === undefined ? [] : [{ number, need: position }]
    })
}

/**
 * Every need that can be covered, those that must be first, then by merit. Of every five places from the top one is a
 * newcomer's, while there are such whose text fits; needs go first, and the newcomers' places are made up for after them.
 */
export const coverList = (question: CoverQuestion): readonly Place[] => {
  const { byMerit, newcomers, isFittingNewcomer, limit } = question
  const numbered = question.needs.map((need, position) => ({ need, position }))
  const places: Place[] = coverNeeds(numbered).slice(0, limit)
  const placed = new Set(places.map(({ number }) => number))
  let welcomed = places.filter(({ number }) => isFittingNewcomer(number)).length
  const nextFree = (from: readonly number[]): (() => number | undefined) => {
    let at = 0
    return () => {
      while (placed.has(from[at] ?? -1)) at += 1
      return from[at]
    }
  }
  const [nextNewcomer, nextByMerit] = [nextFree(newcomers), nextFree(byMerit)]
  while (places.length < limit) {
    const owed = Math.floor((places.length + 1) / newcomersOneIn)
    const owedAtEnd = Math.ceil(limit / newcomersOneIn) - welcomed
    const newcomer = welcomed < owed || limit - places.length <= owedAtEnd ? nextNewcomer() : undefined
    const number = newcomer ?? nextByMerit()
    if (number === undefined) break
    placed.add(number)
    places.push({ number, need: null })
    if (isFittingNewcomer(number)) welcomed += 1
  }
  return places
}
