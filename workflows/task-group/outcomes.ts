import { and } from 'xstate'

import type { CreateParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'
import type { ResolutionInput } from '#workflows/resolution/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { MotionOutcome, PutMotion, TaskGroupContext } from './context.ts'
import { taskGroup } from './setup.ts'

const resolutionId = (context: TaskGroupContext): string =>
  childId('res', context.group, context.resolutions.length + 1)

/** Keeps how the ballot ended; none is open any more. */
const noteResult = taskGroup.assign(({ event }) => {
  if (event.type !== 'ballot.closed') return {}
  const { ballot, motion, result, mayDecideTie, adoptedAt } = event
  return {
    ballot: null,
    last: { ballot, motion, result, mayDecideTie, adoptedAt },
    // A demand has been voted on: another vote takes another demand.
    ...(motion === 'recallLeader' && { recall: null })
  }
})

/** The chair's vote ends the tie: the motion is carried, or it has failed. */
const noteDecidingVote = taskGroup.assign(({ context, event }) => {
  if (event.type !== 'tie.decide' || context.last === null) return {}
  const result = event.choice === 'for' ? 'carried' : 'notCarried'
  return { last: { ...context.last, result, mayDecideTie: false, adoptedAt: event.now } as const }
})

/** Drafts the resolution that puts a carried motion into words. The group itself is no organ and adopts none. */
const draftResolution = taskGroup.enqueueActions(({ context, enqueue }) => {
  const put = context.put as PutMotion
  const last = context.last as MotionOutcome
  if (put.body === 'group') return
  const id = resolutionId(context)
  const input: ResolutionInput = {
    case: context.case,
    rules: context.rules,
    owner: context.group,
    organ: put.body,
    motion: put.motion,
    reasons: put.reasons,
    points: put.points,
    until: put.until,
    ballot: last.ballot,
    adoptedAt: last.adoptedAt,
    repeals: null
  }
  enqueue({ type: 'create', params: { workflow: 'resolution', id, input } satisfies CreateParams })
  enqueue.assign({
    resolutions: [...context.resolutions, { resolution: id, motion: put.motion, number: null }]
  })
})

/** Writes the number of a signed resolution into the list. */
const numberResolution = taskGroup.assign({
  resolutions: ({ context, event }) =>
    event.type === 'resolution.signed'
      ? context.resolutions.map((one) =>
          one.resolution === event.resolution ? { ...one, number: event.number } : one
        )
      : context.resolutions
})

export const resolutionMessages = {
  'resolution.signed': { actions: numberResolution, meta: row(null, 'system') }
} as const

/** What a carried motion brings about in one stage. */
export type Outcome = {
  /** The rule that recognises the motion. */
  readonly motion: string
  /** Further rules that must still hold when the motion is carried. */
  readonly provided?: readonly string[]
  readonly target?: string
  readonly actions?: readonly unknown[]
  readonly row: string | null
  /** What a tie on it brings about, where nobody has a casting vote. */
  readonly tied?: readonly unknown[]
}

const facts = ['organisations'] as const

/** A motion that was carried may still have been overtaken: the consortium is no longer complete. */
const putAgain = taskGroup.enqueueActions(({ context, enqueue }) => {
  const to = [{ to: 'chair' }] as const
  if (context.last?.result === 'carried')
    enqueue(notify('N24', { variant: 'groupOvertaken', to, act: 'motion.put' }))
  else enqueue(notify('N24', { variant: 'groupNotCarried', to, act: 'motion.put' }))
})

const staying = (stays: { readonly target?: string }) => ({
  tied: {
    ...stays,
    guard: and(['isThisBallot', 'tied'] as never),
    actions: [
      noteResult,
      notify('N24', { variant: 'groupTied', to: [{ to: 'chair' }], act: 'tie.decide' })
    ] as never,
    meta: row(null, 'system', ...facts)
  },
  failed: {
    ...stays,
    guard: 'isThisBallot' as never,
    actions: [noteResult, putAgain] as never,
    meta: row(null, 'system', ...facts)
  }
})

const decidedAgainst = {
  guard: and(['tieToDecide', 'chairMayDecideTie', 'presides', 'decidesAgainst'] as never),
  actions: [noteDecidingVote, putAgain] as never,
  meta: row(null, 'chair', ...facts)
}

/**
 * Where a stage goes when a motion is carried, in a ballot or by the chair's deciding vote. Anything else leaves the
 * group where it is, and the chair may put a motion again.
 */
export const decided = (waiting: 'asked' | 'beside', ...outcomes: readonly Outcome[]) => {
  const { tied, failed } = staying(waiting === 'asked' ? { target: '.asked' } : {})
  const after = (noted: unknown, asked: readonly string[], by: 'system' | 'chair') =>
    outcomes.map(({ motion, provided = [], target, actions = [], row: name }) => ({
      ...(target !== undefined && { target }),
      guard: and([...asked, motion, ...provided] as never),
      actions: [noted, draftResolution, ...actions] as never,
      meta: row(name, by, ...facts)
    }))
  const ownTies = outcomes.flatMap((one) => one.tied ?? []) as never[]
  return {
    'ballot.closed': [...after(noteResult, ['isThisBallot', 'carried'], 'system'), ...ownTies, tied, failed],
    'tie.decide': [
      ...after(noteDecidingVote, ['tieToDecide', 'chairMayDecideTie', 'presides', 'decidesFor'], 'chair'),
      decidedAgainst
    ]
  } as const
}
