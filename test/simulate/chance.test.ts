import { describe, expect, it } from 'vitest'

import { Chance } from '#simulate/chance.ts'

const drawn = (seed: number): readonly number[] => {
  const chance = new Chance(seed)
  return Array.from({ length: 200 }, () => chance.next())
}

describe('chance', () => {
  it('repeats itself with the same seed and not with another', () => {
    expect(drawn(5)).toEqual(drawn(5))
    expect(drawn(5)).not.toEqual(drawn(6))
  })

  it('stays between 0 and 1 and spreads over it', () => {
    const values = drawn(1)
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    expect(values.filter((value) => value < 0.5).length).toBeGreaterThan(70)
    expect(values.filter((value) => value >= 0.5).length).toBeGreaterThan(70)
  })

  it('never takes what weighs nothing', () => {
    const chance = new Chance(9)
    for (let turn = 0; turn < 100; turn += 1)
      expect(chance.weighed(['a', 'b'], (one) => (one === 'a' ? 0 : 2))).toBe('b')
    expect(chance.weighed(['a'], () => 0)).toBeUndefined()
  })

  it('shuffles without losing anybody', () => {
    expect(new Chance(2).shuffled(['a', 'b', 'c']).toSorted()).toEqual(['a', 'b', 'c'])
  })
})
