import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotOfCouncil } from './ballot-steps.ts'
import { noteResult, onApproved, onChanges, onRejected } from './outcome-steps.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'
import { everyParty, partnerWithdrew, withdrawBeforeVotes } from './shared-steps.ts'

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
    notify('N26', { variant: 'task', to: [{ to: 'councilChair' }], act: 'motion.put' }),
    notify('N26', { to: [{ to: 'council' }, { to: 'chair' }, ...everyParty] })
  ],
  on: {
    ...withdrawBeforeVotes,
    ...partnerWithdrew('#consortium'),
    'motion.put': {
      guard: and(['noBallotOpen', 'changesStillPossible']),
      actions: ballotOfCouncil,
      meta: row(null, 'councilChair', 'council')
    },
    'ballot.begun': { actions: inReview(() => ({ votesCast: true })), meta: row(null, 'system') },
    'ballot.closed': [
      {
        target: '#approved',
        guard: and(['isThisBallot', 'carried', 'motionToApprove']),
        actions: [noteResult, ...onApproved],
        meta: row('COUNCIL_APPROVE', 'system')
      },
      {
        target: '#changesRequested',
        guard: and(['isThisBallot', 'carried', 'motionForChanges']),
        actions: [noteResult, ...onChanges],
        meta: row('COUNCIL_CHANGES', 'system')
      },
      {
        target: '#rejectedFinal',
        guard: and(['isThisBallot', 'carried', 'motionToReject']),
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
    T15: {
      actions: notify('N26', {
        variant: 'overdue',
        to: [{ to: 'councilChair' }, { to: 'board' }, { to: 'coordinator' }],
        act: 'motion.put'
      }),
      meta: termEnds()
    }
  }
})
