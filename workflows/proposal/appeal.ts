import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { appealIs, newRoundAwaits, noteDismissal, tellOfAppeal, toCouncil } from './appeal-steps.ts'
import { followOtherBallot } from './ballot-results.ts'
import { timeStoodStill } from './condition-steps.ts'
import { ballotOfCouncil } from './ballot-steps.ts'
import { councilBallotCancelled, councilTooFew } from './council.ts'
import { noteDecidingVote, noteResult, onDecided } from './outcome-steps.ts'
import { recomputeRecusals, strikeCouncil } from './recusal-steps.ts'
import { rejected } from './rejected.ts'
import { inReview } from './review-steps.ts'
import { partnerLeavesMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { cancelBallot } from './shared-steps.ts'
import {
  askedAnew,
  ballotOnLaterMotion,
  castAgainst,
  castFor,
  laterMotionTied,
  votedOnceMore
} from './tied-motion.ts'

/** The decision appealed stands; no vote on the appeal goes on. */
const noVote = [cancelBallot, inReview(() => ({ ballot: null }))]
const takenBack = [...noVote, appealIs('withdrawn'), tellOfAppeal('withdrawn')]
const leftUnexamined = [...noVote, noteDismissal, tellOfAppeal('dismissedFormally')]

const withdrawing = {
  'appeal.withdraw': [
    {
      target: '#conditional',
      guard: and(['isAppellant', 'contestsConditions']),
      actions: [...takenBack, timeStoodStill],
      meta: row(null, ['lead', 'partner'])
    },
    {
      target: '#rejectedFinal',
      guard: and(['isAppellant', 'contestsRejection']),
      actions: takenBack,
      meta: row(null, ['lead', 'partner'])
    }
  ]
} as const

const upheld = [...onDecided, appealIs('upheld'), tellOfAppeal('upheld'), newRoundAwaits]
const notUpheld = notify('N31', { variant: 'notUpheld', to: [{ to: 'chair' }], act: 'appeal.forward' })

const appealSelfReview = proposal.createStateConfig({
  id: 'appealSelfReview',
  description:
    'The Presidium looks at its own decision again: it may uphold the appeal, or forward it to the Council.',
  meta: {
    state: 'appealSelfReview',
    stage: 'review',
    owner: ['chair', 'presidium'],
    waits: [{ act: 'motion.put', of: 'chair' }]
  } satisfies StateMeta,
  entry: askedAnew,
  on: {
    ...followOtherBallot,
    ...partnerLeavesMeanwhile,
    ...withdrawing,
    'register.changed': { actions: recomputeRecusals, meta: row(null, 'system', 'presidium') },
    'motion.put': {
      guard: and([
        'notRecused',
        'noBallotOpen',
        'motionToUphold',
        'putAgainLeft',
        'heldAsItMust',
        'sittingInTime'
      ]),
      actions: ballotOnLaterMotion,
      meta: row(null, 'chair', 'presidium', 'sitting')
    },
    'ballot.closed': [
      {
        target: '#queued',
        guard: and(['isThisBallot', 'carried', 'upheld']),
        actions: [noteResult, ...upheld],
        meta: row('UPHOLD_APPEAL', 'system')
      },
      laterMotionTied,
      { guard: 'isThisBallot', actions: [noteResult, notUpheld], meta: row(null, 'system') }
    ],
    ...votedOnceMore,
    'tie.decide': [
      {
        target: '#queued',
        guard: and([...castFor, 'upheld']),
        actions: [noteDecidingVote, ...upheld],
        meta: row(null, 'chair')
      },
      castAgainst(notUpheld)
    ],
    'appeal.forward': {
      target: '#appealCouncil',
      guard: 'presides',
      actions: [cancelBallot, ...toCouncil],
      meta: row('FORWARD_TO_COUNCIL', 'presidium')
    },
    'appeal.dismiss': [
      {
        target: '#rejectedFinal',
        guard: and(['presidesInCouncil', 'contestsRejection']),
        actions: leftUnexamined,
        meta: row('DISMISS_FORMALLY', ['councilChair', 'council'], 'council')
      },
      {
        target: '#conditional',
        guard: and(['presidesInCouncil', 'contestsConditions']),
        actions: [...leftUnexamined, timeStoodStill],
        meta: row(null, ['councilChair', 'council'], 'council')
      }
    ]
  },
  after: { T20: { target: '#appealCouncil', actions: [cancelBallot, ...toCouncil], meta: termEnds() } }
})

const appealCouncil = proposal.createStateConfig({
  id: 'appealCouncil',
  description: 'The Council decides on the appeal; Presidium members who voted on the case do not vote.',
  meta: {
    state: 'appealCouncil',
    stage: 'review',
    owner: ['councilChair', 'council'],
    waits: [{ act: 'motion.put', of: 'councilChair' }]
  } satisfies StateMeta,
  entry: inReview(() => ({ ballot: null, votesCast: false })),
  on: {
    ...followOtherBallot,
    'ballot.cancelled': councilBallotCancelled,
    ...partnerLeavesMeanwhile,
    ...withdrawing,
    'register.changed': { actions: strikeCouncil, meta: row(null, 'system', 'council') },
    'motion.put': {
      guard: and([
        'presidesInCouncil',
        'councilEnough',
        'noBallotOpen',
        'motionOnAppeal',
        'heldAsItMust',
        'sittingInTime'
      ]),
      actions: ballotOfCouncil,
      meta: row(null, ['councilChair', 'council'], 'council', 'sitting')
    },
    'ballot.closed': [
      {
        target: '#queued',
        guard: and(['isThisBallot', 'carried', 'granted']),
        actions: [noteResult, ...onDecided, appealIs('granted'), tellOfAppeal('granted'), newRoundAwaits],
        meta: row('COUNCIL_GRANT', 'system')
      },
      {
        target: '#rejectedFinal',
        guard: and(['isThisBallot', 'carried', 'dismissed', 'contestsRejection']),
        actions: [noteResult, ...onDecided, appealIs('dismissed'), tellOfAppeal('dismissed')],
        meta: row('COUNCIL_DISMISS', 'system')
      },
      {
        target: '#conditional',
        guard: and(['isThisBallot', 'carried', 'dismissed', 'contestsConditions']),
        actions: [noteResult, ...onDecided, appealIs('dismissed'), tellOfAppeal('dismissed'), timeStoodStill],
        meta: row(null, 'system')
      },
      {
        guard: 'isThisBallot',
        actions: [
          noteResult,
          notify('N32', { variant: 'undecided', to: [{ to: 'councilChair' }], act: 'motion.put' })
        ],
        meta: row(null, 'system')
      }
    ]
  },
  after: {
    T21: [
      { guard: 'councilTooFew', actions: councilTooFew, meta: termEnds('council') },
      {
        actions: notify('N32', {
          variant: 'overdue',
          to: [{ to: 'councilChair' }, { to: 'board' }, { to: 'coordinator' }],
          act: 'motion.put'
        }),
        meta: termEnds('council')
      }
    ]
  }
})

/** From a rejection to the final word on it. */
export const appealStates = { rejected, appealSelfReview, appealCouncil } as const
