import { and, assign } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { extend, notify, row, termEnds } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import { proposal } from './setup.ts'
import { lapse, reviseCard, withdraw } from './shared-steps.ts'

/** The author learns that the search is open, members see a new call for partners. */
const publish = [
  notify('N05', { to: [{ to: 'author' }] }),
  notify('N06', { to: [{ to: 'matching' }], act: 'interest.express' })
]

/** The author, and those who may commit its organisation: only they can send the scope again. */
const applicants = (context: ProposalContext) =>
  [
    { to: 'author' },
    { to: 'organisations', organisations: [context.author.organisation], authorised: true }
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
        guard: and(['formalCheckProvided', 'scopeComplete', 'representativeAuthorised']),
        actions: [
          assign({ submittedAt: ({ event }) => event.now }),
          notify('N02', { variant: 'receipt', to: [{ to: 'author' }] }),
          notify('N02', { variant: 'task', to: [{ to: 'coordinator' }], act: 'scope.accept' })
        ],
        meta: row('SUBMIT_SCOPE', 'author', 'card', 'mandate')
      },
      {
        target: '#searchOpen',
        guard: and(['formalCheckWaived', 'scopeComplete', 'representativeAuthorised']),
        actions: [
          assign({ submittedAt: ({ event }) => event.now }),
          notify('N02', { variant: 'receipt', to: [{ to: 'author' }] }),
          ...publish
        ],
        meta: row(null, 'author', 'card', 'mandate')
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

const formalCheck = proposal.createStateConfig({
  id: 'formalCheck',
  description: 'The coordinator checks the form of the scope: complete, clear, within the cluster.',
  meta: {
    state: 'formalCheck',
    stage: 'check',
    owner: ['coordinator'],
    waits: [{ act: 'scope.accept', of: 'coordinator' }]
  } satisfies StateMeta,
  on: {
    ...withdraw,
    'scope.accept': {
      target: '#searchOpen',
      guard: 'coordinatorNotAffiliated',
      actions: publish,
      meta: row('ACCEPT_FORMAL', 'coordinator', 'affiliations')
    },
    'scope.return': {
      target: '#returned',
      actions: [
        assign({
          remarks: ({ context, event }) => [
            ...context.remarks,
            ...event.remarks.map(({ field, text }, index) => ({
              id: `r${context.remarks.length + index + 1}`,
              field,
              text,
              answer: null
            }))
          ],
          extensions: ({ context }) => ({ ...context.extensions, returned: 0 })
        }),
        {
          type: 'notify',
          params: ({ context }) => ({ notice: 'N03', to: applicants(context), act: 'scope.resubmit' })
        }
      ],
      meta: row('RETURN', 'coordinator')
    }
  },
  after: {
    T02: {
      actions: notify('N04', { to: [{ to: 'coordinator' }, { to: 'board' }], act: 'scope.accept' }),
      meta: termEnds()
    }
  }
})

const returned = proposal.createStateConfig({
  id: 'returned',
  description: 'The author answers the remarks of the formal check.',
  meta: {
    state: 'returned',
    stage: 'check',
    owner: ['author'],
    waits: [{ act: 'scope.resubmit', of: 'author' }]
  } satisfies StateMeta,
  on: {
    ...reviseCard,
    ...withdraw,
    'scope.resubmit': {
      target: '#formalCheck',
      guard: and(['everyRemarkAnswered', 'scopeComplete', 'representativeAuthorised']),
      actions: [
        assign({
          remarks: ({ context, event }) =>
            context.remarks.map((remark) => ({
              ...remark,
              answer: event.answers.find((answer) => answer.remark === remark.id)?.text ?? remark.answer
            }))
        }),
        notify('N02', { variant: 'resubmitted', to: [{ to: 'coordinator' }], act: 'scope.accept' })
      ],
      meta: row('RESUBMIT', ['author', 'lead'], 'card', 'mandate')
    },
    'deadline.extend': {
      guard: 'completionExtensionLeft',
      actions: [
        extend('T03'),
        assign({
          extensions: ({ context }) => ({ ...context.extensions, returned: context.extensions.returned + 1 })
        }),
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'N03',
            variant: 'extended',
            to: applicants(context),
            act: 'scope.resubmit'
          })
        }
      ],
      meta: row('EXTEND_DEADLINE', 'coordinator')
    }
  },
  after: { T03: lapse('returned') }
})

/** From the first sketch to an accepted scope. */
export const scope = proposal.createStateConfig({
  description: 'From the first sketch to an accepted scope.',
  initial: 'draft',
  states: { draft, formalCheck, returned }
})
