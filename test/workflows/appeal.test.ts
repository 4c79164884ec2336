import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  council,
  councilChair,
  deputy,
  favourable,
  firm,
  members,
  people,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const [one, two] = members
const appeal = { criteria: { strategy: 'It is in the strategy.' }, request: 'A new review.' }
const uphold = { motion: 'uphold', mode: 'circular' }

const decided = (proposal: ProposalUnderTest, choice: 'for' | 'against') => {
  proposal.vote(choice, ...council)
  proposal.endTerm('T11', proposal.ballot)
  return proposal
}

test('the lead appeals against a rejection that was delivered', () => {
  const proposal = aProposal().rejected().must(author, 'appeal.file', appeal)
  expect(proposal.stateOf()).toBe('appealSelfReview')
  expect(proposal.noticesNamed().slice(-3)).toEqual(['N31 receipt', 'N31 task', 'N31'])
  expect(proposal.context.appeal).toMatchObject({ against: 'rejection', resolution: 'res_x-1', number: 1 })
})

test('the period for an appeal begins with the delivery of the resolution', () => {
  const proposal = aProposal().carrying('reject', { criteria: { strategy: 'Outside the strategy.' } })
  expect(proposal.send(author, 'appeal.file', appeal)).toBe(false)
})

test('an appeal after its term is none: the rejection is final', () => {
  const proposal = aProposal().rejected()
  proposal.endTerm('T19')
  expect(proposal.stateOf()).toBe('rejectedFinal')
  expect(proposal.send(author, 'appeal.file', appeal)).toBe(false)
})

test('an appeal contests a criterion or the procedure, and asks for something', () => {
  const proposal = aProposal().rejected()
  expect(() => proposal.send(author, 'appeal.file', { request: 'A new review.' })).toThrow('criterion')
  expect(() => proposal.send(author, 'appeal.file', { charges: 'Nobody heard us.' })).toThrow('request')
})

test('a partner appeals on grounds of procedure only', () => {
  const proposal = aProposal().rejected()
  expect(proposal.send(clinic, 'appeal.file', appeal)).toBe(false)
  expect(
    proposal.send(clinic, 'appeal.file', { charges: 'A recused member spoke.', request: 'A new review.' })
  ).toBe(true)
})

test('a rejected proposal may be parked by its lead instead', () => {
  expect(aProposal().rejected().must(author, 'proposal.park').stateOf()).toBe('parked')
})

test('the Presidium upholds an appeal by a majority, which opens a new round', () => {
  const proposal = aProposal()
    .appealed()
    .must(chair, 'motion.put', uphold)
    .vote('for', ...presidium)
  proposal.endTerm('T11', proposal.ballot)
  expect(proposal.stateOf()).toBe('queued')
  expect(proposal.contextOf(proposal.resolution)).toMatchObject({ motion: 'uphold', repeals: 'res_x-1' })
  expect(proposal.must(chair, 'review.open', { mode: 'circular' }).stateOf()).toBe('coi')
})

test('an appeal that the Presidium does not uphold stays with it until it goes on', () => {
  const proposal = aProposal()
    .appealed()
    .must(chair, 'motion.put', uphold)
    .vote('against', ...presidium)
  proposal.endTerm('T11', proposal.ballot)
  expect(proposal.stateOf()).toBe('appealSelfReview')
  proposal.must(chair, 'appeal.forward')
  expect(proposal.stateOf()).toBe('appealCouncil')
})

test('too few votes uphold nothing', () => {
  const proposal = aProposal().appealed().must(chair, 'motion.put', uphold).vote('for', chair)
  proposal.endTerm('T11', proposal.ballot)
  expect(proposal.stateOf()).toBe('appealSelfReview')
})

test('on an appeal the Presidium votes on upholding it, and the Council on its end', () => {
  const before = aProposal().appealed()
  expect(before.send(chair, 'motion.put', { motion: 'reject', criteria: { quality: 'Weak.' } })).toBe(false)
  const after = aProposal().beforeCouncil()
  expect(after.send(councilChair, 'motion.put', { motion: 'approve' })).toBe(false)
})

test('only whoever presides forwards an appeal', () => {
  expect(aProposal().appealed().send(two, 'appeal.forward')).toBe(false)
})

test('an appeal nobody deals with goes to the Council, and its open ballot ends', () => {
  const proposal = aProposal().appealed().must(chair, 'motion.put', uphold)
  proposal.endTerm('T20')
  expect(proposal.stateOf()).toBe('appealCouncil')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
  expect(proposal.noticesNamed()).toContain('N32 task')
})

test('the chair of the Council leaves a late appeal unexamined, with reasons', () => {
  const proposal = aProposal()
    .appealed()
    .must(councilChair, 'appeal.dismiss', { ground: 'late', reasons: 'It came a day late.' })
  expect(proposal.stateOf()).toBe('rejectedFinal')
  expect(proposal.context.appeal).toMatchObject({ state: 'dismissedFormally', ground: 'late' })
  expect(() => aProposal().appealed().send(councilChair, 'appeal.dismiss', { ground: 'late' })).toThrow(
    'reasons'
  )
})

test('the Council grants an appeal, which approves nothing yet', () => {
  const proposal = aProposal().beforeCouncil().must(councilChair, 'motion.put', { motion: 'grant' })
  expect(decided(proposal, 'for').stateOf()).toBe('queued')
  expect(proposal.contextOf(proposal.resolution)).toMatchObject({ organ: 'council', motion: 'grant' })
})

test('the Council dismisses an appeal for good', () => {
  const dismiss = { motion: 'dismiss', reasons: 'The Presidium was right.' }
  const proposal = aProposal().beforeCouncil().must(councilChair, 'motion.put', dismiss)
  expect(decided(proposal, 'for').stateOf()).toBe('rejectedFinal')
  expect(proposal.isDone()).toBe(true)
})

test('a motion on an appeal without a majority leaves it with the Council', () => {
  const proposal = aProposal().beforeCouncil().must(councilChair, 'motion.put', { motion: 'grant' })
  expect(decided(proposal, 'against').stateOf()).toBe('appealCouncil')
  expect(proposal.noticesNamed().at(-1)).toBe('N32 undecided')
})

test('Presidium members who voted on the case do not vote on its appeal in the Council', () => {
  const proposal = aProposal().beforeCouncil()
  proposal.facts = {
    ...favourable,
    council: {
      members: [...council, deputy, one].map(({ person }, place) => ({
        person: person as string,
        organisation: null,
        chair: place === 0
      })),
      recused: []
    }
  }
  proposal.must(councilChair, 'motion.put', { motion: 'grant' })
  expect(proposal.ballotContext.voters.map(({ person }) => person)).toEqual(people(council))
})

test('a Council that keeps silent on an appeal is raised to the Board and decides nothing', () => {
  const proposal = aProposal().beforeCouncil()
  proposal.endTerm('T21')
  expect(proposal.stateOf()).toBe('appealCouncil')
  expect(proposal.noticesNamed().at(-1)).toBe('N32 overdue')
})

test('an appeal taken back makes the rejection final; nobody else takes it back', () => {
  const proposal = aProposal().appealed()
  expect(proposal.send(firm, 'appeal.withdraw')).toBe(false)
  expect(proposal.must(author, 'appeal.withdraw').stateOf()).toBe('rejectedFinal')
})

test('a resolution of an earlier round does not start the period for an appeal', () => {
  const proposal = aProposal().carrying('reject', { criteria: { strategy: 'Outside.' } })
  proposal.message({ type: 'resolution.signed', resolution: 'res_x-9', number: null })
  expect(proposal.send(author, 'appeal.file', appeal)).toBe(false)
})
