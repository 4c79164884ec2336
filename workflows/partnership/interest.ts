import { assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { notifyOrganisation, partnership, report } from './setup.ts'

const noteAnswer = partnership.assign({ answeredAt: ({ event }) => event.now })

/** The proposal left the search, or ended, before anybody answered. */
export const expiring = (() => {
  const expire = {
    target: '#expired',
    actions: [notifyOrganisation('N10', 'expired'), report('expired')],
    meta: row(null, 'system')
  } as const
  return { 'selection.confirmed': expire, 'search.closed': expire, 'proposal.ended': expire } as const
})()

const answering = {
  'interest.accept': {
    target: '#accepted',
    actions: [noteAnswer, notifyOrganisation('N10', 'accepted'), report('accepted')],
    meta: row(null, 'lead')
  },
  'interest.withdraw': {
    target: '#withdrawn',
    actions: [notify('N08', { variant: 'withdrawn', to: [{ to: 'lead' }] }), report('withdrawn')],
    meta: row(null, 'candidate')
  }
} as const

const decline = partnership.createStateConfig({
  on: {
    'interest.decline': {
      target: '#declined',
      actions: [
        assign({
          declined: ({ event }) => ({ reason: event.reason, text: event.text ?? null }),
          answeredAt: ({ event }) => event.now
        }),
        notifyOrganisation('N10', 'declined'),
        report('declined')
      ],
      meta: row(null, 'lead')
    }
  }
}).on

const interested = partnership.createStateConfig({
  id: 'interested',
  description: 'An organisation expressed interest; the lead answers every one.',
  meta: {
    state: 'interested',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'interest.accept', of: 'lead' }],
    terms: { T04a: { deliveryOf: 'N08' } }
  } satisfies StateMeta,
  entry: [
    notify('N08', { to: [{ to: 'lead' }], act: 'interest.accept' }),
    notifyOrganisation('N08', 'receipt')
  ],
  on: {
    ...expiring,
    ...answering,
    ...decline,
    'interest.shortlist': {
      target: '#shortlisted',
      actions: [noteAnswer, notifyOrganisation('N10', 'shortlisted'), report('shortlisted')],
      meta: row(null, 'lead')
    }
  },
  after: {
    T04a: {
      actions: [
        assign({ unanswered: true }),
        notify('N11', { to: [{ to: 'lead' }, { to: 'coordinator' }], act: 'interest.accept' })
      ],
      meta: termEnds()
    }
  }
})

const shortlisted = partnership.createStateConfig({
  id: 'shortlisted',
  description: 'The lead keeps the interest in view and has still to accept or decline it.',
  meta: {
    state: 'shortlisted',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'interest.accept', of: 'lead' }],
    openEnded: true
  } satisfies StateMeta,
  on: { ...expiring, ...answering, ...decline }
})

/** Interests and the lead's answers. */
export const interestStates = { interested, shortlisted } as const
