import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { grantRole } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
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

describe('for whom somebody acts, and what opening a page does', () => {
  test('who represents two organisations is asked which', async () => {
    const { core, people, organisations } = cluster
    const role = { kind: 'signatory', organisation: organisations.university, untilOn: null } as const
    expect((await grantRole(core.people, people.stranger.person, role, systemParty)).ok).toBe(true)
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    const browser = await site.as(people.stranger)
    const path = `/proposals/${proposal.id}/acts/interest.express`
    const unsaid = await browser.act(path, { need: 'science', contribution: 'Spectra.' })
    expect(unsaid.text).toContain('On behalf of')
    expect(unsaid.status).toBe(422)
    const done = await browser.send(unsaid, path, {
      need: 'science',
      contribution: 'Spectra.',
      for: organisations.university
    })
    expect(done.text).toContain('Interest expressed.')
    expect(done.text).toContain('Hill University')
  })

  test('a case opened by its addressee counts as delivered, and its term runs', async () => {
    const proposal = await aProposal(cluster, { state: 'coi' })
    const dueOf = async () =>
      (
        await cluster.core.database.read.all<{ due_at: string | null }>(
          "select due_at from terms where case_id = ? and name = 'T09'",
          [proposal.id]
        )
      ).map(({ due_at }) => due_at)
    expect((await dueOf()).every((due) => due === null)).toBe(true)
    const office = await (await site.as(cluster.people.coordinator)).open(`/proposals/${proposal.id}`)
    expect(office.text).toContain('the term starts once the notice is delivered')
    expect((await dueOf()).every((due) => due === null)).toBe(true)
    for (const member of cluster.presidium) await (await site.as(member)).open(`/proposals/${proposal.id}`)
    expect((await dueOf()).some((due) => due !== null)).toBe(true)
  })
})
