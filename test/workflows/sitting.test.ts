import { expect, test } from 'vitest'

import { krakow } from '#workflows/profiles/krakow.ts'

import { CaseUnderTest } from './support/case.ts'
import { chair } from './support/proposal.ts'

const aSitting = () => {
  const sitting = new CaseUnderTest('sit_a', {})
  const on = '2026-02-10T09:00:00.000Z'
  sitting.start('sitting', 'sit_a', {
    case: 'sit_a',
    rules: krakow.rules,
    organ: 'presidium',
    on,
    place: null
  })
  return sitting
}

test('the members of the body are told of a sitting', () => {
  expect(aSitting().notices).toMatchObject([
    { notice: 'N19', variant: 'convened', to: [{ to: 'presidium' }] }
  ])
})

test('the chair opens and closes a sitting', () => {
  const sitting = aSitting()
  expect(sitting.send(chair, 'sitting.close')).toBe(false)
  sitting.send(chair, 'sitting.open')
  expect(sitting.stateOf()).toBe('open')
  sitting.send(chair, 'sitting.close')
  expect(sitting.isDone()).toBe(true)
})

test('a sitting called off is told to the same members', () => {
  const sitting = aSitting()
  sitting.send(chair, 'sitting.cancel', { reason: 'Illness.' })
  expect(sitting.stateOf()).toBe('cancelled')
  expect(sitting.noticesNamed()).toEqual(['N19 convened', 'N19 cancelled'])
})
