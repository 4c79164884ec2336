import { afterEach, describe, expect, it } from 'vitest'

import { composer } from '#platform/mail-composer.ts'
import { smtpMailer } from '#platform/mail.ts'
import type { Mailer, MailMessage, SmtpOptions } from '#platform/mail.ts'
import { MailPace } from '#platform/mail-pace.ts'
import { serverSettingsOf } from '#platform/mail-settings.ts'
import { ManualClock } from '#shared/clock.ts'

import { openScriptedSmtp } from './support/scripted-smtp.ts'
import type { ScriptedOptions, ScriptedSmtp } from './support/scripted-smtp.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const aServer = async (options: ScriptedOptions = {}): Promise<ScriptedSmtp> => {
  const server = await openScriptedSmtp({ extensions: ['DSN'], ...options })
  closing.push(server.close)
  return server
}

const aMailer = (url: string, options: Partial<SmtpOptions> = {}): Mailer => {
  const mailer = smtpMailer({ url, from: 'Joint Projects <projects@example.org>', timeout: 15, ...options })
  closing.push(() => mailer.close())
  return mailer
}

const aMessage = (id = 'out_1', address = 'zaneta@example.org'): MailMessage => ({
  to: { name: 'Żaneta', address },
  subject: 'Głosowanie',
  text: 'Zagłosuj.',
  html: '<p>Zagłosuj.</p>',
  messageId: `<${id}@projects.example.org>`
})

const sendMany = (mailer: Mailer, count: number) =>
  Promise.all(Array.from({ length: count }, (_, number) => mailer.send(aMessage(`out_${number}`))))

describe('the connections to the mail server', () => {
  it('are few, and carry many mails', async () => {
    const server = await aServer()
    const mailer = aMailer(server.url, { connections: 3 })
    const outcomes = await sendMany(mailer, 40)
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
    expect(server.state.taken).toHaveLength(40)
    expect(server.state.connections).toBe(3)
  })

  it('carry a hundred mails each, then make way for new ones', async () => {
    const server = await aServer()
    const mailer = aMailer(server.url, { connections: 1, timeout: 5 })
    await sendMany(mailer, 150)
    expect(server.state.taken).toHaveLength(150)
    expect(server.state.connections).toBe(2)
  })

  it('serve on after a refusal', async () => {
    const server = await aServer({
      misdeed: ({ stage, to }) =>
        stage === 'RCPT' && to.startsWith('dead') ? ({ say }) => say('550 5.1.1 nobody\r\n') : undefined
    })
    const mailer = aMailer(server.url, { connections: 1 })
    expect(await mailer.send(aMessage('out_1', 'dead@example.org'))).toEqual({
      kind: 'failed',
      permanent: true,
      reason: '550 5.1.1 nobody (RCPT)'
    })
    expect(await mailer.send(aMessage('out_2'))).toMatchObject({ kind: 'accepted' })
    expect(server.state.connections).toBe(1)
  })

  it.each(['drop', 'hangUp'] as const)('are replaced when the server ends an idle one (%s)', async (way) => {
    const server = await aServer()
    const mailer = aMailer(server.url, { connections: 1 })
    await mailer.send(aMessage('out_1'))
    // The end of the old connection and the new mail meet: the server ends it when the mail has already begun.
    let ended = false
    server.state.misdeed = ({ stage }) => {
      if (stage !== 'MAIL' || ended) return undefined
      ended = true
      return (wire) => wire[way]()
    }
    expect(await mailer.send(aMessage('out_2'))).toMatchObject({ kind: 'accepted' })
    expect(server.state.taken).toHaveLength(2)
    expect(server.state.connections).toBe(2)
  })

  it('give a mail back that found all of them busy, as not tried', async () => {
    const server = await aServer({ misdeed: ({ stage }) => (stage === 'MAIL' ? () => undefined : undefined) })
    const clock = new ManualClock('2026-11-23T09:00:00.000Z')
    const mailer = aMailer(server.url, { connections: 1, timeout: 0.1, clock })
    const outcomes = await sendMany(mailer, 8)
    expect(outcomes).toContainEqual({
      kind: 'later',
      until: '2026-11-23T09:00:05.000Z',
      reason: 'All connections to the mail server are busy'
    })
    expect(outcomes.every(({ kind }) => kind !== 'accepted')).toBe(true)
  })
})

describe('the pace of mails', () => {
  it('spreads them over the minute, and sends away whom it would keep too long', () => {
    const pace = new MailPace(60)
    expect(pace.take(0, 2_500)).toEqual({ wait: 0, taken: true })
    expect(pace.take(0, 2_500)).toEqual({ wait: 1_000, taken: true })
    expect(pace.take(0, 2_500)).toEqual({ wait: 2_000, taken: true })
    expect(pace.take(0, 2_500)).toEqual({ wait: 3_000, taken: false })
    expect(pace.take(500, 2_500)).toEqual({ wait: 2_500, taken: true })
    expect(pace.take(60_000, 2_500)).toEqual({ wait: 0, taken: true })
  })

  it('is no limit when it is 0', () => {
    const pace = new MailPace(0)
    for (let count = 0; count < 100; count += 1) expect(pace.take(0, 0)).toEqual({ wait: 0, taken: true })
  })

  it('lets a mail that has no place come again later, as not tried', async () => {
    const server = await aServer()
    const clock = new ManualClock('2026-11-23T09:00:00.000Z')
    const mailer = aMailer(server.url, { rate: 1, clock })
    expect(await mailer.send(aMessage('out_1'))).toMatchObject({ kind: 'accepted' })
    const second = await mailer.send(aMessage('out_2'))
    expect(second).toMatchObject({ kind: 'later' })
    expect(second.kind === 'later' && second.until > '2026-11-23T09:00:55').toBe(true)
    expect(server.state.taken).toHaveLength(1)
  })
})

describe('the envelope', () => {
  it('is not opened for a mail that is larger than the server takes', async () => {
    const server = await aServer({ extensions: ['SIZE 100'] })
    const outcome = await aMailer(server.url).send(aMessage())
    expect(outcome).toEqual({ kind: 'failed', permanent: true, reason: 'larger than the mail server takes' })
    expect(server.state.stages.map(({ stage }) => stage)).not.toContain('MAIL')
  })

  it('asks the next server to report failure to the address for bounces, naming the outbox row', async () => {
    const lines: string[] = []
    const server = await aServer({
      misdeed: ({ stage, envelopeId }) => {
        lines.push(`${stage} ${envelopeId}`)
        return undefined
      }
    })
    const mailer = aMailer(server.url, { bounces: 'Bounces <bounces@example.org>' })
    await mailer.send(aMessage('evt_7.2'))
    expect(lines).toContain('MAIL evt_7.2')
    const { envelope } = await composer({
      from: 'Joint Projects <projects@example.org>',
      bounces: 'Bounces <bounces@example.org>'
    })(aMessage('evt_7.2'))
    expect(envelope).toMatchObject({
      from: 'bounces@example.org',
      to: ['zaneta@example.org'],
      dsn: { envid: 'evt_7.2', notify: 'FAILURE', ret: 'HDRS' }
    })
  })

  it('comes from the sender when no address for bounces is given', async () => {
    const { envelope } = await composer({ from: 'Joint Projects <projects@example.org>' })(aMessage())
    expect(envelope.from).toBe('projects@example.org')
  })

  it.each([
    '',
    'nobody',
    'a@b@c@example.org',
    'one@example.org, two@example.org',
    'x@example.org\r\nRCPT TO:<eve@e.org>'
  ])('is written for no address but a single one: %j', async (address) => {
    const server = await aServer()
    const outcome = await aMailer(server.url).send(aMessage('out_1', address))
    expect(outcome).toEqual({
      kind: 'failed',
      permanent: true,
      reason: 'This is not an e-mail address'
    })
    expect(server.state.connections).toBe(0)
  })
})

describe("the mail server's address", () => {
  it.each([
    ['smtps://mail.example.org', { port: 465, encryption: 'tls' }],
    ['smtp://mail.example.org', { port: 587, encryption: 'starttls' }],
    ['smtp://10.0.0.5:25', { port: 25, encryption: 'starttls' }],
    ['smtp://relay.internal:25?tls=none', { port: 25, encryption: 'none' }],
    ['smtp://127.example.org:25', { port: 25, encryption: 'starttls' }],
    ['smtp://127.0.0.1:25', { port: 25, encryption: 'offered' }],
    ['smtp://[::1]:25', { host: '::1', encryption: 'offered' }],
    ['smtp://localhost:25?tls=required', { port: 25, encryption: 'starttls' }],
    ['smtp://us%40er:p%2Fw@mail.example.org', { credentials: { user: 'us@er', pass: 'p/w' } }]
  ])('%s', (url, settings) => {
    expect(serverSettingsOf(url)).toMatchObject(settings)
  })
})
