import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  favourable,
  firm,
  institute,
  organisations
} from './support/proposal.ts'

const reason = { reason: 'Other plans.' }
const text = { text: 'No sensors were delivered.' }

test('a partner leaves a group at work by notice only', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  expect(proposal.send(institute, 'partnership.withdraw', reason, partnership)).toBe(false)
  proposal.must(institute, 'partnership.give-notice', reason, partnership)
  expect(proposal.stateOf(partnership)).toBe('noticeGiven')
  expect(proposal.groupContext.organisations).toContain('org_institute')
  proposal.endTerm('T33', partnership)
  expect(proposal.stateOf(partnership)).toBe('left')
  expect(proposal.groupContext.organisations).not.toContain('org_institute')
  expect(proposal.stateOf()).toBe('active')
})

test('before the appointment a partner withdraws at once, and has no notice to give', () => {
  const proposal = aProposal().started([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  expect(proposal.send(institute, 'partnership.give-notice', reason, partnership)).toBe(false)
  proposal.must(institute, 'partnership.withdraw', reason, partnership)
  expect(proposal.stateOf(partnership)).toBe('left')
})

test('the lead says once what the leaving means, and is reminded after two weeks', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  proposal.must(institute, 'partnership.give-notice', reason, partnership)
  proposal.endTerm('T33a', partnership)
  expect(proposal.noticesNamed().at(-1)).toBe('N40 impactMissing')
  proposal.must(author, 'impact.note', text, partnership)
  expect(proposal.send(author, 'impact.note', text, partnership)).toBe(false)
})

test('a breach is answered and remedied', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  proposal.must(author, 'breach.notice', text, partnership)
  expect(proposal.peopleOf('partnerToAnswer', partnership)).toEqual(['org_institute'])
  proposal.must(institute, 'breach.answer', text, partnership)
  expect(proposal.send(institute, 'breach.answer', text, partnership)).toBe(false)
  proposal.must(author, 'breach.remedied', {}, partnership)
  expect(proposal.stateOf(partnership)).toBe('active')
  expect(proposal.partnershipContext(partnership).breach).toBe(null)
})

test('a partner is excluded by a motion, and only for a breach not remedied in time', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  const motion = { motion: 'exclude', mode: 'sitting', sitting: 'sit_a', reasons: 'No sensors.' }
  expect(() => proposal.send(chair, 'motion.put', motion, proposal.group)).toThrow('names the partner')
  const put = () => proposal.send(chair, 'motion.put', { ...motion, partnership }, proposal.group)
  expect(put()).toBe(false)
  proposal.must(author, 'breach.notice', text, partnership)
  expect(put()).toBe(false)
  proposal.endTerm('T34', partnership)
  expect(put()).toBe(true)
  proposal.voteOnGroup('for').closeBallot()
  expect(proposal.stateOf(partnership)).toBe('excluded')
  expect(proposal.stateOf()).toBe('active')
  expect(proposal.groupContext.organisations).not.toContain('org_institute')
})

test('an exclusion that breaks the minimum consortium opens a gap', () => {
  const proposal = aProposal().appointed()
  const partnership = proposal.partnershipOf(firm)
  proposal.must(author, 'breach.notice', text, partnership)
  proposal.endTerm('T34', partnership)
  proposal.carryOnGroup('exclude', { reasons: 'No sensors.', partnership })
  expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
})

test('a breach remedied while the Presidium votes ends the vote', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  const partnership = proposal.partnershipOf(institute)
  proposal.must(author, 'breach.notice', text, partnership)
  proposal.endTerm('T34', partnership)
  proposal.putOnGroup('exclude', { reasons: 'No sensors.', partnership })
  proposal.must(author, 'breach.remedied', {}, partnership)
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
  expect(proposal.groupContext).toMatchObject({ ballot: null, breaches: [] })
})

test('a partner that leaves the cluster stays from outside where that is allowed, else gives notice', () => {
  const outside = {
    ...favourable,
    organisations: { ...organisations, org_institute: { ...organisations.org_institute, member: false } }
  }
  for (const [externalPartners, state, role] of [
    [true, 'active', 'external'],
    [false, 'noticeGiven', 'partner']
  ] as const) {
    const proposal = aProposal({ externalPartners }).appointed([clinic, firm, institute])
    const partnership = proposal.partnershipOf(institute)
    proposal.facts = outside
    proposal.message({ type: 'register.changed' })
    expect(proposal.stateOf(partnership)).toBe(state)
    expect(proposal.partnershipContext(partnership).role).toBe(role)
  }
})
