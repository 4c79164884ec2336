import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { recordFundingOfApproved } from './funding.ts'
import { forgetLoss, groupWords, noteGroup, partnerGone, rememberLoss, tellGroup } from './group-words.ts'
import { leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { belowMinimum, everyParty, tellPartners, withdraw } from './shared-steps.ts'
import { workStates } from './work.ts'

export { tellGroup } from './group-words.ts'

const { assign } = proposal

/** The group did not form in time (T23). */
export const groupLapses = {
  target: '#lapsed',
  guard: 'groupLapsed',
  actions: [
    noteGroup,
    assign({ lapsedFrom: 'groupForming' }),
    notify('N33', { variant: 'lapsed', to: [{ to: 'author' }, ...everyParty] })
  ],
  meta: row('timer', 'system')
} as const

const gapOpens = [
  tellGroup('gap.opened'),
  notify('N15', { variant: 'gapOpened', to: [{ to: 'lead' }, { to: 'coordinator' }], act: 'gap.close' }),
  belowMinimum
]

/** The consortium fell below its minimum while the case stood elsewhere. */
const gapWaited = {
  target: '#gapRepair',
  guard: 'minimumWasLost',
  actions: [forgetLoss, ...gapOpens],
  meta: row('PARTNER_WITHDREW', 'system')
} as const

/** The lead organisation gives the project up, or has left the cluster: the deputy acts, and a new lead is looked for. */
const leadLeaves = {
  target: '#gapRepair',
  actions: [
    assign({
      leadVacant: true,
      reason: ({ context, event }) => (event.type === 'lead.resign' ? event.reason : context.reason)
    }),
    notify('N41', { variant: 'leadLeft', to: [{ to: 'groupMember' }, ...everyParty, { to: 'board' }] }),
    tellGroup('lead.left')
  ]
} as const

const leadMayLeave = {
  'lead.resign': { ...leadLeaves, meta: row('LEAD_LEFT', 'lead') },
  'lead.gone': { ...leadLeaves, meta: row('LEAD_LEFT', 'system') }
} as const

const groupForming = proposal.createStateConfig({
  id: 'groupForming',
  description:
    'Partners name their delegates, the lead proposes leader, deputy and charter; the group has a page of its own.',
  meta: {
    state: 'groupForming',
    stage: 'group',
    owner: ['lead', 'partner'],
    openEnded: true
  } satisfies StateMeta,
  always: [gapWaited, leadGoneMeanwhile],
  on: {
    'proposal.withdraw': {
      ...withdraw['proposal.withdraw'],
      actions: [tellGroup('proposal.ended'), ...withdraw['proposal.withdraw'].actions]
    },
    ...leadMayLeave,
    'partner.left': {
      target: '#gapRepair',
      actions: [...partnerGone, ...gapOpens],
      meta: row('PARTNER_WITHDREW', 'system')
    },
    'group.changed': [
      {
        target: 'charterReview',
        guard: 'charterSubmitted',
        actions: noteGroup,
        meta: row('SUBMIT_CHARTER', 'system')
      },
      {
        ...groupLapses
      }
    ]
  }
})

const charterReview = proposal.createStateConfig({
  id: 'charterReview',
  description:
    'The charter lies with the Presidium, or with the Board where the profile delegates the approval.',
  meta: { state: 'charterReview', stage: 'group', owner: ['chair'], openEnded: true } satisfies StateMeta,
  on: {
    'group.changed': [
      {
        target: 'active',
        guard: 'groupAppointed',
        actions: [noteGroup, tellPartners('group.appointed')],
        meta: row('APPOINT_GROUP', 'system')
      },
      { target: 'groupForming', guard: 'groupForms', actions: noteGroup, meta: row('RETURN', 'system') }
    ]
  }
})

const active = proposal.createStateConfig({
  id: 'active',
  description: 'The task group works.',
  meta: { state: 'active', stage: 'delivery', owner: ['lead'], openEnded: true } satisfies StateMeta,
  always: [gapWaited, leadGoneMeanwhile],
  on: {
    ...leadMayLeave,
    'partner.left': [
      {
        guard: 'minimumConsortiumKept',
        actions: partnerGone,
        meta: row('PARTNER_WITHDREW', 'system', 'organisations')
      },
      {
        target: '#gapRepair',
        actions: [...partnerGone, ...gapOpens],
        meta: row('PARTNER_WITHDREW', 'system', 'organisations')
      }
    ],
    'group.changed': [
      {
        target: 'changeReview',
        guard: 'groupChangeReview',
        actions: noteGroup,
        meta: row('REQUEST_CHANGE', 'system')
      },
      { target: 'suspended', guard: 'groupSuspended', actions: noteGroup, meta: row('SUSPEND', 'system') },
      { target: 'closing', guard: 'groupClosing', actions: noteGroup, meta: row('END_REACHED', 'system') },
      {
        target: '#terminated',
        guard: 'groupTerminated',
        actions: noteGroup,
        meta: row('TERMINATE', 'system')
      }
    ]
  }
})

/** The project in the hands of its task group; the group's own machine tells where it stands. */
export const carriedOut = proposal.createStateConfig({
  id: 'carriedOut',
  description: 'The project is in the hands of its task group.',
  initial: 'groupForming',
  on: {
    ...recordFundingOfApproved,
    ...groupWords,
    'partner.left': [
      {
        guard: 'minimumConsortiumKept',
        actions: partnerGone,
        meta: row(null, 'system', 'organisations')
      },
      { actions: [...partnerGone, rememberLoss], meta: row(null, 'system', 'organisations') }
    ]
  },
  states: { groupForming, charterReview, active, ...workStates }
})
