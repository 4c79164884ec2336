import type { ActorView, Projection } from '#engine/contract.ts'
import type { ReportContext } from '#workflows/report/context.ts'

const contextOf = (actor: ActorView): ReportContext => actor.context as unknown as ReportContext

const reports: Projection = {
  workflow: 'report',
  table: 'reports',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      group_id: context.owner,
      from_on: context.from,
      to_on: context.to,
      due_on: context.dueOn,
      opened_at: context.openedAt,
      colour: context.content?.status ?? null,
      person_id: context.person,
      submitted_at: context.submittedAt,
      accepted_at: context.acceptedAt,
      returns: context.returns,
      overdue_days: context.overdueDays
    }
  }
}

export const projections: readonly Projection[] = [reports]
