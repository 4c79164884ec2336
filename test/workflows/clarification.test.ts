import { describe, expect, test } from 'vitest'

import { isUnanswered, isWaiting } from '#partnerships/model.ts'

import { aProposal, author, clinic, firm, institute } from './support/proposal.ts'

const text = 'Which ward would take part?'

const asked = (on: 'interest' | 'shortlist' = 'interest') => {
  const proposal = aProposal().searching().interest(clinic, firm)
  const partnership = proposal.partnershipOf(clinic)
  if (on === 'shortlist') proposal.must(author, 'interest.shortlist', {}, partnership)
  return { proposal: proposal.must(author, 'clarification.ask', { text }, partnership), partnership }
}

describe('a question of the lead to a candidate', () => {
  test('waits for the candidate, who is asked for the answer', () => {
    const { proposal, partnership } = asked()
    expect(proposal.stateOf(partnership)).toBe('clarification')
    expect(proposal.context.partners[0]?.state).toBe('clarification')
    expect(proposal.notices.at(-1)).toMatchObject({
      notice: 'N09',
      variant: 'clarification',
      act: 'clarification.answer',
      to: [{ to: 'people', people: [clinic.person] }]
    })
    expect(proposal.send(author, 'clarification.ask', { text }, partnership)).toBe(false)
  })

  test('leads back to where the interest stood once it is answered', () => {
    for (const [on, state] of [
      ['interest', 'interested'],
      ['shortlist', 'shortlisted']
    ] as const) {
      const { proposal, partnership } = asked(on)
      proposal.must(clinic, 'clarification.answer', { text: 'Ward two.' }, partnership)
      expect(proposal.stateOf(partnership)).toBe(state)
      expect(proposal.context.partners[0]?.state).toBe(state)
      expect(proposal.noticesNamed().at(-1)).toBe('N08 clarified')
      expect(proposal.partnershipContext(partnership).clarifications).toMatchObject([
        { from: state, overdue: false, answeredAt: expect.any(String) }
      ])
    }
  })

  test('can be asked again after the answer, and every answer stays with its question', () => {
    const { proposal, partnership } = asked()
    proposal.must(clinic, 'clarification.answer', { text: 'Ward two.' }, partnership)
    proposal.must(author, 'clarification.ask', { text: 'And when?' }, partnership)
    const [first, second] = proposal.partnershipContext(partnership).clarifications
    expect(first?.answer).not.toBeNull()
    expect(second?.answer).toBeNull()
  })

  test('stops the time of the lead, which begins anew at the answer', () => {
    const { proposal, partnership } = asked()
    expect(() => proposal.endTerm('T04a', partnership)).toThrow()
    proposal.must(clinic, 'clarification.answer', { text: 'Ward two.' }, partnership)
    proposal.endTerm('T04a', partnership)
    expect(proposal.partnershipContext(partnership).unanswered).toBe(true)
  })

  test('stays open when the candidate lets the term pass, and both sides are told', () => {
    const { proposal, partnership } = asked()
    proposal.endTerm('T04c', partnership)
    expect(proposal.stateOf(partnership)).toBe('clarification')
    expect(proposal.partnershipContext(partnership).clarifications).toMatchObject([
      { overdue: true, answer: null }
    ])
    expect(proposal.noticesNamed().slice(-2)).toEqual(['N09 overdue', 'N09 overdueAsked'])
    proposal.must(clinic, 'clarification.answer', { text: 'Ward two.' }, partnership)
    expect(proposal.stateOf(partnership)).toBe('interested')
  })

  test.each([
    ['interest.accept', author, {}, 'accepted'],
    ['interest.decline', author, { reason: 'fit' }, 'declined'],
    ['interest.withdraw', clinic, {}, 'withdrawn']
  ] as const)('does not bar %s', (act, by, payload, state) => {
    const { proposal, partnership } = asked()
    proposal.must(by, act, payload, partnership)
    expect(proposal.stateOf(partnership)).toBe(state)
  })

  test('expires with the search', () => {
    const { proposal, partnership } = asked()
    proposal.must(author, 'proposal.park')
    expect(proposal.stateOf(partnership)).toBe('expired')
  })

  test('leaves the interest unanswered: the selection cannot be confirmed', () => {
    const { proposal, partnership } = asked()
    proposal.accept(firm).interest(institute).accept(institute)
    proposal.must(author, 'search.close')
    expect(proposal.send(author, 'selection.confirm')).toBe(false)
    proposal
      .must(author, 'interest.decline', { reason: 'fit' }, partnership)
      .must(author, 'selection.confirm')
    expect([isWaiting('clarification'), isUnanswered('clarification')]).toEqual([true, true])
  })
})

describe('a question about the call', () => {
  const ask = () => aProposal().searching().interest(clinic).must(firm, 'question.ask', { text })

  test('goes to the lead; the asker is kept for the record', () => {
    const proposal = ask()
    expect(proposal.notices.at(-1)).toMatchObject({
      notice: 'N09',
      variant: 'asked',
      act: 'question.reply',
      to: [{ to: 'lead' }]
    })
    expect(proposal.context.questions).toMatchObject([
      { id: 'q1', person: firm.person, organisation: firm.organisation, answer: null, answeredAt: null }
    ])
  })

  test('is answered before everybody who asked, and all who take part or would', () => {
    const proposal = ask().must(author, 'question.reply', { question: 'q1', text: 'Yes.' })
    expect(proposal.notices.at(-1)).toMatchObject({
      notice: 'N09',
      variant: 'answered',
      to: [{ to: 'candidates' }, { to: 'partners' }, { to: 'watchers' }]
    })
    expect(proposal.context.questions[0]?.answer).not.toBeNull()
  })

  test('has a term for its answer, which runs from the first that waits until none does', () => {
    expect(() => aProposal().searching().endTerm('T04c')).toThrow()
    const proposal = ask().must(clinic, 'question.ask', { text: 'And a second?' })
    proposal.must(author, 'question.reply', { question: 'q1', text: 'Yes.' })
    proposal.endTerm('T04c')
    expect(proposal.stateOf()).toBe('searchOpen')
    expect(proposal.context.questions[1]?.answer).toBeNull()
    const answered = ask().must(author, 'question.reply', { question: 'q1', text: 'Yes.' })
    expect(() => answered.endTerm('T04c')).toThrow()
    const withdrawn = ask().must(firm, 'question.withdraw', { question: 'q1' })
    expect(() => withdrawn.endTerm('T04c')).toThrow()
    const over = ask()
    over.endTerm('T04')
    expect(() => over.endTerm('T04c')).toThrow()
  })

  test('has another term when it was asked after one had passed, or the search opens again', () => {
    const late = ask()
    late.endTerm('T04c')
    late.must(clinic, 'question.ask', { text: 'And a second?' }).endTerm('T04c')
    const again = ask()
    again.endTerm('T04')
    again.must(author, 'search.extend', { days: 10 }).endTerm('T04c')
  })

  test('is answered once, and only if it was asked', () => {
    const proposal = ask()
    expect(proposal.send(author, 'question.reply', { question: 'q2', text: 'Yes.' })).toBe(false)
    proposal.must(author, 'question.reply', { question: 'q1', text: 'Yes.' })
    expect(proposal.send(author, 'question.reply', { question: 'q1', text: 'No.' })).toBe(false)
  })

  test('is not asked by the lead’s own organisation', () => {
    expect(aProposal().searching().send(author, 'question.ask', { text })).toBe(false)
  })

  test('stays open when the search ends without an answer', () => {
    const proposal = ask()
    proposal.endTerm('T04')
    expect(proposal.stateOf()).toBe('searchSelecting')
    expect(proposal.context.questions).toMatchObject([{ id: 'q1', answer: null }])
  })
})
