import { setup } from 'xstate'

import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import { delays } from '#workflows/terms.ts'

import type { ProposalContext, ProposalInput } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { proposalRules } from './rules.ts'

/** What every stage of the proposal is written with: its context, events, effects, rules and terms. */
export const proposal = setup({
  types: {
    context: {} as ProposalContext,
    events: {} as ProposalEvent,
    input: {} as ProposalInput,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: proposalRules,
  delays
})
