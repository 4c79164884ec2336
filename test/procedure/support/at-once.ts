import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Person } from '#api/acting.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { criterionNames } from '#proposals/model.ts'
import type { Profile } from '#shared/profile.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { krakow } from '#workflows/profiles/krakow.ts'

/** Closes with the last vote, so that the quorum can be reached, and the ballot ended, in two ways at once. */
const profile: Profile = { ...krakow, rules: { ...krakow.rules, closeWhenAllVoted: true } }

type Answer = { readonly ok: boolean; readonly version: number }

/** One thing that one person does, ready to be done at the same moment as others. */
export type Act = {
  readonly kind: 'vote' | 'close' | 'withdraw'
  readonly by: string | null
  readonly choice?: string
  run(proposal: Proposal, ballot: string): Promise<Answer>
}

export type BusyBallot = {
  readonly cluster: Cluster
  /** A fresh proposal at its ballot, with everybody who may vote. */
  open(round: number): Promise<{
    readonly proposal: Proposal
    readonly ballot: string
    readonly voters: readonly Person[]
  }>
  vote(voter: Person, choice: string): Act
  readonly close: Act
  readonly withdraw: Act
  versionBefore(proposal: Proposal): number
}

/** A cluster whose Presidium has five members and as many more as asked. */
export const aBusyBallot = async (more: number): Promise<BusyBallot> => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-test-'))
  const cluster = await aCluster(join(folder, 'at-once.db'))
  const members: Person[] = []
  for (let place = 0; place < more; place += 1) {
    const email = `member.${place}@example.org`
    const fields = personFields.parse({ name: `Member Number ${place}`, email, language: 'pl' })
    const added = await addPerson(cluster.core.people, fields, systemParty)
    if (!added.ok) throw new Error('No such person')
    const role = { kind: 'presidium', organisation: null, untilOn: null } as const
    await grantRole(cluster.core.people, added.value.id, role, systemParty)
    members.push({ person: added.value.id, organisation: null })
  }
  const everybody = [...cluster.presidium, ...members]
  const versions = new Map<string, number>()
  const [chair] = cluster.presidium
  const act = (
    kind: Act['kind'],
    by: Person,
    send: (proposal: Proposal, ballot: string) => ReturnType<Proposal['attempt']>,
    choice?: string
  ): Act => ({
    kind,
    by: by.person,
    ...(choice !== undefined && { choice }),
    run: async (proposal, ballot) => {
      const outcome = await send(proposal, ballot)
      return { ok: outcome.ok, version: outcome.ok ? outcome.value.version : 0 }
    }
  })
  return {
    cluster,
    open: async () => {
      const proposal = await aProposal(cluster, { state: 'coi', profile })
      for (const member of everybody) await proposal.send(member, 'declaration.make', { answer: 'impartial' })
      await fileOpinions(cluster, proposal)
      await proposal.send(chair, 'opinions.close')
      const [ballot = ''] = await proposal.actorsOf('ballot')
      versions.set(proposal.id, await cluster.core.engine.versionOf(cluster.core.database.read, proposal.id))
      return { proposal, ballot, voters: everybody }
    },
    vote: (voter, choice) =>
      act(
        'vote',
        voter,
        (proposal, ballot) => proposal.attempt(voter, 'vote.cast', { choice, revision: 1 }, ballot),
        choice
      ),
    close: act('close', chair, (proposal, ballot) => proposal.attempt(chair, 'ballot.close', {}, ballot)),
    withdraw: act('withdraw', cluster.people.lab, (proposal) =>
      proposal.attempt(cluster.people.lab, 'proposal.withdraw', { reason: 'We found another way.' })
    ),
    versionBefore: ({ id }) => versions.get(id) ?? 0
  }
}

const fileOpinions = async ({ presidium }: Cluster, proposal: Proposal): Promise<void> => {
  const [, deputy, member] = presidium
  const scores = Object.fromEntries(criterionNames.map((name) => [name, 4]))
  for (const author of [deputy, member])
    await proposal.send(author, 'opinion.file', {
      scores,
      recommendation: 'approve',
      text: 'A good project.'
    })
}

/** Where it all ended. */
export const outcomesOf = async ({ core }: Cluster, proposal: Proposal, ballot: string) => {
  const { read } = core.database
  const seen = await core.engine.view(read, ballot)
  const context = seen?.context as unknown as {
    readonly votes: readonly { readonly person: string; readonly choice: string }[]
  }
  return {
    state: await proposal.stateOf(),
    ballot: seen?.state,
    votes: context.votes,
    resolutions: (await proposal.actorsOf('resolution')).length,
    version: await core.engine.versionOf(read, proposal.id)
  }
}

/** The same order for the same seed. */
export const shuffled = <Item>(items: readonly Item[], seed: number): readonly Item[] => {
  let state = seed * 2_654_435_761
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
  return items
    .map((item) => ({ item, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
