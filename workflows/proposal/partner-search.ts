import { and, assign } from 'xstate'

import { daysAfter } from '#reports/model.ts'
import { dateIn } from '#shared/calendar.ts'
import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { endMerge, merging } from './merging.ts'
import { inviting, taking } from './partner-steps.ts'
import { searchFailed as failed } from './search-failed.ts'
import { beginAnswers, endAnswers, questions } from './question-steps.ts'
import { reviseRoles } from './role-steps.ts'
import { leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import {
  leadMayLeave,
  park,
  partiesOfTheSearch,
  signatories,
  tellPartners,
  withdraw
} from './shared-steps.ts'

const open = proposal.createStateConfig({
  id: 'searchOpen',
  description: 'Members see the teaser and the roles sought, express interest or are invited.',
  meta: {
    state: 'searchOpen',
    stage: 'partners',
    owner: ['lead'],
    waits: [
      { act: 'search.close', of: 'leadWithEnough' },
      { act: 'question.reply', of: 'leadAsked' }
    ],
    forewarned: { T04: [{ to: 'lead' }, { to: 'candidates' }, { to: 'watchers' }, { to: 'silent' }] }
  } satisfies StateMeta,
  entry: [
    assign({
      search: ({ context, event }) => ({
        ...context.search,
        openedAt: context.search.openedAt ?? event.now,
        endsOn: daysAfter(
          dateIn(event.now),
          context.route === 'urgent' ? context.search.urgentDays : context.search.ordinaryDays
        ),
        plannedDays: context.search.plannedDays + context.search.ordinaryDays
      })
    }),
    beginAnswers
  ],
  exit: endAnswers,
  always: leadGoneMeanwhile,
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...park('lead'),
    ...reviseRoles.open,
    ...taking,
    ...inviting,
    ...merging,
    ...questions,
    'search.extend': {
      guard: and(['searchExtensionsLeft', 'searchNotTooLong']),
      actions: [
        { type: 'extend', params: ({ event }) => ({ term: 'T04', by: event.days }) },
        assign({
          search: ({ context, event }) => ({
            ...context.search,
            endsOn: context.search.endsOn && daysAfter(context.search.endsOn, event.days),
            plannedDays: context.search.plannedDays + event.days,
            extensions: context.search.extensions + 1
          })
        }),
        notify('N13', { variant: 'extended', to: partiesOfTheSearch })
      ],
      meta: row('EXTEND_SEARCH', 'lead')
    },
    'search.recall': {
      target: '#formalCheck',
      guard: 'noInterestYet',
      actions: [
        assign({
          reason: ({ event }) => event.reason,
          search: ({ context }) => ({ ...context.search, openedAt: null, plannedDays: 0, extensions: 0 })
        }),
        {
          type: 'notify',
          params: ({ context }) => ({ notice: 'N05', variant: 'recalled', to: signatories(context) })
        },
        // Who asked about the call has heard of it; who has not need not hear that it is off.
        notify('N06', { variant: 'recalled', to: [{ to: 'watchers' }] }),
        notify('N06', {
          variant: 'recalled',
          to: [{ to: 'matching' }],
          except: [{ to: 'watchers' }],
          settles: 'call',
          undoes: true
        }),
        tellPartners('search.recalled')
      ],
      meta: row('RECALL', 'coordinator')
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
  entry: endMerge,
  always: leadGoneMeanwhile,
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...reviseRoles.selecting,
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

/** From the published search to the lead's choice of partners. */
export const searchStates = { open, selecting, failed } as const
