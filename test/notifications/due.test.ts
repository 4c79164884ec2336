import { expect, test } from 'vitest'

import { rulesAt } from '#engine/pace.ts'
import type { Term } from '#engine/terms.ts'
import { dueOf, linkEnd } from '#notifications/due.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const now = '2026-12-17T09:00:00.000Z'

const aTerm = (changes: Partial<Term>): Term => ({
  id: 'prp_x:1',
  case: 'prp_x',
  actor: 'prp_x',
  name: 'T03',
  event: { type: 'xstate.after.T03.returned' },
  target: 'prp_x',
  token: 1,
  start: 'entry',
  setAt: now,
  dueAt: '2026-12-31T22:59:59.000Z',
  addressees: [],
  reminders: [],
  repeats: 0,
  ...changes
})

const due = (names: readonly string[], ...terms: readonly Term[]) =>
  dueOf({ terms, names, actor: 'prp_x', rules: rulesAt(krakow, 'ordinary'), person: 'per_ann', now })

test('a running term gives its end, and the link ends with it', () => {
  const found = due(['T03'], aTerm({}))
  expect(found).toEqual({ kind: 'running', term: 'T03', at: '2026-12-31T22:59:59.000Z' })
  expect(linkEnd(found, now)).toBe('2026-12-31T22:59:59.000Z')
})

test('a term that starts at delivery gives the earliest end it can have', () => {
  const found = due(['T04b'], aTerm({ name: 'T04b', start: 'N07', dueAt: null }))
  expect(found).toMatchObject({ kind: 'fromDelivery', earliest: '2026-12-31T22:59:59.000Z' })
  expect(linkEnd(found, now) > '2027-01-13').toBe(true)
})

test('a term that has started for its reader gives the reader’s own end, though others have no notice yet', () => {
  const one = { notice: 'x', deliveredAt: null, dueAt: null, reminders: [] }
  const addressees = [
    { ...one, person: 'per_ann', deliveredAt: now, dueAt: '2026-12-24T22:59:59.000Z' },
    { ...one, person: 'per_bob' }
  ]
  const term = aTerm({ name: 'T09', start: 'N17', dueAt: null, addressees })
  expect(due(['T09'], term)).toEqual({ kind: 'running', term: 'T09', at: '2026-12-24T22:59:59.000Z' })
})

test('a repeated term says when it comes again', () => {
  expect(due(['T02'], aTerm({ name: 'T02', repeats: 1 }))).toEqual({
    kind: 'overdue',
    term: 'T02',
    again: '2026-12-31T22:59:59.000Z'
  })
})

test('the actor’s own term goes before a likelier one of another: one report is not due with the next', () => {
  const next = aTerm({ name: 'T25', actor: 'rep_next', dueAt: '2027-03-15T22:59:59.000Z' })
  const own = aTerm({ id: 'prp_x:2', name: 'T25e' })
  expect(due(['T25', 'T25e'], next, own)).toMatchObject({ kind: 'running', term: 'T25e' })
})

test('the actor’s own term goes before another’s, and one of two others is never guessed', () => {
  const mine = aTerm({ name: 'T04a' })
  const others = ['psp_1', 'psp_2'].map((actor) =>
    aTerm({ name: 'T04a', actor, dueAt: '2026-12-20T22:59:59.000Z' })
  )
  expect(due(['T04a'], ...others, mine)).toMatchObject({ at: '2026-12-31T22:59:59.000Z' })
  expect(due(['T04a'], ...others)).toEqual({ kind: 'none' })
  expect(due(['T04a'], ...others.slice(1))).toMatchObject({ kind: 'running' })
})

test('a link without a term, or after its end, works for a month', () => {
  expect(linkEnd({ kind: 'none' }, now)).toBe('2027-01-18T22:59:59.000Z')
  expect(linkEnd({ kind: 'running', term: 'T03', at: '2026-12-01T22:59:59.000Z' }, now)).toBe(
    '2027-01-18T22:59:59.000Z'
  )
})
