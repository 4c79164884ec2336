import type { Sights } from '#api/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Profile } from '#shared/profile.ts'
import type { Sight } from '#shared/sight.ts'

import { byActivity } from './activity.ts'
import type { MemberActivity } from './activity.ts'
import { ageingOf, byAge } from './ageing.ts'
import type { Ageing } from './ageing.ts'
import { closedBallots, declarationsSince, memberActivity } from './figures-store.ts'
import type { Declarations } from './figures-store.ts'
import { daysToApproval, funnelOf, journeysOf, milestones, reachOf, timesOf } from './journey.ts'
import type { FunnelStep, Journey, StepTime } from './journey.ts'
import { stateEntries, trackedProposals } from './journey-store.ts'
import type { TrackedProposal } from './journey-store.ts'
import { consortiaOf, outcomeOf, outcomesBy } from './outcomes.ts'
import type { Consortia, Outcome, OutcomeLine } from './outcomes.ts'
import { beginOf } from './period.ts'
import type { Period } from './period.ts'
import { queuesOf } from './queue.ts'
import type { Queue } from './queue.ts'
import { turnoutOf } from './turnout.ts'
import type { Turnout } from './turnout.ts'
import { awaitedActs, termsUntil } from './waiting-store.ts'
import type { AwaitedAct, RunningTerm } from './waiting-store.ts'

export type TrackingParts = {
  readonly engine: Engine
  readonly sights: Sights
  /** The profile in force for new cases: the targets of the figures. */
  readonly profile: () => Profile
}

export type AgedProposal = TrackedProposal & { readonly ageing: Ageing }

export type CountedProposal = TrackedProposal & { readonly outcome: Outcome; readonly reach: number }

/** What a coordinator sees of the present: who is awaited, what ends soon, what is late. */
export type Present = {
  readonly queues: readonly Queue<AwaitedAct>[]
  /** Terms that end within fourteen days, with whether the case then moves by itself. */
  readonly terms: readonly (RunningTerm & { readonly atEnd: 'move' | 'escalate' })[]
  /** Cases over their target, stuck ones first. */
  readonly late: readonly AgedProposal[]
  readonly running: number
}

/** The numbers of a period. */
export type Figures = {
  readonly period: Period
  readonly from: string | null
  /** Proposals opened in the period. */
  readonly proposals: readonly CountedProposal[]
  readonly funnel: readonly FunnelStep[]
  readonly times: readonly StepTime[]
  /** Median days from the submission of the scope to the approval. */
  readonly toApproval: number | null
  readonly byKind: readonly OutcomeLine[]
  readonly byGroup: readonly OutcomeLine[]
  readonly byType: readonly OutcomeLine[]
  readonly consortia: Consortia
  readonly members: readonly MemberActivity[]
  readonly turnout: Turnout
  readonly declarations: Declarations
}

export type Tracking = { readonly now: string; readonly present: Present; readonly figures: Figures }

const daysAhead = 14
const millisecondsOfDay = 86_400_000

/** Everything about tracking that this reader may know, for the page, the files and the API: a fixed number of queries. */
export const trackingOf = async (parts: TrackingParts, person: string, period: Period): Promise<Tracking> => {
  const now = parts.engine.parts.clock.now()
  const sight = parts.sights(person, now)
  const proposals = await trackedProposals(parts.engine.parts.database.read, sight)
  return {
    now,
    present: await presentOf(parts, sight, now, proposals),
    figures: await figuresOf(parts, sight, { period, now, proposals })
  }
}

const presentOf = async (
  { engine }: TrackingParts,
  sight: Sight,
  now: string,
  proposals: readonly TrackedProposal[]
): Promise<Present> => {
  const { profileOf, database } = engine.parts
  const until = new Date(Date.parse(now) + daysAhead * millisecondsOfDay).toISOString()
  const terms = await termsUntil(database.read, sight, until)
  const running = proposals.filter(({ stage }) => stage !== 'ended')
  return {
    queues: queuesOf(
      (await awaitedActs(database.read, sight)).filter(({ since }) => since <= now),
      now
    ),
    terms: terms.map((term) => ({
      ...term,
      atEnd: profileOf(term.profile).terms[term.term]?.atEnd ?? 'move'
    })),
    late: running
      .map((proposal) => ({
        ...proposal,
        ageing: ageingOf({
          state: proposal.state,
          since: proposal.since,
          now,
          terms: profileOf(proposal.profile).terms,
          urgent: proposal.route === 'urgent'
        })
      }))
      .filter(({ ageing }) => ageing.level === 'late')
      .toSorted((one, other) => byAge(one.ageing, other.ageing)),
    running: running.length
  }
}

const countedOf = (
  proposals: readonly TrackedProposal[],
  journeys: readonly Journey[]
): readonly CountedProposal[] => {
  const byId = new Map(journeys.map((journey) => [journey.id, journey]))
  return proposals.map((proposal) => {
    const journey = byId.get(proposal.id) ?? { id: proposal.id, stays: [] }
    return { ...proposal, outcome: outcomeOf(proposal.state, journey), reach: reachOf(journey) }
  })
}

const figuresOf = async (
  { engine, profile }: TrackingParts,
  sight: Sight,
  asked: { readonly period: Period; readonly now: string; readonly proposals: readonly TrackedProposal[] }
): Promise<Figures> => {
  const { read } = engine.parts.database
  const from = beginOf(asked.period, asked.now)
  const moved = asked.proposals.filter(({ moved_at }) => from === null || moved_at >= from)
  const journeys = journeysOf(moved, await stateEntries(read, sight, from))
  const opened = new Set(
    moved.filter(({ opened_at }) => from === null || opened_at >= from).map(({ id }) => id)
  )
  const cohort = journeys.filter(({ id }) => opened.has(id))
  const counted = countedOf(
    moved.filter(({ id }) => opened.has(id)),
    cohort
  )
  const agreed = counted.filter(({ reach }) => reach > milestones.indexOf('agreed'))
  const submitted = counted.filter(({ reach }) => reach > 0)
  return {
    period: asked.period,
    from,
    proposals: counted,
    funnel: funnelOf(cohort),
    times: timesOf(journeys, profile().terms, from),
    toApproval: daysToApproval(journeys, from),
    byKind: outcomesBy(submitted, ({ kind }) => kind ?? 'unknown'),
    byGroup: outcomesBy(submitted, ({ lead_group }) => lead_group ?? 'unknown'),
    byType: outcomesBy(submitted, ({ lead_type }) => lead_type),
    consortia: consortiaOf(agreed.map(({ partners }) => partners)),
    members: (await memberActivity(read, sight, from)).toSorted(byActivity),
    turnout: turnoutOf(await closedBallots(read, sight, from)),
    declarations: await declarationsSince(read, sight, from)
  }
}
