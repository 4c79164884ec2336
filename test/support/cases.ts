import { sendEvent } from '#api/send-event.ts'
import { proposeScope } from '#proposals/commands.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

import { aCard } from './card.ts'
import { must } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { Proposal, Road, Wishes } from './road.ts'
import { groupRoads } from './roads-group.ts'
import { partnerRoads } from './roads-partners.ts'
import { reviewRoads } from './roads-review.ts'

export { aCard } from './card.ts'
export { aCluster } from './cluster.ts'
export type { Cluster } from './cluster.ts'
export type { Proposal } from './road.ts'

/** The straight path of a proposal, from the first sketch to the work. */
export const path = [
  'draft',
  'formalCheck',
  'searchOpen',
  'searchSelecting',
  'consortium',
  'queued',
  'coi',
  'opinions',
  'ballot',
  'approved',
  'groupForming',
  'charterReview',
  'active'
] as const satisfies readonly (keyof typeof roads)[]

/** The roads to all states of the table. */
export const roads = { ...partnerRoads, ...reviewRoads, ...groupRoads } as const

/** States that `aProposal` can reach: all of the table. */
export type Reached = keyof typeof roads

/** The states on the way, the last one included. */
const wayTo = (state: Reached): readonly Reached[] => {
  const { from } = roads[state] as Road
  return from === null ? [state] : [...wayTo(from as Reached), state]
}

/** States on whose road a term has to end: the clock moves, and only the case's own terms end with it. */
export const reachedInTime: readonly Reached[] = (Object.keys(roads) as Reached[]).filter((state) =>
  wayTo(state).some((passed) => (roads[passed] as Road).movesClock === true)
)

export type ProposalWishes = Wishes & { readonly state?: Reached }

/** Proposes a scope and brings it to a state, by nothing but what people send and terms that end. */
export const aProposal = async (cluster: Cluster, wishes: ProposalWishes = {}): Promise<Proposal> => {
  const { core, people } = cluster
  const { engine } = core
  const { profile = krakow, card = aCard(), state = 'draft' } = wishes
  const { id, number } = must(await proposeScope(engine, { card, me: people.lab, profile }))
  const actorsOf = async (workflow: string): Promise<readonly string[]> => {
    const rows = await core.database.read.all<{ id: string }>(
      `select a.id from actors a join journal j on j.actor_id = a.id and j.kind = 'create'
       where a.case_id = ? and a.workflow = ? order by j.row_number`,
      [id, workflow]
    )
    return rows.map((row) => row.id)
  }
  const workflowOf = async (actor: string): Promise<string> =>
    (await engine.view(core.database.read, actor))?.workflow ?? 'proposal'
  const attempt: Proposal['attempt'] = async (me, type, payload = {}, actor = id, caseId = id) =>
    sendEvent(engine, {
      case: caseId,
      actor,
      workflow: await workflowOf(actor),
      me,
      event: { type, ...payload },
      fresh: true
    })
  const proposal: Proposal = {
    id,
    number,
    profile,
    wishes,
    attempt,
    send: async (...asked) => must(await attempt(...asked)),
    stateOf: async (actor = id) => (await engine.view(core.database.read, actor))?.state,
    actorsOf
  }
  for (const reached of wayTo(state)) await roads[reached].go(cluster, proposal)
  return proposal
}
