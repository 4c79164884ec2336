import { describe as structureOf, statesIn } from '#engine/describe.ts'
import type { MoveDescription, StateDescription } from '#engine/describe.ts'
import { workflows } from '#workflows/index.ts'

import table from '#test/procedure/transitions.json' with { type: 'json' }

/** One row of the table of transitions. Source: procedure.md 1.3. */
export type Row = (typeof table.transitions)[number]

export const rows: readonly Row[] = table.transitions
export const tableStates: readonly string[] = table.states.map(({ id }) => id)

/** One move of a machine, in the words of the table. */
export type Step = {
  readonly workflow: string
  readonly from: string
  readonly row: string
  readonly to: string
  readonly by: readonly string[]
  readonly rules: readonly string[]
}

/** The structure of one workflow. */
export const structure = (name: string): StateDescription =>
  structureOf(workflows.find((one) => one.name === name)?.machine)

/** Where a project stands: the region of the proposal that the table is about. */
export const stageRegion = (): StateDescription =>
  structure('proposal').states.find(({ path }) => path.at(-1) === 'stage') as StateDescription

const entered = (state: StateDescription): string | undefined => {
  if (state.meta?.state !== undefined) return state.meta.state
  const first = state.states.find(({ id }) => id === state.initial)
  return first && entered(first)
}

/** Every move that names a row, from the state it starts in to the state it leads to. */
export const stepsOf = (workflow: string, root: StateDescription): readonly Step[] => {
  const byId = new Map(statesIn(root).map((state) => [state.id, state]))
  const toOf = (from: string, move: MoveDescription): string => {
    const target = byId.get(move.targets[0] ?? '')
    return target ? (entered(target) ?? '?') : from
  }
  const walk = (state: StateDescription, from: string | undefined): Step[] => [
    ...state.moves.flatMap((move): Step[] =>
      move.meta?.row && from !== undefined
        ? [{ workflow, from, row: move.meta.row, to: toOf(from, move), by: move.meta.by, rules: move.rules }]
        : []
    ),
    ...state.states.flatMap((child) => walk(child, child.meta?.state ?? from))
  ]
  return walk(root, root.meta?.state)
}

/** True for a row whose target the table leaves to the case's history. */
export const returnsWhereItWas = ({ to }: Pick<Row, 'to'>): boolean => to.startsWith('(')

export const spell = ({ from, row, to }: Pick<Step, 'from' | 'row' | 'to'>): string => `${from} ${row} ${to}`
