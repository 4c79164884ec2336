import { and, assign } from 'xstate'

import type { TextReference } from '#shared/text.ts'
import type { StateMeta } from '#shared/workflow.ts'
import { charterTexts } from '#task-groups/model.ts'
import { extend, notify, row, termEnds } from '#workflows/effects.ts'

import { newMilestones } from './context.ts'
import type { SubmittedCharter } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { gapOpens } from './gap-steps.ts'
import { naming, nominating } from './people-steps.ts'
import { ending, report, taskGroup } from './setup.ts'

const charterOf = (event: Extract<TaskGroupEvent, { readonly type: 'charter.submit' }>): SubmittedCharter => {
  const texts = charterTexts.map((field) => [field, event[field] ?? null] as const)
  return {
    ...(Object.fromEntries(texts) as Record<(typeof charterTexts)[number], TextReference | null>),
    endsOn: event.endsOn,
    submittedAt: event.now
  }
}

const tellBody = taskGroup.enqueueActions(({ context, enqueue }) => {
  const isBoard = context.rules.charterApproval === 'board'
  if (isBoard) enqueue(notify('N36', { variant: 'taskBoard', to: [{ to: 'board' }], act: 'group.appoint' }))
  else {
    enqueue(notify('N36', { variant: 'task', to: [{ to: 'chair' }], act: 'motion.put' }))
    enqueue(notify('N36', { variant: 'submitted', to: [{ to: 'presidium' }], except: [{ to: 'chair' }] }))
  }
})

const forming = taskGroup.createStateConfig({
  id: 'forming',
  description: 'Partners name their delegates, leader and deputy accept, the lead writes the charter.',
  meta: {
    state: 'groupForming',
    stage: 'group',
    owner: ['lead', 'partner'],
    waits: [
      { act: 'delegate.name', of: 'withoutDelegate' },
      { act: 'leader.nominate', of: 'leadToNominate' },
      { act: 'nomination.accept', of: 'nominees' },
      { act: 'charter.submit', of: 'leadToCharter' }
    ]
  } satisfies StateMeta,
  on: {
    ...ending,
    ...gapOpens,
    ...naming,
    ...nominating,
    'charter.submit': {
      target: '#charterReview',
      guard: and([
        'leaderAndDeputyAccepted',
        'everyDelegateNamed',
        'minimumConsortiumMet',
        'charterEndsLater',
        'milestonesBeforeEnd'
      ]),
      actions: [
        assign({
          charter: ({ event }) => charterOf(event),
          milestones: ({ event }) => newMilestones(event.milestones ?? []),
          pendingSince: ({ event }) => event.now
        }),
        tellBody,
        report('charterReview', 'SUBMIT_CHARTER')
      ],
      meta: row('SUBMIT_CHARTER', 'lead', 'organisations')
    },
    'deadline.extend': {
      guard: 'formationExtensionLeft',
      actions: [
        extend('T23'),
        assign({ extensions: ({ context }) => context.extensions + 1 }),
        notify('N34', {
          variant: 'extended',
          to: [{ to: 'lead' }, { to: 'partners' }]
        })
      ],
      meta: row('EXTEND_DEADLINE', 'board')
    }
  },
  after: { T23: { target: '#groupLapsed', actions: report('lapsed', 'timer'), meta: termEnds() } }
})

/** From the approved project to a charter. */
export const formationStates = { forming } as const
