import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  coordinator,
  deputy,
  favourable,
  firm,
  institute,
  members,
  presidium,
  twoConditions
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const [one] = members
const revoke = { motion: 'revoke', mode: 'sitting', sitting: 'sit_a', reasons: 'No ethics vote came.' }

const filed = (proposal: ProposalUnderTest, condition: string) =>
  proposal.must(author, 'condition.file', { condition, text: 'See the annex.' })

test('an approval with conditions waits for their evidence, each by its date', () => {
  const proposal = aProposal().conditional()
  expect(proposal.stateOf()).toBe('conditional')
  expect(proposal.dated.at(-1)).toEqual({ term: 'T17', on: '2026-02-10' })
  expect(proposal.peopleOf('leadOfConditions')).toEqual(['org_lead'])
})

test('conditions need a date ahead and a verifier who is not of the applicant’s side', () => {
  const put = (change: object) =>
    aProposal()
      .notCarried()
      .send(chair, 'motion.put', { motion: 'conditions', conditions: [{ ...twoConditions[0], ...change }] })
  expect(put({})).toBe(true)
  expect(put({ due: '2026-01-05' })).toBe(false)
  expect(put({ verifier: author.person })).toBe(false)
  expect(put({ verifier: 'per_nobody' })).toBe(false)
})

test('a motion for conditions without any is no motion', () => {
  expect(() => aProposal().notCarried().send(chair, 'motion.put', { motion: 'conditions' })).toThrow(
    'conditions'
  )
})

test('the project is approved once each condition is accepted by its own verifier', () => {
  const proposal = filed(aProposal().conditional(), 'w1')
  expect(proposal.send(one, 'condition.accept', { condition: 'w1' })).toBe(false)
  proposal.must(deputy, 'condition.accept', { condition: 'w1' })
  expect(proposal.dated.at(-1)).toEqual({ term: 'T17', on: '2026-03-10' })
  expect(proposal.send(coordinator, 'conditions.confirm')).toBe(false)
  filed(proposal, 'w2').must(one, 'condition.accept', { condition: 'w2', text: 'In order.' })
  proposal.must(coordinator, 'conditions.confirm')
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('active')
})

test('the resolution on conditions starts the group once they are met', () => {
  const proposal = aProposal().conditional()
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  for (const condition of ['w1', 'w2'])
    proposal.must(chair, 'condition.waive', { condition, reason: 'The law has changed.' })
  proposal.must(coordinator, 'conditions.confirm').must(coordinator, 'group.start')
  expect(proposal.stateOf()).toBe('groupForming')
})

test('nothing is verified before evidence is filed', () => {
  const proposal = aProposal().conditional()
  expect(proposal.send(deputy, 'condition.accept', { condition: 'w1' })).toBe(false)
})

test('evidence refused may be filed anew', () => {
  const proposal = filed(aProposal().conditional(), 'w1').must(deputy, 'condition.refuse', {
    condition: 'w1',
    reason: 'The vote is a draft.'
  })
  expect(proposal.context.conditions[0]?.state).toBe('refused')
  filed(proposal, 'w1').must(deputy, 'condition.accept', { condition: 'w1' })
  expect(proposal.context.conditions[0]?.state).toBe('accepted')
})

test('a condition that the chair waives is settled', () => {
  const proposal = aProposal().conditional()
  for (const condition of ['w1', 'w2'])
    proposal.must(chair, 'condition.waive', { condition, reason: 'The law has changed.' })
  expect(proposal.send(chair, 'condition.waive', { condition: 'w1', reason: 'Again.' })).toBe(false)
  proposal.must(coordinator, 'conditions.confirm')
  expect(proposal.stateOf()).toBe('approved')
})

test('a condition not met by its date is overdue', () => {
  const proposal = aProposal().overdue()
  expect(proposal.stateOf()).toBe('conditionsOverdue')
  expect(proposal.noticesNamed().slice(-2)).toEqual(['N30 overdue', 'N30 decide'])
})

test('the silence of a verifier holds nothing against the lead', () => {
  const proposal = filed(filed(aProposal().conditional(), 'w1'), 'w2')
  proposal.endTerm('T17')
  expect(proposal.stateOf()).toBe('conditional')
  expect(proposal.noticesNamed()).toContain('N30 unverified')
})

test('the chair extends overdue conditions once', () => {
  const proposal = aProposal().overdue().must(chair, 'conditions.extend', { due: '2026-04-01' })
  expect(proposal.stateOf()).toBe('conditional')
  expect(proposal.dated.at(-1)).toEqual({ term: 'T17', on: '2026-04-01' })
  proposal.endTerm('T17')
  expect(proposal.send(chair, 'conditions.extend', { due: '2026-05-01' })).toBe(false)
})

test('conditions are not extended into the past', () => {
  expect(aProposal().overdue().send(chair, 'conditions.extend', { due: '2026-01-01' })).toBe(false)
})

test('the Presidium revokes an approval at a sitting, by a majority', () => {
  const proposal = aProposal().overdue()
  expect(proposal.send(chair, 'motion.put', { ...revoke, mode: 'circular' })).toBe(false)
  expect(proposal.send(chair, 'motion.put', { motion: 'changes', changes: [{ text: 'More.' }] })).toBe(false)
  proposal
    .must(chair, 'motion.put', revoke)
    .vote('for', ...presidium)
    .closeBallot()
  expect(proposal.stateOf()).toBe('rejected')
  expect(proposal.contextOf(proposal.resolution)).toMatchObject({ motion: 'revoke', repeals: 'res_x-1' })
})

test('a motion to revoke is for a sitting called in time', () => {
  const proposal = aProposal().overdue()
  proposal.facts = {
    ...favourable,
    sitting: { id: 'sit_a', state: 'convened', on: '2026-01-06T10:00:00.000Z', noticeKept: false }
  }
  expect(proposal.send(chair, 'motion.put', revoke)).toBe(false)
})

test('a motion to revoke that fails, or finds no quorum, leaves the conditions overdue', () => {
  for (const voters of [presidium, [chair]]) {
    const proposal = aProposal().overdue().must(chair, 'motion.put', revoke)
    proposal.vote('against', ...voters).closeBallot()
    expect(proposal.stateOf()).toBe('conditionsOverdue')
    expect(proposal.send(chair, 'motion.put', revoke)).toBe(true)
  }
})

test('an approval whose overdue conditions nobody decides on lapses, and may be revived', () => {
  const proposal = aProposal().overdue().must(chair, 'motion.put', revoke)
  proposal.endTerm('T18')
  expect(proposal.stateOf()).toBe('lapsed')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
  proposal.must(coordinator, 'proposal.revive', { reason: 'The vote came a day late.' })
  expect(proposal.stateOf()).toBe('conditionsOverdue')
})

test('the lead contests conditions within the appeal period only', () => {
  const appeal = { charges: 'We were not heard.', request: 'Fewer conditions.' }
  const early = aProposal().conditional().must(author, 'appeal.file', appeal)
  expect(early.stateOf()).toBe('appealSelfReview')
  const late = aProposal().conditional()
  late.endTerm('T19')
  expect(late.stateOf()).toBe('conditional')
  expect(late.send(author, 'appeal.file', appeal)).toBe(false)
  expect(aProposal().conditional().send(clinic, 'appeal.file', appeal)).toBe(false)
})

test('conditions contested in vain stand, and the time of the appeal does not count', () => {
  const proposal = aProposal()
    .conditional()
    .must(author, 'appeal.file', { charges: 'We were not heard.', request: 'Fewer conditions.' })
    .must(author, 'appeal.withdraw')
  expect(proposal.stateOf()).toBe('conditional')
  expect(proposal.context.conditions.map(({ due }) => due)).toEqual(['2026-02-10', '2026-03-10'])
  expect(proposal.send(author, 'appeal.file', { charges: 'Once more.', request: 'Fewer.' })).toBe(false)
})

test('a project approved with conditions may be withdrawn', () => {
  const proposal = aProposal().conditional().must(author, 'proposal.withdraw', { reason: 'No money.' })
  expect(proposal.stateOf()).toBe('withdrawn')
})

test('a partner that leaves keeps the conditions while the minimum consortium is kept', () => {
  const proposal = aProposal().conditional([clinic, firm, institute])
  const leave = (who: typeof firm) =>
    proposal.must(who, 'partnership.withdraw', { reason: 'No people.' }, proposal.partnershipOf(who))
  leave(institute)
  expect(proposal.stateOf()).toBe('conditional')
  leave(firm)
  expect(proposal.stateOf()).toBe('consortium')
})

test('a consortium that breaks takes the approval and its conditions with it', () => {
  const proposal = aProposal().conditional()
  proposal.must(firm, 'partnership.withdraw', { reason: 'No people.' }, proposal.partnershipOf(firm))
  expect(proposal.stateOf()).toBe('consortium')
  expect(proposal.context).toMatchObject({ review: null, conditions: [] })
})
