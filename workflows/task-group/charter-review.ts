import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, passing, row, termEnds } from '#workflows/effects.ts'

import { askedAgain, putting, question } from './motions.ts'
import { decided } from './outcomes.ts'
import { ending, notifyPeople, report, taskGroup } from './setup.ts'

const overdue = taskGroup.enqueueActions(({ context, enqueue }) => {
  const isBoard = context.rules.charterApproval === 'board'
  if (isBoard)
    enqueue(notify('N36', { variant: 'overdueBoard', to: [{ to: 'board' }], act: 'group.appoint' }))
  else enqueue(notify('N36', { variant: 'overdue', to: [{ to: 'chair' }], act: 'motion.put' }))
})

const appointed = [
  taskGroup.assign({ appointedAt: ({ event }) => event.now, pendingSince: null }),
  notifyPeople('N36', 'appointed'),
  notify('N36', { variant: 'appointed', to: [{ to: 'lead' }, { to: 'partners' }] }),
  notifyPeople('N37', 'kickOff'),
  notify('N37', { variant: 'kickOff', to: [{ to: 'lead' }] }),
  report('active', 'APPOINT_GROUP')
]

/** The charter lies with the Presidium, or with the Board where the profile delegates the approval to it. */
export const charterReview = taskGroup.createStateConfig({
  id: 'charterReview',
  description: 'The Presidium approves the charter and appoints the group, or the chair returns it.',
  meta: { state: 'charterReview', stage: 'group', owner: ['chair', 'board'] } satisfies StateMeta,
  initial: 'begun',
  on: {
    ...ending,
    ...askedAgain,
    ...putting('asked', 'charterByPresidium', 'motionOnCharter', 'minimumConsortiumMet', 'putAgainLeft'),
    ...decided('asked', {
      motion: 'motionToAppoint',
      provided: ['minimumConsortiumMet'],
      target: '#groupActive',
      actions: appointed,
      row: 'APPOINT_GROUP'
    }),
    'group.appoint': {
      target: '#groupActive',
      guard: and(['charterByBoard', 'boardImpartial', 'minimumConsortiumMet']),
      actions: appointed,
      meta: row('APPOINT_GROUP', 'board', 'organisations', 'board', 'apart')
    },
    'charter.return': {
      target: '#forming',
      guard: and(['notRecused', 'noBallotOpen']),
      actions: [
        assign({
          reason: ({ event }) => event.reason,
          returns: ({ context }) => context.returns + 1,
          pendingSince: null
        }),
        notify('N36', { variant: 'returned', to: [{ to: 'lead' }], act: 'charter.submit' }),
        notifyPeople('N36', 'returned'),
        report('forming', 'RETURN')
      ],
      meta: row('RETURN', 'chair', 'presidium', 'apart')
    }
  },
  after: { T24: { actions: overdue, meta: termEnds() } },
  states: {
    begun: {
      description: 'Who approves the charter stands in the profile.',
      meta: passing('charterReview', 'group'),
      always: [
        { target: 'byBoard', guard: 'charterByBoard', meta: row(null, 'system') },
        { target: 'asked', meta: row(null, 'system') }
      ]
    },
    ...question({
      state: 'charterReview',
      stage: 'group',
      owner: ['chair'],
      waits: [{ act: 'motion.put', of: 'chair' }]
    }),
    byBoard: {
      description: 'The Board appoints the group.',
      meta: {
        state: 'charterReview',
        stage: 'group',
        owner: ['board'],
        waits: [{ act: 'group.appoint', of: 'board' }]
      }
    }
  }
})
