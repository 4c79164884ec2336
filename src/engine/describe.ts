import type { Json, JsonObject } from '#shared/json.ts'
import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'

import { rulesIn } from './decide.ts'

/** A machine's structure as data: what lint, the digest, the pages and the diagrams read. */
export type StateDescription = {
  readonly id: string
  readonly path: readonly string[]
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  readonly initial: string | undefined
  readonly words: string | undefined
  readonly meta: StateMeta | undefined
  readonly moves: readonly MoveDescription[]
  readonly entry: readonly string[]
  readonly exit: readonly string[]
  readonly invokes: readonly string[]
  readonly states: readonly StateDescription[]
}
export type MoveDescription = {
  /** Event type; `''` for an eventless move; `xstate.after.T04.…` for a term. */
  readonly on: string
  readonly term: string | undefined
  readonly targets: readonly string[]
  readonly rules: readonly string[]
  readonly actions: readonly string[]
  readonly meta: TransitionMeta | undefined
}

type Node = {
  id: string
  path: string[]
  type: StateDescription['kind']
  description?: string
  meta?: unknown
  initial?: { target?: { id: string }[] }
  transitions: Map<string, Move[]>
  always?: Move[]
  entry: unknown[]
  exit: unknown[]
  invoke: { src: unknown }[]
  states: Record<string, Node>
}
type Move = {
  eventType: string
  target?: { id: string }[]
  guard?: unknown
  actions: unknown[]
  meta?: unknown
}

/** Reads a machine's structure. Throws what XState throws when a target or an initial state does not exist. */
export const describe = (machine: unknown): StateDescription => stateOf((machine as { root: Node }).root)

const stateOf = (node: Node): StateDescription => ({
  id: node.id,
  path: node.path,
  kind: node.type,
  initial: node.type === 'compound' ? node.initial?.target?.[0]?.id : undefined,
  words: node.description,
  meta: node.meta as StateMeta | undefined,
  moves: [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(moveOf),
  entry: node.entry.map(nameOf),
  exit: node.exit.map(nameOf),
  invokes: node.invoke.map(({ src }) => (typeof src === 'string' ? src : '(inline)')),
  states: Object.values(node.states).map(stateOf)
})

const moveOf = (move: Move): MoveDescription => ({
  on: move.eventType,
  term: /^xstate\.after\.([^.]+)\./.exec(move.eventType)?.[1],
  targets: (move.target ?? []).map(({ id }) => id),
  rules: rulesIn(move.guard),
  actions: move.actions.map(nameOf),
  meta: move.meta as TransitionMeta | undefined
})

const nameOf = (action: unknown): string => {
  if (typeof action === 'string') return action
  const named = action as { type?: unknown; name?: unknown }
  if (typeof named.type === 'string') return named.type
  return typeof named.name === 'string' && named.name !== '' ? named.name : '(inline)'
}

/** The description without what JSON cannot hold. */
export const plain = (description: StateDescription): JsonObject =>
  JSON.parse(JSON.stringify(description)) as { readonly [key: string]: Json | undefined }

/** Every state of a description, the root first. */
export const statesIn = (root: StateDescription): readonly StateDescription[] => [
  root,
  ...root.states.flatMap(statesIn)
]
