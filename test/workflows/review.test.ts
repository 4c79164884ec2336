import { expect, test } from 'vitest'

import {
  aProposal,
  chair,
  clinic,
  coordinator,
  deputy,
  favourable,
  firm,
  institute,
  members,
  people,
  presidium
} from './support/proposal.ts'

const [one, two, three] = members

const recusing = (...who: readonly { readonly person: string | null }[]) => ({
  ...favourable,
  presidium: {
    ...(favourable.presidium as object),
    recused: who.map(({ person }) => ({ person, ground: 'ownOrganisation' }))
  }
})

test('a sitting called too late cannot take the file up', () => {
  const proposal = aProposal().queued()
  proposal.facts = {
    ...favourable,
    sitting: { id: 'sit_a', state: 'convened', on: '2026-01-06T10:00:00.000Z', noticeKept: false }
  }
  expect(proposal.send(chair, 'review.open', { mode: 'sitting', sitting: 'sit_a' })).toBe(false)
  expect(proposal.send(chair, 'review.open', { mode: 'circular' })).toBe(true)
})

test('the coordinator returns a queued file with a defect', () => {
  const proposal = aProposal()
    .queued()
    .must(coordinator, 'review.return', { reason: 'The budget does not add up.' })
  expect(proposal.stateOf()).toBe('consortium')
})

test('a file that waits too long is raised to the chair and the Council, and stays', () => {
  const proposal = aProposal().queued()
  proposal.endTerm('T08')
  expect(proposal.stateOf()).toBe('queued')
  expect(proposal.noticesNamed().at(-1)).toBe('N16 overdue')
  proposal.endTerm('T08')
  expect(proposal.noticesNamed().slice(-2)).toEqual(['N16 overdue', 'N16 overdueCouncil'])
  expect(proposal.notices.at(-1)?.to).toEqual([{ to: 'councilChair' }])
})

test('members recused by affiliation are not asked to declare', () => {
  const proposal = aProposal().queued()
  proposal.facts = recusing(one)
  proposal.must(chair, 'review.open', { mode: 'sitting' })
  expect(proposal.peopleOf('undeclared')).toEqual(people([chair, deputy, two, three]))
  expect(proposal.notices.slice(-3)).toMatchObject([
    { notice: 'N18', variant: 'recused', to: [{ people: people([one]) }] },
    { notice: 'N18', variant: 'chair', to: [{ to: 'chair' }] },
    { notice: 'N18', to: [{ to: 'lead' }] }
  ])
  // The applicant learns the fact alone.
  expect(proposal.notices.at(-1)?.data).toBeUndefined()
  expect(proposal.send(one, 'declaration.make', { answer: 'impartial' })).toBe(false)
})

test('opinions begin once everyone has declared', () => {
  const proposal = aProposal().reviewed().declare('impartial', chair, deputy, one).declare('recused', two)
  expect(proposal.stateOf()).toBe('coi')
  proposal.declare('impartial', three)
  expect(proposal.stateOf()).toBe('opinions')
  expect(proposal.notices.at(-1)).toMatchObject({
    notice: 'N20',
    to: [{ people: people([chair, deputy, one, three]) }]
  })
})

test('too few impartial members send the case to the Council', () => {
  const proposal = aProposal()
    .reviewed()
    .declare('recused', one, two, three)
    .declare('impartial', chair, deputy)
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('a Presidium that is recused as a whole sends the case to the Council at once', () => {
  const proposal = aProposal().queued()
  proposal.facts = recusing(...presidium)
  proposal.must(chair, 'review.open', { mode: 'circular' })
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('who is silent at the end of the term may not vote', () => {
  const proposal = aProposal().reviewed().declare('impartial', chair, deputy, one)
  proposal.endTerm('T09')
  expect(proposal.stateOf()).toBe('opinions')
  expect(proposal.context.review?.declarations.map(({ answer }) => answer)).toEqual([
    'impartial',
    'impartial',
    'impartial',
    'undeclared',
    'undeclared'
  ])
})

test('silence that leaves too few impartial members sends the case to the Council', () => {
  const proposal = aProposal().reviewed().declare('impartial', chair, deputy)
  proposal.endTerm('T09')
  expect(proposal.stateOf()).toBe('councilInstead')
})

test('nobody declares twice', () => {
  expect(
    aProposal()
      .reviewed()
      .declare('impartial', one)
      .send(one, 'declaration.make', { answer: 'recused', ground: 'family' })
  ).toBe(false)
})

test('the chair closes the opinions when enough are in', () => {
  const proposal = aProposal().withOpinions().opinion(one)
  expect(proposal.send(chair, 'opinions.close')).toBe(false)
  proposal.opinion(two).must(chair, 'opinions.close')
  expect(proposal.stateOf()).toBe('ballot')
})

test('an opinion written anew replaces the first', () => {
  expect(aProposal().withOpinions().opinion(one, one).context.review?.opinions).toHaveLength(1)
})

test('a recused member writes no opinion', () => {
  const proposal = aProposal()
    .reviewed()
    .declare('recused', one)
    .declare('impartial', chair, deputy, two, three)
  const scores = { strategy: 1, benefit: 1, quality: 1, consortium: 1, feasibility: 1 }
  expect(proposal.send(one, 'opinion.file', { scores, recommendation: 'reject', text: 'No.' })).toBe(false)
})

test('a cluster that requires no opinions may vote at once', () => {
  const proposal = aProposal({ requiredOpinions: 0 }).withOpinions().must(chair, 'opinions.close')
  expect(proposal.stateOf()).toBe('ballot')
})

test('the ballot opens with the opinions at hand when their term ends', () => {
  const proposal = aProposal().withOpinions()
  proposal.endTerm('T10')
  expect(proposal.stateOf()).toBe('ballot')
})

test('the chair sends the file back to the lead for changes', () => {
  const proposal = aProposal()
    .withOpinions()
    .must(chair, 'review.refer-back', { changes: [{ text: 'Name the clinic.' }] })
  expect(proposal.stateOf()).toBe('changesRequested')
  expect(proposal.context.changes).toMatchObject([{ id: 'c1', answer: null }])
})

test('a review goes on when a partner leaves and the minimum consortium is kept', () => {
  for (const reach of ['queued', 'coi', 'opinions'] as const) {
    const partners = [clinic, firm, institute]
    const proposal = aProposal()
    if (reach === 'queued') proposal.queued(partners)
    if (reach === 'coi') proposal.reviewed('sitting', partners)
    if (reach === 'opinions') proposal.withOpinions('sitting', partners)
    proposal.must(
      institute,
      'partnership.withdraw',
      { reason: 'No people.' },
      proposal.partnershipOf(institute)
    )
    expect(proposal.stateOf()).toBe(reach)
    expect(proposal.context.partners.at(-1)?.state).toBe('left')
  }
})

test('a review ends when a partner leaves and the minimum consortium is lost', () => {
  const proposal = aProposal().withOpinions()
  proposal.must(firm, 'partnership.withdraw', { reason: 'No people.' }, proposal.partnershipOf(firm))
  expect(proposal.stateOf()).toBe('consortium')
  expect(proposal.context.review).toBeNull()
})

test('a ballot is cancelled when a partner leaves, and opinions begin anew', () => {
  const proposal = aProposal().atVote('sitting', [clinic, firm, institute]).vote('for', one)
  const { ballot } = proposal
  proposal.must(
    institute,
    'partnership.withdraw',
    { reason: 'No people.' },
    proposal.partnershipOf(institute)
  )
  expect(proposal.stateOf()).toBe('opinions')
  expect(proposal.stateOf(ballot)).toBe('cancelled')
  proposal
    .must(chair, 'opinions.close')
    .vote('for', ...presidium)
    .closeBallot()
  expect(proposal.stateOf()).toBe('approved')
})
