import { expect, test } from 'vitest'

import { aProposal, author, coordinator, favourable } from './support/proposal.ts'

const remarks = [
  { field: 'goal', text: 'What will exist at the end?' },
  { field: 'needs', text: 'Which competence do you seek?' }
]

const returned = () => aProposal().must(author, 'scope.submit').must(coordinator, 'scope.return', { remarks })

test('an incomplete scope cannot be submitted', () => {
  const proposal = aProposal()
  proposal.facts = {
    ...favourable,
    card: { revision: 1, digest: 'd1', missingForScope: ['goal'], missingForPresidium: ['goal'] }
  }
  expect(proposal.send(author, 'scope.submit')).toBe(false)
})

test('only somebody who may commit the organisation submits its scope', () => {
  const proposal = aProposal()
  proposal.facts = { ...favourable, mandate: { authorised: false, organisation: 'org_lead' } }
  expect(proposal.send(author, 'scope.submit')).toBe(false)
})

test('a new revision of the card moves nobody', () => {
  const proposal = aProposal().must(author, 'card.revise', { revision: 2, digest: 'd2' })
  expect(proposal.context.card).toEqual({ revision: 2, digest: 'd2' })
  expect(proposal.stateOf()).toBe('draft')
  expect(proposal.termsOf()).toEqual(['T01'])
})

test('the acceptance of a coordinator tied to the author waits for a second one, who is not', () => {
  const proposal = aProposal().must(author, 'scope.submit')
  proposal.facts = { ...favourable, affiliations: { organisations: ['org_lead'] } }
  proposal.must(coordinator, 'scope.accept')
  expect(proposal.stateOf()).toBe('formalCheck')
  expect(proposal.notices.at(-1)).toMatchObject({
    notice: 'N02',
    variant: 'second',
    to: [{ to: 'coordinator' }]
  })
  expect(proposal.send(coordinator, 'scope.accept')).toBe(false)
  proposal.facts = favourable
  proposal.must({ person: 'per_second', organisation: null }, 'scope.accept')
  expect(proposal.stateOf()).toBe('searchOpen')
  expect(proposal.context.acceptedBy).toBeNull()
})

test('a scope that is returned needs to be accepted anew', () => {
  const proposal = aProposal().must(author, 'scope.submit')
  proposal.facts = { ...favourable, affiliations: { organisations: ['org_lead'] } }
  proposal.must(coordinator, 'scope.accept').must(coordinator, 'scope.return', { remarks })
  expect(proposal.context.acceptedBy).toBeNull()
})

test('a returned scope carries its remarks and goes back once all are answered', () => {
  const proposal = returned()
  expect(proposal.stateOf()).toBe('returned')
  expect(proposal.context.remarks.map(({ id, field }) => [id, field])).toEqual([
    ['r1', 'goal'],
    ['r2', 'needs']
  ])
  expect(proposal.send(author, 'scope.resubmit', { answers: [{ remark: 'r1', text: 'A sensor.' }] })).toBe(
    false
  )
  proposal.must(author, 'scope.resubmit', {
    answers: [
      { remark: 'r1', text: 'A sensor.' },
      { remark: 'r2', text: 'Microfluidics.' }
    ]
  })
  expect(proposal.stateOf()).toBe('formalCheck')
  expect(proposal.noticesNamed().at(-1)).toBe('N02 resubmitted')
})

test('everybody who works on the card hears of a return', () => {
  const to = [{ to: 'author' }, { to: 'organisations', organisations: ['org_lead'] }]
  const proposal = returned()
  expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N03', to, act: 'scope.resubmit' })
  proposal.must(coordinator, 'deadline.extend')
  expect(proposal.notices.at(-1)).toMatchObject({ notice: 'N03', variant: 'extended', to })
})

test('the second return asks only for answers to the new remarks', () => {
  const answers = [
    { remark: 'r1', text: 'A sensor.' },
    { remark: 'r2', text: 'Microfluidics.' }
  ]
  const proposal = returned().must(author, 'scope.resubmit', { answers })
  proposal.must(coordinator, 'scope.return', { remarks: [{ field: 'start', text: 'When?' }] })
  proposal.must(author, 'scope.resubmit', { answers: [{ remark: 'r3', text: 'In spring.' }] })
  expect(proposal.stateOf()).toBe('formalCheck')
})

test('the coordinator extends the completion once, and the term runs on', () => {
  const proposal = returned().must(coordinator, 'deadline.extend')
  expect(proposal.extended).toEqual([{ term: 'T03' }])
  expect(proposal.send(coordinator, 'deadline.extend')).toBe(false)
  expect(proposal.termsOf()).toEqual(['T03'])
})

test('an idle draft lapses', () => {
  const proposal = aProposal()
  proposal.endTerm('T01')
  expect(proposal.stateOf()).toBe('lapsed')
  expect(proposal.noticesNamed()).toEqual(['N33 lapsed'])
})

test('an overdue formal check is raised to the Board and stays', () => {
  const proposal = aProposal().must(author, 'scope.submit')
  proposal.endTerm('T02')
  expect(proposal.stateOf()).toBe('formalCheck')
  expect(proposal.notices.at(-1)).toMatchObject({
    notice: 'N04',
    to: [{ to: 'coordinator' }, { to: 'board' }]
  })
})

test('a scope that is not completed in time lapses', () => {
  const proposal = returned()
  proposal.endTerm('T03')
  expect(proposal.stateOf()).toBe('lapsed')
})

test('the author puts a draft into the idea bank', () => {
  expect(aProposal().must(author, 'proposal.park').stateOf()).toBe('parked')
})
