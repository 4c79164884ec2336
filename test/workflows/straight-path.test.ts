import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  coordinator,
  firm,
  members,
  people,
  presidium
} from './support/proposal.ts'

test('a scope becomes an appointed task group', () => {
  const proposal = aProposal()
  expect(proposal.stateOf()).toBe('draft')
  proposal.must(author, 'scope.submit')
  expect(proposal.stateOf()).toBe('formalCheck')
  proposal.must(coordinator, 'scope.accept')
  expect(proposal.stateOf()).toBe('searchOpen')
  proposal.interest(clinic, firm).accept(clinic, firm).must(author, 'search.close')
  expect(proposal.stateOf()).toBe('searchSelecting')
  proposal.must(author, 'selection.confirm')
  expect(proposal.stateOf()).toBe('consortium')
  proposal.confirm(clinic, firm).must(author, 'proposal.submit')
  expect(proposal.stateOf()).toBe('queued')
  proposal.must(chair, 'review.open', { mode: 'sitting', sitting: 'sit_a' })
  expect(proposal.stateOf()).toBe('coi')
  proposal.declare('impartial', ...presidium)
  expect(proposal.stateOf()).toBe('opinions')
  proposal.opinion(...members).must(chair, 'opinions.close')
  expect(proposal.stateOf()).toBe('ballot')
  proposal.vote('for', ...presidium).closeBallot()
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('active')
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution).must(coordinator, 'group.start')
  expect(proposal.stateOf()).toBe('groupForming')
})

test('a formed group with a charter is appointed and at work', () => {
  const proposal = aProposal().chartered()
  expect(proposal.stateOf()).toBe('charterReview')
  proposal.carryOnGroup('appoint')
  expect(proposal.stateOf()).toBe('active')
  expect(proposal.stateOf(proposal.group)).toBe('active')
  expect(proposal.groupContext.delegates.map(({ organisation }) => organisation)).toEqual([
    'org_lead',
    'org_clinic',
    'org_firm'
  ])
})

test('everyone is told of their step on the straight path', () => {
  const told = aProposal().appointed().noticesNamed()
  for (const notice of [
    'N02 receipt',
    'N02 task',
    'N05',
    'N06',
    'N08 received',
    'N08 receipt',
    'N10 accepted',
    'N13 closed',
    'N14 letter',
    'N15 confirmed',
    'N16 receipt',
    'N16 task',
    'N17',
    'N27 toSign',
    'N20',
    'N27 approve',
    'N34',
    'N35 asked',
    'N36 task',
    'N36 appointed'
  ])
    expect(told).toContain(notice)
})

test('a notice that asks for an act comes from the actor that takes it', () => {
  const proposal = aProposal().reviewed()
  const declaring = proposal.notices.find(({ notice }) => notice === 'N17')
  expect(declaring?.act).toBe('declaration.make')
  expect(declaring?.to).toEqual([{ to: 'people', people: people(presidium) }])
})

test('a cluster without a formal check publishes a submitted scope at once', () => {
  expect(aProposal({ formalCheck: false }).must(author, 'scope.submit').stateOf()).toBe('searchOpen')
})
