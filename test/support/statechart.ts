import { describe, statesIn } from '#engine/describe.ts'
import type { MoveDescription, StateDescription } from '#engine/describe.ts'
import type { Stage } from '#shared/workflow.ts'

/** What part of a machine is drawn. */
export type Part = {
  /** The states whose moves are shown: those of these stages, below this region where the machine has several. */
  readonly stages: readonly Stage[]
  readonly region?: string
  /** Moves that are possible almost anywhere. */
  readonly leftOut?: readonly string[]
}

/** A part of a machine as a Mermaid diagram: its states by their table names, and the moves but those left out. */
export const statechartOf = (machine: unknown, { stages, region, leftOut = [] }: Part): string => {
  const states = statesIn(describe(machine))
  const byId = new Map(states.map((state) => [state.id, state]))
  const isShown = ({ path, meta }: StateDescription): boolean =>
    (region === undefined || path[0] === region) && meta?.state !== undefined && stages.includes(meta.stage)
  const arrows = new Map<string, Set<string>>()
  for (const state of states.filter(isShown))
    for (const move of movesOf(state, states)) {
      const to = move.targets.map((id) => entered(byId.get(id), byId)).find((one) => one !== undefined)
      const label = labelOf(move)
      if (to === undefined || to === nameOf(state) || leftOut.includes(move.on) || label === undefined)
        continue
      const arrow = `    ${nameOf(state)} --> ${to}`
      arrows.set(arrow, (arrows.get(arrow) ?? new Set()).add(label))
    }
  return [
    'stateDiagram-v2',
    ...[...arrows].map(([arrow, labels]) => `${arrow}: ${[...labels].join(', ')}`)
  ].join('\n')
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
    .filter(
      (other) =>
        other !== state && isAround(other, state) && nameOf(other) === undefined && other.path.length > 1
    )
    .flatMap(({ moves }) => moves)
]

const isAround = (outer: StateDescription, inner: StateDescription): boolean =>
  outer.path.length < inner.path.length && outer.path.every((part, index) => inner.path[index] === part)

/** Messages say little by themselves: their moves go by the name that the procedure's table gives them. */
const messages = ['ballot.closed', 'ballot.cancelled', 'group.changed', 'partner.changed', '']

const labelOf = ({ on, term, meta }: MoveDescription): string | undefined => {
  if (term !== undefined) return term
  return messages.includes(on) ? (meta?.row ?? undefined) : on
}
