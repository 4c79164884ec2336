import { setup } from 'xstate'

import type { SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects, maxIterations, notify, row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import { newObjection } from './context.ts'
import type { ObjectionContext, ObjectionInput } from './context.ts'
import type { ObjectionEvent } from './events.ts'

type About = { readonly context: ObjectionContext; readonly event: ObjectionEvent }

/** The chair rules; the deputy where the chair is objected to or may not decide the case, or was silent for the term. */
const mayRule = ({ context, event }: About): boolean => {
  const { members = [], recused = [] } = factOf(event, 'presidium') ?? {}
  const { person } = event.by
  const own = members.find((member) => member.person === person)
  const chair = members.find((member) => member.chair)?.person
  if (own === undefined || person === context.person || recused.some((one) => one.person === person))
    return false
  if (own.chair) return true
  const isChairOut =
    chair === undefined || chair === context.person || recused.some((one) => one.person === chair)
  return own.deputy && (isChairOut || context.overdue)
}

const objection = setup({
  types: {
    context: {} as ObjectionContext,
    events: {} as ObjectionEvent,
    input: {} as ObjectionInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: { mayRule },
  delays
})

/** The applicant's objection to one member as decider (wniosek o wyłączenie), from its filing to the ruling. */
export const objectionMachine = objection.createMachine({
  id: 'objection',
  description: 'The applicant’s objection to one member as decider.',
  context: ({ input }) => newObjection(input),
  initial: 'filed',
  options: { maxIterations },
  states: {
    filed: {
      description: 'The chair rules on the objection, the deputy where it is about the chair.',
      meta: {
        state: 'filed',
        stage: 'review',
        owner: ['chair'],
        waits: [{ act: 'objection.rule', of: 'chair' }]
      } satisfies StateMeta,
      entry: notify('N18', { variant: 'objected', to: [{ to: 'chair' }], act: 'objection.rule' }),
      on: {
        'objection.rule': {
          target: 'ruled',
          guard: 'mayRule',
          actions: [
            objection.assign({
              ruling: ({ event }) => ('ruling' in event ? event.ruling : null),
              reasons: ({ event }) => ('reasons' in event ? event.reasons : null),
              ruledBy: ({ event }) => event.by.person,
              ruledAt: ({ event }) => event.now
            }),
            {
              type: 'send',
              params: ({ context }): SendParams => ({
                to: 'case',
                event: {
                  type: 'objection.ruled',
                  objection: context.objection,
                  person: context.person,
                  ruling: context.ruling ?? 'dismissed'
                }
              })
            }
          ],
          meta: row(null, 'chair', 'presidium')
        },
        'objection.lapse': { target: 'lapsed', meta: row(null, 'system') }
      },
      after: {
        T09b: {
          actions: [
            objection.assign({ overdue: true }),
            notify('N18', {
              variant: 'overdue',
              to: [{ to: 'heads' }],
              act: 'objection.rule'
            })
          ],
          meta: row(null, 'system')
        }
      }
    },
    ruled: {
      type: 'final',
      description: 'The objection is upheld, and the member is recused, or it is dismissed.',
      meta: { state: 'ruled', stage: 'review', owner: [], openEnded: true }
    },
    lapsed: {
      type: 'final',
      description: 'The review that the objection is about ended before a ruling.',
      meta: { state: 'lapsed', stage: 'review', owner: [], openEnded: true }
    }
  }
})
