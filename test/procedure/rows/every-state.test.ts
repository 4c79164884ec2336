import { afterAll, beforeAll, expect, test } from 'vitest'

import { verify } from '#engine/verify.ts'
import { tableStates } from '#test/procedure/support/table.ts'
import { aCluster, aProposal, roads } from '#test/support/cases.ts'
import type { Cluster, Reached } from '#test/support/cases.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await aCluster(':memory:')
})
afterAll(async () => {
  const { damages } = await verify(cluster.core.engine.parts)
  await cluster.core.database.close()
  expect(damages).toEqual([])
})

test('there is a road to every state of the table, and to no other', () => {
  expect(Object.keys(roads).sort()).toEqual([...tableStates].sort())
})

test.each(Object.keys(roads) as Reached[])('people bring a proposal to %s', async (state) => {
  const proposal = await aProposal(cluster, { state })
  expect(await proposal.stateOf()).toBe(state)
})
