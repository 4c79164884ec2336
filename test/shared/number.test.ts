import { describe, expect, test } from 'vitest'

import { formatNumber } from '#shared/number.ts'

describe('a number by a pattern', () => {
  test('of a proposal is filled with zeros to four digits', () => {
    expect(formatNumber('KLSK/PP/{year}/{n:4}', { n: 7, year: 2026 })).toBe('KLSK/PP/2026/0007')
  })

  test('of a resolution stands as it is', () => {
    const number = { n: 12, year: 2026 }
    expect(formatNumber('Uchwała nr {n}/{year} Prezydium Rady Klastra', number)).toBe(
      'Uchwała nr 12/2026 Prezydium Rady Klastra'
    )
    expect(formatNumber('Resolution no. {n}/{year} of the Presidium', number)).toBe(
      'Resolution no. 12/2026 of the Presidium'
    )
  })

  test('that outgrows its width keeps all digits', () => {
    expect(formatNumber('{n:4}', { n: 12_345, year: 2026 })).toBe('12345')
  })

  test('may name a placeholder twice', () => {
    expect(formatNumber('{n}-{n:2}-{year}', { n: 3, year: 2026 })).toBe('3-03-2026')
  })

  test.each(['{month}', '{n:0}', '{n:x}', '{}'])('with the unknown placeholder %s is a fault', (pattern) => {
    expect(() => formatNumber(pattern, { n: 1, year: 2026 })).toThrow(
      expect.objectContaining({ code: 'numbering.pattern' })
    )
  })
})
