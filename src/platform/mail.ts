import type { Clock } from '#shared/clock.ts'

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
  readonly calendar?: {
    readonly name: string
    readonly content: string
    /** What the file does to the calendar, as the file itself says; PUBLISH when not given. */
    readonly method?: 'PUBLISH' | 'CANCEL'
  }
}

export type MailOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | {
      readonly kind: 'failed'
      /** The same mail would be refused again. */
      readonly permanent: boolean
      /** The whole mail was handed over and no clear answer came: a second try may be a second copy, with the same Message-ID. */
      readonly mayHaveArrived?: true
      /** The server's answer in short, or what happened instead. Names no one. */
      readonly reason: string
    }
  /** It was not tried: there is no place for it before then. */
  | { readonly kind: 'later'; readonly until: string; readonly reason: string }

/** Hands mails to the next mail server. */
export interface Mailer {
  send(message: MailMessage): Promise<MailOutcome>
  close(): void
}

/** Signs mails in a domain's name. Source: RFC 6376. */
export type DkimKey = {
  readonly domain: string
  readonly selector: string
  /** The private key (PEM). */
  readonly key: string
}

export type SmtpOptions = {
  readonly url: string
  readonly from: string
  /** How the service calls itself to the mail server; the machine's name when not given. */
  readonly name?: string | undefined
  /** Seconds for each wait: connection, greeting, answer. All waits of one mail together take half a minute at most. */
  readonly timeout: number
  /** Where servers send what they cannot deliver; `from` when not given. */
  readonly bounces?: string | null
  /** Connections at the same time; a few when not given. */
  readonly connections?: number | undefined
  /** Mails a minute; no limit when 0 or not given. */
  readonly rate?: number | undefined
  readonly dkim?: DkimKey | null
  /** A certificate to trust besides those the system knows (PEM). */
  readonly authority?: string | undefined
  /** Says when a mail without a place may come again; the system's time when not given. */
  readonly clock?: Clock | undefined
}

/** A mailer over SMTP with a few connections kept open. It throws nothing: every failure is an outcome. */
export const smtpMailer = (options: SmtpOptions): Mailer => {
  const open = async (): Promise<Mailer> => (await import('./mail-delivery.ts')).openDelivery(options)
  // Opened by the first mail, so that the service starts without it.
  let delivery: Promise<Mailer> | undefined
  return {
    send: async (message) => (await (delivery ??= open())).send(message),
    close: () => void delivery?.then((opened) => opened.close())
  }
}

/** Stands in when no mail server is named: every mail waits in the outbox, with the reason. */
export const noMailer: Mailer = {
  send: async () => ({ kind: 'failed', permanent: false, reason: 'SMTP_URL is not set' }),
  close: () => undefined
}
