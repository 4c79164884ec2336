import { afterEach, beforeEach, expect, test } from 'vitest'

import { declareInterest } from '#people/interest-commands.ts'
import { interestFields } from '#people/interest.ts'
import { endRole, grantRole } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import { dateIn } from '#shared/calendar.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCharter } from '#test/support/card.ts'
import { deliverNotices, endOfTerm, passTerm, passUntil } from '#test/support/case-time.ts'
import { aCluster, aProposal, roads } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { vote } from '#test/support/deciding.ts'
import { must, theCouncil } from '#test/support/cluster.ts'

import { aPost } from './post.ts'
import type { SentPost } from './post.ts'

/** Who hears where whoever would hear may not decide the case, and whom a term waits for. */

let cluster: Cluster
let post: SentPost
beforeEach(async () => {
  cluster = await aCluster(':memory:', 'en')
  post = aPost(cluster.core)
})
afterEach(() => cluster.core.database.close())

type Person = { readonly person: string | null }

const idOf = ({ person }: Person): string => person ?? ''

const employedByTheLead = async (who: Person): Promise<void> => {
  const tie = interestFields.parse({ kind: 'employee', organisation: cluster.organisations.lab })
  must(await declareInterest(cluster.core.people, idOf(who), tie, systemParty))
}

/** What became of a notice, by the people it was written for. */
const became = async (notice: string, variant?: string): Promise<Readonly<Record<string, string>>> => {
  const rows = await cluster.core.database.read.all<{ person: string; state: string; payload: string }>(
    "select person_id as person, state, payload from outbox where kind = 'notice' order by created_at, id"
  )
  return Object.fromEntries(
    rows.flatMap(({ person, state, payload }) => {
      const said = JSON.parse(payload) as NotifyParams
      return said.notice === notice && said.variant === variant ? [[person, state]] : []
    })
  )
}

/** The same, of people who all got it. */
const done = (...people: readonly Person[]) => Object.fromEntries(people.map((one) => [idOf(one), 'done']))

const toTheCouncil = async (proposal: Proposal): Promise<void> => {
  await roads.councilInstead.go(cluster, proposal)
  await post.deliver()
}

test('where the chair of the Council may not decide, every other member is asked for the motion', async () => {
  const [chair, ...councillors] = await theCouncil(cluster)
  await employedByTheLead(chair!)
  await toTheCouncil(await aProposal(cluster, { state: roads.councilInstead.from as 'coi' }))
  expect(await became('N26', 'task')).toEqual(done(...councillors))
  expect(Object.keys(await became('N26'))).not.toContain(idOf(chair!))
})

test('and the chair alone is asked to sign what the Council resolved, as nobody else may', async () => {
  const [chair] = await theCouncil(cluster)
  const proposal = await aProposal(cluster, { state: 'councilInstead' })
  await roads.rejectedFinal.go(cluster, proposal)
  await employedByTheLead(chair!)
  await post.deliver()
  expect(await became('N27', 'toSign')).toEqual(done(chair!))
})

test('a councillor who has left the Presidium during the review decides in the Council, and hears of it', async () => {
  const { core, presidium, clock } = cluster
  await theCouncil(cluster)
  const proposal = await aProposal(cluster, { state: 'coi' })
  const [chair, deputy, former, ...others] = presidium
  const today = dateIn(clock.now())
  const council = { kind: 'council', organisation: null, untilOn: null } as const
  for (const role of await rolesOf(core.database.read, [idOf(former)]))
    must(await endRole(core.people, idOf(former), role.id, today, systemParty))
  must(await grantRole(core.people, idOf(former), council, systemParty))
  clock.advance(86_400_000)
  await post.deliver()
  for (const one of [chair, deputy]) await proposal.send(one, 'declaration.make', { answer: 'impartial' })
  for (const one of others)
    await proposal.send(one, 'declaration.make', { answer: 'recused', ground: 'rivalry' })
  await post.deliver()
  expect(await proposal.stateOf()).toBe('councilInstead')
  expect(await became('N26')).toMatchObject({ [idOf(former)]: 'held' })
})

test('where neither chair nor deputy is impartial, both are asked to open the review', async () => {
  const [chair, deputy] = cluster.presidium
  await employedByTheLead(chair)
  await employedByTheLead(deputy)
  await aProposal(cluster, { state: 'queued' })
  await post.deliver()
  expect(await became('N16', 'task')).toEqual(done(chair, deputy))
})

test('the deputy hears in place of a chair who is tied to the lead, and alone', async () => {
  const [chair, deputy] = cluster.presidium
  await employedByTheLead(chair)
  await aProposal(cluster, { state: 'queued' })
  await post.deliver()
  expect(await became('N16', 'task')).toEqual(done(deputy))
})

test('the time for an appeal waits for those who may appeal, and for nobody else', async () => {
  const { core, people } = cluster
  await aProposal(cluster, { state: 'rejected' })
  const row = await core.database.read.get<{ addressees: string }>(
    "select addressees from terms where name = 'T19'"
  )
  const waited = (JSON.parse(row?.addressees ?? '[]') as readonly Person[]).map(idOf)
  expect(waited.sort()).toEqual([people.lab, people.clinic, people.university].map(idOf).sort())
  expect(await became('N27', 'reject')).toHaveProperty(idOf(people.board))
})

test('a rejection says who may appeal, partners for a breach of procedure alone', async () => {
  await aProposal(cluster, { state: 'rejected' })
  await post.deliver()
  const told = post.sent.filter(({ text }) => text.includes('a partner only for a breach of procedure'))
  const names = new Set(told.map(({ to }) => to.name))
  for (const name of ['Ala Lab', 'Celina Clinic', 'Ula University']) expect(names).toContain(name)
})

test('who asked about a call hears that it is off, also where the announcement has not gone out yet', async () => {
  const { core, people, organisations } = cluster
  await core.database.transaction((tx) =>
    tx.run('update organisations set competences = ? where id = ?', [
      '["intensive care"]',
      organisations.clinic
    ])
  )
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(people.clinic, 'question.ask', { text: 'Is a second hospital welcome?' })
  await proposal.send(people.coordinator, 'search.recall', { reason: 'Published by mistake.' })
  for (const _ of [1, 2]) {
    cluster.clock.advance(120_000)
    await post.deliver()
  }
  expect(await became('N06', 'recalled')).toMatchObject(done(people.clinic))
})

test('the lead hears of the group’s beginning and of a missed milestone, and the group of its charter, whoever is in it', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'groupForming' })
  const [group = ''] = await proposal.actorsOf('task-group')
  const delegates = [people.editor, people.clinic, people.university]
  for (const [by, delegate] of [
    [people.lab, people.editor],
    [people.clinic, people.clinic],
    [people.university, people.university]
  ] as const)
    await proposal.send(by, 'delegate.name', { person: delegate.person, share: 20 }, group)
  const heads = { leader: people.editor.person, deputy: people.clinic.person }
  await proposal.send(people.lab, 'leader.nominate', heads, group)
  for (const head of [people.editor, people.clinic]) await proposal.send(head, 'nomination.accept', {}, group)
  await proposal.send(people.lab, 'charter.submit', aCharter, group)
  await proposal.send(cluster.presidium[0], 'charter.return', { reason: 'The goal is missing.' }, group)
  const everybody = [people.lab, ...delegates].map(idOf).sort()
  expect(Object.keys(await became('N36', 'returned')).sort()).toEqual(everybody)
  await proposal.send(people.lab, 'charter.submit', aCharter, group)
  await roads.active.go(cluster, proposal)
  expect(Object.keys(await became('N37', 'kickOff')).sort()).toEqual(everybody)
  await passUntil(cluster, proposal, (await endOfTerm(cluster, group, 'T25h')) ?? '')
  expect(Object.keys(await became('N37', 'missed')).sort()).toEqual(everybody)
})

test('where the chair was silent about impartiality the deputy presides, and is reminded of the tie alone', async () => {
  const { core, presidium } = cluster
  const [, deputy, ...members] = presidium
  const proposal = await aProposal(cluster, { state: 'coi' })
  await deliverNotices(cluster, proposal)
  for (const one of [deputy, ...members])
    await proposal.send(one, 'declaration.make', { answer: 'impartial' })
  await passTerm(cluster, proposal, 'T09')
  expect(await proposal.stateOf()).toBe('opinions')
  await roads.ballot.go(cluster, proposal)
  const ballot = await vote(cluster, proposal, ['for', 'for', 'against', 'against'])
  await proposal.send(deputy, 'ballot.close', {}, ballot)
  expect(await proposal.stateOf()).toBe('tie')
  const term = await core.database.read.get<{ next_at: string }>(
    "select next_at from terms where name = 'T13'"
  )
  await passUntil(cluster, proposal, term?.next_at ?? '')
  expect(Object.keys(await became('N24'))).toEqual([idOf(deputy)])
  expect(Object.keys(await became('N24', 'reminder'))).toEqual([idOf(deputy)])
})
