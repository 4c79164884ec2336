import { describe, expect, it } from 'vitest'

import { heardIn } from '#notifications/inbound-report.ts'
import type { Heard } from '#notifications/inbound-report.ts'
import { readParts } from '#platform/mail-reading.ts'

import { aReport, reportWith, returned, wire } from './support/reports.ts'

const heard = async (raw: Buffer): Promise<Heard> => heardIn(await readParts(raw))
const failuresOf = async (raw: Buffer) => {
  const found = await heard(raw)
  return found.kind === 'bounce' ? found.failures : []
}

describe('a report of a mail server', () => {
  it('names the notice by the id of its envelope, and by the Message-ID of what came back', async () => {
    const raw = aReport({ envelope: 'evt_1.1', messageId: '<evt_1.1@projects.example.org>' })
    expect(await failuresOf(raw)).toEqual([
      {
        ids: ['evt_1.1'],
        recipients: ['ann@example.org'],
        code: '5.1.1',
        line: '550 5.1.1 <…>: Recipient address rejected: User unknown'
      }
    ])
    expect((await failuresOf(aReport({ envelope: 'evt_1.1' })))[0]?.ids).toEqual(['evt_1.1'])
    expect((await failuresOf(aReport({ messageId: '<evt_2.3@x.org>' })))[0]?.ids).toEqual(['evt_2.3'])
    expect((await failuresOf(aReport({ envelope: 'evt+5F1.1' })))[0]?.ids).toEqual(['evt_1.1'])
  })

  it.each([
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'delivered'],
    ['expanded', 'delivered']
  ])('that says %s is no failure', async (action, kind) => {
    expect(await heard(aReport({ envelope: 'evt_1.1', action, status: '2.0.0' }))).toEqual({ kind })
  })

  it('of giving up after days of waiting is a failure, though its code is a passing one', async () => {
    const raw = aReport({
      envelope: 'evt_1.1',
      action: 'Failed (expired)',
      status: '4.4.7',
      said: 'smtp; 451 4.4.7 expired'
    })
    expect(await failuresOf(raw)).toMatchObject([{ code: '4.4.7' }])
  })

  it('without an action is judged by its code', async () => {
    const fields = (status: string) => [
      'Reporting-MTA: dns; a',
      '',
      'Final-Recipient: rfc822; a@b.pl',
      `Status: ${status}`,
      ''
    ]
    expect((await heard(reportWith(fields('5.2.2'), returned))).kind).toBe('bounce')
    expect((await heard(reportWith(fields('4.2.2'), returned))).kind).toBe('delayed')
  })

  it('on several recipients tells each apart, those that failed alone', async () => {
    const fields = [
      'Reporting-MTA: dns; a',
      'Original-Envelope-Id: evt_1.1',
      '',
      'Final-Recipient: rfc822; one@b.pl',
      'Action: failed',
      'Status: 5.1.1',
      '',
      'Final-Recipient: rfc822; two@b.pl',
      'Action: relayed',
      'Status: 2.0.0',
      '',
      'Original-Recipient: rfc822; three@b.pl',
      'Final-Recipient: rfc822; 3@inner.b.pl',
      'Action: failed',
      'Status: 5.2.2',
      'Diagnostic-Code: smtp; 552 5.2.2',
      '    Mailbox full',
      ''
    ]
    const found = await failuresOf(reportWith(fields, returned))
    expect(found.map(({ recipients, code, line }) => [recipients, code, line])).toEqual([
      [['one@b.pl'], '5.1.1', '5.1.1'],
      [['three@b.pl'], '5.2.2', '552 5.2.2 Mailbox full']
    ])
  })

  it('that leaves out the empty lines between its blocks is read all the same', async () => {
    const fields = [
      'Reporting-MTA: dns; a',
      'Original-Envelope-Id: evt_1.1',
      'Final-Recipient: RFC822; one@b.pl',
      'Action: failed',
      'Status: 5.1.1',
      'Final-Recipient: RFC822; <two@b.pl>',
      'Action: delayed',
      'Status: 4.4.1',
      ''
    ]
    expect(await failuresOf(reportWith(fields, returned))).toMatchObject([
      { ids: ['evt_1.1'], recipients: ['one@b.pl'] }
    ])
  })

  it('in an old Polish code page keeps its letters', async () => {
    const raw = aReport({ envelope: 'evt_1.1', said: 'smtp; 550 SKRZYNKA' })
    const polish = Buffer.from([...Buffer.from('Skrzynka pe'), 0xb3, 0x6e, 0x61])
    const at = raw.indexOf('SKRZYNKA')
    const odd = Buffer.concat([raw.subarray(0, at), polish, raw.subarray(at + 8)])
    expect((await failuresOf(odd))[0]?.line).toBe('5.1.1 550 Skrzynka pełna')
  })

  it('takes an address with Polish letters', async () => {
    const fields = [
      'Reporting-MTA: dns; a',
      '',
      'Final-Recipient: utf-8; józef@źródło.pl',
      'Action: failed',
      'Status: 5.1.1',
      ''
    ]
    expect(await failuresOf(reportWith(fields, returned))).toMatchObject([
      { recipients: ['józef@źródło.pl'] }
    ])
  })

  it('prefers a server’s own code to one that says nothing', async () => {
    const raw = aReport({ envelope: 'evt_1.1', status: '5.0.0', said: 'smtp; 550-5.7.26 unauthenticated' })
    expect(await failuresOf(raw)).toMatchObject([{ code: '5.7.26' }])
  })
})

describe('a report that keeps to no standard', () => {
  it('of Exim names the recipient in a header and returns the mail', async () => {
    const raw = wire([
      'X-Failed-Recipients: ann@example.org',
      'Auto-Submitted: auto-replied',
      'From: Mail Delivery System <Mailer-Daemon@host.pl>',
      'Subject: Mail delivery failed: returning message to sender',
      '',
      'This message was created automatically by mail delivery software.',
      'A message that you sent could not be delivered to one or more of its recipients.',
      '',
      '  ann@example.org',
      '    SMTP error from remote mail server after RCPT TO:<ann@example.org>:',
      '    550 5.1.1 Nie ma takiego adresata',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      'Return-path: <projects@example.org>',
      'Message-ID: <evt_1.1@projects.example.org>',
      'Subject: x',
      '',
      'Dear Ann'
    ])
    expect(await failuresOf(raw)).toEqual([
      {
        ids: ['evt_1.1'],
        recipients: ['ann@example.org'],
        code: '5.1.1',
        line: '550 5.1.1 Nie ma takiego adresata'
      }
    ])
  })

  it('of qmail names the recipient in words', async () => {
    const raw = wire([
      'From: MAILER-DAEMON@host.pl',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at host.pl.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      '<ann@example.org>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Return-Path: <projects@example.org>',
      'Message-ID: <evt_1.1@projects.example.org>',
      '',
      'Dear Ann'
    ])
    expect(await failuresOf(raw)).toMatchObject([
      { ids: ['evt_1.1'], recipients: ['ann@example.org'], code: '5.1.1' }
    ])
  })

  it('in Polish, with the mail as an attachment, is understood', async () => {
    const raw = wire([
      'From: Postmaster <postmaster@poczta.pl>',
      'Subject: =?iso-8859-2?Q?Zwrot_wiadomo=B6ci?=',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-2',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Nie mo=BFna dor=EAczy=E6 do <ann@example.org>: skrzynka nie istnieje',
      '--b',
      ...returned,
      '--b--'
    ])
    expect(await failuresOf(raw)).toMatchObject([
      {
        ids: ['evt_1.1'],
        recipients: ['ann@example.org'],
        line: 'Nie można doręczyć do <…>: skrzynka nie istnieje'
      }
    ])
  })

  it('that only warns of a delay is no failure', async () => {
    const raw = wire([
      'From: Mailer-Daemon@host.pl',
      'Subject: Warning: message 1abc delayed 24 hours',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'A message has not been delivered to one or more of its recipients. Delivery attempts will continue. <ann@example.org>',
      '--b',
      ...returned,
      '--b--'
    ])
    expect(await heard(raw)).toEqual({ kind: 'delayed' })
  })

  it('that returns nothing by which the mail is known is none', async () => {
    const raw = wire([
      'From: mailer-daemon@host.pl',
      'Subject: failure notice',
      '',
      'Undeliverable: <ann@example.org>'
    ])
    expect(await heard(raw)).toEqual({ kind: 'noReport' })
  })
})

describe('what is no report of a mail server', () => {
  const plain = (
    headers: readonly string[],
    text = 'Jestem poza biurem. Message 550 5.1.1 failed permanently.'
  ) =>
    wire([
      ...headers,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      text,
      '--b',
      ...returned,
      '--b--'
    ])

  it.each([
    [['From: ann@example.org', 'Auto-Submitted: auto-replied', 'Subject: Re: x']],
    [['From: ann@example.org', 'Subject: Odpowiedź automatyczna: Głosowanie']],
    [['From: ann@example.org', 'Subject: Out of office']],
    [['From: ann@example.org', 'X-Autoreply: yes']],
    [['From: ann@example.org', 'Precedence: auto_reply']]
  ])('an automatic reply is no bounce: %j', async (headers) => {
    expect(await heard(plain(headers))).toEqual({ kind: 'autoReply' })
  })

  it('a person who writes back is no bounce', async () => {
    expect(await heard(plain(['From: ann@example.org', 'Subject: Re: x']))).toEqual({ kind: 'noReport' })
  })

  it.each(['disposition-notification', 'feedback-report'])('a %s is no bounce', async (kind) => {
    const raw = wire([
      'From: postmaster@x.pl',
      `Content-Type: multipart/report; report-type=${kind}; boundary=b`,
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Delivery failed 550 5.1.1 <ann@example.org>',
      '--b',
      ...returned,
      '--b--'
    ])
    expect(await heard(raw)).toEqual({ kind: 'noReport' })
  })
})
