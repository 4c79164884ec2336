import type { ActorView, Projection } from '#engine/contract.ts'
import type { PartnershipContext } from '#workflows/partnership/context.ts'

const contextOf = (actor: ActorView): PartnershipContext => actor.context as unknown as PartnershipContext

const partnerships: Projection = {
  workflow: 'partnership',
  table: 'partnerships',
  row: (actor) => {
    const context = contextOf(actor)
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      origin: context.origin,
      organisation_id: context.organisation,
      person_id: context.person,
      need: context.need,
      role: context.role,
      opened_at: context.openedAt,
      unanswered: context.unanswered ? 1 : 0,
      answered_at: context.answeredAt,
      signed_by: context.letter?.person ?? null,
      signed_at: context.letter?.signedAt ?? null,
      notice_at: context.noticeAt,
      breach_at: context.breach?.at ?? null,
      nda_at: context.nda?.at ?? null,
      file_opened_at: context.fileOpenedAt ?? null
    }
  }
}

export const projections: readonly Projection[] = [partnerships]
