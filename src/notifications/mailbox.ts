import type { ReceivedMail } from '#platform/mail-sink.ts'
import type { Clock } from '#shared/clock.ts'
import type { Database, Reader, Transaction } from '#shared/database.ts'
import { digestOf } from '#shared/digest.ts'

import { headersOf, nameIn } from './mail-header.ts'

/** A line of the mailbox. */
export type MailSummary = {
  readonly position: number
  readonly recipient: string
  readonly recipientName: string
  readonly sender: string
  readonly subject: string
  readonly sentAt: string
}

export type MailboxFilter = {
  /** An address; everybody's mails when not given. */
  readonly recipient?: string | undefined
  /** Only mails that came before this one. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Everybody's inbox in a trial: what the service's own mail server took in. */
export type Mailbox = {
  /** For the mail server: keeps a mail as it came. */
  receive(raw: Buffer, recipients: readonly string[]): Promise<void>
  /** Mails, the newest first; one more than the limit when there are more. */
  list(filter: MailboxFilter): Promise<readonly MailSummary[]>
  /** One mail, parsed now; `null` when it is gone. */
  read(position: number): Promise<(MailSummary & { readonly mail: ReceivedMail }) | null>
}

export type MailboxOptions = {
  readonly database: Database
  readonly clock: Clock
  /** Reads a mail as it came over the wire. */
  readonly parse: (raw: Buffer) => Promise<ReceivedMail>
  /** The oldest mails go when there are more. */
  readonly keep?: number
}

type MailRow = {
  readonly position: number
  readonly recipient: string
  readonly recipient_name: string
  readonly sender: string
  readonly subject: string
  readonly sent_at: string
}

const columns = 'position, recipient, recipient_name, sender, subject, sent_at'

const summaryOf = (row: MailRow): MailSummary => ({
  position: row.position,
  recipient: row.recipient,
  recipientName: row.recipient_name,
  sender: row.sender,
  subject: row.subject,
  sentAt: row.sent_at
})

const insert = `insert into received_mails (id, recipient, recipient_name, sender, subject, sent_at, raw)
  values (?, ?, ?, ?, ?, ?, ?)
  on conflict (recipient, id) do update set subject = excluded.subject, sent_at = excluded.sent_at, raw = excluded.raw`

const instantOf = (date: string | undefined, otherwise: string): string => {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? otherwise : new Date(time).toISOString()
}

/** PostgreSQL keeps no NUL in a text. */
const withoutNul = (text: string): string => text.replaceAll('\u0000', '')

const store = async (
  tx: Transaction,
  raw: Buffer,
  recipients: readonly string[],
  now: string
): Promise<void> => {
  const headers = headersOf(raw)
  const text = raw.toString('latin1')
  const id = headers.get('message-id') ?? digestOf(text)
  const to = nameIn(headers.get('to') ?? '')
  const sentAt = instantOf(headers.get('date'), now)
  for (const recipient of recipients) {
    const shown = [
      id,
      recipient.toLowerCase(),
      to,
      headers.get('from') ?? '',
      headers.get('subject') ?? '',
      sentAt,
      text
    ]
    await tx.run(insert, shown.map(withoutNul))
  }
}

type Waiting = {
  readonly raw: Buffer
  readonly recipients: readonly string[]
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** Mails that came while one transaction ran share the next. */
const together = 100
const betweenTrims = 500

/** Opens the mailbox. Mails are written down as they came and parsed only when somebody reads them. */
export const openMailbox = ({ database, clock, parse, keep = 20_000 }: MailboxOptions): Mailbox => {
  const waiting: Waiting[] = []
  let writing = false
  let sinceTrim = betweenTrims

  const trim = async (tx: Transaction): Promise<void> => {
    sinceTrim = 0
    await tx.run(
      'delete from received_mails where position <= (select max(position) from received_mails) - ?',
      [keep]
    )
  }
  const write = (batch: readonly Waiting[]): Promise<void> =>
    database.transaction(async (tx) => {
      for (const { raw, recipients } of batch) await store(tx, raw, recipients, clock.now())
      sinceTrim += batch.length
      if (sinceTrim >= betweenTrims) await trim(tx)
    })
  const drain = async (): Promise<void> => {
    writing = true
    while (waiting.length > 0) {
      const batch = waiting.splice(0, together)
      await write(batch).then(
        () => batch.forEach(({ done }) => done()),
        (error: unknown) => batch.forEach(({ failed }) => failed(error))
      )
    }
    writing = false
  }

  const reader: Reader = database.read
  return {
    receive: (raw, recipients) =>
      new Promise((done, failed) => {
        waiting.push({ raw, recipients, done, failed })
        if (!writing) void drain()
      }),
    list: async ({ recipient, before, limit }) => {
      const rows = await reader.query<MailRow>((knex) => {
        const list = knex('received_mails')
          .select(knex.raw(columns))
          .orderBy('position', 'desc')
          .limit(limit + 1)
        if (recipient !== undefined) list.where('recipient', recipient.toLowerCase())
        if (before !== undefined) list.where('position', '<', before)
        return list
      })
      return rows.map(summaryOf)
    },
    read: async (position) => {
      const row = await reader.get<MailRow & { readonly raw: string }>(
        `select ${columns}, raw from received_mails where position = ?`,
        [position]
      )
      return row === undefined
        ? null
        : { ...summaryOf(row), mail: await parse(Buffer.from(row.raw, 'latin1')) }
    }
  }
}
