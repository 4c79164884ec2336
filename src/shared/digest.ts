import { createHash } from 'node:crypto'

/** SHA-256 of a text in URL-safe base64: secrets are stored and records are compared by it. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')
