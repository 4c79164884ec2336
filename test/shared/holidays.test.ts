import { describe, expect, test } from 'vitest'

import { easterSundayOf, holidaysOf } from '#shared/holidays.ts'

const datesOf = (year: number): string[] => holidaysOf(year).map(String).sort()

describe('holidays in Poland', () => {
  test('Easter falls on the days the Church announced, its earliest and latest among them', () => {
    const known = [
      '1818-03-22',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2019-04-21',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2029-04-01',
      '2030-04-21',
      '2031-04-13',
      '2032-03-28',
      '2035-03-25',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
      '2100-03-28',
      '2285-03-22'
    ]
    expect(known.map((date) => easterSundayOf(Number(date.slice(0, 4))).toString())).toEqual(known)
  })

  test('Easter is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year < 2300; year += 1) {
      const easter = easterSundayOf(year)
      expect(easter.dayOfWeek).toBe(7)
      expect(easter.toString().slice(5) >= '03-22' && easter.toString().slice(5) <= '04-25').toBe(true)
    }
  })

  test('2026 has its fourteen days off', () => {
    expect(datesOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-03',
      '2026-05-24',
      '2026-06-04',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26'
    ])
  })

  test('Christmas Eve is a day off from 2025 on', () => {
    expect(datesOf(2024)).not.toContain('2024-12-24')
    expect(datesOf(2025)).toContain('2025-12-24')
  })
})
