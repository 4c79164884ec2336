import { describe, expect, test } from 'vitest'

import {
  aProposal,
  author,
  chair,
  clinic,
  coordinator,
  favourable,
  firm,
  organisations
} from './support/proposal.ts'
import type { ProposalUnderTest } from './support/proposal.ts'

const ready = { route: 'consortiumReady', reason: 'We have worked together for years.' }
const urgent = { route: 'urgent', reason: 'The call ends soon.', deadline: '2026-02-10' }

const declared = [
  { organisation: 'org_clinic', need: 'n1' },
  { organisation: 'org_firm', need: 'n2' }
]
const naming = (...partners: readonly object[]) => ({
  ...favourable,
  card: { ...(favourable.card as object), declared: [...partners] } as never
})

const asked = (payload: object = ready, rules = {}): ProposalUnderTest => {
  const proposal = aProposal(rules)
  proposal.facts = naming(...declared)
  return proposal.must(author, 'scope.submit', payload)
}

describe('a consortium that is ready', () => {
  test('goes on without a search; each declared organisation signs its letter of intent', () => {
    const proposal = asked().must(coordinator, 'scope.accept-consortium')
    expect(proposal.stateOf()).toBe('consortium')
    expect(proposal.context.route).toBe('consortiumReady')
    expect(
      proposal.context.partners.map(({ organisation, role, state }) => [organisation, role, state])
    ).toEqual([
      ['org_clinic', 'partner', 'accepted'],
      ['org_firm', 'partner', 'accepted']
    ])
    expect(proposal.noticesNamed().filter((name) => name === 'N14 letter')).toHaveLength(2)
    proposal.confirm(clinic, firm).must(author, 'proposal.submit')
    expect(proposal.stateOf()).toBe('queued')
  })

  test('is not accepted as one when the author did not ask to waive the search', () => {
    expect(asked({}).send(coordinator, 'scope.accept-consortium')).toBe(false)
  })

  test('is not accepted when the declared organisations are too few', () => {
    const proposal = aProposal()
    proposal.facts = naming(declared[0] as object)
    proposal.must(author, 'scope.submit', ready)
    expect(proposal.send(coordinator, 'scope.accept-consortium')).toBe(false)
  })

  test('is not accepted with an organisation that the register does not know', () => {
    const proposal = aProposal()
    proposal.facts = naming(...declared, { organisation: 'org_nobody', need: 'n3' })
    proposal.must(author, 'scope.submit', ready)
    expect(proposal.send(coordinator, 'scope.accept-consortium')).toBe(false)
  })

  test('takes an organisation from outside as an external partner, where the procedure has them', () => {
    const withAbroad = naming(...declared, { organisation: 'org_abroad', need: 'n3' })
    const open = aProposal()
    open.facts = withAbroad
    open.must(author, 'scope.submit', ready).must(coordinator, 'scope.accept-consortium')
    expect(open.context.partners.at(-1)).toMatchObject({ organisation: 'org_abroad', role: 'external' })
    const closed = aProposal({ externalPartners: false })
    closed.facts = withAbroad
    closed.must(author, 'scope.submit', ready)
    expect(closed.send(coordinator, 'scope.accept-consortium')).toBe(false)
  })

  test('is no route where the procedure does not have it', () => {
    expect(
      aProposal({ routes: { consortiumReady: false, urgent: true } }).send(author, 'scope.submit', ready)
    ).toBe(false)
    expect(aProposal({ formalCheck: false }).send(author, 'scope.submit', ready)).toBe(false)
  })

  test('is not accepted by a coordinator tied to the author', () => {
    const proposal = asked()
    proposal.facts = { ...proposal.facts, affiliations: { organisations: ['org_lead'] } }
    expect(proposal.send(coordinator, 'scope.accept-consortium')).toBe(false)
  })

  test('says why it needs no search', () => {
    expect(() => aProposal().send(author, 'scope.submit', { route: 'consortiumReady' })).toThrow()
  })
})

describe('the urgent route', () => {
  test('is taken once the chair consents, whatever the case does meanwhile', () => {
    const proposal = asked(urgent)
    expect(proposal.context.route).toBe('standard')
    expect(proposal.notices.find(({ variant }) => variant === 'urgencyAsked')).toMatchObject({
      to: [{ to: 'chair' }],
      act: 'urgency.allow'
    })
    proposal.must(coordinator, 'scope.accept').must(chair, 'urgency.allow')
    expect(proposal.context.route).toBe('urgent')
    expect(proposal.stateOf()).toBe('searchOpen')
  })

  test('stays the ordinary one when the chair refuses', () => {
    const proposal = asked(urgent).must(chair, 'urgency.refuse', { reason: 'There is time enough.' })
    expect(proposal.context.route).toBe('standard')
    expect(proposal.send(chair, 'urgency.allow')).toBe(false)
  })

  test('is not consented to by a chair tied to the author', () => {
    const proposal = asked(urgent)
    proposal.facts = { ...proposal.facts, affiliations: { organisations: ['org_lead'] } }
    expect(proposal.send(chair, 'urgency.allow')).toBe(false)
    expect(proposal.send(chair, 'urgency.refuse', { reason: 'No.' })).toBe(false)
  })

  test('is not consented to when nobody asked for it', () => {
    expect(aProposal().must(author, 'scope.submit').send(chair, 'urgency.allow')).toBe(false)
  })

  test('is decided on in writing', () => {
    const proposal = asked(urgent).must(chair, 'urgency.allow').must(coordinator, 'scope.accept')
    proposal.interest(clinic, firm).accept(clinic, firm).must(author, 'search.close')
    proposal.must(author, 'selection.confirm').confirm(clinic, firm).must(author, 'proposal.submit')
    expect(proposal.send(chair, 'review.open', { mode: 'sitting' })).toBe(false)
    proposal.must(chair, 'review.open', { mode: 'circular' })
  })

  test('is no route where the procedure does not have it', () => {
    const rules = { routes: { consortiumReady: true, urgent: false } }
    expect(aProposal(rules).send(author, 'scope.submit', urgent)).toBe(false)
  })

  test('names the deadline of the call', () => {
    expect(() => aProposal().send(author, 'scope.submit', { ...urgent, deadline: undefined })).toThrow()
  })

  test('ends with a scope sent anew without asking for it', () => {
    const proposal = asked(urgent).must(chair, 'urgency.allow').must(coordinator, 'scope.accept')
    proposal.must(author, 'proposal.park').must(author, 'proposal.revive', { reason: 'Another call.' })
    proposal.must(author, 'scope.submit')
    expect(proposal.context.route).toBe('standard')
  })
})

test('an organisation that has left the cluster sends no scope', () => {
  const proposal = aProposal()
  proposal.facts = {
    ...favourable,
    organisations: { ...organisations, org_lead: { ...organisations.org_lead, member: false } }
  }
  expect(proposal.send(author, 'scope.submit')).toBe(false)
})
