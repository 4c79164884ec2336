import { randomBytes } from 'node:crypto'

/** The only source of new identifiers and secrets. Tests and the simulator use a seeded one. */
export interface Ids {
  /** A fresh identifier: prefix, then 16 characters of a-z and 2-7; sorts by nothing, says nothing. */
  next(prefix: string): string
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

const spell = (bytes: Uint8Array): string => {
  let text = ''
  for (const byte of bytes) text += alphabet[byte & 31]
  return text
}

export const randomIds: Ids = { next: (prefix) => `${prefix}_${spell(randomBytes(16))}` }

/** Identifiers that are the same in every run with the same seed. */
export class SeededIds implements Ids {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0 || 1
  }

  next(prefix: string): string {
    const bytes = new Uint8Array(16)
    for (let index = 0; index < bytes.length; index += 1) {
      this.#state ^= this.#state << 13
      this.#state ^= this.#state >>> 17
      this.#state ^= this.#state << 5
      this.#state >>>= 0
      bytes[index] = this.#state >>> 11
    }
    return `${prefix}_${spell(bytes)}`
  }
}

/** A secret of 256 bits, for sign-in links, tokens and salts. URL safe. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
