import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { inviting, taking } from './partner-steps.ts'
import { proposal } from './setup.ts'
import { anotherSearch, leadMayLeave, park, releasePartners, tellPartners, withdraw } from './shared-steps.ts'

const partiesOfTheSearch = [{ to: 'lead' }, { to: 'candidates' }] as const

const open = proposal.createStateConfig({
  id: 'searchOpen',
  description: 'Members see the teaser and the roles sought, express interest or are invited.',
  meta: {
    state: 'searchOpen',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'search.close', of: 'leadWithEnough' }]
  } satisfies StateMeta,
  entry: assign({
    search: ({ context, event }) => ({
      ...context.search,
      openedAt: context.search.openedAt ?? event.now,
      plannedDays: context.search.plannedDays + context.search.ordinaryDays
    })
  }),
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...park('lead'),
    ...taking,
    ...inviting,
    'search.extend': {
      guard: and(['searchExtensionsLeft', 'searchNotTooLong']),
      actions: [
        { type: 'extend', params: ({ event }) => ({ term: 'T04', by: event.days }) },
        assign({
          search: ({ context, event }) => ({
            ...context.search,
            plannedDays: context.search.plannedDays + event.days,
            extensions: context.search.extensions + 1
          })
        }),
        notify('N13', { variant: 'extended', to: partiesOfTheSearch })
      ],
      meta: row('EXTEND_SEARCH', 'lead')
    },
    'search.close': {
      target: '#searchSelecting',
      guard: 'minimumConsortiumReachable',
      actions: notify('N13', { variant: 'closed', to: partiesOfTheSearch }),
      meta: row('CLOSE_SEARCH', 'lead', 'organisations')
    }
  },
  after: {
    T04: [
      {
        target: '#searchSelecting',
        guard: 'someInterest',
        actions: notify('N13', { variant: 'closed', to: partiesOfTheSearch }),
        meta: termEnds()
      },
      {
        target: '#searchFailed',
        actions: notify('N13', { variant: 'failed', to: [...partiesOfTheSearch, { to: 'coordinator' }] }),
        meta: termEnds()
      }
    ]
  }
})

const selecting = proposal.createStateConfig({
  id: 'searchSelecting',
  description: 'The lead answers every interest and chooses the partners.',
  meta: {
    state: 'searchSelecting',
    stage: 'partners',
    owner: ['lead'],
    waits: [{ act: 'selection.confirm', of: 'lead' }]
  } satisfies StateMeta,
  on: {
    ...withdraw,
    ...leadMayLeave,
    'selection.confirm': {
      target: '#consortium',
      guard: and(['everyInterestAnswered', 'minimumConsortiumAgreed']),
      actions: [
        tellPartners('selection.confirmed'),
        assign({ extensions: ({ context }) => ({ ...context.extensions, consortium: 0 }) })
      ],
      meta: row('CONFIRM_SELECTION', 'lead', 'organisations')
    },
    'search.extend': {
      target: '#searchOpen',
      guard: and(['searchExtensionsLeft', 'anotherSearchNotTooLong']),
      actions: [
        assign({
          search: ({ context }) => ({ ...context.search, extensions: context.search.extensions + 1 })
        }),
        notify('N13', { variant: 'extended', to: partiesOfTheSearch })
      ],
      meta: row('EXTEND_SEARCH', 'lead')
    }
  },
  after: {
    T05: [
      {
        guard: 'minimumConsortiumAgreed',
        actions: notify('N11', {
          variant: 'selectionOverdue',
          to: [{ to: 'lead' }, { to: 'coordinator' }],
          act: 'selection.confirm'
        }),
        meta: termEnds('organisations')
      },
      {
        target: '#searchFailed',
        actions: notify('N13', { variant: 'failed', to: [...partiesOfTheSearch, { to: 'coordinator' }] }),
        meta: termEnds('organisations')
      }
    ]
  }
})

const failed = proposal.createStateConfig({
  id: 'searchFailed',
  description: 'The search found too few partners: extend it, change the scope, or park the idea.',
  meta: {
    state: 'searchFailed',
    stage: 'partners',
    owner: ['lead', 'coordinator'],
    waits: [
      { act: 'scope.revise', of: 'lead' },
      { act: 'search.extend', of: 'coordinator' }
    ]
  } satisfies StateMeta,
  on: {
    ...withdraw,
    ...park('lead'),
    'lead.missing': { ...leadMayLeave['lead.missing'], meta: row(null, 'system') },
    'search.extend': {
      target: '#searchOpen',
      guard: and(['searchExtensionsLeft', 'anotherSearchNotTooLong']),
      actions: [
        assign({
          search: ({ context }) => ({ ...context.search, extensions: context.search.extensions + 1 })
        }),
        notify('N13', { variant: 'extended', to: [...partiesOfTheSearch, { to: 'coordinator' }] })
      ],
      meta: row('EXTEND_SEARCH', 'coordinator')
    },
    'scope.revise': {
      target: '#draft',
      actions: [...releasePartners, anotherSearch],
      meta: row('REVISE_SCOPE', 'lead')
    }
  },
  after: {
    T06: {
      target: '#parked',
      actions: [
        notify('N33', { variant: 'parked', to: [{ to: 'author' }, { to: 'lead' }, { to: 'candidates' }] }),
        ...releasePartners
      ],
      meta: termEnds()
    }
  }
})

/** From the published search to the lead's choice of partners. */
export const searchStates = { open, selecting, failed } as const
