import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { extend, notify, row, termEnds } from '#workflows/effects.ts'

import { numberResolution } from './resolution-steps.ts'
import { proposal } from './setup.ts'
import {
  anotherSearch,
  lapse,
  leadMayLeave,
  park,
  partnerWithdrew,
  reviseCard,
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
  on: {
    ...reviseCard,
    ...withdraw,
    ...leadMayLeave,
    ...partnerWithdrew('#consortium'),
    'changes.resubmit': {
      target: '#queued',
      guard: and(['everyChangeAnswered', 'cardComplete', 'minimumConsortiumMet']),
      actions: [
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
      actions: [
        anotherSearch,
        notify('N13', {
          variant: 'reopened',
          to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }]
        })
      ],
      meta: row('REOPEN_SEARCH', 'lead')
    },
    'deadline.extend': {
      guard: 'changesExtensionLeft',
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

const rejectedMeta = { state: 'rejected', stage: 'review' } as const

const rejected = proposal.createStateConfig({
  id: 'rejected',
  description: 'The Presidium rejected the proposal with written reasons; the period for an appeal runs.',
  initial: 'unsigned',
  on: park('lead'),
  states: {
    unsigned: {
      description:
        'The resolution waits for the signature of the chair; the appeal period begins with its delivery.',
      meta: {
        ...rejectedMeta,
        owner: ['chair'],
        waits: [{ act: 'resolution.sign', of: 'chair' }]
      } satisfies StateMeta,
      on: {
        'resolution.signed': { target: 'delivered', actions: numberResolution, meta: row(null, 'system') }
      },
      after: {
        T22: {
          actions: notify('N27', {
            variant: 'unsigned',
            to: [{ to: 'chair' }, { to: 'board' }, { to: 'coordinator' }]
          }),
          meta: row(null, 'system')
        }
      }
    },
    delivered: {
      description:
        'An appeal may be filed until the end of the term, counted from the delivery of the decision.',
      meta: { ...rejectedMeta, owner: ['lead'], terms: { T19: { deliveryOf: 'N27' } } } satisfies StateMeta,
      always: { target: '#rejectedFinal', guard: 'appealNotProvided', meta: row(null, 'system') },
      after: { T19: { target: '#rejectedFinal', meta: termEnds() } }
    }
  }
})

/** What follows a result other than approval. */
export const outcomeStates = { changesRequested, rejected } as const
