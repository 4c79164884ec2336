import { spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { openMailSink } from '#platform/mail-sink.ts'

/** A service that play has started for itself. */
export type OwnService = {
  readonly url: string
  /** A file made for this play; null where `DATABASE_URL` names the database, as it may hold a password. */
  readonly freshFile: string | null
  /** Mails that have arrived so far. */
  readonly mails: () => number
  /** Lets it finish what it does; then it is gone. */
  readonly stop: () => Promise<void>
}

/** Installing takes seconds on a slow machine; longer than this (ms) is a fault. */
const startTimeout = 60_000
const pause = 100

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const freshDatabase = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'joint-projects-')), 'play.db')

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}

/** Starts the service in a process of its own, with a mail server on this machine that every mail arrives at. */
export const startService = async (environment: NodeJS.ProcessEnv): Promise<OwnService> => {
  let mails = 0
  const sink = await openMailSink({ onRaw: () => void (mails += 1) })
  const freshFile = environment['DATABASE_URL'] ? null : await freshDatabase()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const main = fileURLToPath(new URL('../main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...environment,
      ...(freshFile !== null && { DATABASE_URL: freshFile }),
      HOST: '127.0.0.1',
      PORT: String(port),
      BASE_URL: url,
      SMTP_URL: sink.url,
      TRIAL: '1',
      LOG_LEVEL: environment['LOG_LEVEL'] || 'error'
    }
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await gone
    await sink.close()
  }
  const deadline = Date.now() + startTimeout
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop()
      throw new Error('The service did not start')
    }
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return { url, freshFile, mails: () => mails, stop }
}
