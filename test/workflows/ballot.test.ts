import { describe, expect, test } from 'vitest'

import { describe as describeMachine, statesIn } from '#engine/describe.ts'
import { ballotWorkflow } from '#workflows/ballot/index.ts'

import { aBallot } from './support/ballot.ts'
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

describe('a ballot that is cancelled', () => {
  test('tells whoever put the motion why, and the voters by mail', () => {
    const ballot = aBallot().vote('for', one).message({ type: 'ballot.cancel', ground: 'fileChanged' })
    expect([ballot.state, ballot.isDone]).toEqual(['cancelled', true])
    expect(ballot.told.at(-1)).toEqual({ type: 'ballot.cancelled', ballot: 'bal_t-1', ground: 'fileChanged' })
    expect(ballot.case.noticesNamed().at(-1)).toBe('N21 cancelled')
  })

  test('answers whichever actor of the case put the motion', () => {
    const ballot = aBallot({ owner: 'bal_t-1' })
    ballot.message({ type: 'ballot.cancel' })
    expect(ballot.case.sent.at(-1)?.to).toBe('bal_t-1')
    expect(ballot.context.cancelled).toBe('ended')
  })
})

describe('a ballot in writing', () => {
  test('gives way to a sitting as soon as one voter demands it', () => {
    const ballot = aBallot({ mode: 'circular' }).vote('for', one)
    expect(ballot.send(author, 'sitting.demand')).toBe(false)
    ballot.must(two, 'sitting.demand', { reason: 'This wants talking over.' })
    expect(ballot.told.at(-1)).toMatchObject({ type: 'ballot.cancelled', ground: 'sittingDemanded' })
    expect(ballot.case.noticesNamed().at(-1)).toBe('N25 demanded')
  })

  test('is not demanded away at a sitting', () => {
    expect(aBallot().send(two, 'sitting.demand')).toBe(false)
  })

  test('begins only when all have agreed, where the rules need the consent of all', () => {
    const circular = { needsConsentOfAll: true, silence: 'nothing' } as const
    const ballot = aBallot({ mode: 'circular' }, { circular })
    expect(ballot.case.notices.at(-1)).toMatchObject({
      notice: 'N21',
      variant: 'consent',
      act: 'circular.agree'
    })
    for (const voter of [chair, deputy, one, two]) ballot.must(voter, 'circular.agree')
    expect(ballot.send(one, 'circular.agree')).toBe(false)
    expect(ballot.send(one, 'vote.cast', { choice: 'for', revision: 1 })).toBe(false)
    expect(ballot.case.peopleOf('notAgreed', 'bal_t-1')).toEqual(people([three]))
    ballot.must(three, 'circular.agree').vote('for', chair, deputy, one).endTerm('T11')
    expect(ballot.context.outcome?.result).toBe('carried')
  })

  test.each([['a refusal'], ['silence to the end of the term']])('is called off by %s', (how) => {
    const circular = { needsConsentOfAll: true, silence: 'nothing' } as const
    const ballot = aBallot({ mode: 'circular' }, { circular }).must(one, 'circular.agree')
    if (how === 'a refusal') ballot.must(two, 'circular.refuse')
    else ballot.endTerm('T11')
    expect(ballot.told.at(-1)).toMatchObject({ type: 'ballot.cancelled', ground: 'sittingDemanded' })
  })

  test('takes silence for consent only where the rules of the body do', () => {
    const silence = (how: 'nothing' | 'consent') =>
      aBallot({ mode: 'circular' }, { circular: { needsConsentOfAll: false, silence: how } })
        .vote('for', one)
        .endTerm('T11').context.outcome?.result
    expect([silence('nothing'), silence('consent')]).toEqual(['noQuorum', 'carried'])
  })
})

describe('after the close', () => {
  test('who voted against may attach one separate opinion, for seven days', () => {
    const ballot = aBallot().vote('for', chair, deputy, one).vote('against', two).must(chair, 'ballot.close')
    expect(ballot.send(one, 'opinion.separate', { text: 'I was for.' })).toBe(false)
    ballot.must(two, 'opinion.separate', { text: 'The budget does not hold.' })
    expect(ballot.send(two, 'opinion.separate', { text: 'And again.' })).toBe(false)
    expect([ballot.context.separateOpinions.length, ballot.isDone]).toEqual([1, false])
    ballot.endTerm('T11a')
    expect([ballot.state, ballot.isDone]).toEqual(['closed', true])
  })

  test('the result is told at once', () => {
    const ballot = aBallot().vote('for', chair, deputy, one).must(chair, 'ballot.close')
    expect(ballot.told.at(-1)).toMatchObject({
      type: 'ballot.closed',
      motion: 'approve',
      result: 'carried',
      voted: people([chair, deputy, one])
    })
  })

  test('everything the result was counted by is kept with it', () => {
    const ballot = aBallot({ motion: 'revoke' }, { majorities: { revoke: 'qualified' } })
    ballot.vote('for', chair, deputy, one).vote('against', two).must(chair, 'ballot.close')
    expect(ballot.context.outcome).toEqual({
      result: 'carried',
      counts: { for: 3, against: 1, abstain: 0, absent: 1 },
      weighed: null,
      eligible: people(presidium),
      base: 5,
      floor: 3,
      quorum: 3,
      quorumMet: true,
      rule: { majority: 'qualified', mode: 'sitting', secret: false },
      mayDecideTie: false,
      adoptedAt: ballot.context.closedAt
    })
  })

  test('adoption is the last needed vote where the profile says so', () => {
    const ballot = aBallot({}, { adoption: 'lastNeededVote' }).vote('for', chair, deputy, one)
    const third = ballot.context.votes[2]?.at
    ballot.vote('against', two).must(chair, 'ballot.close')
    expect(ballot.context.outcome?.adoptedAt).toBe(third)
  })
})

test('a ballot at a sitting is closed by whoever presides over the body', () => {
  const relations = {
    presidium: ['chair'],
    council: ['councilChair', 'council'],
    board: ['board'],
    group: ['leader']
  }
  for (const [body, relation] of Object.entries(relations))
    for (const secret of [false, true]) {
      const name = `${secret ? 'secret' : 'sitting'}${body[0]?.toUpperCase()}${body.slice(1)}`
      const states = statesIn(describeMachine(ballotWorkflow.machine))
      const state = states.find(({ id }) => id === name)
      const close = state?.moves.find(({ on }) => on === 'ballot.close')
      expect(close?.meta?.by, name).toEqual(relation)
    }
})

describe('a ballot at a sitting that nobody closes', () => {
  test.each([false, true])('is remembered by whoever presides and by the office, secret: %s', (secret) => {
    const ballot = aBallot({ secret }).endTerm('T11b')
    expect(ballot.state).toBe('open')
    expect(ballot.case.notices.at(-1)).toMatchObject({
      notice: 'N22',
      variant: 'stillOpen',
      to: [{ to: 'people', people: [chair.person] }, { to: 'coordinator' }],
      act: 'ballot.close'
    })
  })

  test('is asked for at the end of the day of the sitting, where that is still to come', () => {
    const early = aBallot({ heldOn: '2026-01-20T17:00:00.000Z' })
    expect(early.case.dated).toEqual([{ term: 'T11b', on: '2026-01-20' }])
    expect(aBallot({ heldOn: '2026-01-05T17:00:00.000Z' }).case.dated).toEqual([])
  })

  test('knows the day of the sitting that the review was opened for', () => {
    const proposal = aProposal().queued().must(chair, 'review.open', { mode: 'sitting', sitting: 'sit_a' })
    proposal.declare('impartial', ...presidium).opinion(chair, deputy)
    proposal.facts = { ...proposal.facts, sitting: null }
    proposal.must(chair, 'opinions.close')
    expect(proposal.ballotContext.heldOn).toBe('2026-02-01T10:00:00.000Z')
    expect(proposal.dated.at(-1)).toEqual({ term: 'T11b', on: '2026-02-01' })
  })
})
