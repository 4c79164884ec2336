import { createHmac, timingSafeEqual } from 'node:crypto'

/** Puts texts into tokens for links, which nobody else can write and which hold for one purpose only. */
export type SignedTexts = {
  /** The token of a text, URL safe; anybody can read it. */
  readonly seal: (text: string) => string
  /** The text of a token; null when it is forged, damaged or of another purpose. */
  readonly open: (token: string) => string | null
}

/** Signs with a key derived from the service's secret for this purpose alone. */
export const signedTexts = (secret: string, purpose: string): SignedTexts => {
  const key = createHmac('sha256', secret).update(purpose).digest()
  const sign = (body: string): Buffer => createHmac('sha256', key).update(body).digest()
  return {
    seal: (text) => {
      const body = Buffer.from(text).toString('base64url')
      return `${body}.${sign(body).toString('base64url')}`
    },
    open: (token) => {
      const [body, signature, more] = token.split('.')
      if (body === undefined || signature === undefined || more !== undefined) return null
      const expected = sign(body)
      const given = Buffer.from(signature, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      return Buffer.from(body, 'base64url').toString()
    }
  }
}
