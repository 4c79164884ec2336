import { describe, expect, it } from 'vitest'

import { countsUntil, groundOn } from '#people/interest.ts'
import type { InterestKind } from '#people/interest.ts'
import { recusalOf } from '#people/recusal.ts'

const matter = {
  day: '2026-03-02',
  interested: new Set(['org_lead']),
  named: new Set(['per_named']),
  linked: new Map([['org_daughter', ['org_lead']]])
}

const tie = (kind: InterestKind, fromOn: string | null = null, untilOn: string | null = null) => ({
  kind,
  organisation: 'org_lead',
  fromOn,
  untilOn
})

const someone = { person: 'per_1', own: [] as string[], interests: [] as ReturnType<typeof tie>[] }

describe('the register recuses', () => {
  it.each([
    ['ownOrganisation', { ...someone, own: ['org_lead'] }],
    ['namedInCase', { ...someone, person: 'per_named' }],
    ['linkedOrganisation', { ...someone, own: ['org_daughter'] }],
    ['employment', { ...someone, interests: [tie('director')] }],
    ['family', { ...someone, interests: [tie('family')] }],
    ['mentor', { ...someone, interests: [tie('mentor')] }],
    ['other', { ...someone, interests: [tie('other')] }],
    ['linkedOrganisation', { ...someone, interests: [{ ...tie('employee'), organisation: 'org_daughter' }] }]
  ] as const)('on the ground %s', (ground, ties) => {
    expect(recusalOf(ties, matter)).toBe(ground)
  })

  it('nobody whose organisation and ties have nothing to do with the case', () => {
    const interests = [{ ...tie('employee'), organisation: 'org_other' }]
    expect(recusalOf({ ...someone, own: ['org_third'], interests }, matter)).toBeNull()
  })

  it('no relative of a linked organisation: a family tie does not pass on', () => {
    const interests = [{ ...tie('family'), organisation: 'org_daughter' }]
    expect(recusalOf({ ...someone, interests }, matter)).toBeNull()
  })
})

describe('a tie', () => {
  it('of work counts as common work for five years after its last day, and not a day longer', () => {
    const ended = tie('employee', '2015-01-01', '2021-03-02')
    expect(groundOn(ended, '2021-03-02')).toBe('employment')
    expect(groundOn(ended, '2021-03-03')).toBe('collaboration')
    expect(groundOn(ended, '2026-03-02')).toBe('collaboration')
    expect(groundOn(ended, '2026-03-03')).toBeNull()
    expect(countsUntil(ended)).toBe('2026-03-02')
  })

  it('of the family ends with its last day', () => {
    expect(groundOn(tie('family', null, '2026-03-01'), '2026-03-01')).toBe('family')
    expect(groundOn(tie('family', null, '2026-03-01'), '2026-03-02')).toBeNull()
  })

  it('does not count before it begins', () => {
    expect(groundOn(tie('mentor', '2026-03-03'), '2026-03-02')).toBeNull()
  })
})
