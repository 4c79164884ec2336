import { expect, test } from 'vitest'

import { aProposal, author, chair, clinic, coordinator, firm } from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const lapsed = (from: ProposalUnderTest, term: string) => {
  from.endTerm(term)
  return from
}

test('a lapsed proposal comes back to where it lapsed', () => {
  const remarks = [{ field: 'goal', text: 'Which?' }]
  const cases = {
    draft: lapsed(aProposal(), 'T01'),
    returned: lapsed(
      aProposal().must(author, 'scope.submit').must(coordinator, 'scope.return', { remarks }),
      'T03'
    ),
    consortium: lapsed(aProposal().inConsortium(clinic, firm), 'T07'),
    changesRequested: lapsed(
      aProposal()
        .withOpinions()
        .must(chair, 'review.refer-back', { changes: [{ text: 'More.' }] }),
      'T16'
    ),
    parked: lapsed(aProposal().must(author, 'proposal.park'), 'T31')
  }
  for (const [state, proposal] of Object.entries(cases)) {
    expect(proposal.stateOf()).toBe('lapsed')
    expect(proposal.must(coordinator, 'proposal.revive', { reason: 'They were ill.' }).stateOf()).toBe(state)
  }
})

test('a proposal is revived from a lapse once', () => {
  const proposal = lapsed(aProposal(), 'T01').must(coordinator, 'proposal.revive')
  expect(lapsed(proposal, 'T01').send(coordinator, 'proposal.revive')).toBe(false)
})

test('a lapsed proposal that nobody revives is archived and its partners are released', () => {
  const proposal = lapsed(aProposal().inConsortium(clinic, firm).confirm(clinic), 'T07')
  proposal.endTerm('T38')
  expect(proposal.stateOf()).toBe('archived')
  expect(proposal.isDone()).toBe(true)
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('ended')
  expect(proposal.stateOf(proposal.partnershipOf(firm))).toBe('expired')
})

test('the author takes a parked idea up again as a draft', () => {
  const proposal = aProposal().must(author, 'proposal.park').must(author, 'proposal.revive')
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.context.revivals).toBe(0)
})

test('an idea left in the bank lapses', () => {
  expect(lapsed(aProposal().must(author, 'proposal.park'), 'T31').context.lapsedFrom).toBe('parked')
})

test('a withdrawn proposal has ended, with everybody in it', () => {
  const proposal = aProposal()
    .searching()
    .interest(clinic)
    .must(author, 'proposal.withdraw', { reason: 'We lost our funder.' })
  expect(proposal.stateOf()).toBe('withdrawn')
  expect(proposal.isDone()).toBe(true)
  expect(proposal.context.partners.map(({ state }) => state)).toEqual(['expired'])
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('expired')
})

test('a confirmed partner takes the lead over', () => {
  const proposal = aProposal()
    .inConsortium(clinic, firm)
    .confirm(clinic)
    .must(author, 'lead.resign', { reason: 'New post.' })
  expect(proposal.context.leadVacant).toBe(true)
  expect(proposal.send(firm, 'lead.take')).toBe(false)
  proposal.must(clinic, 'lead.take')
  expect(proposal.context).toMatchObject({ leadVacant: false, lead: clinic })
  expect(proposal.stateOf()).toBe('consortium')
})

test('a proposal that finds no new lead in time is parked', () => {
  const proposal = aProposal().inConsortium(clinic, firm).must(author, 'lead.resign', { reason: 'New post.' })
  proposal.endTerm('T32')
  expect(proposal.stateOf()).toBe('parked')
  expect(proposal.context).toMatchObject({ leadVacant: false, lead: author })
})

test('no review opens while the lead is vacant', () => {
  const proposal = aProposal().queued().must(author, 'lead.resign', { reason: 'New post.' })
  expect(proposal.send(chair, 'review.open', { mode: 'sitting' })).toBe(false)
  proposal.must(clinic, 'lead.take').must(chair, 'review.open', { mode: 'sitting' })
  expect(proposal.stateOf()).toBe('coi')
})

test('a lead does not resign once votes may be cast', () => {
  expect(aProposal().atVote().send(author, 'lead.resign', { reason: 'New post.' })).toBe(false)
})
