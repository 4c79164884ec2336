import { describe, expect, it } from 'vitest'

import { organisations } from '#demo/content/index.ts'
import { createPartnerIndex, fewProjects } from '#matching/model.ts'
import type { Candidate, PastProject, Search, SoughtNeed, Suggestion } from '#matching/model.ts'
import { stemsOf } from '#shared/words.ts'
import { familyOf, termsIn } from '#vocabulary/model.ts'

import { demoCandidates, demoSearches } from './demo-searches.ts'

const places = 10
const searches = demoSearches(200, 3)

const indexOf = (candidates: readonly Candidate[]) => {
  const index = createPartnerIndex()
  for (const candidate of candidates) index.put(candidate)
  return index
}

type Said = { readonly words: ReadonlySet<string>; readonly terms: ReadonlySet<string> }

const saidBy = ({ profile, terms }: Candidate): Said => ({
  words: new Set(profile.flatMap(({ text }) => stemsOf(text))),
  terms: new Set([...terms, ...profile.flatMap(({ text }) => termsIn(text))])
})

/** Its terms or words contain one of the competences that the need seeks. */
const covers = ({ words, terms }: Said, { competences }: SoughtNeed): boolean =>
  competences.some((sought) => {
    const stems = stemsOf(sought)
    return (
      termsIn(sought).some((term) => familyOf(term).some((each) => terms.has(each))) ||
      (stems.length > 0 && stems.every((stem) => words.has(stem)))
    )
  })

const mayBeNamed = ({ lead, never }: Search, id: string): boolean => id !== lead && !never.has(id)

/** Three of four organisations have taken part in two projects beside those of the story. */
const experienced: readonly PastProject[] = ['2023', '2024'].flatMap((year) =>
  Array.from({ length: 8 }, (_none, group): PastProject => {
    const parties = organisations
      .filter((_each, place) => place % 4 !== 0 && place % 8 === group)
      .map(({ key }) => key)
    return {
      id: `earlier-${year}-${group}`,
      on: `${year}-05-01`,
      text: 'Wspólna infrastruktura i szkolenia. Shared facilities and training',
      parties,
      lead: parties[0] ?? ''
    }
  }).filter(({ parties }) => parties.length > 0)
)

const shareOfNewcomers = (
  candidates: readonly Candidate[],
  ranking: 'rankForProposal' | 'rankByMerit'
): number => {
  const index = indexOf(candidates)
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const isNewAndFits = ({ organisation, evidence }: Suggestion): boolean =>
    (byId.get(organisation)?.projects.length ?? 0) < fewProjects && evidence.profile + evidence.terms > 0
  const lists = searches.slice(0, 100).map((search) => index[ranking](search, places))
  const all = lists.flat()
  return all.filter(isNewAndFits).length / all.length
}

describe('two hundred proposals on the demo cluster', () => {
  const candidates = demoCandidates()
  const index = indexOf(candidates)
  const said = new Map(candidates.map((candidate) => [candidate.id, saidBy(candidate)]))
  const lists = new Map(searches.map((search) => [search, index.rankForProposal(search, places)]))
  const coversNeed = (organisation: string, need: SoughtNeed): boolean => {
    const its = said.get(organisation)
    return its !== undefined && covers(its, need)
  }

  it('cover every need that somebody can cover in the first ten', () => {
    let coverable = 0
    const left: string[] = []
    for (const search of searches) {
      const listed = lists.get(search) ?? []
      for (const need of search.needs) {
        const able = candidates.filter(({ id }) => mayBeNamed(search, id) && coversNeed(id, need))
        if (able.length === 0) continue
        coverable += 1
        if (!listed.some(({ organisation }) => coversNeed(organisation, need)))
          left.push(`${search.proposal} ${need.competences.join(', ')}`)
      }
    }
    expect(left).toEqual([])
    expect(coverable).toBeGreaterThan(400)
  })

  it('give an organisation of its own to each need, where there are enough', () => {
    for (const search of searches) {
      const named = lists.get(search) ?? []
      expect(named).toHaveLength(places)
      expect(new Set(named.map(({ organisation }) => organisation)).size).toBe(named.length)
      for (const { organisation, need } of named) {
        expect(mayBeNamed(search, organisation)).toBe(true)
        const sought = search.needs.find(({ id }) => id === need)
        if (sought) expect(coversNeed(organisation, sought)).toBe(true)
      }
    }
  })

  it('keep a fifth of the places for organisations with fewer than two projects, though most have more', () => {
    const others = demoCandidates(experienced)
    expect(shareOfNewcomers(candidates, 'rankForProposal')).toBeGreaterThanOrEqual(0.2)
    expect(shareOfNewcomers(others, 'rankForProposal')).toBeGreaterThanOrEqual(0.2)
    expect(shareOfNewcomers(others, 'rankByMerit')).toBeLessThan(0.2)
  })

  it('are answered the same in whatever order the organisations came', () => {
    const other = indexOf(candidates.toReversed())
    for (const search of searches.slice(0, 20))
      expect(other.rankForProposal(search, places)).toEqual(lists.get(search))
  })

  it('let a profile gain at most one place by repeating words fifty times', () => {
    let tried = 0
    const stuffed = indexOf(candidates)
    for (const search of searches.slice(0, 60)) {
      const need = search.needs[0]
      if (!need) continue
      const before = index.rankForNeed(search, need.id, candidates.length)
      const place = Math.min(6, before.length - 1)
      const chosen = candidates.find(({ id }) => id === before[place]?.organisation)
      if (!chosen) continue
      const repeat = ({ field, text }: Candidate['profile'][number]) => ({
        field,
        text: Array.from({ length: 50 }, () => text).join(' ')
      })
      stuffed.put({ ...chosen, profile: [...chosen.profile, ...chosen.profile].map(repeat) })
      const after = stuffed.rankForNeed(search, need.id, candidates.length)
      stuffed.put(chosen)
      const now = after.findIndex(({ organisation }) => organisation === chosen.id)
      expect(place - now).toBeLessThanOrEqual(1)
      tried += 1
    }
    expect(tried).toBeGreaterThan(40)
  })

  it('let somebody who claims what is sought gain at most one place by claiming it fifty times', () => {
    const changed = indexOf(candidates)
    for (const search of searches.slice(0, 60)) {
      const need = search.needs[0]
      const last = need && index.rankForNeed(search, need.id, candidates.length).at(-1)?.organisation
      const chosen = candidates.find(({ id }) => id === last)
      if (!need || !chosen) continue
      const placeWith = (times: number): number => {
        const claim = Array.from({ length: times }, () => need.competences.join(' ')).join(' ')
        changed.put({ ...chosen, profile: [...chosen.profile, { field: 'description', text: claim }] })
        return changed
          .rankForNeed(search, need.id, candidates.length)
          .findIndex(({ organisation }) => organisation === chosen.id)
      }
      const once = placeWith(1)
      expect(once).toBeGreaterThanOrEqual(0)
      expect(once - placeWith(50)).toBeLessThanOrEqual(1)
      changed.put(chosen)
    }
  })
})
