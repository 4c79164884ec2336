import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  clinic,
  coordinator,
  favourable,
  firm,
  institute,
  organisations
} from './support/proposal.ts'

const interested = { need: 'n1', contribution: 'We bring beds.' }

test('an organisation has one open interest in a role', () => {
  const proposal = aProposal().searching().interest(clinic)
  expect(proposal.send(clinic, 'interest.express', interested)).toBe(false)
  expect(proposal.send(clinic, 'interest.express', { ...interested, need: 'n2' })).toBe(true)
})

test('the lead’s own organisation expresses no interest', () => {
  expect(aProposal().searching().send(author, 'interest.express', interested)).toBe(false)
})

test('an invited organisation is a partner once it accepts', () => {
  const proposal = aProposal()
    .searching()
    .must(author, 'partner.invite', { organisation: 'org_firm', need: 'n1', text: 'Join us.' })
  const partnership = proposal.partnershipOf(firm)
  expect(proposal.stateOf(partnership)).toBe('invited')
  proposal.must(firm, 'invitation.accept', { contribution: 'Electronics.' }, partnership)
  expect(proposal.context.partners.map(({ state }) => state)).toEqual(['accepted'])
})

test('nobody is invited twice for one role', () => {
  const invitation = { organisation: 'org_firm', need: 'n1', text: 'Join us.' }
  const proposal = aProposal().searching().must(author, 'partner.invite', invitation)
  expect(proposal.send(coordinator, 'partner.invite', invitation)).toBe(false)
})

test('a search closes only when the minimum consortium can be reached', () => {
  const proposal = aProposal().searching().interest(clinic, firm).accept(clinic)
  expect(proposal.send(author, 'search.close')).toBe(false)
  proposal.must(author, 'interest.shortlist', {}, proposal.partnershipOf(firm)).must(author, 'search.close')
  expect(proposal.stateOf()).toBe('searchSelecting')
})

test('organisations that are linked count as one', () => {
  const proposal = aProposal().searching().interest(clinic, firm).accept(clinic, firm)
  proposal.facts = {
    ...favourable,
    organisations: { ...organisations, org_firm: { ...organisations.org_firm, linked: ['org_clinic'] } }
  }
  expect(proposal.send(author, 'search.close')).toBe(false)
})

test('the lead extends an open search twice, ninety days in all', () => {
  const proposal = aProposal().searching()
  expect(proposal.send(author, 'search.extend', { days: 61 })).toBe(false)
  proposal.must(author, 'search.extend', { days: 30 }).must(author, 'search.extend', { days: 30 })
  expect(proposal.send(author, 'search.extend', { days: 1 })).toBe(false)
  expect(proposal.extended).toEqual([
    { term: 'T04', by: 30 },
    { term: 'T04', by: 30 }
  ])
  expect(proposal.stateOf()).toBe('searchOpen')
})

test('a search that ends with an interest goes to the lead’s choice', () => {
  const proposal = aProposal().searching().interest(clinic)
  proposal.endTerm('T04')
  expect(proposal.stateOf()).toBe('searchSelecting')
})

test('a search that nobody answered fails', () => {
  const proposal = aProposal().searching()
  proposal.endTerm('T04')
  expect(proposal.stateOf()).toBe('searchFailed')
  expect(proposal.noticesNamed().at(-1)).toBe('N13 failed')
})

test('no interest is left without an answer', () => {
  const proposal = aProposal()
    .searching()
    .interest(clinic, firm, institute)
    .accept(clinic, firm)
    .must(author, 'search.close')
  expect(proposal.send(author, 'selection.confirm')).toBe(false)
  proposal
    .must(author, 'interest.decline', { reason: 'fit' }, proposal.partnershipOf(institute))
    .must(author, 'selection.confirm')
  expect(proposal.stateOf()).toBe('consortium')
})

test('an invitation nobody answered expires when the lead confirms the choice', () => {
  const proposal = aProposal()
    .searching()
    .interest(clinic, firm)
    .accept(clinic, firm)
    .must(author, 'partner.invite', { organisation: 'org_institute', need: 'n1', text: 'Join us.' })
    .must(author, 'search.close')
    .must(author, 'selection.confirm')
  expect(proposal.stateOf(proposal.partnershipOf(institute))).toBe('expired')
})

test('the lead reopens the search while choosing', () => {
  const proposal = aProposal().selecting(clinic, firm).must(author, 'search.extend', { days: 14 })
  expect(proposal.stateOf()).toBe('searchOpen')
  expect(proposal.context.search).toMatchObject({ extensions: 1, plannedDays: 60 })
})

test('a choice overdue without a minimum consortium fails the search', () => {
  const proposal = aProposal().searching().interest(clinic)
  proposal.endTerm('T04')
  proposal.endTerm('T05')
  expect(proposal.stateOf()).toBe('searchFailed')
})

test('a choice overdue with a minimum consortium is raised to the coordinator', () => {
  const proposal = aProposal().selecting(clinic, firm)
  proposal.endTerm('T05')
  expect(proposal.stateOf()).toBe('searchSelecting')
  expect(proposal.noticesNamed().at(-1)).toBe('N11 selectionOverdue')
})

const failed = () => {
  const proposal = aProposal().searching().interest(clinic)
  proposal.endTerm('T04')
  proposal.endTerm('T05')
  return proposal
}

test('the coordinator extends a failed search and open interests stay', () => {
  const proposal = failed().must(coordinator, 'search.extend', { days: 30 })
  expect(proposal.stateOf()).toBe('searchOpen')
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('interested')
})

test('the lead changes the scope after a failed search and every interest ends', () => {
  const proposal = failed().must(author, 'scope.revise')
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('expired')
  expect(proposal.context.partners.map(({ state }) => state)).toEqual(['expired'])
  expect(proposal.context.search).toMatchObject({ extensions: 0, plannedDays: 0 })
})

test('a failed search that nobody takes up is parked', () => {
  const proposal = failed()
  proposal.endTerm('T06')
  expect(proposal.stateOf()).toBe('parked')
})

test('a lead that parks an open search tells every candidate', () => {
  const proposal = aProposal()
    .searching()
    .interest(clinic, firm)
    .must(author, 'proposal.park', { reason: 'No money this year.' })
  expect(proposal.stateOf()).toBe('parked')
  expect(proposal.noticesNamed().filter((notice) => notice === 'N10 over')).toHaveLength(2)
})

test('a call published by mistake is recalled before anybody has expressed interest', () => {
  const proposal = aProposal().searching()
  proposal.must(author, 'partner.invite', { organisation: 'org_institute', need: 'n1', text: 'Join us.' })
  proposal.must(coordinator, 'search.recall', { reason: 'The wrong card was published.' })
  expect(proposal.stateOf()).toBe('formalCheck')
  expect(proposal.context.search.openedAt).toBeNull()
  expect(proposal.stateOf(proposal.partnershipOf(institute))).toBe('expired')
  expect(proposal.noticesNamed()).toEqual(expect.arrayContaining(['N05 recalled', 'N06 recalled']))
  proposal.must(coordinator, 'scope.accept').interest(clinic)
})

test('a call that somebody has answered is not recalled', () => {
  const proposal = aProposal().searching().interest(clinic)
  expect(proposal.send(coordinator, 'search.recall', { reason: 'A mistake.' })).toBe(false)
})

const failedSearch = (rules = {}) => {
  const proposal = aProposal(rules).searching()
  proposal.endTerm('T04')
  return proposal
}

const abroad = { organisation: 'org_abroad', need: 'n1', text: 'Join us.' }

test('a failed search opens to organisations outside the cluster once the lead agrees', () => {
  const proposal = failedSearch()
  expect(proposal.send(coordinator, 'search.open-external')).toBe(false)
  proposal.must(author, 'external.consent').must(coordinator, 'search.open-external')
  expect(proposal.stateOf()).toBe('searchOpen')
  expect(proposal.context.search).toMatchObject({ external: true, plannedDays: 60 })
})

test('a procedure without external partners keeps the search within the cluster', () => {
  const proposal = failedSearch({ externalPartners: false })
  expect(proposal.send(author, 'external.consent')).toBe(false)
  expect(proposal.send(coordinator, 'search.open-external')).toBe(false)
})

test('a search outside the cluster keeps within the longest search', () => {
  const proposal = failedSearch({ longestSearchDays: 45 }).must(author, 'external.consent')
  expect(proposal.send(coordinator, 'search.open-external')).toBe(false)
})

test('the lead admits a partner from outside with the coordinator’s consent', () => {
  const proposal = failedSearch().must(author, 'external.consent').must(coordinator, 'search.open-external')
  expect(proposal.send(coordinator, 'external.admit', { organisation: 'org_abroad' })).toBe(false)
  proposal.must(author, 'external.invite', abroad)
  expect(proposal.context.partners).toEqual([])
  expect(proposal.send(author, 'external.invite', abroad)).toBe(false)
  proposal.must(coordinator, 'external.admit', { organisation: 'org_abroad' })
  expect(proposal.context.externalAsked).toEqual([])
  expect(proposal.context.partners[0]).toMatchObject({
    organisation: 'org_abroad',
    role: 'external',
    state: 'invited'
  })
  expect(proposal.send(author, 'external.invite', abroad)).toBe(false)
})

test('the coordinator refuses a partner from outside, and the lead may ask again and take it back', () => {
  const about = { organisation: 'org_abroad' }
  const proposal = failedSearch().must(author, 'external.consent').must(coordinator, 'search.open-external')
  expect(proposal.send(coordinator, 'external.refuse', { ...about, reason: 'A rival.' })).toBe(false)
  proposal.must(author, 'external.invite', abroad)
  proposal.must(coordinator, 'external.refuse', { ...about, reason: 'A rival.' })
  expect(proposal.context).toMatchObject({ externalAsked: [], partners: [] })
  expect(proposal.send(coordinator, 'external.admit', about)).toBe(false)
  proposal.must(author, 'external.invite', abroad)
  expect(proposal.send(author, 'external.recall', { organisation: 'org_firm' })).toBe(false)
  proposal.must(author, 'external.recall', about)
  expect(proposal.context).toMatchObject({ externalAsked: [], partners: [] })
})

test('nobody from outside the cluster is invited to a search within it', () => {
  const proposal = aProposal().searching()
  expect(proposal.send(author, 'partner.invite', abroad)).toBe(false)
  expect(proposal.send(author, 'external.invite', abroad)).toBe(false)
})

test('a member is invited as one, never as a partner from outside', () => {
  const proposal = failedSearch().must(author, 'external.consent').must(coordinator, 'search.open-external')
  expect(proposal.send(author, 'external.invite', { ...abroad, organisation: 'org_institute' })).toBe(false)
})
