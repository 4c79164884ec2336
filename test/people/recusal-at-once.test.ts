import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Worker } from '#engine/worker.ts'
import { linkOrganisations } from '#organisations/commands.ts'
import { declareInterest } from '#people/interest-commands.ts'
import { roleFields } from '#people/model.ts'
import { endRole, grantRole, moveTerm } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import type { Json } from '#shared/json.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { delivering } from '#test/support/couriers.ts'
import { valueOf } from './a-register.ts'

type Declaration = { readonly person: string; readonly answer: string; readonly ground: string | null }

/** What stands in the case about a member of the Presidium. */
const declarationOf = async (cluster: Cluster, proposal: Proposal, person: string) => {
  const view = await cluster.core.engine.view(cluster.core.database.read, proposal.id)
  const review = view?.context['review'] as { readonly declarations: readonly Declaration[] } & Record<
    string,
    Json
  >
  return review.declarations.find((one) => one.person === person)
}

const journalled = async (cluster: Cluster, proposal: Proposal): Promise<number> => {
  const rows = await cluster.core.database.read.all(
    "select row_number from journal where case_id = ? and type = 'register.changed'",
    [proposal.id]
  )
  return rows.length
}

describe('a change of the register reaches a case in review in the same request', () => {
  let cluster: Cluster
  let proposal: Proposal
  beforeAll(async () => {
    cluster = await aCluster(':memory:')
    proposal = await aProposal(cluster, { state: 'opinions' })
  })
  afterAll(() => cluster.core.database.close())

  it('a role for the lead recuses', async () => {
    const [, , member] = cluster.presidium
    const { people, coordinator } = { people: cluster.core.people, coordinator: cluster.people.coordinator }
    expect(await declarationOf(cluster, proposal, member.person)).toMatchObject({ answer: 'impartial' })
    const before = await journalled(cluster, proposal)
    const role = roleFields.parse({ kind: 'representative', organisation: cluster.organisations.lab })
    valueOf(await grantRole(people, member.person, role, coordinator))
    expect(await declarationOf(cluster, proposal, member.person)).toMatchObject({
      answer: 'recused',
      ground: 'ownOrganisation'
    })
    expect(await journalled(cluster, proposal)).toBe(before + 1)
  })

  it('a tie that the member declares recuses', async () => {
    const [, , , member] = cluster.presidium
    const fields = {
      kind: 'family',
      organisation: cluster.organisations.clinic,
      fromOn: null,
      untilOn: null
    } as const
    valueOf(await declareInterest(cluster.core.people, member.person, fields, member))
    expect(await declarationOf(cluster, proposal, member.person)).toMatchObject({
      answer: 'recused',
      ground: 'family'
    })
  })

  it('a link between organisations recuses', async () => {
    const [, , , , member] = cluster.presidium
    const { core, organisations, people } = cluster
    const role = roleFields.parse({ kind: 'representative', organisation: organisations.stranger })
    valueOf(await grantRole(core.people, member.person, role, people.coordinator))
    expect(await declarationOf(cluster, proposal, member.person)).toMatchObject({ answer: 'impartial' })
    const pair = {
      organisation: organisations.university,
      linked: organisations.stranger,
      ground: 'control'
    } as const
    valueOf(await linkOrganisations(core.organisations, pair, people.coordinator))
    expect(await declarationOf(cluster, proposal, member.person)).toMatchObject({
      answer: 'recused',
      ground: 'linkedOrganisation'
    })
  })

  it('who leaves the body may neither declare nor vote any more', async () => {
    const { core, people, presidium } = cluster
    const [, deputy] = presidium
    const [role] = await rolesOf(core.database.read, [deputy.person])
    valueOf(await endRole(core.people, deputy.person, role?.id ?? '', null, people.coordinator))
    expect((await declarationOf(cluster, proposal, deputy.person))?.answer).not.toBe('impartial')
  })
})

describe('a ballot under way', () => {
  let cluster: Cluster
  let proposal: Proposal
  let ballot: string
  beforeAll(async () => {
    cluster = await aCluster(':memory:')
    proposal = await aProposal(cluster, { state: 'ballot' })
    ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
    for (const member of cluster.presidium.slice(0, 4))
      await proposal.send(member, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
  })
  afterAll(() => cluster.core.database.close())

  const struck = async (): Promise<Readonly<Record<string, boolean>>> => {
    const rows = await cluster.core.database.read.all<{ person_id: string; struck: string | null }>(
      'select person_id, struck from votes where actor_id = ? and voted_at is not null',
      [ballot]
    )
    return Object.fromEntries(rows.map((row) => [row.person_id, row.struck !== null]))
  }

  it('does not count the vote of somebody who has come to stand for the lead', async () => {
    const [, , member] = cluster.presidium
    expect(await struck()).toMatchObject({ [member.person]: false })
    const role = roleFields.parse({ kind: 'representative', organisation: cluster.organisations.lab })
    valueOf(await grantRole(cluster.core.people, member.person, role, cluster.people.coordinator))
    expect(await struck()).toMatchObject({ [member.person]: true })
  })

  it('lets votes fall by themselves on the day after a term of office ends', async () => {
    const { clock, core, people, presidium } = cluster
    const [, deputy] = presidium
    const [role] = await rolesOf(core.database.read, [deputy.person])
    const today = clock.now().slice(0, 10)
    valueOf(await moveTerm(core.people, deputy.person, role?.id ?? '', today, people.coordinator))
    expect(await struck()).toMatchObject({ [deputy.person]: false })
    const faults: unknown[] = []
    const worker = new Worker(core.engine, {
      courier: delivering,
      onFault: (fault) => void faults.push(fault)
    })
    await worker.drain()
    // Receipts for the votes wait a minute.
    clock.advance(60_000)
    await worker.drain()
    const due = await worker.nextDueAt()
    expect(due?.slice(0, 10)).toBe(today)
    clock.moveTo(due ?? '')
    await worker.drain()
    expect(faults).toEqual([])
    expect(await struck()).toMatchObject({ [deputy.person]: true })
    const late = await proposal.attempt(deputy, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
    expect(late.ok).toBe(false)
  })
})
