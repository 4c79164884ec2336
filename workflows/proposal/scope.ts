import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { formalCheck, publish, returned } from './formal-check.ts'
import { noteRoute } from './routes.ts'
import { proposal } from './setup.ts'
import { lapse, reviseCard, withdraw } from './shared-steps.ts'
import { takingOver } from './taken-over.ts'

const sent = [
  proposal.assign({ submittedAt: ({ event }) => event.now, acceptedBy: null }),
  ...noteRoute
] as const

const draft = proposal.createStateConfig({
  id: 'draft',
  description: 'The author describes the scope; nobody else sees it yet.',
  meta: {
    state: 'draft',
    stage: 'scope',
    owner: ['author'],
    waits: [{ act: 'scope.submit', of: 'author' }]
  } satisfies StateMeta,
  on: {
    ...reviseCard,
    ...withdraw,
    'scope.submit': [
      {
        target: '#formalCheck',
        guard: and([
          'formalCheckProvided',
          'scopeComplete',
          'representativeAuthorised',
          'authorIsMember',
          'routeEnabled'
        ]),
        actions: [
          ...sent,
          notify('N02', { variant: 'receipt', to: [{ to: 'author' }] }),
          notify('N02', { variant: 'task', to: [{ to: 'coordinator' }], act: 'scope.accept' })
        ],
        meta: row('SUBMIT_SCOPE', 'author', 'card', 'mandate', 'organisations')
      },
      {
        target: '#searchOpen',
        guard: and([
          'formalCheckWaived',
          'scopeComplete',
          'representativeAuthorised',
          'authorIsMember',
          'routeEnabled'
        ]),
        actions: [...sent, notify('N02', { variant: 'receipt', to: [{ to: 'author' }] }), ...publish],
        meta: row(null, 'author', 'card', 'mandate', 'organisations')
      }
    ],
    'proposal.park': {
      target: '#parked',
      actions: notify('N33', { variant: 'parked', to: [{ to: 'author' }] }),
      meta: row('PARK', 'author')
    }
  },
  after: { T01: lapse('draft') }
})

/** From the first sketch to an accepted scope. */
export const scope = proposal.createStateConfig({
  description: 'From the first sketch to an accepted scope.',
  initial: 'beginning',
  states: { beginning: takingOver, draft, formalCheck, returned }
})
