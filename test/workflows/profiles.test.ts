import { describe, expect, test } from 'vitest'

import { reminderInstants, termEnd } from '#shared/calendar.ts'
import { formatNumber } from '#shared/number.ts'
import { immediate } from '#workflows/profiles/immediate.ts'
import { profileOf, profiles } from '#workflows/profiles/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { light } from '#workflows/profiles/light.ts'

const start = '2026-03-02T11:00:00.000Z'

describe('procedure profiles', () => {
  test('are found by id and version', () => {
    for (const profile of profiles) expect(profileOf(profile.id, profile.version)).toBe(profile)
  })

  test.each([
    ['krakow', 99],
    ['nowhere', 1]
  ])('that do not exist are a fault: %s@%i', (id, version) => {
    expect(() => profileOf(id, version)).toThrow(expect.objectContaining({ code: 'profile.unknown' }))
  })

  test('survive a trip through JSON, so that a case can freeze one', () => {
    for (const profile of profiles) expect(JSON.parse(JSON.stringify(profile))).toEqual(profile)
  })

  test('number proposals and resolutions in both languages', () => {
    for (const { numbering } of profiles)
      for (const pattern of [
        numbering.proposal,
        ...Object.values(numbering.resolution).flatMap(({ pl, en }) => [pl, en])
      ])
        expect(formatNumber(pattern, { n: 7, year: 2026 })).toMatch(/7.*2026|2026.*0007/)
  })

  test('have every term from T01 to T38 and its three lettered companions', () => {
    const numbered = Array.from({ length: 38 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`)
    for (const profile of profiles)
      expect(Object.keys(profile.terms)).toEqual(
        expect.arrayContaining([...numbered, 'T04a', 'T04b', 'T04c', 'T08a'])
      )
  })

  test('have no reminder that falls outside its term', () => {
    for (const profile of profiles)
      for (const [id, rule] of Object.entries(profile.terms))
        expect(reminderInstants(rule, start, termEnd(rule, start)), id).toHaveLength(
          rule.reminders?.length ?? 0
        )
  })

  test('repeat after at least one working day, so that an escalation cannot run in circles', () => {
    for (const profile of profiles)
      for (const rule of Object.values(profile.terms)) expect(rule.repeatEvery ?? 5).toBeGreaterThan(0)
  })
})

describe('the Krakow profile', () => {
  test('escalates in the ten states where silence never decides', () => {
    for (const id of ['T02', 'T08', 'T11', 'T15', 'T21', 'T22', 'T24', 'T25', 'T27', 'T30'])
      expect(krakow.terms[id]?.atEnd, id).toBe('escalate')
  })

  test('lets a search run for thirty days, and twice as many more', () => {
    const { length, extension = 0 } = krakow.terms['T04'] ?? { length: 0 }
    expect(length + 2 * extension).toBe(krakow.rules.longestSearchDays)
  })

  test('gives a circular ballot a week and never fewer than five working days', () => {
    const rule = krakow.terms['T11'] ?? expect.fail('no T11')
    expect(termEnd(rule, '2026-12-21T10:00:00Z')).toBe('2026-12-30T22:59:59.000Z')
  })
})

describe('the light profile', () => {
  test('differs in the formal check and the appeal only', () => {
    const { id, name, summary } = light
    expect(light).toEqual({
      ...krakow,
      id,
      name,
      summary,
      rules: { ...krakow.rules, formalCheck: false, appeal: false }
    })
  })
})

describe('the immediate profile', () => {
  test('needs no notice before a sitting and keeps every other term', () => {
    expect(immediate.rules.sittingNoticeDays).toBe(0)
    expect(termEnd(immediate.terms['T08a'] ?? expect.fail('no T08a'), start)).toBe(start)
    expect({ ...immediate.terms, T08a: null }).toEqual({ ...krakow.terms, T08a: null })
  })

  test('is content with two organisations of any type and needs no opinions', () => {
    expect(immediate.rules.minimumConsortium).toEqual({
      organisations: 2,
      members: 1,
      types: 1,
      enterprises: 0
    })
    expect(immediate.rules.requiredOpinions).toBe(0)
  })

  test('closes a ballot once all have voted, under the quorum and majority of Krakow', () => {
    expect(immediate.rules.closeWhenAllVoted).toBe(true)
    expect(immediate.rules.quorum).toEqual(krakow.rules.quorum)
    expect(immediate.rules.majority).toBe(krakow.rules.majority)
  })
})
