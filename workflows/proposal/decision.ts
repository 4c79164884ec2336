import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotAgain, ballotOnMotion } from './ballot-steps.ts'
import { noteDecidingVote, noteResult, onApproved, onChanges, onRejected } from './outcome-steps.ts'
import { impartial } from './parties.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'
import { cancelBallot, partnerWithdrew, rememberPartner, withdrawBeforeVotes } from './shared-steps.ts'

const ballot = proposal.createStateConfig({
  id: 'ballot',
  description: 'The Presidium votes on one motion; the ballot has a page of its own.',
  meta: { state: 'ballot', stage: 'review', owner: ['voter', 'chair'], openEnded: true } satisfies StateMeta,
  on: {
    ...withdrawBeforeVotes,
    'ballot.begun': { actions: inReview(() => ({ votesCast: true })), meta: row(null, 'system') },
    'ballot.closed': [
      {
        target: '#approved',
        guard: and(['isThisBallot', 'carried', 'motionToApprove']),
        actions: [noteResult, ...onApproved],
        meta: row('CARRIED_APPROVE', 'system')
      },
      {
        target: '#changesRequested',
        guard: and(['isThisBallot', 'carried', 'motionForChanges']),
        actions: [noteResult, ...onChanges],
        meta: row('CARRIED_CHANGES', 'system')
      },
      {
        target: '#rejected',
        guard: and(['isThisBallot', 'carried', 'motionToReject']),
        actions: [noteResult, ...onRejected],
        meta: row('CARRIED_REJECT', 'system')
      },
      {
        target: '#tie',
        guard: and(['isThisBallot', 'tied']),
        actions: [noteResult, notify('N24', { to: [{ to: 'chair' }], act: 'tie.decide' })],
        meta: row('TIED', 'system')
      },
      {
        target: '#noDecision',
        guard: and(['isThisBallot', 'notCarried']),
        actions: [
          noteResult,
          notify('N24', { variant: 'notCarried', to: [{ to: 'chair' }], act: 'motion.put' })
        ],
        meta: row('NOT_CARRIED', 'system')
      },
      {
        target: '#noQuorum',
        guard: and(['isThisBallot', 'quorumMissed', 'secondDateLeft']),
        actions: [noteResult, notify('N23', { to: [{ to: 'chair' }], act: 'review.reconvene' })],
        meta: row('NO_QUORUM', 'system')
      },
      {
        target: '#councilInstead',
        guard: and(['isThisBallot', 'quorumMissed']),
        actions: noteResult,
        meta: row(null, 'system')
      }
    ],
    'partner.left': [
      {
        target: '#opinions',
        guard: 'minimumConsortiumKept',
        actions: [rememberPartner, cancelBallot, inReview(() => ({ ballot: null, votesCast: false }))],
        meta: row('PARTNER_WITHDREW', 'system', 'organisations')
      },
      partnerWithdrew('#consortium')['partner.left'][1]
    ]
  }
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
    'review.reconvene': {
      target: '#ballot',
      guard: 'secondDateLeft',
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
      meta: row('RECONVENE', 'chair')
    }
  },
  after: { T12: { target: '#councilInstead', meta: termEnds() } }
})

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
    'tie.decide': [
      {
        target: '#approved',
        guard: and(['chairMayDecideTie', 'decidesFor', 'motionToApprove']),
        actions: [noteDecidingVote, ...onApproved],
        meta: row('CASTING_VOTE_FOR', 'chair')
      },
      {
        target: '#changesRequested',
        guard: and(['chairMayDecideTie', 'decidesFor', 'motionForChanges']),
        actions: [noteDecidingVote, ...onChanges],
        meta: row('CASTING_VOTE_FOR', 'chair')
      },
      {
        target: '#rejected',
        guard: and(['chairMayDecideTie', 'decidesFor', 'motionToReject']),
        actions: [noteDecidingVote, ...onRejected],
        meta: row('CASTING_VOTE_FOR', 'chair')
      },
      {
        target: '#noDecision',
        guard: and(['chairMayDecideTie', 'decidesAgainst']),
        actions: [
          noteDecidingVote,
          notify('N24', { variant: 'notCarried', to: [{ to: 'chair' }], act: 'motion.put' })
        ],
        meta: row('CASTING_VOTE_AGAINST', 'chair')
      }
    ],
    'tie.revote': {
      target: '#ballot',
      guard: 'revoteLeft',
      actions: [inReview((review) => ({ revotes: review.revotes + 1 })), ...ballotAgain],
      meta: row('REVOTE', 'chair')
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
    'motion.put': {
      target: '#ballot',
      guard: and(['anotherMotion', 'changesStillPossible']),
      actions: ballotOnMotion,
      meta: row('PUT_MOTION', 'chair')
    }
  },
  after: { T13: { target: '#councilInstead', meta: termEnds() } }
})

/** From the ballot to a result of the Presidium. */
export const decisionStates = { ballot, noQuorum, tie, noDecision } as const
