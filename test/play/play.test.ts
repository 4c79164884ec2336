import { expect, onTestFinished, test } from 'vitest'

import { recordChecks } from '#cases.ts'
import { openCore } from '#core.ts'
import { verify } from '#engine/verify.ts'
import { play } from '#play/play.ts'
import { systemClock } from '#shared/clock.ts'
import { randomIds } from '#shared/id.ts'

import { twoProjects, withBadLines } from './support/projects.ts'
import { aFolder, aService } from './support/launch.ts'

const silent = { isTerminal: false, write: () => undefined }

/** What a database holds, read when its service is gone. */
const lookInto = async (databaseUrl: string) => {
  const core = await openCore({
    databaseUrl,
    secret: null,
    clock: systemClock,
    ids: randomIds,
    synchronous: 'NORMAL'
  })
  try {
    const { read } = core.database
    const count = async (query: string) =>
      Number((await read.get<{ n: number }>(`select count(*) as n from ${query}`))?.n)
    return {
      damages: (await verify(core.engine.parts, recordChecks)).damages,
      // Whether a delivery starts a term depends on how fast the mail is; who did what does not.
      journal: await count("journal where kind in ('create', 'event', 'stop')"),
      proposals: await count('proposals'),
      active: await count("task_groups where state = 'active'"),
      votes: await count('votes'),
      notices: await count("outbox where kind = 'notice'"),
      unsent: await count("outbox where state not in ('done', 'skipped')"),
      // What one step told a person went out with its first notice, what could wait with a digest.
      delivered:
        (await count(
          "outbox where kind = 'notice' and state = 'done' and detail not like 'with %' and detail not like 'digest %'"
        )) + (await count("letters where state = 'done' and detail not like 'digest %'"))
    }
  } finally {
    await core.database.close()
  }
}

const untilQuiet = async (mails: readonly unknown[]): Promise<void> => {
  for (let before = -1; before !== mails.length;) {
    before = mails.length
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
}

test('play starts a service of its own and carries every project to an active task group', async () => {
  const { file, databaseUrl, remove } = await aFolder(twoProjects)
  onTestFinished(remove)
  const said: string[] = []
  const code = await play({
    file,
    url: null,
    say: (line) => void said.push(line),
    screen: silent,
    environment: { ...process.env, DATABASE_URL: databaseUrl }
  })
  const told = said.join('\n')
  expect(told).toMatch(/^projects active +2$/m)
  expect(told).toMatch(/^refusals unexpected +0$/m)
  expect(code).toBe(0)
  const found = await lookInto(databaseUrl)
  expect(found).toMatchObject({ damages: [], proposals: 2, active: 2, votes: 20 })
}, 60_000)

test('bad lines are told with their numbers, the rest goes on, and the exit code is 1', async () => {
  const { file, databaseUrl, remove } = await aFolder(withBadLines)
  onTestFinished(remove)
  const service = await aService(databaseUrl)
  onTestFinished(service.close)
  await service.start()
  const said: string[] = []
  const code = await play({ file, url: service.url, say: (line) => void said.push(line), screen: silent })
  expect(said.filter((line) => line.endsWith('skipped'))).toHaveLength(4)
  expect(said).toContain('line 1: not JSON; skipped')
  expect(said.join('\n')).toMatch(/^projects active +1$/m)
  expect(code).toBe(1)
}, 60_000)

test('a service killed in the middle and started again is played to the same end, and nothing is doubled', async () => {
  const undisturbed = await aFolder(twoProjects)
  const disturbed = await aFolder(twoProjects)
  onTestFinished(undisturbed.remove)
  onTestFinished(disturbed.remove)

  const calm = await aService(undisturbed.databaseUrl)
  await calm.start()
  expect(await play({ file: undisturbed.file, url: calm.url, say: () => undefined, screen: silent })).toBe(0)
  await untilQuiet(calm.mails)
  await calm.close()

  const service = await aService(disturbed.databaseUrl)
  await service.start()
  let again: Promise<void> | undefined
  const screen = {
    isTerminal: true,
    write: (text: string) => {
      if (Number(/(\d+) events/.exec(text)?.[1]) < 30 || again) return
      again = service.kill().then(service.start)
    }
  }
  const said: string[] = []
  const code = await play({
    file: disturbed.file,
    url: service.url,
    say: (line) => void said.push(line),
    screen
  })
  expect(again).toBeDefined()
  await again
  expect(said.join('\n')).toMatch(/^requests repeated +[1-9]/m)
  expect(code).toBe(0)
  // Once more, from the beginning: every step is answered as before, and none is done again.
  const repeated: string[] = []
  const say = (line: string): void => void repeated.push(line)
  const second = await play({ file: disturbed.file, url: service.url, say, screen: silent })
  expect(repeated.filter((line) => line.startsWith('line'))).toEqual([])
  expect(second).toBe(0)
  await untilQuiet(service.mails)
  await service.close()

  const [expected, found] = [await lookInto(undisturbed.databaseUrl), await lookInto(disturbed.databaseUrl)]
  expect(found.damages).toEqual([])
  expect(found).toMatchObject({
    proposals: 2,
    active: 2,
    votes: 20,
    journal: expected.journal,
    notices: expected.notices
  })
  expect(new Set(service.mails.map(({ messageId }) => messageId)).size).toBe(found.delivered)
}, 120_000)
