import { expect, test } from 'vitest'

import { describe as structureOf, statesIn } from '#engine/describe.ts'
import type { MoveDescription, StateDescription } from '#engine/describe.ts'
import { workflows } from '#workflows/index.ts'

import table from './transitions.json' with { type: 'json' }

const rootOf = (name: string): StateDescription =>
  structureOf(workflows.find((one) => one.name === name)?.machine)

/** Where a project stands; who leads it is a region of its own, which the table spreads over its states. */
const stage = rootOf('proposal').states.find(({ path }) => path.at(-1) === 'stage') as StateDescription

const stateUnder = (state: StateDescription): string | undefined => {
  if (state.meta?.state !== undefined) return state.meta.state
  const first = state.states.find(({ id }) => id === state.initial)
  return first && stateUnder(first)
}

type Step = { readonly from: string; readonly row: string; readonly to: string }

const stepsOf = (
  state: StateDescription,
  byId: ReadonlyMap<string, StateDescription>,
  from = state.meta?.state
): Step[] => {
  const toOf = (move: MoveDescription) => {
    const target = byId.get(move.targets[0] ?? '')
    return target ? (stateUnder(target) ?? '?') : (from as string)
  }
  const own = state.moves.flatMap((move): Step[] =>
    move.meta?.row && from !== undefined ? [{ from, row: move.meta.row, to: toOf(move) }] : []
  )
  const inner = state.states.flatMap((child) => stepsOf(child, byId, child.meta?.state ?? from))
  return [...own, ...inner]
}

const inTable = ({ from, row, to }: Step): boolean =>
  table.transitions.some(
    (known) => known.from === from && known.event === row && (known.to === to || known.to.startsWith('('))
  )

test('every row a machine names stands in the table of the procedure', () => {
  const strangers = [stage, rootOf('task-group')]
    .flatMap((root) => stepsOf(root, new Map(statesIn(root).map((state) => [state.id, state]))))
    .filter((step) => !inTable(step))
    .map(({ from, row, to }) => `${from} ${row} ${to}`)
  expect([...new Set(strangers)].sort()).toEqual([])
})

test('every state that a case can be in stands in the table or belongs to an actor beside it', () => {
  const known = new Set(table.states.map(({ id }) => id))
  const strangers = statesIn(stage).flatMap(({ meta }) =>
    meta && !known.has(meta.state) ? [meta.state] : []
  )
  expect(strangers).toEqual([])
})
