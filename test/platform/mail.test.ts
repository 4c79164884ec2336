import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'

import { smtpMailer } from '#platform/mail.ts'
import type { Mailer, MailMessage } from '#platform/mail.ts'
import { openMailSink } from '#platform/mail-sink.ts'
import type { MailSinkOptions, ReceivedMail } from '#platform/mail-sink.ts'

const aMessage = (changes: Partial<MailMessage> = {}): MailMessage => ({
  to: { name: 'Zażółć Gęśl', address: 'zaneta@example.org' },
  subject: 'Głosowanie: łączność',
  text: 'Zagłosuj do piątku.',
  html: '<p>Zagłosuj do piątku.</p>',
  messageId: '<n1@projects.example.org>',
  ...changes
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

const aMailer = (url: string, timeout = 5): Mailer => {
  const mailer = smtpMailer({ url, from: 'Joint Projects <projects@example.org>', timeout })
  closing.push(() => mailer.close())
  return mailer
}

const aSink = async (options: Partial<MailSinkOptions> = {}) => {
  const mails: ReceivedMail[] = []
  const sink = await openMailSink({ onMail: (mail) => void mails.push(mail), ...options })
  closing.push(() => sink.close())
  return { mails, mailer: aMailer(sink.url) }
}

describe('a mail', () => {
  it('arrives with its words, its headers and its calendar', async () => {
    const { mails, mailer } = await aSink()
    const outcome = await mailer.send(
      aMessage({
        references: ['<n0@projects.example.org>'],
        unsubscribe: 'https://projects.example.org/unsubscribe/abc',
        calendar: { name: 'deadline.ics', content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' }
      })
    )
    expect(outcome.kind).toBe('accepted')
    expect(mails[0]).toMatchObject({
      subject: 'Głosowanie: łączność',
      messageId: '<n1@projects.example.org>',
      to: [{ name: 'Zażółć Gęśl', address: 'zaneta@example.org' }],
      headers: { 'auto-submitted': 'auto-generated', 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' }
    })
    expect(mails[0]?.headers['references']).toContain('<n0@projects.example.org>')
    expect(mails[0]?.text).toContain('Zagłosuj')
  })

  it.each([
    [550, true],
    [552, true],
    [450, false],
    [421, false]
  ])('answered with %i is failed, permanently: %s', async (code, permanent) => {
    const { mailer, mails } = await aSink({ refuse: () => code })
    expect(await mailer.send(aMessage())).toMatchObject({ kind: 'failed', permanent })
    expect(mails).toEqual([])
  })

  it('waits when there is no mail server', async () => {
    const mailer = aMailer('smtp://127.0.0.1:1')
    expect(await mailer.send(aMessage())).toMatchObject({ kind: 'failed', permanent: false })
  })

  it('waits when the mail server says nothing', async () => {
    const silent = createServer()
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    closing.push(() => silent.close())
    const mailer = aMailer(`smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`, 1)
    expect(await mailer.send(aMessage())).toMatchObject({ kind: 'failed', permanent: false })
  })

  it('goes to one person when the address tries to name two', async () => {
    const { mails, mailer } = await aSink()
    await mailer.send(aMessage({ to: { name: 'x', address: 'one@example.org, two@example.org' } }))
    expect(mails.flatMap(({ to }) => to).length).toBeLessThanOrEqual(1)
  })
})
