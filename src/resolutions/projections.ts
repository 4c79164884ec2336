import type { ActorView, Projection } from '#engine/contract.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

const contextOf = (actor: ActorView): ResolutionContext => actor.context as unknown as ResolutionContext

const resolutions: Projection = {
  workflow: 'resolution',
  table: 'resolutions',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      proposal_id: context.takenOver === null ? actor.case : context.takenOver.project,
      taken_over: context.takenOver === null ? 0 : 1,
      subject_id: context.takenOver?.subject?.text ?? null,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      organ: context.organ,
      motion: context.motion,
      ballot_id: context.ballot,
      adopted_at: context.adoptedAt,
      drafted_at: context.draftedAt,
      year: context.number?.year ?? null,
      number: context.number?.number ?? null,
      signed_by: context.signedBy,
      signed_at: context.signedAt,
      until_on: context.until,
      delivered_at: context.deliveredAt,
      repeals: context.repeals,
      repealed_by: context.repealedBy,
      repealed_at: context.repealedAt
    }
  }
}

export const projections: readonly Projection[] = [resolutions]
