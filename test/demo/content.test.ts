import { describe, expect, test } from 'vitest'

import {
  beginningOf,
  cardOf,
  organisations,
  people,
  phrases,
  proposals,
  scopeOf,
  story
} from '#demo/content/index.ts'
import type { Destiny, PersonRole, Story } from '#demo/content/index.ts'
import { isEnterprise, organisationFields, sectorOf } from '#organisations/model.ts'
import { personFields } from '#people/model.ts'
import { cardSchema, missingForPresidium, missingForScope } from '#proposals/model.ts'

const organisationOf = new Map(organisations.map((organisation) => [organisation.key, organisation]))
const proposalOf = new Map(proposals.map((proposal) => [proposal.key, proposal]))
const holders = (role: PersonRole) => people.filter(({ roles }) => roles.includes(role))
const cards = proposals.map((proposal) => ({
  proposal,
  card: cardOf(proposal, { on: '2026-03-16', contact: 'psn_1', signatory: 'psn_2' })
}))

const beforePartners: readonly Destiny[] = [
  'draft',
  'formalCheck',
  'returned',
  'searchOpen',
  'searchFailed',
  'parked',
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
  noQuorum: [8, 17],
  changesRequested: [7, 18],
  rejected: [10, 17],
  approved: [11, 18],
  groupForming: [10, 22],
  charterReview: [16, 24],
  active: [18, 52],
  rejectedFinal: [17, 52],
  withdrawn: [2, 52],
  parked: [2, 52],
  lapsed: [4, 26]
}

const isUnique = (values: readonly string[]) => new Set(values).size === values.length

describe('organisations of the demo', () => {
  test('are seventy, each with its own name', () => {
    expect(organisations).toHaveLength(70)
    expect(isUnique(organisations.map(({ key }) => key))).toBe(true)
    expect(isUnique(organisations.map(({ name }) => name))).toBe(true)
    expect(isUnique(organisations.map(({ short }) => short))).toBe(true)
  })

  test('mix all kinds of members', () => {
    expect(new Set(organisations.map(({ type }) => type)).size).toBe(11)
    expect(organisations.filter(({ type }) => isEnterprise(type)).length).toBeGreaterThan(30)
  })

  test.each(organisations)(
    '$short goes into the register',
    ({ name, short, type, group, city, competences }) => {
      const fields = organisationFields.safeParse({
        name,
        shortName: short,
        type,
        group,
        city,
        competences: [...competences]
      })
      expect(fields.error).toBeUndefined()
    }
  )
})

describe('people of the demo', () => {
  test('are some hundred and fifty, each with a name and an address of their own', () => {
    expect(people.length).toBeGreaterThanOrEqual(145)
    expect(isUnique(people.map(({ name }) => name))).toBe(true)
    expect(isUnique(people.map(({ email }) => email))).toBe(true)
    expect(isUnique(people.map(({ key }) => key))).toBe(true)
  })

  test.each(people)('$name goes into the register', ({ name, email, language, position, organisation }) => {
    expect(personFields.safeParse({ name, email, language, function: position }).error).toBeUndefined()
    expect(email).toMatch(/^[a-z.-]+@[a-z]+\.example\.org$/)
    expect(organisationOf.has(organisation)).toBe(true)
  })

  test.each(organisations)('$short has somebody who may commit it and one seat on the Council', ({ key }) => {
    const own = people.filter(({ organisation }) => organisation === key)
    expect(own.some(({ roles }) => roles.includes('signatory'))).toBe(true)
    expect(
      own.filter(({ roles }) => roles.includes('council') || roles.includes('councilChair'))
    ).toHaveLength(1)
  })

  test('fill the organs and the office', () => {
    const presidium = holders('presidium')
    expect(presidium).toHaveLength(7)
    expect(isUnique(presidium.map(({ organisation }) => organisation))).toBe(true)
    expect(holders('presidiumChair')).toHaveLength(1)
    expect(holders('presidiumDeputy')).toHaveLength(1)
    expect(holders('presidiumChair')[0]?.organisation).not.toBe(holders('presidiumDeputy')[0]?.organisation)
    expect(holders('councilChair')).toHaveLength(1)
    expect(holders('board')).toHaveLength(3)
    expect(holders('coordinator')).toHaveLength(2)
    expect(holders('assistant')).toHaveLength(1)
    expect(
      presidium.filter(({ roles }) => roles.includes('coordinator') || roles.includes('assistant'))
    ).toEqual([])
  })
})

describe('proposals of the demo', () => {
  test('are sixty, twelve or more written in English, some fifty of them complete', () => {
    expect(proposals).toHaveLength(60)
    expect(proposals.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(12)
    expect(cards.filter(({ card }) => missingForPresidium(card).length === 0).length).toBeGreaterThanOrEqual(
      48
    )
    for (const one of ['key', 'acronym', 'teaser', 'problem', 'goal', 'work', 'contribution'] as const)
      expect(isUnique(proposals.map((proposal) => proposal[one]))).toBe(true)
  })

  test.each(cards)('the card of $proposal.key keeps to the limits and makes a complete scope', ({ card }) => {
    expect(cardSchema.safeParse(card).error).toBeUndefined()
    expect(cardSchema.safeParse(scopeOf(card)).error).toBeUndefined()
    expect(missingForScope(scopeOf(card))).toEqual([])
    expect(missingForScope(beginningOf(card))).not.toEqual([])
    expect(card.title?.pl && card.title.en).toBeTruthy()
  })

  test.each(cards)('the needs and the milestones of $proposal.key make sense', ({ card }) => {
    const needs = card.needs ?? []
    expect(needs.length).toBeGreaterThanOrEqual(2)
    expect(isUnique(needs.map(({ id }) => id))).toBe(true)
    expect(needs.some(({ must }) => must)).toBe(true)
    for (const { on } of card.milestones ?? []) {
      expect(on > card.start!).toBe(true)
      expect(on <= card.end!).toBe(true)
    }
    if (card.budget) expect(card.budget.total).toBeGreaterThanOrEqual(card.budgetRange!.from)
    if (card.budget) expect(card.budget.total).toBeLessThanOrEqual(card.budgetRange!.to)
  })
})

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
    expect(reached.get('active')).toBe(16)
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
      const free = holders('presidium').filter(({ organisation }) => !involved.includes(organisation))
      expect(free.length).toBeGreaterThanOrEqual(3)
      expect(one.votes!.length).toBeLessThanOrEqual(free.length)
      if (one.destiny === 'noQuorum') expect(one.votes!.length).toBeLessThan(free.length / 2)
      if (one.destiny === 'ballot') expect(one.votes!.length).toBeLessThan(free.length)
      if (one.destiny === 'active' && one.circular === true)
        expect(one.votes!.filter((vote) => vote === 'for').length).toBeGreaterThan(free.length / 2)
    }
  )
})

describe('phrases', () => {
  test.each(['pl', 'en'] as const)(
    'in %s fill every pool with different texts that fit their fields',
    (language) => {
      const pools = (value: unknown): readonly (readonly string[])[] =>
        Array.isArray(value) ? [value as string[]] : Object.values(value as object).flatMap(pools)
      for (const pool of pools(phrases[language])) {
        expect(pool.length).toBeGreaterThan(0)
        expect(isUnique(pool)).toBe(true)
        for (const text of pool) expect(text.length).toBeLessThan(3000)
      }
      for (const pool of [
        'answers',
        'contributions',
        'invitations',
        'refusals',
        'changes',
        'withdrawals',
        'resolutions'
      ] as const)
        expect(phrases[language][pool].length).toBeGreaterThanOrEqual(10)
    }
  )
})
