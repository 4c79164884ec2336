import { beforeEach, describe, expect, it } from 'vitest'

import { ManualClock } from '#shared/clock.ts'
import type { TermRule } from '#shared/profile.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { aWorld, empty, profile } from './support/world.ts'

const days = (length: number): TermRule => ({ length, unit: 'd', atEnd: 'move' })
const workingDays = (length: number): TermRule => ({ length, unit: 'wd', atEnd: 'move' })
const months = (length: number): TermRule => ({ length, unit: 'months', atEnd: 'move' })

/** When a term starts, and its last second, both by the clocks in Poland with their offset from UTC. */
const ends: readonly (readonly [about: string, rule: TermRule, start: string, end: string])[] = [
  ['14 days in summer', days(14), '2026-06-01T10:00:00+02:00', '2026-06-15T23:59:59+02:00'],
  [
    'the fixture of seven days over Christmas',
    days(7),
    '2026-12-17T10:00:00+01:00',
    '2026-12-28T23:59:59+01:00'
  ],
  [
    'the fixture of five working days',
    workingDays(5),
    '2026-12-21T10:00:00+01:00',
    '2026-12-30T23:59:59+01:00'
  ],
  ['two months', months(2), '2026-06-30T10:00:00+02:00', '2026-08-31T23:59:59+02:00'],
  ['a month from the 31st', months(1), '2026-03-31T10:00:00+02:00', '2026-04-30T23:59:59+02:00'],
  [
    'a month that ends in the other time of the year',
    months(1),
    '2026-10-05T10:00:00+02:00',
    '2026-11-05T23:59:59+01:00'
  ],
  ['days over the change to summer time', days(2), '2026-03-28T10:00:00+01:00', '2026-03-30T23:59:59+02:00'],
  [
    'a day that starts in the hour before the change',
    days(2),
    '2026-03-29T01:59:59+01:00',
    '2026-03-31T23:59:59+02:00'
  ],
  [
    'working days over the change to summer time',
    workingDays(1),
    '2026-03-27T23:59:59+01:00',
    '2026-03-30T23:59:59+02:00'
  ],
  ['days over the change to winter time', days(2), '2026-10-24T10:00:00+02:00', '2026-10-26T23:59:59+01:00'],
  [
    'a start in the first of the two hours alike',
    days(2),
    '2026-10-25T02:30:00+02:00',
    '2026-10-27T23:59:59+01:00'
  ],
  ['a start in the second of them', days(2), '2026-10-25T02:30:00+01:00', '2026-10-27T23:59:59+01:00'],
  [
    'working days over the change to winter time',
    workingDays(1),
    '2026-10-23T23:59:59+02:00',
    '2026-10-26T23:59:59+01:00'
  ],
  [
    'an end on Corpus Christi, the Friday after it open',
    days(7),
    '2026-05-28T10:00:00+02:00',
    '2026-06-05T23:59:59+02:00'
  ],
  ['an end on Easter Sunday', days(5), '2026-03-31T10:00:00+02:00', '2026-04-07T23:59:59+02:00'],
  [
    'working days over Easter Monday',
    workingDays(1),
    '2026-04-03T10:00:00+02:00',
    '2026-04-07T23:59:59+02:00'
  ],
  [
    'working days over Corpus Christi',
    workingDays(1),
    '2026-06-03T10:00:00+02:00',
    '2026-06-05T23:59:59+02:00'
  ],
  ['an end on Pentecost', days(3), '2026-05-21T10:00:00+02:00', '2026-05-25T23:59:59+02:00'],
  [
    '24 December 2024, a working day',
    workingDays(1),
    '2024-12-23T10:00:00+01:00',
    '2024-12-24T23:59:59+01:00'
  ],
  ['24 December 2025, a holiday', workingDays(1), '2025-12-23T10:00:00+01:00', '2025-12-29T23:59:59+01:00']
]

onEachDatabase(
  'the edge of a term',
  (test) => {
    beforeEach(() => empty(test().database))

    const second = 1000

    describe.each(ends)('%s', (_, rule, start, end) => {
      /** A request that was submitted at the start and waits for its term. */
      const begun = async () => {
        const clock = new ManualClock(new Date(start).toISOString())
        const ruled = { ...profile, terms: { ...profile.terms, open: rule } }
        const world = aWorld(test().database, { clock, profile: ruled })
        return { world, clock, id: await world.openAndSubmit() }
      }
      const at = (milliseconds: number): string => new Date(Date.parse(end) + milliseconds).toISOString()

      it('has not come a second before the end, and has come at it', async () => {
        const { world, clock, id } = await begun()
        clock.moveTo(at(-second))
        await world.worker.drain()
        expect(await world.state(id)).toBe('open')
        clock.moveTo(at(0))
        await world.worker.drain()
        expect(await world.state(id)).toBe('lapsed')
      })

      it('lets an act through a second before it, and none a second after, though no worker has looked', async () => {
        const { world, clock, id } = await begun()
        clock.moveTo(at(-second))
        expect(await world.send('cora', id, 'request.tell', { case: id })).toMatchObject({ ok: true })
        clock.moveTo(at(second))
        const refused = { ok: false, refusal: { kind: 'notNow', state: 'lapsed' } }
        expect(await world.send('cora', id, 'request.tell', { case: id })).toMatchObject(refused)
        expect(await world.state(id)).toBe('lapsed')
      })
    })
  },
  { migrations }
)
