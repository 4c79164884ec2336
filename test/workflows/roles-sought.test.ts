import { describe, expect, it } from 'vitest'

import { aProposal, author, clinic, favourable, firm, institute } from './support/proposal.ts'

const n1 = { id: 'n1', must: true, seats: 2 }
const n2 = { id: 'n2', must: true, seats: 1 }
const cardWith = (...needs: readonly (typeof n1)[]) => ({
  ...favourable,
  card: { ...(favourable['card'] as object), needs }
})
const revised = (...needs: readonly string[]) => ({
  revision: 2,
  digest: 'd2',
  sections: ['needs'],
  needs,
  changed: [],
  added: [],
  dropped: ['n1', 'n2'].filter((need) => !needs.includes(need))
})

describe('the way to the Presidium', () => {
  it('is open only when every role that must be filled has its partners', () => {
    const proposal = aProposal().inConsortium(clinic, firm).confirm(clinic, firm)
    proposal.facts = cardWith(n1, n2)
    expect(proposal.send(author, 'proposal.submit')).toBe(false)
    proposal.facts = cardWith(n1, { ...n2, must: false })
    expect(proposal.send(author, 'proposal.submit')).toBe(true)
  })

  it('does not ask for roles where the procedure does not', () => {
    const proposal = aProposal({ mustNeeds: false }).inConsortium(clinic, firm).confirm(clinic, firm)
    proposal.facts = cardWith(n2)
    expect(proposal.send(author, 'proposal.submit')).toBe(true)
  })

  it('leads back to the search while such a role lacks somebody', () => {
    const proposal = aProposal().inConsortium(clinic, firm)
    expect(proposal.send(author, 'search.reopen')).toBe(false)
    proposal.facts = cardWith(n2)
    expect(proposal.send(author, 'search.reopen')).toBe(true)
  })
})

describe('an associated partner', () => {
  const associated = (rules = {}) => {
    const proposal = aProposal(rules).searching().interest(clinic, firm, institute)
    proposal.accept(clinic, institute)
    proposal.must(author, 'interest.accept', { role: 'associated' }, proposal.partnershipOf(firm))
    return proposal
  }

  it('does not count in the minimum consortium', () => {
    // Without the firm no enterprise is left.
    expect(associated().send(author, 'search.close')).toBe(false)
  })

  it('counts where the procedure says nothing', () => {
    expect(associated({ associatedApart: false }).send(author, 'search.close')).toBe(true)
  })
})

describe('while the search runs', () => {
  it('the lead may change the roles sought and nothing else', () => {
    const proposal = aProposal().searching()
    expect(proposal.send(author, 'card.revise', { ...revised('n1'), sections: ['needs', 'content'] })).toBe(
      false
    )
    expect(proposal.send(author, 'card.revise', revised())).toBe(false)
    expect(proposal.send(author, 'card.revise', revised('n1'))).toBe(true)
    expect(proposal.context.card.revision).toBe(2)
  })

  it('whoever is in talks about a role that goes is told and stays', () => {
    const proposal = aProposal().searching().interest(clinic).must(author, 'card.revise', revised('n2'))
    const partnership = proposal.partnershipOf(clinic)
    expect(proposal.stateOf(partnership)).toBe('interested')
    expect(proposal.partnershipContext(partnership).needDropped).toBe(true)
    proposal.must(author, 'card.revise', { ...revised('n2'), revision: 3, dropped: [] })
    expect(proposal.noticesNamed().filter((name) => name === 'N10 roleDropped')).toHaveLength(1)
    proposal.facts = { card: { ...cardWith(n2).card, held: ['n2'] } }
    expect(proposal.send(author, 'role.move', { need: 'n2' }, partnership)).toBe(false)
    proposal.facts = cardWith(n2)
    expect(proposal.send(author, 'role.move', { need: 'n1' }, partnership)).toBe(false)
    proposal.must(author, 'role.move', { need: 'n2' }, partnership)
    expect(proposal.context.partners.map(({ need }) => need)).toEqual(['n2'])
    expect(proposal.partnershipContext(partnership).needDropped).toBe(false)
  })
})

describe('a candidate', () => {
  it('writes its interest anew until the lead has answered', () => {
    const proposal = aProposal().searching().interest(clinic)
    const partnership = proposal.partnershipOf(clinic)
    proposal.must(clinic, 'interest.amend', { contribution: 'Two wards.', workShare: 20 }, partnership)
    expect(proposal.partnershipContext(partnership)).toMatchObject({
      amendedAt: expect.any(String),
      offer: { workShare: 20 }
    })
    proposal.accept(clinic)
    expect(proposal.send(clinic, 'interest.amend', { contribution: 'None.' }, partnership)).toBe(false)
  })

  it('takes its own question back until it is answered', () => {
    const proposal = aProposal().searching().must(firm, 'question.ask', { text: 'How many?' })
    expect(proposal.send(clinic, 'question.withdraw', { question: 'q1' })).toBe(false)
    proposal.must(firm, 'question.withdraw', { question: 'q1' })
    expect(proposal.send(author, 'question.reply', { question: 'q1', text: 'Two.' })).toBe(false)
  })
})
