import { expect, test } from 'vitest'

import { aProposal, author, clinic, favourable, firm } from './support/proposal.ts'

const withInterest = () => {
  const proposal = aProposal().searching().interest(clinic)
  return { proposal, partnership: proposal.partnershipOf(clinic) }
}

const withInvitation = () => {
  const proposal = aProposal()
    .searching()
    .must(author, 'partner.invite', { organisation: 'org_firm', need: 'n1', text: 'Join us.' })
  return { proposal, partnership: proposal.partnershipOf(firm) }
}

test('a declined candidate is told the category of the reason', () => {
  const { proposal, partnership } = withInterest()
  proposal.must(author, 'interest.decline', { reason: 'capacity', text: 'The seat is taken.' }, partnership)
  expect(proposal.stateOf(partnership)).toBe('declined')
  expect(proposal.notices.at(-1)).toMatchObject({
    notice: 'N10',
    variant: 'declined',
    data: { reason: 'capacity' }
  })
  expect(proposal.context.partners[0]?.state).toBe('declined')
})

test('a declined organisation may try again', () => {
  const { proposal, partnership } = withInterest()
  proposal.must(author, 'interest.decline', { reason: 'fit' }, partnership).interest(clinic)
  expect(proposal.context.partners.map(({ state }) => state)).toEqual(['declined', 'interested'])
})

test('a candidate withdraws its interest and the lead is told', () => {
  const { proposal, partnership } = withInterest()
  proposal.must(clinic, 'interest.withdraw', {}, partnership)
  expect(proposal.stateOf(partnership)).toBe('withdrawn')
  expect(proposal.noticesNamed().at(-1)).toBe('N08 withdrawn')
})

test('a shortlisted interest can still be accepted', () => {
  const { proposal, partnership } = withInterest()
  proposal
    .must(author, 'interest.shortlist', {}, partnership)
    .must(author, 'interest.accept', {}, partnership)
  expect(proposal.stateOf(partnership)).toBe('accepted')
})

test('an interest the lead leaves unanswered is marked and stays open', () => {
  const { proposal, partnership } = withInterest()
  proposal.endTerm('T04a', partnership)
  expect(proposal.stateOf(partnership)).toBe('interested')
  expect(proposal.partnershipContext(partnership).unanswered).toBe(true)
  expect(proposal.noticesNamed().at(-1)).toBe('N11')
})

test('an invitation is declined, revoked, or expires', () => {
  const declined = withInvitation()
  declined.proposal.must(firm, 'invitation.decline', {}, declined.partnership)
  expect(declined.proposal.stateOf(declined.partnership)).toBe('declined')

  const revoked = withInvitation()
  revoked.proposal.must(author, 'invitation.revoke', {}, revoked.partnership)
  expect(revoked.proposal.stateOf(revoked.partnership)).toBe('revoked')

  const expired = withInvitation()
  expired.proposal.endTerm('T04b', expired.partnership)
  expect(expired.proposal.stateOf(expired.partnership)).toBe('expired')
  expect(expired.proposal.context.partners[0]?.state).toBe('expired')
})

test('a letter of intent is signed only by somebody who may commit the organisation', () => {
  const proposal = aProposal().inConsortium(clinic, firm)
  const partnership = proposal.partnershipOf(clinic)
  proposal.facts = { ...favourable, mandate: { authorised: false, organisation: 'org_clinic' } }
  expect(proposal.send(clinic, 'partnership.confirm', {}, partnership)).toBe(false)
  proposal.facts = favourable
  proposal.must(clinic, 'partnership.confirm', {}, partnership)
  expect(proposal.partnershipContext(partnership).letter?.person).toBe('per_clinic')
})

test('the letter of intent is asked for once the lead has confirmed the choice', () => {
  const proposal = aProposal().selecting(clinic, firm)
  expect(proposal.noticesNamed()).not.toContain('N14 letter')
  proposal.must(author, 'selection.confirm')
  expect(proposal.notices.filter(({ notice }) => notice === 'N14')).toMatchObject([
    {
      act: 'partnership.confirm',
      to: [{ to: 'organisations', organisations: ['org_clinic'], authorised: true }]
    },
    {
      act: 'partnership.confirm',
      to: [{ to: 'organisations', organisations: ['org_firm'], authorised: true }]
    }
  ])
})
