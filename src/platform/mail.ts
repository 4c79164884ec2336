/** One mail to one person: with two recipients, the refusal of one would look like success. */
export type MailMessage = {
  readonly to: { readonly name: string; readonly address: string }
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Stable over retries, in angle brackets, so that a mail sent twice is one mail in the inbox. */
  readonly messageId: string
  /** The Message-ID of the case's first mail, for threading. */
  readonly references?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  /** When it was written; the present moment when not given. */
  readonly date?: string
  /** One-click unsubscribe address, for mails that may be unsubscribed from. */
  readonly unsubscribe?: string
  readonly calendar?: { readonly name: string; readonly content: string }
}

export type MailOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  /** Permanent: the same mail would be refused again. */
  | { readonly kind: 'failed'; readonly permanent: boolean; readonly reason: string }

/** Hands mails to the next mail server. */
export interface Mailer {
  send(message: MailMessage): Promise<MailOutcome>
  close(): void
}

export type SmtpOptions = {
  readonly url: string
  readonly from: string
  /** Seconds for each wait: connection, greeting, answer. nodemailer's own default is ten minutes. */
  readonly timeout: number
}

/** A mailer over SMTP with a few connections kept open. It throws nothing: every failure is an outcome. */
export const smtpMailer = ({ url, from, timeout }: SmtpOptions): Mailer => {
  const milliseconds = timeout * 1_000
  const openTransport = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport({
      url,
      pool: true,
      maxConnections: 4,
      maxMessages: Infinity,
      connectionTimeout: milliseconds,
      greetingTimeout: milliseconds,
      socketTimeout: milliseconds,
      dnsTimeout: milliseconds,
      disableFileAccess: true,
      disableUrlAccess: true
    })
  }
  // Opened by the first mail, so that the service starts without it.
  let transport: ReturnType<typeof openTransport> | undefined
  return {
    send: async (message) => {
      try {
        transport ??= openTransport()
        const { response } = await (await transport).sendMail(envelopeOf(message, from))
        return { kind: 'accepted', response }
      } catch (error) {
        return failureOf(error)
      }
    },
    close: () => void transport?.then((opened) => opened.close())
  }
}

/** Stands in when no mail server is named: every mail waits in the outbox, with the reason. */
export const noMailer: Mailer = {
  send: async () => ({ kind: 'failed', permanent: false, reason: 'SMTP_URL is not set' }),
  close: () => undefined
}

const envelopeOf = (message: MailMessage, from: string) => ({
  from,
  to: message.to,
  subject: message.subject,
  text: message.text,
  html: message.html,
  // Named, as finding out which is shorter means counting every letter of every mail.
  textEncoding: 'quoted-printable' as const,
  messageId: message.messageId,
  ...(message.date !== undefined && { date: new Date(message.date) }),
  ...(message.references && {
    references: [...message.references],
    inReplyTo: message.references.at(-1) ?? ''
  }),
  headers: {
    'Auto-Submitted': 'auto-generated',
    ...message.headers,
    ...(message.unsubscribe && {
      'List-Unsubscribe': `<${message.unsubscribe}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
    })
  },
  ...(message.calendar && {
    icalEvent: { filename: message.calendar.name, method: 'PUBLISH', content: message.calendar.content }
  })
})

/**
 * A code of 5xx in answer to a recipient or a text is final. A refused sign-in (EAUTH, 535) is ours to mend, so such
 * mail waits; so does it after 4xx, a timeout or a closed door, which come without a code.
 */
const failureOf = (error: unknown): MailOutcome => {
  const { code, responseCode, message } = error as { code?: string; responseCode?: number; message?: string }
  const permanent =
    code !== 'EAUTH' && responseCode !== undefined && responseCode >= 500 && responseCode < 600
  return { kind: 'failed', permanent, reason: message ?? String(error) }
}
