import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildApp } from '#app.ts'
import type { App } from '#app.ts'
import { readConfig } from '#config.ts'
import { openCore } from '#core.ts'
import type { Core } from '#core.ts'
import { createLog } from '#platform/log.ts'
import { mailMarks } from '#platform/mail-mark.ts'
import { ManualClock } from '#shared/clock.ts'
import { SeededIds } from '#shared/id.ts'
import { queueLetter } from '#shared/letter.ts'
import { systemParty } from '#shared/workflow.ts'
import { addPerson } from '#people/commands.ts'

import { aReport as aReportOf } from './support/reports.ts'
import type { ReportOptions } from './support/reports.ts'

const secret = 'a secret of a provider, long enough for it'
const own = 'a secret of at least thirty-two characters'
const marks = mailMarks(own)
const now = '2026-11-23T09:00:00.000Z'
let core: Core
let app: App
let person: string
let maildir: string
const logged: string[] = []

beforeAll(async () => {
  maildir = await mkdtemp(join(tmpdir(), 'inbound-'))
  core = await openCore({
    databaseUrl: ':memory:',
    secret: own,
    clock: new ManualClock(now),
    ids: new SeededIds(7)
  })
  const { config } = readConfig({ PORT: '0', MAILDIR: maildir })
  const log = createLog('info', { write: (line) => void logged.push(line) })
  const inboundSecrets = { imapUrl: null, inboundSecret: secret }
  app = await buildApp(core, { config, smtpUrl: null, inboundSecrets, log })
  const fields = { name: 'Ann Away', email: 'ann@example.org', language: 'en', function: null } as const
  const added = await addPerson(core.people, fields, systemParty)
  if (!added.ok) throw new Error('refused')
  person = added.value.id
})
afterAll(async () => {
  await app.close()
  await rm(maildir, { recursive: true })
})

const sentLetter = (id: string) =>
  core.database.transaction(async (tx) => {
    await queueLetter(tx, { id, kind: 'register', occasion: id, person, items: [], at: now })
    await tx.run(
      "update letters set state = 'done', attempts = 1, next_at = null, done_at = ? where id = ?",
      [now, id]
    )
  })
/** A report that names a mail as it left the service. */
const aReport = ({ envelope = '', ...options }: ReportOptions): Buffer =>
  aReportOf({ ...options, envelope: marks.mark(envelope ?? '') })
const stateOf = async (id: string) =>
  (await core.database.read.get<{ state: string }>('select state from letters where id = ?', [id]))?.state

const hand = (payload: Buffer | string, headers: Record<string, string> = {}) =>
  app.server.inject({
    method: 'POST',
    url: '/api/v1/inbound/mail',
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}`, ...headers },
    payload
  })

it('takes a report from a provider that knows the secret', async () => {
  await sentLetter('ltr_one')
  const answer = await hand(aReport({ envelope: 'ltr_one' }))
  expect(answer.statusCode).toBe(204)
  expect(await stateOf('ltr_one')).toBe('bounced')
})

it('takes no report on a mail whose id is only guessed', async () => {
  await sentLetter('ltr_guessed')
  expect((await hand(aReportOf({ envelope: 'ltr_guessed' }))).statusCode).toBe(204)
  expect(await stateOf('ltr_guessed')).toBe('done')
})

it('does not tell a provider whether anything came of a mail', async () => {
  expect((await hand(aReport({ envelope: 'ltr_none' }))).statusCode).toBe(204)
  expect((await hand('From: a@b.pl\r\nSubject: Re: x\r\n\r\nThank you!')).statusCode).toBe(204)
})

it.each([
  ['no secret', { authorization: '' }],
  ['a wrong one', { authorization: `Bearer ${secret}x` }],
  ['a part of it', { authorization: `Bearer ${secret.slice(0, -1)}` }],
  ['another scheme', { authorization: `Basic ${secret}` }]
])('refuses whoever brings %s', async (_, headers) => {
  await sentLetter(`ltr_${_}`)
  const answer = await hand(aReport({ envelope: `ltr_${_}` }), headers)
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-type']).toContain('application/problem+json')
  expect(await stateOf(`ltr_${_}`)).toBe('done')
})

it('opens nothing else with that secret', async () => {
  const headers = { authorization: `Bearer ${secret}` }
  for (const url of ['/api/v1/undelivered', '/api/v1/me', '/api/v1/people'])
    expect((await app.server.inject({ url, headers })).statusCode).toBe(401)
})

it.each<[string, number, Buffer, Record<string, string>]>([
  ['what is no mail', 422, Buffer.from('hello'), {}],
  ['nothing', 422, Buffer.alloc(0), {}],
  ['a mail that is too long', 413, Buffer.alloc(1_100_000, 'a: b\r\n'), {}],
  ['another kind of content', 415, Buffer.from('a: b'), { 'content-type': 'text/html' }],
  ['JSON', 422, Buffer.from('{"a":1}'), { 'content-type': 'application/json' }]
])('answers %s with %i', async (_, status, payload, headers) => {
  const answer = await hand(payload, headers)
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

it('reads what a mail server drops into the folder while the service runs', async () => {
  await sentLetter('ltr_dropped')
  await app.listen()
  // The first look makes the folders.
  await expect.poll(() => readdir(maildir)).toContain('new')
  await writeFile(join(maildir, 'new', '1.a'), aReport({ envelope: 'ltr_dropped', id: '<r9@x>' }))
  const { emptyMaildir } = await import('#platform/maildir.ts')
  const { inboundDesk } = await import('#notifications/inbound.ts')
  const silent = {
    engine: core.engine,
    markedId: marks.read,
    onTaken: () => undefined,
    onFault: () => undefined
  }
  const take = async (raw: Buffer) =>
    (await inboundDesk(silent)(raw, 'maildir')) === 'later' ? ('later' as const) : ('taken' as const)
  await emptyMaildir({ path: maildir, longest: 1_000_000, take })
  expect(await stateOf('ltr_dropped')).toBe('bounced')
  expect(await readdir(join(maildir, 'cur'))).toEqual(['1.a:2,S'])
})

it('logs what became of mails, and counts it, without a word of them', async () => {
  const lines = logged.filter((line) => line.includes('"subsystem":"inbound"'))
  expect(lines.some((line) => line.includes('"outcome":"recorded"'))).toBe(true)
  expect(lines.some((line) => line.includes('"outcome":"unknown"'))).toBe(true)
  expect(logged.join('')).not.toMatch(/ann@example|Thank you|User unknown|a secret of a provider/)
  const { body } = await app.server.inject('/metrics')
  expect(body).toMatch(/inbound_mails_total\{way="post",outcome="recorded"\} 1/)
})
