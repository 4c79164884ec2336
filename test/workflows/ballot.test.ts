import { expect, test } from 'vitest'

import { aProposal, author, chair, deputy, firm, members, people, presidium } from './support/proposal.ts'

const [one, two, three] = members
test('a vote may be changed until the ballot closes', () => {
  const proposal = aProposal().atVote().vote('against', one).vote('for', one)
  expect(proposal.ballotContext.votes).toMatchObject([{ person: one.person, choice: 'for' }])
  proposal.vote('for', chair, deputy).closeBallot()
  expect(proposal.send(one, 'vote.cast', { choice: 'against', revision: 1 }, proposal.ballot)).toBe(false)
})

test('who is not on the list of voters has no vote', () => {
  const proposal = aProposal()
    .reviewed()
    .declare('recused', one)
    .declare('impartial', chair, deputy, two, three)
  proposal.opinion(two, three).must(chair, 'opinions.close')
  for (const stranger of [one, author, firm])
    expect(proposal.send(stranger, 'vote.cast', { choice: 'for', revision: 1 }, proposal.ballot)).toBe(false)
})

test('a vote on another revision of the card is not taken', () => {
  const proposal = aProposal().atVote()
  expect(proposal.send(one, 'vote.cast', { choice: 'for', revision: 2 }, proposal.ballot)).toBe(false)
})

test('those who have not voted are known by name', () => {
  const proposal = aProposal().atVote().vote('for', one, chair)
  expect(proposal.peopleOf('silentVoters', proposal.ballot)).toEqual(people([deputy, two, three]))
})

test('a circular ballot closes at the end of its term', () => {
  const proposal = aProposal().atVote('circular').vote('for', chair, deputy, one)
  expect(proposal.send(chair, 'ballot.close', {}, proposal.ballot)).toBe(false)
  proposal.endTerm('T11', proposal.ballot)
  expect(proposal.stateOf()).toBe('approved')
})

test('a circular ballot asks every voter by mail, a sitting does not', () => {
  expect(aProposal().atVote('circular').notices.at(-1)).toMatchObject({
    notice: 'N21',
    act: 'vote.cast',
    to: [{ to: 'people', people: people(presidium) }]
  })
  expect(aProposal().atVote().noticesNamed()).not.toContain('N21')
})

test('a circular ballot needs more than half of all who may vote', () => {
  const proposal = aProposal().atVote('circular').vote('for', chair, deputy).vote('abstain', one)
  proposal.endTerm('T11', proposal.ballot)
  expect(proposal.stateOf()).toBe('noDecision')
})

test('a ballot closes with the last vote where the rules say so', () => {
  const proposal = aProposal({ closeWhenAllVoted: true }).atVote().vote('for', chair, deputy, one, two)
  expect(proposal.stateOf()).toBe('ballot')
  proposal.vote('for', three)
  expect(proposal.stateOf()).toBe('approved')
})

test('the first vote, and no other, is told to the case', () => {
  const proposal = aProposal().atVote()
  expect(proposal.context.review?.votesCast).toBe(false)
  proposal.vote('for', one)
  expect(proposal.context.review?.votesCast).toBe(true)
})

test('the moment of adoption is the close, kept apart from the signature', () => {
  const proposal = aProposal().approved().must(chair, 'resolution.sign', {}, 'res_x-1')
  const ballot = proposal.ballotContext
  expect(proposal.context.review?.last?.adoptedAt).toBe(ballot.closedAt)
  expect(ballot.outcome).toMatchObject({
    result: 'carried',
    counts: { for: 5, against: 0, abstain: 0, absent: 0 }
  })
})

test('the deputy presides, and breaks a tie, where the chair is recused', () => {
  const proposal = aProposal()
    .reviewed()
    .declare('recused', chair)
    .declare('impartial', deputy, ...members)
  proposal.opinion(one, two).must(deputy, 'opinions.close')
  expect(proposal.ballotContext.chair).toBe(deputy.person)
  proposal
    .vote('for', deputy, one)
    .vote('against', two, three)
    .must(deputy, 'ballot.close', {}, proposal.ballot)
  proposal.must(deputy, 'tie.decide', { choice: 'for' })
  expect(proposal.stateOf()).toBe('approved')
})
