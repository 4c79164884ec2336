import { describe, expect, test } from 'vitest'

import { organisations, people, proposals, story } from '#demo/content/index.ts'
import type { Destiny, Story } from '#demo/content/index.ts'
import { isEnterprise, sectorOf } from '#organisations/model.ts'

const organisationOf = new Map(organisations.map((organisation) => [organisation.key, organisation]))
const proposalOf = new Map(proposals.map((proposal) => [proposal.key, proposal]))
const presidium = people.filter(({ roles }) => roles.includes('presidium'))

const beforePartners: readonly Destiny[] = [
  'draft',
  'formalCheck',
  'returned',
  'searchOpen',
  'searchFailed',
  'merged',
  'parked',
  'withdrawn',
  'lapsed'
]
const isBeyondSearch = ({ destiny }: Story) => !beforePartners.includes(destiny)

/** Fewest and most weeks that a case has lived when the end of the year finds it in a state (Krakow profile). */
const age: Readonly<Record<Destiny, readonly [number, number]>> = {
  draft: [0, 12],
  formalCheck: [0, 1],
  returned: [1, 4],
  searchOpen: [1, 5],
  searchSelecting: [5, 7],
  searchFailed: [5, 9],
  consortium: [4, 11],
  queued: [7, 12],
  coi: [5, 13],
  opinions: [6, 15],
  ballot: [7, 18],
  tie: [9, 18],
  noDecision: [9, 18],
  postponed: [8, 18],
  noQuorum: [8, 17],
  councilInstead: [12, 20],
  changesRequested: [7, 18],
  conditional: [12, 20],
  conditionsOverdue: [15, 22],
  rejected: [10, 17],
  appealSelfReview: [13, 20],
  appealCouncil: [15, 22],
  approved: [6, 18],
  groupForming: [10, 22],
  charterReview: [16, 24],
  active: [18, 52],
  changeReview: [20, 52],
  suspended: [20, 52],
  closing: [22, 52],
  closureReview: [26, 52],
  closed: [32, 52],
  terminated: [30, 52],
  rejectedFinal: [17, 52],
  merged: [3, 52],
  withdrawn: [2, 52],
  parked: [2, 52],
  lapsed: [4, 26]
}

const isUnique = (values: readonly string[]) => new Set(values).size === values.length

describe('the story of the year', () => {
  test('tells every proposal once', () => {
    expect(story.map(({ proposal }) => proposal).toSorted()).toEqual(
      proposals.map(({ key }) => key).toSorted()
    )
  })

  test('reaches every state, most often the active group', () => {
    const reached = new Map<Destiny, number>()
    for (const { destiny } of story) reached.set(destiny, (reached.get(destiny) ?? 0) + 1)
    expect([...reached.keys()].toSorted()).toEqual(Object.keys(age).toSorted())
    expect(Math.max(...reached.values())).toBe(reached.get('active'))
  })

  test('tells what can happen on the way, and another route each', () => {
    expect(new Set(story.flatMap(({ twist }) => twist ?? [])).size).toBe(7)
    expect(new Set(story.flatMap(({ route }) => route ?? [])).size).toBe(2)
    const into = story.flatMap((one) => one.into ?? [])
    expect(into).toHaveLength(story.filter(({ destiny }) => destiny === 'merged').length)
    for (const key of into) expect(story.find(({ proposal }) => proposal === key)?.destiny).toBe('searchOpen')
  })

  test.each(story)('$proposal is written by somebody of its organisation', ({ person, organisation }) => {
    expect(people.find(({ key }) => key === person)?.organisation).toBe(organisation)
  })

  test.each(story)(
    'those who answer $proposal answer its needs',
    ({ proposal, organisation, partners, declines = [] }) => {
      const needs = new Map(proposalOf.get(proposal)?.needs.map((need) => [need.id, need]))
      for (const partner of [...partners, ...declines]) {
        const need = needs.get(partner.need)
        const type = organisationOf.get(partner.organisation)?.type
        expect(need, partner.need).toBeDefined()
        expect(type, partner.organisation).toBeDefined()
        if (need?.organisationType) expect(type).toBe(need.organisationType)
      }
      const answering = [...partners, ...declines].map((partner) => partner.organisation)
      expect(isUnique([organisation, ...answering])).toBe(true)
    }
  )

  test.each(story)('$proposal has no more partners than seats', ({ proposal, partners }) => {
    for (const { id, seats } of proposalOf.get(proposal)?.needs ?? [])
      expect(partners.filter(({ need }) => need === id).length).toBeLessThanOrEqual(seats)
  })

  test.each(story.filter(isBeyondSearch))(
    '$proposal has its minimum consortium',
    ({ proposal, organisation, partners }) => {
      const types = [organisation, ...partners.map((partner) => partner.organisation)].map(
        (key) => organisationOf.get(key)!.type
      )
      expect(types.length).toBeGreaterThanOrEqual(3)
      expect(new Set(types.map(sectorOf)).size).toBeGreaterThanOrEqual(2)
      expect(types.some(isEnterprise)).toBe(true)
      const wanted = proposalOf.get(proposal)!.needs.filter(({ must }) => must)
      for (const { id } of wanted)
        expect(
          partners.some(({ need }) => need === id),
          id
        ).toBe(true)
    }
  )

  test.each(story.filter(isBeyondSearch))('$proposal has a complete card', ({ proposal, destiny }) => {
    if (destiny !== 'searchSelecting') expect(proposalOf.get(proposal)?.full).toBeDefined()
  })

  test.each(story)(
    '$proposal is as old as its state',
    ({ week, destiny, returnedOnce, extendedSearch = 0, changesOnce }) => {
      const delay = (returnedOnce ? 2 : 0) + extendedSearch / 7 + (changesOnce ? 8 : 0)
      const [least, most] = age[destiny]
      expect(week).toBeGreaterThanOrEqual(0)
      expect(week).toBeLessThanOrEqual(51)
      expect(52 - week).toBeGreaterThanOrEqual(least)
      expect(52 - week).toBeLessThanOrEqual(most + delay)
    }
  )

  test.each(story.filter(({ votes }) => votes))(
    'no more votes on $proposal than members free to vote',
    (one) => {
      const involved = [one.organisation, ...one.partners.map(({ organisation }) => organisation)]
      const free = presidium.filter(({ organisation }) => !involved.includes(organisation))
      expect(free.length).toBeGreaterThanOrEqual(3)
      expect(one.votes!.length).toBeLessThanOrEqual(free.length)
      if (one.destiny === 'noQuorum') expect(one.votes!.length).toBeLessThan(free.length / 2)
      if (one.destiny === 'ballot') expect(one.votes!.length).toBeLessThan(free.length)
      if (one.destiny === 'active' && one.circular === true)
        expect(one.votes!.filter((vote) => vote === 'for').length).toBeGreaterThan(free.length / 2)
    }
  )
})
