import { setup } from 'xstate'

import type { Body } from '#sittings/model.ts'
import type { Relation, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import { delays } from '#workflows/terms.ts'

import type { SittingContext, SittingInput } from './context.ts'
import type { SittingEvent } from './events.ts'
import { sittingRules } from './rules.ts'

/** What every stage of a sitting is written with: its context, events, effects, rules and terms. */
export const sitting = setup({
  types: {
    context: {} as SittingContext,
    events: {} as SittingEvent,
    input: {} as SittingInput,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: {
    ...sittingRules,
    ofTheCouncil: ({ context }: { readonly context: SittingContext }) => context.organ === 'council',
    ofTheBoard: ({ context }: { readonly context: SittingContext }) => context.organ === 'board'
  },
  delays
})

/** Who presides over each body, and who sits in it. */
export type Roles = {
  readonly organ: Body
  readonly chair: Exclude<Relation, 'system'>
  readonly member: Relation
}

/** The Board has no chair of its own in the register: any of its members presides. */
export const rolesOf: Readonly<Record<Body, Roles>> = {
  presidium: { organ: 'presidium', chair: 'chair', member: 'presidium' },
  council: { organ: 'council', chair: 'councilChair', member: 'council' },
  board: { organ: 'board', chair: 'board', member: 'board' }
}
