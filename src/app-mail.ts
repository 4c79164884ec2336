import { signInAddress } from '#accounts/install.ts'
import type { SignInLink } from '#accounts/commands.ts'
import type { Config, Secrets } from '#config.ts'
import type { Core } from '#core.ts'
import { signInMessage, testMessage } from '#notifications/account-mails.ts'
import { openMailbox } from '#notifications/mailbox.ts'
import type { Mailbox } from '#notifications/mailbox.ts'
import { senderOf } from '#notifications/store.ts'
import { mailMarks, markingMailer } from '#platform/mail-mark.ts'
import { noMailer, smtpMailer } from '#platform/mail.ts'
import type { Mailer, MailOutcome } from '#platform/mail.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Language } from '#shared/language.ts'

/** Where mail goes, and the mails that belong to no case. */
export type Post = {
  readonly mailer: Mailer
  /** False when no mail server is named: every mail waits. */
  readonly hasServer: boolean
  /** Everybody's inbox; in trials only. */
  readonly mailbox: Mailbox | null
  sendLink(link: SignInLink): Promise<void>
  /** Writes to a person only to show that mail works. */
  sendTest(to: {
    readonly name: string
    readonly email: string
    readonly language: Language
  }): Promise<MailOutcome>
  close(): Promise<void>
}

/**
 * Opens the way for mail. A trial for which no mail server is named gets one of its own on this machine, whose mail is
 * read at `/demo/mail`.
 */
export const openPost = async (
  core: Core,
  config: Config,
  { smtpUrl, dkim }: Pick<Secrets, 'smtpUrl' | 'dkim'>
): Promise<Post> => {
  const { database, clock, ids, secret } = core
  const { baseUrl, mail } = config
  const mailbox = config.trial ? openMailbox({ database, clock, parse: await mailParser() }) : null
  const sink = mailbox && smtpUrl === null ? await ownSink(mailbox) : null
  const url = smtpUrl ?? sink?.url
  const mailer =
    url === undefined
      ? noMailer
      : markingMailer(
          smtpMailer({ url, ...mail, dkim, clock, name: new URL(baseUrl).hostname }),
          mailMarks(secret)
        )
  const envelope = async () => {
    const now = clock.now()
    return { sender: await senderOf(database.read, dateIn(now)), baseUrl, now }
  }
  return {
    mailer,
    hasServer: url !== undefined,
    mailbox,
    sendLink: async ({ person: { name, email, language }, secret: key, expiresAt }) => {
      if (email === null) return
      const link = signInAddress(baseUrl, key)
      const recipient = { name, email, language }
      const outcome = await mailer.send(signInMessage({ ...(await envelope()), recipient, link, expiresAt }))
      if (outcome.kind !== 'accepted') throw new Error(outcome.reason)
    },
    sendTest: async (recipient) =>
      mailer.send(testMessage({ ...(await envelope()), recipient, id: ids.next('tst') })),
    close: async () => {
      mailer.close()
      await sink?.close()
    }
  }
}

/** Reading mail takes a parser that only trials load. */
const mailParser = async () => {
  const { readMail } = await import('#platform/mail-sink.ts')
  return readMail
}

/** A trial shows what becomes of mail that no server takes: nobody has an address of this kind. Source: RFC 6761, 6.4. */
const refusedInTrial = (address: string): number | undefined =>
  /\.invalid$/i.test(address) ? 550 : undefined

const ownSink = async (mailbox: Mailbox) => {
  const { openMailSink } = await import('#platform/mail-sink.ts')
  return openMailSink({ onRaw: mailbox.receive, refuse: refusedInTrial })
}
