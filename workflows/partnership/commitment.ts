import { assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { notifyOrganisation, partnership, report } from './setup.ts'

const { assign: note } = partnership

const leadAndCoordinator = [{ to: 'lead' }, { to: 'coordinator' }] as const

const noteReason = note({
  reason: ({ event }) => ('reason' in event && typeof event.reason === 'object' ? event.reason : null)
})

const withdrawing = {
  'partnership.withdraw': {
    target: '#left',
    actions: [
      noteReason,
      notify('N15', { variant: 'withdrew', to: [...leadAndCoordinator, { to: 'partners' }] }),
      report('left', 'partner.left')
    ],
    meta: row('PARTNER_WITHDREW', ['candidate', 'partner'])
  }
} as const

const ending = {
  'proposal.ended': {
    target: '#ended',
    actions: [notifyOrganisation('N10', 'ended'), report('ended')],
    meta: row(null, 'system')
  }
} as const

const accepted = partnership.createStateConfig({
  id: 'accepted',
  description: 'Both sides agree; a person authorised to commit the organisation signs the letter of intent.',
  meta: {
    state: 'accepted',
    stage: 'partners',
    owner: ['candidate'],
    waits: [{ act: 'partnership.confirm', of: 'candidate' }],
    openEnded: true
  } satisfies StateMeta,
  on: {
    'selection.confirmed': {
      actions: notifyOrganisation('N14', 'letter', { act: 'partnership.confirm', authorised: true }),
      meta: row(null, 'system')
    },
    'partnership.confirm': {
      target: '#confirmed',
      guard: 'representativeAuthorised',
      actions: [
        assign({ letter: ({ event }) => ({ person: event.by.person ?? '', signedAt: event.now }) }),
        notify('N15', { variant: 'confirmed', to: leadAndCoordinator }),
        report('confirmed')
      ],
      meta: row(null, ['candidate', 'partner'], 'mandate')
    },
    'partnership.refuse': {
      target: '#refused',
      actions: [noteReason, notify('N15', { variant: 'refused', to: leadAndCoordinator }), report('refused')],
      meta: row(null, ['candidate', 'partner'])
    },
    'proposal.ended': {
      target: '#expired',
      actions: [notifyOrganisation('N10', 'ended'), report('expired')],
      meta: row(null, 'system')
    }
  }
})

const confirmed = partnership.createStateConfig({
  id: 'confirmed',
  description: 'The letter of intent is signed; the organisation is a partner of the project.',
  meta: { state: 'confirmed', stage: 'partners', owner: ['partner'], openEnded: true } satisfies StateMeta,
  on: {
    ...withdrawing,
    ...ending,
    'project.approved': { target: '#active', actions: report('active'), meta: row(null, 'system') }
  }
})

const active = partnership.createStateConfig({
  id: 'active',
  description: 'The project is approved and the organisation takes part in it.',
  meta: { state: 'active', stage: 'delivery', owner: ['partner'], openEnded: true } satisfies StateMeta,
  on: { ...withdrawing, ...ending }
})

/** From the lead's yes to the work itself. */
export const commitmentStates = { accepted, confirmed, active } as const
