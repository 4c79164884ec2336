import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotOfCouncil } from './ballot-steps.ts'
import { followOtherBallot } from './ballot-results.ts'
import type { ProposalContext } from './context.ts'
import {
  noteCancelled,
  noteResult,
  onApproved,
  onChanges,
  onConditional,
  onRejected
} from './outcome-steps.ts'
import { impartial } from './parties.ts'
import { strikeCouncil } from './recusal-steps.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'
import { partnerWithdrew, withdrawBeforeVotes } from './shared-steps.ts'

/** Fewer members of the Council than its floor may vote: the Board and the office hear of it, and the case stays. */
export const councilTooFew = notify('N26', {
  variant: 'tooFew',
  to: [{ to: 'board' }, { to: 'coordinator' }, { to: 'councilChair' }]
})

/** A ballot of the Council that ends for want of members is said so. */
export const councilBallotCancelled = [
  {
    guard: and(['isThisBallot', 'cancelledForTooFew']),
    actions: [noteCancelled, councilTooFew],
    meta: row(null, 'system')
  },
  { guard: 'isThisBallot', actions: noteCancelled, meta: row(null, 'system') }
] as const

/** Why the Presidium could not decide: the last vote says it, or too few were left to vote. */
const whyReferred = (context: ProposalContext): 'tooFew' | 'noQuorum' | 'tied' | 'notCarried' => {
  const result = context.review?.last?.result
  if (impartial(context).length < context.rules.quorum.floor) return 'tooFew'
  return result === 'noQuorum' || result === 'tied' || result === 'notCarried' ? result : 'tooFew'
}

/** The way out when the Presidium cannot decide. */
export const councilInstead = proposal.createStateConfig({
  id: 'councilInstead',
  description:
    'The Presidium cannot decide, so the Council does: too few impartial members, no quorum, or no majority.',
  meta: {
    state: 'councilInstead',
    stage: 'review',
    owner: ['councilChair', 'council'],
    waits: [{ act: 'motion.put', of: 'councilChair' }]
  } satisfies StateMeta,
  entry: [
    inReview(() => ({ ballot: null })),
    {
      type: 'notify',
      params: ({ context }) => ({
        notice: 'N26',
        variant: 'task',
        to: [{ to: 'councilChair' }],
        act: 'motion.put',
        data: { why: whyReferred(context) }
      })
    },
    {
      type: 'notify',
      params: ({ context }) => ({
        notice: 'N26',
        to: [{ to: 'council' }, { to: 'lead' }, { to: 'partners' }],
        except: [{ to: 'councilChair' }],
        data: { why: whyReferred(context) }
      })
    }
  ],
  on: {
    ...withdrawBeforeVotes,
    ...partnerWithdrew('#consortium'),
    ...followOtherBallot,
    'ballot.cancelled': councilBallotCancelled,
    'register.changed': { actions: strikeCouncil, meta: row(null, 'system', 'council') },
    'motion.put': {
      guard: and([
        'presidesInCouncil',
        'councilEnough',
        'noBallotOpen',
        'motionOfCouncil',
        'changesStillPossible',
        'verifiersFit',
        'datesAhead',
        'heldAsItMust',
        'sittingInTime'
      ]),
      actions: ballotOfCouncil,
      meta: row(null, ['councilChair', 'council'], 'council', 'sitting', 'person')
    },
    'ballot.closed': [
      {
        target: '#approved',
        guard: and(['isThisBallot', 'carried', 'motionToApprove']),
        actions: [noteResult, ...onApproved],
        meta: row('COUNCIL_APPROVE', 'system')
      },
      {
        target: '#conditional',
        guard: and(['isThisBallot', 'carried', 'motionForConditions', 'conditionsSet']),
        actions: [noteResult, ...onConditional],
        meta: row('COUNCIL_CONDITIONAL', 'system')
      },
      {
        target: '#changesRequested',
        guard: and(['isThisBallot', 'carried', 'motionForChanges', 'roundsLeft']),
        actions: [noteResult, ...onChanges],
        meta: row('COUNCIL_CHANGES', 'system')
      },
      {
        target: '#rejectedFinal',
        guard: and(['isThisBallot', 'carried', 'motionToReject', 'reasonsGiven']),
        actions: [noteResult, ...onRejected],
        meta: row('COUNCIL_REJECT', 'system')
      },
      {
        guard: 'isThisBallot',
        actions: [
          noteResult,
          notify('N26', { variant: 'undecided', to: [{ to: 'councilChair' }], act: 'motion.put' })
        ],
        meta: row(null, 'system')
      }
    ]
  },
  after: {
    T15: [
      { guard: 'councilTooFew', actions: councilTooFew, meta: termEnds('council') },
      {
        actions: notify('N26', {
          variant: 'overdue',
          to: [{ to: 'councilChair' }, { to: 'board' }, { to: 'coordinator' }],
          act: 'motion.put'
        }),
        meta: termEnds('council')
      }
    ]
  }
})
