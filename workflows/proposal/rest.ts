import { and } from 'xstate'

import type { Relation, StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { adopting } from './adoption.ts'
import { tellGroup } from './carried-out.ts'
import { partnerGone } from './group-words.ts'
import { ideaMatches } from './ideas.ts'
import { endMerge } from './merging.ts'
import { rememberLoss } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { beginAnew, everyParty, lapse, releasePartners, rememberPartner, withdraw } from './shared-steps.ts'

const { assign } = proposal

const revived = [
  assign({ lapsedFrom: null, revivals: ({ context }) => context.revivals + 1 }),
  notify('N33', { variant: 'revived', to: [{ to: 'author' }, ...everyParty, { to: 'candidates' }] })
]

const parked = proposal.createStateConfig({
  id: 'parked',
  description:
    'The idea rests in the idea bank; its author may take it up again within a year, or agree that another member does.',
  meta: {
    state: 'parked',
    stage: 'ended',
    owner: ['author'],
    waits: [{ act: 'proposal.revive', of: 'author' }],
    forewarned: { T31: [{ to: 'matching' }] },
    forewarnedBy: { T31: 'N49' }
  } satisfies StateMeta,
  entry: endMerge,
  on: {
    ...withdraw,
    ...adopting,
    ...ideaMatches,
    'proposal.revive': {
      target: '#draft',
      actions: [
        beginAnew,
        notify('N33', { variant: 'revived', to: [{ to: 'author' }, { to: 'coordinator' }] })
      ],
      meta: row('REVIVE', 'author')
    }
  },
  after: { T31: lapse('parked') }
})

const revivable = row('REVIVE', 'coordinator')

const lapsed = proposal.createStateConfig({
  id: 'lapsed',
  description:
    'A term ended with nobody acting; the coordinator may revive the proposal once within six months.',
  meta: {
    state: 'lapsed',
    stage: 'ended',
    owner: ['coordinator'],
    forewarned: { T38: [{ to: 'author' }, { to: 'lead' }] }
  } satisfies StateMeta,
  on: {
    // Once revived, the group forms without the one who left, and the overdue approval is looked at again.
    'partner.left': [
      {
        guard: 'lapsedFromGroup',
        actions: [...partnerGone, rememberLoss],
        meta: row(null, 'system', 'organisations')
      },
      {
        guard: and(['lapsedFromConditions', 'minimumConsortiumKept']),
        actions: rememberPartner,
        meta: row(null, 'system', 'organisations')
      },
      {
        guard: 'lapsedFromConditions',
        actions: [rememberPartner, rememberLoss],
        meta: row(null, 'system', 'organisations')
      },
      { actions: partnerGone, meta: row(null, 'system', 'organisations') }
    ],
    'proposal.revive': [
      { target: '#draft', guard: and(['revivalLeft', 'lapsedFromDraft']), actions: revived, meta: revivable },
      {
        target: '#returned',
        guard: and(['revivalLeft', 'lapsedFromReturned']),
        actions: revived,
        meta: revivable
      },
      {
        target: '#consortium',
        guard: and(['revivalLeft', 'lapsedFromConsortium']),
        actions: revived,
        meta: revivable
      },
      {
        target: '#changesRequested',
        guard: and(['revivalLeft', 'lapsedFromChanges']),
        actions: revived,
        meta: revivable
      },
      {
        target: '#conditionsOverdue',
        guard: and(['revivalLeft', 'lapsedFromConditions']),
        actions: revived,
        meta: revivable
      },
      {
        target: '#gapRepair',
        guard: and(['revivalLeft', 'lapsedFromGapRepair']),
        actions: revived,
        meta: revivable
      },
      {
        target: '#groupForming',
        guard: and(['revivalLeft', 'lapsedFromGroup']),
        actions: [...revived, tellGroup('group.revived')],
        meta: revivable
      },
      {
        target: '#parked',
        guard: and(['revivalLeft', 'lapsedFromParked']),
        actions: revived,
        meta: revivable
      }
    ]
  },
  after: {
    T38: {
      target: '#archived',
      actions: [
        notify('N33', {
          variant: 'archived',
          to: [{ to: 'author' }, { to: 'lead' }, { to: 'coordinator' }]
        }),
        ...releasePartners,
        tellGroup('proposal.ended')
      ],
      meta: termEnds()
    }
  }
})

const end = (state: string, description: string) =>
  proposal.createStateConfig({
    id: state,
    type: 'final',
    description,
    meta: { state, stage: 'ended', owner: [] as readonly Relation[], openEnded: true } satisfies StateMeta,
    entry: assign({ ended: true })
  })

const withdrawn = proposal.createStateConfig({
  ...end('withdrawn', 'The applicant withdrew the proposal.'),
  entry: [endMerge, assign({ ended: true })]
})

const rejectedFinal = proposal.createStateConfig({
  ...end('rejectedFinal', 'The rejection is final.'),
  entry: [assign({ ended: true }), ...releasePartners]
})

/** Where a proposal rests or ends. */
export const restStates = {
  parked,
  lapsed,
  withdrawn,
  merged: end('merged', 'Another proposal goes on in its place, with the consent of both sides.'),
  rejectedFinal,
  archived: end('archived', 'The case is over for good and is kept for reference.')
} as const
