import { describe, expect, test } from 'vitest'

import { nextRepetition, reminderInstants, termEnd, workingDaysBetween } from '#shared/calendar.ts'
import type { TermRule } from '#shared/profile.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { termNames } from '#workflows/terms.ts'

/** The table of terms in procedure.md 1.5, copied by hand: default, urgent, extension, reminders, what its end does. */
const table: readonly (readonly [
  id: string,
  ordinary: string,
  urgent: string,
  extension: number | null,
  reminders: readonly number[],
  atEnd: 'move' | 'escalate'
])[] = [
  ['T01', '90 d', '–', null, [30, 60, 83], 'move'],
  ['T02', '5 wd', '2 wd', null, [3], 'escalate'],
  ['T03', '14 d', '5 d', 14, [-7, -2], 'move'],
  ['T04', '30 d', '10 d', 30, [-7, -2], 'move'],
  ['T04a', '10 wd', '3 wd', null, [5], 'move'],
  ['T04b', '14 d', '5 d', null, [-5, -1], 'move'],
  ['T04c', '5 wd', '–', null, [-2], 'move'],
  ['T05', '14 d', '5 d', null, [-5, -1], 'escalate'],
  ['T06', '30 d', '7 d', null, [-10], 'move'],
  ['T07', '30 d', '10 d', 14, [-10, -3], 'move'],
  ['T08', '21 d', '5 d', null, [14], 'escalate'],
  ['T08a', '7 d', '5 wd', null, [], 'move'],
  ['T09', '5 wd', '2 wd', null, [-2], 'move'],
  ['T10', '14 d', '5 d', null, [-5, -1], 'move'],
  ['T11', '7 d ≥ 5 wd', '5 wd', null, [4, -1], 'escalate'],
  ['T12', '14 d', '5 d', null, [-3], 'move'],
  ['T13', '7 d', '2 wd', null, [-2], 'move'],
  ['T14', '60 d', '14 d', null, [-7], 'move'],
  ['T15', '60 d', '14 d', null, [-14, -3], 'escalate'],
  ['T16', '30 d', '7 d', 14, [-10, -3], 'move'],
  ['T17', '30 d', '14 d', null, [-10, -3], 'move'],
  ['T18', '14 d', '7 d', null, [-5], 'move'],
  ['T19', '14 d', '7 d', null, [-4], 'move'],
  ['T20', '14 d', '7 d', null, [-5], 'move'],
  ['T21', '60 d', '21 d', null, [-14, -3], 'escalate'],
  ['T22', '7 d', '3 wd', null, [5], 'escalate'],
  ['T23', '30 d', '14 d', 30, [-10, -3], 'move'],
  ['T24', '14 d', '5 d', null, [-3], 'escalate'],
  ['T26', '30 d', '14 d', null, [-10, -3], 'move'],
  ['T27', '21 d', '7 d', null, [14], 'escalate'],
  ['T28', '90 d', '–', 90, [-14, -3], 'move'],
  ['T29', '30 d', '–', null, [-14, -3], 'move'],
  ['T30', '30 d', '–', null, [-7], 'escalate'],
  ['T31', '12 months', '–', null, [9, 11], 'move'],
  ['T32', '14 d', '5 d', null, [-5], 'move'],
  ['T33', '30 d', '–', null, [], 'move'],
  ['T34', '30 d', '14 d', null, [-7], 'move'],
  ['T35', '24 months', '–', null, [], 'move'],
  ['T36', '7 d', '–', null, [-3], 'escalate'],
  ['T36a', '14 d', '–', null, [-3], 'escalate'],
  ['T37', '60 months', '–', null, [], 'move'],
  ['T38', '6 months', '–', null, [5], 'move']
]

const lengthOf = (rule: Pick<TermRule, 'length' | 'unit' | 'atLeastWorkingDays'> | undefined): string => {
  if (!rule) return '–'
  const { length, unit, atLeastWorkingDays: least } = rule
  return `${length} ${unit}${least === undefined ? '' : ` ≥ ${least} wd`}`
}
const ruleOf = (id: string): TermRule => krakow.terms[id] ?? expect.fail(`no ${id}`)

describe('the terms of Krakow are those of the table', () => {
  test.each(table)('%s: %s, urgent %s', (id, ordinary, urgent, extension, reminders, atEnd) => {
    const rule = ruleOf(id)
    expect(lengthOf(rule)).toBe(ordinary)
    expect(lengthOf(rule.urgent)).toBe(urgent)
    expect(rule.extension ?? null).toBe(extension)
    expect(rule.reminders ?? []).toEqual(reminders)
    expect(rule.atEnd).toBe(atEnd)
  })

  test('a report is told of 1, 7, 14 and 30 days after its end, and then again and again', () => {
    const ladder = ['T25a', 'T25b', 'T25c', 'T25d'].map(ruleOf)
    const days = ladder.map((_, index) =>
      ladder.slice(0, index + 1).reduce((sum, { length }) => sum + length, 0)
    )
    expect(days).toEqual([1, 7, 14, 30])
    expect(ladder.map(({ unit, atEnd }) => `${unit} ${atEnd}`)).toEqual([
      'd move',
      'd move',
      'd move',
      'd escalate'
    ])
    expect(ruleOf('T25')).toMatchObject({ reminders: [-14, -3], atEnd: 'escalate' })
    expect(lengthOf(ruleOf('T29a'))).toBe('7 d')
  })

  test('the chair rules on an objection in three working days; the Presidium confirms a suspension in seven', () => {
    expect(ruleOf('T09b')).toMatchObject({ length: 3, unit: 'wd', atEnd: 'escalate' })
    expect(ruleOf('T28a')).toMatchObject({ length: 7, unit: 'd', atEnd: 'move' })
    expect(ruleOf('T11b')).toMatchObject({ length: 2, unit: 'wd', atEnd: 'escalate' })
    expect(ruleOf('T11a')).toMatchObject({ length: 7, unit: 'd', atEnd: 'move' })
  })

  test('an urgent term is never longer, and reminds within its time', () => {
    for (const [id, { urgent, ...rule }] of Object.entries(krakow.terms))
      for (const start of [
        '2026-03-02T11:00:00.000Z',
        '2026-12-21T11:00:00.000Z',
        '2026-04-30T11:00:00.000Z'
      ]) {
        // Five working days may be longer than the seven days of the ordinary notice; both are a minimum.
        if (!urgent || id === 'T08a') continue
        const due = termEnd({ ...urgent, atEnd: 'move' }, start)
        expect(due <= termEnd(rule, start), id).toBe(true)
        expect(reminderInstants({ ...urgent, atEnd: 'move' }, start, due), id).toHaveLength(
          urgent.reminders?.length ?? 0
        )
      }
  })

  test('a term that escalates comes again every five working days', () => {
    for (const [id, rule] of Object.entries(krakow.terms)) {
      if (rule.atEnd !== 'escalate') continue
      let last = termEnd(rule, '2026-10-26T11:00:00.000Z')
      for (let times = 0; times < 12; times += 1) {
        const next = nextRepetition(rule, last)
        expect(workingDaysBetween(last, next), id).toBe(5)
        last = next
      }
    }
  })
})

test('every profile that ships defines every term that a machine may name', () => {
  for (const { id, terms } of profiles)
    expect(
      termNames.filter((name) => !terms[name]),
      id
    ).toEqual([])
})
