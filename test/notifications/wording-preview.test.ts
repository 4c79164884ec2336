import { expect, it } from 'vitest'

import { placeNamed } from '#notifications/wording-places.ts'
import { previewOf } from '#notifications/wording-preview.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { coordinator } from '#test/workflows/support/proposal.ts'

import { aDigestCluster } from './support/digest-cluster.ts'

onEachDatabase('a coordinator who looks how the digest would read', (test) => {
  it('sees what waits for it, and leaves it waiting', async () => {
    const cluster = await aDigestCluster(test().database)
    await cluster.queued()
    await cluster.worker.drain()
    const rows = await cluster.held(coordinator)
    expect(rows).toHaveLength(4)
    // Its hour has come, and the worker has not looked yet.
    cluster.clock.moveTo('2026-11-24T06:30:00.000Z')
    const place = placeNamed('N48')
    if (!place) throw new Error('no such notice')
    const shown = await previewOf(
      { ...cluster.parts, maySee: async () => true, writers: cluster.writers },
      { place, person: String(coordinator.person), language: 'pl', own: new Map() }
    )
    expect(shown).toMatchObject({ isSample: false })
    expect(shown.text).toContain('trafiła do Prezydium')
    expect(await cluster.held(coordinator)).toEqual(rows)
    await cluster.worker.drain()
    expect(cluster.digestsTo(coordinator)[0]?.text).toContain('trafiła do Prezydium')
  })
})
