import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { extend, notify, row } from '#workflows/effects.ts'

import { recordFunding } from './funding.ts'
import { endMerge } from './merging.ts'
import { forgetLoss, leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { anotherSearch, lapse, leadMayLeave, reviseCard, searchAgain, withdraw } from './shared-steps.ts'

export const consortium = proposal.createStateConfig({
  id: 'consortium',
  description: 'Partners sign their letters of intent; the lead completes the full card.',
  meta: {
    state: 'consortium',
    stage: 'partners',
    owner: ['lead', 'partner'],
    waits: [{ act: 'proposal.submit', of: 'lead' }],
    // Those whose letters of intent are missing.
    forewarned: { T07: [{ to: 'candidates' }] }
  } satisfies StateMeta,
  entry: endMerge,
  always: leadGoneMeanwhile,
  on: {
    ...recordFunding,
    ...reviseCard,
    ...withdraw,
    ...leadMayLeave,
    'proposal.submit': {
      target: '#queued',
      guard: and([
        'cardComplete',
        'allPartnersConfirmed',
        'minimumConsortiumMet',
        'mustNeedsAgreed',
        'leadIsMember',
        'representativeAuthorised'
      ]),
      actions: [
        forgetLoss,
        notify('N16', {
          variant: 'receipt',
          to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }]
        }),
        notify('N16', { variant: 'task', to: [{ to: 'chair' }], act: 'review.open' })
      ],
      meta: row('SUBMIT_TO_PRESIDIUM', 'lead', 'card', 'mandate', 'organisations')
    },
    'search.reopen': {
      target: '#searchOpen',
      guard: 'minimumConsortiumMissing',
      actions: [anotherSearch, ...searchAgain],
      meta: row('REOPEN_SEARCH', 'lead', 'organisations', 'card')
    },
    'deadline.extend': {
      guard: 'consortiumExtensionLeft',
      actions: [
        extend('T07'),
        assign({
          extensions: ({ context }) => ({
            ...context.extensions,
            consortium: context.extensions.consortium + 1
          })
        }),
        notify('N14', { variant: 'extended', to: [{ to: 'lead' }, { to: 'candidates' }, { to: 'partners' }] })
      ],
      meta: row('EXTEND_DEADLINE', 'coordinator')
    }
  },
  after: { T07: lapse('consortium') }
})
