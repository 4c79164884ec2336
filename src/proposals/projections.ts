import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import { isConfirmed } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

const contextOf = (actor: ActorView): ProposalContext => actor.context as unknown as ProposalContext

const proposals: Projection = {
  workflow: 'proposal',
  table: 'proposals',
  row: (actor) => {
    const context = contextOf(actor)
    const { review } = context
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      opened_at: context.openedAt,
      author_person_id: context.author.person,
      author_organisation_id: context.author.organisation,
      lead_person_id: context.lead.person,
      lead_organisation_id: context.lead.organisation,
      lead_vacant: context.leadVacant ? 1 : 0,
      revision: context.card.revision,
      digest: context.card.digest,
      submitted_at: context.submittedAt,
      searched_at: context.search.openedAt,
      lapsed_from: context.lapsedFrom,
      round: context.rounds,
      sitting_id: review?.sitting ?? null,
      ballot_id: review?.ballot ?? null,
      group_id: context.group
    }
  }
}

const sideOf = (state: PartnershipState): 'partner' | 'candidate' =>
  isConfirmed(state) || state === 'ended' ? 'partner' : 'candidate'

/** Organisations on the applicant's side of each case. The author's own stands apart once somebody else leads. */
const caseParties: ListProjection = {
  workflow: 'proposal',
  table: 'case_parties',
  rows: (actor) => {
    const { author, lead, partners } = contextOf(actor)
    const common = { actor_id: actor.id, case_id: actor.case }
    const own = { ...common, need: null, state: 'active' }
    return [
      { ...own, id: 'lead', organisation_id: lead.organisation, side: 'lead' },
      ...(author.organisation === lead.organisation
        ? []
        : [{ ...own, id: 'author', organisation_id: author.organisation, side: 'author' }]),
      ...partners.map(({ partnership, organisation, need, state }) => ({
        ...common,
        id: partnership,
        organisation_id: organisation,
        side: sideOf(state),
        state,
        need
      }))
    ]
  }
}

/** Members of the deciding body and how each stands to the case in the present round. */
const caseDeciders: ListProjection = {
  workflow: 'proposal',
  table: 'case_deciders',
  rows: (actor) =>
    (contextOf(actor).review?.declarations ?? []).map(({ person, answer }) => ({
      actor_id: actor.id,
      id: person,
      case_id: actor.case,
      person_id: person,
      standing: answer
    }))
}

export const projections: readonly Projection[] = [proposals]
export const lists: readonly ListProjection[] = [caseParties, caseDeciders]
