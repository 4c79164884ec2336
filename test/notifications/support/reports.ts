/** What a mail server sends back, as the wire has it. */
export type ReportOptions = {
  readonly envelope?: string | null
  readonly messageId?: string | null
  readonly recipient?: string
  readonly asked?: string | null
  readonly action?: string
  readonly status?: string
  readonly said?: string
  readonly id?: string
}

export const wire = (lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'))

/** A report as RFC 3464 has it: words, fields, and the headers of the mail that came back. */
export const aReport = ({
  envelope = null,
  messageId = null,
  recipient = 'ann@example.org',
  asked = null,
  action = 'failed',
  status = '5.1.1',
  said = 'smtp; 550 5.1.1 <ann@example.org>: Recipient address rejected: User unknown',
  id = '<report-1@mx.example.org>'
}: ReportOptions = {}): Buffer =>
  wire([
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.example.org>',
    'To: projects@example.org',
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: ${id}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="one"',
    '',
    '--one',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This is the mail system. Your message could not be delivered.',
    '',
    '--one',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    ...(envelope === null ? [] : [`Original-Envelope-Id: ${envelope}`]),
    'Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0100',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    ...(asked === null ? [] : [`Original-Recipient: rfc822;${asked}`]),
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${said}`,
    '',
    '--one',
    'Content-Type: text/rfc822-headers',
    '',
    ...(messageId === null ? [] : [`Message-ID: ${messageId}`]),
    'To: <ann@example.org>',
    'Subject: =?UTF-8?Q?G=C5=82osowanie?=',
    '',
    '--one--',
    ''
  ])

/** A report in which the block of fields stands as given. */
export const reportWith = (fields: readonly string[], more: readonly string[] = []): Buffer =>
  wire([
    'From: postmaster@mx.example.org',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...fields,
    '--b',
    ...more,
    '--b--',
    ''
  ])

/** A part that returns our mail. */
export const returned = [
  'Content-Type: message/rfc822',
  '',
  'Message-ID: <evt_1.1@projects.example.org>',
  '',
  'Text',
  ''
]
