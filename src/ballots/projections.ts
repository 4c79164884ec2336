import type { ActorView, ListProjection, Projection } from '#engine/contract.ts'
import type { BallotContext, CastVote } from '#workflows/ballot/context.ts'

import { majorityOf } from './model.ts'

const contextOf = (actor: ActorView): BallotContext => actor.context as unknown as BallotContext

const counted = (votes: readonly CastVote[]): readonly CastVote[] =>
  votes.filter(({ struck }) => struck === null)

const ballots: Projection = {
  workflow: 'ballot',
  table: 'ballots',
  row: (actor) => {
    const context = contextOf(actor)
    const { outcome, rules, motion } = context
    const counts = outcome?.counts
    return {
      id: actor.id,
      case_id: actor.case,
      state: actor.state,
      stage: actor.stage,
      status: actor.status,
      since: actor.since,
      owner_id: context.owner,
      body: context.body,
      mode: context.mode,
      secret: context.secret ? 1 : 0,
      sitting_id: context.sitting,
      motion,
      majority: outcome?.rule.majority ?? majorityOf(rules, motion),
      until_on: context.until,
      round: context.round,
      revision: context.revision,
      opened_at: context.openedAt,
      closed_at: context.closedAt,
      ground: context.cancelled,
      eligible: context.voters.length,
      voted: counted(context.votes).length,
      base: outcome?.base ?? null,
      floor: outcome?.floor ?? null,
      quorum: outcome?.quorum ?? null,
      quorum_met: outcome === null ? null : outcome.quorumMet ? 1 : 0,
      result: outcome?.result ?? null,
      adopted_at: outcome?.result === 'carried' ? outcome.adoptedAt : null,
      votes_for: counts?.for ?? null,
      votes_against: counts?.against ?? null,
      votes_abstain: counts?.abstain ?? null,
      absent: counts?.absent ?? null
    }
  }
}

const rowOf = (
  actor: ActorView,
  seat: { readonly person: string; readonly substitute: string | null; readonly weight: number },
  vote: CastVote | undefined,
  struck: string | null
) => ({
  actor_id: actor.id,
  id: seat.person,
  case_id: actor.case,
  person_id: seat.person,
  substitute_id: seat.substitute,
  weight: seat.weight,
  choice: vote?.choice ?? null,
  revision: vote?.revision ?? null,
  voted_at: vote?.at ?? null,
  cast_by: vote?.by ?? null,
  channel: vote?.channel ?? null,
  struck
})

/** Who may vote, who has, and in an open ballot how; also the seats struck since, whose votes are kept and not counted. */
const votes: ListProjection = {
  workflow: 'ballot',
  table: 'votes',
  rows: (actor) => {
    const { voters, votes: cast, struck } = contextOf(actor)
    const seats = new Set(voters.map(({ person }) => person))
    return [
      ...voters.map((seat) => {
        const vote = counted(cast).find(({ person }) => person === seat.person)
        return rowOf(actor, seat, vote, null)
      }),
      ...struck
        .filter(({ person }) => !seats.has(person))
        .map(({ person, ground }) => {
          const vote = cast.findLast((one) => one.person === person)
          return rowOf(actor, { person, substitute: null, weight: 0 }, vote, ground)
        })
    ]
  }
}

export const projections: readonly Projection[] = [ballots]
export const lists: readonly ListProjection[] = [votes]
