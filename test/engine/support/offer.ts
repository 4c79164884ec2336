import { assign, setup } from 'xstate'
import { z } from 'zod'

import type { Stamp, WorkflowDefinition } from '#shared/workflow.ts'
import { effects, row } from '#workflows/effects.ts'

type OfferContext = { readonly offer: string; readonly by: string | null; readonly touched: number }

const tell = (state: string) => ({
  type: 'send' as const,
  params: ({ context }: { context: OfferContext }) => ({
    to: 'case',
    event: { type: 'offer.changed', offer: context.offer, state }
  })
})

const offer = setup({
  types: {
    context: {} as OfferContext,
    events: {} as { readonly type: 'offer.accept' | 'offer.withdraw' | 'offer.touch' } & Stamp,
    input: {} as { readonly id: string; readonly by: string | null }
  },
  actions: effects,
  delays: { answer: 1 }
}).createMachine({
  id: 'offer',
  options: { maxIterations: 100 },
  context: ({ input }) => ({ offer: input.id, by: input.by, touched: 0 }),
  initial: 'offered',
  states: {
    offered: {
      meta: { state: 'offered', stage: 'partners', owner: ['author'] },
      on: {
        'offer.accept': { target: 'accepted', actions: tell('accepted'), meta: row('ACCEPT', 'author') },
        'offer.withdraw': { target: 'withdrawn', actions: tell('withdrawn'), meta: row(null, 'candidate') },
        'offer.touch': {
          actions: assign({ touched: ({ context }) => context.touched + 1 }),
          meta: row(null, 'author')
        }
      },
      after: { answer: { target: 'expired', actions: tell('expired') } }
    },
    accepted: {
      meta: { state: 'accepted', stage: 'partners', owner: ['author'], openEnded: true },
      on: {
        'offer.withdraw': { target: 'withdrawn', actions: tell('withdrawn'), meta: row(null, 'candidate') }
      }
    },
    withdrawn: { type: 'final', meta: { state: 'withdrawn', stage: 'partners', owner: [] } },
    expired: { type: 'final', meta: { state: 'expired', stage: 'partners', owner: [] } }
  }
})

const empty = { input: z.strictObject({}) }

/** A child of a request, joined to it by id. */
export const offerWorkflow: WorkflowDefinition = {
  name: 'offer',
  version: 1,
  machine: offer,
  events: { 'offer.accept': empty, 'offer.withdraw': empty, 'offer.touch': empty },
  people: {}
}
