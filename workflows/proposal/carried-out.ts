import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { proposal } from './setup.ts'
import { everyParty, rememberPartner, withdraw } from './shared-steps.ts'

const { assign, enqueueActions } = proposal

const noteGroup = assign({
  groupState: ({ context, event }) => (event.type === 'group.changed' ? event.state : context.groupState)
})

/** Sends a word to the task group, if there is one. */
export const tellGroup = (type: 'proposal.ended' | 'group.revived') =>
  enqueueActions(({ context, enqueue }) => {
    if (context.group) enqueue({ type: 'send', params: { to: context.group, event: { type } } })
  })

const tellGroupWhoLeft = enqueueActions(({ context, event, enqueue }) => {
  if (context.group === null || event.type !== 'partner.left') return
  const { organisation } = event
  enqueue({ type: 'send', params: { to: context.group, event: { type: 'partner.left', organisation } } })
})

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
  on: {
    'proposal.withdraw': {
      ...withdraw['proposal.withdraw'],
      actions: [tellGroup('proposal.ended'), ...withdraw['proposal.withdraw'].actions]
    },
    'partner.left': {
      target: '#gapRepair',
      actions: [rememberPartner, tellGroupWhoLeft],
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
  description: 'The charter lies with the Presidium.',
  meta: { state: 'charterReview', stage: 'group', owner: ['chair'], openEnded: true } satisfies StateMeta,
  on: {
    'group.changed': [
      { target: 'active', guard: 'groupAppointed', actions: noteGroup, meta: row('APPOINT_GROUP', 'system') },
      { target: 'groupForming', guard: 'groupForms', actions: noteGroup, meta: row('RETURN', 'system') }
    ]
  }
})

const active = proposal.createStateConfig({
  id: 'active',
  description: 'The task group works.',
  meta: { state: 'active', stage: 'delivery', owner: ['lead'], openEnded: true } satisfies StateMeta,
  on: {
    'partner.left': [
      {
        guard: 'minimumConsortiumKept',
        actions: [rememberPartner, tellGroupWhoLeft],
        meta: row('PARTNER_WITHDREW', 'system', 'organisations')
      },
      {
        target: '#gapRepair',
        actions: [rememberPartner, tellGroupWhoLeft],
        meta: row('PARTNER_WITHDREW', 'system', 'organisations')
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
    'partner.left': { actions: [rememberPartner, tellGroupWhoLeft], meta: row(null, 'system') }
  },
  states: { groupForming, charterReview, active }
})
