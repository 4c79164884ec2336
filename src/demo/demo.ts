import { rm } from 'node:fs/promises'

import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { demoDatabase } from '#config.ts'
import type { Config, Secrets } from '#config.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { createLog } from '#platform/log.ts'
import { assertFree } from '#platform/port.ts'
import { closeOnSignal } from '#platform/shutdown.ts'
import { systemClock } from '#shared/clock.ts'
import { Fault } from '#shared/fault.ts'
import { SeededIds } from '#shared/id.ts'
import { TrialClock } from '#trial/clock.ts'

import { fillRegister } from './cast.ts'
import { demoCluster, people, proposals, story } from './content/index.ts'
import { lifeOf } from './life.ts'
import { daysMoved, movedLife } from './moved-life.ts'
import { daysOfOffice, officeLife } from './office-life.ts'
import { outsideLife, readPartnerCluster } from './outside-life.ts'
import { progressBar } from './progress.ts'
import { quietReaders } from './quiet-readers.ts'
import { sittingsOf } from './sittings.ts'
import { Stage } from './stage.ts'
import { YearClock } from './year-clock.ts'
import { daysUnread, readerLife } from './reader-life.ts'
import { playYear } from './year.ts'

/** What a coordinator has set up before the first proposal. */
const settings = [
  ['cluster', demoCluster.name],
  ['replyTo', `biuro@${demoCluster.office}.example.org`],
  ['profile', 'krakow@1'],
  ['mailTestedAt', '2020-01-01T00:00:00.000Z']
] as const

const yearMilliseconds = 365 * 86_400_000

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/**
 * Serves a cluster whose past year was played through the real engine. The first start plays it on simulated time, with
 * every mail going to a mail server on this machine; later starts use what is there.
 */
export const demo = async (
  { config, secrets }: { config: Config; secrets: Secrets },
  given: boolean
): Promise<void> => {
  const began = performance.now()
  const databaseUrl = given ? secrets.databaseUrl : demoDatabase
  await assertFree(config)
  const trialClock = new TrialClock(systemClock)
  const clock = new YearClock(
    new Date(Date.parse(systemClock.now()) - yearMilliseconds).toISOString(),
    trialClock
  )
  const open = (): Promise<Core> =>
    openCore({
      databaseUrl,
      secret: secrets.secret,
      clock,
      ids: new SeededIds(Date.now()),
      synchronous: 'OFF'
    })
  let core = await open()
  let past = await pastOf(core)
  if (past === 'begun' && !given) {
    await core.database.close()
    await Promise.all(['', '-wal', '-shm'].map((end) => rm(`${demoDatabase}${end}`, { force: true })))
    core = await open()
    past = await pastOf(core)
  }
  if (past === 'begun')
    throw new Fault(
      'not-a-demo',
      `${databaseUrl} holds something else than the demo's year: name another DATABASE_URL`
    )
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
  const app = await buildApp(core, { config, smtpUrl: null, log, trialClock })
  if (past === 'none') await play(core, app, clock)
  clock.release()
  await core.database.setSynchronous('FULL')
  closeOnSignal(log, app.close)
  const address = await app.listen()
  say(`ready in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  say(`Wspólne Projekty / Joint Projects: ${address}/demo   (every mail: ${address}/demo/mail)`)
}

/** `none`: an empty database; `played`: the year is there; `begun`: something that is no whole year. */
const pastOf = async ({ database }: Core): Promise<'none' | 'begun' | 'played'> => {
  const played = await database.read.get('SELECT value FROM settings WHERE name = ?', ['demo'])
  if (played) return 'played'
  return (await database.read.get('SELECT id FROM people LIMIT 1')) ? 'begun' : 'none'
}

const play = async (
  core: Core,
  { worker, inbox }: Pick<App, 'worker' | 'inbox'>,
  clock: YearClock
): Promise<void> => {
  const bar = progressBar(say)
  const start = core.clock.now()
  for (const [name, value] of settings) await remember(core, name, value)
  const cast = await fillRegister(core)
  await quietReaders(core, cast)
  const end = systemClock.now()
  const stage = new Stage(core, cast, end)
  const sittings = sittingsOf(stage)
  const signatories = new Map<string, string>()
  for (const { key, organisation, roles } of people)
    if (roles.includes('signatory') && !signatories.has(organisation)) signatories.set(organisation, key)
  const profile = core.engine.parts.profileOf('krakow@1')
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]))
  const lives = story.map((one) => {
    const proposal = byKey.get(one.proposal)
    if (!proposal) throw new Fault('demo-story', `There is no proposal ${one.proposal}`)
    const signatoryOf = (organisation: string) => signatories.get(organisation) ?? ''
    const colleagueOf = (organisation: string, person: string) =>
      people.find((other) => other.organisation === organisation && other.key !== person)?.key ?? person
    const startsAt = new Date(Date.parse(start) + (one.week * 7 + 1) * 86_400_000).toISOString()
    return {
      startsAt,
      life: lifeOf({ stage, story: one, proposal, profile, sittings, signatoryOf, colleagueOf })
    }
  })
  const readers = {
    startsAt: new Date(Date.parse(end) - daysUnread * 86_400_000).toISOString(),
    life: readerLife(
      people.map(({ key }) => cast.person(key).person),
      inbox.readAll
    )
  }
  const moved = {
    startsAt: new Date(Date.parse(end) - daysMoved * 86_400_000).toISOString(),
    life: movedLife(stage)
  }
  const office = {
    startsAt: new Date(Date.parse(end) - daysOfOffice * 86_400_000).toISOString(),
    life: officeLife(stage, profile)
  }
  const outside = { ...office, life: outsideLife(stage) }
  await playYear([...lives, { startsAt: start, life: sittings.life }, readers, moved, office, outside], {
    clock,
    worker,
    end,
    progress: bar.show
  })
  await readPartnerCluster(core, cast)
  await remember(core, 'demo', core.clock.now())
  bar.end()
}

const remember = async (core: Core, name: string, value: string): Promise<void> => {
  await core.database.transaction((tx) =>
    tx.run(
      'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      [name, value]
    )
  )
}
