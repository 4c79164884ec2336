import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Person } from '#api/acting.ts'
import { createToken } from '#accounts/commands.ts'
import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import { addPerson } from '#people/commands.ts'
import { personFields } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { matches } from '#search/model.ts'
import { systemParty } from '#shared/workflow.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'

let cluster: Cluster
let site: Site
let bystander: Person
let draft: string
let call: string

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  const fields = { name: 'Żółta Łódź', type: 'ngo', country: 'PL', status: 'ordinary' }
  const fund = must(
    await addOrganisation(cluster.core.organisations, organisationFields.parse(fields), systemParty)
  )
  const written = { name: 'Świętosława Źdźbło', email: 'swieta@example.org' }
  const added = must(await addPerson(cluster.core.people, personFields.parse(written), systemParty))
  const role = { kind: 'signatory', organisation: fund.id, untilOn: null } as const
  must(await grantRole(cluster.core.people, added.id, role, systemParty))
  bystander = { person: added.id, organisation: null }
  const title = { pl: 'Zanzibarski szkic', en: 'Zanzibar sketch' }
  draft = (await aProposal(cluster, { card: aCard({ title }) })).id
  call = (await aProposal(cluster, { state: 'searchOpen', card: aCard({ work: 'Madagascar assay.' }) })).id
  site = await aSite(cluster)
}, 60_000)
afterAll(() => site?.app.close())

const find = async (who: Person, query: string) =>
  (await site.as(who)).open(`/search?q=${encodeURIComponent(query)}`)

test('words are found by their beginnings, with or without diacritics', async () => {
  expect(matches('zol lod', 'Żółta Łódź')).toBe(true)
  expect(matches('olta', 'Żółta Łódź')).toBe(false)
  const { people } = cluster
  expect((await find(people.clinic, 'zolt lodz')).text).toContain('Żółta Łódź')
  expect((await find(people.clinic, 'ZDZB')).text).toContain('Świętosława Źdźbło')
  expect((await find(people.clinic, 'dzblo')).text).not.toContain('Źdźbło')
  expect((await find(people.clinic, 'procedu')).html).toContain('href="/procedure"')
})

test('nobody finds a case that they may not know of, nor by words that they may not read', async () => {
  const { people } = cluster
  for (const who of [people.lab, people.coordinator])
    expect((await find(who, 'zanzibar')).html).toContain(`/proposals/${draft}"`)
  for (const who of [people.clinic, bystander, cluster.presidium[0]]) {
    expect((await find(who, 'zanzibar')).html).not.toContain(draft)
    expect((await find(who, '')).html).not.toContain(draft)
    expect((await find(who, 'sepsis')).html).toContain(`/proposals/${call}"`)
    expect((await find(who, 'madagascar')).html).not.toContain(call)
  }
  expect((await find(people.lab, 'madagascar')).html).toContain(`/proposals/${call}"`)
})

test('people are found by their names, never by their addresses', async () => {
  expect((await find(bystander, 'ala')).text).toContain('Ala Lab')
  expect((await find(bystander, 'example.org')).text).toContain('Nothing like that')
})

test('an empty query shows what waits for me first; what waits is found by its verb', async () => {
  const { people } = cluster
  await aProposal(cluster, { state: 'formalCheck' })
  const page = await find(people.coordinator, '')
  expect(page.text.indexOf('Waiting for you')).toBeGreaterThan(0)
  expect(page.text.indexOf('Waiting for you')).toBeLessThan(page.text.indexOf('Proposals that moved last'))
  expect((await find(people.coordinator, 'accept the sc')).html).toContain('/acts/scope.accept')
  expect((await find(bystander, 'accept the sc')).html).not.toContain('/acts/scope.accept')
})

test('a program finds what its person finds', async () => {
  const accounts = { db: cluster.core.database, clock: cluster.core.clock, ids: cluster.core.ids }
  const ask = async (who: Person, query: string) => {
    const { secret } = await createToken(accounts, who.person, {
      name: 't',
      scopes: ['read' as const],
      days: 1
    })
    const answer = await site.app.server.inject({
      url: `/api/v1/search?q=${query}`,
      headers: { authorization: `Bearer ${secret}` }
    })
    expect(answer.statusCode).toBe(200)
    return answer.json() as {
      readonly proposals: readonly { readonly id: string }[]
      readonly people: readonly { readonly name: string }[]
    }
  }
  expect((await ask(cluster.people.lab, 'zanzibar')).proposals).toEqual([
    expect.objectContaining({ id: draft })
  ])
  const found = await ask(bystander, 'zanzibar')
  expect(found.proposals).toEqual([])
  expect(JSON.stringify(await ask(bystander, 'ala'))).not.toContain('@')
  expect((await site.app.server.inject({ url: '/api/v1/search?q=a' })).statusCode).toBe(401)
})
