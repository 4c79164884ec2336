import { assign, raise } from 'xstate'

import { notify, row, termEnds } from '#workflows/effects.ts'
import { stampOf } from '#workflows/stamped.ts'

import { proposal } from './setup.ts'

const ended = { target: 'ended', guard: 'caseEnded', meta: row(null, 'system') } as const

/** Who leads the project, beside where the project stands. */
export const leadership = proposal.createStateConfig({
  description: 'Who leads the project, beside where the project stands.',
  initial: 'held',
  states: {
    held: {
      description: 'The project has a lead.',
      meta: { state: 'held', stage: 'partners', owner: ['lead'], openEnded: true },
      always: ended,
      on: {
        'leadership.vacated': {
          target: 'vacant',
          actions: [
            assign({ leadVacant: true }),
            notify('N41', { variant: 'vacant', to: [{ to: 'partners' }], act: 'lead.take' }),
            notify('N41', { variant: 'resigned', to: [{ to: 'author' }, { to: 'coordinator' }] })
          ],
          meta: row(null, 'system')
        }
      }
    },
    vacant: {
      description: 'The lead resigned; a confirmed partner may take its place before the term ends.',
      meta: {
        state: 'vacant',
        stage: 'partners',
        owner: ['partner', 'coordinator'],
        waits: [{ act: 'lead.take', of: 'confirmedPartners' }]
      },
      always: ended,
      on: {
        'lead.take': {
          target: 'held',
          guard: 'takesOverAsPartner',
          actions: [
            assign({
              leadVacant: false,
              lead: ({ context, event }) =>
                event.by.person !== null && event.by.organisation !== null
                  ? { person: event.by.person, organisation: event.by.organisation }
                  : context.lead
            }),
            notify('N41', { variant: 'new', to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }] })
          ],
          meta: row('LEAD_CHANGED', 'partner')
        }
      },
      after: {
        T32: {
          target: 'held',
          actions: [
            assign({ leadVacant: false, lead: ({ context }) => context.author }),
            raise(({ event }) => ({ type: 'lead.missing', ...stampOf(event) }))
          ],
          meta: termEnds()
        }
      }
    },
    ended: { type: 'final', description: 'The proposal has ended, and with it the question of who leads it.' }
  }
})
