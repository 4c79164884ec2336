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

it('a partner names its delegate, and the group shows people and charter', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'groupForming' })
  const [group = ''] = await proposal.actorsOf('task-group')
  const url = `/api/v1/task-groups/${group}`
  const body = { type: 'delegate.name', person: people.clinic.person, share: 30 }
  expect((await api.ask(people.clinic, 'POST', `${url}/events`, body)).statusCode).toBe(200)
  const read = await api.ask(people.university, 'GET', url)
  expect(read.json).toMatchObject({
    state: 'groupForming',
    charter: null,
    people: [
      {
        person: { name: 'Celina Clinic' },
        organisation: { name: 'River Clinic' },
        role: 'delegate',
        share: 30
      }
    ]
  })
  expect((await api.ask(people.stranger, 'GET', url)).statusCode).toBe(404)
  expect((await api.ask(people.stranger, 'POST', `${url}/events`, body)).statusCode).toBe(404)
})

it('a submitted charter reads in words, and the chair appoints the group', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'charterReview' })
  const [group = ''] = await proposal.actorsOf('task-group')
  const url = `/api/v1/task-groups/${group}`
  const read = await api.ask(presidium[0], 'GET', url)
  expect(read.json).toMatchObject({
    state: 'charterReview',
    endsOn: '2028-12-31',
    charter: { goal: 'About goal.' }
  })
  const appointed = await api.ask(presidium[0], 'POST', `${url}/events`, { type: 'group.appoint' })
  expect([appointed.statusCode, appointed.json.state]).toEqual([200, 'active'])
  const shown = await api.ask(people.clinic, 'GET', `/api/v1/proposals/${proposal.id}`)
  expect(shown.json).toMatchObject({ state: 'active', stage: 'delivery', group })
  const mine = await api.ask(people.clinic, 'GET', '/api/v1/task-groups?member=me')
  expect(mine.json.items.map((item: { id: string }) => item.id)).toContain(group)
})
