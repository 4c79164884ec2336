import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { amending } from './amending.ts'
import { answering, decline, expire, expiring } from './answers.ts'
import type { Clarification } from './context.ts'
import { leavingCluster } from './leaving-cluster.ts'
import { moving } from './moving.ts'
import { naming, undertaking } from './disclosure.ts'
import { notifyOrganisation, partnership, report } from './setup.ts'

const { assign } = partnership

/** The lead asks the candidate something before it answers the interest. Source: procedure.md 1.2, EoI. */
export const asking = (from: Clarification['from']) =>
  ({
    'clarification.ask': {
      target: '#clarification',
      actions: [
        assign({
          clarifications: ({ context, event }) =>
            event.type === 'clarification.ask'
              ? [
                  ...context.clarifications,
                  {
                    from,
                    question: event.text,
                    askedAt: event.now,
                    answer: null,
                    answeredAt: null,
                    overdue: false
                  }
                ]
              : context.clarifications
        }),
        notifyOrganisation('N09', 'clarification', { act: 'clarification.answer' }),
        report('clarification')
      ],
      meta: row(null, 'lead')
    }
  }) as const

/** The question that is open is always the last one. */
const lastWith = (all: readonly Clarification[], change: Partial<Clarification>): readonly Clarification[] =>
  all.map((one, place) => (place === all.length - 1 ? { ...one, ...change } : one))

const noteText = assign({
  clarifications: ({ context: { clarifications }, event }) =>
    event.type === 'clarification.answer'
      ? lastWith(clarifications, { answer: event.text, answeredAt: event.now })
      : clarifications
})

const tellLead = notify('N08', { variant: 'clarified', to: [{ to: 'lead' }], act: 'interest.accept' })

/** An interest whose candidate has a question of the lead to answer; the lead may decide all the same. */
export const clarification = partnership.createStateConfig({
  id: 'clarification',
  description: 'The lead asked the candidate to explain something before it answers the interest.',
  meta: {
    state: 'clarification',
    stage: 'partners',
    owner: ['candidate'],
    waits: [{ act: 'clarification.answer', of: 'candidate' }]
  } satisfies StateMeta,
  on: {
    ...expiring,
    ...leavingCluster('clarification', expire),
    ...amending,
    ...moving('clarification'),
    ...answering,
    ...decline,
    ...undertaking,
    ...naming,
    'clarification.answer': [
      {
        target: '#shortlisted',
        guard: 'askedOnShortlist',
        actions: [noteText, tellLead, report('shortlisted')],
        meta: row(null, 'candidate')
      },
      {
        target: '#interested',
        actions: [noteText, tellLead, report('interested')],
        meta: row(null, 'candidate')
      }
    ]
  },
  after: {
    T04c: {
      actions: [
        assign({ clarifications: ({ context }) => lastWith(context.clarifications, { overdue: true }) }),
        notify('N09', { variant: 'overdue', to: [{ to: 'lead' }], act: 'interest.accept' }),
        notifyOrganisation('N09', 'overdueAsked', { act: 'clarification.answer' })
      ],
      meta: termEnds()
    }
  }
})
