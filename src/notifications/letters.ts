import type { Chore } from '#engine/contract.ts'
import type { MailOutcome, Mailer } from '#platform/mail.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database } from '#shared/database.ts'
import type { LetterKind } from '#shared/letter.ts'
import type { NoticeId } from '#shared/workflow.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { MailContent } from '#templates/mail/index.ts'

import { dueLetters, nextLetterAt, takeLetter, writeLetterState } from './letter-store.ts'
import type { LetterOutcome, WaitingLetter } from './letter-store.ts'
import { messageOf } from './message.ts'
import type { Recipient, Sender } from './model.ts'
import { findRecipient, senderOf } from './store.ts'
import { ownWordingOf } from './wording-own.ts'

/** What a letter is written with. */
export type LetterDesk = {
  readonly recipient: Recipient & { readonly email: string }
  readonly wording: Wording
  readonly sender: Sender
  readonly baseUrl: string
  readonly now: string
  /** Nothing is sent: somebody looks how it would read, and no row may change by that. */
  readonly looks?: true
}

export type WrittenLetter = {
  /** The notice's number, for filters. */
  readonly notice: NoticeId | null
  readonly content: MailContent
  /** The case whose mails it hangs with. */
  readonly case?: { readonly id: string; readonly number: string | null }
  /** Where one click ends such letters; for those that may be ended. */
  readonly unsubscribe?: string
}

/** Why there is no letter now: nothing to tell; it goes with the digest of a moment; nobody is woken before a moment. */
export type Unsent = { readonly skip: string } | { readonly hold: string } | { readonly later: string }

/** Puts a letter into words as it reads at this moment, or says why there is none to send. */
export type LetterWriter = (letter: WaitingLetter, desk: LetterDesk) => Promise<WrittenLetter | Unsent>

export type LetterParts = {
  readonly database: Database
  readonly clock: Clock
  readonly mailer: Mailer
  readonly baseUrl: string
  readonly writers: Readonly<Partial<Record<LetterKind, LetterWriter>>>
}

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
  /** It goes with the person's next digest. */
  | { readonly kind: 'held'; readonly until: string }

const stateAfter = (sent: Sent, tries: number, at: string): LetterOutcome => {
  const attempts = tries + 1
  switch (sent.kind) {
    case 'sent':
      return { state: 'done', attempts, at, detail: sent.detail }
    case 'skipped':
      return { state: 'skipped', attempts, at, detail: sent.reason }
    case 'later':
      return { state: 'waiting', attempts: tries, detail: sent.reason, next: sent.until }
    case 'held':
      return { state: 'held', attempts: tries, detail: 'digest', next: sent.until }
    case 'failed': {
      const wait = waits[tries]
      const detail = sent.reason
      if (sent.permanent || wait === undefined) return { state: 'dead', attempts, at, detail }
      return { state: 'waiting', attempts, detail, next: minutesAfter(at, wait) }
    }
  }
}

/** Sends the mails that belong to no case: each kind has a writer of its own. */
export class Letters implements Chore {
  readonly name = 'letters'
  readonly #parts: LetterParts

  constructor(parts: LetterParts) {
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
    if (faults.length > 0) throw new AggregateError(faults, 'Letters could not be written.')
    return count
  }

  async #send(letter: WaitingLetter): Promise<Sent> {
    const { database, clock, mailer, baseUrl, writers } = this.#parts
    const found = await findRecipient(database.read, letter.person)
    if (found === null || found.erased) return { kind: 'skipped', reason: 'erased' }
    const email = found.email?.trim() ?? ''
    if (email === '') return { kind: 'failed', permanent: true, reason: 'no-address' }
    const now = clock.now()
    const recipient = { ...found, email }
    const sender = await senderOf(database.read, dateIn(now))
    const wording = await ownWordingOf(database.read, recipient.language, now)
    const written = await writers[letter.kind]?.(letter, { recipient, wording, sender, baseUrl, now })
    if (!written) return { kind: 'failed', reason: 'no-writer', permanent: false }
    if ('skip' in written) return { kind: 'skipped', reason: written.skip }
    if ('hold' in written) return { kind: 'held', until: written.hold }
    if ('later' in written) return { kind: 'later', until: written.later, reason: 'quiet' }
    const message = messageOf(written.content, {
      id: letter.id,
      case: written.case ?? null,
      notice: written.notice,
      recipient,
      sender,
      baseUrl,
      now,
      ...(written.unsubscribe !== undefined && { unsubscribe: written.unsubscribe })
    })
    const outcome = await mailer.send(message)
    if (outcome.kind !== 'accepted') return outcome
    return { kind: 'sent', detail: `${message.messageId} ${outcome.response}` }
  }

  async nextDueAt(): Promise<string | undefined> {
    return (await nextLetterAt(this.#parts.database.read)) ?? undefined
  }
}
