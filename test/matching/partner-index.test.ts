import { describe, expect, test } from 'vitest'

import { createPartnerIndex } from '#matching/model.ts'
import type { Candidate, PastProject, Search } from '#matching/model.ts'

const joint = (id: string, ...parties: readonly string[]): PastProject => ({
  id,
  on: '2025-03-01',
  text: 'Sekwencjonowanie genomu',
  parties,
  lead: parties[0] ?? ''
})

const projects = [joint('p1', 'lead', 'partner'), joint('p2', 'partner', 'friend')]

const candidate = (id: string, services: string): Candidate => ({
  id,
  type: 'company',
  profile: [{ field: 'services', text: services }],
  terms: [],
  projects: projects.filter(({ parties }) => parties.includes(id))
})

const candidates = [
  candidate('lead', 'hodowla komórek'),
  candidate('partner', 'badania kliniczne'),
  candidate('friend', 'walidacja metod analitycznych'),
  candidate('stranger', 'walidacja metod analitycznych'),
  candidate('silent', '')
]

const search = (given: Partial<Search> = {}): Search => ({
  proposal: 'prp',
  lead: 'lead',
  text: 'Nowy test diagnostyczny',
  needs: [
    { id: 'n1', text: 'Laboratorium', competences: ['walidacja metod'], must: true, seats: 1 },
    { id: 'n2', text: '', competences: [], must: false, seats: 1 }
  ],
  on: '2026-03-01',
  never: new Set(),
  ...given
})

const indexOf = (those: readonly Candidate[]) => {
  const index = createPartnerIndex()
  for (const each of those) index.put(each)
  return index
}

const index = indexOf(candidates)

describe('an index of partners', () => {
  test('answers the same whatever was put in first, or out and in again', () => {
    const others = indexOf(candidates.toReversed())
    others.remove('friend')
    others.put(candidate('friend', 'spawanie'))
    others.put(candidate('friend', 'walidacja metod analitycznych'))
    expect(others.rankForProposal(search(), 10)).toEqual(index.rankForProposal(search(), 10))
    expect(others.rankForNeed(search(), 'n1', 10)).toEqual(index.rankForNeed(search(), 'n1', 10))
  })

  test('gives an organisation the reasons that the lead is given', () => {
    const [forLead] = index.rankForNeed(search(), 'n1', 1)
    const [forFriend] = index.rankNeedsFor('friend', [search()], 1)
    expect(forLead?.organisation).toBe('friend')
    expect(forFriend?.reasons).toEqual(forLead?.reasons)
    expect(forFriend?.reasons).toContainEqual({
      kind: 'partner-of-partner',
      organisation: 'partner',
      project: 'p2'
    })
  })

  test('says who has one thing in its profile, all of them or one', () => {
    const all = index.holdingOf('walidacja metod')
    expect([...all.keys()].toSorted()).toEqual(['friend', 'stranger'])
    expect(index.holdingOf('walidacja metod', 'friend').get('friend')).toEqual(all.get('friend'))
    expect(index.holdingOf('walidacja metod', 'silent').size).toBe(0)
    expect(index.holdingOf('', 'friend').size).toBe(0)
  })

  test.each([
    ['nobody in it', createPartnerIndex(), search()],
    ['a proposal without needs and words', index, search({ text: '', needs: [] })],
    ['a proposal without a lead', index, search({ lead: null, text: '' })],
    ['a lead that it does not know', index, search({ lead: 'elsewhere' })],
    ['nobody who may be named', index, search({ never: new Set(candidates.map(({ id }) => id)) })]
  ])('has finite answers for %s', (_what, asked, about) => {
    const found = [
      ...asked.rankForProposal(about, 10),
      ...asked.rankForNeed(about, 'n2', 10),
      ...asked.rankNeedsFor('friend', [about], 10),
      ...asked.rankByMerit(about, 10)
    ]
    for (const { score, evidence } of found)
      for (const number of [score, ...Object.values(evidence)]) expect(Number.isFinite(number)).toBe(true)
    expect(asked.rankForNeed(about, 'n2', 10)).toEqual([])
    expect(asked.rankForProposal(about, 0)).toEqual([])
  })
})
