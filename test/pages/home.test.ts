import { afterAll, beforeAll, expect, test } from 'vitest'

import { reviseCard } from '#proposals/commands.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { aSite } from './support/case-browser.ts'
import type { Site } from './support/case-browser.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
}, 60_000)

afterAll(() => site?.app.close())

const homeOf = async (person: Cluster['people']['lab']) => (await site.as(person)).open('/')

test('interests in one proposal are told apart by who came forward', async () => {
  const { people } = cluster
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(people.clinic, 'interest.express', { need: 'clinical', contribution: 'Beds.' })
  await proposal.send(people.university, 'interest.express', { need: 'science', contribution: 'Spectra.' })
  const home = await homeOf(people.lab)
  expect(home.text).toContain(`${proposal.number} · River Clinic`)
  expect(home.text).toContain(`${proposal.number} · Hill University`)
  expect(home.text).not.toContain('Close the search')
})

test('a step whose turn has not come says what it waits for, and has no button', async () => {
  const { people } = cluster
  const { id } = await aProposal(cluster, { state: 'consortium' })
  const home = await homeOf(people.lab)
  expect(home.text).toContain('Not yet')
  expect(home.text).toContain('Once all accepted partners have signed letters of intent')
  expect(home.html).not.toContain(`/proposals/${id}/acts/proposal.submit`)
})

test('a draft that lacks something leads to its card', async () => {
  const { core, people } = cluster
  const { id } = await aProposal(cluster)
  const { teaser: _, ...card } = aCard()
  await reviseCard(core.engine, { id, card, me: people.lab, ifMatch: 1 })
  const home = await homeOf(people.lab)
  expect(home.html).toContain(`href="/proposals/${id}/card"`)
  expect(home.html).not.toContain(`/proposals/${id}/acts/scope.submit`)
})

test('motions to be put are told apart by what they are about', async () => {
  const { presidium } = cluster
  const charter = await aProposal(cluster, { state: 'charterReview' })
  const [chair] = presidium
  const home = await homeOf(chair)
  expect(home.text).toContain(`${charter.number} · appointment of the task group`)
  const polish = await (await site.as(chair, 'pl')).open('/')
  expect(polish.text).toContain(`${charter.number} · powołanie grupy zadaniowej`)
})

test('a ballot says which motion is voted on', async () => {
  const { presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'ballot', mode: 'circular' })
  expect((await homeOf(presidium[2])).text).toContain(`${proposal.number} · Shall the proposal be approved?`)
})

test('a report waits for nobody while its period runs, and since its end after that', async () => {
  const { clock, people } = cluster
  const proposal = await aProposal(cluster, { state: 'active' })
  const [report = ''] = await proposal.actorsOf('report')
  const act = `/reports/${report}/acts/report.submit`
  const early = await homeOf(people.lab)
  expect(early.text).toContain('The period of the report is not over yet.')
  expect(early.html).not.toContain(act)
  const { to_on: last } = (await cluster.core.database.read.get<{ to_on: string }>(
    'select to_on from reports where id = ?',
    [report]
  )) as { to_on: string }
  clock.moveTo(`${last}T23:00:00.000Z`)
  const due = await homeOf(people.lab)
  expect(due.html).toContain(act)
})
