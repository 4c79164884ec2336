import { beforeAll, describe, expect, it } from 'vitest'

import { commonProjects, lonelyMembers, networkMembers } from '#network/store.ts'
import { readEgo, readNetwork } from '#network/views.ts'
import { sights } from '#proposals/visibility.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let running: Proposal
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  running = await aProposal(cluster, { state: 'active' })
  await aProposal(cluster, { state: 'searchOpen' })
})

const seenBy = (person: string) => commonProjects(sqlite().database.read, sights(person, cluster.clock.now()))
const all = { year: null, group: null }

describe('common projects', () => {
  it('are those that became the work of a group, and only for who may know of them', async () => {
    const { people, organisations } = cluster
    const [project, ...more] = await seenBy(people.coordinator.person)
    expect([project?.id, more]).toEqual([running.id, []])
    expect(project?.parties).toContain(organisations.lab)
    expect(await seenBy(people.stranger.person)).toEqual([])
    expect((await seenBy(people.clinic.person)).map(({ id }) => id)).toEqual([running.id])
    // The card of the project is confidential: who takes part goes with its file, until it is open to the cluster.
    const level = (name: string) =>
      sqlite().database.transaction((tx) =>
        tx.run('update card_revisions set confidentiality = ? where proposal_id = ?', [name, running.id])
      )
    await level('cluster')
    expect((await seenBy(people.stranger.person)).map(({ id }) => id)).toEqual([running.id])
    await level('nda')
    expect(await seenBy(people.outsider.person)).toEqual([])
    expect(await seenBy('per_nobody')).toEqual([])
  })

  it('make a network for each reader of their own', async () => {
    const { people, organisations, clock } = cluster
    const parts = { read: sqlite().database.read, now: () => clock.now(), sights }
    const seen = await readNetwork(parts, people.coordinator.person, all)
    expect(seen.network.edges.length).toBeGreaterThan(0)
    expect((await readEgo(parts, people.coordinator.person, organisations.lab))?.ego.centre.id).toBe(
      organisations.lab
    )
    expect(await readEgo(parts, people.outsider.person, organisations.lab)).toBeNull()
    expect((await readNetwork(parts, people.outsider.person, all)).network.nodes).toEqual([])
  })

  it('leave alone who has none and has sought none; who only watches is told from who takes part', async () => {
    const { organisations, clock } = cluster
    const { read } = sqlite().database
    const yearAgo = new Date(Date.parse(clock.now()) - 365 * 86_400_000).toISOString()
    const alone = (await lonelyMembers(read, yearAgo)).map(({ id }) => id)
    expect(alone).not.toContain(organisations.lab)
    const members = (await networkMembers(read)).filter(({ isMember }) => isMember).map(({ id }) => id)
    const [project] = await seenBy(cluster.people.coordinator.person)
    expect(alone.length).toBeGreaterThan(0)
    for (const id of alone) {
      expect(members).toContain(id)
      expect(project?.parties).not.toContain(id)
    }
  })
})
