import { expect, test } from 'vitest'

import type { Facts } from '#shared/workflow.ts'

import {
  aProposal,
  author,
  board,
  chair,
  coordinator,
  deputy,
  favourable,
  members,
  people,
  party,
  presidium
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const [one, two, three] = members
type Who = { readonly person: string | null }

const bodyOf = (seated: readonly Who[], recused: readonly Who[] = []): Facts => ({
  ...favourable,
  presidium: {
    members: seated.map(({ person }) => ({
      person: person as string,
      organisation: null,
      chair: person === chair.person,
      deputy: person === deputy.person
    })),
    recused: recused.map(({ person }) => ({ person: person as string, ground: 'linkedOrganisation' }))
  }
})

const recusing = (...who: readonly Who[]) => bodyOf(presidium, who)

const answerOf = (proposal: ProposalUnderTest, { person }: Who) =>
  proposal.context.review?.declarations.find((declaration) => declaration.person === person)

const changed = (proposal: ProposalUnderTest, facts: Facts) => {
  proposal.facts = facts
  proposal.message({ type: 'register.changed' })
  return proposal
}

test('a change in the register recuses whom it ties to the case, at once', () => {
  const proposal = changed(aProposal().withOpinions().opinion(one), recusing(one))
  expect(answerOf(proposal, one)).toMatchObject({
    answer: 'recused',
    computed: true,
    ground: 'linkedOrganisation'
  })
  expect(proposal.noticesNamed().slice(-3)).toEqual(['N18 recused', 'N18 chair', 'N18'])
  expect(proposal.send(one, 'opinion.file', { scores, recommendation: 'approve', text: 'Sound.' })).toBe(
    false
  )
})

const scores = { strategy: 5, benefit: 4, quality: 4, consortium: 3, feasibility: 2 }

test('the opinion of a recused member is kept and not counted', () => {
  const proposal = changed(aProposal().withOpinions().opinion(one, two), recusing(one))
  expect(proposal.context.review?.opinions).toHaveLength(2)
  expect(proposal.send(chair, 'opinions.close')).toBe(false)
  expect(proposal.opinion(three).send(chair, 'opinions.close')).toBe(true)
})

test('a member whose term of office ended is outside the quorum base', () => {
  const proposal = changed(aProposal().withOpinions(), bodyOf([chair, deputy, one, two]))
  expect(answerOf(proposal, three)).toMatchObject({ answer: 'recused', ground: 'officeEnded' })
  proposal.opinion(chair, deputy).must(chair, 'opinions.close')
  expect(proposal.ballotContext).toMatchObject({ composition: 4 })
  expect(proposal.ballotContext.voters.map(({ person }) => person)).toEqual(people([chair, deputy, one, two]))
})

test('who comes into office during the review is asked to declare', () => {
  const fresh = party('fresh')
  const proposal = changed(aProposal().withOpinions(), bodyOf([...presidium, fresh]))
  expect(proposal.peopleOf('undeclared')).toEqual(people([fresh]))
  proposal.must(fresh, 'declaration.make', { answer: 'impartial' })
  expect(proposal.peopleOf('impartial')).toContain(fresh.person)
})

test('recusals are asked anew when the ballot opens', () => {
  const proposal = aProposal().withOpinions().opinion(chair, deputy)
  proposal.facts = recusing(three)
  proposal.must(chair, 'opinions.close')
  expect(proposal.ballotContext.voters.map(({ person }) => person)).toEqual(people([chair, deputy, one, two]))
})

test('a recusal during the ballot strikes the vote and its base', () => {
  const proposal = changed(aProposal().atVote().vote('for', one), recusing(one))
  expect(proposal.stateOf()).toBe('ballot')
  expect(proposal.ballotContext.voters).toHaveLength(4)
  expect(proposal.send(one, 'vote.cast', { choice: 'for', revision: 1 }, proposal.ballot)).toBe(false)
})

test('too few left in the ballot send the case to the Council', () => {
  const proposal = changed(aProposal().atVote(), recusing(one, two, three))
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
})

test('a ballot that too few may vote in never opens', () => {
  const proposal = aProposal().withOpinions().opinion(chair, deputy)
  proposal.facts = recusing(one, two, three)
  proposal.must(chair, 'opinions.close')
  expect(proposal.stateOf()).toBe('councilInstead')
  expect(proposal.actors('ballot')).toEqual([])
})

test('a voter struck from a secret ballot ends it; the same motion is voted on again', () => {
  const proposal = aProposal({ secretMotions: ['approve'], secretFloor: 3 }).atVote()
  proposal.must(one, 'vote.cast', { revision: 1 }, proposal.ballot)
  changed(proposal, recusing(one))
  expect(proposal.stateOf()).toBe('opinions')
  expect(proposal.stateOf(proposal.ballot)).toBe('cancelled')
  proposal.must(chair, 'opinions.close')
  expect(proposal.ballotContext.motion).toBe('approve')
})

test('a secret ballot that too few may vote in is not held', () => {
  const proposal = aProposal({ secretMotions: ['approve'], secretFloor: 6 }).atVote()
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('a voter who steps aside in the ballot is recused for the round', () => {
  const proposal = aProposal().atVote()
  proposal.must(one, 'recusal.declare', { ground: 'family' }, proposal.ballot)
  expect(answerOf(proposal, one)).toMatchObject({ answer: 'recused', ground: 'family', computed: false })
  expect(proposal.stateOf()).toBe('ballot')
})

test('a recused chair puts no motion, and the deputy does', () => {
  const proposal = changed(aProposal().notCarried(), recusing(chair))
  const changes = { motion: 'changes', changes: [{ text: 'Add a hospital.' }] }
  expect(proposal.send(chair, 'motion.put', changes)).toBe(false)
  expect(proposal.send(deputy, 'motion.put', changes)).toBe(true)
})

test('a chair recused after the vote breaks no tie', () => {
  const proposal = changed(aProposal().tied(), recusing(chair))
  expect(proposal.send(chair, 'tie.decide', { choice: 'for' })).toBe(false)
  expect(proposal.send(deputy, 'tie.decide', { choice: 'for' })).toBe(false)
})

const object = { person: two.person, text: 'We compete with her company.' }
const rule = { ruling: 'upheld', reasons: 'A rival.' }
const objectionOf = (proposal: ProposalUnderTest) => proposal.actors('objection').at(-1) as string

test('a disputed member neither decides nor holds the review up for good', () => {
  const proposal = aProposal().reviewed().must(author, 'objection.raise', object)
  expect(answerOf(proposal, two)?.answer).toBe('disputed')
  proposal.declare('impartial', chair, deputy, one, three, two)
  expect(proposal.stateOf()).toBe('coi')
  proposal.must(chair, 'objection.rule', { ruling: 'dismissed', reasons: 'No tie.' }, objectionOf(proposal))
  expect(answerOf(proposal, two)).toMatchObject({ answer: 'impartial', ruling: 'dismissed' })
  expect(proposal.stateOf()).toBe('opinions')
})

test('an objection upheld recuses for good, and the applicant learns the fact', () => {
  const proposal = aProposal().withOpinions().must(author, 'objection.raise', object)
  proposal.must(chair, 'objection.rule', rule, objectionOf(proposal))
  expect(answerOf(proposal, two)).toMatchObject({ answer: 'recused', ground: 'objection', ruling: 'upheld' })
  expect(proposal.noticesNamed().slice(-2)).toEqual(['N18 personalUpheld', 'N18 upheld'])
})

test('an objection raised while the file waits counts in the round that follows', () => {
  const disputed = aProposal()
    .queued()
    .must(author, 'objection.raise', object)
    .must(chair, 'review.open', { mode: 'sitting' })
  expect(answerOf(disputed, two)).toMatchObject({ answer: 'disputed', before: 'due' })
  const upheld = aProposal().queued().must(author, 'objection.raise', object)
  upheld
    .must(chair, 'objection.rule', rule, objectionOf(upheld))
    .must(chair, 'review.open', { mode: 'sitting' })
  expect(answerOf(upheld, two)).toMatchObject({ answer: 'recused', ground: 'objection' })
})

test('one objects to a member of the Presidium, once, who is not recused already', () => {
  const proposal = aProposal().withOpinions()
  expect(proposal.send(author, 'objection.raise', { ...object, person: coordinator.person })).toBe(false)
  proposal.must(author, 'objection.raise', object)
  expect(proposal.send(author, 'objection.raise', object)).toBe(false)
  changed(proposal, recusing(one))
  expect(proposal.send(author, 'objection.raise', { ...object, person: one.person })).toBe(false)
})

test('the deputy rules on the chair, and on others once the chair was silent for the term', () => {
  const chairs = aProposal()
    .withOpinions()
    .must(author, 'objection.raise', { ...object, person: chair.person })
  expect(chairs.send(chair, 'objection.rule', rule, objectionOf(chairs))).toBe(false)
  expect(chairs.send(deputy, 'objection.rule', rule, objectionOf(chairs))).toBe(true)
  const others = aProposal().withOpinions().must(author, 'objection.raise', object)
  expect(others.send(deputy, 'objection.rule', rule, objectionOf(others))).toBe(false)
  others.endTerm('T09b', objectionOf(others))
  expect(others.noticesNamed().at(-1)).toBe('N18 overdue')
  expect(others.send(deputy, 'objection.rule', rule, objectionOf(others))).toBe(true)
})

test('a disputed member has no vote until the ruling', () => {
  const proposal = aProposal().withOpinions().opinion(chair, deputy).must(author, 'objection.raise', object)
  proposal.must(chair, 'opinions.close')
  expect(proposal.ballotContext.voters.map(({ person }) => person)).not.toContain(two.person)
})

test('an objection ends with the review it is about', () => {
  const proposal = aProposal().withOpinions().must(author, 'objection.raise', object)
  proposal.must(author, 'proposal.withdraw', { reason: 'No money.' })
  expect(proposal.stateOf(objectionOf(proposal))).toBe('lapsed')
})

test('the silence of a disputed member ends with the term as any other', () => {
  const proposal = aProposal().reviewed().must(author, 'objection.raise', object)
  proposal.declare('impartial', chair, deputy, one, three).endTerm('T09')
  expect(proposal.stateOf()).toBe('opinions')
  proposal.must(chair, 'objection.rule', { ruling: 'dismissed', reasons: 'No tie.' }, objectionOf(proposal))
  expect(answerOf(proposal, two)?.answer).toBe('undeclared')
})

test('whom the card objects to is disputed when the review opens', () => {
  const proposal = aProposal().queued()
  proposal.facts = {
    ...favourable,
    card: { ...(favourable.card as object), objections: [two.person, coordinator.person] }
  }
  proposal.must(chair, 'review.open', { mode: 'sitting' })
  expect(proposal.context.objections.map(({ person }) => person)).toEqual([two.person])
  expect(answerOf(proposal, two)?.answer).toBe('disputed')
  proposal.must(chair, 'objection.rule', rule, objectionOf(proposal))
  expect(answerOf(proposal, two)).toMatchObject({ answer: 'recused', ground: 'objection' })
})

test('an expert declares, writes an opinion that counts, and has no vote', () => {
  const expert = board
  const proposal = aProposal().withOpinions().must(chair, 'expert.invite', { person: expert.person })
  const opinion = { scores, recommendation: 'approve', text: 'Sound.' }
  expect(proposal.send(expert, 'opinion.file', opinion)).toBe(false)
  proposal.declare('impartial', expert).must(expert, 'opinion.file', opinion).opinion(one)
  proposal.must(chair, 'opinions.close')
  expect(proposal.ballotContext.voters.map(({ person }) => person)).not.toContain(expert.person)
})

test('an expert is nobody’s side, nobody’s member, and asked once', () => {
  const proposal = aProposal().withOpinions()
  for (const who of [author, one, party('nobody')])
    expect(proposal.send(chair, 'expert.invite', { person: who.person })).toBe(false)
  proposal.must(chair, 'expert.invite', { person: board.person })
  expect(proposal.send(chair, 'expert.invite', { person: board.person })).toBe(false)
  proposal.declare('recused', board)
  expect(proposal.send(board, 'opinion.file', { scores, recommendation: 'approve', text: 'Yes.' })).toBe(
    false
  )
})
