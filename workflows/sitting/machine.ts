import { assign, setup } from 'xstate'

import type { NotifyParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects, maxIterations, row } from '#workflows/effects.ts'

import { newSitting } from './context.ts'
import type { SittingContext, SittingInput } from './context.ts'
import type { SittingEvent } from './events.ts'

const sitting = setup({
  types: {
    context: {} as SittingContext,
    events: {} as SittingEvent,
    input: {} as SittingInput,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects
})

const tellBody = (variant: string) => ({
  type: 'notify' as const,
  params: ({ context }: { readonly context: SittingContext }): NotifyParams => ({
    notice: 'N19',
    variant,
    to: [{ to: context.organ }],
    data: { on: context.on }
  })
})

/** One meeting of a body (posiedzenie); the proposals it deals with are cases of their own. */
export const sittingMachine = sitting.createMachine({
  id: 'sitting',
  description: 'One meeting of a body.',
  context: ({ input }) => newSitting(input),
  initial: 'convened',
  options: { maxIterations },
  states: {
    convened: {
      description: 'The date is set and the members have been told.',
      meta: {
        state: 'convened',
        stage: 'review',
        owner: ['chair'],
        waits: [{ act: 'sitting.open', of: 'chair' }],
        openEnded: true
      },
      entry: tellBody('convened'),
      on: {
        'sitting.open': {
          target: 'open',
          actions: assign({ openedAt: ({ event }) => event.now }),
          meta: row(null, 'chair')
        },
        'sitting.cancel': {
          target: 'cancelled',
          actions: [
            assign({ reason: ({ event }) => event.reason, closedAt: ({ event }) => event.now }),
            tellBody('cancelled')
          ],
          meta: row(null, ['chair', 'coordinator'])
        }
      }
    },
    open: {
      description: 'The body meets and votes.',
      meta: {
        state: 'open',
        stage: 'review',
        owner: ['chair'],
        waits: [{ act: 'sitting.close', of: 'chair' }],
        openEnded: true
      },
      on: {
        'sitting.close': {
          target: 'closed',
          actions: assign({ closedAt: ({ event }) => event.now }),
          meta: row(null, 'chair')
        }
      }
    },
    closed: {
      type: 'final',
      description: 'The sitting is over.',
      meta: { state: 'closed', stage: 'ended', owner: [], openEnded: true }
    },
    cancelled: {
      type: 'final',
      description: 'The sitting was called off.',
      meta: { state: 'cancelled', stage: 'ended', owner: [], openEnded: true }
    }
  }
})
