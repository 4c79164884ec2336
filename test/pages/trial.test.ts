import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import { createLog } from '#platform/log.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import { TrialClock } from '#trial/clock.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { visitorOf } from './support/seeded.ts'

const day = 86_400_000

/** The service over a small cluster, as `main.ts` puts it together. */
const serve = async (databaseUrl: string, at: string, trial: boolean): Promise<App> => {
  const real = new ManualClock(at)
  const trialClock = trial ? new TrialClock(real) : undefined
  const clock = trialClock ?? real
  const core = await openCore({
    databaseUrl,
    secret: null,
    clock,
    ids: new SeededIds(11),
    synchronous: 'OFF'
  })
  const { config } = readConfig({ PORT: '0', ...(trial && { TRIAL: '1' }) })
  return buildApp(core, { config, smtpUrl: null, log: createLog('silent'), trialClock })
}

describe('a trial', { timeout: 60_000 }, () => {
  let folder: string
  let databaseUrl: string
  let cluster: Cluster
  let proposal: string
  let now: string
  let app: App
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'joint-projects-test-'))
    databaseUrl = join(folder, 'trial.db')
    cluster = await aCluster(databaseUrl)
    proposal = (await aProposal(cluster, { state: 'formalCheck' })).id
    now = cluster.clock.now()
    app = await serve(databaseUrl, now, true)
    await app.worker.drain()
  })
  afterAll(async () => {
    await app.close()
    await cluster.core.database.close()
    await rm(folder, { recursive: true, force: true })
  })

  const pick = async (person: string | null, headers: Record<string, string> = {}) => {
    const visitor = visitorOf(app)
    await visitor.get('/demo', headers)
    await visitor.post('/demo', { person: person ?? '' }, true, headers)
    return visitor
  }
  const sessions = async (person: string | null) =>
    (await cluster.core.database.read.all('select id from sessions where person_id = ?', [person])).length

  it('says what each person is, those who lead a body first, and whom they may commit', async () => {
    const { body } = await visitorOf(app).get('/demo')
    const text = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain('Piotr Chair Przewodniczący Prezydium')
    expect(text).toContain('Daria Deputy Zastępca przewodniczącego')
    expect(text.indexOf('Piotr Chair')).toBeLessThan(text.indexOf('Marek Member'))
    expect(text).toContain('Kuba Coordinator Koordynator')
    expect(text).toContain('Ala Lab Bright Lab (osoba umocowana)')
    expect(text).toContain('Ewa Editor Bright Lab')
    expect(text).not.toContain('Ewa Editor Bright Lab (osoba')
  })

  it('speaks the language of the browser, whoever the visitor is, from the first word on', async () => {
    const english = { 'accept-language': 'en-GB' }
    const visitor = await pick(cluster.people.lab.person, english)
    const home = await visitor.get('/', english)
    expect(home.headers['content-language']).toBe('en')
    expect(home.body).toContain('You are now Ala Lab')
    expect((await visitor.get('/', { 'accept-language': 'pl' })).headers['content-language']).toBe('pl')
    await visitor.post('/language', { language: 'en', back: '/' })
    expect((await visitor.get('/', { 'accept-language': 'pl' })).headers['content-language']).toBe('en')
    const read = cluster.core.database.read
    expect(await read.get('select language from people where id = ?', [cluster.people.lab.person])).toEqual({
      language: 'pl'
    })
  })

  it('ends the session of one person when the visitor becomes another', async () => {
    const { clinic, university } = cluster.people
    const visitor = await pick(clinic.person)
    expect(await sessions(clinic.person)).toBe(1)
    await visitor.get('/demo')
    await visitor.post('/demo', { person: university.person ?? '' })
    expect(await sessions(clinic.person)).toBe(0)
    expect(await sessions(university.person)).toBe(1)
  })

  it('shows an open mail with a way back to the list', async () => {
    const visitor = visitorOf(app)
    const position = /\/demo\/mail\/(\d+)/.exec((await visitor.get('/demo/mail')).body)?.[1]
    const { body } = await visitor.get(`/demo/mail/${position}`)
    expect(body).toMatch(/<p class="only-narrow"><a [^>]*href="\/demo\/mail"/)
    expect(body).toContain('<nav class="card only-wide"')
  })

  it('moves its time on: what comes due happens in order, each at its own moment', async () => {
    const visitor = await pick(cluster.people.coordinator.person)
    expect((await visitor.get('/demo')).body).toContain('Przesuń czas o tydzień')
    expect((await visitor.post('/demo/time', { days: '8' })).statusCode).toBe(404)
    for (let week = 0; week < 2; week += 1) {
      await visitor.get('/demo')
      expect((await visitor.post('/demo/time', { days: '7' })).statusCode).toBe(303)
    }
    const moved = await visitor.get('/demo')
    expect(moved.body).toContain('Czas przesunięty: jest wt., 15 września')
    expect(moved.body).toContain('Jest tu wt., 15 września')
    const fired = await cluster.core.database.read.all<{ at: string }>(
      'select at from journal where case_id = ? and at > ? order by row_number',
      [proposal, now]
    )
    const times = fired.map(({ at }) => at)
    expect(times.length).toBeGreaterThan(1)
    expect(times).toEqual(times.toSorted())
    expect(new Set(times).size).toBeGreaterThan(1)
    expect(Date.parse(times.at(-1) ?? '')).toBeLessThan(Date.parse(now) + 14 * day)
    const sent = await cluster.core.database.read.all<{ at: string }>(
      'select sent_at as at from received_mails'
    )
    expect(sent.filter(({ at }) => at > now).length).toBeGreaterThan(0)
  })

  it('keeps its time over a restart', async () => {
    await app.close()
    app = await serve(databaseUrl, now, true)
    expect((await visitorOf(app).get('/demo')).body).toContain('Jest tu wt., 15 września')
  })

  it('has a clock to be moved in no service in earnest', async () => {
    const earnest = await serve(databaseUrl, now, false)
    expect((await visitorOf(earnest).post('/demo/time', { days: '7' })).statusCode).toBe(404)
    expect((await visitorOf(earnest).get('/sign-in')).body).not.toContain('Jest tu')
    await earnest.close()
  })
})
