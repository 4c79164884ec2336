import { assign } from 'xstate'

import { notify, row } from '#workflows/effects.ts'

import { notifyOrganisation, partnership, report } from './setup.ts'

/** When the lead last said something to the candidate. */
export const noteAnswer = partnership.assign({ answeredAt: ({ event }) => event.now })

/** What becomes of an interest or an invitation that nobody can answer any more, in the words of its cause. */
const expireAs = (variant: 'expired' | 'recalled' | 'over') =>
  ({
    target: '#expired',
    actions: [notifyOrganisation('N10', variant), report('expired')],
    meta: row(null, 'system')
  }) as const

export const expire = expireAs('expired')

/** The selection was made without it; the call was taken back; the proposal ended before anybody answered. */
export const expiring = {
  'selection.confirmed': expire,
  'search.closed': expire,
  'search.recalled': expireAs('recalled'),
  'proposal.ended': expireAs('over')
} as const

/** The lead takes a member in as a partner or as an associated one. */
const giveRole = partnership.assign({
  role: ({ context, event }) =>
    event.type === 'interest.accept' && context.role !== 'external'
      ? (event.role ?? context.role)
      : context.role
})

/** The last word of either side, whether or not anything was asked before. */
export const answering = {
  'interest.accept': {
    target: '#accepted',
    actions: [noteAnswer, giveRole, notifyOrganisation('N10', 'accepted'), report('accepted')],
    meta: row(null, 'lead')
  },
  'interest.withdraw': {
    target: '#withdrawn',
    actions: [
      // Taken back before the lead has heard of it, it was never there.
      notify('N08', { variant: 'withdrawn', to: [{ to: 'lead' }], settles: 'interest', undoes: true }),
      report('withdrawn')
    ],
    meta: row(null, 'candidate')
  }
} as const

/** The lead says no, with a reason of one of the kinds. */
export const decline = partnership.createStateConfig({
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
