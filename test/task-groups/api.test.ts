import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { aSitting } from '#test/support/cluster.ts'
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
  const body = { type: 'delegate.name', person: people.clinic.person, share: 30, duty: 'Recruits patients.' }
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
        share: 30,
        duty: 'Recruits patients.'
      }
    ]
  })
  expect((await api.ask(people.stranger, 'GET', url)).statusCode).toBe(404)
  expect((await api.ask(people.stranger, 'POST', `${url}/events`, body)).statusCode).toBe(404)
})

it('a submitted charter reads in words, and the Presidium appoints the group by a motion', async () => {
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
  const alone = await api.ask(presidium[0], 'POST', `${url}/events`, { type: 'group.appoint' })
  expect(alone.statusCode).toBe(403)
  const sitting = await aSitting(cluster)
  const motion = { type: 'motion.put', motion: 'appoint', mode: 'sitting', sitting }
  const put = await api.ask(presidium[0], 'POST', `${url}/events`, motion)
  expect([put.statusCode, put.json.state]).toEqual([200, 'charterReview'])
  const ballot = put.json.created.find((one: { workflow: string }) => one.workflow === 'ballot').id
  const vote = { type: 'vote.cast', choice: 'for', revision: 1 }
  for (const member of presidium) await api.ask(member, 'POST', `/api/v1/ballots/${ballot}/events`, vote)
  await api.ask(presidium[0], 'POST', `/api/v1/ballots/${ballot}/events`, { type: 'ballot.close' })
  expect((await api.ask(presidium[0], 'GET', url)).json).toMatchObject({
    state: 'active',
    motion: { motion: 'appoint', body: 'presidium', ballot: null },
    reports: [{ state: 'due', status: null }]
  })
  const shown = await api.ask(people.clinic, 'GET', `/api/v1/proposals/${proposal.id}`)
  expect(shown.json).toMatchObject({ state: 'active', stage: 'delivery', group })
  const mine = await api.ask(people.clinic, 'GET', '/api/v1/task-groups?member=me')
  expect(mine.json.items.map((item: { id: string }) => item.id)).toContain(group)
})

it('how the lead rates the partners is for the office alone', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'active' })
  const [group = ''] = await proposal.actorsOf('task-group')
  const url = `/api/v1/task-groups/${group}`
  const before = (await api.ask(people.lab, 'GET', url)).json
  const delegate = before.people.find(
    (one: { readonly person: { readonly id: string } }) => one.person.id === people.clinic.person
  )
  for (const { id } of before.milestones as readonly { readonly id: string }[])
    await proposal.send(people.lab, 'milestone.report', { milestone: id, state: 'done' }, group)
  await proposal.send(people.lab, 'work.finish', {}, group)
  const secret = 'Slow, but thorough.'
  const final = {
    type: 'final.submit',
    results: 'A test within twenty minutes.',
    products: 1,
    publications: 2,
    patents: 0,
    jobs: 3,
    funding: 250_000,
    followUp: 'A clinical study.',
    lessons: 'Order earlier.',
    ratings: [{ organisation: delegate.organisation.id, rating: 4, text: secret }]
  }
  const filed = await api.ask(people.lab, 'POST', `${url}/events`, final)
  expect(filed.json).toMatchObject({ state: 'closureReview' })
  const read = await api.ask(people.clinic, 'GET', url)
  expect(read.json).toMatchObject({ finalReport: { results: final.results, jobs: 3 }, ratings: [] })
  const history = await api.ask(people.clinic, 'GET', `/api/v1/proposals/${proposal.id}/history`)
  expect(JSON.stringify([read.json, history.json])).not.toContain(secret)
  expect((await api.ask(people.coordinator, 'GET', url)).json.ratings).toMatchObject([
    { rating: 4, text: secret }
  ])
})
