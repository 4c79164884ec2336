import { setup } from 'xstate'

import type { StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { ResolutionContext, ResolutionInput } from './context.ts'
import type { ResolutionEvent } from './events.ts'
import { resolutionRules } from './rules.ts'

/** What every stage of a resolution is written with: its context, events, effects, rules and terms. */
export const resolution = setup({
  types: {
    context: {} as ResolutionContext,
    events: {} as ResolutionEvent,
    input: {} as ResolutionInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: resolutionRules,
  delays
})
