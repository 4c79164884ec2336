import { describe, expect, test } from 'vitest'

import { cardSchema } from '#proposals/model.ts'
import type { Card } from '#proposals/model.ts'
import {
  cardSections,
  mergeSections,
  pathsOf,
  sectionOfControl,
  valueAt,
  withValue
} from '#proposals/sections.ts'
import { aCard } from '#test/support/card.ts'

const base = aCard()
const from = (card: Card) => (): Card => card

describe('sections of a card', () => {
  test('hold every field of it but those no form has, each once', () => {
    const held = cardSections.flatMap(pathsOf).map((path) => path.split('.')[0] ?? path)
    const fields = Object.keys(cardSchema.shape).filter((name) => name !== 'objections' && name !== 'origin')
    expect([...new Set(held)].toSorted()).toEqual(fields.toSorted())
    expect(new Set(cardSections.flatMap(pathsOf)).size).toBe(cardSections.flatMap(pathsOf).length)
  })

  test('are told from the names of their controls', () => {
    expect(sectionOfControl('needs.3.role')).toBe('needs')
    expect(sectionOfControl('translation.goal')).toBe('content')
    expect(sectionOfControl('budget.own')).toBe('money')
    expect(sectionOfControl('budgetRange.to')).toBe('frame')
    expect(sectionOfControl('organisation')).toBeUndefined()
  })

  test('take a translation in and out without a trace', () => {
    const card = withValue(base, 'translation.goal', 'A test.')
    expect(valueAt(card, 'translation.goal')).toBe('A test.')
    expect(withValue(card, 'translation.goal', undefined)).toEqual(base)
  })
})

describe('two who write at once', () => {
  test('both keep their text when they write in different sections, whichever they are', () => {
    for (const [place, mineIn] of cardSections.entries()) {
      const theirsIn = cardSections[(place + 1) % cardSections.length] ?? 'idea'
      const [minePath = 'title'] = pathsOf(mineIn)
      const [theirPath = 'title'] = pathsOf(theirsIn)
      const newest = withValue(base, theirPath, 'theirs')
      const mine = withValue(base, minePath, 'mine')
      const { card, clashes } = mergeSections(newest, mine, [mineIn], from(base))
      expect(clashes).toEqual([])
      expect(valueAt(card, minePath)).toBe('mine')
      expect(valueAt(card, theirPath)).toBe('theirs')
    }
  })

  test('clash in the same section, and neither text is overwritten', () => {
    const newest = { ...base, goal: 'Their goal.' }
    const mine = { ...base, goal: 'My goal.', risks: 'My risk.' }
    const merged = mergeSections(newest, mine, cardSections, from(base))
    expect(merged.clashes).toEqual(['content'])
    expect(merged.card.goal).toBe('Their goal.')
    expect(merged.card.risks).toBe('My risk.')
  })

  test('do not clash when they wrote the same, or when one of them wrote nothing', () => {
    const newest = { ...base, goal: 'The same goal.' }
    expect(mergeSections(newest, newest, cardSections, from(base)).clashes).toEqual([])
    expect(mergeSections(newest, base, cardSections, from(base))).toEqual({ card: newest, clashes: [] })
  })

  test('a field that was emptied is emptied', () => {
    const { risks: _, ...mine } = base
    expect(mergeSections(base, mine, ['rights'], from(base)).card.risks).toBeUndefined()
  })
})
