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
      appointed_at: context.appointedAt,
      at_risk: context.atRisk ? 1 : 0,
      suspended_at: context.suspension?.since ?? null,
      closed_at: context.closedAt
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
              duty_id: null,
              answer: nomination.answer
            }
          ]
    return [
      ...head('leader', leader),
      ...head('deputy', deputy),
      ...delegates.map(({ organisation, person, share, duty }) => ({
        ...common,
        id: organisation,
        person_id: person,
        organisation_id: organisation,
        role: 'delegate',
        share,
        duty_id: duty?.text ?? null,
        answer: null
      }))
    ]
  }
}

/** What the charter plans, and what became of it. */
const milestones: ListProjection = {
  workflow: 'task-group',
  table: 'milestones',
  rows: (actor) =>
    contextOf(actor).milestones.map(({ id, name, dueOn, state, missed }) => ({
      actor_id: actor.id,
      id,
      case_id: actor.case,
      name_id: name.text,
      due_on: dueOn,
      state,
      missed: missed ? 1 : 0
    }))
}

/** Changes of the project, recorded by its lead or decided by the Presidium. */
const changes: ListProjection = {
  workflow: 'task-group',
  table: 'project_changes',
  rows: (actor) =>
    contextOf(actor).changes.map((change) => ({
      actor_id: actor.id,
      id: change.id,
      case_id: actor.case,
      kinds: change.kinds.join(' '),
      state: change.state,
      budget_percent: change.budgetPercent,
      ends_on: change.endsOn,
      organisation_id: change.organisation,
      filed_at: change.filedAt,
      decided_at: change.decidedAt
    }))
}

export const projections: readonly Projection[] = [taskGroups]
export const lists: readonly ListProjection[] = [people, milestones, changes]
