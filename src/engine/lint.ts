import { Fault } from '#shared/fault.ts'
import type { StateMeta, WorkflowDefinition } from '#shared/workflow.ts'

import { describe, statesIn } from './describe.ts'
import type { MoveDescription, StateDescription } from './describe.ts'

/** One thing wrong with a definition, in a sentence that names workflow and state. */
export type Finding = { readonly workflow: string; readonly state: string; readonly problem: string }

type Implementations = {
  readonly guards: Readonly<Record<string, unknown>>
  readonly actions: Readonly<Record<string, unknown>>
  readonly actors: Readonly<Record<string, unknown>>
}
type MachineLike = { readonly implementations: Implementations; readonly options?: { readonly maxIterations?: number } }

const effects = ['notify', 'create', 'send', 'post', 'extend']

/** Holds every definition against what the engine relies on. `terms` are the names that every profile defines. */
export const lint = (workflows: readonly WorkflowDefinition[], terms: readonly string[]): readonly Finding[] =>
  workflows.flatMap((workflow) => lintOne(workflow, terms))

/** Throws one fault with all findings; a service with a broken definition does not start. */
export const assertSound = (workflows: readonly WorkflowDefinition[], terms: readonly string[]): void => {
  const findings = lint(workflows, terms)
  if (findings.length === 0) return
  const list = findings.map(({ workflow, state, problem }) => `  ${workflow}, state ${state}: ${problem}`).join('\n')
  throw new Fault('broken-definition', `The procedure's definitions are broken:\n${list}`)
}

const lintOne = (workflow: WorkflowDefinition, terms: readonly string[]): readonly Finding[] => {
  const machine = workflow.machine as MachineLike
  let root: StateDescription
  try {
    root = describe(machine)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    return [{ workflow: workflow.name, state: /state node ['"]?#?([^'" ]+)/i.exec(problem)?.[1] ?? '(root)', problem }]
  }
  const states = statesIn(root)
  const byId = new Map(states.map((state) => [state.id, state]))
  const parents = new Map(states.flatMap((state) => state.states.map((child) => [child.id, state] as const)))
  const lineOf = (state: StateDescription): readonly StateDescription[] => {
    const above = parents.get(state.id)
    return above ? [state, ...lineOf(above)] : [state]
  }
  const findings: Finding[] = []
  const report = (state: StateDescription, problem: string) =>
    findings.push({ workflow: workflow.name, state: state.path.join('.') || '(root)', problem })

  if (!Number.isFinite(machine.options?.maxIterations)) report(root, 'sets no maxIterations, so an endless loop of moves would hang')
  for (const state of states) {
    lintMoves(state, workflow, machine, terms, report)
    lintInvokes(state, machine, report)
  }
  const reached = reachable(root, byId, parents)
  for (const state of states) {
    if (!reached.has(state.id) && state.kind !== 'history') report(state, 'can never be reached')
    if (state.kind === 'atomic') lintRest(state, lineOf(state), workflow, report)
  }
  const taken = new Set(states.flatMap(({ moves }) => moves.map(({ on }) => on)))
  for (const event of Object.keys(workflow.events))
    if (!taken.has(event)) report(root, `offers the event ${event}, which no state takes`)
  return findings
}

type Report = (state: StateDescription, problem: string) => void

const lintMoves = (
  state: StateDescription,
  workflow: WorkflowDefinition,
  machine: MachineLike,
  terms: readonly string[],
  report: Report
): void => {
  const { guards, actions } = machine.implementations
  const allowed = new Map<string, string>()
  for (const move of state.moves) {
    for (const rule of move.rules)
      if (typeof guards[rule] !== 'function') report(state, `asks the rule ${rule}, which is not defined`)
    if (move.term !== undefined && !Number.isNaN(Number(move.term)))
      report(state, `waits ${move.term} milliseconds; a term needs a name`)
    else if (move.term !== undefined && !terms.includes(move.term))
      report(state, `waits for the term ${move.term}, which no profile defines`)
    if (workflow.events[move.on] !== undefined && !move.meta?.by.length)
      report(state, `takes ${move.on} but does not say who may send it`)
    const by = move.meta?.by.join() ?? ''
    if ((allowed.get(move.on) ?? by) !== by) report(state, `takes ${move.on} from different roles; one event, one answer`)
    allowed.set(move.on, by)
  }
  const named = [...state.entry, ...state.exit, ...state.moves.flatMap((move) => move.actions)]
  for (const action of named) {
    if (action.startsWith('xstate.') || effects.includes(action)) continue
    if (actions[action] === undefined) report(state, `names the action ${action}, which is not defined`)
  }
  for (const [name, action] of Object.entries(actions))
    if (spawnsIn(action) && named.includes(name)) report(state, `spawns an actor in the assignment ${name}; it would be lost`)
}

/** An actor spawned inside an assignment never shows up as an action, so it would silently not exist. */
const spawnsIn = (action: unknown): boolean => {
  const assignment = (action as { assignment?: unknown }).assignment
  if (typeof assignment === 'function') return /\bspawn\b/.test(assignment.toString())
  return typeof assignment === 'object' && assignment !== null
    ? Object.values(assignment).some((part) => typeof part === 'function' && /\bspawn\b/.test(String(part)))
    : false
}

const lintInvokes = (state: StateDescription, machine: MachineLike, report: Report): void => {
  for (const source of state.invokes) {
    const logic = machine.implementations.actors[source] as { root?: unknown } | undefined
    if (!logic) report(state, `invokes ${source}, which is not registered`)
    else if (!logic.root) report(state, `invokes ${source}, which is no state machine: work outside belongs in an effect`)
  }
}

/** A state of rest can be left, has an owner, and has a term unless it is open-ended. */
const lintRest = (
  state: StateDescription,
  line: readonly StateDescription[],
  workflow: WorkflowDefinition,
  report: Report
): void => {
  const moves = line.flatMap((one) => one.moves)
  if (!moves.some((move) => leaves(move, state))) report(state, 'is a dead end: nothing leaves it and it is not final')
  const meta = line.map((one) => one.meta as StateMeta | undefined).find((one) => one?.state)
  if (!meta) {
    report(state, 'does not say its table state, stage and owner')
    return
  }
  if (meta.owner.length === 0) report(state, 'has no owner')
  if (!meta.openEnded && !moves.some(({ term }) => term !== undefined)) report(state, 'has no term and is not open-ended')
  for (const { act, of } of meta.waits ?? [])
    if (!moves.some(({ on }) => on === act) && !actsElsewhere(workflow, act))
      report(state, `waits for ${act} of ${of}, which it does not take`)
}

/** Acts that a child actor takes, and its parent only waits for, are named with another workflow's event. */
const actsElsewhere = (workflow: WorkflowDefinition, act: string): boolean => workflow.events[act] === undefined

const leaves = (move: MoveDescription, state: StateDescription): boolean =>
  move.targets.some((target) => target !== state.id)

/** States that can become active: entered by default with their region, named as a target, or beside such a one. */
const reachable = (
  root: StateDescription,
  byId: ReadonlyMap<string, StateDescription>,
  parents: ReadonlyMap<string, StateDescription>
): ReadonlySet<string> => {
  const reached = new Set<string>()
  const defaulted = new Set<string>()
  const visit = (state: StateDescription): void => {
    if (reached.has(state.id)) return
    reached.add(state.id)
    for (const move of state.moves) for (const id of move.targets) target(byId.get(id))
  }
  const byDefault = (state: StateDescription | undefined): void => {
    if (!state) return
    visit(state)
    if (defaulted.has(state.id)) return
    defaulted.add(state.id)
    if (state.kind === 'compound' && state.initial !== undefined) target(byId.get(state.initial))
    if (state.kind === 'parallel') state.states.forEach(byDefault)
    if (state.kind === 'history') byDefault(parents.get(state.id))
  }
  const target = (state: StateDescription | undefined): void => {
    if (!state) return
    for (let inner = state, above = parents.get(inner.id); above; inner = above, above = parents.get(inner.id)) {
      visit(above)
      if (above.kind === 'parallel') for (const sibling of above.states) if (sibling !== inner) byDefault(sibling)
    }
    byDefault(state)
  }
  byDefault(root)
  return reached
}
