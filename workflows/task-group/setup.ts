import { setup } from 'xstate'

import type { NoticeId, NotifyParams, SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'
import { effects } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { TaskGroupContext, TaskGroupInput } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { groupPeople, taskGroupRules } from './rules.ts'

/** What every stage of the task group is written with. */
export const taskGroup = setup({
  types: {
    context: {} as TaskGroupContext,
    events: {} as TaskGroupEvent,
    input: {} as TaskGroupInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: taskGroupRules,
  delays
})

/** Tells the proposal where its group stands now. */
export const report = (state: TaskGroupState) => ({
  type: 'send' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): SendParams => ({
    to: 'case',
    event: { type: 'group.changed', group: context.group, state }
  })
})

/** A notice to people of the group. */
export const notifyPeople = (
  notice: NoticeId,
  variant: string,
  people: (context: TaskGroupContext) => readonly string[] = groupPeople,
  act?: string
) => ({
  type: 'notify' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): NotifyParams => ({
    notice,
    variant,
    to: [{ to: 'people', people: people(context) }],
    ...(act !== undefined && { act })
  })
})
