import { describe, expect, it } from 'vitest'

import { describe as describeMachine, statesIn } from '#engine/describe.ts'
import { daysToApproval, funnelOf, journeysOf, reachOf, statesEntered, timesOf } from '#tracking/journey.ts'
import type { Entry } from '#tracking/journey.ts'
import { outcomeOf, outcomesBy, consortiaOf } from '#tracking/outcomes.ts'
import { beginOf, periodIn } from '#tracking/period.ts'
import { workflows } from '#workflows/index.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const day = (number: number): string => new Date(Date.UTC(2026, 0, number, 9)).toISOString()

/** A proposal that entered these states on these days of the year; the last is its present one. */
const aJourney = (...way: readonly (readonly [string, number])[]) => {
  const entries = way.map(([state, at], row): Entry => ({ case: 'prp_1', row, state, at: day(at) }))
  const [state, since] = way.at(-1) ?? ['draft', 1]
  const [journey] = journeysOf([{ id: 'prp_1', state, since: day(since), opened_at: day(1) }], entries)
  return journey as NonNullable<typeof journey>
}

const whole = aJourney(
  ['formalCheck', 3],
  ['returned', 5],
  ['formalCheck', 9],
  ['searchOpen', 10],
  ['searchSelecting', 40],
  ['consortium', 45],
  ['queued', 60],
  ['coi', 61],
  ['opinions', 66],
  ['ballot', 70],
  ['approved', 78],
  ['groupForming', 80],
  ['active', 100]
)
const sketch = aJourney()
const stopped = aJourney(['formalCheck', 3], ['searchOpen', 10], ['withdrawn', 20])

describe('the way of a proposal', () => {
  it('has one stay for each state entered, with the sketch first and the present state open', () => {
    expect(stopped.stays.map(({ state }) => state)).toEqual([
      'draft',
      'formalCheck',
      'searchOpen',
      'withdrawn'
    ])
    expect(stopped.stays.at(0)).toEqual({ state: 'draft', from: day(1), until: day(3) })
    expect(stopped.stays.at(-1)?.until).toBeNull()
    expect(sketch.stays).toEqual([{ state: 'draft', from: day(1), until: null }])
  })

  it('is read from the terms that steps set, whatever else they did to terms', () => {
    const set = (id: string) => `{"change":"set","id":"prp_1:xstate.after.${id}","name":"x"}`
    const outcome = `{"terms":[{"change":"ended","id":"prp_1:xstate.after.T01.draft"},${set('T02.formalCheck')}]}`
    expect(statesEntered(outcome)).toEqual(['formalCheck'])
    expect(
      statesEntered(`[${set('T25i.groupActive')},${set('T25h.task-group.active.milestones.ahead')}]`)
    ).toEqual(['active'])
    expect(statesEntered(set('T19.proposal.stage.review.rejected.delivered'))).toEqual(['rejected'])
    expect(statesEntered(set('T32.proposal.leadership.vacant'))).toEqual([])
    expect(statesEntered('{"terms":[{"change":"moved","id":"prp_1:xstate.after.T04.searchOpen"}]}')).toEqual(
      []
    )
  })

  it('names every state of the machines by the name that the procedure gives it', () => {
    const own = workflows.filter(({ name }) => name === 'proposal' || name === 'task-group')
    const states = own.flatMap(({ machine }) => statesIn(describeMachine(machine)))
    const known = new Set(states.map(({ meta }) => meta?.state))
    const wrong = states.flatMap(({ moves, meta }) =>
      moves.flatMap(({ on, term }) =>
        term === undefined
          ? []
          : statesEntered(`"change":"set","id":"x:${on}"`).map((state) => [state, meta?.state])
      )
    )
    expect(wrong.length).toBeGreaterThan(25)
    for (const [state, meant] of wrong) {
      expect(known).toContain(state)
      expect([state, meant]).toEqual([meant, meant])
    }
  })
})

describe('figures of a period', () => {
  it('counts in the funnel how far each came, those that went further too', () => {
    expect(reachOf(sketch)).toBe(0)
    expect(reachOf(stopped)).toBe(2)
    expect(reachOf(whole)).toBe(6)
    expect(funnelOf([whole, stopped, sketch]).map(({ count }) => count)).toEqual([2, 2, 1, 1, 1, 1, 0])
  })

  it('measures each passage through a step, also one through several states, against its target', () => {
    const times = new Map(timesOf([whole, stopped], krakow.terms, null).map((time) => [time.step, time]))
    expect(times.get('check')).toEqual({ step: 'check', passed: 3, median: 2, longest: 7, target: 7 })
    expect(times.get('search')).toMatchObject({ passed: 2, median: 20, target: 30 })
    expect(times.get('opinions')).toMatchObject({ passed: 1, median: 9, target: 21 })
    expect(times.get('group')).toMatchObject({ passed: 1, median: 22, target: 51 })
  })

  it('leaves out what ended before the period, and what has not ended', () => {
    const times = timesOf([whole, stopped, aJourney(['formalCheck', 3])], krakow.terms, day(39))
    expect(times.find(({ step }) => step === 'check')).toMatchObject({
      passed: 0,
      median: null,
      longest: null
    })
    expect(times.find(({ step }) => step === 'search')).toMatchObject({ passed: 1, median: 30 })
    expect(daysToApproval([whole, stopped], null)).toBe(75)
    expect(daysToApproval([whole], day(79))).toBeNull()
  })

  it('tells an approval, a refusal and an end without a decision apart', () => {
    expect(outcomeOf('active', whole)).toBe('approved')
    expect(outcomeOf('terminated', aJourney(['approved', 5], ['active', 8], ['terminated', 9]))).toBe(
      'approved'
    )
    expect(outcomeOf('withdrawn', stopped)).toBe('ended')
    expect(outcomeOf('rejectedFinal', aJourney(['ballot', 5], ['rejectedFinal', 9]))).toBe('rejected')
    expect(outcomeOf('draft', sketch)).toBe('running')
    const items = [
      { kind: 'study', outcome: 'running' },
      { kind: 'research', outcome: 'approved' },
      { kind: 'research', outcome: 'ended' }
    ] as const
    expect(outcomesBy(items, ({ kind }) => kind)).toEqual([
      { name: 'research', total: 2, approved: 1, running: 0, rejected: 0, ended: 1 },
      { name: 'study', total: 1, approved: 0, running: 1, rejected: 0, ended: 0 }
    ])
  })

  it('counts projects by their partners, and has no size where there is none', () => {
    expect(consortiaOf([2, 3, 3])).toEqual({
      median: 3,
      sizes: [0, 0, 1, 2].map((proposals, partners) => ({ partners, proposals }))
    })
    expect(consortiaOf([])).toEqual({ median: null, sizes: [] })
  })

  it('begins at midnight in Poland', () => {
    expect(beginOf('year', '2026-11-23T10:00:00.000Z')).toBe('2025-12-31T23:00:00.000Z')
    expect(beginOf('months', '2026-07-23T22:30:00.000Z')).toBe('2025-07-23T22:00:00.000Z')
    expect(beginOf('all', '2026-07-23T22:30:00.000Z')).toBeNull()
    expect(['year', 'ever', undefined].map(periodIn)).toEqual(['year', 'months', 'months'])
  })
})
