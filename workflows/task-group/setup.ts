import { setup } from 'xstate'

import type { NoticeId, NotifyParams, SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import type { TaskGroupState } from '#task-groups/model.ts'
import { effects } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { TaskGroupContext, TaskGroupInput } from './context.ts'
import type { TaskGroupEvent } from './events.ts'
import { groupPeople } from './people.ts'
import { taskGroupRules } from './rules.ts'

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

/** Tells the proposal where its group stands now, and by which row of the table it came there. */
export const report = (state: TaskGroupState, row: string | null = null) => ({
  type: 'send' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): SendParams => ({
    to: 'case',
    event: { type: 'group.changed', group: context.group, state, row }
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

/** Everybody whose project it is: the lead, the partners, the office. */
export const parties = [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }] as const

/** Whom the suspension, the resumption and the early end of a project concern, beside the group. Source: procedure 1.7, N43. */
export const concerned = [{ to: 'lead' }, { to: 'partners' }, { to: 'presidium' }, { to: 'board' }] as const

/** Takes an open ballot back: what it was about has been overtaken. */
export const cancelBallot = taskGroup.enqueueActions(({ context, enqueue }) => {
  if (context.ballot === null) return
  enqueue({ type: 'send', params: { to: context.ballot, event: { type: 'ballot.cancel', ground: 'ended' } } })
  enqueue.assign({ ballot: null })
})

/** Ends with the proposal: wherever the group stands. */
export const ending = {
  'proposal.ended': { target: '#ended', actions: cancelBallot, meta: { row: null, by: ['system'] } }
} as const
