import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import { leavingCluster } from './leaving-cluster.ts'
import { toNotice } from './leaving.ts'
import { moving } from './moving.ts'
import { undertaking } from './disclosure.ts'
import { notifyOrganisation, partnership, report } from './setup.ts'

const { assign: note } = partnership

const leadAndCoordinator = [{ to: 'lead' }, { to: 'coordinator' }] as const

/** The lead writes down what the partner is to do, and with what money. */
const notePart = note({
  part: ({ context, event }) => {
    if (event.type !== 'part.set') return context.part
    const { tasks, deliverables = null, personMonths = null, budget = null, ownShare = null, now } = event
    return { tasks, deliverables, personMonths, budget, ownShare, at: now }
  }
})

const recording = {
  'agreement.record': {
    actions: [
      note({
        agreement: ({ context, event }) =>
          event.type === 'agreement.record'
            ? { reference: event.reference, on: event.on, at: event.now }
            : context.agreement
      }),
      notifyOrganisation('N40', 'agreement')
    ],
    meta: row(null, ['lead', 'coordinator'])
  }
} as const

const sign = note({
  letter: ({ context, event }) => {
    if (event.type !== 'partnership.confirm') return context.letter
    const { version = null, revision = null, digest = null } = factOf(event, 'letter') ?? {}
    return {
      person: event.by.person ?? '',
      signedAt: event.now,
      version,
      revision,
      digest,
      signature: event.signature ?? 'click',
      authority: event.authority ?? null,
      part: context.part
    }
  }
})

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

const gone = {
  target: '#left',
  actions: [
    notify('N15', { variant: 'withdrew', to: [...leadAndCoordinator, { to: 'partners' }] }),
    report('left', 'partner.left')
  ],
  meta: row('PARTNER_WITHDREW', 'system')
} as const

const ending = {
  'proposal.ended': [
    // It was over before this record was kept: nobody is written to about it.
    { target: '#ended', guard: 'overBefore', actions: report('ended'), meta: row(null, 'system') },
    {
      target: '#ended',
      actions: [notifyOrganisation('N10', 'ended'), report('ended')],
      meta: row(null, 'system')
    }
  ]
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
    ...undertaking,
    ...moving('accepted'),
    ...leavingCluster('accepted', {
      target: '#refused',
      actions: [notify('N15', { variant: 'refused', to: leadAndCoordinator }), report('refused')],
      meta: row(null, 'system')
    } as const),
    'selection.confirmed': {
      actions: notifyOrganisation('N14', 'letter', { act: 'partnership.confirm', authorised: true }),
      meta: row(null, 'system')
    },
    'part.set': {
      actions: [notePart, notifyOrganisation('N14', 'part')],
      meta: row(null, 'lead')
    },
    'partnership.confirm': {
      target: '#confirmed',
      guard: and(['representativeAuthorised', 'authorityStated', 'undertakingAccepted', 'letterUnchanged']),
      actions: [sign, notify('N15', { variant: 'confirmed', to: leadAndCoordinator }), report('confirmed')],
      meta: row(null, ['candidate', 'partner'], 'mandate', 'letter')
    },
    'partnership.refuse': {
      target: '#refused',
      actions: [
        noteReason,
        note(({ event }) =>
          event.type === 'partnership.refuse' && event.category !== undefined
            ? { refusedFor: event.category }
            : {}
        ),
        notify('N15', { variant: 'refused', to: leadAndCoordinator }),
        report('refused')
      ],
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
    ...recording,
    ...leavingCluster('confirmed', gone),
    ...ending,
    'project.approved': { target: '#active', actions: report('active'), meta: row(null, 'system') }
  }
})

const active = partnership.createStateConfig({
  id: 'active',
  description: 'The project is approved and the organisation takes part in it.',
  meta: { state: 'active', stage: 'delivery', owner: ['partner'], openEnded: true } satisfies StateMeta,
  on: {
    ...ending,
    ...recording,
    'part.set': {
      actions: [notePart, notifyOrganisation('N40', 'partChanged')],
      meta: row(null, 'lead')
    },
    'partnership.withdraw': { ...withdrawing['partnership.withdraw'], guard: 'groupNotAppointed' },
    'partnership.give-notice': {
      ...toNotice,
      guard: 'groupIsAppointed',
      meta: row(null, ['candidate', 'partner'])
    },
    'breach.notice': {
      target: '#breach',
      guard: 'groupIsAppointed',
      actions: [
        note({
          breach: ({ event }) =>
            event.type === 'breach.notice' ? { text: event.text, at: event.now, answer: null } : null
        }),
        notifyOrganisation('N40', 'breach', { act: 'breach.answer' }),
        notify('N40', { variant: 'breachFiled', to: leadAndCoordinator }),
        report('breach')
      ],
      meta: row(null, 'lead')
    },
    'group.appointed': { actions: note({ appointed: true }), meta: row(null, 'system') },
    'organisation.left': [
      leavingCluster('active', gone)['organisation.left'][0],
      { ...toNotice, guard: 'groupIsAppointed', meta: row(null, 'system') },
      gone
    ]
  }
})

/** From the lead's yes to the work itself. */
export const commitmentStates = { accepted, confirmed, active } as const
