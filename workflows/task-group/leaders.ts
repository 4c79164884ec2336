import { and } from 'xstate'

import { notify, row } from '#workflows/effects.ts'

import type { TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { ballotOnRecall } from './motions.ts'
import { nominating, proposeHeads } from './people-steps.ts'
import { actingLeader, demandsNeeded, organisationOf, recallVoters } from './people.ts'
import { notifyPeople, parties, taskGroup } from './setup.ts'
import { tellLead } from './gap-steps.ts'

const everyone = [...parties, { to: 'board' }] as const

/** The head that goes leaves a list of what to hand over; the deputy acts at once. */
const leaderGoes = taskGroup.assign(({ context, event }) => {
  const goes = event.type === 'leader.resign' ? event.by.person : context.leader?.person
  const isDeputy = context.deputy?.person === goes
  return isDeputy
    ? { deputy: null }
    : { leader: null, recall: null, handover: { since: event.now, done: [] } }
})

/** Who acts from now on; without a deputy the Board names somebody. */
const tellWhoActs = taskGroup.enqueueActions(({ context, enqueue }) => {
  if (context.deputy?.answer === 'accepted') {
    enqueue(notifyPeople('N41', 'acting'))
    enqueue(notify('N41', { variant: 'acting', to: [...everyone] }))
  } else if (context.leader === null)
    enqueue(notify('N41', { variant: 'boardToName', to: [{ to: 'board' }], act: 'acting.name' }))
  enqueue(notify('N41', { variant: 'toNominate', to: [{ to: 'lead' }], act: 'leader.nominate' }))
})

const gone = [leaderGoes, tellWhoActs]

const tellRecalled = [
  notifyPeople('N41', 'recalled'),
  notify('N41', { variant: 'recalled', to: [...everyone] })
]

const noteDemand = taskGroup.assign({
  recall: ({ context, event }) => {
    if (event.type !== 'recall.demand') return context.recall
    const person = event.by.person ?? ''
    const isMember = recallVoters(context).includes(person)
    const before = context.recall
    return {
      people: [...(before?.people ?? []), ...(isMember ? [person] : [])],
      byBoard: before?.byBoard === true || !isMember,
      reason: before?.reason ?? event.reason,
      at: before?.at ?? event.now
    }
  }
})

const isReady = (context: TaskGroupContext): boolean =>
  context.recall !== null &&
  (context.recall.byBoard || context.recall.people.length >= demandsNeeded(context))

/** A demand that is not enough yet is made known; one that is, but too few may vote in secret, goes to the Board. */
const tellOfDemand = taskGroup.enqueueActions(({ context, enqueue }) => {
  if (isReady(context))
    enqueue(notify('N41', { variant: 'boardToRecall', to: [{ to: 'board' }], act: 'leader.recall' }))
  else enqueue(notifyPeople('N41', 'recallDemanded', recallVoters, 'recall.demand'))
})

/**
 * Somebody of the group acts, in the deputy's place, until there is a leader. In the place of a lead organisation that
 * has left, the one of the person named acts as lead; a new lead takes the Presidium's approval. Source: procedure 1.6.
 */
const nameActing = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'acting.name') return
  const { person } = event
  const organisation = organisationOf(context, person)
  if (actingLeader(context) === null) enqueue.assign({ deputy: { person, answer: 'accepted' } })
  if (!context.leadVacant || organisation === null) return
  // A group that is still to be appointed comes before the Presidium with its charter anyway.
  const isActing = context.appointedAt !== null
  enqueue.assign({ lead: { person, organisation }, leadVacant: isActing })
  enqueue(tellLead(isActing ? 'lead.acting' : 'lead.changed'))
})

/** The Board names who leads for the time being; where the lead organisation had left, that person's takes its place. */
export const actingNamed = {
  'acting.name': {
    guard: and(['nobodyLeads', 'personInGroup'] as never),
    actions: [
      nameActing,
      notifyPeople('N41', 'named'),
      notify('N41', { variant: 'named', to: [...everyone] })
    ] as never,
    meta: row(null, 'board')
  }
} as const

/** The group's leader may resign, be recalled and be replaced; the deputy acts meanwhile. Source: procedure.md 1.6. */
export const heading = {
  ...nominating,
  'leader.nominate': { ...proposeHeads, guard: 'headMissing' },
  'leader.resign': {
    guard: 'isHead',
    actions: [
      notifyPeople('N41', 'leaderResigned'),
      notify('N41', { variant: 'leaderResigned', to: [...everyone] }),
      ...gone
    ] as never,
    meta: row(null, 'leader')
  },
  'recall.demand': [
    {
      guard: and([
        'leaderInOffice',
        'noBallotOpen',
        'notDemandedYet',
        'recallReady',
        'enoughForSecret'
      ] as never),
      actions: [noteDemand, ...ballotOnRecall] as never,
      meta: row(null, ['groupMember', 'board'], 'card')
    },
    {
      guard: and(['leaderInOffice', 'noBallotOpen', 'notDemandedYet'] as never),
      actions: [noteDemand, tellOfDemand] as never,
      meta: row(null, ['groupMember', 'board'])
    }
  ],
  'leader.recall': {
    guard: and(['leaderInOffice', 'recallDemanded', 'boardRecalls'] as never),
    actions: [...tellRecalled, ...gone] as never,
    meta: row(null, 'board')
  },
  ...actingNamed,
  'handover.confirm': {
    guard: 'handoverDue',
    actions: taskGroup.assign({
      handover: ({ context, event }: { context: TaskGroupContext; event: TaskGroupEvent }) => {
        if (event.type !== 'handover.confirm' || context.handover === null) return context.handover
        const done = [...new Set([...context.handover.done, ...event.items])]
        return { ...context.handover, done }
      }
    }),
    meta: row(null, ['lead', 'leader'])
  }
} as const

/** Nobody has a casting vote in a secret ballot: the demand stands for one more, and then before the Board. */
const noteTie = taskGroup.assign(({ context, event }) => {
  if (event.type !== 'ballot.closed') return {}
  const { ballot, motion, result, mayDecideTie, adoptedAt } = event
  return {
    ballot: null,
    last: { ballot, motion, result, mayDecideTie, adoptedAt },
    recall: context.recall && { ...context.recall, ties: (context.recall.ties ?? 0) + 1 }
  }
})

/** A carried motion to recall the leader, in the group's own secret ballot. */
export const recallOutcome = [
  {
    motion: 'motionToRecall',
    actions: [...tellRecalled, ...gone],
    row: null,
    tied: [
      {
        guard: and(['isThisBallot', 'tied', 'motionToRecall', 'recallRevoteLeft'] as never),
        actions: [noteTie, ...ballotOnRecall],
        meta: row(null, 'system', 'organisations', 'card')
      },
      {
        guard: and(['isThisBallot', 'tied', 'motionToRecall'] as never),
        actions: [
          noteTie,
          notify('N41', { variant: 'recallTied', to: [{ to: 'board' }], act: 'leader.recall' })
        ],
        meta: row(null, 'system', 'organisations')
      }
    ]
  }
] as const
