import type { ActorView, Projection } from '#engine/contract.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'

const contextOf = (actor: ActorView): SittingContext => actor.context as unknown as SittingContext

const sittings: Projection = {
  workflow: 'sitting',
  table: 'sittings',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      organ: context.organ,
      begins_at: context.on,
      convened_at: context.convenedAt,
      opened_at: context.openedAt,
      closed_at: context.closedAt
    }
  }
}

export const projections: readonly Projection[] = [sittings]
