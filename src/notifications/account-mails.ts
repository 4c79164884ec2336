import { signInMinutes } from '#accounts/model.ts'
import type { MailMessage } from '#platform/mail.ts'
import { digestOf } from '#shared/digest.ts'
import type { Language } from '#shared/language.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { writeDate } from '#templates/locales/time.ts'
import type { MailContent } from '#templates/mail/index.ts'

import { contactLine } from './letter.ts'
import { messageOf } from './message.ts'
import { oneLine } from './one-line.ts'
import type { Sender } from './model.ts'

export type AccountMail = {
  readonly recipient: { readonly name: string; readonly email: string; readonly language: Language }
  readonly sender: Sender
  readonly baseUrl: string
  readonly now: string
}

export type Said = Pick<MailContent, 'subject' | 'preheader' | 'heading' | 'facts' | 'button' | 'small'> & {
  readonly happened: string | readonly string[]
  readonly why: string
}

/** What a mail about no case says, in its reader's language. */
export const contentOf = ({ recipient, sender, baseUrl, now }: AccountMail, said: Said): MailContent => {
  const wording = wordingOf(recipient.language, now)
  const { happened, why, ...rest } = said
  const cluster = sender.cluster === null ? null : oneLine(sender.cluster)
  return {
    ...rest,
    language: recipient.language,
    brand: { service: wording.t('site.name'), cluster, home: baseUrl },
    eyebrow: null,
    paragraphs: [happened].flat(),
    summary: null,
    footer: [why, contactLine(wording, sender)]
  }
}

/** The mail with a sign-in link, good once and for a quarter of an hour. `link` is the whole address. */
export const signInMessage = (
  mail: AccountMail & { readonly link: string; readonly expiresAt: string }
): MailMessage => {
  const { recipient, sender, baseUrl, now, link, expiresAt } = mail
  const { t } = wordingOf(recipient.language, now)
  const validFor = t('notices.signIn.validFor', { count: signInMinutes })
  const until = t('notices.signIn.until', { time: writeDate(recipient.language, 'time', expiresAt) })
  const content = contentOf(mail, {
    subject: t('notices.signIn.subject'),
    preheader: `${validFor}, ${until}.`,
    heading: t('notices.signIn.heading'),
    facts: [{ label: validFor, value: until, due: true }],
    button: { label: t('notices.signIn.button'), href: link },
    small: t('notices.signIn.small'),
    happened: t('notices.signIn.happened'),
    why: t('notices.signIn.why')
  })
  return messageOf(content, {
    id: `sign-in.${digestOf(`mail ${link}`)}`,
    case: null,
    notice: null,
    recipient,
    sender,
    baseUrl,
    now
  })
}

/** A mail that only shows that mail works. `id` makes its Message-ID. */
export const testMessage = (mail: AccountMail & { readonly id: string }): MailMessage => {
  const { recipient, sender, baseUrl, now, id } = mail
  const { t } = wordingOf(recipient.language, now)
  const happened = t('notices.test.happened')
  const content = contentOf(mail, {
    subject: t('notices.test.subject'),
    preheader: happened,
    heading: t('notices.test.subject'),
    facts: [],
    button: null,
    small: null,
    happened,
    why: t('notices.test.why')
  })
  return messageOf(content, { id: `test.${id}`, case: null, notice: null, recipient, sender, baseUrl, now })
}
