import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { reminderInstants, termEnd, workingDaysBetween } from '#shared/calendar.ts'
import type { TermRule } from '#shared/profile.ts'

import { inWarsaw } from './calendar-reference.ts'

const remindersOf = (rule: TermRule, start: string): readonly string[] =>
  reminderInstants(rule, start, termEnd(rule, start))

describe('reminders of a term', () => {
  test('count back from its end at eight in the morning in Poland', () => {
    const rule: TermRule = { length: 14, unit: 'd', reminders: [-7, -2], atEnd: 'move' }
    expect(remindersOf(rule, '2026-12-01T10:00:00Z')).toEqual([
      '2026-12-08T07:00:00.000Z',
      '2026-12-13T07:00:00.000Z'
    ])
  })

  test('count on from its start when positive, whatever the clocks do', () => {
    const rule: TermRule = { length: 90, unit: 'd', reminders: [83, 30, 60], atEnd: 'move' }
    expect(remindersOf(rule, '2026-02-02T10:00:00Z').map(inWarsaw)).toEqual([
      '2026-03-04 08:00:00',
      '2026-04-03 08:00:00',
      '2026-04-26 08:00:00'
    ])
  })

  test('of a term in working days fall on working days', () => {
    const rule: TermRule = { length: 5, unit: 'wd', reminders: [-2, 1], atEnd: 'move' }
    expect(remindersOf(rule, '2026-12-23T10:00:00Z').map(inWarsaw)).toEqual([
      '2026-12-28 08:00:00',
      '2026-12-30 08:00:00'
    ])
  })

  test('of a term in working days come as many working days before its last day, past New Year too', () => {
    for (let day = 1; day <= 31; day += 1) {
      const start = `2026-12-${String(day).padStart(2, '0')}T10:00:00.000Z`
      const rule: TermRule = { length: 15, unit: 'wd', reminders: [-9, -4, -1], atEnd: 'move' }
      const due = termEnd(rule, start)
      expect(reminderInstants(rule, start, due).map((instant) => workingDaysBetween(instant, due))).toEqual([
        9, 4, 1
      ])
    }
  })

  test('of a term in months count in months', () => {
    const rule: TermRule = { length: 12, unit: 'months', reminders: [9, -1], atEnd: 'move' }
    expect(remindersOf(rule, '2026-01-14T10:00:00Z').map(inWarsaw)).toEqual([
      '2026-10-14 08:00:00',
      '2026-12-14 08:00:00'
    ])
  })

  test('of a term in seconds are exact', () => {
    const rule: TermRule = { length: 60, unit: 's', reminders: [-10, 10], atEnd: 'move' }
    expect(remindersOf(rule, '2026-01-14T10:00:00.500Z')).toEqual([
      '2026-01-14T10:00:10.500Z',
      '2026-01-14T10:00:50.500Z'
    ])
  })

  test('at or outside the ends of the term are left out', () => {
    const rule: TermRule = { length: 60, unit: 's', reminders: [60, -60, 61, -61], atEnd: 'move' }
    expect(remindersOf(rule, '2026-01-14T10:00:00.000Z')).toEqual([])
  })

  test('that fall on the same instant remind once', () => {
    const rule: TermRule = { length: 14, unit: 'd', reminders: [7, -7], atEnd: 'move' }
    expect(remindersOf(rule, '2026-06-01T10:00:00Z')).toEqual(['2026-06-08T06:00:00.000Z'])
  })

  test('move with the end of an extended term', () => {
    const rule: TermRule = { length: 14, unit: 'd', reminders: [-7], atEnd: 'move' }
    const start = '2026-06-01T10:00:00Z'
    expect(reminderInstants(rule, start, termEnd(rule, start, 14))).toEqual(['2026-06-22T06:00:00.000Z'])
  })

  test('are in order, each once, inside the term and at eight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('d' as const, 'wd' as const),
        fc.array(
          fc.integer({ min: -70, max: 70 }).filter((count) => count !== 0),
          { maxLength: 5 }
        ),
        fc.date({ min: new Date('2025-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }),
        (length, unit, reminders, date) => {
          const start = date.toISOString()
          const rule: TermRule = { length, unit, reminders, atEnd: 'move' }
          const instants = remindersOf(rule, start)
          expect(instants).toEqual([...new Set(instants)].sort())
          for (const instant of instants) {
            expect(instant > start && instant < termEnd(rule, start)).toBe(true)
            expect(inWarsaw(instant).slice(11)).toBe('08:00:00')
          }
        }
      )
    )
  })
})
