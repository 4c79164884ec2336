import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, it } from 'vitest'

import { letterOf } from '#notifications/letter.ts'
import { messageOf } from '#notifications/message.ts'
import { composer } from '#platform/mail-composer.ts'
import { aLetter, now } from '#test/notifications/support/letters.ts'

const from = 'Joint Projects <projects@example.org>'
const content = letterOf(aLetter())
/** With next to nothing in it: what is long is only parsed for longer. */
const bare = { ...content, paragraphs: [], facts: [], button: null, summary: null, small: null, footer: [] }
const compose = composer({ from })

const pieces = fc.constantFrom(
  '\r\n',
  '\n',
  '\r',
  '\u0000',
  '\u000b',
  '\u0085',
  '\u2028',
  '\t',
  ' ',
  'Bcc: eve@example.org',
  '\r\nBcc: eve@example.org\r\n',
  '\r\n\r\n<p>body</p>',
  '\nSubject: other',
  ' <eve@example.org>',
  ', eve@example.org',
  '; eve@example.org',
  'group: eve@example.org;',
  '"',
  "'",
  ',',
  ';',
  ':',
  '\\',
  '<',
  '>',
  '(',
  ')',
  '@',
  '=?utf-8?Q?=0D=0ABcc:_eve=40example.org?=',
  '=?utf-8?B?DQpCY2M6IGV2ZUBleGFtcGxlLm9yZw==?=',
  '\u202e',
  '\u200f',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udfff',
  'שלום',
  '👩🏽‍🔬',
  '🇵🇱',
  'ąćęłńóśźż',
  'ĄĆĘŁŃÓŚŹŻ',
  'zażółć gęślą jaźń'
)

const mixed = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 10 })
const nasty = fc.oneof(
  { weight: 6, arbitrary: mixed.map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  // Two thousand characters, of anything.
  {
    weight: 1,
    arbitrary: fc.tuple(pieces, pieces).map(([one, other]) => `${one}${other}`.repeat(1_000).slice(0, 2_000))
  }
)

const address = fc.oneof(
  { weight: 4, arbitrary: nasty.map((text) => `anna${text}@example.org`) },
  { weight: 2, arbitrary: nasty.map((text) => `anna@example.org${text}`) },
  { weight: 1, arbitrary: nasty },
  {
    weight: 4,
    arbitrary: fc.constantFrom('anna@example.org', 'żaneta@example.org', 'a.b+c@łódź.example.org')
  }
)

const expectedHeaders = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'list-id',
  'message-id',
  'mime-version',
  'references',
  'reply-to',
  'subject',
  'to',
  'x-case',
  'x-notice'
]

/** What none of our texts may carry into a header: line ends, other controls, and what turns the direction of writing. */
const dangerous = /[\p{Cc}\u2028\u2029\u200f\u202a-\u202e\u2066-\u2069]/u

type Written = { readonly subject: string; readonly name: string; readonly to: string }

const messageFor = ({ subject, name, to }: Written) =>
  messageOf(
    { ...bare, subject: `[1] ${subject}` },
    {
      id: 'evt_a.1',
      case: { id: 'prp_x', number: `1${name}` },
      notice: 'N21',
      recipient: { name, email: to },
      sender: { cluster: name, replyTo: { name: subject, address: 'biuro@example.org' } },
      baseUrl: 'https://projects.example.org',
      now
    }
  )

/** Holds one mail against what was asked for; false when there is no such address. */
const isSound = async (written: Written): Promise<boolean> => {
  const composed = await compose(messageFor(written)).catch((error: Error) => error)
  if (composed instanceof Error) {
    expect(composed.message).toBe('This is not an e-mail address')
    return false
  }
  const { envelope, raw } = composed
  expect(envelope.to).toHaveLength(1)
  expect(envelope.from).toBe('projects@example.org')
  const mail = await simpleParser(raw)
  expect(mail.headerLines.map(({ key }) => key).toSorted()).toEqual(expectedHeaders)
  const recipients = [mail.to ?? []].flat().flatMap(({ value }) => value)
  expect(recipients).toHaveLength(1)
  expect(recipients[0]?.group).toBeUndefined()
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined])
  expect(mail.replyTo?.value.map((one) => one.address)).toEqual(['biuro@example.org'])
  expect(mail.from?.value.map((one) => one.address)).toEqual(['projects@example.org'])
  expect(mail.messageId).toBe('<evt_a.1@projects.example.org>')
  for (const text of [mail.subject ?? '', recipients[0]?.name ?? '']) expect(text).not.toMatch(dangerous)
  expect(mail.subject).toMatch(/^\[1\]/)
  return true
}

const tenThousand = 10_000
const atOnce = 100

it('ten thousand subjects, names and addresses add no header and no recipient', async () => {
  let sent = 0
  const batch = fc.array(fc.record({ subject: nasty, name: nasty, to: address }), {
    minLength: atOnce,
    maxLength: atOnce,
    size: 'max'
  })
  await fc.assert(
    fc.asyncProperty(batch, async (mails) => {
      const sound = await Promise.all(mails.map(isSound))
      sent += sound.filter(Boolean).length
    }),
    { numRuns: tenThousand / atOnce }
  )
  expect(sent).toBeGreaterThan(tenThousand / 4)
  expect(sent).toBeLessThan((tenThousand * 3) / 4)
}, 60_000)

it('a reply goes to nobody where the address for it is none', () => {
  const sender = { cluster: null, replyTo: { name: 'Anna', address: 'a@example.org, eve@example.org' } }
  const { headers } = messageOf(content, {
    id: 'evt_a.1',
    case: null,
    notice: null,
    recipient: { name: 'Anna', email: 'anna@example.org' },
    sender,
    baseUrl: 'https://projects.example.org',
    now
  })
  expect(headers).not.toHaveProperty('Reply-To')
})
