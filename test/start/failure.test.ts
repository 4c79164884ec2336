import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { aFolder, run } from './support/program.ts'
import type { Program } from './support/program.ts'

/** A command of each kind stands for the others, which fail in the same place; `STARTS=all` tries them all. */
const sampled = <Case>(cases: readonly Case[], most = 2): readonly Case[] =>
  process.env['STARTS'] === 'all' ? cases : cases.slice(0, most)

const nobodyThere = 'postgres://nobody:swordfish@127.0.0.1:1/none'

/** The command fails with one sentence and nothing else. */
const failsWith = async (program: Program, sentence: RegExp) => {
  const { code, err } = await run(program)
  expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(sentence) })
  expect(err).not.toMatch(/^ +at |swordfish/m)
  expect(err.trim().split('\n')).toHaveLength(1)
}

describe('a start that cannot succeed ends with a sentence', { timeout: 60_000 }, () => {
  let folder: Awaited<ReturnType<typeof aFolder>>
  beforeEach(async () => {
    folder = await aFolder()
  })
  afterEach(() => folder.remove())

  const main = (environment: Record<string, string>): Program => ({
    file: 'main',
    environment: { DATABASE_URL: folder.databaseUrl, LOG_LEVEL: 'error', ...environment }
  })
  const cli = (args: readonly string[], environment: Record<string, string> = {}): Program => ({
    file: 'cli',
    args,
    environment: { DATABASE_URL: folder.databaseUrl, ...environment }
  })

  it('when something else listens on the port, before the demo has played its year', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const PORT = String((other.address() as AddressInfo).port)
    const sentence = new RegExp(
      `^Cannot listen on 127\\.0\\.0\\.1, port ${PORT}: something else listens there already`
    )
    await failsWith(main({ PORT }), sentence)
    await failsWith(cli(['demo'], { PORT }), sentence)
    expect(existsSync(join(dirname(folder.databaseUrl), 'demo.db'))).toBe(false)
    await new Promise((resolve) => other.close(resolve))
  })

  type Command = readonly [string, (environment: Record<string, string>) => Program]
  const start: Command = ['start', (environment) => main(environment)]
  const demo: Command = ['demo', (environment) => cli(['demo'], { PORT: '0', ...environment })]
  const grant: Command = ['grant', (environment) => cli(['grant', 'a@example.org', 'board'], environment)]
  const init: Command = ['init', (environment) => cli(['init'], environment)]

  it.each(sampled([start, grant, demo]))('when PostgreSQL does not answer (%s)', async (_verb, program) => {
    await failsWith(
      program({ DATABASE_URL: nobodyThere }),
      /^The database that DATABASE_URL names cannot be opened: /
    )
  })

  it.each(sampled([start, init, demo]))(
    'when the folder of the database does not exist, makes none, and says how (%s)',
    async (_verb, program) => {
      const missing = join(dirname(folder.databaseUrl), 'no', 'such')
      await failsWith(
        program({ DATABASE_URL: join(missing, 'x.db') }),
        /^The folder .+such does not exist.+ make it first: mkdir -p '.+such'$/m
      )
      expect(existsSync(dirname(missing))).toBe(false)
    }
  )

  const known: readonly (readonly string[])[] = [
    ['backup', 'copy.db'],
    ['verify'],
    ['grant', 'a@example.org', 'board'],
    ['import-members', 'package.json']
  ]
  it.each(sampled(known))(
    'when %s is asked of a database that is not there, and makes none',
    async (...args) => {
      await failsWith(cli(args), /^There is no database at .+start\.db\.$/m)
      expect(existsSync(folder.databaseUrl)).toBe(false)
    }
  )

  it('when the file is no database', async () => {
    await writeFile(
      folder.databaseUrl,
      'this is no database, but it is long enough to be read as one'.repeat(20)
    )
    await failsWith(main({}), /cannot be opened: file is not a database/)
  })

  it('when verify is told no database, and says which it looked for', async () => {
    const place = dirname(folder.databaseUrl)
    const looked = (asked: string) => run({ file: 'cli', args: [asked], in: place })
    expect((await looked('verify')).out).toBe('Database: data/joint-projects.db\n')
    await mkdir(join(place, 'data'))
    await writeFile(join(place, 'data', 'demo.db'), '')
    expect((await looked('verify')).out).toMatch(/^Database: data\/demo\.db\n/)
  })
})
