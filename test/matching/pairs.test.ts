import { expect, test } from 'vitest'

import { createPartnerIndex } from '#matching/model.ts'

import { englishNeeds } from './pairs/english-needs.ts'
import { lastEnglish, lastPolish } from './pairs/last-pairs.ts'
import { laterEnglish, laterPolish } from './pairs/later-pairs.ts'
import type { Pair } from './pairs/pair.ts'
import { polishNeeds } from './pairs/polish-needs.ts'

const idOf = (place: number): string => `org_${String(place).padStart(2, '0')}`

/** How many needs find their organisation among the first three of all profiles; those beside it only stand in the way. */
const found = (asked: readonly Pair[], beside: readonly Pair[] = []): readonly string[] => {
  const index = createPartnerIndex()
  for (const [place, [, text]] of [...asked, ...beside].entries())
    index.put({
      id: idOf(place),
      type: 'institute',
      profile: [{ field: 'description', text }],
      terms: [],
      projects: []
    })
  return asked.flatMap(([text], place) => {
    const needs = [{ id: 'need', text, competences: [], must: true, seats: 1 }]
    const search = { proposal: 'p', lead: null, text: '', needs, on: '2026-11-24', never: new Set<string>() }
    const first = index.rankForNeed(search, 'need', 3).map(({ organisation }) => organisation)
    return first.includes(idOf(place)) ? [text] : []
  })
}

test('a Polish need finds the right English profile among the first three, 45 times of 50', () => {
  expect(polishNeeds).toHaveLength(50)
  expect(found(polishNeeds).length).toBeGreaterThanOrEqual(45)
})

test('an English need finds the right Polish profile among the first three, 45 times of 50', () => {
  expect(englishNeeds).toHaveLength(50)
  expect(found(englishNeeds).length).toBeGreaterThanOrEqual(45)
})

/** How many of a set of ten Polish and ten English needs are found with the first fifty profiles in the way. */
const foundOf = (polish: readonly Pair[], english: readonly Pair[]): number =>
  found(polish, polishNeeds).length + found(english, englishNeeds).length

test('so do most of those written later, with fifty others in the way', () => {
  expect(foundOf(laterPolish, laterEnglish)).toBeGreaterThanOrEqual(18)
})

test('of those that no name in the vocabulary was added for, three quarters are found', () => {
  expect(foundOf(lastPolish, lastEnglish)).toBeGreaterThanOrEqual(15)
})
