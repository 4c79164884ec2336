import { describe, expect, test } from 'vitest'

import { anOpenSitting, chair, contextOf, drafted, of, office } from './support/sitting.ts'

describe('the minutes', () => {
  test('are due a week after the sitting; when they are late, office and chair are told again', () => {
    const sitting = anOpenSitting([], 3)
    sitting.send(chair, 'sitting.close')
    expect([sitting.stateOf(), sitting.termsOf()]).toEqual(['minutesDue', ['T36']])
    sitting.endTerm('T36')
    expect([sitting.stateOf(), sitting.noticesNamed().at(-1)]).toEqual(['minutesDue', 'N46 late'])
  })

  test('go to those who were there as a draft, and nobody else objects', () => {
    const sitting = drafted()
    expect(sitting.notices.at(-1)?.to).toContainEqual({ to: 'people', people: ['per_1', 'per_2', 'per_3'] })
    expect(sitting.send(of('per_5'), 'minutes.object', { text: 'I said more.' })).toBe(false)
    expect(sitting.send(of('per_2'), 'minutes.object', { text: 'I said more.' })).toBe(true)
  })

  test('are accepted by the chair once every objection is answered, with number and digest', () => {
    const sitting = drafted()
    sitting.send(of('per_2'), 'minutes.object', { text: 'I said more.' })
    expect(sitting.send(chair, 'minutes.accept')).toBe(false)
    sitting.send(office, 'minutes.answer', { objection: 'o1', text: 'Added.' })
    expect(sitting.send(office, 'minutes.answer', { objection: 'o1', text: 'Twice.' })).toBe(false)
    sitting.send(chair, 'minutes.accept')
    expect(sitting.isDone()).toBe(true)
    expect(contextOf(sitting).minutes).toMatchObject({
      acceptedBy: 'per_1',
      number: { organ: 'presidium', year: 2026, number: 3 },
      digest: 'dig'
    })
  })

  test('accept themselves at the end of the time for objections when none is open', () => {
    const sitting = drafted()
    sitting.endTerm('T36a')
    expect([sitting.stateOf(), contextOf(sitting).minutes?.acceptedBy]).toEqual(['minutesAccepted', null])
  })

  test('with an open objection the end of the time only tells office and chair', () => {
    const sitting = drafted()
    sitting.send(of('per_2'), 'minutes.object', { text: 'I said more.' })
    sitting.endTerm('T36a')
    expect([sitting.stateOf(), sitting.noticesNamed().at(-1)]).toEqual(['minutesDrafted', 'N46 unanswered'])
  })

  test('a second draft keeps what was objected to the first', () => {
    const sitting = drafted()
    sitting.send(of('per_2'), 'minutes.object', { text: 'I said more.' })
    sitting.send(office, 'minutes.draft', { text: 'Written anew.' })
    expect(contextOf(sitting).minutes?.objections).toHaveLength(1)
  })
})
