import { describe, statesIn } from '#engine/describe.ts'
import type { MoveDescription, StateDescription } from '#engine/describe.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'

import { partIds, partOf } from './model.ts'
import type { ChartState, Move, Part, PartId } from './model.ts'

type Sorted = { readonly part: PartId; readonly state: ChartState }

/** The workflows whose states are the states of the case itself. */
const ofCase: ReadonlySet<string> = new Set(['proposal', 'task-group'])

/** Reads the whole procedure from its machines: every state with all that may happen in it, by parts. */
export const procedureOf = (workflows: readonly WorkflowDefinition[]): readonly Part[] => {
  const sorted = workflows.flatMap(statesOf)
  return partIds.map((id) => ({
    id,
    workflow: isOther(id) ? id : 'proposal',
    states: merged(sorted.filter(({ part }) => part === id).map(({ state }) => state))
  }))
}

const isOther = (id: PartId): boolean => partIds.indexOf(id) > partIds.indexOf('beside')

/** A state of the case stands once, though the proposal and its group both have it. */
const merged = (states: readonly ChartState[]): readonly ChartState[] => {
  const found = new Map<string, ChartState>()
  for (const state of states) {
    const known = found.get(state.id)
    found.set(
      state.id,
      known
        ? {
            ...known,
            workflows: [...new Set([...known.workflows, ...state.workflows])],
            moves: unique([...known.moves, ...state.moves]),
            isEnd: known.isEnd && state.isEnd
          }
        : state
    )
  }
  return [...found.values()]
}

const together = (one: Move, other: Move): Move => ({
  ...one,
  by: [...new Set([...one.by, ...other.by])],
  rows: [...new Set([...one.rows, ...other.rows])]
})

const unique = (moves: readonly Move[]): readonly Move[] => {
  const found = new Map<string, Move>()
  for (const move of moves) {
    const key = [move.workflow, move.on, move.term, move.to].join(' ')
    const known = found.get(key)
    found.set(key, known ? together(known, move) : move)
  }
  return [...found.values()]
}

const statesOf = (workflow: WorkflowDefinition): readonly Sorted[] => {
  const all = statesIn(describe(workflow.machine))
  const machine = new Machine(all)
  const found = new Map<string, { readonly first: StateDescription; moves: Move[]; isEnd: boolean }>()
  for (const node of all) {
    const owner = machine.owner(node)
    for (const named of owner ? [owner] : machine.namedBelow(node)) {
      const id = named.meta?.state ?? ''
      const known = found.get(id) ?? { first: named, moves: [], isEnd: true }
      // What may happen everywhere happens no more in a state that ends everything.
      if (named.kind !== 'final')
        known.moves.push(...node.moves.map((move) => moveOf(workflow, machine, move, id)))
      if (node.kind !== 'final' && node === named) known.isEnd = false
      found.set(id, known)
    }
  }
  return [...found].flatMap(([id, { first, moves, isEnd }]): readonly Sorted[] => {
    const meta = first.meta
    if (!meta) return []
    const state = { id, meta, workflows: [workflow.name], moves: unique(moves), isEnd }
    return [{ part: partIn(workflow.name, first), state }]
  })
}

const partIn = (workflow: string, { path, meta }: StateDescription): PartId => {
  if (!ofCase.has(workflow)) return workflow as PartId
  if (workflow === 'proposal' && path[0] !== 'stage') return 'beside'
  return meta ? partOf(meta) : 'beside'
}

const moveOf = (
  { name, events }: WorkflowDefinition,
  machine: Machine,
  { on, term, targets, meta }: MoveDescription,
  from: string
): Move => ({
  workflow: name,
  on,
  kind: term !== undefined ? 'term' : on === '' ? 'itself' : events[on] ? 'act' : 'message',
  term: term ?? null,
  from,
  to: targets.map((id) => machine.entered(id)).find((state) => state !== undefined) ?? from,
  by: meta?.by ?? [],
  rows: meta?.row ? [meta.row] : [],
  dangerous: events[on]?.dangerous === true
})

/** Which state of the table a node of a machine stands for. */
class Machine {
  readonly #nodes: readonly StateDescription[]
  readonly #byId: ReadonlyMap<string, StateDescription>

  constructor(nodes: readonly StateDescription[]) {
    this.#nodes = nodes
    this.#byId = new Map(nodes.map((node) => [node.id, node]))
  }

  /** The node that names the state: itself, or the nearest one around it. */
  owner(node: StateDescription): StateDescription | undefined {
    return this.#nodes
      .filter((other) => other.meta !== undefined && isIn(node, other))
      .toSorted((one, other) => other.path.length - one.path.length)[0]
  }

  /** Nodes below that name a state, where the node itself stands for none. */
  namedBelow(node: StateDescription): readonly StateDescription[] {
    const below = this.#nodes.filter((other) => other.meta !== undefined && isIn(other, node))
    return [...new Map(below.toReversed().map((other) => [other.meta?.state, other])).values()].toReversed()
  }

  /** The state that is active once a node is entered. */
  entered(id: string): string | undefined {
    const node = this.#byId.get(id)
    if (!node) return undefined
    return (
      this.owner(node)?.meta?.state ?? (node.initial === undefined ? undefined : this.entered(node.initial))
    )
  }
}

const isIn = (inner: StateDescription, outer: StateDescription): boolean =>
  outer.path.length <= inner.path.length && outer.path.every((part, index) => inner.path[index] === part)
