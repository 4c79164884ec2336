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
