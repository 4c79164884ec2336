import { beforeAll, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import { verify } from '#engine/verify.ts'
import { aCaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('a proposal', (test) => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await aCluster(test().url)
  })

  it('becomes a task group at work; everything holds together, and each reader sees their part', async () => {
    const proposal = await aProposal(cluster, { state: 'active' })
    expect(await proposal.stateOf()).toBe('active')
    expect(proposal.number).toBe('KLSK/PP/2026/0001')
    expect((await verify(cluster.core.engine.parts, recordChecks)).damages).toEqual([])
    const api = await aCaseApi(cluster)
    const { people, presidium } = cluster
    const everyone = [...Object.values(people), ...presidium]
    const collections = ['proposals', 'partnerships', 'ballots', 'task-groups', 'sittings', 'resolutions']
    for (const who of everyone)
      for (const collection of collections) {
        const list = await api.ask(who, 'GET', `/api/v1/${collection}?limit=5`)
        expect(list.statusCode).toBe(200)
        for (const { id } of list.json.items) {
          const one = await api.ask(who, 'GET', `/api/v1/${collection}/${id}`)
          expect([collection, one.statusCode]).toEqual([collection, 200])
        }
      }
    for (const who of everyone) {
      expect((await api.ask(who, 'GET', '/api/v1/tasks')).statusCode).toBe(200)
      expect([200, 404]).toContain(
        (await api.ask(who, 'GET', `/api/v1/proposals/${proposal.id}/history`)).statusCode
      )
    }
    const found = await api.ask(
      people.lab,
      'GET',
      '/api/v1/proposals?q=sepsy&need=proteom&lead=me&state=active&waiting=me'
    )
    expect(found.statusCode).toBe(200)
    expect((await api.ask(people.outsider, 'GET', '/api/v1/proposals')).json.items).toEqual([])
  })

  it('shows in verification when a card or a number was changed outside the program', async () => {
    const { database, engine } = cluster.core
    const { id } = await aProposal(cluster)
    await database.transaction((tx) =>
      tx.run('update card_revisions set body = ? where proposal_id = ?', ['{}', id])
    )
    await database.transaction((tx) =>
      tx.run('update proposal_numbers set number = ? where proposal_id = ?', ['X', id])
    )
    const { damages } = await verify(engine.parts, recordChecks)
    expect(damages.map(({ place }) => place)).toEqual([`card of ${id}, revision 1`, `number of ${id}`])
  })
})
