import { describe, expect, it } from 'vitest'

import { dayStart, lastWeekly, nextDigest, noHours, quietUntil, usualHours } from '#notifications/slots.ts'

describe('a digest', () => {
  it('goes out at seven in the morning of the next working day', () => {
    expect(nextDigest('daily', '2026-11-23T09:00:00.000Z')).toBe('2026-11-24T06:00:00.000Z')
    expect(nextDigest('daily', '2026-11-24T05:59:59.999Z')).toBe('2026-11-24T06:00:00.000Z')
    expect(nextDigest('daily', '2026-11-24T06:00:00.000Z')).toBe('2026-11-25T06:00:00.000Z')
    // From Friday to Monday.
    expect(nextDigest('daily', '2026-11-27T12:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z')
    // 24 December to 27 December are days off.
    expect(nextDigest('daily', '2026-12-23T12:00:00.000Z')).toBe('2026-12-28T06:00:00.000Z')
  })

  it('of the week goes out on its first working day', () => {
    expect(nextDigest('weekly', '2026-11-23T06:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z')
    expect(nextDigest('weekly', '2026-11-22T12:00:00.000Z')).toBe('2026-11-23T06:00:00.000Z')
    // Easter Monday, 6 April 2026.
    expect(nextDigest('weekly', '2026-04-04T12:00:00.000Z')).toBe('2026-04-07T05:00:00.000Z')
    expect(lastWeekly('2026-04-06T12:00:00.000Z')).toBe('2026-03-30T05:00:00.000Z')
    expect(lastWeekly('2026-04-07T05:00:00.000Z')).toBe('2026-04-07T05:00:00.000Z')
  })

  it('keeps its hour on the wall over both changes of the clock', () => {
    expect(nextDigest('daily', '2026-03-27T12:00:00.000Z')).toBe('2026-03-30T05:00:00.000Z')
    expect(nextDigest('daily', '2026-10-23T12:00:00.000Z')).toBe('2026-10-26T06:00:00.000Z')
  })
})

describe('quiet hours', () => {
  it('last over midnight until the morning', () => {
    expect(quietUntil(usualHours, '2026-11-23T19:59:00.000Z')).toBeNull()
    expect(quietUntil(usualHours, '2026-11-23T20:00:00.000Z')).toBe('2026-11-24T06:00:00.000Z')
    expect(quietUntil(usualHours, '2026-11-24T05:59:00.000Z')).toBe('2026-11-24T06:00:00.000Z')
    expect(quietUntil(usualHours, '2026-11-24T06:00:00.000Z')).toBeNull()
  })

  it('hold on days without work, until the next working morning', () => {
    expect(quietUntil(usualHours, '2026-11-28T11:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z')
    expect(quietUntil(usualHours, '2026-11-27T21:00:00.000Z')).toBe('2026-11-30T06:00:00.000Z')
  })

  it('may be in the day, or not at all', () => {
    const lunch = { from: '12:00', until: '14:00' }
    expect(quietUntil(lunch, '2026-11-23T12:30:00.000Z')).toBe('2026-11-23T13:00:00.000Z')
    expect(quietUntil(lunch, '2026-11-23T13:00:00.000Z')).toBeNull()
  })

  it('are none, on days off neither, for whoever wants none', () => {
    for (const now of ['2026-11-23T23:00:00.000Z', '2026-11-28T11:00:00.000Z'])
      for (const hours of [noHours, { from: '08:00', until: '08:00' }])
        expect(quietUntil(hours, now)).toBeNull()
  })

  it('count from midnight in Poland', () => {
    expect(dayStart('2026-11-23')).toBe('2026-11-22T23:00:00.000Z')
    expect(dayStart('2026-06-23')).toBe('2026-06-22T22:00:00.000Z')
  })
})
