import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { openMailSink } from '#platform/mail-sink.ts'
import type { ReceivedMail } from '#platform/mail-sink.ts'

/** A folder of one test, with a database and a file of projects. */
export const aFolder = async (projects: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-test-'))
  const file = join(folder, 'projects.jsonl')
  await writeFile(file, projects)
  return {
    file,
    databaseUrl: join(folder, 'play.db'),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

const exitOf = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()))

const untilReady = async (url: string): Promise<void> => {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const ready = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The service did not start')
}

/** The service as `npm start` runs it, in a process that a test may kill and start again at the same address. */
export const aService = async (databaseUrl: string, environment: NodeJS.ProcessEnv = { TRIAL: '1' }) => {
  const mails: ReceivedMail[] = []
  const sink = await openMailSink({ onMail: (mail) => void mails.push(mail) })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url))
  let child: ChildProcess | undefined

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child) return
    child.kill(signal)
    await exitOf(child)
    child = undefined
  }
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        HOST: '127.0.0.1',
        PORT: String(port),
        BASE_URL: url,
        SMTP_URL: sink.url,
        LOG_LEVEL: 'error',
        ...environment
      }
    })
    await untilReady(url)
  }
  return {
    url,
    mails,
    start,
    kill: () => end('SIGKILL'),
    close: async () => {
      await end('SIGTERM')
      await sink.close()
    }
  }
}
