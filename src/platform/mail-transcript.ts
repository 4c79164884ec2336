type Line = { readonly tnx?: string }

/**
 * Follows the commands and answers of one mail. A server that answers more than it was asked shifts its answers, so that
 * `250` for the recipient could be taken for the mail's; then `DATA` is answered with something else than 354, which
 * nodemailer lets pass. Source: RFC 5321, section 4.3.2.
 */
export class MailTranscript {
  isOrderly = true
  #asked: string[] = []

  /** For nodemailer, with `transactionLog`. Keeps no line. */
  readonly logger = {
    level: () => undefined,
    trace: () => undefined,
    debug: (line: Line, text?: string) => this.#follow(line.tnx, text ?? ''),
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    fatal: () => undefined
  }

  /** A mail begins: nothing is unanswered. */
  begin(): void {
    this.isOrderly = true
    this.#asked = []
  }

  #follow(who: string | undefined, text: string): void {
    if (who === 'client') this.#asked.push(text)
    if (who === 'server' && this.#asked.shift() === 'DATA' && /^[23]/.test(text) && !text.startsWith('354'))
      this.isOrderly = false
  }
}
