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

it('the partner exchange lists roles with a free seat, page by page, with their fit and what narrows them', async () => {
  const { people, organisations } = cluster
  await aProposal(cluster)
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await proposal.send(people.lab, 'partner.invite', {
    organisation: organisations.clinic,
    need: 'clinical',
    text: 'Join.'
  })
  const [partnership = ''] = await proposal.actorsOf('partnership')
  const first = await api.ask(people.stranger, 'GET', '/api/v1/needs?limit=1')
  const second = await api.ask(people.stranger, 'GET', `/api/v1/needs?limit=1&cursor=${first.json.next}`)
  const found = [...first.json.items, ...second.json.items]
  expect(second.json.next).toBeNull()
  expect(found.map(({ need, interests }: Body) => [need.id, interests])).toEqual([
    ['clinical', 1],
    ['science', 0]
  ])
  expect(found[0]).toMatchObject({
    number: proposal.number,
    lead: { name: 'Bright Lab' },
    searchEnds: '2026-10-01T21:59:59.000Z',
    own: null,
    fit: { points: [{ kind: 'competence', words: 'intensive care', met: false }] }
  })
  const asked = async (query: string) =>
    (await api.ask(people.stranger, 'GET', `/api/v1/needs?${query}`)).json
  expect(await asked('q=proteom')).toMatchObject({ total: 1, items: [{ need: { id: 'science' } }] })
  expect(await asked('q=sepsis&weight=must&weight=nice')).toMatchObject({ total: 2 })
  expect(await asked('q=nowhere')).toMatchObject({ total: 0, items: [] })
  expect((await asked('')).facets.weight).toEqual([{ value: 'must', count: 2 }])
  await proposal.send(people.clinic, 'invitation.accept', { contribution: 'Beds.' }, partnership)
  expect(await asked('')).toMatchObject({ total: 1, items: [{ need: { id: 'science' } }] })
  const unknown = await api.ask(people.stranger, 'GET', `/api/v1/needs?organisation=${organisations.lab}`)
  expect(unknown.statusCode).toBe(404)
  expect((await api.ask(people.outsider, 'GET', '/api/v1/needs')).json.items).toEqual([])
})
