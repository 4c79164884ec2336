import { afterAll, beforeAll, expect, test } from 'vitest'

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

const rowOf = async (person: Cluster['people']['lab'], number: string): Promise<string> => {
  const { html } = await (await site.as(person)).open('/proposals')
  const row = html.split('<tr>').find((each) => each.includes(number)) ?? ''
  return row.replace(/<[^>]+>/g, ' ').replaceAll('\u00a0', ' ')
}

test('an open search waits for members to come forward, until its end', async () => {
  const { people } = cluster
  const { id, number } = await aProposal(cluster, { state: 'searchOpen' })
  expect(await rowOf(people.stranger, number)).toMatch(/expressions of interest +until/)
  const page = await (await site.as(people.stranger)).open(`/proposals/${id}`)
  expect(page.text).toContain('Waiting for expressions of interest : members of the cluster until')
})

test('who is outside the body learns that it votes and until when, but not who has not voted', async () => {
  const { people, presidium } = cluster
  const { id, number, send, actorsOf } = await aProposal(cluster, { state: 'ballot' })
  const [ballot = ''] = await actorsOf('ballot')
  await send(presidium[1], 'vote.cast', { choice: 'for', revision: 1 }, ballot)
  for (const reader of [people.stranger, people.lab, people.coordinator]) {
    expect(await rowOf(reader, number)).toContain('votes of the Presidium')
    const page = await (await site.as(reader)).open(`/proposals/${id}`)
    expect(page.text).toContain('Waiting for votes : Presidium')
    expect(page.text).not.toMatch(/Waiting for votes : [^.]*(?:Piotr|Marek|Maria|Marta)/)
  }
  const inside = await (await site.as(presidium[1])).open(`/proposals/${id}`)
  expect(inside.text).toMatch(/Waiting for votes : [^:]*Piotr Chair/)
  expect(await rowOf(presidium[2], number)).toContain('you')
})

test('declarations and the forming of a group are awaited of a body and of partners', async () => {
  const { people, presidium } = cluster
  const declaring = await aProposal(cluster, { state: 'coi' })
  expect(await rowOf(people.stranger, declaring.number)).toContain('declarations of the Presidium')
  expect(await rowOf(presidium[3], declaring.number)).toContain('you')
  const forming = await aProposal(cluster, { state: 'groupForming' })
  expect(await rowOf(people.stranger, forming.number)).toContain('people for the group')
  expect(await rowOf(people.clinic, forming.number)).toContain('you')
})

test('a list says how many there are on all its pages', async () => {
  for (let made = 0; made < 25; made += 1) await aProposal(cluster)
  const { text } = await (await site.as(cluster.people.lab)).open('/proposals')
  expect(text).toMatch(/25 of \d\d/)
})
