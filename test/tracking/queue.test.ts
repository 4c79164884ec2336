import { describe, expect, it } from 'vitest'

import { byActivity, isIdle, isWithoutBenefit } from '#tracking/activity.ts'
import { queuesOf } from '#tracking/queue.ts'
import { turnoutOf } from '#tracking/turnout.ts'

const nobody = { person: null, person_name: null, organisation: null, organisation_name: null, body: null }

describe('who is waited for', () => {
  it('is one line for each person, organisation and body, whoever has kept others waiting longest first', () => {
    const items = [
      { ...nobody, person: 'per_1', person_name: 'Ala', since: '2026-03-05T08:00:00.000Z' },
      { ...nobody, body: 'chair', since: '2026-03-02T08:00:00.000Z' },
      { ...nobody, organisation: 'org_1', organisation_name: 'Lab', since: '2026-03-01T08:00:00.000Z' },
      { ...nobody, person: 'per_1', person_name: 'Ala', since: '2026-03-04T08:00:00.000Z' }
    ]
    const queues = queuesOf(items, '2026-03-11T08:00:00.000Z')
    expect(queues.map(({ who, days, items: each }) => [who.kind, who.id, days, each.length])).toEqual([
      ['organisation', 'org_1', 10, 1],
      ['body', 'chair', 9, 1],
      ['person', 'per_1', 7, 2]
    ])
    expect(queues[2]?.items[0]?.since).toBe('2026-03-04T08:00:00.000Z')
  })
})

const aMember = (changes: Partial<Parameters<typeof isIdle>[0]>) => ({
  id: 'org_1',
  name: 'Lab',
  type: 'ngo',
  group: null,
  since: null,
  proposed: 0,
  answered: 0,
  partner: 0,
  lastActive: null,
  ...changes
})

describe('activity of members', () => {
  it('tells those who do nothing from those who try in vain', () => {
    expect([aMember({}), aMember({ answered: 1 }), aMember({ partner: 1 })].map(isIdle)).toEqual([
      true,
      false,
      false
    ])
    const vain = [aMember({}), aMember({ answered: 2 }), aMember({ answered: 2, partner: 1 })]
    expect(vain.map(isWithoutBenefit)).toEqual([false, true, false])
  })

  it('puts the most active first and those who never did anything last', () => {
    const members = [
      aMember({ id: 'never' }),
      aMember({ id: 'once', lastActive: '2025-01-01T00:00:00.000Z' }),
      aMember({ id: 'chosen', answered: 3, partner: 3 }),
      aMember({ id: 'busy', proposed: 2, partner: 2 })
    ]
    expect(members.toSorted(byActivity).map(({ id }) => id)).toEqual(['busy', 'chosen', 'once', 'never'])
  })
})

describe('turnout', () => {
  it('is votes by those eligible, by month in Poland and by way of voting', () => {
    const ballots = [
      { mode: 'circular', closed_at: '2026-01-31T22:59:59.000Z', eligible: 6, voted: 3, quorum_met: 0 },
      { mode: 'sitting', closed_at: '2026-01-31T23:30:00.000Z', eligible: 4, voted: 4, quorum_met: 1 }
    ]
    const { all, byMonth, byMode } = turnoutOf(ballots)
    expect(all).toEqual({ name: 'all', ballots: 2, eligible: 10, voted: 7, share: 0.7, withoutQuorum: 1 })
    expect(byMonth.map(({ name, share }) => [name, share])).toEqual([
      ['2026-01', 0.5],
      ['2026-02', 1]
    ])
    expect(byMode.map(({ name }) => name)).toEqual(['circular', 'sitting'])
    expect(turnoutOf([]).all.share).toBeNull()
  })
})
