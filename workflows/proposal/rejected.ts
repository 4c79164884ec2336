import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { row, termEnds } from '#workflows/effects.ts'

import { fileAppeal } from './appeal-steps.ts'
import { numberResolution } from './resolution-steps.ts'
import { partnerLeavesMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { park } from './shared-steps.ts'

const rejectedMeta = { state: 'rejected', stage: 'review' } as const

/** Rejected: an appeal may be filed until the end of its term. */
export const rejected = proposal.createStateConfig({
  id: 'rejected',
  description: 'The Presidium rejected the proposal with written reasons; the period for an appeal runs.',
  meta: { ...rejectedMeta, owner: ['chair', 'lead'] } satisfies StateMeta,
  initial: 'unsigned',
  on: { ...park('lead'), ...partnerLeavesMeanwhile },
  states: {
    unsigned: {
      description:
        'The resolution waits for the signature of the chair; the appeal period begins with its delivery.',
      meta: {
        ...rejectedMeta,
        owner: ['chair'],
        waits: [{ act: 'resolution.sign', of: 'chair' }],
        // The resolution has a term of its own for the signature.
        openEnded: true
      } satisfies StateMeta,
      on: {
        'resolution.signed': [
          {
            target: 'delivered',
            guard: 'lastResolution',
            actions: numberResolution,
            meta: row(null, 'system')
          },
          { actions: numberResolution, meta: row(null, 'system') }
        ]
      }
    },
    delivered: {
      description:
        'An appeal may be filed until the end of the term, counted from the delivery of the decision.',
      meta: {
        ...rejectedMeta,
        owner: ['lead'],
        waits: [{ act: 'appeal.file', of: 'lead' }],
        terms: { T19: { deliveryOf: 'N27' } }
      } satisfies StateMeta,
      always: { target: '#rejectedFinal', guard: 'appealNotProvided', meta: row(null, 'system') },
      on: {
        'appeal.file': {
          target: '#appealSelfReview',
          guard: and(['appealProvided', 'mayAppeal']),
          actions: fileAppeal('rejection'),
          meta: row('APPEAL', ['lead', 'partner'])
        }
      },
      after: { T19: { target: '#rejectedFinal', meta: termEnds() } }
    }
  }
})
