import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { visitorOf } from '#test/pages/support/seeded.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

let cluster: Cluster
let site: Site
beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  site = await aSite(cluster)
  await aProposal(cluster, { state: 'ballot', mode: 'circular' })
}, 60_000)
afterAll(() => site?.app.close())

const visitorAs = async ({ person }: Person) => {
  const visitor = visitorOf(site.app)
  await visitor.be(person)
  await visitor.get('/')
  return visitor
}

it('does not tell the office who of a body has not voted yet', async () => {
  const [, member] = cluster.presidium
  const own = await visitorAs(member)
  const vote = /verb-vote-cast|\/ballots\//
  expect((await own.get('/')).body).toMatch(vote)
  expect((await own.get('/proposals?q=waiting:me')).statusCode).toBe(200)

  const office = await visitorAs(cluster.people.coordinator)
  await office.get('/administration')
  const begun = await office.post('/administration/viewing', {
    person: member.person,
    reason: 'Asked by phone'
  })
  expect(begun.statusCode).toBe(303)
  const home = await office.get('/')
  expect([home.statusCode, vote.test(home.body)]).toEqual([200, false])
  for (const path of [
    '/proposals?q=waiting:me',
    '/proposals',
    '/task-groups',
    '/sittings',
    '/review',
    '/search'
  ])
    expect([path, (await office.get(path)).statusCode]).toEqual([path, 403])
})
