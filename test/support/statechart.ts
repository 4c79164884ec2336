import { describe, statesIn } from '#engine/describe.ts'
import type { StateDescription } from '#engine/describe.ts'

/** A machine's main region as a Mermaid diagram: its states by their table names, and the moves but those left out. */
export const statechartOf = (machine: unknown, region: string, leftOut: readonly string[] = []): string => {
  const root = describe(machine)
  const states = statesIn(root)
  const byId = new Map(states.map((state) => [state.id, state]))
  const shown = states.filter((state) => state.path[0] === region && nameOf(state) !== undefined)
  const lines = new Set<string>()
  for (const state of shown)
    for (const { on, term, targets } of movesOf(state, states)) {
      const to = targets.map((id) => entered(byId.get(id), byId)).find((one) => one !== undefined)
      if (to !== undefined && to !== nameOf(state) && !leftOut.includes(on)) lines.add(`    ${nameOf(state)} --> ${to}: ${term ?? labelOf(on)}`)
    }
  return ['stateDiagram-v2', ...merged([...lines])].join('\n')
}

const nameOf = (state: StateDescription): string | undefined => state.meta?.state

/** The table state that is active once a state is entered. */
const entered = (
  state: StateDescription | undefined,
  byId: ReadonlyMap<string, StateDescription>
): string | undefined => {
  if (!state) return undefined
  return nameOf(state) ?? (state.initial === undefined ? undefined : entered(byId.get(state.initial), byId))
}

/** A state's own moves and those of the states around it that belong to no table state themselves. */
const movesOf = (state: StateDescription, all: readonly StateDescription[]) => [
  ...state.moves,
  ...all
    .filter((other) => other !== state && isAround(other, state) && nameOf(other) === undefined && other.path.length > 1)
    .flatMap(({ moves }) => moves)
]

const isAround = (outer: StateDescription, inner: StateDescription): boolean =>
  outer.path.length < inner.path.length && outer.path.every((part, index) => inner.path[index] === part)

const labelOf = (on: string): string => (on === '' ? 'always' : on)

/** One arrow per pair of states, with all its events on it. */
const merged = (lines: readonly string[]): readonly string[] => {
  const arrows = new Map<string, string[]>()
  for (const line of lines) {
    const [arrow = '', label = ''] = line.split(': ')
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label])
  }
  return [...arrows].map(([arrow, labels]) => `${arrow}: ${labels.join(', ')}`)
}
