import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { fileAppeal } from './appeal-steps.ts'
import { followOtherBallot } from './ballot-results.ts'
import {
  askVerifier,
  extendConditions,
  noteCondition,
  tellOfCondition,
  untilNextCondition,
  urgeVerifiers
} from './condition-steps.ts'
import { noteDecidingVote, noteResult, onRejected } from './outcome-steps.ts'
import { recomputeRecusals } from './recusal-steps.ts'
import { inReview } from './review-steps.ts'
import { afterLoss, partnerLeavesMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { cancelBallot, lapse, partnerWithdrew, tellPartners, withdraw } from './shared-steps.ts'
import {
  askedAnew,
  ballotOnLaterMotion,
  castAgainst,
  castFor,
  laterMotionTied,
  votedOnceMore
} from './tied-motion.ts'

const conditionalMeta = { state: 'conditional', stage: 'review' } as const

const conditional = proposal.createStateConfig({
  id: 'conditional',
  description:
    'Approved with conditions: the lead files evidence of each, and the person named verifies it. Work may be prepared, the group is not appointed.',
  meta: {
    ...conditionalMeta,
    owner: ['lead', 'verifier', 'coordinator'],
    // Not that of the request to sign the resolution, which is named with the same number.
    terms: { T19: { deliveryOf: 'N27', variant: 'conditions' } }
  } satisfies StateMeta,
  initial: 'open',
  states: {
    open: {
      description: 'The lead files evidence of each condition, and the person named verifies it.',
      meta: {
        ...conditionalMeta,
        owner: ['lead', 'verifier'],
        waits: [
          { act: 'condition.file', of: 'leadOfConditions' },
          { act: 'condition.accept', of: 'verifiersAsked' }
        ]
      } satisfies StateMeta,
      always: { target: 'settled', guard: 'everyConditionSettled', meta: row(null, 'system') }
    },
    settled: {
      description: 'Every condition is met or waived; the coordinator confirms it.',
      meta: {
        ...conditionalMeta,
        owner: ['coordinator'],
        waits: [{ act: 'conditions.confirm', of: 'coordinator' }]
      } satisfies StateMeta,
      entry: notify('N30', { variant: 'complete', to: [{ to: 'coordinator' }], act: 'conditions.confirm' })
    }
  },
  entry: untilNextCondition,
  always: afterLoss('#consortium'),
  on: {
    ...withdraw,
    ...partnerWithdrew('#consortium'),
    'condition.file': {
      guard: 'evidenceDue',
      actions: [noteCondition, untilNextCondition, askVerifier],
      meta: row(null, 'lead')
    },
    'condition.accept': {
      guard: and(['evidenceFiled', 'verifiesThis']),
      actions: [noteCondition, untilNextCondition, tellOfCondition('accepted')],
      meta: row(null, 'verifier')
    },
    'condition.refuse': {
      guard: and(['evidenceFiled', 'verifiesThis']),
      actions: [noteCondition, untilNextCondition, tellOfCondition('refused')],
      meta: row(null, 'verifier')
    },
    'condition.waive': {
      guard: and(['notRecused', 'notSettled']),
      actions: [noteCondition, untilNextCondition, tellOfCondition('waived')],
      meta: row(null, 'chair')
    },
    'conditions.confirm': {
      target: '#approved',
      guard: 'everyConditionSettled',
      actions: [
        tellPartners('project.approved'),
        notify('N30', { variant: 'confirmed', to: [{ to: 'lead' }, { to: 'partners' }] })
      ],
      meta: row('ALL_CONDITIONS_ACCEPTED', 'coordinator')
    },
    'appeal.file': {
      target: '#appealSelfReview',
      guard: and(['appealProvided', 'appealTimeRuns', 'decidedByPresidium', 'leadAppeals']),
      actions: fileAppeal('conditions'),
      meta: row('CONTEST_CONDITIONS', 'lead')
    }
  },
  after: {
    T17: [
      {
        target: '#conditionsOverdue',
        guard: 'someConditionOpen',
        actions: notify('N30', {
          variant: 'overdue',
          to: [{ to: 'lead' }, { to: 'verifier' }]
        }),
        meta: termEnds()
      },
      {
        actions: [urgeVerifiers, notify('N30', { variant: 'waits', to: [{ to: 'coordinator' }] })],
        meta: row(null, 'system')
      }
    ],
    T19: { actions: assign({ appealTimeOver: true }), meta: row(null, 'system') }
  }
})

const notRevoked = notify('N30', { variant: 'notRevoked', to: [{ to: 'chair' }], act: 'conditions.extend' })

const conditionsOverdue = proposal.createStateConfig({
  id: 'conditionsOverdue',
  description:
    'A condition was not met in time: the chair gives more time once, or the Presidium revokes the approval; otherwise it lapses.',
  meta: {
    state: 'conditionsOverdue',
    stage: 'review',
    owner: ['chair', 'presidium'],
    waits: [{ act: 'conditions.extend', of: 'chair' }]
  } satisfies StateMeta,
  entry: [askedAnew, notify('N30', { variant: 'decide', to: [{ to: 'chair' }], act: 'conditions.extend' })],
  on: {
    ...followOtherBallot,
    ...partnerLeavesMeanwhile,
    'register.changed': { actions: recomputeRecusals, meta: row(null, 'system', 'presidium') },
    'conditions.extend': {
      target: '#conditional',
      guard: and(['notRecused', 'conditionExtensionsLeft', 'datesAhead']),
      actions: [
        cancelBallot,
        inReview(() => ({ ballot: null })),
        extendConditions,
        notify('N30', { variant: 'extended', to: [{ to: 'lead' }, { to: 'partners' }, { to: 'verifier' }] })
      ],
      meta: row('EXTEND_CONDITIONS', 'chair')
    },
    'motion.put': {
      guard: and([
        'notRecused',
        'noBallotOpen',
        'motionToRevoke',
        'putAgainLeft',
        'heldAsItMust',
        'sittingInTime'
      ]),
      actions: ballotOnLaterMotion,
      meta: row(null, 'chair', 'presidium', 'sitting')
    },
    'ballot.closed': [
      {
        target: '#rejected',
        guard: and(['isThisBallot', 'carried', 'revoked']),
        actions: [noteResult, ...onRejected],
        meta: row('REVOKE', 'system')
      },
      laterMotionTied,
      { guard: 'isThisBallot', actions: [noteResult, notRevoked], meta: row(null, 'system') }
    ],
    ...votedOnceMore,
    'tie.decide': [
      {
        target: '#rejected',
        guard: and([...castFor, 'revoked']),
        actions: [noteDecidingVote, ...onRejected],
        meta: row(null, 'chair')
      },
      castAgainst(notRevoked)
    ]
  },
  after: {
    T18: {
      ...lapse('conditionsOverdue'),
      actions: [cancelBallot, ...lapse('conditionsOverdue').actions]
    }
  }
})

/** From an approval with conditions to its confirmation, or its end. */
export const conditionStates = { conditional, conditionsOverdue } as const
