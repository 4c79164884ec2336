import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { countStates } from '#procedure/store.ts'
import { sights } from '#proposals/visibility.ts'
import { searchProposals } from '#search/store.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('the partner exchange', (test) => {
  let cluster: Cluster
  let site: Site
  let call: Proposal

  beforeAll(async () => {
    cluster = await aCluster(test().url, 'pl')
    site = await aSite(cluster)
    await aProposal(cluster, { state: 'active' })
    call = await aProposal(cluster, { state: 'searchOpen' })
  })
  afterAll(() => site?.app.close())

  const sightOf = ({ person }: Person) => sights(person, cluster.core.clock.now())

  it('says in its heading how many roles there are, or that none is left', async () => {
    const reader = await site.as(cluster.people.clinic, 'pl')
    expect((await reader.open('/exchange')).html).toMatch(/<h1[^>]*>\d+ rol/)
    const nothing = await reader.open('/exchange?q=zzzz')
    expect(nothing.html).toMatch(/<h1[^>]*>Żadna rola nie spełnia tych warunków/)
  })

  it('says what of a need is not in the profile, and whose project it is', async () => {
    const { text } = await (await site.as(cluster.people.clinic, 'pl')).open('/exchange')
    expect(text).toContain('intensywna terapia: nie ma w profilu')
    const own = await (await site.as(cluster.people.lab, 'pl')).open('/exchange')
    expect(own.text).toContain('To Wasz projekt.')
  })

  it('stands beside a search and a count that know the same cases', async () => {
    const { read } = cluster.core.database
    const found = await searchProposals(read, sightOf(cluster.people.clinic), '', 6)
    expect(found.map(({ id }) => id)).toContain(call.id)
    const counts = await countStates(read, sightOf(cluster.people.coordinator))
    expect(counts).toHaveLength(2)
    expect(counts.map(({ state, count }) => ({ state, count }))).toEqual(
      expect.arrayContaining([
        { state: 'active', count: 1 },
        { state: 'searchOpen', count: 1 }
      ])
    )
  })
})
