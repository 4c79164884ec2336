import MailComposer from 'nodemailer/lib/mail-composer'
import type { SMTPEnvelope } from 'nodemailer/lib/smtp-connection'

import { isMailAddress } from './mail-address.ts'
import { signerOf } from './mail-signer.ts'
import type { DkimKey, MailMessage } from './mail.ts'

/** A mail as it goes over the wire. */
export type ComposedMail = { readonly envelope: SMTPEnvelope; readonly raw: Buffer }

export type ComposerOptions = {
  readonly from: string
  /** Where a server sends what it cannot deliver; `from` when not given. */
  readonly bounces?: string | null | undefined
  readonly dkim?: DkimKey | null | undefined
}

/** The recipient's address is none, or more than one: no server is asked. */
export class NoAddress extends Error {}

/** The bare address in `Name <address>`. */
const bareAddress = (mailbox: string): string => (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim()

/** What a bounce names this mail by: the outbox row. */
const idOf = (messageId: string): string => messageId.slice(1, messageId.lastIndexOf('@'))

/** Writes messages as they go over the wire, signed where there is a key. Throws `NoAddress`. */
export const composer = ({ from, bounces, dkim }: ComposerOptions) => {
  const sign = dkim && signerOf(dkim)
  const sender = bareAddress(bounces ?? from)
  return async (message: MailMessage): Promise<ComposedMail> => {
    if (!isMailAddress(message.to.address)) throw new NoAddress('This is not an e-mail address')
    const node = new MailComposer({
      ...contentOf(message, from),
      envelope: { from: sender, to: message.to.address },
      disableFileAccess: true,
      disableUrlAccess: true
    }).compile()
    const plain = await node.build()
    const raw = sign ? await sign(plain) : plain
    const { from: sent, to } = node.getEnvelope()
    const dsn = { ret: 'HDRS', envid: idOf(message.messageId), notify: 'FAILURE' }
    return { envelope: { from: sent, to, size: raw.length, dsn }, raw }
  }
}

const contentOf = (message: MailMessage, from: string) => ({
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
    icalEvent: {
      filename: message.calendar.name,
      method: message.calendar.method ?? 'PUBLISH',
      content: message.calendar.content
    }
  })
})
