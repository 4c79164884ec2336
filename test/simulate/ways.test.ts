import { describe, expect, it } from 'vitest'

import { Chance } from '#simulate/chance.ts'
import { Steering } from '#simulate/steering.ts'
import { rows } from '#simulate/table.ts'
import type { TableRow } from '#simulate/table.ts'
import { daysTo, mayTake, wayTo } from '#simulate/ways.ts'

const free: ReadonlySet<string> = new Set()

const rowAt = (key: string): TableRow => {
  const found = rows.find((row) => row.key === key)
  if (!found) throw new Error(`${key} is no row`)
  return found
}

const eventsTo = (place: string, key: string, barred: ReadonlySet<string> = free): readonly string[] =>
  wayTo(place, rowAt(key), barred).map(({ event }) => event)

describe('the way to a row', () => {
  it('goes through what the row needs to have happened before', () => {
    expect(eventsTo('ballot', 'appealCouncil|COUNCIL_DISMISS|rejectedFinal')).toEqual([
      'CARRIED_REJECT',
      'APPEAL',
      'FORWARD_TO_COUNCIL',
      'COUNCIL_DISMISS'
    ])
    expect(eventsTo('groupForming', 'gapRepair|GAP_CLOSED|active')).toContain('APPOINT_GROUP')
    expect(eventsTo('suspended?', 'suspended|timer|terminated')).toEqual(['CONFIRM_SUSPENSION', 'timer'])
  })

  it('takes no way back to get on', () => {
    expect(eventsTo('searchOpen', 'consortium|SUBMIT_TO_PRESIDIUM|queued')).not.toContain('RECALL')
  })

  it('goes round what a case cannot take', () => {
    const ready = 'formalCheck|ACCEPT_FORMAL_CONSORTIUM_READY|consortium'
    const submit = 'consortium|SUBMIT_TO_PRESIDIUM|queued'
    expect(eventsTo('formalCheck', submit)).toContain('ACCEPT_FORMAL_CONSORTIUM_READY')
    expect(eventsTo('formalCheck', submit, new Set([ready]))).toEqual([
      'ACCEPT_FORMAL',
      'CLOSE_SEARCH',
      'CONFIRM_SELECTION',
      'SUBMIT_TO_PRESIDIUM'
    ])
    expect(daysTo('formalCheck', rowAt(ready), new Set([ready]))).toBe(Infinity)
  })

  it('leads from a state of the table to every row', () => {
    const starts = rows
      .filter(({ key }) => daysTo('draft', rowAt(key), free) === Infinity)
      .map(({ key }) => key)
    expect(starts).toEqual([])
  })

  it('tells places of the same state apart', () => {
    expect(mayTake(rowAt('gapRepair|timer|suspended'), 'gapRepair+')).toBe(true)
    expect(mayTake(rowAt('gapRepair|timer|suspended'), 'gapRepair')).toBe(false)
  })
})

describe('steering', () => {
  it('keeps an aim while a long term runs, and gives up one that is barred', () => {
    const goal = 'parked|timer|lapsed'
    const steering = new Steering(new Chance(1), 730)
    steering.bar('prp_x', ...rows.flatMap(({ key }) => (key === goal ? [] : [key])))
    // Now and then somebody goes their own way for a while.
    const aims = Array.from({ length: 60 }, (_, day) => steering.next('prp_x', 'parked', day)?.key)
    expect(aims).toContain(goal)
    const since = steering.aimOf('prp_x')
    expect(steering.next('prp_x', 'parked', 390)?.key).toBe(goal)
    expect(steering.aimOf('prp_x')).toBe(since)
    steering.bar('prp_x', goal)
    expect(steering.aimOf('prp_x')).toBeNull()
  })
})
