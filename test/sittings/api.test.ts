import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

import { aWorker } from './support/sitting.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const path = '/api/v1/sittings'
const body = (on: string) => ({ organ: 'presidium', on, place: 'Room 3' })

it('the chair or the coordinator convenes a sitting, nobody else', async () => {
  const { people, presidium } = cluster
  for (const who of [people.coordinator, presidium[0], presidium[1]])
    expect((await api.ask(who, 'POST', path, body('2026-09-20T08:00:00Z'))).statusCode).toBe(201)
  for (const who of [people.lab, presidium[2], people.council])
    expect((await api.ask(who, 'POST', path, body('2026-09-20T08:00:00Z'))).statusCode).toBe(403)
})

it('the place reads in words; a review that names the sitting comes onto its agenda', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'queued' })
  const created = await api.ask(people.coordinator, 'POST', path, body('2026-09-08T08:00:00Z'))
  const url = String(created.headers['location'])
  const opened = { type: 'review.open', mode: 'sitting', sitting: created.json.case }
  expect(
    (await api.ask(presidium[0], 'POST', `/api/v1/proposals/${proposal.id}/events`, opened)).statusCode
  ).toBe(200)
  await aWorker(cluster).drain()
  const read = await api.ask(presidium[2], 'GET', url)
  expect(read.json).toMatchObject({
    state: 'convened',
    place: 'Room 3',
    items: [{ case: proposal.id, number: proposal.number, forInformation: false, ballot: null }]
  })
  expect((await api.ask(people.lab, 'GET', url)).statusCode).toBe(200)
  expect((await api.ask(people.stranger, 'GET', url)).statusCode).toBe(404)
  expect((await api.ask(presidium[0], 'POST', `${url}/events`, { type: 'sitting.open' })).json.state).toBe(
    'open'
  )
})

it('a sitting without due notice cannot take a proposal up', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'queued' })
  const created = await api.ask(people.coordinator, 'POST', path, body('2026-09-07T08:00:00Z'))
  const opened = { type: 'review.open', mode: 'sitting', sitting: created.json.case }
  const refused = await api.ask(presidium[0], 'POST', `/api/v1/proposals/${proposal.id}/events`, opened)
  expect([refused.statusCode, refused.json.reasons[0].rule]).toEqual([409, 'sittingNoticeKept'])
})

it('a sitting of another body takes no proposal up', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'queued' })
  const created = await api.ask(people.coordinator, 'POST', path, {
    organ: 'board',
    on: '2026-09-20T08:00:00Z'
  })
  const opened = { type: 'review.open', mode: 'sitting', sitting: created.json.case }
  const refused = await api.ask(presidium[0], 'POST', `/api/v1/proposals/${proposal.id}/events`, opened)
  expect(refused.statusCode).toBe(409)
})

it('however an instant is spelt, a sitting keeps it in one way', async () => {
  const created = await api.ask(cluster.people.coordinator, 'POST', path, body('2026-09-21T08:00:00Z'))
  const read = await api.ask(cluster.people.coordinator, 'GET', String(created.headers['location']))
  expect(read.json.on).toBe('2026-09-21T08:00:00.000Z')
})
