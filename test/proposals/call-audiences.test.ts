import { afterEach, beforeEach, expect, test } from 'vitest'

import { addOrganisation } from '#organisations/commands.ts'
import { organisationFields } from '#organisations/model.ts'
import type { NotifyParams } from '#shared/workflow.ts'
import { systemParty } from '#shared/workflow.ts'
import { deliverNotices, passUntil } from '#test/support/case-time.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { aPerson, must } from '#test/support/cluster.ts'

let cluster: Cluster
let curious: { readonly person: string | null }
beforeEach(async () => {
  cluster = await aCluster(':memory:')
  const fields = { name: 'Gentle Care', type: 'hospital', competences: ['intensive care'] } as const
  const { id } = must(
    await addOrganisation(cluster.core.organisations, organisationFields.parse(fields), systemParty)
  )
  curious = await aPerson(cluster.core, 'Maja Matching', [['signatory', id]])
})
afterEach(() => cluster.core.database.close())

/** The person opens every notice they have. */
const open = ({ person }: typeof curious): Promise<void> =>
  cluster.core.database.transaction((tx) =>
    tx.run(
      `insert into notice_reads (notice_id, person_id, read_at) select id, person_id, ? from outbox where person_id = ?`,
      [cluster.clock.now(), person]
    )
  ) as unknown as Promise<void>

const beforeTheEnd = async (proposal: Proposal): Promise<readonly string[]> => {
  await deliverNotices(cluster, proposal)
  await passUntil(cluster, proposal, '2026-09-27T08:00:00.000Z')
  const rows = await cluster.core.database.read.all<{ person_id: string; payload: string }>(
    'select person_id, payload from outbox where case_id = ?',
    [proposal.id]
  )
  return rows.flatMap(({ person_id: person, payload }) => {
    const { notice, variant } = JSON.parse(payload) as NotifyParams
    return notice === 'N12' && variant === 'reminder' ? [person] : []
  })
}

test('who opened the call and stayed silent hears before it ends', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  await open(curious)
  expect(await beforeTheEnd(proposal)).toContain(curious.person)
})

test('who never opened it hears no more of it', async () => {
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  expect(await beforeTheEnd(proposal)).not.toContain(curious.person)
})

test('who opened an invitation and stayed silent hears before the search ends', async () => {
  const { people, organisations } = cluster
  const proposal = await aProposal(cluster, { state: 'searchOpen' })
  const invitation = { organisation: organisations.stranger, need: 'science', text: 'Join us.' }
  await deliverNotices(cluster, proposal)
  await passUntil(cluster, proposal, '2026-09-20T08:00:00.000Z')
  await proposal.send(people.lab, 'partner.invite', invitation)
  await open(people.stranger)
  expect(await beforeTheEnd(proposal)).toContain(people.stranger.person)
})
