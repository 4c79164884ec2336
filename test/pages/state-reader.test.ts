import { expect, test } from 'vitest'

import { stateReaderOf } from '#pages/state-reader.ts'

const nobody = { office: false, leading: false, deciding: null }

test('who is recused from a case reads of its state what everybody reads', () => {
  expect(stateReaderOf({ ...nobody, deciding: 'impartial' })).toBe('presidium')
  expect(stateReaderOf({ ...nobody, deciding: 'recused' })).toBe('public')
  expect(stateReaderOf(nobody)).toBe('public')
})

test('the lead reads what to do next, even when the office leads', () => {
  expect(stateReaderOf({ ...nobody, leading: true, office: true })).toBe('proposer')
  expect(stateReaderOf({ ...nobody, office: true })).toBe('name')
})
