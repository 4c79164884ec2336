import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import type { Person } from '#api/acting.ts'
import { cardSearch } from '#migrations/0027_card_search.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { visitorOf } from '#test/pages/support/seeded.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

let cluster: Cluster
let site: Site
let api: CaseApi
let proposal: Proposal

beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  site = await aSite(cluster)
  api = await aCaseApi(cluster)
  const [, , , , objected] = cluster.presidium
  proposal = await aProposal(cluster, {
    state: 'opinions',
    card: aCard({
      risks: 'Pangolins may escape.',
      objections: [{ person: objected.person, reason: 'Ocelots quarrelled.' }]
    })
  })
}, 60_000)

afterAll(() => site?.app.close())

/** How many proposals the list and the search page find. */
const found = async (who: Person, q: string): Promise<readonly number[]> => {
  const list = await api.ask(who, 'GET', `/api/v1/proposals?q=${encodeURIComponent(q)}`)
  const browser = await site.as(who)
  const { html } = await browser.open(`/search?part=1&q=${encodeURIComponent(q)}`)
  return [list.json.items.length, html.split(`href="/proposals/${proposal.id}"`).length - 1]
}

describe('whom an applicant objects to', () => {
  test('is not found out by searching, by whoever reads the rest of the file', async () => {
    const [, member, , , objected] = cluster.presidium
    expect(await found(member, 'pangolins')).toEqual([1, 1])
    for (const q of ['ocelots', 'quarrelled', objected.person])
      for (const who of [member, cluster.people.coordinator])
        expect([q, await found(who, q)]).toEqual([q, [0, 0]])
  })

  test('is not found in revisions written before either, and the record still holds', async () => {
    const { core, presidium } = cluster
    const { database, engine } = core
    const body = `where proposal_id = '${proposal.id}'`
    await database.transaction((tx) =>
      tx.run(`update card_revisions set card_search = ' ocelots pangolins' ${body}`)
    )
    expect(await found(presidium[1], 'ocelots')).toEqual([1, 1])
    const statements: string[] = []
    cardSearch.up({ raw: (sql: string) => statements.push(sql) } as never, 'sqlite')
    await database.transaction(async (tx) => {
      for (const sql of statements) await tx.run(sql)
    })
    expect(await found(presidium[1], 'ocelots')).toEqual([0, 0])
    expect((await verify(engine.parts, recordChecks)).damages).toEqual([])
  })
})

describe('the form of a card', () => {
  test('is for those who lead, not for whoever reads the file', async () => {
    const [, member] = cluster.presidium
    const joint = await aProposal(cluster, { state: 'consortium' })
    for (const [who, { id }] of [
      [member, proposal],
      [cluster.people.clinic, joint]
    ] as const) {
      const visitor = visitorOf(site.app)
      await visitor.be(who.person)
      expect((await visitor.get(`/proposals/${id}`)).statusCode).toBe(200)
      for (const act of ['similar', 'save', 'discard']) {
        const answer = await visitor.post(`/proposals/${id}/card`, { act, sections: 'idea' })
        expect([act, answer.statusCode]).toEqual([act, 409])
        expect(answer.body).not.toContain('name="title.pl"')
      }
    }
  })
})
