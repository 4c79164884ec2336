import type { Person } from '#api/acting.ts'
import type { Engine } from '#engine/engine.ts'
import type { Reason } from '#engine/contract.ts'
import type { Sight } from '#shared/sight.ts'
import { askActions } from '#pages/case-actions.ts'
import { signatoryRule } from '#pages/signatories.ts'

import { tasksOf } from './store.ts'
import type { Task } from './store.ts'

/** A task with what its person can do about it now, or why nothing yet. */
export type WeighedTask = Task & { readonly reasons: readonly Reason[] }

/** Acts of somebody named, or on something that has just arrived: whoever is waited for can always do them. */
const alwaysOpen: ReadonlySet<string> = new Set([
  'interest.accept',
  'invitation.accept',
  'declaration.make',
  'opinion.file',
  'vote.cast',
  'resolution.sign',
  'delegate.name',
  'leader.nominate',
  'nomination.accept',
  'group.appoint',
  'sitting.open'
])

/** What leads on when the act itself cannot be done yet, with the rule that stands in its way. */
const ways: readonly { readonly act: string; readonly rule: string; readonly instead: string }[] = [
  { act: 'scope.submit', rule: 'scopeComplete', instead: 'card.revise' },
  { act: 'scope.resubmit', rule: 'scopeComplete', instead: 'card.revise' },
  { act: 'proposal.submit', rule: 'cardComplete', instead: 'card.revise' },
  { act: 'conditions.extend', rule: 'conditionExtensionsLeft', instead: 'motion.put' },
  { act: 'tie.decide', rule: 'chairMayDecideTie', instead: 'tie.revote' }
]

/** Whose signature it takes is told in the row: who may not give it can still read what it is about, and pass it on. */
const blocks = ({ rule }: Reason): boolean => rule !== signatoryRule

const weigh = async (engine: Engine, me: Person, task: Task): Promise<WeighedTask> => {
  const { read } = engine.parts.database
  const view = await engine.view(read, task.actor)
  const root = view && (await engine.view(read, view.case))
  if (!view || !root) return { ...task, reasons: [] }
  const { actions } = await askActions({ engine }, me, view, root)
  const reasonsOf = (event: string) => actions.find((action) => action.event === event)?.reasons
  const reasons = (reasonsOf(task.act) ?? []).filter(blocks)
  const instead = ways.find(
    ({ act, rule }) => act === task.act && reasons.some((one) => one.rule === rule)
  )?.instead
  return instead !== undefined && reasonsOf(instead)?.length === 0
    ? { ...task, act: instead, reasons: [] }
    : { ...task, reasons }
}

/**
 * Asks of each task whether it can be done now. One that cannot is left out where something else in the same case can:
 * its turn comes after that.
 */
export const weighTasks = async (
  engine: Engine,
  me: Person,
  tasks: readonly Task[]
): Promise<{ readonly now: readonly WeighedTask[]; readonly later: readonly WeighedTask[] }> => {
  const weighed: WeighedTask[] = []
  for (const task of tasks)
    weighed.push(alwaysOpen.has(task.act) ? { ...task, reasons: [] } : await weigh(engine, me, task))
  const now = weighed.filter(({ reasons }) => reasons.length === 0)
  const busy = new Set(now.map(({ case_id }) => case_id))
  return { now, later: weighed.filter(({ reasons, case_id }) => reasons.length > 0 && !busy.has(case_id)) }
}

/** Who of a body has not acted yet is its own business. */
const ownBusiness: ReadonlySet<string> = new Set(['vote.cast', 'circular.agree'])

/** The tasks of a page; to the office looking with somebody's eyes it is not told that they have yet to vote. */
export const toldTasks = (tasks: readonly Task[], isViewed: boolean): readonly Task[] =>
  isViewed ? tasks.filter(({ act }) => !ownBusiness.has(act)) : tasks

/** What waits for somebody and can be done now, for other pages than the first. */
export const tasksNow =
  (engine: Engine) =>
  async (me: Person, sight: Sight): Promise<readonly WeighedTask[]> =>
    (await weighTasks(engine, me, await tasksOf(engine.parts.database.read, sight))).now
