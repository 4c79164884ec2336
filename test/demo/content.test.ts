import { describe, expect, test } from 'vitest'

import {
  beginningOf,
  cardOf,
  organisations,
  people,
  phrases,
  proposals,
  scopeOf
} from '#demo/content/index.ts'
import type { PersonRole } from '#demo/content/index.ts'
import { profiles } from '#demo/content/organisation-profiles.ts'
import { isEnterprise, organisationFields, profileFields } from '#organisations/model.ts'
import { personFields } from '#people/model.ts'
import { krakow } from '#workflows/profiles/krakow.ts'
import { cardSchema, missingForPresidium, missingForScope } from '#proposals/model.ts'

const organisationOf = new Map(organisations.map((organisation) => [organisation.key, organisation]))
const holders = (role: PersonRole) => people.filter(({ roles }) => roles.includes(role))
const cards = proposals.map((proposal) => ({
  proposal,
  card: cardOf(proposal, { on: '2026-03-16', contact: 'psn_1', signatory: 'psn_2' })
}))

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

test('profiles of the demo belong to its organisations, and say something', () => {
  for (const [key, profile] of Object.entries(profiles)) {
    expect(organisationOf.has(key)).toBe(true)
    expect(profileFields.safeParse(profile).error).toBeUndefined()
  }
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

  test.each(organisations)('$short has somebody who may commit it', ({ key }) => {
    const own = people.filter(({ organisation }) => organisation === key)
    expect(own.some(({ roles }) => roles.includes('signatory'))).toBe(true)
  })

  test('sit on the Council as its procedure says, the Presidium among them, no two of an organisation', () => {
    const council = people.filter(({ roles }) => roles.includes('council') || roles.includes('councilChair'))
    expect(council).toHaveLength(krakow.bodies.council.members)
    expect(isUnique(council.map(({ organisation }) => organisation))).toBe(true)
    for (const member of holders('presidium')) expect(council).toContain(member)
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
