import { and, assign } from 'xstate'

import type { NotifyParams, StateMeta } from '#shared/workflow.ts'
import { extend, notify, row, termEnds } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import type { ProposalContext } from './context.ts'
import { endMerge, merging } from './merging.ts'
import { acceptReadyConsortium, affiliatedAccepts } from './routes.ts'
import { proposal } from './setup.ts'
import { lapse, reviseCard, signatories, withdraw } from './shared-steps.ts'

type About = { readonly context: ProposalContext }

/** The author and whoever may commit its organisation learn that the search is open; members see a new call for partners. */
export const publish = [
  {
    type: 'notify' as const,
    params: ({ context }: About): NotifyParams => ({ notice: 'N05', to: signatories(context) })
  },
  notify('N06', {
    to: [{ to: 'matching' }, { to: 'cluster' }],
    act: 'interest.express',
    settles: 'call'
  })
]

/** The author, and everybody who works on the card for its organisation. */
const editors = (context: ProposalContext) =>
  [{ to: 'author' }, { to: 'organisations', organisations: [context.author.organisation] }] as const

const nobodyAccepted = proposal.assign({ acceptedBy: null })

export const formalCheck = proposal.createStateConfig({
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
    ...merging,
    'scope.accept': [
      {
        target: '#searchOpen',
        guard: 'coordinatorNotAffiliated',
        actions: [nobodyAccepted, ...publish],
        meta: row('ACCEPT_FORMAL', 'coordinator', 'affiliations')
      },
      affiliatedAccepts
    ],
    'scope.accept-consortium': {
      target: '#consortium',
      guard: and([
        'consortiumReadyEnabled',
        'searchWaivedWithReason',
        'declaredMayJoin',
        'declaredConsortiumEnough',
        'coordinatorNotAffiliated'
      ]),
      actions: acceptReadyConsortium,
      meta: row('ACCEPT_FORMAL_CONSORTIUM_READY', 'coordinator', 'affiliations', 'organisations')
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
          acceptedBy: null,
          extensions: ({ context }) => ({ ...context.extensions, returned: 0 })
        }),
        {
          type: 'notify',
          params: ({ context }) => ({ notice: 'N03', to: editors(context), act: 'scope.resubmit' })
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

export const returned = proposal.createStateConfig({
  id: 'returned',
  description: 'The author answers the remarks of the formal check.',
  meta: {
    state: 'returned',
    stage: 'check',
    owner: ['author'],
    waits: [{ act: 'scope.resubmit', of: 'author' }]
  } satisfies StateMeta,
  entry: endMerge,
  on: {
    ...reviseCard,
    ...withdraw,
    'scope.resubmit': {
      target: '#formalCheck',
      guard: and(['everyRemarkAnswered', 'scopeComplete', 'representativeAuthorised', 'authorIsMember']),
      actions: [
        assign({
          remarks: ({ context, event }) =>
            context.remarks.map((remark) => ({
              ...remark,
              answer: event.answers.find((answer) => answer.remark === remark.id)?.text ?? remark.answer
            })),
          declared: ({ context, event }) => factOf(event, 'card')?.declared ?? context.declared
        }),
        notify('N02', { variant: 'receiptAgain', to: [{ to: 'author' }] }),
        notify('N02', { variant: 'resubmitted', to: [{ to: 'coordinator' }], act: 'scope.accept' })
      ],
      meta: row('RESUBMIT', ['author', 'lead'], 'card', 'mandate', 'organisations')
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
            to: editors(context),
            act: 'scope.resubmit'
          })
        }
      ],
      meta: row('EXTEND_DEADLINE', 'coordinator')
    }
  },
  after: { T03: lapse('returned') }
})
