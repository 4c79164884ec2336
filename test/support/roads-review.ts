import { anOpinion } from './card.ts'
import { passTerm } from './case-time.ts'
import type { Road } from './road.ts'
import { aSitting, dayAhead, theCouncil } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { carryInCouncil, decide, signLast, tied } from './deciding.ts'

/** Motions as the chair words them; dates run from today. */
export const motions = (cluster: Cluster) => ({
  conditions: {
    motion: 'conditions',
    conditions: [
      {
        text: 'A vote of the ethics committee.',
        verifier: cluster.people.coordinator.person,
        evidence: 'document',
        due: dayAhead(cluster, 30)
      }
    ]
  },
  changes: { motion: 'changes', changes: [{ text: 'Say how patients are recruited.' }] },
  postpone: { motion: 'postpone', until: dayAhead(cluster, 20) },
  reject: { motion: 'reject', criteria: { strategy: 'Outside the strategy.' } }
})

/** What the Presidium carries once the approval has failed. */
const carried = (motion: keyof ReturnType<typeof motions>): Road => ({
  from: 'noDecision',
  go: async (cluster, proposal) => {
    await proposal.send(cluster.presidium[0], 'motion.put', motions(cluster)[motion])
    await decide(cluster, proposal, 'for')
  }
})

/** An appeal on the merits. */
export const anAppeal = { criteria: { strategy: 'It fits the strategy.' }, request: 'A new review.' }

/** Everything that people do with a file in the Presidium or in the Council. */
export const reviewRoads = {
  coi: {
    from: 'queued',
    go: async (cluster, { send, wishes }) => {
      const [chair] = cluster.presidium
      if (wishes.mode === 'circular') await send(chair, 'review.open', { mode: 'circular' })
      else await send(chair, 'review.open', { mode: 'sitting', sitting: await aSitting(cluster) })
    }
  },
  opinions: {
    from: 'coi',
    go: async ({ presidium }, { send }) => {
      for (const member of presidium) await send(member, 'declaration.make', { answer: 'impartial' })
    }
  },
  ballot: {
    from: 'opinions',
    go: async ({ presidium: [chair, deputy, member] }, { send }) => {
      await send(deputy, 'opinion.file', anOpinion)
      await send(member, 'opinion.file', anOpinion)
      await send(chair, 'opinions.close')
    }
  },
  noQuorum: { from: 'ballot', go: (cluster, proposal) => decide(cluster, proposal, []) },
  tie: { from: 'ballot', go: (cluster, proposal) => decide(cluster, proposal, tied) },
  noDecision: { from: 'ballot', go: (cluster, proposal) => decide(cluster, proposal, 'against') },
  postponed: carried('postpone'),
  changesRequested: carried('changes'),
  conditional: carried('conditions'),
  councilInstead: {
    from: 'coi',
    go: async (cluster, { send }) => {
      await theCouncil(cluster)
      const [chair, deputy, ...others] = cluster.presidium
      for (const member of [chair, deputy]) await send(member, 'declaration.make', { answer: 'impartial' })
      for (const member of others)
        await send(member, 'declaration.make', { answer: 'recused', ground: 'rivalry' })
    }
  },
  conditionsOverdue: {
    from: 'conditional',
    movesClock: true,
    go: (cluster, proposal) => passTerm(cluster, proposal, 'T17')
  },
  rejected: {
    from: 'noDecision',
    go: async (cluster, proposal) => {
      await carried('reject').go(cluster, proposal)
      await signLast(cluster, proposal)
    }
  },
  appealSelfReview: {
    from: 'rejected',
    go: async ({ people }, { send }) => void (await send(people.lab, 'appeal.file', anAppeal))
  },
  appealCouncil: {
    from: 'appealSelfReview',
    go: async (cluster, { send }) => {
      await theCouncil(cluster)
      await send(cluster.presidium[0], 'appeal.forward')
    }
  },
  rejectedFinal: {
    from: 'councilInstead',
    go: (cluster, proposal) =>
      carryInCouncil(cluster, proposal, 'reject', { criteria: { strategy: 'Outside it.' } })
  },
  approved: { from: 'ballot', go: (cluster, proposal) => decide(cluster, proposal, 'for') }
} as const satisfies Readonly<Record<string, Road>>
