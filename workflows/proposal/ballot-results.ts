import { and } from 'xstate'

import { notify, row } from '#workflows/effects.ts'

import {
  noteCancelled,
  noteResult,
  onApproved,
  onChanges,
  onConditional,
  onPostponed,
  onRejected
} from './outcome-steps.ts'
import { askHead } from './parties-told.ts'
import { demandSitting, untilItsDate } from './postponed.ts'
import { recomputeRecusals } from './recusal-steps.ts'
import { inReview, noteSteppedAside } from './review-steps.ts'
import { proposal } from './setup.ts'
import { partnerWithdrew, rememberPartner } from './shared-steps.ts'

/** The file under vote is another one now: the vote begins with the approval again. */
const startOver = inReview(() => ({ ballot: null, put: null, votesCast: false }))

const closed = [
  {
    target: '#approved',
    guard: and(['isThisBallot', 'carried', 'motionToApprove']),
    actions: [noteResult, ...onApproved],
    meta: row('CARRIED_APPROVE', 'system')
  },
  {
    target: '#conditional',
    guard: and(['isThisBallot', 'carried', 'motionForConditions', 'conditionsSet']),
    actions: [noteResult, ...onConditional],
    meta: row('CARRIED_CONDITIONAL', 'system')
  },
  {
    target: '#changesRequested',
    guard: and(['isThisBallot', 'carried', 'motionForChanges', 'roundsLeft']),
    actions: [noteResult, ...onChanges],
    meta: row('CARRIED_CHANGES', 'system')
  },
  {
    target: '#rejected',
    guard: and(['isThisBallot', 'carried', 'motionToReject', 'reasonsGiven']),
    actions: [noteResult, ...onRejected],
    meta: row('CARRIED_REJECT', 'system')
  },
  {
    target: '#postponed',
    guard: and(['isThisBallot', 'carried', 'motionToPostpone', 'dateGiven']),
    actions: [noteResult, ...onPostponed, untilItsDate],
    meta: row('CARRIED_POSTPONE', 'system')
  },
  {
    target: '#tie',
    guard: and(['isThisBallot', 'tied']),
    actions: [noteResult, askHead('tie.decide')],
    meta: row('TIED', 'system')
  },
  {
    target: '#noDecision',
    guard: and(['isThisBallot', 'notCarried']),
    actions: [noteResult, notify('N24', { variant: 'notCarried', to: [{ to: 'chair' }], act: 'motion.put' })],
    meta: row('NOT_CARRIED', 'system')
  },
  {
    target: '#noQuorum',
    guard: and(['isThisBallot', 'quorumMissed', 'secondDateLeft']),
    actions: [
      noteResult,
      notify('N23', { to: [{ to: 'chair' }], act: 'review.reconvene' }),
      notify('N23', { variant: 'fact', to: [{ to: 'lead' }] })
    ],
    meta: row('NO_QUORUM', 'system')
  },
  {
    target: '#councilInstead',
    guard: and(['isThisBallot', 'quorumMissed']),
    actions: noteResult,
    meta: row(null, 'system')
  }
] as const

const cancelled = [
  {
    target: '#postponed',
    guard: and(['isThisBallot', 'cancelledForSitting']),
    actions: [noteCancelled, demandSitting],
    meta: row('MEETING_DEMANDED', 'system')
  },
  {
    target: '#councilInstead',
    guard: and(['isThisBallot', 'cancelledForTooFew']),
    actions: noteCancelled,
    meta: row('TOO_FEW_ELIGIBLE', 'system')
  },
  {
    target: '#opinions',
    guard: 'isThisBallot',
    actions: noteCancelled,
    meta: row('BALLOT_CANCELLED', 'system')
  }
] as const

const cancelForChange = proposal.enqueueActions(({ context, enqueue }) => {
  const ballot = context.review?.ballot
  if (!ballot) return
  const event = { type: 'ballot.cancel', ground: 'fileChanged' }
  enqueue({ type: 'send', params: { to: ballot, event } })
})

const fileChanged = [rememberPartner, cancelForChange, startOver]

/** What the ballot under way comes to, and what cuts it short. */
export const followBallot = {
  'ballot.begun': { actions: inReview(() => ({ votesCast: true })), meta: row(null, 'system') },
  'ballot.closed': closed,
  'ballot.cancelled': cancelled,
  'voter.stepped-aside': { guard: 'isThisBallot', actions: noteSteppedAside, meta: row(null, 'system') },
  'register.changed': { actions: recomputeRecusals, meta: row(null, 'system', 'presidium') },
  'partner.changed': [
    {
      target: '#opinions',
      guard: 'confirmedChanged',
      actions: fileChanged,
      meta: row('BALLOT_CANCELLED', 'system')
    },
    { actions: [rememberPartner, recomputeRecusals], meta: row(null, 'system', 'presidium') }
  ],
  'partner.left': [
    {
      target: '#opinions',
      guard: 'minimumConsortiumKept',
      actions: fileChanged,
      meta: row('PARTNER_WITHDREW', 'system', 'organisations')
    },
    partnerWithdrew('#consortium')['partner.left'][1]
  ]
} as const

/** Whoever votes on an appeal or a revocation: the same, with results of their own. */
export const followOtherBallot = {
  'ballot.begun': { actions: inReview(() => ({ votesCast: true })), meta: row(null, 'system') },
  'ballot.cancelled': { guard: 'isThisBallot', actions: noteCancelled, meta: row(null, 'system') },
  'voter.stepped-aside': { guard: 'isThisBallot', actions: noteSteppedAside, meta: row(null, 'system') }
} as const
