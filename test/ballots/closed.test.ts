import { afterAll, beforeAll, expect, it } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('a closed ballot', (test) => {
  let cluster: Cluster
  let site: Site
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    site = await aSite(cluster)
  }, 60_000)
  afterAll(() => site?.app.close())

  it('tells the lead the reasons that were given, and nobody without a part in it', async () => {
    const { people, presidium } = cluster
    const proposal = await aProposal(cluster, { state: 'ballot' })
    const [ballot = ''] = await proposal.actorsOf('ballot')
    const vote = { choice: 'for', revision: 1, reason: 'PLANTED: a sound plan.' }
    for (const one of presidium) await proposal.send(one, 'vote.cast', vote, ballot)
    await proposal.send(presidium[0], 'ballot.close', {}, ballot)
    const page = `/ballots/${ballot}`
    expect((await (await site.as(people.lab)).open(page)).text).toContain('PLANTED')
    const other = await (await site.as(people.clinic)).open(page)
    expect(other.status).toBe(200)
    expect(other.text).not.toContain('PLANTED')
  })
})
