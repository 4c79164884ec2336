import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  coordinator,
  favourable,
  firm,
  institute,
  presidium
} from './support/proposal.ts'

const referredBack = () =>
  aProposal()
    .withOpinions()
    .must(chair, 'review.refer-back', { changes: [{ text: 'Name the clinic.' }] })

const rejected = (rules = {}) => {
  const proposal = aProposal(rules)
    .notCarried()
    .must(chair, 'motion.put', { motion: 'reject', criteria: { strategy: 'Outside the strategy.' } })
  return proposal.vote('for', ...presidium).closeBallot()
}

const answers = [{ change: 'c1', text: 'It is named now.' }]

test('answered changes go back to the Presidium as a new round', () => {
  const proposal = referredBack()
  expect(proposal.send(author, 'changes.resubmit', { answers: [] })).toBe(false)
  proposal.must(author, 'changes.resubmit', { answers })
  expect(proposal.stateOf()).toBe('queued')
  proposal.must(chair, 'review.open', { mode: 'circular' })
  expect(proposal.context.review).toMatchObject({ round: 2, opinions: [] })
})

test('there are three rounds of changes at most', () => {
  const proposal = referredBack()
  for (const change of ['c1', 'c2', 'c3']) {
    proposal
      .must(author, 'changes.resubmit', { answers: [{ change, text: 'Done.' }] })
      .must(chair, 'review.open', { mode: 'sitting' })
    proposal.declare('impartial', ...presidium)
    const again = proposal.send(chair, 'review.refer-back', { changes: [{ text: 'One more thing.' }] })
    expect(again).toBe(change !== 'c3')
  }
})

test('the chair extends the time for changes once', () => {
  const proposal = referredBack().must(chair, 'deadline.extend')
  expect(proposal.extended).toEqual([{ term: 'T16' }])
  expect(proposal.send(chair, 'deadline.extend')).toBe(false)
})

test('a change that needs a new partner reopens the search', () => {
  expect(referredBack().must(author, 'search.reopen').stateOf()).toBe('searchOpen')
})

test('changes not made in time let the proposal lapse', () => {
  const proposal = referredBack()
  proposal.endTerm('T16')
  expect(proposal.stateOf()).toBe('lapsed')
})

test('the appeal period begins when the rejection is signed and sent', () => {
  const proposal = rejected()
  expect(proposal.termsOf()).toEqual([])
  proposal.endTerm('T22', proposal.resolution)
  expect(proposal.noticesNamed().slice(-1)).toEqual(['N27 unsigned'])
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  expect(proposal.stateOf()).toBe('rejected')
  expect(proposal.termsOf()).toEqual(['T19'])
  expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N27', variant: 'reject' })
})

test('a rejection nobody appeals becomes final and releases the partners', () => {
  const proposal = rejected().must(chair, 'resolution.sign', {}, 'res_x-1')
  proposal.endTerm('T19')
  expect(proposal.stateOf()).toBe('rejectedFinal')
  expect(proposal.isDone()).toBe(true)
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('ended')
})

test('a cluster without appeals makes a signed rejection final at once', () => {
  expect(rejected({ appeal: false }).must(chair, 'resolution.sign', {}, 'res_x-1').stateOf()).toBe(
    'rejectedFinal'
  )
})

test('the lead parks a rejected proposal instead of appealing', () => {
  const proposal = rejected().must(author, 'proposal.park', { reason: 'Another year.' })
  expect(proposal.stateOf()).toBe('parked')
  expect(proposal.stateOf(proposal.partnershipOf(firm))).toBe('ended')
})

test('no group starts before the resolution is signed and numbered', () => {
  const proposal = aProposal().approved()
  expect(proposal.send(coordinator, 'group.start')).toBe(false)
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  expect(proposal.context.resolutions[0]?.number).toEqual({ organ: 'presidium', year: 2026, number: 7 })
  expect(proposal.send(coordinator, 'group.start')).toBe(true)
})

test('an approval that nobody follows up is raised to the Board', () => {
  const proposal = aProposal().approved()
  proposal.must(chair, 'resolution.sign', {}, proposal.resolution)
  proposal.endTerm('T22')
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.notices.at(-1)?.to).toContainEqual({ to: 'board' })
})

test('while the resolution is not signed, the Board hears of that alone', () => {
  const proposal = aProposal().approved()
  const before = proposal.notices.length
  proposal.endTerm('T22')
  expect(proposal.notices).toHaveLength(before)
  proposal.endTerm('T22', proposal.resolution)
  expect(proposal.noticesNamed().slice(before)).toEqual(['N27 unsigned'])
  expect(proposal.notices.at(-1)?.to).toContainEqual({ to: 'board' })
})

test('an approved project that loses its minimum finds another partner', () => {
  const proposal = aProposal().approved()
  proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
  expect(proposal.stateOf()).toBe('gapRepair')
  expect(proposal.send(author, 'gap.close')).toBe(false)
  proposal.facts = {
    ...favourable,
    organisations: {
      ...(favourable.organisations as object),
      org_institute: { type: 'x', sector: 'enterprise', member: true, linked: [] }
    }
  }
  proposal.must(author, 'partner.invite', { organisation: 'org_institute', need: 'n1', text: 'Join us.' })
  const partnership = proposal.partnershipOf(institute)
  proposal
    .must(institute, 'invitation.accept', { contribution: 'Chips.' }, partnership)
    .must(institute, 'partnership.confirm', {}, partnership)
    .must(author, 'gap.close')
  expect(proposal.stateOf()).toBe('approved')
  expect(proposal.stateOf(partnership)).toBe('active')
})

test('an approved project that keeps its minimum stays approved', () => {
  const proposal = aProposal().approved([clinic, firm, institute])
  proposal.must(
    institute,
    'partnership.withdraw',
    { reason: 'No people.' },
    proposal.partnershipOf(institute)
  )
  expect(proposal.stateOf()).toBe('approved')
})

test('a gap that is not closed in time lets the approval lapse', () => {
  const proposal = aProposal().approved()
  proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
  proposal.endTerm('T26')
  expect(proposal.stateOf()).toBe('lapsed')
  expect(proposal.context.lapsedFrom).toBe('gapRepair')
})
