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

test('nobody submits to the Presidium while a letter of intent is missing', () => {
  const proposal = aProposal().inConsortium(clinic, firm, institute).confirm(clinic, firm)
  expect(proposal.send(author, 'proposal.submit')).toBe(false)
  proposal.confirm(institute)
  expect(proposal.send(author, 'proposal.submit')).toBe(true)
})

test('an incomplete card does not go to the Presidium', () => {
  const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic, firm)
  proposal.facts = {
    ...favourable,
    card: { revision: 1, digest: 'd1', missingForScope: [], missingForPresidium: ['risks'] }
  }
  expect(proposal.send(author, 'proposal.submit')).toBe(false)
})

test('a lead that is no member of the cluster does not submit', () => {
  const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic, firm)
  proposal.facts = {
    ...favourable,
    organisations: { ...organisations, org_lead: { ...organisations.org_lead, member: false } }
  }
  expect(proposal.send(author, 'proposal.submit')).toBe(false)
})

test('a refusal that breaks the minimum consortium lets the lead reopen the search', () => {
  const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic)
  expect(proposal.send(author, 'search.reopen')).toBe(false)
  proposal
    .must(
      firm,
      'partnership.refuse',
      { reason: 'The owners decided otherwise.' },
      proposal.partnershipOf(firm)
    )
    .must(author, 'search.reopen')
  expect(proposal.stateOf()).toBe('searchOpen')
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('confirmed')
  proposal.interest(institute)
  expect(proposal.context.search).toMatchObject({ plannedDays: 30, extensions: 0 })
})

test('the time for the consortium is extended once', () => {
  const proposal = aProposal().inConsortium(clinic, firm).must(coordinator, 'deadline.extend')
  expect(proposal.extended).toEqual([{ term: 'T07' }])
  expect(proposal.send(coordinator, 'deadline.extend')).toBe(false)
})

test('a consortium that is not agreed in time lapses', () => {
  const proposal = aProposal().inConsortium(clinic, firm)
  proposal.endTerm('T07')
  expect(proposal.stateOf()).toBe('lapsed')
})

test('the lead records how the funder’s call goes; a refusal after the approval concerns the cluster', () => {
  const before = aProposal().inConsortium(clinic, firm).must(author, 'funding.record', { status: 'refused' })
  expect(before.context.funding).toBe('refused')
  expect(before.noticesNamed()).not.toContain('N42 fundingRefused')
  const after = aProposal().approved().must(author, 'funding.record', { status: 'submitted' })
  expect(after.noticesNamed()).not.toContain('N42 fundingRefused')
  after.must(author, 'funding.record', { status: 'refused' })
  expect(after.notices.at(-1)).toMatchObject({ notice: 'N42', variant: 'fundingRefused' })
  expect(after.stateOf()).toBe('approved')
})

test('nobody records funding before there is a consortium', () => {
  expect(aProposal().searching().send(author, 'funding.record', { status: 'preparing' })).toBe(false)
})
