import { z } from 'zod'

import type { Chore } from '#engine/contract.ts'
import { roleKinds } from '#people/model.ts'
import { interestKinds } from '#people/interest.ts'
import type { Mailer } from '#platform/mail.ts'
import type { MailMessage, MailOutcome } from '#platform/mail.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader } from '#shared/database.ts'
import { wordingOf } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'

import { contentOf } from './account-mails.ts'
import { messageOf } from './message.ts'
import { oneLine } from './one-line.ts'
import {
  dueLetters,
  findRecipient,
  nameOfPerson,
  nextLetterAt,
  organisationName,
  senderOf,
  takeLetter,
  writeLetterState
} from './store.ts'
import type { WaitingLetter } from './store.ts'

export type RegisterLetterParts = {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Mailer
  readonly baseUrl: string
}

const id = z.string().nullish().catch(null)
const known = z.object({
  person: id,
  organisation: id,
  member: id,
  substitute: id,
  role: z.enum(roleKinds).nullish().catch(null),
  tie: z.enum(interestKinds).nullish().catch(null),
  body: z.enum(['council', 'presidium', 'board']).nullish().catch(null),
  fromOn: id,
  untilOn: id,
  count: z.number().nullish().catch(null)
})

/** Minutes until the next try; after the last the letter is dead, and stays to be seen. */
const waits = [1, 5, 30, 120, 720]

/** Minutes for which a node has a letter to itself: longer than a mail server takes. */
const lease = 5

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString()

type Sent =
  | { readonly kind: 'sent'; readonly detail: string }
  | { readonly kind: 'skipped'; readonly reason: string }
  | Exclude<MailOutcome, { readonly kind: 'accepted' }>

const stateAfter = (sent: Sent, attempts: number, at: string) => {
  if (sent.kind === 'sent') return { state: 'done', at, detail: sent.detail } as const
  if (sent.kind === 'skipped') return { state: 'skipped', at, detail: sent.reason } as const
  const wait = waits[attempts]
  return sent.permanent || wait === undefined
    ? ({ state: 'dead', at, detail: sent.reason } as const)
    : ({ state: 'waiting', at, detail: sent.reason, next: minutesAfter(at, wait) } as const)
}

/** As many lines as a letter is read to the end of. */
const mostLines = 20

/** Writes and sends the letters about the register (N47), which belong to no case. */
export class RegisterLetters implements Chore {
  readonly name = 'register letters'
  readonly #parts: RegisterLetterParts

  constructor(parts: RegisterLetterParts) {
    this.#parts = parts
  }

  async run(): Promise<number> {
    const { database, clock } = this.#parts
    const letters = await dueLetters(database.read, clock.now())
    const faults: unknown[] = []
    let count = 0
    for (const letter of letters) {
      const until = minutesAfter(clock.now(), lease)
      if (!(await database.transaction((tx) => takeLetter(tx, letter, until)))) continue
      count += 1
      // A letter that cannot be written waits like one that cannot be sent, and holds up no other.
      const outcome = await this.#send(letter).catch((fault: unknown): Sent => {
        faults.push(fault)
        return { kind: 'failed', reason: 'fault', permanent: false }
      })
      const at = clock.now()
      await database.transaction((tx) =>
        writeLetterState(tx, letter, stateAfter(outcome, letter.attempts, at))
      )
    }
    if (faults.length > 0)
      throw new AggregateError(faults, 'Letters about the register could not be written.')
    return count
  }

  async #send(letter: WaitingLetter): Promise<Sent> {
    const message = await this.#write(letter)
    if (typeof message === 'string') return { kind: 'skipped', reason: message }
    const outcome = await this.#parts.mailer.send(message)
    return outcome.kind === 'accepted'
      ? { kind: 'sent', detail: `${message.messageId} ${outcome.response}` }
      : outcome
  }

  async nextDueAt(): Promise<string | undefined> {
    return (await nextLetterAt(this.#parts.database.read)) ?? undefined
  }

  /** The letter as it reads at this moment, or why there is none to send. */
  async #write(letter: WaitingLetter): Promise<MailMessage | 'erased' | 'no-address'> {
    const { database, clock, baseUrl } = this.#parts
    const recipient = await findRecipient(database.read, letter.person)
    if (recipient === null || recipient.erased) return 'erased'
    const email = recipient.email?.trim() ?? ''
    if (email === '') return 'no-address'
    const now = clock.now()
    const wording = wordingOf(recipient.language, now)
    const told = await Promise.all(
      letter.items.slice(0, mostLines).map((item) => itemInWords(database.read, wording, item, recipient.id))
    )
    const more = letter.items.length - told.length
    const only = told.length === 1 ? told[0] : undefined
    const subject = oneLine((only?.subject ?? wording.t('notices.N47.subject')).replaceAll('\u00a0', ' '))
    const sender = await senderOf(database.read, dateIn(now))
    const address = { name: recipient.name, email, language: recipient.language }
    const content = contentOf(
      { recipient: address, sender, baseUrl, now },
      {
        subject,
        preheader: told[0]?.text ?? subject,
        heading: subject,
        facts: [],
        button: {
          label: wording.t('notices.N47.button'),
          href: `${baseUrl}${only?.path ?? `/people/${recipient.id}`}`
        },
        small: null,
        happened: [
          ...told.map(({ text }) => text),
          ...(more > 0 ? [wording.t('notices.N47.more', { count: more })] : [])
        ],
        why: wording.t('notices.N47.why')
      }
    )
    return messageOf(content, {
      id: letter.id,
      case: null,
      notice: 'N47',
      recipient: address,
      sender,
      baseUrl,
      now
    })
  }
}

type Told = { readonly text: string; readonly subject: string | undefined; readonly path: string }

/** One line of a letter, in other words for the person it is about than for the office. */
const itemInWords = async (
  reader: Reader,
  wording: Wording,
  { variant, data }: WaitingLetter['items'][number],
  recipient: string
): Promise<Told> => {
  const about = known.parse(data)
  const { t } = wording
  const nameOf = async (person: string | null | undefined): Promise<string> =>
    person == null ? '' : ((await nameOfPerson(reader, person)) ?? t('case.erased'))
  const organisation =
    about.organisation == null ? '' : ((await organisationName(reader, about.organisation)) ?? '')
  const role = about.role == null ? '' : t(`choices.role.${about.role}`)
  const lastDay = about.untilOn == null ? t('people.noEnd') : wording.shortDay(about.untilOn)
  const values = {
    person: await nameOf(about.person),
    member: await nameOf(about.member),
    substitute: await nameOf(about.substitute),
    organisation,
    office: organisation === '' || role === '' ? role : `${role} (${organisation})`,
    body: about.body == null ? '' : t(`people.body.${about.body}`),
    tie: about.tie == null ? '' : t(`people.tie.${about.tie}`),
    lastDay,
    term: [
      ...(about.fromOn == null ? [] : [t('people.sinceDay', { day: wording.shortDay(about.fromOn) })]),
      about.untilOn == null ? t('people.noEnd') : t('people.untilDay', { day: lastDay })
    ].join(' '),
    count: about.count ?? 0
  }
  const side = recipient === about.person ? 'own' : 'office'
  const base = `notices.N47.${variant}`
  return {
    text:
      wording.lookUp(`${base}.${side}`, values) ??
      wording.lookUp(`${base}.happened`, values) ??
      t('notices.N47.happened'),
    subject: wording.lookUp(`${base}.subject`, values),
    path:
      about.person == null && about.organisation != null
        ? `/organisations/${about.organisation}`
        : `/people/${about.person ?? about.member ?? recipient}`
  }
}
