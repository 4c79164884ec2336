import Sqlite from 'better-sqlite3'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import type { Command } from '#engine/contract.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import type { Synchronous } from '#platform/database.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import { systemParty } from '#shared/workflow.ts'
import type { Party } from '#shared/workflow.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

/** A service on a copy of the stage; each has the same moment and the same ids to come. */
export type Copy = { readonly core: Core; readonly clock: ManualClock; readonly file: string }

/** A cluster in a file of its own, played up to where the measured events begin. */
export type Stage = {
  /** The database as played; nobody has it open. */
  readonly file: string
  readonly copy: (synchronous: Synchronous) => Promise<Copy>
  /** Endless: members of the Presidium vote, and vote otherwise when all have. */
  readonly votes: () => Generator<Command, never>
  /** Members show interest in open calls for partners, each once: as many as were asked for. */
  readonly interests: () => Generator<Command>
  /** Three members of the Presidium declare themselves impartial on one proposal. */
  readonly declarations: readonly Command[]
  readonly remove: () => Promise<void>
}

const members = 8

/** A copy of the file alone is whole only when nothing stands in its write-ahead log. */
const moveLogIntoFile = (file: string): void => {
  const handle = new Sqlite(file)
  handle.pragma('wal_checkpoint(TRUNCATE)')
  handle.close()
}

const moreMembers = async ({ core }: Cluster): Promise<readonly Party[]> => {
  const found: Party[] = []
  for (let number = 1; number <= members; number += 1) {
    const fields = { name: `Member ${number}`, type: 'smallEnterprise' }
    const organisation = await addOrganisation(
      core.organisations,
      organisationFields.parse(fields),
      systemParty
    )
    const person = await addPerson(
      core.people,
      personFields.parse({ name: `Person ${number}`, email: `person${number}@example.org` }),
      systemParty
    )
    if (!organisation.ok || !person.ok) throw new Error('The register refused a member')
    const role = { kind: 'signatory', organisation: organisation.value.id, untilOn: null } as const
    await grantRole(core.people, person.value.id, role, systemParty)
    found.push({ person: person.value.id, organisation: organisation.value.id })
  }
  return found
}

const voteOf = (ballot: Ballot, by: Party, choice: string): Command => ({
  case: ballot.case,
  actor: ballot.actor,
  event: { type: 'vote.cast', choice, revision: 1 },
  by
})

type Ballot = { readonly case: string; readonly actor: string }

/** Each ballot in turn, so that neighbours are of different cases. */
function* votesOn(ballots: readonly Ballot[], voters: readonly Party[]): Generator<Command, never> {
  for (;;)
    for (const choice of ['against', 'for', 'abstain'])
      for (const voter of voters) for (const ballot of ballots) yield voteOf(ballot, voter, choice)
}

function* interestsIn(calls: readonly Proposal[], parties: readonly Party[]): Generator<Command> {
  for (const by of parties)
    for (const { id } of calls) {
      const event = { type: 'interest.express', need: 'clinical', contribution: 'People and a laboratory.' }
      yield { case: id, actor: id, event, by }
    }
}

/** Plays a cluster far enough for so many interests, with so many ballots open. */
export const aStage = async (ballots: number, interests: number): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-bench-'))
  const played = join(folder, 'stage.db')
  const cluster = await aCluster(played)
  const parties = await moreMembers(cluster)
  const calls: Proposal[] = []
  while (calls.length * members < interests) calls.push(await aProposal(cluster, { state: 'searchOpen' }))
  const open: Ballot[] = []
  while (open.length < ballots) {
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [actor = ''] = await proposal.actorsOf('ballot')
    open.push({ case: proposal.id, actor })
  }
  const declaring = await aProposal(cluster, { state: 'coi' })
  const now = cluster.clock.now()
  await cluster.core.database.close()
  moveLogIntoFile(played)

  const voters = cluster.presidium.map(({ person }) => ({ person, organisation: null }))
  let copies = 0
  return {
    file: played,
    copy: async (synchronous) => {
      const file = join(folder, `copy-${(copies += 1)}.db`)
      await copyFile(played, file)
      const clock = new ManualClock(now)
      const ids = new SeededIds(11)
      return {
        core: await openCore({ databaseUrl: file, secret: null, clock, ids, synchronous }),
        clock,
        file
      }
    },
    votes: () => votesOn(open, voters),
    interests: () => interestsIn(calls, parties),
    declarations: voters.slice(0, 3).map((by) => ({
      case: declaring.id,
      actor: declaring.id,
      event: { type: 'declaration.make', answer: 'impartial' },
      by
    })),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

/** The next so many commands; throws when the stage holds no more. */
export const take = (commands: Generator<Command>, count: number): readonly Command[] =>
  Array.from({ length: count }, () => {
    const next = commands.next()
    if (next.done) throw new Error('The stage is too small for this many events')
    return next.value
  })

/** Lets a service carry out commands one after another, a second of its clock apart; throws at a refusal. */
export const perform = async ({ core, clock }: Copy, commands: readonly Command[]): Promise<void> => {
  for (const command of commands) {
    clock.advance(1000)
    const outcome = await core.engine.one(command)
    if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  }
}
