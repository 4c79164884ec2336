import { afterEach, beforeEach, expect, test } from 'vitest'

import { declareInterest } from '#people/interest-commands.ts'
import { interestFields } from '#people/interest.ts'
import { endRole, erasePerson } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import { dateIn } from '#shared/calendar.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { partnerSends } from '#test/procedure/rows/entry.ts'
import { aPerson, must } from '#test/support/cluster.ts'
import { partnerSteps } from '#test/support/roads-partners.ts'

import { aPost } from './post.ts'
import type { SentPost } from './post.ts'

let cluster: Cluster
let post: SentPost
beforeEach(async () => {
  cluster = await aCluster(':memory:', 'en')
  post = aPost(cluster.core)
})
afterEach(() => cluster.core.database.close())

type Person = { readonly person: string | null }

/** What became of every notice of a number to a person: `told`, at once or by the digest, or `skipped not-concerned`. */
const became = async ({ person }: Person, number: string): Promise<readonly string[]> => {
  const rows = await cluster.core.database.read.all<{ state: string; detail: string; payload: string }>(
    "select state, detail, payload from outbox where kind = 'notice' and person_id = ? order by created_at, id",
    [person]
  )
  return rows
    .filter(({ payload }) => (JSON.parse(payload) as NotifyParams).notice === number)
    .map(({ state, detail }) => (state === 'done' || state === 'held' ? 'told' : `${state} ${detail}`))
}

const mailsTo = async ({ person }: Person): Promise<number> => {
  const row = await cluster.core.database.read.get<{ email: string }>(
    'select email from people where id = ?',
    [person]
  )
  return post.sent.filter(({ to }) => to.address === row?.email).length
}

/** The person is in no office any more: their last day was yesterday. */
const leaveOffice = async ({ person }: Person): Promise<void> => {
  const { core, clock } = cluster
  const today = dateIn(clock.now())
  for (const role of await rolesOf(core.database.read, [person ?? '']))
    must(await endRole(core.people, person ?? '', role.id, today, systemParty))
  clock.advance(86_400_000)
}

const called = async (): Promise<Proposal> => {
  const { core, organisations } = cluster
  await core.database.transaction((tx) =>
    tx.run('update organisations set competences = ? where id = ?', [
      '["intensive care"]',
      organisations.clinic
    ])
  )
  return aProposal(cluster, { state: 'searchOpen' })
}
const recall = { reason: 'Published by mistake.' }

const shortlisted = (): Promise<Proposal> => aProposal(cluster, { state: 'searchSelecting' })

test('a member recused while the mail is queued is not asked to declare, and the row says why', async () => {
  const proposal = await aProposal(cluster, { state: 'coi' })
  const [, , member, other] = cluster.presidium
  await proposal.send(member, 'declaration.make', { answer: 'recused', ground: 'family' })
  await post.deliver()
  const [asked] = await became(member, 'N17')
  expect(asked).toMatch(/^skipped (?:not-concerned|done)$/)
  expect(await became(other, 'N17')).toEqual(['told'])
})

test('a member recused while the mail is queued is not asked for an opinion', async () => {
  await aProposal(cluster, { state: 'opinions' })
  const [, , member, other] = cluster.presidium
  const tie = interestFields.parse({ kind: 'employee', organisation: cluster.organisations.lab })
  must(await declareInterest(cluster.core.people, member.person ?? '', tie, systemParty))
  await post.deliver()
  expect(await became(member, 'N20')).toEqual(['skipped not-concerned'])
  expect(await became(other, 'N20')).toEqual(['told'])
})

test('a candidate that never signed hears nothing of what partners are told', async () => {
  const proposal = await aProposal(cluster, { state: 'consortium', spare: true })
  const [clinic, university] = ['clinic', 'university'] as const
  for (const who of [clinic, university]) {
    const { by, type, payload, actor } = await partnerSends(who, 'partnership.confirm')(cluster, proposal)
    await proposal.send(by, type, payload, actor)
  }
  const refused = await partnerSends('stranger', 'partnership.refuse', { reason: 'No.' })(cluster, proposal)
  await proposal.send(refused.by, refused.type, refused.payload, refused.actor)
  await post.deliver()
  const before = await mailsTo(cluster.people.stranger)
  await proposal.send(cluster.people.lab, 'proposal.submit')
  await post.deliver()
  expect(await became(cluster.people.clinic, 'N16')).toEqual(['told'])
  expect(await mailsTo(cluster.people.stranger)).toBe(before)
})

test('who stopped acting for a partner while the mail was queued gets none, and who acts for it now does next time', async () => {
  const { core, people, organisations } = cluster
  const proposal = await aProposal(cluster, { state: 'consortium' })
  await partnerSteps.confirm(cluster, proposal)
  await post.deliver()
  await proposal.send(people.lab, 'proposal.submit')
  const next = await aPerson(core, 'Nina Next', [['signatory', organisations.clinic]])
  await leaveOffice(people.clinic)
  await post.deliver()
  expect(await became(people.clinic, 'N16')).toEqual(['skipped not-concerned'])
  await proposal.send(people.coordinator, 'review.return', { reason: 'A page is missing.' })
  await post.deliver()
  expect(await became(people.clinic, 'N16')).toHaveLength(1)
  expect(await became(next, 'N16')).toEqual(['told'])
})

test('a candidate whose interest was declined meanwhile is not told of the extended search', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(cluster.people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  await post.deliver()
  const [actor] = await proposal.actorsOf('partnership')
  await proposal.send(cluster.people.lab, 'interest.decline', { reason: 'fit' }, actor)
  await proposal.send(cluster.people.lab, 'search.extend', { days: 14 })
  await post.deliver()
  expect(await became(cluster.people.clinic, 'N13')).toEqual([])
  expect(await became(cluster.people.clinic, 'N10')).toEqual(['told'])
})

test('a member that has come forward is not called to come forward any more', async () => {
  const { clock, people } = cluster
  const proposal = await called()
  await proposal.send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  clock.advance(120_000)
  await post.deliver()
  expect(await became(people.clinic, 'N06')).toEqual(['skipped not-concerned'])
})

test('an erased person gets nothing, and the row says so', async () => {
  const { core, people } = cluster
  await shortlisted()
  await leaveOffice(people.clinic)
  must(await erasePerson(core.people, people.clinic.person ?? '', systemParty))
  await post.deliver()
  for (const number of ['N08', 'N10', 'N13'])
    expect(new Set(await became(people.clinic, number))).toEqual(new Set(['skipped erased']))
  expect(post.sent.some(({ to }) => to.name.includes('Celina'))).toBe(false)
})

test('an interest taken back before the lead has heard of it is not announced at all', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await post.deliver()
  await proposal.send(cluster.people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  await post.deliver()
  cluster.clock.advance(30_000)
  const [actor] = await proposal.actorsOf('partnership')
  await proposal.send(cluster.people.clinic, 'interest.withdraw', {}, actor)
  cluster.clock.advance(120_000)
  await post.deliver()
  // What the last one overtook is looked at once more.
  cluster.clock.advance(120_000)
  await post.deliver()
  const both = await became(cluster.people.lab, 'N08')
  expect(both.map((one) => one.split(' ')[0])).toEqual(['skipped', 'skipped'])
})

test('an interest taken back after the lead has heard of it is announced once more', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(cluster.people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  cluster.clock.advance(120_000)
  await post.deliver()
  const [actor] = await proposal.actorsOf('partnership')
  await proposal.send(cluster.people.clinic, 'interest.withdraw', {}, actor)
  cluster.clock.advance(120_000)
  await post.deliver()
  expect(await became(cluster.people.lab, 'N08')).toEqual(['told', 'told'])
})

test('a call published by mistake is taken back from whoever has heard of it', async () => {
  const { clock, people } = cluster
  const proposal = await called()
  clock.advance(120_000)
  await post.deliver()
  await proposal.send(people.coordinator, 'search.recall', recall)
  clock.advance(120_000)
  await post.deliver()
  expect(await became(people.clinic, 'N06')).toEqual(['told', 'told'])
})

test('a call recalled before anybody has heard of it was never there', async () => {
  const { clock, people } = cluster
  const proposal = await called()
  await proposal.send(people.coordinator, 'search.recall', recall)
  for (const _ of [1, 2]) {
    clock.advance(120_000)
    await post.deliver()
  }
  const both = await became(people.clinic, 'N06')
  expect(both.map((one) => one.split(' ')[0])).toEqual(['skipped', 'skipped'])
})
