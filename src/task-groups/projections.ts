import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

const contextOf = (actor: ActorView): TaskGroupContext => actor.context as unknown as TaskGroupContext

const taskGroups: Projection = {
  workflow: 'task-group',
  table: 'task_groups',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      lead_organisation_id: context.lead.organisation,
      resolution_id: context.resolution,
      opened_at: context.openedAt,
      leader_person_id: context.leader?.person ?? null,
      deputy_person_id: context.deputy?.person ?? null,
      submitted_at: context.charter?.submittedAt ?? null,
      ends_on: context.charter?.endsOn ?? null,
      appointed_at: context.appointedAt
    }
  }
}

/** Delegates, leader and deputy of each group. */
const people: ListProjection = {
  workflow: 'task-group',
  table: 'task_group_people',
  rows: (actor) => {
    const { delegates, leader, deputy } = contextOf(actor)
    const common = { actor_id: actor.id, case_id: actor.case }
    const head = (role: 'leader' | 'deputy', nomination: TaskGroupContext['leader']) =>
      nomination === null
        ? []
        : [
            {
              ...common,
              id: role,
              person_id: nomination.person,
              organisation_id:
                delegates.find(({ person }) => person === nomination.person)?.organisation ?? null,
              role,
              share: null,
              answer: nomination.answer
            }
          ]
    return [
      ...head('leader', leader),
      ...head('deputy', deputy),
      ...delegates.map(({ organisation, person, share }) => ({
        ...common,
        id: organisation,
        person_id: person,
        organisation_id: organisation,
        role: 'delegate',
        share,
        answer: null
      }))
    ]
  }
}

export const projections: readonly Projection[] = [taskGroups]
export const lists: readonly ListProjection[] = [people]
