import type { NodemailerError } from 'nodemailer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection'
import { Readable } from 'node:stream'

import type { ComposedMail } from './mail-composer.ts'
import type { Deadline } from './mail-deadline.ts'
import { MailFault } from './mail-fault.ts'
import type { Encryption, ServerSettings } from './mail-settings.ts'
import { MailTranscript } from './mail-transcript.ts'

export type ConnectionOptions = ServerSettings & {
  /** Milliseconds for each wait. */
  readonly timeout: number
  /** How the service calls itself; the machine's name when not given. */
  readonly name?: string
  /** Certificates to trust besides those the system knows (PEM). */
  readonly authority?: string
}

const encrypted: Readonly<Record<Encryption, SMTPConnectionOptions>> = {
  tls: { secure: true },
  starttls: { secure: false, requireTLS: true },
  // What stays on this machine needs no certificate that others trust.
  offered: { secure: false, opportunisticTLS: true, tls: { rejectUnauthorized: false } },
  none: { secure: false, ignoreTLS: true }
}

const faultOf = (code: string, message: string): NodemailerError =>
  Object.assign(new Error(message), { code })

type Settle = (error: NodemailerError | null | undefined) => void

/**
 * One connection to the mail server. Each of its works is over by a deadline, whatever the server does or fails to do, and
 * throws a `MailFault`; after one that is no refusal the connection is closed.
 */
export class MailConnection {
  /** Mails taken over this connection. */
  sent = 0
  readonly #smtp: SMTPConnection
  readonly #transcript = new MailTranscript()
  #open = false
  #handedOver = false
  #broken: Settle = () => undefined

  private constructor({ host, port, name, encryption, timeout, authority }: ConnectionOptions) {
    const secured = encrypted[encryption]
    this.#smtp = new SMTPConnection({
      host,
      port,
      name,
      ...secured,
      tls: { ...secured.tls, ...(authority !== undefined && { ca: authority }) },
      connectionTimeout: timeout,
      greetingTimeout: timeout,
      dnsTimeout: timeout,
      socketTimeout: timeout,
      socketCloseTimeout: 0,
      maxResponseSize: 64 * 1024,
      transactionLog: true,
      logger: this.#transcript.logger
    })
    this.#smtp.on('error', (error: NodemailerError) => this.#broken(error))
    this.#smtp.on('end', () => {
      this.#open = false
      const broken = this.#broken
      // Where nodemailer closes because of an answer, that answer comes right after.
      setImmediate(() => broken(faultOf('ECONNECTION', 'The connection was closed')))
    })
  }

  /** Connects, encrypts and signs in. */
  static async open(options: ConnectionOptions, deadline: Deadline): Promise<MailConnection> {
    const connection = new MailConnection(options)
    const smtp = connection.#smtp
    await connection.#within(deadline, (done) => smtp.connect(done))
    connection.#open = true
    await connection.#signIn(options, deadline)
    return connection
  }

  get isOpen(): boolean {
    return this.#open
  }

  /** Answers what the server said when it took the mail. */
  async send({ envelope, raw }: ComposedMail, deadline: Deadline): Promise<string> {
    this.#handedOver = false
    this.#transcript.begin()
    const hand = () => (this.#handedOver = true)
    // Read only when the server has asked for the text.
    const text = Readable.from(
      (function* () {
        hand()
        yield raw
      })()
    )
    let response = ''
    await this.#within(deadline, (done) =>
      this.#smtp.send({ ...envelope }, text, (error, info) => {
        response = info?.response ?? ''
        done(error)
      })
    )
    if (!this.#transcript.isOrderly) return this.#fail(faultOf('EPROTOCOL', 'Answers out of turn'))
    this.sent += 1
    return response
  }

  /** Makes the server forget a mail it refused. */
  async reset(deadline: Deadline): Promise<void> {
    this.#handedOver = false
    await this.#within(deadline, (done) => this.#smtp.reset(done))
  }

  close(): void {
    this.#open = false
    this.#smtp.close()
  }

  async #signIn({ credentials, encryption }: ConnectionOptions, deadline: Deadline): Promise<void> {
    const mustBeSecure = encryption === 'tls' || encryption === 'starttls'
    if (mustBeSecure && !this.#smtp.secure)
      this.#fail(Object.assign(faultOf('ETLS', 'Not encrypted'), { command: 'STARTTLS' }))
    if (credentials === null) return
    if (!this.#smtp.allowsAuth) this.#fail(faultOf('EAUTH', 'No sign-in offered'))
    await this.#within(deadline, (done) => this.#smtp.login({ credentials: { ...credentials } }, done))
  }

  #fail(error: NodemailerError): never {
    this.close()
    throw new MailFault(error, this.#handedOver)
  }

  /** Waits for one work of the connection: its answer, the end of the connection or the deadline, whichever is first. */
  async #within(deadline: Deadline, work: (done: Settle) => void): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const error = await new Promise<NodemailerError | null>((resolve) => {
      const done: Settle = (fault) => resolve(fault ?? null)
      timer = setTimeout(() => done(faultOf('ETIMEDOUT', 'The deadline is over')), deadline.left)
      this.#broken = done
      work(done)
    })
    clearTimeout(timer)
    this.#broken = () => undefined
    if (error === null) return
    const fault = new MailFault(error, this.#handedOver)
    if (!fault.isRefusal) this.close()
    throw fault
  }
}
