import { describe, expect, it } from 'vitest'

import { describe as describeMachine, statesIn } from '#engine/describe.ts'
import { ageingOf, byAge, targetOf, termOfState } from '#tracking/ageing.ts'
import { workflows } from '#workflows/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const { terms } = krakow
const since = '2026-09-01T08:00:00.000Z'
const after = (days: number): string => new Date(Date.parse(since) + days * 86_400_000).toISOString()
const ageAfter = (days: number, state = 'searchOpen', urgent = false) =>
  ageingOf({ state, since, now: after(days), terms, urgent })

describe('ageing against the target', () => {
  it('is well within the target at first, near in its last quarter, late after it and stuck at over twice', () => {
    expect(ageAfter(0)).toEqual({ days: 0, target: 30, level: 'ok', stuck: false })
    expect(ageAfter(22).level).toBe('ok')
    expect(ageAfter(23).level).toBe('near')
    expect(ageAfter(30)).toMatchObject({ level: 'near', stuck: false })
    expect(ageAfter(31)).toMatchObject({ level: 'late', stuck: false })
    expect(ageAfter(60)).toMatchObject({ level: 'late', stuck: false })
    expect(ageAfter(61)).toMatchObject({ level: 'late', stuck: true })
  })

  it('counts days by the calendar in Poland', () => {
    const late = { state: 'draft', since: '2026-09-01T21:30:00.000Z', terms }
    expect(ageingOf({ ...late, now: '2026-09-01T21:59:00.000Z' }).days).toBe(0)
    expect(ageingOf({ ...late, now: '2026-09-01T22:01:00.000Z' }).days).toBe(1)
  })

  it('takes its targets from the terms of the profile, and the shorter ones on the urgent route', () => {
    expect(targetOf('formalCheck', terms)).toBe(7)
    expect(targetOf('formalCheck', terms, true)).toBe(3)
    expect(targetOf('searchOpen', terms, true)).toBe(10)
    expect(targetOf('searchOpen', { ...terms, T04: { length: 2, unit: 'months', atEnd: 'move' } })).toBe(61)
    expect(targetOf('searchOpen', { T04: { length: 20, unit: 's', atEnd: 'move' } })).toBe(1)
  })

  it('has no target where the procedure sets none, and is never late there', () => {
    for (const state of ['active', 'closed', 'withdrawn', 'nowhere'])
      expect(ageAfter(400, state)).toEqual({ days: 400, target: null, level: 'ok', stuck: false })
  })

  it('puts first what has used up most of its target', () => {
    const ages = [ageAfter(20), ageAfter(300, 'active'), ageAfter(61), ageAfter(12, 'formalCheck')]
    expect(ages.toSorted(byAge).map(({ days }) => days)).toEqual([61, 12, 20, 300])
  })

  it('names the terms that the machines themselves name', () => {
    const own = workflows.filter(({ name }) => ['proposal', 'task-group', 'ballot'].includes(name))
    const named = new Set(
      own.flatMap(({ name, machine }) =>
        statesIn(describeMachine(machine)).flatMap(({ meta, moves }) =>
          moves.flatMap(({ term }) => (term ? [`${name === 'ballot' ? 'ballot' : meta?.state} ${term}`] : []))
        )
      )
    )
    for (const [state, term] of Object.entries(termOfState)) expect(named).toContain(`${state} ${term}`)
  })
})
