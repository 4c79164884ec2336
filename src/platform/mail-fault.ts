import type { NodemailerError } from 'nodemailer'

import type { MailOutcome } from './mail.ts'

const longestText = 120

/** What a mail server said or did instead of taking a mail; `cause` is what the connection reported. */
export class MailFault extends Error {
  /** The whole mail was handed over: without a clear answer nobody knows whether it arrives. */
  readonly handedOver: boolean
  override readonly cause: NodemailerError

  constructor(cause: NodemailerError, handedOver: boolean) {
    super(cause.message)
    this.name = 'MailFault'
    this.cause = cause
    this.handedOver = handedOver
  }

  /** An answer with a code of its own, after which the connection can be used on. */
  get isRefusal(): boolean {
    const { code, command } = this.cause
    return (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'API' && isClear(this.#reply)
  }

  /** The server had ended the connection before this mail, which it has seen nothing of that counts. */
  get isStale(): boolean {
    return !this.handedOver && (this.#reply === 421 || (this.#reply === undefined && isDrop(this.cause)))
  }

  get #reply(): number | undefined {
    return replyCode(this.cause)
  }
}

const replyCode = ({ responseCode }: NodemailerError): number | undefined => responseCode ?? undefined

const isDrop = ({ code }: NodemailerError): boolean => code === 'ECONNECTION' || code === 'ESOCKET'

const isClear = (reply: number | undefined): reply is number =>
  reply !== undefined && reply >= 400 && reply < 600 && reply !== 421

/**
 * Codes of 5xx that say nothing of the mail. Sign-in or encryption are asked for (RFC 4954, section 6): ours to mend. A
 * command is unknown or out of turn (RFC 5321, section 4.2.2): the conversation went wrong.
 */
const notOfTheMail: ReadonlySet<number> = new Set([500, 502, 503, 530, 534, 535, 538])

const verbs: Readonly<Record<string, string>> = {
  'MAIL FROM': 'MAIL',
  'RCPT TO': 'RCPT',
  DATA: 'DATA',
  STARTTLS: 'STARTTLS',
  EHLO: 'EHLO',
  HELO: 'HELO',
  CONN: 'connecting'
}

const verbOf = ({ code, command = '' }: NodemailerError): string => {
  if (code === 'EMESSAGE' && command === 'DATA') return 'end of mail'
  return command.startsWith('AUTH') ? 'AUTH' : (verbs[command] ?? command)
}

/**
 * A server's answer in short: code, enhanced code and a few words. Addresses are left out: the answer goes to logs and
 * lists, and the recipient is known there.
 */
export const replyInShort = (reply: string): string => {
  const [first = '', ...rest] = reply.split(/\r?\n/)
  const lines = [first, ...rest.map((line) => line.replace(/^\d{3}[ -](?:[245]\.\d{1,3}\.\d{1,3} )?/, ''))]
  const text = lines
    .join(' ')
    .replace(/^(\d{3})-/, '$1 ')
    .replace(/<?[^\s<>]+@[^\s<>]+>?:?/g, '')
    .replace(/https?:\/\/\S+/g, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{S} ]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return text.length > longestText ? `${text.slice(0, longestText - 1).trimEnd()}…` : text
}

const withoutReply = (error: NodemailerError & { readonly originalCode?: string | undefined }): string => {
  const what = error.originalCode ?? error.code ?? ''
  switch (error.code) {
    case 'ETLS':
      return error.command === 'STARTTLS' ? 'will not send in the clear' : 'the encrypted connection failed'
    case 'ETIMEDOUT':
      return 'the mail server did not answer in time'
    case 'ECONNECTION':
      return 'the mail server closed the connection'
    case 'ESOCKET':
      if (/CERT|ALTNAME|SIGNATURE|ISSUER/.test(what)) return `the certificate is not good: ${what}`
      return /SSL|TLS/.test(what) ? 'the encrypted connection failed' : what
    case 'EDNS':
      return `the mail server has no address: ${what}`
    case 'EPROTOCOL':
    case 'EMESSAGE':
    case 'EENVELOPE':
      return 'the mail server answered what is no answer'
    case 'EAUTH':
      return 'the mail server takes no sign-in'
    default:
      return replyInShort(error.message)
  }
}

/** The server has said how much it takes, and this is more (RFC 1870). */
const isTooLarge = ({ code, command, response }: NodemailerError): boolean =>
  code === 'EMESSAGE' && command === 'MAIL FROM' && response === undefined

const reasonOf = (error: NodemailerError): string => {
  if (isTooLarge(error)) return 'larger than the mail server takes'
  const { response } = error
  if (response === undefined || replyCode(error) === undefined) return withoutReply(error)
  const answer = `${replyInShort(response)} (${verbOf(error)})`
  return error.code === 'ETLS' ? `will not send in the clear: ${answer}` : answer
}

/**
 * A code of 5xx in answer to the sender, the recipient or the text is final. A refused sign-in is ours to mend, so such
 * mail waits; so does it after 4xx, a timeout, a closed door or an answer that is none.
 */
export const outcomeOf = (fault: MailFault): MailOutcome => {
  const { cause, handedOver, isRefusal } = fault
  const reply = replyCode(cause) ?? 0
  const permanent = isTooLarge(cause) || (isRefusal && reply >= 500 && !notOfTheMail.has(reply))
  // An answer to the whole mail settles it, also one that ends the connection; an earlier or garbled one does not.
  const settled = cause.code === 'EMESSAGE' && reply >= 400 && reply < 600
  return {
    kind: 'failed',
    permanent,
    reason: reasonOf(cause),
    ...(handedOver && !settled && { mayHaveArrived: true })
  }
}
