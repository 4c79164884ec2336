import { describe, expect, it } from 'vitest'

import { compare, seeded } from './intervals.ts'
import { ndcgAt, recallAt, reciprocalRank, scoreOf } from './metrics.ts'

const ranked = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l']

describe('the metrics of a ranking', () => {
  it('count the share of the truth among the first', () => {
    expect(recallAt(ranked, new Set(['a', 'k', 'unknown']), 10)).toBeCloseTo(1 / 3, 12)
    expect(recallAt(ranked, new Set(['a', 'k', 'unknown']), 50)).toBeCloseTo(2 / 3, 12)
    expect(recallAt(ranked, new Set(), 10)).toBe(0)
  })

  it('take one over the place of the first hit', () => {
    expect(reciprocalRank(ranked, new Set(['c', 'b']))).toBe(1 / 2)
    expect(reciprocalRank(ranked, new Set(['unknown']))).toBe(0)
  })

  it('discount hits by the logarithm of their places', () => {
    expect(ndcgAt(ranked, new Set(['a', 'b']), 10)).toBeCloseTo(1, 12)
    // Places 1 and 3 of the best 1 and 2: (1 + 1/2) / (1 + 1/log2(3)).
    expect(ndcgAt(ranked, new Set(['a', 'c']), 10)).toBeCloseTo(1.5 / (1 + 1 / Math.log2(3)), 12)
    expect(ndcgAt(ranked, new Set(['k']), 10)).toBe(0)
    expect(ndcgAt(ranked, new Set(ranked), 10)).toBeCloseTo(1, 12)
  })

  it('stand together in one score', () => {
    expect(scoreOf(ranked, new Set(['b', 'l']))).toEqual({
      recall10: 0.5,
      recall50: 1,
      reciprocalRank: 0.5,
      ndcg10: 1 / Math.log2(3) / (1 + 1 / Math.log2(3))
    })
  })
})

describe('the comparison of two methods', () => {
  it('finds no difference of a method from itself, and repeats itself', () => {
    const random = seeded(5)
    const scores = Array.from({ length: 30 }, () => random())
    const { difference, ratio } = compare(scores, scores)
    expect([difference.value, difference.least, difference.most]).toEqual([0, 0, 0])
    expect([ratio.value, ratio.least, ratio.most]).toEqual([1, 1, 1])
    const other = scores.map((score, place) => score * (place % 3 === 0 ? 0.5 : 1))
    expect(compare(scores, other)).toEqual(compare(scores, other))
    expect(compare(scores, other).difference.least).toBeGreaterThan(0)
  })

  it('leaves room for chance where tasks disagree', () => {
    const { difference } = compare([1, 0, 1, 0, 1, 0, 0], [0, 1, 0, 1, 0, 1, 0])
    expect(difference.least).toBeLessThan(0)
    expect(difference.most).toBeGreaterThan(0)
  })
})
