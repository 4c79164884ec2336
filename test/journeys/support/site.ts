import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

import { buildApp } from '#app.ts'
import { recordChecks } from '#cases.ts'
import { readConfig } from '#config.ts'
import { verify } from '#engine/verify.ts'
import { createLog } from '#platform/log.ts'
import type { Language } from '#shared/language.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

/** The whole service, listening on this machine, with a mailbox: what somebody who tries it out would have. */
export type Site = {
  readonly cluster: Cluster
  readonly address: string
  /** Until every mail that was due has arrived. */
  delivered(): Promise<void>
  /** Lets days pass, with everything that comes due in them. */
  afterDays(days: number): Promise<void>
  /** What `verify` finds wrong with the record. */
  damages(): Promise<readonly unknown[]>
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** Starts the service over a small cluster whose people read this language. */
export const openSite = async (language: Language): Promise<Site> => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-journey-'))
  const cluster = await aCluster(join(folder, 'journey.db'), language)
  // The address stands in mails, so it must be known before the service listens.
  const { config } = readConfig({ TRIAL: '1', PORT: String(await freePort()), RATE_LIMIT: '0' })
  const app = await buildApp(cluster.core, { config, smtpUrl: null, log: createLog('silent') })
  await app.listen()
  const { database } = cluster.core
  const delivered = () =>
    vi.waitFor(async () => {
      const waiting = await database.read.get(
        "select 1 from outbox where state in ('waiting', 'leased') and next_at <= ?",
        [cluster.clock.now()]
      )
      if (waiting) throw new Error('Mail is still under way')
    }, 10_000)
  return {
    cluster,
    address: config.baseUrl,
    delivered,
    afterDays: async (days) => {
      cluster.clock.advance(days * 24 * 60 * 60 * 1_000)
      await app.worker.drain()
      await delivered()
    },
    damages: async () => (await verify(cluster.core.engine.parts, recordChecks)).damages,
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
