import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  coordinator,
  favourable,
  firm,
  institute,
  organisations
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const reason = { reason: 'New post.' }

/** The states of LEAD_CHANGED and LEAD_VACANT, with two confirmed partners each. */
const states: Readonly<Record<string, () => ProposalUnderTest>> = {
  searchOpen: () => {
    const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic)
    proposal.must(firm, 'partnership.refuse', reason, proposal.partnershipOf(firm))
    return proposal.must(author, 'search.reopen')
  },
  searchSelecting: () => {
    const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic)
    proposal.must(firm, 'partnership.refuse', reason, proposal.partnershipOf(firm))
    proposal.must(author, 'search.reopen').interest(institute).accept(institute)
    proposal.endTerm('T04')
    return proposal
  },
  consortium: () => aProposal().inConsortium(clinic, firm).confirm(clinic),
  queued: () => aProposal().queued(),
  postponed: () => aProposal().postponed(),
  changesRequested: () =>
    aProposal()
      .withOpinions()
      .must(chair, 'review.refer-back', { changes: [{ text: 'More.' }] })
}

describe.each(Object.entries(states))('in %s', (state, reached) => {
  test('the coordinator makes a willing partner the lead, and the case stays', () => {
    const proposal = reached().must(author, 'lead.resign', reason)
    expect(proposal.stateOf()).toBe(state)
    expect(proposal.context.leadVacant).toBe(true)
    expect(proposal.send(coordinator, 'lead.appoint', { organisation: 'org_clinic' })).toBe(false)
    proposal.must(clinic, 'lead.take')
    expect(proposal.context).toMatchObject({ leadVacant: true, lead: author, willing: [clinic] })
    proposal.must(coordinator, 'lead.appoint', { organisation: 'org_clinic' })
    expect(proposal.context).toMatchObject({ leadVacant: false, lead: clinic, willing: [] })
    expect(proposal.stateOf()).toBe(state)
  })

  test('a lead that is silent is replaced at the coordinator’s word', () => {
    const proposal = reached().must(coordinator, 'lead.seek', { reason: 'No answer for a month.' })
    expect(proposal.context.leadVacant).toBe(true)
    expect(proposal.send(coordinator, 'lead.seek', reason)).toBe(false)
    expect(proposal.send(author, 'lead.resign', reason)).toBe(false)
  })

  test('nobody in the lead’s place by the end of the term parks the proposal', () => {
    const proposal = reached().must(author, 'lead.resign', reason)
    proposal.endTerm('T32')
    expect(proposal.stateOf()).toBe('parked')
    expect(proposal.context).toMatchObject({ leadVacant: false, lead: author })
  })

  test('a lead whose organisation has left the cluster leaves its place', () => {
    const proposal = reached()
    proposal.facts = {
      ...favourable,
      organisations: { ...organisations, org_lead: { ...organisations.org_lead, member: false } }
    }
    expect(proposal.message({ type: 'register.changed' })).toBe(true)
    expect(proposal.context.leadVacant).toBe(true)
    expect(proposal.stateOf()).toBe(state)
  })
})

test('a vacancy that outlasts its state is filled where the case stands by then', () => {
  const proposal = states['postponed']!().must(author, 'lead.resign', reason).must(clinic, 'lead.take')
  proposal.endTerm('T14')
  expect(proposal.stateOf()).toBe('ballot')
  proposal.must(coordinator, 'lead.appoint', { organisation: 'org_clinic' })
  expect(proposal.stateOf()).toBe('ballot')
  expect(proposal.context).toMatchObject({ leadVacant: false, lead: clinic })
})

test('a vacancy that nobody has filled during a vote is remembered until the case can follow it', () => {
  const proposal = states['postponed']!().must(author, 'lead.resign', reason)
  proposal.endTerm('T14')
  proposal.endTerm('T32')
  expect(proposal.stateOf()).toBe('ballot')
  expect(proposal.context).toMatchObject({ leadVacant: false, leadLost: true, lead: author })
})

test('only a confirmed partner is willing, once', () => {
  const proposal = states['consortium']!().must(author, 'lead.resign', reason)
  expect(proposal.send(firm, 'lead.take')).toBe(false)
  expect(proposal.send(author, 'lead.take')).toBe(false)
  proposal.must(clinic, 'lead.take')
  expect(proposal.send(clinic, 'lead.take')).toBe(false)
})

test('a willing partner that has left since is not made the lead', () => {
  const proposal = aProposal().queued([clinic, firm, institute]).must(author, 'lead.resign', reason)
  proposal.must(clinic, 'lead.take').must(institute, 'lead.take')
  proposal.must(clinic, 'partnership.withdraw', reason, proposal.partnershipOf(clinic))
  expect(proposal.send(coordinator, 'lead.appoint', { organisation: 'org_clinic' })).toBe(false)
  proposal.must(coordinator, 'lead.appoint', { organisation: 'org_institute' })
})

test('a change in the register that does not concern the parties moves nobody', () => {
  const proposal = aProposal().queued()
  proposal.message({ type: 'register.changed' })
  expect(proposal.context.leadVacant).toBe(false)
  expect(proposal.context.partners.map(({ state, role }) => [state, role])).toEqual([
    ['confirmed', 'partner'],
    ['confirmed', 'partner']
  ])
})

const clinicGone = {
  ...favourable,
  organisations: { ...organisations, org_clinic: { ...organisations.org_clinic, member: false } }
}

test('a partner that has left the cluster stays from outside where the procedure allows it, and cannot lead', () => {
  const proposal = aProposal().queued()
  proposal.facts = clinicGone
  proposal.message({ type: 'register.changed' })
  expect(proposal.context.partners[0]).toMatchObject({ role: 'external', state: 'confirmed' })
  expect(proposal.partnershipContext(proposal.partnershipOf(clinic)).role).toBe('external')
  proposal.must(author, 'lead.resign', reason)
  expect(proposal.send(clinic, 'lead.take')).toBe(false)
})

test('a partner that has left the cluster leaves the project where the procedure has no partners from outside', () => {
  const proposal = aProposal({ externalPartners: false }).queued([clinic, firm, institute])
  proposal.facts = clinicGone
  proposal.message({ type: 'register.changed' })
  expect(proposal.context.partners[0]).toMatchObject({ state: 'left' })
  expect(proposal.stateOf()).toBe('queued')
})

test('no review opens while the lead is vacant', () => {
  const proposal = aProposal().queued().must(author, 'lead.resign', reason)
  expect(proposal.send(chair, 'review.open', { mode: 'sitting' })).toBe(false)
})

test('a lead does not resign once votes may be cast', () => {
  expect(aProposal().atVote().send(author, 'lead.resign', reason)).toBe(false)
})
