import type { StateDescription } from './describe.ts'

/** What lint reads of an XState machine beside its description. */
export type MachineLike = {
  readonly id: string
  readonly root: unknown
  readonly options?: { readonly maxIterations?: number }
  readonly implementations: Readonly<
    Record<'guards' | 'actions' | 'actors' | 'delays', Readonly<Record<string, unknown>>>
  >
}

export type Report = (state: StateDescription, problem: string) => void

type RawAction = {
  readonly type?: string
  readonly src?: unknown
  readonly delay?: unknown
  readonly id?: unknown
  readonly assignment?: unknown
  readonly params?: unknown
}
type RawNode = {
  readonly id: string
  readonly entry: readonly unknown[]
  readonly exit: readonly unknown[]
  readonly transitions: ReadonlyMap<string, readonly { readonly actions: readonly unknown[] }[]>
  readonly always?: readonly { readonly actions: readonly unknown[] }[]
  readonly states: Readonly<Record<string, RawNode>>
}

const effects = ['notify', 'create', 'send', 'post', 'extend', 'due']

/** Holds a state's actions and children against what the engine can carry out and store. */
export const lintActions = (
  state: StateDescription,
  machine: MachineLike,
  terms: readonly string[],
  report: Report
): void => {
  const { actions } = machine.implementations
  for (const name of namesIn(state)) {
    if (name.startsWith('xstate.') || effects.includes(name)) continue
    if (actions[name] === undefined) report(state, `names the action ${name}, which is not defined`)
    else lintAction(actions[name], ` ${name}`, state, machine, report)
  }
  const node = nodeOf(machine.root as RawNode, state.id)
  for (const action of node ? actionsIn(node) : []) {
    lintAction(action, '', state, machine, report)
    lintTerm(action, state, terms, report)
  }
  for (const source of state.invokes) lintChild('invokes', source, state, machine, report)
}

/** Actions that other actions name belong to no state, and are held against the same. */
export const lintUnnamedActions = (
  root: StateDescription,
  states: readonly StateDescription[],
  machine: MachineLike,
  report: Report
): void => {
  const named = new Set(states.flatMap(namesIn))
  for (const [name, action] of Object.entries(machine.implementations.actions))
    if (!named.has(name)) lintAction(action, ` ${name}`, root, machine, report)
}

const namesIn = (state: StateDescription): readonly string[] => [
  ...new Set([...state.entry, ...state.exit, ...state.moves.flatMap(({ actions }) => actions)])
]

const nodeOf = (node: RawNode, id: string): RawNode | undefined => {
  if (node.id === id) return node
  for (const child of Object.values(node.states)) {
    const found = nodeOf(child, id)
    if (found) return found
  }
  return undefined
}

const actionsIn = ({ entry, exit, transitions, always = [] }: RawNode): readonly unknown[] => [
  ...entry,
  ...exit,
  ...[...transitions.values(), always].flat().flatMap(({ actions }) => actions)
]

const lintAction = (
  action: unknown,
  name: string,
  state: StateDescription,
  machine: MachineLike,
  report: Report
): void => {
  const { type, src, delay, id, assignment } = (action ?? {}) as RawAction
  if (spawns(assignment)) report(state, `spawns an actor in the assignment${name}; it would be lost`)
  if (type === 'xstate.spawnChild') lintChild('spawns', src, state, machine, report)
  // XState raises the end of a term in this way too; that is a move, and looked at as one.
  const isTerm = String(id).startsWith('xstate.after.')
  if ((type === 'xstate.raise' || type === 'xstate.sendTo') && typeof delay === 'number' && !isTerm)
    report(state, `delays an event by ${delay} milliseconds; a term needs a name`)
}

/** A term that is moved by a name nobody knows would silently stay where it is. A name computed later shows in tests only. */
const lintTerm = (
  action: unknown,
  state: StateDescription,
  terms: readonly string[],
  report: Report
): void => {
  const { type = '', params } = (action ?? {}) as RawAction
  if (!['extend', 'due'].includes(type) || typeof params !== 'object' || params === null) return
  const { term } = params as { readonly term?: unknown }
  if (typeof term === 'string' && !terms.includes(term))
    report(state, `moves the term ${term}, which not every profile defines`)
}

/** An actor spawned inside an assignment never shows up as an action, so it would silently not exist. */
const spawns = (assignment: unknown): boolean => {
  if (typeof assignment === 'function') return /\bspawn\b/.test(String(assignment))
  if (typeof assignment !== 'object' || assignment === null) return false
  return Object.values(assignment).some(spawns)
}

const lintChild = (
  verb: string,
  source: unknown,
  state: StateDescription,
  machine: MachineLike,
  report: Report
): void => {
  const name = typeof source === 'string' ? source : '(inline)'
  const logic = machine.implementations.actors[name] as { readonly root?: unknown } | undefined
  if (!logic) report(state, `${verb} ${name}, which is not registered`)
  else if (!logic.root)
    report(state, `${verb} ${name}, which is no state machine: work outside belongs in an effect`)
}
