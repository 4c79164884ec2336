import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dateIn, isWorkingDay, nextRepetition, termEnd, workingDaysBetween } from '#shared/calendar.ts'
import type { TermRule } from '#shared/profile.ts'

import { inWarsaw, isOpen, lastDayOf, plusDay } from './calendar-reference.ts'

const days = (length: number): TermRule => ({ length, unit: 'd', atEnd: 'move' })
const workingDays = (length: number): TermRule => ({ length, unit: 'wd', atEnd: 'move' })
const months = (length: number): TermRule => ({ length, unit: 'months', atEnd: 'move' })
const seconds = (length: number): TermRule => ({ length, unit: 's', atEnd: 'move' })

const anInstant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2029-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const aRule = fc.record({
  length: fc.integer({ min: 1, max: 70 }),
  unit: fc.constantFrom('d' as const, 'wd' as const),
  atLeastWorkingDays: fc.integer({ min: 0, max: 12 }),
  atEnd: fc.constant('move' as const)
})

describe('the end of a term', () => {
  test('seven days from 17 December 2026 end after Christmas and a Sunday, on 28 December', () => {
    expect(termEnd(days(7), '2026-12-17T10:00:00.000Z')).toBe('2026-12-28T22:59:59.000Z')
  })

  test('five working days from 21 December 2026 end on 30 December', () => {
    expect(termEnd(workingDays(5), '2026-12-21T10:00:00.000Z')).toBe('2026-12-30T22:59:59.000Z')
  })

  test('one second before midnight in Poland belongs to the old day, midnight and after to the new', () => {
    const ends = ['2026-06-09T21:59:59Z', '2026-06-09T22:00:00Z', '2026-06-09T22:00:01Z'].map((start) =>
      termEnd(days(1), start)
    )
    expect(ends).toEqual(['2026-06-10T21:59:59.000Z', '2026-06-11T21:59:59.000Z', '2026-06-11T21:59:59.000Z'])
  })

  test('in winter midnight in Poland is at 23:00 UTC', () => {
    expect(termEnd(days(1), '2026-12-01T22:59:59.999Z')).toBe('2026-12-02T22:59:59.000Z')
    expect(termEnd(days(1), '2026-12-01T23:00:00.000Z')).toBe('2026-12-03T22:59:59.000Z')
  })

  test('a term across the change to summer time ends by the new clock', () => {
    expect(termEnd(days(3), '2026-03-27T10:00:00Z')).toBe('2026-03-30T21:59:59.000Z')
  })

  test('a term across the change to winter time ends by the new clock', () => {
    expect(termEnd(days(3), '2026-10-23T10:00:00Z')).toBe('2026-10-26T22:59:59.000Z')
  })

  test('a start within the hour that the clocks repeat counts as that day', () => {
    for (const start of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])
      expect(termEnd(days(1), start)).toBe('2026-10-26T22:59:59.000Z')
  })

  test('a term in days that would end on a Saturday, Sunday or holiday moves to the next working day', () => {
    expect(termEnd(days(1), '2026-06-12T08:00:00Z')).toBe('2026-06-15T21:59:59.000Z')
    expect(termEnd(days(2), '2026-06-12T08:00:00Z')).toBe('2026-06-15T21:59:59.000Z')
    expect(termEnd(days(1), '2026-11-10T08:00:00Z')).toBe('2026-11-12T22:59:59.000Z')
  })

  test('a term that may not be shorter than five working days waits for them', () => {
    const circular: TermRule = { ...days(7), atLeastWorkingDays: 5 }
    expect(termEnd(circular, '2026-12-21T10:00:00Z')).toBe('2026-12-30T22:59:59.000Z')
    expect(termEnd(circular, '2026-06-08T10:00:00Z')).toBe('2026-06-15T21:59:59.000Z')
  })

  test('a term in months ends on the day of the same number, or on the last one of a shorter month', () => {
    expect(termEnd(months(6), '2026-01-15T10:00:00Z')).toBe('2026-07-15T21:59:59.000Z')
    expect(termEnd(months(1), '2027-01-29T10:00:00Z')).toBe('2027-03-01T22:59:59.000Z')
    expect(termEnd(months(1), '2028-01-31T10:00:00Z')).toBe('2028-02-29T22:59:59.000Z')
  })

  test('a term in seconds is exact', () => {
    expect(termEnd(seconds(90), '2026-12-24T23:59:00.250Z')).toBe('2026-12-25T00:00:30.250Z')
    expect(termEnd(seconds(0.5), '2026-12-24T23:59:00.250Z')).toBe('2026-12-24T23:59:00.750Z')
  })

  test('a term of no length is due at once, on a holiday too', () => {
    for (const rule of [
      days(0),
      workingDays(0),
      months(0),
      seconds(0),
      { ...days(0), atLeastWorkingDays: 5 }
    ])
      expect(termEnd(rule, '2026-12-25T10:00:00.123Z')).toBe('2026-12-25T10:00:00.123Z')
  })

  test('an extended term ends where a longer one would', () => {
    fc.assert(
      fc.property(aRule, anInstant, fc.integer({ min: 1, max: 30 }), (rule, start, extended) => {
        expect(termEnd(rule, start, extended)).toBe(
          termEnd({ ...rule, length: rule.length + extended }, start)
        )
      })
    )
  })

  test('a start given with an offset is the same instant', () => {
    expect(termEnd(days(7), '2026-12-17T11:00:00+01:00')).toBe('2026-12-28T22:59:59.000Z')
  })

  test('it is the last second of the day that a page-by-page count finds', () => {
    fc.assert(
      fc.property(aRule, anInstant, (rule, start) => {
        expect(inWarsaw(termEnd(rule, start))).toBe(`${lastDayOf(rule, start)} 23:59:59`)
      }),
      { numRuns: 1000 }
    )
  })

  test('it is found for every day of four years', () => {
    for (let date = '2025-01-01'; date < '2029-01-01'; date = plusDay(date, 1))
      for (const rule of [days(1), days(14), workingDays(1), workingDays(5)])
        expect(dateIn(termEnd(rule, `${date}T12:00:00.000Z`))).toBe(lastDayOf(rule, `${date}T12:00:00.000Z`))
  })
})

describe('working days', () => {
  test('are the same as in a printed calendar', () => {
    for (let date = '2025-01-01'; date < '2030-12-31'; date = plusDay(date, 1))
      expect(isWorkingDay(date), date).toBe(isOpen(date))
  })

  test('between the start and the end of a term in working days are as many as the term has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), anInstant, (length, start) => {
        expect(workingDaysBetween(start, termEnd(workingDays(length), start))).toBe(length)
      })
    )
  })

  test('are none within a day, over a weekend or back in time', () => {
    expect(workingDaysBetween('2026-06-10T06:00:00Z', '2026-06-10T20:00:00Z')).toBe(0)
    expect(workingDaysBetween('2026-06-12T06:00:00Z', '2026-06-14T20:00:00Z')).toBe(0)
    expect(workingDaysBetween('2026-06-15T06:00:00Z', '2026-06-10T20:00:00Z')).toBe(0)
  })
})

describe('the repetition of an escalating term', () => {
  const due = '2026-12-21T22:59:59.000Z'

  test('comes after five working days when the rule names no number', () => {
    expect(nextRepetition({ ...days(21), atEnd: 'escalate' }, due)).toBe('2026-12-30T22:59:59.000Z')
  })

  test('comes after as many working days as the rule names', () => {
    expect(nextRepetition({ ...days(21), atEnd: 'escalate', repeatEvery: 1 }, due)).toBe(
      '2026-12-22T22:59:59.000Z'
    )
  })
})

test('the date in Poland is the same whatever was asked before, around midnight and both clock changes', () => {
  const slow = (instant: string): string =>
    Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Warsaw').toPlainDate().toString()
  for (const midnight of [
    '2026-03-28T23:00',
    '2026-03-29T22:00',
    '2026-10-24T22:00',
    '2026-10-25T23:00',
    '2026-12-31T23:00'
  ])
    for (const milliseconds of [-1, 0, 1, 3_600_000, -3_600_000]) {
      const instant = new Date(Date.parse(`${midnight}:00.000Z`) + milliseconds).toISOString()
      expect(dateIn(instant)).toBe(slow(instant))
    }
})
