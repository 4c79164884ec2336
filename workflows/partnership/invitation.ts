import { assign } from 'xstate'

import { undertakingVersion } from '#partnerships/model.ts'
import { offerIn } from '#partnerships/offer.ts'
import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import { expire, expiring } from './answers.ts'
import { leavingCluster } from './leaving-cluster.ts'
import { moving } from './moving.ts'
import { naming, undertaking } from './disclosure.ts'
import { notifyOrganisation, partnership, report } from './setup.ts'

const toTheLead = (variant: string) => notify('N07', { variant, to: [{ to: 'lead' }] })

/** An organisation asked to join. */
export const invited = partnership.createStateConfig({
  id: 'invited',
  description: 'An organisation was invited and answers within the term.',
  meta: {
    state: 'invited',
    stage: 'partners',
    owner: ['candidate'],
    waits: [{ act: 'invitation.accept', of: 'candidate' }],
    terms: { T04b: { deliveryOf: 'N07' } }
  } satisfies StateMeta,
  entry: notifyOrganisation('N07', 'invitation', { act: 'invitation.accept' }),
  on: {
    ...expiring,
    ...leavingCluster('invited', expire),
    ...moving('invited'),
    ...undertaking,
    ...naming,
    'invitation.accept': {
      target: '#accepted',
      actions: [
        assign({
          person: ({ event }) => event.by.person,
          contribution: ({ event }) => event.contribution,
          offer: ({ event }) => offerIn(event),
          nda: ({ context, event }) =>
            context.nda ?? (event.nda === true ? { version: undertakingVersion, at: event.now } : null),
          // Of a guest the register does not know it: they say so when they sign.
          authorised: ({ event }) => {
            const mandate = factOf(event, 'mandate')
            return mandate?.guest === true ? null : mandate?.authorised === true
          },
          answeredAt: ({ event }) => event.now
        }),
        toTheLead('accepted'),
        report('accepted')
      ],
      meta: row(null, 'candidate', 'mandate')
    },
    'invitation.decline': {
      target: '#declined',
      actions: [
        assign({
          declined: ({ event }) => ({ reason: event.reason ?? 'other', text: event.text ?? null }),
          answeredAt: ({ event }) => event.now
        }),
        toTheLead('declined'),
        report('declined')
      ],
      meta: row(null, 'candidate')
    },
    'invitation.revoke': {
      target: '#revoked',
      actions: [notifyOrganisation('N07', 'revoked'), report('revoked')],
      meta: row(null, ['lead', 'coordinator'])
    }
  },
  after: {
    T04b: {
      target: '#expired',
      actions: [toTheLead('expired'), notifyOrganisation('N07', 'expired'), report('expired')],
      meta: termEnds()
    }
  }
})
