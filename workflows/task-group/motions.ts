import { and } from 'xstate'

import type { CreateParams, StateMeta } from '#shared/workflow.ts'
import type { BallotInput } from '#workflows/ballot/context.ts'
import { notify, row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'
import { childId } from '#workflows/stamped.ts'

import { bodyFor } from './bodies.ts'
import type { Assembled } from './bodies.ts'
import type { PutMotion, TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { organisationOf, recallVoters } from './people.ts'
import { votedBefore } from './rules-motions.ts'
import { taskGroup } from './setup.ts'

export { cancelBallot } from './setup.ts'

type About = { readonly context: TaskGroupContext; readonly event: TaskGroupEvent }
type Put = Extract<TaskGroupEvent, { readonly type: 'motion.put' }>

const ballotId = (context: TaskGroupContext, running: number): string =>
  childId('bal', context.group, running)

const presidiumMotion = ({ context, event }: About): PutMotion & { readonly by: Assembled } => {
  const { motion, reasons = null, until = null, partnership = null } = event as Put
  const by = bodyFor(context, event) as Assembled
  const voters = by.voters.map(({ person }) => person)
  return { motion, body: by.body, reasons, points: [], until, partnership, voters, head: by.chair, by }
}

/** The members of the group but the leader; the deputy presides. */
const groupAssembled = (context: TaskGroupContext): Assembled => ({
  body: 'group',
  voters: recallVoters(context).map((person) => ({
    person,
    organisation: organisationOf(context, person),
    substitute: null,
    weight: 1
  })),
  composition: recallVoters(context).length,
  chair: context.deputy?.answer === 'accepted' ? context.deputy.person : null
})

const recallMotion = ({ context, event }: About): PutMotion & { readonly by: Assembled } => ({
  motion: 'recallLeader',
  body: 'group',
  reasons: event.type === 'recall.demand' ? event.reason : (context.put?.reasons ?? null),
  points: [],
  until: null,
  partnership: null,
  voters: recallVoters(context),
  head: groupAssembled(context).chair,
  by: groupAssembled(context)
})

/** Opens a ballot on a motion. The record of it comes first, so that the ballot's id is the next one. */
const open = (put: (about: About) => PutMotion & { readonly by: Assembled }) => [
  {
    type: 'create' as const,
    params: (about: About): CreateParams => {
      const { context, event } = about
      const { motion, body, reasons, points, until, by } = put(about)
      const { voters, composition, chair } = by
      const input: BallotInput = {
        case: context.case,
        rules: context.rules,
        owner: context.group,
        body,
        mode: event.type === 'motion.put' ? event.mode : 'sitting',
        secret: context.rules.secretMotions.includes(motion),
        sitting: event.type === 'motion.put' ? (event.sitting ?? null) : null,
        heldOn: event.type === 'motion.put' ? (factOf(event, 'sitting')?.on ?? null) : null,
        motion,
        reasons,
        points,
        until,
        round: 1,
        revision: factOf(event, 'card')?.revision ?? 1,
        voters,
        composition,
        chair
      }
      return { workflow: 'ballot', id: ballotId(context, context.ballots + 1), input }
    }
  },
  taskGroup.assign(({ context, event }) => {
    const { by: _, ...motion } = put({ context, event })
    const running = context.ballots + 1
    const again = votedBefore(context, motion.motion, motion.partnership)
    return {
      put: motion,
      again,
      ballot: ballotId(context, running),
      ballots: running,
      votesCast: false,
      last: null
    }
  })
]

/** A ballot of the group on recalling its leader. */
export const ballotOnRecall = open(recallMotion)

/** Rules of every motion before the Presidium; a stage adds which motions fit it. */
const puttingRules = [
  'notRecused',
  'noBallotOpen',
  'mayBeVotedInWriting',
  'papersInTime',
  'enoughVoters'
] as const

/** Where a stage waits for a motion and then for the votes; elsewhere a ballot runs beside the work. */
type Waiting = 'asked' | 'beside'

/** The chair puts a motion about the group. */
export const putting = (waiting: Waiting, ...fits: readonly string[]) =>
  ({
    'motion.put': {
      ...(waiting === 'asked' && { target: '.voting' }),
      guard: and([...fits, ...puttingRules] as never),
      actions: open(presidiumMotion) as never,
      meta: row(null, 'chair', 'presidium', 'council', 'sitting', 'organisations', 'card', 'apart')
    }
  }) as const

/** The two halves of a stage that a body decides: a motion is awaited, or the votes on it. */
export const question = (meta: Pick<StateMeta, 'state' | 'stage' | 'owner' | 'waits'>) =>
  ({
    asked: { description: 'The chair is to put a motion.', meta },
    voting: {
      description: 'The votes on the motion are awaited; the ballot has a page of its own.',
      meta: { state: meta.state, stage: meta.stage, owner: ['voter', 'chair'] } as StateMeta
    }
  }) as const

const noteCancelled = taskGroup.assign(({ context, event }) =>
  event.type === 'ballot.cancelled' && event.ballot === context.ballot
    ? { ballot: null, ...(context.put?.motion === 'recallLeader' && { recall: null }) }
    : {}
)

const strike = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'voter.stepped-aside') return
  const { person, ground } = event
  enqueue.assign({
    recused: [...context.recused.filter((one) => one.person !== person), { person, ground }]
  })
})

/** Voters of the open ballot whom the register recuses now, or whose office has ended, are struck at once. */
const strikeRecused = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  const { put, ballot } = context
  if (put === null || ballot === null || put.body === 'group') return
  const body = (event.facts[put.body] ?? null) as BodyFact | null
  if (body === null) return
  const groundOf = (person: string): string | undefined =>
    body.members.some((member) => member.person === person)
      ? body.recused.find((one) => one.person === person)?.ground
      : 'officeEnded'
  for (const person of put.voters) {
    const ground = groundOf(person)
    if (ground !== undefined)
      enqueue({ type: 'send', params: { to: ballot, event: { type: 'voter.recused', person, ground } } })
  }
  const voters = put.voters.filter((person) => groundOf(person) === undefined)
  enqueue.assign({ put: { ...put, voters } })
})

const cancelled = {
  guard: 'isOwnBallot',
  actions: [
    noteCancelled,
    notify('N24', { variant: 'groupCancelled', to: [{ to: 'chair' }], act: 'motion.put' })
  ],
  meta: row(null, 'system')
} as const

/** A stage that waits for a motion waits for another one when its ballot was cancelled. */
export const askedAgain = { 'ballot.cancelled': { ...cancelled, target: '.asked' } } as const

/** What any stage may hear of its ballot and of the register. */
export const ballotMessages = {
  'ballot.begun': { actions: taskGroup.assign({ votesCast: true }), meta: row(null, 'system') },
  'ballot.cancelled': cancelled,
  'voter.stepped-aside': { actions: strike, meta: row(null, 'system') },
  'register.changed': { actions: strikeRecused, meta: row(null, 'system', 'presidium', 'council') }
} as const
