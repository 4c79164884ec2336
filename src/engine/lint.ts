import { Fault } from '#shared/fault.ts'
import type { WorkflowDefinition } from '#shared/workflow.ts'

import { describe, statesIn } from './describe.ts'
import type { StateDescription } from './describe.ts'
import { lintActions, lintUnnamedActions } from './lint-actions.ts'
import type { MachineLike, Report } from './lint-actions.ts'
import { lintMoves, lintRest } from './lint-moves.ts'
import { reachable } from './lint-reach.ts'

/** One thing wrong with a definition, in a sentence that names workflow and state. */
export type Finding = { readonly workflow: string; readonly state: string; readonly problem: string }

/** Holds every definition against what the engine relies on. `terms` are the names that every profile defines. */
export const lint = (
  workflows: readonly WorkflowDefinition[],
  terms: readonly string[]
): readonly Finding[] => workflows.flatMap((workflow) => lintOne(workflow, terms))

/** Throws one fault with all findings; a service with a broken definition does not start. */
export const assertSound = (workflows: readonly WorkflowDefinition[], terms: readonly string[]): void => {
  const findings = lint(workflows, terms)
  if (findings.length === 0) return
  const list = findings
    .map(({ workflow, state, problem }) => `  ${workflow}, state ${state}: ${problem}`)
    .join('\n')
  throw new Fault('broken-definition', `The procedure's definitions are broken:\n${list}`)
}

const lintOne = (workflow: WorkflowDefinition, terms: readonly string[]): readonly Finding[] => {
  const machine = workflow.machine as MachineLike
  let root: StateDescription
  try {
    root = describe(machine)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    return [{ workflow: workflow.name, state: stateNamedIn(problem, machine.id), problem }]
  }
  const states = statesIn(root)
  const byId = new Map(states.map((state) => [state.id, state]))
  const parents = new Map(states.flatMap((state) => state.states.map((child) => [child.id, state] as const)))
  const lineOf = (state: StateDescription): readonly StateDescription[] => {
    const above = parents.get(state.id)
    return above ? [state, ...lineOf(above)] : [state]
  }
  const findings: Finding[] = []
  const report: Report = (state, problem) =>
    findings.push({ workflow: workflow.name, state: state.path.join('.') || '(root)', problem })

  const reached = reachable(root, byId, parents)
  for (const state of states) {
    lintMoves(state, workflow, machine, terms, report)
    lintActions(state, machine, terms, report)
    if (!reached.has(state.id) && state.kind !== 'history') report(state, 'can never be reached')
    if (state.kind === 'atomic') lintRest(state, lineOf(state), workflow, report)
  }
  lintUnnamedActions(root, states, machine, report)
  lintRoot(root, states, workflow, machine, terms, report)
  return findings
}

const lintRoot = (
  root: StateDescription,
  states: readonly StateDescription[],
  workflow: WorkflowDefinition,
  machine: MachineLike,
  terms: readonly string[],
  report: Report
): void => {
  if (!Number.isFinite(machine.options?.maxIterations))
    report(root, 'sets no maxIterations, so an endless loop of moves would hang')
  const taken = new Set(states.flatMap(({ moves }) => moves.map(({ on }) => on)))
  for (const event of Object.keys(workflow.events)) {
    if (!taken.has(event)) report(root, `offers the event ${event}, which no state takes`)
    if (event.startsWith('xstate.')) report(root, `offers the event ${event}, which is XState's own`)
  }
  for (const term of Object.keys(workflow.reminders ?? {}))
    if (!terms.includes(term)) report(root, `reminds of the term ${term}, which not every profile defines`)
}

/** XState names the state node by its id, `proposal.scope.draft`; of two, the one that asks for the other. */
const stateNamedIn = (problem: string, machine: string): string => {
  const found = /parent state node #?(\S+)/.exec(problem) ?? /state node ['"]?#?([^'" ]+)/i.exec(problem)
  const id = found?.[1]?.replace(/[.'"]+$/, '') ?? machine
  return id === machine ? '(root)' : id.replace(`${machine}.`, '')
}
