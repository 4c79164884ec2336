import { setup } from 'xstate'

import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { BallotContext, BallotInput } from './context.ts'
import type { BallotEvent } from './events.ts'
import { ballotRules } from './rules.ts'

/** What every stage of a ballot is built with. */
export const ballot = setup({
  types: {
    context: {} as BallotContext,
    events: {} as BallotEvent,
    input: {} as BallotInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: ballotRules,
  delays
})
