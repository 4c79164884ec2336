import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'

import { smtpMailer } from '#platform/mail.ts'
import type { Mailer, MailMessage, MailOutcome, SmtpOptions } from '#platform/mail.ts'

import { aCertificate } from './support/certificate.ts'
import { openScriptedSmtp } from './support/scripted-smtp.ts'
import type { Misdeed, ScriptedOptions, ScriptedSmtp } from './support/scripted-smtp.ts'
import { misdeedsToAll, misdeedsToMails } from './support/smtp-misdeeds.ts'
import type { Case, Fate } from './support/smtp-misdeeds.ts'

/** Seconds, for what nothing else ends; the rest ends by itself, however busy the machine is. */
const timeout = 0.3
const noTimeout = 15
/** All waits of one mail: two, with room for a busy machine. */
const longest = 2 * timeout * 1_000 + 3_000

const aMessage = (id = 'out_1'): MailMessage => ({
  to: { name: 'Zażółć Gęśl', address: 'zaneta@example.org' },
  subject: 'Głosowanie: łączność',
  text: 'Zagłosuj do piątku.',
  html: '<p>Zagłosuj do piątku.</p>',
  messageId: `<${id}@projects.example.org>`
})

const signedIn = (url: string) => url.replace('//', '//user:p%40ss@')

type Post = { readonly server: ScriptedSmtp; readonly mailer: Mailer }

const aMailer = (url: string, options: Partial<SmtpOptions> = {}): Mailer =>
  smtpMailer({ url, from: 'Joint Projects <projects@example.org>', timeout, ...options })

/** Works with a server and a mailer that are closed afterwards. */
const withPost = async (
  options: { readonly server?: ScriptedOptions; readonly mailer?: Partial<SmtpOptions> },
  work: (post: Post) => Promise<void>
): Promise<void> => {
  const server = await openScriptedSmtp(options.server)
  const mailer = aMailer(signedIn(server.url), { connections: 1, ...options.mailer })
  try {
    await work({ server, mailer })
  } finally {
    mailer.close()
    await server.close()
  }
}

const expected = (fate: Fate): object => {
  if (fate === 'taken') return { kind: 'accepted' }
  const failed = { kind: 'failed', permanent: fate === 'refused' }
  return fate === 'unknowable' ? { ...failed, mayHaveArrived: true } : failed
}

const timed = async (work: Promise<MailOutcome>) => {
  const start = performance.now()
  const outcome = await work
  return { outcome, took: performance.now() - start }
}

/** One misdeed for the first mail, none for the second. */
const meets = async ({ stage, misdeed, fate, isEndless }: Case, { server, mailer }: Post): Promise<void> => {
  server.state.misdeed = (moment) => (moment.stage === stage ? misdeed : undefined)
  const { outcome, took } = await timed(mailer.send(aMessage()))
  expect(outcome).toMatchObject(expected(fate))
  if (isEndless) expect(took).toBeLessThan(longest)
  expect('mayHaveArrived' in outcome && fate !== 'unknowable' && stage !== 'text').toBe(false)
  if (outcome.kind === 'failed') expect(outcome.reason).not.toContain('@')
  server.state.misdeed = () => undefined
  const next = async () => (await mailer.send(aMessage('out_2'))).kind
  // Where patience is short, a busy machine may use it up.
  let kind = await next()
  for (let more = isEndless ? 10 : 0; kind !== 'accepted' && more > 0; more -= 1) kind = await next()
  expect(kind).toBe('accepted')
  expect(server.state.taken.at(-1)?.messageId).toContain('out_2')
}

const postFor = ({ isEndless }: Case, extensions: readonly string[]) => ({
  server: { extensions },
  mailer: { timeout: isEndless ? timeout : noTimeout }
})

const plain = ['DSN', 'AUTH PLAIN LOGIN']

describe.concurrent('a mail server that', () => {
  it.each([...misdeedsToAll, ...misdeedsToMails])('$name: a mail $fate', async (one) => {
    await withPost(postFor(one, plain), (post) => meets(one, post))
  })
  it.each(misdeedsToMails)('takes commands in one go and $name: a mail $fate', async (one) => {
    await withPost(postFor(one, [...plain, 'PIPELINING']), (post) => meets(one, post))
  })
})

describe.concurrent('a mail server that answers out of turn', () => {
  const answering = { server: { extensions: plain }, mailer: { timeout: noTimeout } }

  it.each(['MAIL', 'RCPT'] as const)('says 250 twice (%s): the mail is tried again', async (stage) => {
    await withPost(answering, async ({ server, mailer }) => {
      server.state.misdeed = (moment) =>
        moment.stage === stage
          ? ({ say, well }) => {
              say('250 2.0.0 once more\r\n')
              well()
            }
          : undefined
      expect(await mailer.send(aMessage())).toMatchObject({ kind: 'failed', permanent: false })
      server.state.misdeed = () => undefined
      expect(await mailer.send(aMessage('out_2'))).toMatchObject({ kind: 'accepted' })
    })
  })

  it('says 250 in place of 354: the mail is tried again', async () => {
    await withPost(answering, async ({ server, mailer }) => {
      server.state.misdeed = (moment) =>
        moment.stage === 'DATA' ? ({ say }) => say('250 2.0.0 taken\r\n250 2.0.0 taken\r\n') : undefined
      expect(await mailer.send(aMessage())).toMatchObject({ kind: 'failed', permanent: false })
      expect(server.state.taken).toEqual([])
    })
  })
})

/** Says yes, and then speaks anything but TLS. */
const breaksTls: Misdeed = ({ say, later }) => {
  say('220 2.0.0 go\r\n')
  later(50, () => say('this is no TLS, and never will be\r\n'))
}

describe.concurrent('without a good way to the mail server', () => {
  const certificate = aCertificate()
  const authority = certificate.cert
  const required = (url: string) => `${url}?tls=required`

  const sent = async (server: ScriptedOptions, mailer: (url: string) => Mailer) => {
    const opened = await openScriptedSmtp({ extensions: ['DSN'], ...server })
    const client = mailer(opened.url)
    try {
      const outcome = await client.send(aMessage())
      return { outcome, taken: opened.state.taken.length }
    } finally {
      client.close()
      await opened.close()
    }
  }

  it('waits when nobody listens', async () => {
    const outcome = await aMailer('smtp://127.0.0.1:1', { timeout: noTimeout }).send(aMessage())
    expect(outcome).toEqual({ kind: 'failed', permanent: false, reason: 'ECONNREFUSED' })
  })

  it('waits when the server has no address', async () => {
    const outcome = await aMailer('smtp://mail.invalid:25', { timeout: 1 }).send(aMessage())
    expect(outcome).toMatchObject({ kind: 'failed', permanent: false })
  })

  it('waits when a server takes the connection and says nothing', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const mailer = aMailer(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`)
    const { outcome, took } = await timed(mailer.send(aMessage()))
    expect(outcome).toMatchObject({ permanent: false, reason: 'the mail server did not answer in time' })
    expect(took).toBeLessThan(longest)
    mailer.close()
    silent.close()
  })

  it('goes by STARTTLS, and by TLS from the first byte, where the certificate is good', async () => {
    for (const tlsAtOnce of [false, true]) {
      const { outcome } = await sent({ certificate, tlsAtOnce }, (url) =>
        aMailer(tlsAtOnce ? url : required(url), { authority, timeout: noTimeout })
      )
      expect(outcome).toMatchObject({ kind: 'accepted' })
    }
  })

  it.each([
    ['is not known', aCertificate(), undefined],
    ['is for another host', aCertificate('elsewhere.example.org'), 'own']
  ])('sends nothing to a server whose certificate %s', async (_, bad, trusted) => {
    for (const tlsAtOnce of [false, true]) {
      const { outcome, taken } = await sent({ certificate: bad, tlsAtOnce }, (url) =>
        aMailer(tlsAtOnce ? url : required(url), {
          timeout: noTimeout,
          ...(trusted !== undefined && { authority: bad.cert })
        })
      )
      expect(outcome).toMatchObject({ kind: 'failed', permanent: false })
      expect(outcome.kind === 'failed' && outcome.reason).toMatch(/certificate|encrypted connection/)
      expect(taken).toBe(0)
    }
  })

  it('sends nothing in the clear when STARTTLS was stripped, refused or breaks', async () => {
    const stripped = await sent({}, (url) => aMailer(required(url), { authority, timeout: noTimeout }))
    const refused = await sent(
      {
        certificate,
        misdeed: ({ stage }) => (stage === 'STARTTLS' ? ({ say }) => say('454 4.7.0 not now\r\n') : undefined)
      },
      (url) => aMailer(required(url), { authority, timeout: noTimeout })
    )
    const broken = await sent(
      {
        certificate,
        misdeed: ({ stage }) => (stage === 'STARTTLS' ? breaksTls : undefined)
      },
      (url) => aMailer(required(url), { authority, timeout: noTimeout })
    )
    for (const { outcome, taken } of [stripped, refused, broken]) {
      expect(outcome).toMatchObject({ kind: 'failed', permanent: false })
      expect(taken).toBe(0)
    }
    expect(stripped.outcome).toMatchObject({ reason: expect.stringContaining('will not send in the clear') })
  })
})
