import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotAgain, ballotOnMotion } from './ballot-steps.ts'
import { followBallot } from './ballot-results.ts'
import {
  noteDecidingVote,
  onApproved,
  onChanges,
  onConditional,
  onPostponed,
  onRejected
} from './outcome-steps.ts'
import { impartial } from './parties.ts'
import { untilItsDate } from './postponed.ts'
import { followRecusals } from './review-changes.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'
import { partnerWithdrew, withdrawBeforeVotes } from './shared-steps.ts'

const ballot = proposal.createStateConfig({
  id: 'ballot',
  description: 'The Presidium votes on one motion; the ballot has a page of its own.',
  meta: { state: 'ballot', stage: 'review', owner: ['voter', 'chair'], openEnded: true } satisfies StateMeta,
  // A ballot that too few may vote in is not opened.
  always: {
    target: '#councilInstead',
    guard: 'noBallotOpened',
    meta: row('TOO_FEW_ELIGIBLE', 'system')
  },
  on: { ...withdrawBeforeVotes, ...followBallot }
})

const noQuorum = proposal.createStateConfig({
  id: 'noQuorum',
  description: 'Too few members voted; the chair sets a second date, twice at most.',
  meta: {
    state: 'noQuorum',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'review.reconvene', of: 'chair' }]
  } satisfies StateMeta,
  on: {
    ...withdrawBeforeVotes,
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    'review.reconvene': {
      target: '#ballot',
      guard: and(['notRecused', 'secondDateLeft', 'sittingInTime']),
      actions: [
        inReview((review, event) => ({
          secondDates: review.secondDates + 1,
          secondDate: event.type === 'review.reconvene' ? event.on : null
        })),
        ...ballotAgain,
        {
          type: 'notify',
          params: ({ context, event }) => ({
            notice: 'N23',
            variant: 'secondDate',
            to: [{ to: 'people', people: impartial(context) }, { to: 'lead' }],
            data: { on: event.on }
          })
        }
      ],
      meta: row('RECONVENE', 'chair', 'presidium', 'sitting')
    }
  },
  after: { T12: { target: '#councilInstead', meta: termEnds() } }
})

const castingVote = row('CASTING_VOTE_FOR', 'chair')

const tie = proposal.createStateConfig({
  id: 'tie',
  description: 'As many for as against: the chair decides, or puts the motion to the vote once more.',
  meta: {
    state: 'tie',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'tie.decide', of: 'chair' }]
  } satisfies StateMeta,
  on: {
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    'tie.decide': [
      {
        target: '#approved',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesFor', 'motionToApprove']),
        actions: [noteDecidingVote, ...onApproved],
        meta: castingVote
      },
      {
        target: '#conditional',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesFor', 'motionForConditions']),
        actions: [noteDecidingVote, ...onConditional],
        meta: castingVote
      },
      {
        target: '#changesRequested',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesFor', 'motionForChanges']),
        actions: [noteDecidingVote, ...onChanges],
        meta: castingVote
      },
      {
        target: '#rejected',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesFor', 'motionToReject']),
        actions: [noteDecidingVote, ...onRejected],
        meta: castingVote
      },
      {
        target: '#postponed',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesFor', 'motionToPostpone']),
        actions: [noteDecidingVote, ...onPostponed, untilItsDate],
        meta: castingVote
      },
      {
        target: '#noDecision',
        guard: and(['chairMayDecideTie', 'presidedOverBallot', 'decidesAgainst']),
        actions: [
          noteDecidingVote,
          notify('N24', { variant: 'notCarried', to: [{ to: 'chair' }], act: 'motion.put' })
        ],
        meta: row('CASTING_VOTE_AGAINST', 'chair')
      }
    ],
    'tie.revote': {
      target: '#ballot',
      guard: and(['notRecused', 'revoteLeft']),
      actions: [inReview((review) => ({ revotes: review.revotes + 1 })), ...ballotAgain],
      meta: row('REVOTE', 'chair', 'presidium')
    }
  },
  after: { T13: { target: '#councilInstead', meta: termEnds() } }
})

const noDecision = proposal.createStateConfig({
  id: 'noDecision',
  description: 'The motion found no majority, which decides nothing yet; the chair puts the next one.',
  meta: {
    state: 'noDecision',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'motion.put', of: 'chair' }]
  } satisfies StateMeta,
  on: {
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    'motion.put': {
      target: '#ballot',
      guard: and([
        'notRecused',
        'anotherMotion',
        'changesStillPossible',
        'verifiersFit',
        'datesAhead',
        'postponedInTime',
        'heldAsItMust',
        'sittingInTime'
      ]),
      actions: ballotOnMotion,
      meta: row('PUT_MOTION', 'chair', 'presidium', 'sitting', 'person')
    }
  },
  after: { T13: { target: '#councilInstead', meta: termEnds() } }
})

/** From the ballot to a result of the Presidium. */
export const decisionStates = { ballot, noQuorum, tie, noDecision } as const
