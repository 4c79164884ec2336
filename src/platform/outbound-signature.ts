import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

/** What a signature covers, after the Standard Webhooks specification. */
export type Signed = { readonly id: string; readonly at: string; readonly body: string }

const prefix = 'whsec_'
const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** A new secret of 256 bits, in the form that receivers' libraries take. */
export const newSigningSecret = (): string => prefix + randomBytes(32).toString('base64')

/** The headers of a message, with one signature for each secret that is valid now. */
export const signatureHeaders = (
  secrets: readonly string[],
  { id, at, body }: Signed
): Readonly<Record<string, string>> => {
  const moment = new Date(at)
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(moment.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, moment, body)).join(' ')
  }
}

/** Keeps signing secrets in the database so that a copy of it alone does not let anybody sign. */
export class SecretBox {
  readonly #key: Buffer

  /** `secret` is the service's own. */
  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'webhook secrets', 32))
  }

  seal(text: string): string {
    const nonce = randomBytes(nonceBytes)
    const sealing = createCipheriv(cipher, this.#key, nonce)
    const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
    return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64')
  }

  /** Null for what was sealed under another secret of the service, or changed since. */
  open(sealed: string): string | null {
    const bytes = Buffer.from(sealed, 'base64')
    if (bytes.length < nonceBytes + tagBytes) return null
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, nonceBytes))
    opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
    try {
      return opening.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
    } catch {
      return null
    }
  }
}
