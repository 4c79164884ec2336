import type { ResolutionNumber } from '#resolutions/model.ts'
import type { CreateParams } from '#shared/workflow.ts'
import { passing, row } from '#workflows/effects.ts'
import type { PartnershipInput } from '#workflows/partnership/context.ts'
import { childId } from '#workflows/stamped.ts'
import type { ResolutionInput } from '#workflows/resolution/context.ts'
import type { TaskGroupInput } from '#workflows/task-group/context.ts'

import type { TakenOver } from './context-paths.ts'
import type { ProposalContext } from './context.ts'
import { proposal } from './setup.ts'

const groupId = (context: ProposalContext): string => childId('grp', context.case, 1)

/** The entry of the register that approved the project: the one that is there already, or a new one. */
const approvalId = ({ case: id, takenOver }: ProposalContext): string =>
  takenOver?.registered ?? (takenOver?.resolution ? childId('res', id, 1) : '')

const approvalInput = (
  context: ProposalContext,
  takenOver: TakenOver,
  number: ResolutionNumber
): ResolutionInput => ({
  case: context.case,
  rules: context.rules,
  owner: 'case',
  organ: number.organ,
  motion: 'approve',
  reasons: null,
  points: [],
  until: null,
  ballot: null,
  adoptedAt: takenOver.approvedAt ?? takenOver.group.appointedAt,
  repeals: null,
  takenOver: { number, project: context.case, subject: null }
})

const partnershipInput = (context: ProposalContext, place: number): PartnershipInput => {
  const { organisation, person, need, role } = context.partners[place]!
  return {
    case: context.case,
    origin: 'takenOver',
    organisation,
    person,
    need,
    role,
    contribution: null,
    message: null,
    over: context.takenOver?.group.state === 'closed'
  }
}

const groupInput = (context: ProposalContext): TaskGroupInput => ({
  case: context.case,
  rules: context.rules,
  lead: context.lead,
  organisations: [context.lead.organisation, ...context.partners.map(({ organisation }) => organisation)],
  resolution: approvalId(context),
  ...(context.takenOver && { takenOver: context.takenOver.group })
})

/** Everybody in it takes part from the first moment, and the group goes on with its people and its charter. */
const begin = [
  proposal.assign(({ context }) => ({
    submittedAt: context.openedAt,
    group: groupId(context),
    groupState: context.takenOver?.group.state ?? null,
    partners: (context.takenOver?.partners ?? []).map(({ organisation, person = null, need }, place) => ({
      partnership: childId('psp', context.case, place + 1),
      organisation,
      person,
      need,
      role: 'partner' as const,
      state: 'active' as const
    })),
    resolutions: context.takenOver?.resolution
      ? [
          {
            resolution: approvalId(context),
            motion: 'approve' as const,
            number: context.takenOver.resolution
          }
        ]
      : []
  })),
  proposal.enqueueActions(({ context, enqueue }) => {
    const create = (params: CreateParams) => enqueue({ type: 'create', params })
    context.partners.forEach(({ partnership: id }, place) =>
      create({ workflow: 'partnership', id, input: partnershipInput(context, place) })
    )
    const { takenOver } = context
    if (takenOver?.resolution && takenOver.registered === undefined)
      create({
        workflow: 'resolution',
        id: approvalId(context),
        input: approvalInput(context, takenOver, takenOver.resolution)
      })
    create({ workflow: 'task-group', id: groupId(context), input: groupInput(context) })
  })
]

/** A proposal begins as a draft; a project that the cluster takes over begins where it stands. */
export const takingOver = proposal.createStateConfig({
  description: 'A proposal begins as a draft, a project that is taken over where it stands.',
  meta: passing('draft', 'scope'),
  always: [
    { target: '#active', guard: 'takenOverActive', actions: begin, meta: row(null, 'system') },
    { target: '#closed', guard: 'takenOverClosed', actions: begin, meta: row(null, 'system') },
    { target: '#draft', meta: row(null, 'system') }
  ]
})
