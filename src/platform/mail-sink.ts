import { simpleParser } from 'mailparser'
import type { AddressObject, ParsedMail } from 'mailparser'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived. */
export type ReceivedMail = {
  readonly from: string
  readonly to: readonly { readonly name: string; readonly address: string }[]
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
}

export type MailSink = {
  /** For `SMTP_URL`. */
  readonly url: string
  close(): Promise<void>
}

export type MailSinkOptions = {
  /** Any free one when not given. */
  readonly port?: number
  /** Sees each mail before it is accepted. What it throws refuses the mail; `responseCode` on the error is the answer. */
  readonly onMail?: (mail: ReceivedMail) => void | Promise<void>
  /** Sees each mail as it came, for those who read it later or never; parsing takes longer than receiving. */
  readonly onRaw?: (raw: Buffer, recipients: readonly string[]) => void | Promise<void>
  /** An SMTP code to answer a recipient with instead of accepting it. */
  readonly refuse?: (address: string) => number | undefined
}

/** A real SMTP server on this machine only, for the demo and for tests: mail arrives, and goes nowhere else. */
export const openMailSink = async ({
  port = 0,
  onMail,
  onRaw,
  refuse
}: MailSinkOptions): Promise<MailSink> => {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refuse?.(address)
      done(responseCode ? Object.assign(new Error('Refused here'), { responseCode }) : null)
    },
    onData: (stream, session, done) => {
      const take = async (raw: Buffer): Promise<void> => {
        await onRaw?.(
          raw,
          session.envelope.rcptTo.map(({ address }) => address)
        )
        if (onMail) await onMail(await readMail(raw))
      }
      buffer(stream)
        .then(take)
        .then(
          () => done(null),
          (error: Error) => done(error)
        )
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  // A client that goes away in the middle is its own affair.
  server.on('error', () => undefined)
  const bound = (server.server.address() as AddressInfo).port
  return {
    url: `smtp://127.0.0.1:${bound}`,
    close: () => new Promise((resolve) => server.close(() => resolve()))
  }
}

/** Parses a mail as it came over the wire. */
export const readMail = async (raw: Buffer): Promise<ReceivedMail> => receivedOf(await simpleParser(raw))

const receivedOf = (mail: ParsedMail): ReceivedMail => ({
  from: mail.from?.text ?? '',
  to: [mail.to ?? []].flat().flatMap(addressesOf),
  subject: mail.subject ?? '',
  text: mail.text ?? '',
  html: mail.html || '',
  messageId: mail.messageId ?? '',
  headers: Object.fromEntries(
    mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])
  )
})

const addressesOf = ({ value }: AddressObject) =>
  value.map(({ name, address }) => ({ name, address: address ?? '' }))
