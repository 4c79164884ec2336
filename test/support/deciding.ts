import type { Person } from '#api/acting.ts'
import type { Choice } from '#ballots/model.ts'

import { passTerm } from './case-time.ts'
import { aSitting } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import type { Proposal } from './road.ts'

type Seat = { readonly person: string }
type BallotSeen = {
  readonly revision: number
  readonly mode: 'sitting' | 'circular'
  readonly voters: readonly Seat[]
  readonly chair: string | null
}

const asPerson = (person: string): Person => ({ person, organisation: null })

/** The actor of a workflow that came last. */
export const lastOf = async ({ actorsOf }: Proposal, workflow: string): Promise<string> =>
  (await actorsOf(workflow)).at(-1) ?? ''

const seen = async ({ core }: Cluster, ballot: string): Promise<BallotSeen> =>
  (await core.engine.view(core.database.read, ballot))?.context as unknown as BallotSeen

/** Votes in the ballot opened last, seat by seat; who has no choice stays silent. One choice is everybody's. */
export const vote = async (
  cluster: Cluster,
  proposal: Proposal,
  choices: Choice | readonly (Choice | null)[]
): Promise<string> => {
  const ballot = await lastOf(proposal, 'ballot')
  const { voters, revision } = await seen(cluster, ballot)
  for (const [place, { person }] of voters.entries()) {
    const choice = typeof choices === 'string' ? choices : (choices[place] ?? null)
    if (choice !== null) await proposal.send(asPerson(person), 'vote.cast', { choice, revision }, ballot)
  }
  return ballot
}

/** Votes, and the one who presides closes the ballot; one in writing ends with its term. */
export const decide = async (
  cluster: Cluster,
  proposal: Proposal,
  choices: Choice | readonly (Choice | null)[]
): Promise<void> => {
  const ballot = await vote(cluster, proposal, choices)
  const { chair, mode } = await seen(cluster, ballot)
  if (mode === 'circular') return passTerm(cluster, proposal, 'T11', ballot)
  await proposal.send(chair === null ? cluster.presidium[0] : asPerson(chair), 'ballot.close', {}, ballot)
}

/** As many for as against; the chair has voted for. */
export const tied = ['for', 'for', 'against', 'against', 'abstain'] as const

/** A motion about the task group, put for a sitting in time. */
export const putOnGroup = async (
  cluster: Cluster,
  proposal: Proposal,
  motion: string,
  more: object = {}
): Promise<void> => {
  const group = await lastOf(proposal, 'task-group')
  const sitting = await aSitting(cluster)
  await proposal.send(
    cluster.presidium[0],
    'motion.put',
    { motion, mode: 'sitting', sitting, ...more },
    group
  )
}

/** A motion about the task group that everybody votes for. */
export const carryOnGroup = async (
  cluster: Cluster,
  proposal: Proposal,
  motion: string,
  more: object = {}
): Promise<void> => {
  await putOnGroup(cluster, proposal, motion, more)
  await decide(cluster, proposal, 'for')
}

/** The chair of the Council puts a motion, held at a sitting; the Council votes for it. */
export const carryInCouncil = async (
  cluster: Cluster,
  proposal: Proposal,
  motion: string,
  more: object = {}
): Promise<void> => {
  const sitting = await aSitting(cluster, 'council')
  await proposal.send(cluster.people.council, 'motion.put', { motion, mode: 'sitting', sitting, ...more })
  await decide(cluster, proposal, 'for')
}

/** Who presides signs the resolution adopted last. */
export const signLast = async ({ presidium, people }: Cluster, proposal: Proposal): Promise<void> => {
  const resolution = await lastOf(proposal, 'resolution')
  const signed = await proposal.attempt(presidium[0], 'resolution.sign', {}, resolution)
  if (!signed.ok) await proposal.send(people.council, 'resolution.sign', {}, resolution)
}
