import { describe, expect, test } from 'vitest'

import { silentVoters } from '#workflows/ballot/count.ts'
import { votersOf } from '#workflows/bodies.ts'
import type { BodyFact } from '#workflows/facts.ts'

import { aBallot, seatOf } from './support/ballot.ts'
import { author, chair, deputy, members, people, presidium } from './support/proposal.ts'

const [one, two, three] = members

describe('a recusal during the ballot', () => {
  test('strikes the person and keeps the vote without counting it', () => {
    const ballot = aBallot().vote('against', one).vote('for', chair, deputy, two)
    ballot.message({ type: 'voter.recused', person: one.person, ground: 'organisation' })
    expect(ballot.context.votes.find(({ person }) => person === one.person)?.struck).toBe('organisation')
    ballot.must(chair, 'ballot.close')
    expect(ballot.context.outcome).toMatchObject({
      result: 'carried',
      base: 4,
      counts: { for: 3, against: 0, abstain: 0, absent: 1 }
    })
    expect(ballot.context.outcome?.eligible).not.toContain(one.person)
    expect(ballot.told.at(-1)).toMatchObject({ voted: people([chair, deputy, two]) })
  })

  test('is declared by the voter and told to whoever put the motion', () => {
    const ballot = aBallot().vote('for', one)
    expect(ballot.send(author, 'recusal.declare', { ground: 'family' })).toBe(false)
    ballot.must(one, 'recusal.declare', { ground: 'family', text: 'A cousin.' })
    expect(ballot.told.at(-1)).toEqual({
      type: 'voter.stepped-aside',
      ballot: 'bal_t-1',
      person: one.person,
      ground: 'family'
    })
    expect(ballot.send(one, 'vote.cast', { choice: 'for', revision: 1 })).toBe(false)
  })

  test('takes the deciding vote from the chair', () => {
    const ballot = aBallot().vote('for', one, chair).vote('against', two, three)
    ballot.message({ type: 'voter.recused', person: chair.person, ground: 'family' })
    ballot.vote('for', deputy).must(chair, 'ballot.close')
    expect(ballot.context.outcome).toMatchObject({ result: 'tied', mayDecideTie: false })
  })

  test('calls the ballot off when fewer than the floor are left', () => {
    const ballot = aBallot()
    for (const gone of [one, two])
      ballot.message({ type: 'voter.recused', person: gone.person, ground: 'family' })
    expect(ballot.state).toBe('open')
    ballot.message({ type: 'voter.recused', person: three.person, ground: 'family' })
    expect(ballot.told.at(-1)).toMatchObject({ type: 'ballot.cancelled', ground: 'tooFewEligible' })
  })

  test('found in the register strikes whoever has lost the seat, whoever put the motion', () => {
    const ballot = aBallot().vote('against', one)
    ballot.message({ type: 'register.changed' })
    expect(ballot.context.struck).toEqual([])
    const seats = (ballot.case.facts.presidium as unknown as BodyFact).members
    const left = seats.filter(({ person }) => person !== two.person)
    const recused = [{ person: one.person, ground: 'ownOrganisation' }]
    ballot.case.facts = { ...ballot.case.facts, presidium: { members: left, recused } }
    ballot.message({ type: 'register.changed' })
    expect(ballot.context.struck).toMatchObject([
      { person: one.person, ground: 'ownOrganisation' },
      { person: two.person, ground: 'officeEnded' }
    ])
    expect(ballot.context.votes).toMatchObject([{ person: one.person, struck: 'ownOrganisation' }])
    expect(silentVoters(ballot.context)).toEqual(people([chair, deputy, three]))
  })

  test('of the last silent person closes a ballot that closes when all have voted', () => {
    const ballot = aBallot({}, { closeWhenAllVoted: true }).vote('for', chair, deputy, one, two)
    ballot.message({ type: 'voter.recused', person: three.person, ground: 'family' })
    expect(ballot.context.outcome?.result).toBe('carried')
  })
})

describe('a substitute', () => {
  const substitute = { person: 'per_substitute', organisation: null }
  const withSubstitute = (input = {}) =>
    aBallot({
      voters: presidium.map((member) => ({
        ...seatOf(member),
        substitute: member === one ? substitute.person : null
      })),
      ...input
    })

  test('votes for the seat, and the record says who cast it and for whom', () => {
    const ballot = withSubstitute().vote('for', substitute)
    expect(ballot.context.votes).toMatchObject([{ person: one.person, by: substitute.person, choice: 'for' }])
    expect(ballot.case.peopleOf('silentVoters', 'bal_t-1')).not.toContain(one.person)
  })

  test('gives way to the member, whose own vote takes the place of theirs', () => {
    const ballot = withSubstitute().vote('for', substitute).vote('against', one)
    expect(ballot.context.votes).toMatchObject([{ person: one.person, by: one.person, choice: 'against' }])
    expect(ballot.send(substitute, 'vote.cast', { choice: 'for', revision: 1 })).toBe(false)
  })

  test('who is recused stands in for nobody, and the vote is struck while the member keeps the seat', () => {
    const ballot = withSubstitute().vote('for', substitute)
    ballot.message({ type: 'voter.recused', person: substitute.person, ground: 'family' })
    expect(ballot.context.votes).toMatchObject([{ struck: 'family' }])
    ballot.vote('against', one)
    expect(ballot.context.voters).toHaveLength(5)
    expect(ballot.send(substitute, 'recusal.declare', { ground: 'family' })).toBe(false)
    expect(ballot.context.votes.filter(({ struck }) => struck === null)).toMatchObject([{ by: one.person }])
  })

  test('is told of a ballot in writing, and that the member goes first', () => {
    const ballot = withSubstitute({ mode: 'circular' })
    expect(ballot.case.notices.at(-1)).toMatchObject({
      variant: 'substitute',
      to: [{ to: 'people', people: [substitute.person] }]
    })
  })
})

describe('a consent agenda', () => {
  test('counts those present who have not voted as for', () => {
    const ballot = aBallot().vote('against', one)
    ballot.message({ type: 'consent.given', people: people([chair, deputy, one, two]) })
    expect(ballot.context.votes.map(({ person, choice, channel }) => [person, choice, channel])).toEqual([
      [one.person, 'against', 'own'],
      ...people([chair, deputy, two]).map((person) => [person, 'for', 'consent'])
    ])
  })

  test('votes in no secret ballot', () => {
    const ballot = aBallot({ secret: true }).message({ type: 'consent.given', people: people(presidium) })
    expect(ballot.context.votes).toEqual([])
  })
})

describe('where the Council weighs groups', () => {
  const groups = ['enterprises', 'enterprises', 'enterprises', 'science', 'science'] as const
  const body = {
    members: presidium.map(({ person }, place) => ({
      person: person as string,
      organisation: null,
      chair: place === 0,
      deputy: false,
      substitute: null,
      group: groups[place] ?? null
    })),
    recused: []
  }
  const rules = { substitutes: false, councilWeighsGroups: true }

  test('each group has the same weight, whoever of it votes', () => {
    const voters = votersOf(body, [], rules, true)
    expect(voters.map(({ weight }) => weight)).toEqual([2, 2, 2, 3, 3])
    const ballot = aBallot({ body: 'council', voters })
      .vote('for', chair, deputy, one)
      .vote('against', two, three)
    ballot.must(chair, 'ballot.close')
    expect(ballot.context.outcome).toMatchObject({
      result: 'tied',
      counts: { for: 3, against: 2 },
      weighed: { for: 6, against: 6 }
    })
  })

  test('a recusal leaves the group its whole weight', () => {
    const ballot = aBallot({ body: 'council', voters: votersOf(body, [], rules, true) })
    ballot.message({ type: 'voter.recused', person: chair.person, ground: 'family' })
    expect(ballot.context.voters.map(({ weight }) => weight)).toEqual([1, 1, 1, 1])
  })
})
