import { afterAll, beforeAll, expect, it } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

let cluster: Cluster
let site: Site

beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  site = await aSite(cluster)
}, 60_000)

afterAll(() => site?.app.close())

it('a vote given by phone does not undo the one that its voter has cast since', async () => {
  const proposal = await aProposal(cluster, { state: 'ballot' })
  const ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
  const [chair, , voter] = cluster.presidium
  const office = await site.as(cluster.people.coordinator)
  const path = `/entries/acts/ballots/${ballot}/vote.cast?person=${voter.person}`
  await office.send(await office.open(path), path, { choice: 'against' })
  const { read } = cluster.core.database
  const entry = await read.get<{ id: string }>('select id from entries where person_id = ?', [voter.person])
  cluster.clock.advance(60_000)
  const view = await cluster.core.engine.view(read, ballot)
  const revision = view?.context['revision'] as number
  await proposal.send(voter, 'vote.cast', { choice: 'for', revision }, ballot)

  const presiding = await site.as(chair)
  const page = await presiding.send(await presiding.open(`/entries/${entry?.id}`), '/confirm')
  expect(page.text).toContain('has voted since the call')
  expect(
    await read.get('select choice from votes where actor_id = ? and person_id = ?', [ballot, voter.person])
  ).toEqual({ choice: 'for' })
})
