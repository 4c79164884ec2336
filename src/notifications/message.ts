import { isMailAddress } from '#platform/mail-address.ts'
import type { MailMessage } from '#platform/mail.ts'
import { mailHtml, mailText } from '#templates/mail/index.ts'
import type { MailContent } from '#templates/mail/index.ts'

import { headerText } from './one-line.ts'
import { calendarFile } from './calendar-file.ts'
import type { CalendarEntry } from './calendar-file.ts'
import type { CaseFacts, Recipient, Sender } from './model.ts'

const subjectLimit = 200
const nameLimit = 100

export type Envelope = {
  /** Unique and stable over retries; the outbox row's id. */
  readonly id: string
  /** The case whose mails hang together; `null` for a mail about none. */
  readonly case: { readonly id: string; readonly number: CaseFacts['number'] } | null
  /** The notice's number, for filters. */
  readonly notice: string | null
  readonly recipient: Pick<Recipient, 'name'> & { readonly email: string }
  readonly sender: Sender
  readonly baseUrl: string
  /** Where one click ends mails like this one. */
  readonly unsubscribe?: string
  readonly calendar?: { readonly name: string; readonly entry: CalendarEntry } | null
  /** When it is written. */
  readonly now: string
}

/** Written as a mailbox for a header. */
const mailbox = ({ name, address }: { readonly name: string; readonly address: string }): string => {
  const shown = headerText(name.replace(/["\\]/g, ''), nameLimit)
  return shown === '' ? address : `"${shown}" <${address}>`
}

export const hostOf = (baseUrl: string): string => new URL(baseUrl).hostname.replace(/[[\]]/g, '')

/** Wraps what a mail says into one message to one person; all mails of a case hang together in the inbox. */
export const messageOf = (content: MailContent, envelope: Envelope): MailMessage => {
  const { id, case: about, notice, recipient, sender, calendar, unsubscribe, baseUrl, now } = envelope
  const host = hostOf(baseUrl)
  return {
    to: { name: headerText(recipient.name, nameLimit), address: recipient.email },
    subject: headerText(content.subject, subjectLimit),
    text: mailText(content),
    html: mailHtml(content),
    messageId: `<${id}@${host}>`,
    date: now,
    ...(calendar && {
      calendar: {
        name: calendar.name,
        ...calendarFile(calendar.entry, { host, organiser: sender.replyTo }, now)
      }
    }),
    ...(unsubscribe !== undefined && { unsubscribe }),
    ...(about && { references: [`<${about.id}@${host}>`] }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Id': `<joint-projects.${host}>`,
      ...(about && { 'X-Case': headerText(about.number ?? about.id, nameLimit) }),
      ...(notice !== null && { 'X-Notice': notice }),
      ...(sender.replyTo && isMailAddress(sender.replyTo.address) && { 'Reply-To': mailbox(sender.replyTo) })
    }
  }
}
