import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

it('the partner exchange lists roles sought now, page by page, with the seats taken', async () => {
  const { people, organisations } = cluster
  await aProposal(cluster)
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(people.lab, 'partner.invite', {
    organisation: organisations.clinic,
    need: 'clinical',
    text: 'Join.'
  })
  const [partnership = ''] = await proposal.actorsOf('partnership')
  await proposal.send(people.clinic, 'invitation.accept', { contribution: 'Beds.' }, partnership)
  const first = await api.ask(people.stranger, 'GET', '/api/v1/needs?limit=1')
  const second = await api.ask(people.stranger, 'GET', `/api/v1/needs?limit=1&cursor=${first.json.next}`)
  const found = [...first.json.items, ...second.json.items]
  expect(second.json.next).toBeNull()
  expect(found.map(({ need, seatsTaken }: Body) => [need.id, seatsTaken])).toEqual([
    ['science', 0],
    ['clinical', 1]
  ])
  expect(found[0]).toMatchObject({
    number: proposal.number,
    lead: { name: 'Bright Lab' },
    searchEnds: '2026-10-01T21:59:59.000Z'
  })
  expect((await api.ask(people.stranger, 'GET', '/api/v1/needs?q=proteom')).json.items).toHaveLength(2)
  expect((await api.ask(people.stranger, 'GET', '/api/v1/needs?q=nowhere')).json.items).toEqual([])
  expect((await api.ask(people.outsider, 'GET', '/api/v1/needs')).json.items).toEqual([])
})
