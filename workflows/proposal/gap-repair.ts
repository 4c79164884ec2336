import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { groupLapses } from './carried-out.ts'
import {
  askForLetter,
  forgetLoss,
  groupWords,
  noteGroup,
  partnerGone,
  tellGroup,
  tellGroupWhoIsIn
} from './group-words.ts'
import { inviting } from './partner-steps.ts'
import { proposal } from './setup.ts'
import { everyParty, lapse, rememberPartner, tellPartners } from './shared-steps.ts'

const { assign } = proposal

const closed = [
  forgetLoss,
  tellPartners('search.closed'),
  tellPartners('project.approved'),
  tellGroupWhoIsIn,
  notify('N15', { variant: 'complete', to: [...everyParty] })
]

const complete = ['allPartnersConfirmed', 'leadInPlace', 'minimumConsortiumMet'] as const

/** Whoever spoke for the lead until now leaves too. */
const leadLeavesAgain = {
  actions: [assign({ leadVacant: true }), tellGroup('lead.left')]
} as const

/** A project that lost a partner or its lead after its approval. */
export const gapRepair = proposal.createStateConfig({
  id: 'gapRepair',
  description: 'A partner or the lead left after the approval; another is found before the work goes on.',
  meta: {
    state: 'gapRepair',
    stage: 'group',
    owner: ['lead', 'board'],
    waits: [{ act: 'gap.close', of: 'lead' }]
  } satisfies StateMeta,
  on: {
    ...inviting,
    ...groupWords,
    'partner.changed': { actions: [rememberPartner, askForLetter], meta: row(null, 'system') },
    'partner.left': { actions: partnerGone, meta: row(null, 'system') },
    'lead.resign': { ...leadLeavesAgain, meta: row(null, 'lead') },
    'lead.gone': { ...leadLeavesAgain, meta: row(null, 'system') },
    'group.changed': [
      {
        target: '#changeReview',
        guard: 'groupChangeReview',
        actions: [noteGroup, tellPartners('search.closed')],
        meta: row('REQUEST_CHANGE', 'system')
      },
      {
        target: '#terminated',
        guard: 'groupTerminated',
        actions: noteGroup,
        meta: row('TERMINATE', 'system')
      },
      groupLapses
    ],
    'gap.close': [
      {
        target: '#approved',
        guard: and(['groupNotStarted', ...complete]),
        actions: closed,
        meta: row(null, 'lead', 'organisations')
      },
      {
        target: '#groupForming',
        guard: and(['groupNotAppointed', ...complete]),
        actions: [...closed, tellGroup('gap.closed')],
        meta: row('GAP_CLOSED_BEFORE_CHARTER', 'lead', 'organisations')
      },
      {
        target: '#active',
        guard: and(['groupIsAppointed', ...complete]),
        actions: [...closed, tellPartners('group.appointed'), tellGroup('gap.closed')],
        meta: row('GAP_CLOSED', 'lead', 'organisations')
      }
    ]
  },
  after: {
    T26: [
      {
        target: '#suspended',
        guard: 'groupIsAppointed',
        actions: [assign({ groupState: 'suspended' }), tellGroup('gap.expired')],
        meta: termEnds()
      },
      lapse('gapRepair')
    ]
  }
})
