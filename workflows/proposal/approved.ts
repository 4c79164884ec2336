import { and } from 'xstate'

import type { CreateParams, StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'
import { childId } from '#workflows/stamped.ts'
import type { TaskGroupInput } from '#workflows/task-group/context.ts'

import type { ProposalContext } from './context.ts'
import { gapRepair } from './gap-repair.ts'
import { associatedIn, confirmed } from './parties.ts'
import { afterLoss } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { partnerWithdrew, withdraw } from './shared-steps.ts'

const groupId = (context: ProposalContext): string => childId('grp', context.case, 1)

const approving = (context: ProposalContext): string =>
  context.resolutions.findLast(({ motion }) => motion === 'approve' || motion === 'conditions')?.resolution ??
  ''

const startGroup = {
  type: 'create' as const,
  params: ({ context }: { context: ProposalContext }): CreateParams => {
    const input: TaskGroupInput = {
      case: context.case,
      rules: context.rules,
      lead: context.lead,
      organisations: confirmed(context),
      ...(associatedIn(context).length > 0 && { associated: associatedIn(context) }),
      resolution: approving(context)
    }
    return { workflow: 'task-group', id: groupId(context), input }
  }
}

/** The Board hears that the group is not started; while the resolution is not signed, it hears of that from the resolution. */
const startOverdue = proposal.enqueueActions(({ check, enqueue }) => {
  const to = [{ to: 'board' }, { to: 'coordinator' }] as const
  if (check('resolutionSigned')) enqueue(notify('N34', { variant: 'overdue', to, act: 'group.start' }))
})

const approved = proposal.createStateConfig({
  id: 'approved',
  description:
    'The project is approved: the chair signs the resolution, the coordinator starts the task group.',
  meta: {
    state: 'approved',
    stage: 'group',
    owner: ['chair', 'coordinator'],
    waits: [{ act: 'group.start', of: 'coordinator' }]
  } satisfies StateMeta,
  always: afterLoss('#gapRepair'),
  on: {
    ...withdraw,
    ...partnerWithdrew('#gapRepair'),
    'group.start': {
      target: '#carriedOut',
      guard: and(['resolutionSigned', 'minimumConsortiumMet']),
      actions: [startGroup, proposal.assign({ group: ({ context }) => groupId(context) })],
      meta: row('START_GROUP', 'coordinator', 'organisations')
    }
  },
  after: {
    T22: { actions: startOverdue, meta: termEnds() }
  }
})

/** From the approval to the start of the task group. */
export const approvedStates = { approved, gapRepair } as const
