import { answersFor, exact, isFit } from './answer.ts'
import { bestOf } from './best.ts'
import { coverList } from './cover-list.ts'
import type { Knowledge } from './knowledge.ts'
import type { FittingNeed, Search, SoughtNeed, Suggestion } from './search.ts'
import type { Weights } from './weights.ts'

/** A need that is only welcome weighs so much of one that must be filled. */
const niceCounts = 0.8

/** Who has what a need seeks: for one of its competences a term, the same or narrower, or all its words. */
const holdersOf = (known: Knowledge, { competences, text }: SoughtNeed): ReadonlySet<number> => {
  const { reading, terms, profiles } = known
  return new Set(
    (competences.length > 0 ? competences : [text]).flatMap((sought) => [
      ...reading.termsIn(sought).flatMap(terms.having),
      ...profiles.holdingAll(reading.wordsOf(sought).map(reading.stemOf))
    ])
  )
}

/** Organisations for one need, best first; only such as what the need says speaks for. */
export const rankForNeed = (
  known: Knowledge,
  weights: Weights,
  search: Search,
  id: string,
  limit: number
): readonly Suggestion[] => {
  const need = search.needs.find((each) => each.id === id)
  if (!need) return []
  const answers = answersFor(known, weights, search)
  const answer = answers.answerTo(need)
  const open = answers.open().filter((number) => isFit(answer, number))
  return bestOf(open, answer.score, known.organisations.idOf, limit).map((number) =>
    answers.suggest(number, answer, answer.score(number))
  )
}

/** Organisations for the whole: by merit alone, or every need that can be covered first and with newcomers' places. */
export const rankForProposal = (
  known: Knowledge,
  weights: Weights,
  search: Search,
  limit: number,
  byMeritAlone = false
): readonly Suggestion[] => {
  const { organisations } = known
  const answers = answersFor(known, weights, search)
  const open = answers.open()
  const needs = search.needs.map((need) => ({
    need,
    answer: answers.answerTo(need),
    holders: holdersOf(known, need)
  }))
  const merit = new Float64Array(organisations.count())
  /** The need each organisation does most for, where it has what that need seeks; by position. */
  const bestNeed = new Int32Array(organisations.count()).fill(-1)
  for (const number of open) {
    let most = 0
    needs.forEach(({ need, answer, holders }, position) => {
      const score = exact(answer.score(number) * (need.must ? 1 : niceCounts))
      if (score <= most) return
      most = score
      bestNeed[number] = holders.has(number) ? position : -1
    })
    merit[number] = exact(answers.whole.score(number) + most)
  }
  const top = (from: readonly number[], score: (number: number) => number, most: number): readonly number[] =>
    bestOf(from, score, organisations.idOf, most)
  const meritOf = (number: number): number => merit[number] ?? 0
  const spokenFor = open.filter(answers.isSpokenFor)
  const all = [answers.whole, ...needs.map(({ answer }) => answer)]
  const isFittingNewcomer = (number: number): boolean => answers.isFittingNewcomer(number, all)
  const places = byMeritAlone
    ? top(spokenFor, meritOf, limit).map((number) => ({ number, need: null }))
    : coverList({
        needs: needs.map(({ need: { must }, answer, holders }) => {
          const among = open.filter((number) => holders.has(number))
          return { must, best: top(among, answer.score, needs.length), holders: among.length }
        }),
        byMerit: top(spokenFor, meritOf, 2 * limit),
        newcomers: top(spokenFor.filter(isFittingNewcomer), meritOf, 2 * limit),
        isFittingNewcomer,
        limit
      })
  return places.map(({ number, need }) =>
    answers.suggest(number, needs[need ?? bestNeed[number] ?? -1]?.answer ?? answers.whole, meritOf(number))
  )
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Open needs for one organisation, best first; only such as what it says or did speaks for. */
export const rankNeedsFor = (
  known: Knowledge,
  weights: Weights,
  organisation: string,
  searches: readonly Search[],
  limit: number
): readonly FittingNeed[] => {
  const number = known.organisations.find(organisation)
  if (number === undefined || !known.candidates.has(number)) return []
  return searches
    .filter(({ lead, never }) => lead !== organisation && !never.has(organisation))
    .flatMap((search) => {
      const answers = answersFor(known, weights, search, number)
      return search.needs.flatMap((need) => {
        const answer = answers.answerTo(need)
        if (!isFit(answer, number)) return []
        const suggestion = answers.suggest(number, answer, answer.score(number))
        return [{ ...suggestion, proposal: search.proposal, need: need.id }]
      })
    })
    .toSorted(
      (one, other) =>
        other.score - one.score || byText(one.proposal, other.proposal) || byText(one.need, other.need)
    )
    .slice(0, limit)
}
