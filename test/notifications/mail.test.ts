import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { signInMessage, testMessage } from '#notifications/account-mails.ts'
import { calendarFile } from '#notifications/calendar-file.ts'
import { calendarOf, headlineOf, letterOf } from '#notifications/letter.ts'
import { headersOf } from '#notifications/mail-header.ts'
import { messageOf } from '#notifications/message.ts'
import { smtpMailer } from '#platform/mail.ts'
import type { Mailer } from '#platform/mail.ts'
import { openMailSink, readMail } from '#platform/mail-sink.ts'
import type { MailSink } from '#platform/mail-sink.ts'
import { mailHtml, mailText } from '#templates/mail/index.ts'

import { aLetter, now } from './support/letters.ts'
import { sepsis } from './support/postal-cluster.ts'

type Taken = { readonly raw: Buffer; readonly recipients: readonly string[] }

let sink: MailSink
let mailer: Mailer
const taken: Taken[] = []

beforeAll(async () => {
  sink = await openMailSink({ onRaw: (raw, recipients) => void taken.push({ raw, recipients }) })
  mailer = smtpMailer({ url: sink.url, from: 'Joint Projects <projects@example.org>', timeout: 5 })
})

afterAll(async () => {
  mailer.close()
  await sink.close()
})

const envelope = {
  id: 'evt_a.1',
  notice: 'N21',
  recipient: { name: 'Anna Zawada', email: 'anna@example.org' },
  sender: { cluster: null, replyTo: { name: 'Katarzyna Nowak', address: 'biuro@example.org' } },
  baseUrl: 'https://projects.example.org',
  now
}

const names = (raw: Buffer): readonly string[] => [...headersOf(raw).keys()].toSorted()

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme-composite', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\u0000',
        'Bcc: eve@example.org',
        '\r\nBcc: eve@example.org\r\n',
        ' <eve@example.org>',
        '"',
        ',',
        ';',
        '\\',
        '=?utf-8?Q?=0D=0ABcc:?=',
        '\u202e',
        '\u2066',
        'שלום',
        '👩🏽‍🔬',
        '</title><script>alert(1)</script>',
        '{{until}}',
        '$t(notices.mail.due)',
        'zażółć '.repeat(30)
      ),
      { maxLength: 12 }
    )
    .map((parts) => parts.join(''))
)

describe('whatever people write', () => {
  it('adds no header, no recipient and no markup to a mail', async () => {
    let expected: readonly string[] | undefined
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (title, name, number) => {
        const facts = { number, title: { pl: `A${title}`, en: null }, teaser: title, lead: name, needs: {} }
        const letter = aLetter('pl', { facts })
        const sender = { cluster: name, replyTo: { name, address: 'biuro@example.org' } }
        const message = messageOf(letterOf({ ...letter, sender }), {
          ...envelope,
          case: { id: 'prp_x', number },
          recipient: { name, email: 'anna@example.org' },
          sender
        })
        expect(await mailer.send(message)).toMatchObject({ kind: 'accepted' })
        const { raw, recipients } = taken.pop() as Taken
        expect(recipients).toEqual(['anna@example.org'])
        const present = names(raw).filter((header) => header !== 'x-case')
        expect(present).toEqual((expected ??= present))
        const mail = await readMail(raw)
        expect(mail.to.map(({ address }) => address)).toEqual(['anna@example.org'])
        expect(mail.messageId).toBe('<evt_a.1@projects.example.org>')
        expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(mail.subject).toMatch(/Prosimy o głos do 1 grudnia: /)
        expect(mail.html).not.toContain('<script')
        expect(mail.html.match(/<a /g)).toHaveLength(3)
        expect(mail.text).toContain('https://projects.example.org/steps/abc.def')
      }),
      { numRuns: 300 }
    )
  })
})

describe('a mail', () => {
  it('arrives with the headers that mail programs sort by', async () => {
    await mailer.send(
      messageOf(letterOf(aLetter()), { ...envelope, case: { id: 'prp_x', number: sepsis.number } })
    )
    const { raw } = taken.pop() as Taken
    const mail = await readMail(raw)
    expect(mail.subject).toBe(
      '[KLSK/PP/2026/0041] Prosimy o głos do 1 grudnia: Wczesne wykrywanie sepsy z danych przyłóżkowych'
    )
    expect(headersOf(raw).get('subject')).toBe(mail.subject)
    expect(mail.headers).toMatchObject({
      'message-id': '<evt_a.1@projects.example.org>',
      references: '<prp_x@projects.example.org>',
      'in-reply-to': '<prp_x@projects.example.org>',
      'auto-submitted': 'auto-generated',
      'list-id': '<joint-projects.projects.example.org>',
      'x-case': 'KLSK/PP/2026/0041',
      date: 'Mon, 23 Nov 2026 09:00:00 +0000'
    })
    expect(mail.headers['reply-to']).toContain('biuro@example.org')
  })

  it('tells the project in short, and ends each sentence once', () => {
    const facts = { ...sepsis, lead: 'Czujniki Rudawa sp. z o.o.' }
    expect(letterOf(aLetter('pl', { facts })).summary?.text.replaceAll('\u00a0', ' ')).toBe(
      'Model ostrzega oddział na kilka godzin przed sepsą. Lider: Czujniki Rudawa sp. z o.o.'
    )
    const untold = letterOf(aLetter('pl', { facts: { ...facts, teaser: null } }))
    expect(untold.summary?.text).toMatch(/^Wczesne wykrywanie sepsy z danych przyłóżkowych\. Lider/)
  })

  it('calls the deputy of the chair the deputy', () => {
    const footer = (isDeputy: boolean) => letterOf(aLetter('pl', { standing: 'chair', isDeputy })).footer[0]
    expect(footer(true)).toContain('rolę: zastępca przewodniczącego Prezydium.')
    expect(footer(false)).toContain('rolę: przewodniczący Prezydium.')
  })

  it('says below what else came at this moment, of this case and of others', () => {
    const other = headlineOf(aLetter('pl'))
    expect(letterOf(aLetter()).groups).toEqual([])
    const groups = letterOf(aLetter(), [], [other]).groups
    expect(groups).toEqual([{ heading: 'Przypominamy też', items: [other] }])
    // A line of another case says which.
    expect(other.text).toContain(sepsis.number)
  })

  it('says the same in both parts: act, day, link, who reads a reply', () => {
    const content = letterOf(aLetter())
    for (const part of [mailText(content), mailHtml(content).replaceAll('\u00a0', ' ')])
      for (const words of [
        'Prosimy o głos: Wczesne wykrywanie sepsy',
        'do wt., 1 grudnia, 23:59',
        'https://projects.example.org/steps/abc.def',
        'zatwierdzić propozycję',
        'Uniwersytet Nadrudawski',
        'osoba uprawniona do głosowania',
        'Katarzyna Nowak'
      ])
        expect(part).toContain(words)
  })

  it('writes a title as text, never as markup', () => {
    const facts = { ...sepsis, title: { pl: '<b>AI</b> & "dane"', en: null } }
    const html = mailHtml(letterOf(aLetter('pl', { facts })))
    expect(html).toContain('&lt;b>AI&lt;/b> &amp; &quot;dane&quot;')
    expect(html).not.toContain('<b>AI')
  })

  it('keeps a long title readable and a whole emoji whole', () => {
    const title = `${'👩🏽‍🔬'.repeat(60)} koniec`
    const { subject } = letterOf(aLetter('pl', { facts: { ...sepsis, title: { pl: title, en: null } } }))
    expect(subject.length).toBeLessThan(200)
    expect(subject).toMatch(/👩🏽‍🔬…$/u)
  })
})

describe('a calendar file', () => {
  it('comes with a ballot, ends when the ballot does and leads to its page', async () => {
    const letter = aLetter()
    await mailer.send(
      messageOf(letterOf(letter), {
        ...envelope,
        case: { id: 'prp_x', number: null },
        calendar: calendarOf(letter)
      })
    )
    const raw = (taken.pop() as Taken).raw.toString()
    const { content } =
      messageOf(letterOf(letter), { ...envelope, case: null, calendar: calendarOf(letter) }).calendar ?? {}
    const lines = content?.replaceAll('\r\n ', '').split('\r\n')
    expect(raw).toContain('glosowanie.ics')
    expect(mailText(letterOf(letter))).toContain('z załącznika glosowanie.ics')
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:bal_x@projects.example.org',
        'DTSTART:20261201T225959Z',
        'SUMMARY:Koniec głosowania: Wczesne wykrywanie sepsy z danych przyłóżkowych',
        'SEQUENCE:7',
        'URL;VALUE=URI:https://projects.example.org/ballots/bal_x',
        'STATUS:CONFIRMED'
      ])
    )
    for (const line of content?.split('\r\n') ?? []) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('calls a sitting off under the name it was convened by', () => {
    const base = aLetter()
    const letter = aLetter('en', {
      notice: { notice: 'N19', variant: 'cancelled', to: [] },
      actor: { id: 'sit_x', workflow: 'sitting' },
      due: { kind: 'none' },
      details: {
        ...base.details,
        calendar: {
          ...base.details.calendar!,
          beginsAt: '2026-12-01T09:00:00.000Z',
          cancelled: true
        },
        place: 'Kraków, ul. Lipowa; s. 3'
      }
    })
    const source = { host: 'projects.example.org', organiser: null }
    const { content, method } = calendarFile(calendarOf(letter)!.entry, source, now)
    const file = content.replaceAll('\r\n ', '')
    expect(method).toBe('CANCEL')
    expect(file).toContain('METHOD:CANCEL')
    expect(file).toContain('UID:sit_x@projects.example.org')
    expect(file).toContain('LOCATION:Kraków\\, ul. Lipowa\\; s. 3')
    expect(file).toContain('STATUS:CANCELLED')
    expect(file).not.toContain('VALARM')
  })

  it('comes with nothing that has no moment', () => {
    expect(calendarOf(aLetter('pl', { notice: { notice: 'N27', to: [] }, due: { kind: 'none' } }))).toBeNull()
  })
})

describe('a sign-in mail', () => {
  const mail = {
    recipient: { name: 'Anna Zawada', email: 'anna@example.org', language: 'pl' as const },
    sender: { cluster: 'Klaster Dolina Rudawy', replyTo: null },
    baseUrl: 'https://projects.example.org',
    now
  }

  it('carries the link and how long it is good for, and hangs with no case', () => {
    const link = 'https://projects.example.org/sign-in/secret'
    const message = signInMessage({ ...mail, link, expiresAt: '2026-11-23T09:15:00.000Z' })
    expect(message).toMatchObject({ subject: 'Zaloguj się do Wspólnych Projektów' })
    expect(message.text).toContain(link)
    expect(message.text).toContain('Ważny 15 minut: do 10:15')
    expect(message.references).toBeUndefined()
    expect(message.messageId).not.toContain('secret')
  })

  it('is worded in English too, and so is the message that tries the mail out', () => {
    const english = { ...mail, recipient: { ...mail.recipient, language: 'en' as const } }
    const link = 'https://projects.example.org/sign-in/secret'
    expect(signInMessage({ ...english, link, expiresAt: now }).subject).toBe('Sign in to Joint Projects')
    expect(testMessage({ ...english, id: 'tst_1' })).toMatchObject({
      subject: 'Test message: mail works',
      messageId: '<test.tst_1@projects.example.org>'
    })
  })
})
