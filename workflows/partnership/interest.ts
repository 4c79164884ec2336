import { assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { amending } from './amending.ts'
import { answering, decline, expire, expiring, noteAnswer } from './answers.ts'
import { asking } from './clarification.ts'
import { leavingCluster } from './leaving-cluster.ts'
import { moving } from './moving.ts'
import { naming, undertaking } from './disclosure.ts'
import { notifyOrganisation, partnership, report } from './setup.ts'

const interested = partnership.createStateConfig({
  id: 'interested',
  description: 'An organisation expressed interest; the lead answers every one.',
  meta: {
    state: 'interested',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'interest.accept', of: 'lead' }],
    terms: { T04a: { deliveryOf: 'N08' } }
  } satisfies StateMeta,
  on: {
    ...expiring,
    ...leavingCluster('interested', expire),
    ...amending,
    ...moving('interested'),
    ...answering,
    ...decline,
    ...asking('interested'),
    ...undertaking,
    ...naming,
    'interest.shortlist': {
      target: '#shortlisted',
      actions: [noteAnswer, notifyOrganisation('N10', 'shortlisted'), report('shortlisted')],
      meta: row(null, 'lead')
    }
  },
  after: {
    T04a: {
      actions: [
        assign({ unanswered: true }),
        notify('N11', { to: [{ to: 'lead' }, { to: 'coordinator' }], act: 'interest.accept' })
      ],
      meta: termEnds()
    }
  }
})

const shortlisted = partnership.createStateConfig({
  id: 'shortlisted',
  description: 'The lead keeps the interest in view and has still to accept or decline it.',
  meta: {
    state: 'shortlisted',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'interest.accept', of: 'lead' }],
    openEnded: true
  } satisfies StateMeta,
  on: {
    ...expiring,
    ...leavingCluster('shortlisted', expire),
    ...amending,
    ...moving('shortlisted'),
    ...answering,
    ...decline,
    ...asking('shortlisted'),
    ...undertaking,
    ...naming
  }
})

/** Interests and the lead's answers. */
export const interestStates = { interested, shortlisted } as const
