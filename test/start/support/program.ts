import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = new URL('../../../', import.meta.url)

export type Program = {
  readonly file: 'main' | 'cli'
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  /** A module of this folder that is loaded before the program. */
  readonly first?: string
  /** The folder to run it in; the repository's own when not given. */
  readonly in?: string
}

/** Runs the program as its npm script does, with nothing but the given environment. */
const launch = ({ file, args = [], environment = {}, first, in: folder }: Program) => {
  const before = first === undefined ? [] : ['--import', new URL(first, import.meta.url).href]
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      ...before,
      fileURLToPath(new URL(`src/${file}.ts`, root)),
      ...args
    ],
    {
      cwd: folder ?? fileURLToPath(root),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        TSX_TSCONFIG_PATH: fileURLToPath(new URL('tsconfig.json', root)),
        ...environment
      }
    }
  )
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => void (said.out += String(text)))
  child.stderr.on('data', (text) => void (said.err += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  return { child, said, ended }
}

/** Runs the program to its end. */
export const run = async (program: Program) => {
  const { said, ended } = launch(program)
  const code = await ended
  return { code, ...said }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })

/** The service, once it answers. What it has said is complete when it has stopped. */
export const startService = async (environment: Readonly<Record<string, string>>) => {
  const port = await freePort()
  const began = performance.now()
  const { child, said, ended } = launch({ file: 'main', environment: { PORT: String(port), ...environment } })
  const url = `http://127.0.0.1:${port}`
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ status }) => status === 200,
      () => false
    )
  while (!(await isReady())) {
    if (child.exitCode !== null || performance.now() - began > 30_000)
      throw new Error(`The service did not start: ${said.err}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return {
    url,
    said,
    /** Waits for something it says. */
    hear: async (pattern: RegExp): Promise<string> => {
      for (const deadline = performance.now() + 10_000; performance.now() < deadline;) {
        const [found] = pattern.exec(said.out) ?? []
        if (found !== undefined) return found
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`The service did not say ${pattern}: ${said.out}`)
    },
    stop: async (): Promise<number | null> => {
      child.kill('SIGTERM')
      return ended
    }
  }
}

/** A folder for one test's database. */
export const aFolder = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'joint-projects-test-'))
  return {
    databaseUrl: join(folder, 'start.db'),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}
