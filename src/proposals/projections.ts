import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import { isConfirmed } from '#partnerships/model.ts'
import type { PartnershipState } from '#partnerships/model.ts'
import type { ObjectionContext } from '#workflows/objection/context.ts'
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
      // Every member may know of a project that the cluster took over, as of one that has looked for partners.
      searched_at: context.search.openedAt ?? (context.takenOver === null ? null : context.openedAt),
      lapsed_from: context.lapsedFrom,
      route: context.route,
      urgency_asked: context.asked?.route === 'urgent' ? 1 : 0,
      funding: context.funding,
      merged_into: context.mergedInto,
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

/** Members of the deciding body, and experts asked for an opinion, and how each stands to the case in the present round. */
const caseDeciders: ListProjection = {
  workflow: 'proposal',
  table: 'case_deciders',
  rows: (actor) =>
    [
      ...(contextOf(actor).review?.declarations ?? []).map(({ person, answer }) => ({
        person,
        standing: answer
      })),
      ...(contextOf(actor).review?.experts ?? []).map(({ person, answer }) => ({
        person,
        standing: answer === 'impartial' ? 'expert' : answer
      }))
    ].map(({ person, standing }) => ({
      actor_id: actor.id,
      id: person,
      case_id: actor.case,
      person_id: person,
      standing
    }))
}

/** Who verifies the conditions of each case: they read the file. */
const caseVerifiers: ListProjection = {
  workflow: 'proposal',
  table: 'case_verifiers',
  rows: (actor) =>
    [...new Set(contextOf(actor).conditions.map(({ verifier }) => verifier))].map((person) => ({
      actor_id: actor.id,
      id: person,
      case_id: actor.case,
      person_id: person
    }))
}

const objections: Projection = {
  workflow: 'objection',
  table: 'objections',
  row: (actor) => {
    const context = actor.context as unknown as ObjectionContext
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      person_id: context.person,
      raised_by: context.raisedBy,
      raised_at: context.raisedAt,
      ruling: context.ruling,
      ruled_by: context.ruledBy,
      ruled_at: context.ruledAt
    }
  }
}

export const projections: readonly Projection[] = [proposals, objections]
export const lists: readonly ListProjection[] = [caseParties, caseDeciders, caseVerifiers]
