import { beforeEach, expect, it } from 'vitest'

import { mailbox as mailboxMigration } from '#migrations/0005_mailbox.ts'
import { headersOf, nameIn } from '#notifications/mail-header.ts'
import { openMailbox } from '#notifications/mailbox.ts'
import type { Mailbox } from '#notifications/mailbox.ts'
import { smtpMailer } from '#platform/mail.ts'
import { openMailSink, readMail } from '#platform/mail-sink.ts'
import { ManualClock } from '#shared/clock.ts'
import { onEachDatabase } from '#test/support/database.ts'

const start = '2026-11-23T09:00:00.000Z'

const written = (changes: { id?: string; to?: string; subject?: string } = {}): Buffer =>
  Buffer.from(
    [
      'From: Joint Projects <projects@example.org>',
      `To: "=?UTF-8?Q?Za=C5=BC=C3=B3=C5=82=C4=87?=" <${changes.to ?? 'anna@example.org'}>`,
      `Subject: ${changes.subject ?? '=?UTF-8?B?WmHFvMOzxYLEhw==?='}`,
      `Message-ID: ${changes.id ?? '<evt_a.1@projects.example.org>'}`,
      'Date: Mon, 23 Nov 2026 08:30:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Zażółć gęślą jaźń'
    ].join('\r\n')
  )

onEachDatabase(
  'the mailbox of a trial',
  (test) => {
    let mailbox: Mailbox
    const open = (keep?: number) =>
      openMailbox({
        database: test().database,
        clock: new ManualClock(start),
        parse: readMail,
        ...(keep !== undefined && { keep })
      })

    beforeEach(async () => {
      await test().database.transaction((tx) => tx.run('delete from received_mails'))
      mailbox = open()
    })

    it('keeps a mail as it came and parses it when it is read', async () => {
      await mailbox.receive(written(), ['Anna@Example.org'])
      const [line] = await mailbox.list({ recipient: 'anna@example.org', limit: 10 })
      expect(line).toMatchObject({
        recipientName: 'Zażółć',
        subject: 'Zażółć',
        sentAt: '2026-11-23T08:30:00.000Z'
      })
      const read = await mailbox.read(line?.position ?? 0)
      expect(read?.mail.text.trim()).toBe('Zażółć gęślą jaźń')
      expect(await mailbox.read(999_999)).toBeNull()
    })

    it('holds a mail that was sent twice once', async () => {
      await mailbox.receive(written(), ['anna@example.org'])
      await mailbox.receive(written({ subject: 'Again' }), ['anna@example.org'])
      expect(await mailbox.list({ limit: 10 })).toMatchObject([{ subject: 'Again' }])
    })

    it('lists a person’s mails alone, the newest first, page by page', async () => {
      for (const number of [1, 2, 3])
        await mailbox.receive(written({ id: `<n${number}@x>`, subject: `No. ${number}` }), [
          'anna@example.org'
        ])
      await mailbox.receive(written({ id: '<n4@x>' }), ['piotr@example.org'])
      const first = await mailbox.list({ recipient: 'ANNA@example.org', limit: 1 })
      expect(first.map(({ subject }) => subject)).toEqual(['No. 3', 'No. 2'])
      const next = await mailbox.list({ recipient: 'anna@example.org', before: first[0]?.position, limit: 5 })
      expect(next.map(({ subject }) => subject)).toEqual(['No. 2', 'No. 1'])
    })

    it('lets the oldest go when it is full', async () => {
      mailbox = open(3)
      await Promise.all(
        Array.from({ length: 600 }, (_, number) =>
          mailbox.receive(written({ id: `<n${number}@x>`, subject: `No. ${number}` }), ['anna@example.org'])
        )
      )
      await mailbox.receive(written({ id: '<last@x>', subject: 'Last' }), ['anna@example.org'])
      const kept = await mailbox.list({ limit: 700 })
      expect(kept.length).toBeLessThan(600)
      expect(kept[0]?.subject).toBe('Last')
    })

    it('takes in what the service sends, mails side by side', async () => {
      const sink = await openMailSink({ onRaw: (raw, recipients) => mailbox.receive(raw, recipients) })
      const mailer = smtpMailer({ url: sink.url, from: 'Joint Projects <projects@example.org>', timeout: 5 })
      const begun = performance.now()
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, number) =>
          mailer.send({
            to: { name: 'Anna Zażółć', address: 'anna@example.org' },
            subject: `Głosowanie nr ${number}: łączność oddziałów i czujników w szpitalach całego województwa`,
            text: 'Zagłosuj.',
            html: `<p>${'Zagłosuj. '.repeat(1000)}</p>`,
            messageId: `<n${number}@projects.example.org>`
          })
        )
      )
      const each = (performance.now() - begun) / outcomes.length
      mailer.close()
      await sink.close()
      expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
      expect(await mailbox.list({ limit: 300 })).toHaveLength(200)
      expect(each).toBeLessThan(50)
    })
  },
  { migrations: [mailboxMigration] }
)

it('reads headers that are folded, encoded in several words, or in a strange character set', () => {
  const raw = Buffer.from(
    'Subject: =?UTF-8?Q?Za=C5?=\r\n =?UTF-8?Q?=BC=C3=B3=C5=82=C4=87?= and\r\n\tmore\r\nTo: a@example.org\r\nX-Odd: =?x-none?Q?a=E9?=\r\n\r\nSubject: body'
  )
  const headers = headersOf(raw)
  expect(headers.get('subject')).toBe('Zażółć and more')
  expect(headers.get('x-odd')).toBe('aé')
  expect(nameIn(headers.get('to') ?? '')).toBe('')
  expect(nameIn('"Nowak, Anna" <anna@example.org>')).toBe('Nowak, Anna')
})
