import { beforeAll, expect, it } from 'vitest'

import { createDesk } from '#documents/desk.ts'
import { drawPdf } from '#platform/pdf.ts'
import { sights } from '#proposals/visibility.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
let proposal: Proposal
let url: string
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
  proposal = await aProposal(cluster, { state: 'active' })
  const [report = ''] = await proposal.actorsOf('report')
  url = `/api/v1/reports/${report}`
}, 60_000)

const words = 'As planned.'
const full = { status: 'amber', done: words, planned: words, contributions: words, budget: words }

it('the report of the running period is there from the appointment on, for the parties of the project', async () => {
  const { people } = cluster
  const read = await api.ask(people.clinic, 'GET', url)
  expect(read.json).toMatchObject({ state: 'due', status: null, content: null, proposal: proposal.id })
  expect(read.json.waitingFor).toMatchObject([{ act: 'report.submit' }])
  expect((await api.ask(people.stranger, 'GET', url)).statusCode).toBe(404)
  const listed = await api.ask(people.lab, 'GET', `/api/v1/reports?proposal=${proposal.id}&state=due`)
  expect(listed.json.items).toHaveLength(1)
})

it('the lead keeps a draft and submits it; a partner does neither', async () => {
  const { people } = cluster
  const draft = { type: 'report.draft', done: words }
  expect((await api.ask(people.university, 'POST', `${url}/events`, draft)).statusCode).toBe(403)
  expect((await api.ask(people.lab, 'POST', `${url}/events`, draft)).json.state).toBe('draft')
  const incomplete = await api.ask(people.lab, 'POST', `${url}/events`, {
    type: 'report.submit',
    done: words
  })
  expect(incomplete.statusCode).toBe(422)
  const submitted = await api.ask(people.lab, 'POST', `${url}/events`, { type: 'report.submit', ...full })
  expect(submitted.json.state).toBe('submitted')
  expect((await api.ask(people.clinic, 'GET', url)).json).toMatchObject({
    status: 'amber',
    content: { done: words, risks: null },
    person: { name: 'Ala Lab' }
  })
})

it('the coordinator returns it with remarks, and accepts it once corrected', async () => {
  const { people } = cluster
  const send = (who: typeof people.lab, event: object) => api.ask(who, 'POST', `${url}/events`, event)
  expect((await send(people.lab, { type: 'report.accept' })).statusCode).toBe(403)
  const remarks = { type: 'report.return', reason: 'Name the risks.' }
  expect((await send(people.coordinator, remarks)).json.state).toBe('returned')
  expect((await api.ask(people.lab, 'GET', url)).json).toMatchObject({
    remarks: 'Name the risks.',
    returns: 1
  })
  // What is written anew is a draft until it comes back, and its document says so.
  const desk = createDesk({ engine: cluster.core.engine, sights, drawPdf })
  const document = () => desk.list(people.clinic.person, 'pl', 'reports', url.split('/').at(-1) ?? '')
  expect(await document()).toMatchObject([{ name: 'report', draft: true }])
  const more = { deliverables: 'A data set.', indicators: 'Patients: 40 of 50.', changes: 'One more site.' }
  await send(people.lab, { type: 'report.submit', ...full, ...more, risks: words })
  expect((await api.ask(people.clinic, 'GET', url)).json.content).toMatchObject({ ...more, decisions: null })
  expect((await send(people.coordinator, { type: 'report.accept' })).json.state).toBe('accepted')
  expect(await document()).toMatchObject([{ name: 'report', draft: false }])
  const [group = ''] = await proposal.actorsOf('task-group')
  const read = await api.ask(people.lab, 'GET', `/api/v1/task-groups/${group}`)
  expect(read.json.reports).toMatchObject([{ state: 'accepted', status: 'amber' }])
})
