import { beforeAll, describe, expect, it } from 'vitest'

import { latestCheckpoint, takeCheckpoint } from '#engine/checkpoints.ts'
import { overviewOf } from '#notifications/overview.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { subscribe, webhooksOf } from '#test/subscriptions/support/webhooks.ts'
import { wordingOf } from '#templates/locales/index.ts'

let cluster: Cluster

beforeAll(async () => {
  cluster = await aCluster(':memory:', 'en')
  for (const state of ['draft', 'formalCheck', 'consortium', 'opinions'] as const)
    await aProposal(cluster, { state })
  await takeCheckpoint(cluster.core.database, cluster.clock.now())
})

/** As it reads a day before the first term ends. */
const overview = async (kind: 'coordinator' | 'chair', isKept = false) => {
  const first = await cluster.core.database.read.get<{ due: string }>('select min(due_at) as due from terms')
  const now = new Date(Date.parse(first?.due ?? '') - 86_400_000).toISOString()
  const groups = await overviewOf(cluster.core.database.read, {
    kind,
    wording: wordingOf('en', now),
    baseUrl: 'https://projects.example.org',
    now,
    isKeptFrom: async () => isKept
  })
  return new Map(groups.map(({ heading, items }) => [heading, items]))
}

describe('the week’s overview', () => {
  it('tells a coordinator which cases stand, which terms end, and the root over all histories', async () => {
    const groups = await overview('coordinator')
    expect([...groups.keys()]).toEqual(['Standing longest', 'Terms in the next 7 days', 'Office'])
    // A draft is nobody's concern yet.
    expect(groups.get('Standing longest')).toHaveLength(3)
    expect(groups.get('Terms in the next 7 days')?.[0]?.note).toContain('until')
    const root = (await latestCheckpoint(cluster.core.database.read))?.root
    expect(root).toMatch(/^[\da-f]{64}$/)
    expect(
      groups
        .get('Office')
        ?.map(({ text }) => text)
        .join(' ')
    ).toContain(String(root))
    for (const { href } of groups.get('Standing longest') ?? [])
      expect(href).toMatch(/^https:\/\/projects\.example\.org\/proposals\/prp_/)
  })

  it('tells the chair of what is before the Presidium alone', async () => {
    const groups = await overview('chair')
    expect(groups.get('Standing longest')).toHaveLength(1)
    expect(groups.get('Standing longest')?.[0]?.note).toContain('Opinions')
    expect(groups.has('Office')).toBe(false)
  })

  it('tells nothing of cases that its reader may not decide', async () => {
    expect([...(await overview('chair', true)).keys()]).toEqual([])
  })

  it('counts the mail that has reached nobody', async () => {
    await cluster.core.database.transaction((tx) =>
      tx.run(
        `insert into letters (id, kind, occasion, person_id, variant, data, state, attempts, created_at)
         values ('ltr_lost', 'register', 'lost', ?, 'several', '[]', 'dead', 6, ?)`,
        [cluster.people.coordinator.person, cluster.clock.now()]
      )
    )
    const lines = (await overview('coordinator')).get('Office')?.map(({ text }) => text)
    expect(lines?.[0]).toBe('1 message did not arrive. Please serve it another way')
  })

  it('names webhooks that were given up, and leads a coordinator to them', async () => {
    const webhooks = webhooksOf(cluster)
    const { id } = await subscribe(webhooks, cluster)
    const told = async () =>
      (await overview('coordinator')).get('Office')?.filter(({ text }) => text.includes('webhook'))
    expect(await told()).toEqual([])
    await cluster.core.database.transaction((tx) =>
      tx.run("update subscriptions set state = 'failed' where id = ?", [id])
    )
    expect(await told()).toMatchObject([
      {
        text: expect.stringContaining('1 webhook is not working'),
        href: 'https://projects.example.org/subscriptions'
      }
    ])
  })
})
