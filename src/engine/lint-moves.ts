import type { Relation, WorkflowDefinition } from '#shared/workflow.ts'

import type { MoveDescription, StateDescription } from './describe.ts'
import type { MachineLike, Report } from './lint-actions.ts'

/** Holds the moves out of one state against rules, terms and roles. */
export const lintMoves = (
  state: StateDescription,
  workflow: WorkflowDefinition,
  machine: MachineLike,
  terms: readonly string[],
  report: Report
): void => {
  const { guards, delays } = machine.implementations
  const allowed = new Map<string, string>()
  for (const { on, term, rules, meta } of state.moves) {
    for (const rule of rules)
      if (typeof guards[rule] !== 'function') report(state, `asks the rule ${rule}, which is not defined`)
    if (term !== undefined && !Number.isNaN(Number(term)))
      report(state, `waits ${term} milliseconds; a term needs a name`)
    else if (term !== undefined) {
      if (!terms.includes(term)) report(state, `waits for the term ${term}, which not every profile defines`)
      if (delays[term] === undefined)
        report(state, `waits for the term ${term}, which the machine does not register`)
    }
    if (workflow.events[on] !== undefined && !meta?.by.length)
      report(state, `takes ${on} but does not say who may send it`)
    const by = meta?.by.join() ?? ''
    if ((allowed.get(on) ?? by) !== by)
      report(state, `takes ${on} from different roles; one event, one answer`)
    allowed.set(on, by)
  }
}

/** A state of rest can be left, has an owner, and has a term unless it is open-ended. `line` is the state and those above it. */
export const lintRest = (
  state: StateDescription,
  line: readonly StateDescription[],
  workflow: WorkflowDefinition,
  report: Report
): void => {
  const moves = line.flatMap((one) => one.moves)
  if (!moves.some((move) => leaves(move, state)))
    report(state, 'is a dead end: nothing leaves it and it is not final')
  const meta = line.map((one) => one.meta).find((one) => one?.state)
  if (!meta) {
    report(state, 'does not say its table state, stage and owner')
    return
  }
  if (meta.owner.length === 0) report(state, 'has no owner')
  if (!meta.openEnded && !moves.some(({ term }) => term !== undefined))
    report(state, 'has no term and is not open-ended')
  for (const term of Object.keys(meta.terms ?? {}))
    if (!moves.some((move) => move.term === term))
      report(state, `says where the term ${term} starts, but has none`)
  for (const term of Object.keys({ ...meta.forewarned, ...meta.forewarnedBy })) {
    if (!moves.some((move) => move.term === term))
      report(state, `says who hears before the end of the term ${term}, but has none`)
    else if (workflow.reminders?.[term] === undefined)
      report(state, `says who hears before the end of the term ${term}, of which nothing reminds`)
    else if (meta.forewarned?.[term] === undefined)
      report(state, `says how to hear before the end of the term ${term}, but not who`)
  }
  for (const { act, of } of meta.waits ?? []) {
    if (!moves.some(({ on }) => on === act) && !actsElsewhere(workflow, act))
      report(state, `waits for ${act} of ${of}, which it does not take`)
    if (!isKnown(workflow, of)) report(state, `waits for ${act} of ${of}, which names nobody`)
  }
}

const relations: Readonly<Record<Relation, true>> = {
  member: true,
  author: true,
  lead: true,
  candidate: true,
  partner: true,
  coordinator: true,
  presidium: true,
  chair: true,
  council: true,
  councilChair: true,
  board: true,
  voter: true,
  nominee: true,
  expert: true,
  verifier: true,
  leader: true,
  groupMember: true,
  system: true
}

const isKnown = ({ people, organisations = {} }: WorkflowDefinition, of: string): boolean =>
  Object.hasOwn(relations, of) || Object.hasOwn(people, of) || Object.hasOwn(organisations, of)

/** Acts that a child actor takes, and its parent only waits for, are named with another workflow's event. */
const actsElsewhere = (workflow: WorkflowDefinition, act: string): boolean =>
  workflow.events[act] === undefined

const leaves = (move: MoveDescription, state: StateDescription): boolean =>
  move.targets.some((target) => target !== state.id)
