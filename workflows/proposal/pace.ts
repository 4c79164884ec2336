import { notify, row } from '#workflows/effects.ts'

import { proposal } from './setup.ts'

const { assign } = proposal

const ended = { target: 'ended', guard: 'caseEnded', meta: row(null, 'system') } as const

const applicantsAndOffice = [{ to: 'lead' }, { to: 'coordinator' }] as const

/** How fast the terms of the project run, beside where it stands. Source: procedure.md 1.2, Three routes. */
export const pace = proposal.createStateConfig({
  description: 'How fast the terms of the project run, beside where it stands.',
  initial: 'ordinary',
  on: {
    'route.chosen': [
      {
        target: '.asked',
        guard: 'urgencyAsked',
        actions: [
          assign({ route: 'standard' }),
          notify('N02', { variant: 'urgencyAsked', to: [{ to: 'chair' }], act: 'urgency.allow' })
        ],
        meta: row(null, 'system')
      },
      { target: '.ordinary', actions: assign({ route: 'standard' }), meta: row(null, 'system') }
    ]
  },
  states: {
    ordinary: {
      description: 'The ordinary terms run.',
      meta: { state: 'ordinaryPace', stage: 'scope', owner: ['coordinator'], openEnded: true },
      always: ended
    },
    asked: {
      description:
        'A funder’s call ends soon: the author asked for the urgent route. Until the chair consents, the ordinary terms run.',
      meta: {
        state: 'urgencyAsked',
        stage: 'scope',
        owner: ['chair'],
        waits: [{ act: 'urgency.allow', of: 'chair' }],
        openEnded: true
      },
      always: ended,
      on: {
        'urgency.allow': {
          target: 'urgent',
          guard: 'chairNotAffiliated',
          actions: [
            assign({ route: 'urgent' }),
            notify('N02', { variant: 'urgencyAllowed', to: applicantsAndOffice })
          ],
          meta: row(null, 'chair', 'affiliations')
        },
        'urgency.refuse': {
          target: 'ordinary',
          guard: 'chairNotAffiliated',
          actions: [
            assign({ asked: null }),
            notify('N02', { variant: 'urgencyRefused', to: applicantsAndOffice })
          ],
          meta: row(null, 'chair', 'affiliations')
        }
      }
    },
    urgent: {
      description: 'The chair consented: shorter terms run, and the Presidium votes in writing.',
      meta: { state: 'urgentPace', stage: 'scope', owner: ['coordinator'], openEnded: true },
      always: ended
    },
    ended: { type: 'final', description: 'The proposal has ended, and its terms with it.' }
  }
})
