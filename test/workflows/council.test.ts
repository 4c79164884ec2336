import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  clinic,
  council,
  councilChair,
  favourable,
  firm,
  people
} from './support/proposal.ts'

const beforeTheCouncil = () => {
  const proposal = aProposal().withoutQuorum()
  proposal.endTerm('T12')
  return proposal
}

const voting = (motion: 'approve' | 'changes' | 'reject') =>
  beforeTheCouncil().must(councilChair, 'motion.put', {
    motion,
    ...(motion === 'reject' && { reasons: 'Outside the strategy.' }),
    ...(motion === 'changes' && { changes: [{ text: 'Add a hospital.' }] })
  })

const vote = (motion: 'approve' | 'changes' | 'reject', choice: 'for' | 'against') => {
  const proposal = voting(motion).vote(choice, ...council)
  proposal.endTerm('T11', proposal.ballot)
  return proposal
}

test('the Council votes in writing on the motion its chair puts', () => {
  const proposal = voting('approve')
  const ballot = proposal.ballotContext
  expect(ballot).toMatchObject({ body: 'council', mode: 'circular', chair: 'per_council-chair' })
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('a councillor of an organisation in the project has no vote in its case', () => {
  const proposal = beforeTheCouncil()
  proposal.facts = {
    ...favourable,
    council: {
      members: council.map(({ person }, index) => ({
        person: person as string,
        organisation: index === 1 ? 'org_clinic' : null,
        chair: index === 0
      })),
      recused: []
    }
  }
  proposal.must(councilChair, 'motion.put', { motion: 'approve' })
  const { voters } = proposal.ballotContext
  expect(voters.map(({ person }) => person)).toEqual(people([council[0], council[2]]))
})

test('the Council approves', () => {
  expect(vote('approve', 'for').stateOf()).toBe('approved')
})

test('the Council asks for changes', () => {
  expect(vote('changes', 'for').stateOf()).toBe('changesRequested')
})

test('the Council rejects for good', () => {
  const proposal = vote('reject', 'for')
  expect(proposal.stateOf()).toBe('rejectedFinal')
  expect(proposal.isDone()).toBe(true)
  expect(proposal.stateOf(proposal.partnershipOf(clinic))).toBe('ended')
})

test('a motion the Council does not carry leaves the case with it', () => {
  const proposal = vote('approve', 'against')
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.noticesNamed().at(-1)).toBe('N26 undecided')
  expect(proposal.send(councilChair, 'motion.put', { motion: 'reject', reasons: 'Too weak.' })).toBe(true)
})

test('the Council has one ballot open at a time', () => {
  expect(voting('approve').send(councilChair, 'motion.put', { motion: 'approve' })).toBe(false)
})

test('a silent Council is raised to the Board and decides nothing', () => {
  const proposal = beforeTheCouncil()
  proposal.endTerm('T15')
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.noticesNamed().at(-1)).toBe('N26 overdue')
})

test('the case leaves the Council when the consortium breaks', () => {
  const proposal = voting('approve')
  proposal.must(firm, 'partnership.withdraw', { reason: 'No money.' }, proposal.partnershipOf(firm))
  expect(proposal.stateOf()).toBe('consortium')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
})

test('a case the Presidium has voted on is not withdrawn from the Council', () => {
  expect(beforeTheCouncil().send(author, 'proposal.withdraw', { reason: 'Too late.' })).toBe(false)
})
