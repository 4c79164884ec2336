import { expect, test } from 'vitest'

import {
  aProposal,
  author,
  board,
  chair,
  charter,
  clinic,
  coordinator,
  firm,
  institute
} from './support/proposal.ts'

test('each partner names its own delegate', () => {
  const proposal = aProposal().started()
  proposal.must(clinic, 'delegate.name', { person: 'per_nurse', share: 10 }, proposal.group)
  expect(proposal.send(institute, 'delegate.name', { person: 'per_x', share: 10 }, proposal.group)).toBe(
    false
  )
  expect(proposal.peopleOf('withoutDelegate', proposal.group)).toEqual(['org_lead', 'org_firm'])
  proposal.must(clinic, 'delegate.name', { person: 'per_surgeon', share: 10 }, proposal.group)
  expect(proposal.groupContext.delegates).toEqual([
    { organisation: 'org_clinic', person: 'per_surgeon', share: 10, duty: null }
  ])
})

test('a charter is submitted only with delegates, leader and deputy in place', () => {
  const proposal = aProposal().started()
  expect(proposal.send(author, 'charter.submit', charter, proposal.group)).toBe(false)
  expect(aProposal().formed().send(author, 'charter.submit', charter, 'grp_x-1')).toBe(true)
})

test('a nominee answers once, and a refusal asks the lead for another', () => {
  const proposal = aProposal().started()
  proposal.must(author, 'leader.nominate', { leader: 'per_author', deputy: 'per_clinic' }, proposal.group)
  expect(proposal.peopleOf('nominees', proposal.group)).toEqual(['per_author', 'per_clinic'])
  proposal
    .must(author, 'nomination.accept', {}, proposal.group)
    .must(clinic, 'nomination.decline', {}, proposal.group)
  expect(proposal.send(author, 'nomination.accept', {}, proposal.group)).toBe(false)
  expect(proposal.groupContext).toMatchObject({
    leader: { answer: 'accepted' },
    deputy: null
  })
  expect(proposal.notices.at(-1)).toMatchObject({
    notice: 'N35',
    variant: 'declined',
    act: 'leader.nominate'
  })
})

test('leader and deputy are two people', () => {
  const same = { leader: 'per_author', deputy: 'per_author' }
  const proposal = aProposal().started()
  expect(() => proposal.send(author, 'leader.nominate', same, proposal.group)).toThrow('two people')
})

test('a returned charter is submitted again', () => {
  const proposal = aProposal().chartered()
  proposal.must(chair, 'charter.return', { reason: 'The end date is missing a reason.' }, proposal.group)
  expect(proposal.stateOf()).toBe('groupForming')
  proposal.must(author, 'charter.submit', charter, proposal.group)
  expect(proposal.stateOf()).toBe('charterReview')
})

test('a charter that waits too long is raised and stays', () => {
  const proposal = aProposal().chartered()
  proposal.endTerm('T24', proposal.group)
  expect(proposal.stateOf()).toBe('charterReview')
  expect(proposal.noticesNamed().at(-1)).toBe('N36 overdue')
})

test('the Board extends the formation once', () => {
  const proposal = aProposal().started().must(board, 'deadline.extend', {}, 'grp_x-1')
  expect(proposal.extended).toEqual([{ term: 'T23' }])
  expect(proposal.send(board, 'deadline.extend', {}, 'grp_x-1')).toBe(false)
})

test('a group that does not form in time lets the approval lapse, and is revived where it stood', () => {
  const proposal = aProposal().started()
  proposal.endTerm('T23', proposal.group)
  expect(proposal.stateOf()).toBe('lapsed')
  proposal.must(coordinator, 'proposal.revive', { reason: 'The partners asked for it.' })
  expect(proposal.stateOf()).toBe('groupForming')
  expect(proposal.stateOf(proposal.group)).toBe('groupForming')
})

test('a partner that leaves while the group forms opens a gap', () => {
  const proposal = aProposal().started([clinic, firm, institute])
  proposal.must(
    institute,
    'partnership.withdraw',
    { reason: 'No people.' },
    proposal.partnershipOf(institute)
  )
  expect(proposal.stateOf()).toBe('gapRepair')
  proposal.must(author, 'gap.close')
  expect(proposal.stateOf()).toBe('groupForming')
  expect(proposal.groupContext.organisations).toEqual(['org_lead', 'org_clinic', 'org_firm'])
})

test('a group at work goes on while the minimum consortium is kept', () => {
  const proposal = aProposal().appointed([clinic, firm, institute])
  proposal.giveNotice(institute)
  expect(proposal.stateOf()).toBe('active')
  proposal.giveNotice(firm)
  expect(proposal.bothStates).toEqual(['gapRepair', 'gapRepair'])
  proposal.endTerm('T26')
  expect(proposal.bothStates).toEqual(['suspended', 'suspended'])
})

test('a lead that withdraws while the group forms ends the group too', () => {
  const proposal = aProposal().started().must(author, 'proposal.withdraw', { reason: 'The funder left.' })
  expect(proposal.stateOf()).toBe('withdrawn')
  expect(proposal.stateOf(proposal.group)).toBe('ended')
})

test('a delegate named by somebody else is told', () => {
  const proposal = aProposal().started()
  const before = proposal.notices.length
  proposal.must(clinic, 'delegate.name', { person: 'per_nurse', share: 10 }, proposal.group)
  expect(proposal.notices.slice(before)).toMatchObject([
    {
      notice: 'N34',
      variant: 'named',
      to: [{ to: 'people', people: ['per_nurse'] }],
      data: { organisation: clinic.organisation }
    }
  ])
  proposal.must(firm, 'delegate.name', { person: firm.person, share: 10 }, proposal.group)
  expect(proposal.notices.at(-1)).toMatchObject({ variant: 'named', to: [{ to: 'people', people: [] }] })
})
