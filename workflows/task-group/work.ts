import { and } from 'xstate'

import type { DueParams, StateMeta } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'
import { notify, row } from '#workflows/effects.ts'

import { changing } from './changes.ts'
import type { TaskGroupContext } from './context.ts'
import { gapOpens } from './gap-steps.ts'
import { heading, recallOutcome } from './leaders.ts'
import { milestones } from './milestones.ts'
import { cancelBallot, putting } from './motions.ts'
import { decided } from './outcomes.ts'
import { naming } from './people-steps.ts'
import { periods, reportOverdue, stopReports } from './reporting.ts'
import { concerned, ending, notifyPeople, report, taskGroup } from './setup.ts'

const plannedEnd = {
  type: 'due' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): DueParams => ({
    term: 'T25i',
    on: context.charter?.endsOn ?? dateIn(context.openedAt)
  })
}

/** A carried motion to end the work early. */
export const terminating = {
  motion: 'motionToTerminate',
  target: '#groupTerminated',
  actions: [
    stopReports,
    notifyPeople('N43', 'terminated'),
    notify('N43', { variant: 'terminated', to: concerned }),
    report('terminated', 'TERMINATE')
  ],
  row: 'TERMINATE'
} as const

const excludePartner = taskGroup.enqueueActions(({ context, enqueue }) => {
  const partnership = context.put?.partnership
  if (!partnership) return
  enqueue({ type: 'send', params: { to: partnership, event: { type: 'partnership.exclude' } } })
  enqueue.assign({ breaches: context.breaches.filter((one) => one.partnership !== partnership) })
})

/** A carried motion to exclude a partner in breach; whether that opens a gap, the proposal finds out. */
export const excluding = { motion: 'motionToExclude', actions: [excludePartner], row: null } as const

/** The lead says that the work is done, or will not go on: the results so far are accounted for. */
export const finishing = {
  'work.finish': {
    target: '#groupClosing',
    actions: [
      cancelBallot,
      stopReports,
      notify('N44', { variant: 'finalDue', to: [{ to: 'lead' }], act: 'final.submit' }),
      notify('N44', { variant: 'closing', to: [{ to: 'partners' }, { to: 'board' }] }),
      report('closing', 'END_REACHED')
    ],
    meta: row('END_REACHED', 'lead')
  }
} as const

const suspending = taskGroup.createStateConfig({
  on: {
    'group.suspend': {
      target: '#suspendedProvisionally',
      guard: and(['groupIsAppointed']),
      actions: [
        cancelBallot,
        stopReports,
        taskGroup.assign({
          suspension: ({ event }) => ({
            since: event.now,
            by: 'board',
            reason: event.type === 'group.suspend' ? event.reason : null,
            provisional: true,
            until: null
          }),
          pendingSince: ({ event }) => event.now
        }),
        notifyPeople('N43', 'suspended'),
        notify('N43', { variant: 'suspended', to: concerned, except: [{ to: 'chair' }] }),
        notify('N43', { variant: 'toConfirm', to: [{ to: 'chair' }], act: 'motion.put' }),
        report('suspended', 'SUSPEND')
      ],
      meta: row('SUSPEND', 'board')
    }
  }
}).on

/** The group is appointed and works: reports, milestones, changes, and what may stop it. */
export const active = taskGroup.createStateConfig({
  id: 'groupActive',
  description: 'The group is appointed and works; it reports after each period.',
  meta: { state: 'active', stage: 'delivery', owner: ['lead', 'leader'] } satisfies StateMeta,
  type: 'parallel',
  entry: plannedEnd,
  on: {
    ...ending,
    ...gapOpens,
    ...naming,
    ...reportOverdue,
    ...changing,
    ...heading,
    ...suspending,
    ...finishing,
    ...putting('beside', 'motionAtWork', 'partnerInBreach'),
    ...decided('beside', terminating, excluding, ...recallOutcome)
  },
  after: {
    T25i: {
      actions: notify('N44', {
        variant: 'endReached',
        to: [{ to: 'lead' }],
        act: 'work.finish'
      }),
      meta: row(null, 'system')
    }
  },
  states: { periods, milestones }
})
