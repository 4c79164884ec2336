import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  deputy,
  firm,
  institute,
  members,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const [one, two] = members
const changes = [{ text: 'Add a hospital.' }]

test('a motion to approve that is not carried rejects nothing', () => {
  const proposal = aProposal().notCarried()
  expect(proposal.stateOf()).toBe('noDecision')
  expect(proposal.send(chair, 'motion.put', { motion: 'approve' })).toBe(false)
})

test('a rejection needs a majority of its own', () => {
  const proposal = aProposal()
    .notCarried()
    .must(chair, 'motion.put', { motion: 'reject', criteria: { strategy: 'Outside the strategy.' } })
  expect(proposal.stateOf()).toBe('ballot')
  proposal.vote('for', ...presidium).closeBallot()
  expect(proposal.stateOf()).toBe('rejected')
})

test('a motion to reject without reasons is no motion', () => {
  expect(() => aProposal().notCarried().send(chair, 'motion.put', { motion: 'reject' })).toThrow('reasons')
})

test('a carried motion for changes sends the list to the lead', () => {
  const proposal = aProposal().notCarried().must(chair, 'motion.put', { motion: 'changes', changes })
  proposal.vote('for', ...presidium).closeBallot()
  expect(proposal.stateOf()).toBe('changesRequested')
  expect(proposal.context.changes).toHaveLength(1)
  expect(proposal.context.rounds).toBe(1)
})

test('after a motion for changes failed the chair puts another one', () => {
  const proposal = aProposal().notCarried().must(chair, 'motion.put', { motion: 'changes', changes })
  proposal.vote('against', ...presidium).closeBallot()
  expect(proposal.stateOf()).toBe('noDecision')
  expect(proposal.send(chair, 'motion.put', { motion: 'changes', changes })).toBe(false)
})

test('no decision within the term goes to the Council', () => {
  const proposal = aProposal().notCarried()
  proposal.endTerm('T13')
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('the chair’s vote breaks a tie in favour of the motion', () => {
  const proposal = aProposal().tied().must(chair, 'tie.decide', { choice: 'for' })
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.context.review?.last?.result).toBe('carried')
  expect(proposal.actors('resolution')).toHaveLength(1)
})

test('the chair’s vote against a tied motion only fails it', () => {
  const proposal = aProposal().tied().must(chair, 'tie.decide', { choice: 'against' })
  expect(proposal.stateOf()).toBe('noDecision')
})

test('a tied motion to reject is carried by the chair’s vote', () => {
  const proposal = aProposal()
    .notCarried()
    .must(chair, 'motion.put', { motion: 'reject', criteria: { quality: 'Too weak.' } })
  proposal
    .vote('for', chair, deputy)
    .vote('against', one, two)
    .closeBallot()
    .must(chair, 'tie.decide', { choice: 'for' })
  expect(proposal.stateOf()).toBe('rejected')
})

test('a tied motion for changes is carried by the chair’s vote', () => {
  const proposal = aProposal().notCarried().must(chair, 'motion.put', { motion: 'changes', changes })
  proposal
    .vote('for', chair, deputy)
    .vote('against', one, two)
    .closeBallot()
    .must(chair, 'tie.decide', { choice: 'for' })
  expect(proposal.stateOf()).toBe('changesRequested')
})

test('a chair who did not vote cannot break the tie', () => {
  const proposal = aProposal()
    .atVote()
    .vote('for', deputy, one)
    .vote('against', two, members[2])
    .closeBallot()
  expect(proposal.stateOf()).toBe('tie')
  expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
})

test('abstentions alone are a tie that only a new vote can end', () => {
  const proposal = aProposal()
    .atVote()
    .vote('abstain', ...presidium)
    .closeBallot()
  expect(proposal.stateOf()).toBe('tie')
  expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
  expect(proposal.send(chair, 'tie.revote')).toBe(true)
})

test('a tie is voted on once more, not twice', () => {
  const proposal = aProposal().tied().must(chair, 'tie.revote')
  expect(proposal.stateOf()).toBe('ballot')
  proposal.vote('for', chair, deputy).vote('against', one, two).closeBallot()
  expect(proposal.stateOf()).toBe('tie')
  expect(proposal.send(chair, 'tie.revote')).toBe(false)
})

test('a tie nobody breaks goes to the Council', () => {
  const proposal = aProposal().tied()
  proposal.endTerm('T13')
  expect(proposal.stateOf()).toBe('councilInstead')
})

const reconvene = (proposal: ProposalUnderTest) => {
  proposal.must(chair, 'review.reconvene', { on: '2026-03-01T09:00:00Z' }).vote('for', chair)
  return proposal.closeBallot()
}

test('without a quorum the same motion is voted on at a second date', () => {
  const proposal = aProposal().withoutQuorum()
  expect(proposal.stateOf()).toBe('noQuorum')
  proposal
    .must(chair, 'review.reconvene', { on: '2026-03-01T09:00:00Z' })
    .vote('for', ...presidium)
    .closeBallot()
  expect(proposal.stateOf()).toBe('approved')
})

test('two second dates without a quorum send the case to the Council', () => {
  const proposal = reconvene(aProposal().withoutQuorum())
  expect(proposal.stateOf()).toBe('noQuorum')
  expect(reconvene(proposal).stateOf()).toBe('councilInstead')
})

test('no second date within the term sends the case to the Council', () => {
  const proposal = aProposal().withoutQuorum()
  proposal.endTerm('T12')
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('a lead withdraws from a ballot only before the first vote', () => {
  const before = aProposal().atVote().must(author, 'proposal.withdraw', { reason: 'We lost our funder.' })
  expect(before.stateOf()).toBe('withdrawn')
  expect(before.stateOf(before.ballot)).toBe('cancelled')
  const after = aProposal().atVote().vote('for', one)
  expect(after.send(author, 'proposal.withdraw', { reason: 'We lost our funder.' })).toBe(false)
})

test('a result of another ballot decides nothing', () => {
  const counts = { for: 5, against: 0, abstain: 0, absent: 0 }
  const closed = {
    motion: 'approve',
    result: 'carried',
    counts,
    mayDecideTie: false,
    adoptedAt: '2026-01-05T09:00:00.000Z'
  }
  const proposal = aProposal().atVote()
  expect(proposal.message({ type: 'ballot.closed', ballot: 'bal_other-1', ...closed })).toBe(false)
  expect(proposal.stateOf()).toBe('ballot')
})

test('a partner that leaves keeps a tie, a failed motion and a missed quorum while the minimum is kept', () => {
  const partners = [clinic, firm, institute]
  const reached = {
    tie: aProposal()
      .atVote('sitting', partners)
      .vote('for', chair, deputy)
      .vote('against', one, two)
      .closeBallot(),
    noDecision: aProposal()
      .atVote('sitting', partners)
      .vote('against', ...presidium)
      .closeBallot(),
    noQuorum: aProposal().atVote('sitting', partners).vote('for', one).closeBallot()
  }
  for (const [state, proposal] of Object.entries(reached)) {
    proposal.must(
      institute,
      'partnership.withdraw',
      { reason: 'No people.' },
      proposal.partnershipOf(institute)
    )
    expect(proposal.stateOf()).toBe(state)
    proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
    expect(proposal.stateOf()).toBe('consortium')
  }
})
