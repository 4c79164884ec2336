import { afterAll, beforeAll, expect, it } from 'vitest'

import { sortNames } from '#proposals/columns.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

/** Pages whose queries no other suite asks of both databases. */
const ofOffice = (id: string): readonly string[] => [
  '/',
  '/entries',
  '/views',
  '/administration',
  '/tracking?period=all',
  '/tracking/waiting.csv',
  '/tracking/evidence.zip',
  '/procedure',
  '/procedure/review',
  '/account/my-data.json',
  '/proposals?show=board',
  '/proposals.csv?q=is:late',
  ...sortNames.map((key) => `/proposals?sort=${key}`),
  `/proposals/${id}`,
  `/proposals/${id}/path`
]

onEachDatabase('pages', (test) => {
  let cluster: Cluster
  let site: Site
  let proposal: Proposal

  beforeAll(async () => {
    cluster = await aCluster(test().url, 'pl')
    site = await aSite(cluster)
    proposal = await aProposal(cluster, { state: 'active' })
    await aProposal(cluster, { state: 'ballot' })
  })
  afterAll(() => site?.app.close())

  it('open for the office', async () => {
    const office = await site.as(cluster.people.coordinator, 'pl')
    for (const path of ofOffice(proposal.id))
      expect([path, (await office.open(path)).status]).toEqual([path, 200])
  })

  it('open with the eyes of another, but for files in which they decide; and that is told', async () => {
    const office = await site.as(cluster.people.coordinator, 'pl')
    const { clinic } = cluster.people
    const [chair] = cluster.presidium
    for (const [person, status] of [
      [clinic, 200],
      [chair, 403]
    ] as const) {
      const fields = { person: person.person, reason: 'Pytanie o stronę' }
      await office.send(await office.open('/administration'), '/administration/viewing', fields)
      for (const path of ['', '/path'])
        expect((await office.open(`/proposals/${proposal.id}${path}`)).status).toBe(status)
      expect((await office.open('/procedure/review')).status).toBe(200)
      await office.send(await office.open('/procedure'), '/administration/viewing/end')
    }
    const own = await site.as(clinic, 'pl')
    expect((await own.open('/account')).text).toContain(`/proposals/${proposal.id}/path`)
  })
})
