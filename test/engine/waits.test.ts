import { expect, it } from 'vitest'

import type { ActorView } from '#engine/contract.ts'
import type { Definition } from '#engine/definitions.ts'
import { remindedOf } from '#engine/waits.ts'
import type { StateMeta } from '#shared/workflow.ts'

const view: ActorView = {
  id: 'prp_x',
  case: 'prp_x',
  workflow: 'proposal',
  version: 1,
  status: 'active',
  value: 'opinions',
  state: 'opinions',
  stage: 'review',
  since: '2026-03-02T09:00:00.000Z',
  context: { silent: ['per_a'] }
}

/** A definition as far as waiting goes. */
const definition = {
  people: { silent: ({ silent }: { readonly silent: readonly string[] }) => silent }
} as unknown as Definition

const meta: StateMeta = {
  state: 'opinions',
  stage: 'review',
  owner: ['presidium', 'chair'],
  waits: [{ act: 'opinion.file', of: 'silent' }]
}

const reminded = (silent: readonly string[], { waits, ...rest }: StateMeta = meta) =>
  remindedOf({ ...view, context: { silent } }, definition, [{ ...rest, ...(waits && { waits }) }])

it('reminds those whose act is awaited', () => {
  expect(reminded(['per_a', 'per_b'])).toEqual([
    { to: 'people', people: ['per_a'] },
    { to: 'people', people: ['per_b'] }
  ])
})

it('reminds nobody once all have acted: an owner who stepped aside is asked nothing', () => {
  expect(reminded([])).toEqual([])
})

it('reminds the owners of a state that awaits no act', () => {
  const { waits: _, ...without } = meta
  expect(reminded(['per_a'], without)).toEqual([{ to: 'presidium' }, { to: 'chair' }])
})
