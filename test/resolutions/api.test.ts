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

it('resolutions signed at once get numbers one after another, and members find them in the register', async () => {
  const { people, presidium } = cluster
  const proposals = [
    await aProposal(cluster, { state: 'approved' }),
    await aProposal(cluster, { state: 'approved' })
  ]
  const drafts = (await Promise.all(proposals.map((proposal) => proposal.actorsOf('resolution')))).flat()
  for (const id of drafts)
    expect((await api.ask(people.stranger, 'GET', `/api/v1/resolutions/${id}`)).statusCode).toBe(404)
  const signed = await Promise.all(
    drafts.map((id) =>
      api.ask(presidium[0], 'POST', `/api/v1/resolutions/${id}/events`, { type: 'resolution.sign' })
    )
  )
  expect(signed.map(({ statusCode }) => statusCode)).toEqual([200, 200])
  const register = await api.ask(people.stranger, 'GET', '/api/v1/resolutions?organ=presidium&year=2026')
  const numbers = register.json.items.map((item: Body) => item.number.en).toSorted()
  expect(numbers).toEqual([
    'Resolution no. 1/2026 of the Presidium',
    'Resolution no. 2/2026 of the Presidium'
  ])
  const again = await api.ask(presidium[0], 'POST', `/api/v1/resolutions/${drafts[0]}/events`, {
    type: 'resolution.sign'
  })
  expect(again.statusCode).toBe(409)
})
