import { assign, raise } from 'xstate'

import type { NotifyParams } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'
import { stampOf } from '#workflows/stamped.ts'

import type { ProposalEvent } from './events.ts'
import { followRegister } from './register-steps.ts'
import { proposal } from './setup.ts'

const ended = { target: 'ended', guard: 'caseEnded', meta: row(null, 'system') } as const

const nobodyLeads = proposal.assign({ leadVacant: true, willing: [] })

const willing = {
  guard: 'takesOverAsPartner',
  actions: [
    proposal.assign({
      willing: ({ context, event: { by } }) =>
        by.person !== null && by.organisation !== null
          ? [...context.willing, { person: by.person, organisation: by.organisation }]
          : context.willing
    }),
    {
      type: 'notify' as const,
      params: ({ event: { by } }: { readonly event: ProposalEvent }): NotifyParams => ({
        notice: 'N41',
        variant: 'willing',
        to: [{ to: 'coordinator' }],
        act: 'lead.appoint',
        data: { organisation: by.organisation }
      })
    }
  ],
  meta: row(null, 'partner')
} as const

const vacant = proposal.createStateConfig({
  description: 'Nobody leads; a confirmed partner that is willing may be made the lead before the term ends.',
  meta: { state: 'vacant', stage: 'partners', owner: ['partner', 'coordinator'] },
  initial: 'asking',
  always: ended,
  states: {
    asking: {
      description: 'The confirmed partners are asked who would lead.',
      meta: {
        state: 'vacant',
        stage: 'partners',
        owner: ['partner'],
        waits: [{ act: 'lead.take', of: 'confirmedPartners' }],
        openEnded: true
      },
      on: { 'lead.take': { target: 'choosing', ...willing } }
    },
    choosing: {
      description: 'At least one partner is willing; the coordinator makes one of them the lead.',
      meta: {
        state: 'vacant',
        stage: 'partners',
        owner: ['coordinator'],
        waits: [{ act: 'lead.appoint', of: 'coordinator' }],
        openEnded: true
      },
      on: { 'lead.take': willing }
    }
  },
  on: {
    'lead.appoint': {
      target: 'held',
      guard: 'willingPartner',
      actions: [
        assign({
          leadVacant: false,
          leadLost: false,
          willing: [],
          lead: ({ context, event }) =>
            context.willing.find(({ organisation }) => organisation === event.organisation) ?? context.lead
        }),
        notify('N41', {
          variant: 'new',
          to: [{ to: 'lead' }, { to: 'author' }, { to: 'partners' }, { to: 'coordinator' }]
        })
      ],
      meta: row('LEAD_CHANGED', 'coordinator')
    }
  },
  after: {
    T32: {
      target: 'held',
      actions: [
        assign({ leadVacant: false, willing: [], lead: ({ context }) => context.author }),
        raise(({ event }) => ({ type: 'lead.missing', ...stampOf(event) }))
      ],
      meta: termEnds()
    }
  }
})

/** Who leads the project, beside where the project stands. */
export const leadership = proposal.createStateConfig({
  description: 'Who leads the project, beside where the project stands.',
  initial: 'held',
  on: followRegister,
  states: {
    held: {
      description: 'The project has a lead.',
      meta: { state: 'held', stage: 'partners', owner: ['lead'], openEnded: true },
      always: ended,
      on: {
        'leadership.vacated': {
          target: 'vacant',
          actions: [
            nobodyLeads,
            notify('N41', { variant: 'vacant', to: [{ to: 'partners' }], act: 'lead.take' }),
            notify('N41', { variant: 'resigned', to: [{ to: 'author' }, { to: 'coordinator' }] })
          ],
          meta: row(null, 'system')
        },
        'lead.lost': {
          target: 'vacant',
          actions: [
            nobodyLeads,
            notify('N41', { variant: 'sought', to: [{ to: 'partners' }], act: 'lead.take' }),
            notify('N41', { variant: 'lost', to: [{ to: 'author' }, { to: 'lead' }, { to: 'coordinator' }] })
          ],
          meta: row(null, 'system')
        }
      }
    },
    vacant,
    ended: { type: 'final', description: 'The proposal has ended, and with it the question of who leads it.' }
  }
})
