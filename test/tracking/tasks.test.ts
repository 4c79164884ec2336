import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const tasksOf = async (who: Cluster['people']['lab'], of: string) =>
  (await api.ask(who, 'GET', '/api/v1/tasks')).json.items
    .filter((task: { case: string }) => task.case === of)
    .map((task: { act: string }) => task.act)

it('an act is on the desk of those it waits for, and leaves it when done', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster)
  expect(await tasksOf(people.lab, proposal.id)).toEqual(['scope.submit'])
  expect(await tasksOf(people.clinic, proposal.id)).toEqual([])
  await proposal.send(people.lab, 'scope.submit')
  expect(await tasksOf(people.lab, proposal.id)).toEqual([])
  expect(await tasksOf(people.coordinator, proposal.id)).toEqual(['scope.accept'])
  expect(await tasksOf(presidium[0], proposal.id)).toEqual([])
})

it('a partnership asks the side whose turn it is', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'consortium' })
  expect(await tasksOf(people.clinic, proposal.id)).toEqual(['partnership.confirm'])
  expect(await tasksOf(people.university, proposal.id)).toEqual(['partnership.confirm'])
  expect(await tasksOf(people.lab, proposal.id)).toEqual(['proposal.submit'])
})

it('declarations are asked of each member, and of nobody twice', async () => {
  const { presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'coi' })
  const [chair, deputy] = presidium
  expect(await tasksOf(deputy, proposal.id)).toEqual(['declaration.make'])
  await proposal.send(deputy, 'declaration.make', { answer: 'recused', ground: 'family' })
  expect(await tasksOf(deputy, proposal.id)).toEqual([])
  expect(await tasksOf(chair, proposal.id)).toEqual(['declaration.make'])
})

it('a task names its case, its age and its term', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'formalCheck' })
  const { json } = await api.ask(people.coordinator, 'GET', '/api/v1/tasks')
  const task = json.items.find((item: { case: string }) => item.case === proposal.id)
  expect(task).toMatchObject({
    act: 'scope.accept',
    number: proposal.number,
    title: { pl: 'Szybka diagnostyka sepsy' },
    state: 'formalCheck',
    collection: 'proposals',
    since: '2026-09-01T08:00:00.000Z',
    until: '2026-09-08T21:59:59.000Z'
  })
})

it('a search is closed once enough organisations might join, not before', async () => {
  const { people } = cluster
  const { id, send, actorsOf } = await aProposal(cluster, { state: 'searchOpen' })
  expect(await tasksOf(people.lab, id)).toEqual([])
  expect(await tasksOf(people.clinic, id)).toEqual([])
  await send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  await send(people.university, 'interest.express', { need: 'science', contribution: 'A spectrometer.' })
  expect(await tasksOf(people.lab, id)).toEqual(['interest.accept', 'interest.accept'])
  for (const actor of await actorsOf('partnership')) await send(people.lab, 'interest.shortlist', {}, actor)
  expect(await tasksOf(people.lab, id)).toContain('search.close')
})

it('a ballot is opened once there are opinions enough, by who may', async () => {
  const { presidium } = cluster
  const [chair, deputy, member] = presidium
  const { id, send } = await aProposal(cluster, { state: 'opinions' })
  const opinion = {
    scores: { strategy: 3, benefit: 3, quality: 3, consortium: 3, feasibility: 3 },
    text: 'Sound.'
  }
  expect(await tasksOf(chair, id)).toEqual(['opinion.file'])
  for (const author of [deputy, member])
    await send(author, 'opinion.file', { ...opinion, recommendation: 'approve' })
  expect((await tasksOf(chair, id)).toSorted()).toEqual(['opinion.file', 'opinions.close'])
  expect(await tasksOf(member, id)).toEqual([])
})

it('a group asks for each of its steps when its turn has come', async () => {
  const { people } = cluster
  const { id, send, actorsOf } = await aProposal(cluster, { state: 'groupForming' })
  const [group = ''] = await actorsOf('task-group')
  expect((await tasksOf(people.lab, id)).toSorted()).toEqual(['delegate.name', 'leader.nominate'])
  for (const { person } of [people.lab, people.clinic, people.university])
    await send({ person, organisation: null }, 'delegate.name', { person, share: 20 }, group)
  await send(
    people.lab,
    'leader.nominate',
    { leader: people.lab.person, deputy: people.clinic.person },
    group
  )
  expect(await tasksOf(people.lab, id)).toEqual(['nomination.accept'])
  for (const nominee of [people.lab, people.clinic]) await send(nominee, 'nomination.accept', {}, group)
  expect(await tasksOf(people.lab, id)).toEqual(['charter.submit'])
})
