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

const [one, two, three] = members

test('a carried motion to postpone rests until the date it names', () => {
  const proposal = aProposal().postponed()
  expect(proposal.stateOf()).toBe('postponed')
  expect(proposal.dated.at(-1)).toEqual({ term: 'T14', on: '2026-02-20' })
  expect(proposal.send(chair, 'review.resume')).toBe(false)
})

test('a motion to postpone names a date ahead, 60 days off at most', () => {
  const put = (until: string) =>
    aProposal().notCarried().send(chair, 'motion.put', { motion: 'postpone', until })
  expect(put('2026-03-06')).toBe(true)
  expect(put('2026-03-07')).toBe(false)
  expect(put('2026-01-05')).toBe(false)
  expect(() => aProposal().notCarried().send(chair, 'motion.put', { motion: 'postpone' })).toThrow('date')
})

test('the chair resumes the review once the question is answered', () => {
  const proposal = aProposal().postponed({ question: 'Who owns the data?' })
  expect(proposal.send(chair, 'review.resume')).toBe(false)
  proposal.must(author, 'question.answer', { text: 'The clinic.' })
  expect(proposal.send(author, 'question.answer', { text: 'Again.' })).toBe(false)
  proposal.must(chair, 'review.resume')
  expect(proposal.stateOf()).toBe('ballot')
  expect(proposal.ballotContext.motion).toBe('approve')
})

test('a review without a question has nothing to answer', () => {
  expect(aProposal().postponed().send(author, 'question.answer', { text: 'The clinic.' })).toBe(false)
})

test('the ballot opens when the postponement ends', () => {
  const proposal = aProposal().postponed()
  proposal.endTerm('T14')
  expect(proposal.stateOf()).toBe('ballot')
  proposal.vote('for', ...presidium).closeBallot()
  expect(proposal.stateOf()).toBe('approved')
})

test('any member may demand a sitting in place of a vote in writing; the motion waits for it', () => {
  const proposal = aProposal().atVote('circular').vote('for', one)
  proposal.must(two, 'sitting.demand', {}, proposal.ballot)
  expect(proposal.stateOf()).toBe('postponed')
  expect(proposal.send(chair, 'review.resume', { mode: 'circular' })).toBe(false)
  proposal.must(chair, 'review.resume', { sitting: 'sit_a' })
  expect(proposal.ballotContext).toMatchObject({ mode: 'sitting', sitting: 'sit_a', motion: 'approve' })
})

test('nobody demands a sitting at a sitting', () => {
  const proposal = aProposal().atVote()
  expect(proposal.send(two, 'sitting.demand', {}, proposal.ballot)).toBe(false)
})

test('a tied motion to postpone, or for conditions, is carried by the chair’s vote', () => {
  const conditions = [{ text: 'A plan.', verifier: 'per_one', evidence: 'visit', due: '2026-02-10' }]
  const motions = {
    postponed: { motion: 'postpone', until: '2026-02-20' },
    conditional: { motion: 'conditions', conditions }
  }
  for (const [state, motion] of Object.entries(motions)) {
    const proposal = aProposal().notCarried().must(chair, 'motion.put', motion)
    proposal.vote('for', chair, deputy).vote('against', one, two).closeBallot()
    expect(proposal.stateOf()).toBe('tie')
    expect(proposal.send(deputy, 'tie.decide', { choice: 'for' })).toBe(false)
    expect(proposal.must(chair, 'tie.decide', { choice: 'for' }).stateOf()).toBe(state)
  }
})

test('a postponed review can be withdrawn, and ends with its consortium', () => {
  expect(aProposal().postponed().must(author, 'proposal.withdraw', { reason: 'No money.' }).stateOf()).toBe(
    'withdrawn'
  )
  const proposal = aProposal().carrying('postpone', { until: '2026-02-20' }, [clinic, firm, institute])
  for (const [who, state] of [
    [institute, 'postponed'],
    [firm, 'consortium']
  ] as const) {
    proposal.must(who, 'partnership.withdraw', { reason: 'No people.' }, proposal.partnershipOf(who))
    expect(proposal.stateOf()).toBe(state)
  }
})

test('the chair closes the opinions early by waiving those that are missing', () => {
  const proposal = aProposal().withOpinions().opinion(three)
  expect(proposal.send(chair, 'opinions.close')).toBe(false)
  proposal
    .must(chair, 'opinions.waive', { reason: 'The call closes on Friday.' })
    .must(chair, 'opinions.close')
  expect(proposal.stateOf()).toBe('ballot')
})
