import { afterAll, beforeAll, expect, test } from 'vitest'

import { widenedTo } from '#proposals/model.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
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

test('only a lower level widens the circle', () => {
  expect(widenedTo({ confidentiality: 'nda' }, { confidentiality: 'cluster' })).toBe('cluster')
  expect(widenedTo({ confidentiality: 'nda' }, { confidentiality: 'named' })).toBeNull()
  expect(widenedTo({}, { confidentiality: 'cluster' })).toBeNull()
})

test('a card that more people would see is saved only when that is said once more', async () => {
  const { id } = await aProposal(cluster, { state: 'consortium' })
  const { lab } = cluster.people
  const lead = await site.as(lab)
  const level = async () =>
    JSON.parse(
      (
        await cluster.core.database.read.get<{ body: string }>(
          'select body from card_revisions where proposal_id = ? order by revision desc limit 1',
          [id]
        )
      )?.body ?? '{}'
    ).confidentiality as string
  const before = await level()
  expect(before).not.toBe('cluster')
  const values = {
    confidentiality: 'cluster',
    contact: lab.person,
    signatory: lab.person,
    similarSeen: 'yes',
    'clauses.dataProtection': 'yes',
    'clauses.truth': 'yes'
  }
  const asked = await lead.send(
    await lead.open(`/proposals/${id}/card?part=rules`),
    `/proposals/${id}/card`,
    values
  )
  expect(asked.text).toContain('If you mean it, save once more')
  expect(await level()).toBe(before)
  await lead.send(asked, `/proposals/${id}/card`, values)
  expect(await level()).toBe('cluster')
})
