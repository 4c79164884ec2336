import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'

const contextOf = (actor: ActorView): BallotContext => actor.context as unknown as BallotContext

const ballots: Projection = {
  workflow: 'ballot',
  table: 'ballots',
  row: (actor) => {
    const context = contextOf(actor)
    const counts = context.outcome?.counts
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      body: context.body,
      mode: context.mode,
      motion: context.motion,
      round: context.round,
      revision: context.revision,
      opened_at: context.openedAt,
      closed_at: context.closedAt,
      eligible: context.voters.length,
      voted: context.votes.length,
      result: context.outcome?.result ?? null,
      votes_for: counts?.for ?? null,
      votes_against: counts?.against ?? null,
      votes_abstain: counts?.abstain ?? null,
      absent: counts?.absent ?? null
    }
  }
}

/** Who may vote, and who has and how: a ballot here is open, by name. */
const votes: ListProjection = {
  workflow: 'ballot',
  table: 'votes',
  rows: (actor) => {
    const { voters, votes: cast } = contextOf(actor)
    return voters.map(({ person }) => {
      const vote = cast.find((one) => one.person === person)
      return {
        actor_id: actor.id,
        id: person,
        case_id: actor.case,
        person_id: person,
        choice: vote?.choice ?? null,
        revision: vote?.revision ?? null,
        voted_at: vote?.at ?? null
      }
    })
  }
}

export const projections: readonly Projection[] = [ballots]
export const lists: readonly ListProjection[] = [votes]
