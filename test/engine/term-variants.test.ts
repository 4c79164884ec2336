import { expect, test } from 'vitest'

import { outboxOf } from '#engine/named.ts'
import { awaitedChanges, termChanges } from '#engine/term-changes.ts'
import type { Named } from '#engine/term-changes.ts'
import { applyTerm, namedAs } from '#engine/terms.ts'
import type { Term } from '#engine/terms.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

const now = '2026-03-02T09:00:00.000Z'
const about = { case: 'prp_x', actor: 'prp_x', number: 1, now }
const rules = (name: string) => krakow.terms[name]!

/** What a step has named when one notice went to these people. */
const named = async (variant: string, people: readonly string[]): Promise<Named> => {
  const to = [{ to: 'people', people }] as const
  const effects = [{ kind: 'notify', params: { notice: 'N27', variant, to } }] as const
  const view = { id: 'prp_x', workflow: 'proposal', state: '', context: {} }
  const parts = { addressees: { of: () => Promise.resolve(people) } }
  const query = { case: 'prp_x', actor: view, root: view, now }
  return (await outboxOf(parts, undefined as never, effects, query as never, { rows: [], step: 's', now }))
    .named
}

const waiting = async (start: string, variant: string): Promise<readonly Term[]> => {
  const terms = new Map<string, Term>()
  const asks = [{ kind: 'set', name: 'T19', event: 'after.T19', start }] as const
  const changes = termChanges(asks, about, terms, rules, new Map())
  for (const change of changes) applyTerm(terms, change, { ...about, at: now })
  const awaited = awaitedChanges(
    [...terms.values()],
    { ...about, actor: 'res_x-1' },
    await named(variant, ['per_a'])
  )
  for (const change of awaited) applyTerm(terms, change, { ...about, at: now })
  return [...terms.values()]
}

test('a term that starts with one variant of a notice does not wait for the others', async () => {
  const start = namedAs('N27', 'conditions')
  expect((await waiting(start, 'toSign'))[0]?.addressees).toEqual([])
  expect((await waiting(start, 'conditions'))[0]?.addressees).toMatchObject([{ person: 'per_a' }])
})

test('a term that starts with a notice waits for every variant of it', async () => {
  for (const variant of ['toSign', 'conditions'])
    expect((await waiting('N27', variant))[0]?.addressees).toMatchObject([{ person: 'per_a' }])
})
