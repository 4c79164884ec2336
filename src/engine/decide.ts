import { getNextTransitions } from 'xstate'
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'

import { Fault } from '#shared/fault.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'

import { asksOf, placeholder, placeholderSnapshot, scopeOf } from './decide-asks.ts'
import type { Ask, JsonEvent } from './decide-asks.ts'

export { parent, self } from './decide-asks.ts'
export type { Ask, JsonEvent } from './decide-asks.ts'

/** With `decide-asks`, the one place of the engine that knows XState: a step of one actor as a pure function over JSON. */

/** A machine ready for durable steps. Opaque outside this file. */
export type Machine = {
  readonly machine: AnyStateMachine
  readonly logics: Readonly<Record<string, AnyStateMachine>>
}

/** A restored actor between two events of one step. Opaque outside this file. */
export type Live = { readonly snapshot: AnyMachineSnapshot; readonly parented: boolean }

export type Moved = {
  readonly live: Live
  readonly asks: readonly Ask[]
  readonly status: 'active' | 'done' | 'error' | 'stopped'
  readonly output: Json | undefined
  readonly error: unknown
}

/** A transition that an event might take from here, guards not asked. */
export type Candidate = {
  readonly meta: TransitionMeta | undefined
  /** Names of the rules that must all hold. */
  readonly rules: readonly string[]
}

export const prepare = (source: unknown): Machine => {
  const machine = source as AnyStateMachine
  const logics = (machine.implementations.actors ?? {}) as Record<string, AnyStateMachine>
  const names = Object.keys(logics)
  if (names.length === 0) return { machine, logics: {} }
  return {
    machine: machine.provide({ actors: Object.fromEntries(names.map((name) => [name, placeholder])) }),
    logics
  }
}

/** Active states in document order: XState tries eventless moves in this order, which a restored snapshot must share. */
const inOrder = ({ _nodes: nodes }: AnyMachineSnapshot): void =>
  void nodes.sort((one, other) => one.order - other.order)

const moved = (snapshot: AnyMachineSnapshot, parented: boolean): Moved => {
  inOrder(snapshot)
  return {
    live: { snapshot, parented },
    asks: asksOf(parented),
    status: snapshot.status,
    output: snapshot.output as Json | undefined,
    error: (snapshot as { error?: unknown }).error
  }
}

/** Starts an actor. Throws what the context factory throws. */
export const begin = ({ machine }: Machine, input: JsonObject | undefined, parented: boolean): Moved => {
  const { scope, collected } = scopeOf(parented)
  collected.length = 0
  const snapshot = machine.getInitialSnapshot(scope, input) as AnyMachineSnapshot
  if (snapshot.status === 'error')
    throw new Fault('cannot-start', `The machine ${machine.id} cannot start`, {
      cause: (snapshot as { error?: unknown }).error
    })
  return moved(snapshot, parented)
}

/** Gives one event to an actor. An event that nothing takes leaves it as it is: ask `accepts` first. */
export const step = ({ machine }: Machine, live: Live, event: JsonEvent): Moved => {
  const { scope, collected } = scopeOf(live.parented)
  collected.length = 0
  const snapshot = machine.transition(live.snapshot as never, event, scope) as AnyMachineSnapshot
  return moved(snapshot, live.parented)
}

export const restore = ({ machine }: Machine, stored: JsonObject, parented: boolean): Live => {
  const { scope } = scopeOf(parented)
  const children = stored['children'] as Record<string, JsonObject>
  const names = Object.keys(children)
  // XState looks through the whole context for children to put back; where there are none, it need not.
  const whole =
    names.length === 0
      ? { ...stored, context: {} }
      : {
          ...stored,
          children: Object.fromEntries(
            names.map((id) => [id, { ...children[id], snapshot: placeholderSnapshot }])
          )
        }
  const snapshot = machine.restoreSnapshot(whole as never, scope) as AnyMachineSnapshot
  if (names.length === 0) snapshot.context = stored['context'] as never
  inOrder(snapshot)
  return { snapshot, parented }
}

/** The snapshot as it is stored: of a child only id and source. */
export const persist = ({ machine }: Machine, live: Live): JsonObject => {
  const { context, children: living } = live.snapshot
  const isAlone = Object.keys(living).length === 0
  const bare = isAlone ? { ...live.snapshot, context: {} } : live.snapshot
  const snapshot = machine.getPersistedSnapshot(bare as never) as unknown as Record<string, unknown>
  if (isAlone) snapshot['context'] = context
  const children = snapshot['children'] as Record<string, { src: string }>
  for (const id of Object.keys(children)) children[id] = { src: (children[id] as { src: string }).src }
  return snapshot as JsonObject
}

export const accepts = (live: Live, event: JsonEvent): boolean => live.snapshot.can(event)

/** Transitions that an event of this type could take now, in the order in which XState tries them. */
export const candidatesOf = (live: Live, type: string): readonly Candidate[] =>
  nextOf(live)
    .filter((transition) => matches(transition.eventType, type))
    .map(candidateOf)

type Next = ReturnType<typeof getNextTransitions>
const known = new WeakMap<AnyStateMachine, Map<string, Next>>()

/** Asked several times in a step, and the same wherever the same states are active. */
const nextOf = ({ snapshot }: Live): Next => {
  const asked = known.get(snapshot.machine) ?? new Map<string, Next>()
  known.set(snapshot.machine, asked)
  const key = snapshot._nodes.map(({ id }) => id).join(' ')
  const next = asked.get(key) ?? getNextTransitions(snapshot)
  asked.set(key, next)
  return next
}

/** The transitions that this very event would take: several where parallel regions answer it. */
export const takenBy = (live: Live, event: JsonEvent): readonly Candidate[] =>
  (live.snapshot.machine.getTransitionData(live.snapshot as never, event as never) ?? []).map(candidateOf)

const candidateOf = (transition: { readonly meta?: unknown; readonly guard?: unknown }): Candidate => ({
  meta: transition.meta as TransitionMeta | undefined,
  rules: rulesIn(transition.guard)
})

/** `scope.*` and `*` take more than one type, as in XState. */
const matches = (descriptor: string, type: string): boolean =>
  descriptor === type ||
  descriptor === '*' ||
  (descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1)))

/** Event types that some transition from here takes, terms and messages of XState's own left out. */
export const eventsOf = (live: Live): readonly string[] => [
  ...new Set(
    nextOf(live)
      .map((transition) => transition.eventType)
      .filter((type) => type !== '' && type !== '*' && !type.startsWith('xstate.'))
  )
]

/** Names of the rules of a guard: one name, or a conjunction of names. Anything else cannot be explained to a person. */
export const rulesIn = (guard: unknown): readonly string[] => {
  if (guard === undefined) return []
  if (typeof guard === 'string') return [guard]
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return [String(guard.type)]
  const inner = (guard as { guards?: readonly unknown[] }).guards
  if (typeof guard === 'function' && inner) return inner.flatMap(rulesIn)
  return ['(inline)']
}

/** Asks one named rule alone, so that a refusal can say which one failed. */
export const holds = ({ machine }: Machine, rule: string, context: JsonObject, event: JsonEvent): boolean => {
  const guard = (machine.implementations.guards as Record<string, unknown>)[rule]
  if (typeof guard !== 'function')
    throw new Fault('unknown-rule', `The rule ${rule} is not defined in ${machine.id}`)
  return Boolean((guard as (args: object, params: undefined) => boolean)({ context, event }, undefined))
}

export const contextOf = (live: Live): JsonObject => live.snapshot.context as JsonObject
export const valueOf = (live: Live): Json => live.snapshot.value as Json
export const statusOf = (live: Live): Moved['status'] => live.snapshot.status

/** The state's own words: of the first region, in document order, the deepest active state that has any. */
export const metaOf = (live: Live): StateMeta | undefined => {
  const worded = live.snapshot._nodes.filter((node) => (node.meta as StateMeta | undefined)?.state)
  const first = worded.reduce((a, b) => (b.order < a.order ? b : a), worded[0] ?? live.snapshot.machine.root)
  const region = worded.filter((node) => node.path[0] === first.path[0])
  return region.reduce((a, b) => (b.path.length > a.path.length ? b : a), first).meta as StateMeta | undefined
}

/** Every active state's words, for terms and waits: parallel regions each have their own. */
export const metasOf = (live: Live): readonly StateMeta[] =>
  live.snapshot._nodes.flatMap((node) =>
    (node.meta as StateMeta | undefined)?.state ? [node.meta as StateMeta] : []
  )

const isPrefix = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((part, place) => other[place] === part)

/** The words of the state that a term belongs to, with those around it and within it: other regions have no part in it. */
export const metasOfTerm = (live: Live, event: string): readonly StateMeta[] => {
  const named = event.split('.').slice(3).join('.')
  const own = live.snapshot._nodes.find(({ id }) => id === named)
  if (own === undefined) return metasOf(live)
  const related = live.snapshot._nodes.filter(
    ({ path }) => isPrefix(path, own.path) || isPrefix(own.path, path)
  )
  return related.flatMap(({ meta }) => ((meta as StateMeta | undefined)?.state ? [meta as StateMeta] : []))
}
