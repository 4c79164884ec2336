import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { extend, notify, row } from '#workflows/effects.ts'

import { forgetLoss, leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import {
  anotherSearch,
  lapse,
  leadMayLeave,
  partnerWithdrew,
  reviseCard,
  searchAgain,
  withdraw
} from './shared-steps.ts'

const changesRequested = proposal.createStateConfig({
  id: 'changesRequested',
  description: 'The lead makes the changes the Presidium asked for, and answers each of them.',
  meta: {
    state: 'changesRequested',
    stage: 'review',
    owner: ['lead'],
    waits: [{ act: 'changes.resubmit', of: 'lead' }],
    terms: { T16: { deliveryOf: 'N29' } }
  } satisfies StateMeta,
  always: leadGoneMeanwhile,
  on: {
    ...reviseCard,
    ...withdraw,
    ...leadMayLeave,
    ...partnerWithdrew('#consortium'),
    'changes.resubmit': {
      target: '#queued',
      guard: and(['everyChangeAnswered', 'cardComplete', 'minimumConsortiumMet', 'mustNeedsAgreed']),
      actions: [
        forgetLoss,
        assign({
          changes: ({ context, event }) =>
            context.changes.map((change) => ({
              ...change,
              answer: event.answers.find((answer) => answer.change === change.id)?.text ?? change.answer
            }))
        }),
        notify('N16', {
          variant: 'resubmitted',
          to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }]
        }),
        notify('N16', { variant: 'task', to: [{ to: 'chair' }], act: 'review.open' })
      ],
      meta: row('RESUBMIT_CHANGES', 'lead', 'card', 'organisations')
    },
    'search.reopen': {
      target: '#searchOpen',
      actions: [anotherSearch, ...searchAgain],
      meta: row('REOPEN_SEARCH', 'lead')
    },
    'deadline.extend': {
      guard: and(['notRecused', 'changesExtensionLeft']),
      actions: [
        extend('T16'),
        assign({
          extensions: ({ context }) => ({ ...context.extensions, changes: context.extensions.changes + 1 })
        }),
        notify('N29', {
          variant: 'extended',
          to: [{ to: 'lead' }, { to: 'partners' }],
          act: 'changes.resubmit'
        })
      ],
      meta: row('EXTEND_DEADLINE', 'chair')
    }
  },
  after: { T16: lapse('changesRequested') }
})

/** What follows a result other than approval. */
export const outcomeStates = { changesRequested } as const
