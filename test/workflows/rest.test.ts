import { expect, test } from 'vitest'

import { aProposal, author, chair, clinic, coordinator, firm } from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const lapsed = (from: ProposalUnderTest, term: string) => {
  from.endTerm(term)
  return from
}

/** The group's own machine counts the time it has to form. */
const groupThatLapsed = () => {
  const proposal = aProposal().started()
  proposal.endTerm('T23', proposal.group)
  return proposal
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
    conditionsOverdue: lapsed(aProposal().overdue(), 'T18'),
    groupForming: groupThatLapsed(),
    parked: lapsed(aProposal().must(author, 'proposal.park'), 'T31')
  }
  for (const [state, proposal] of Object.entries(cases)) {
    expect(proposal.stateOf()).toBe('lapsed')
    expect(proposal.must(coordinator, 'proposal.revive', { reason: 'They were ill.' }).stateOf()).toBe(state)
  }
})

test('a proposal is revived from a lapse once', () => {
  const proposal = lapsed(aProposal(), 'T01').must(coordinator, 'proposal.revive', {
    reason: 'They were ill.'
  })
  expect(lapsed(proposal, 'T01').send(coordinator, 'proposal.revive', { reason: 'Ill again.' })).toBe(false)
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
  const proposal = aProposal()
    .must(author, 'proposal.park')
    .must(author, 'proposal.revive', { reason: 'A call fits.' })
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.context.revivals).toBe(0)
})

test('an idea left in the bank lapses', () => {
  expect(lapsed(aProposal().must(author, 'proposal.park'), 'T31').context.lapsedFrom).toBe('parked')
})

test('nothing is revived without a reason', () => {
  const proposal = lapsed(aProposal(), 'T01')
  expect(() => proposal.send(coordinator, 'proposal.revive')).toThrow()
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

const asked = () =>
  aProposal()
    .searching()
    .must(author, 'proposal.park')
    .must(clinic, 'adoption.ask', { text: 'We have the patients.' })

test('another member takes a parked idea over with its author’s consent, under the same number', () => {
  const proposal = asked().must(firm, 'adoption.ask', { text: 'We have the money.' })
  proposal.must(author, 'adoption.agree', { organisation: 'org_clinic' })
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.context).toMatchObject({ author: clinic, lead: clinic, adopters: [], case: 'prp_x' })
  proposal.must(clinic, 'scope.submit')
})

test('the author agrees only to a member that has asked', () => {
  expect(
    aProposal().must(author, 'proposal.park').send(author, 'adoption.agree', { organisation: 'org_firm' })
  ).toBe(false)
  expect(asked().send(author, 'adoption.agree', { organisation: 'org_firm' })).toBe(false)
})

test('nobody asks twice, or for an idea of their own', () => {
  expect(asked().send(clinic, 'adoption.ask', { text: 'Please.' })).toBe(false)
  expect(asked().send(author, 'adoption.ask', { text: 'Please.' })).toBe(false)
})
