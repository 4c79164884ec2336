import { expect, test } from 'vitest'

import { Worker } from '#engine/worker.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { delivering } from '#test/support/couriers.ts'

test('a reminder of the formal check goes to the coordinator, not to the chair who is asked for the urgent route', async () => {
  const cluster = await aCluster(':memory:')
  const { core, clock, people } = cluster
  const proposal = await aProposal(cluster)
  const urgent = { route: 'urgent', reason: 'The call ends soon.', deadline: '2026-10-01' }
  await proposal.send(people.lab, 'scope.submit', urgent)
  const worker = new Worker(core.engine, {
    courier: delivering,
    onFault: (fault) => {
      throw fault
    }
  })
  await worker.drain()
  clock.advance(3 * 86_400_000)
  await worker.drain()
  const reminded = await core.database.read.all<{ person_id: string }>(
    `select person_id from outbox where case_id = ? and payload like '%"reminder"%' and payload like '%"T02"%'`,
    [proposal.id]
  )
  expect(reminded.map(({ person_id: person }) => person)).toEqual([people.coordinator.person])
  await core.database.close()
})
