import type { IncomingMessage } from 'node:http'

import { complaintAbout } from './outbound-address.ts'
import { reach } from './outbound.ts'
import type { OutboundFailure, OutboundOptions } from './outbound.ts'

export type ReadingOptions = OutboundOptions & {
  /** Bytes of an answer; a longer one is given up. */
  readonly most: number
  /** Redirects that are followed; each address is held against the same rules as the first. */
  readonly redirects?: number
}

/** How reading something of the outside went. */
export type ReadingOutcome =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** Where the answer came from in the end. */
      readonly address: string
      readonly etag: string | null
      readonly text: string
    }
  | { readonly kind: 'tooLarge' }
  | OutboundFailure

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

/**
 * Reads a document at an address that somebody else chose, under the rules of `postOutbound`: every address that a name leads
 * to must be public, also after a redirect, and a secure one never leads to a plain one. Throws nothing.
 */
export const readOutbound = async (
  {
    address,
    headers,
    signal
  }: {
    readonly address: string
    readonly headers: Readonly<Record<string, string>>
    readonly signal?: AbortSignal
  },
  { most, redirects = 3, ...options }: ReadingOptions
): Promise<ReadingOutcome> => {
  const until = AbortSignal.timeout(options.timeout ?? 20_000)
  const ends = AbortSignal.any([until, ...(signal ? [signal] : [])])
  let at = address
  for (let followed = 0; ; followed += 1) {
    const reached = await reach(
      { address: at, method: 'GET', headers: { ...headers, 'accept-encoding': 'identity' }, body: '', ends },
      options
    )
    if (reached.kind !== 'reached') return reached.reason === 'timeout' && signal?.aborted ? stopped : reached
    const { answer } = reached
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    const next = location !== undefined && URL.canParse(location, at) ? new URL(location, at) : null
    if (isRedirect(status) && next !== null && followed < redirects) {
      answer.destroy()
      if (new URL(at).protocol === 'https:' && next.protocol !== 'https:') return refused
      if (complaintAbout(next.href, options.loopback ?? false) !== null) return refused
      at = next.href
      continue
    }
    const whole = await readWhole(answer, most, ends)
    if (whole === 'tooLarge') return { kind: 'tooLarge' }
    if (whole === null)
      return signal?.aborted ? stopped : { kind: 'failed', reason: until.aborted ? 'timeout' : 'connection' }
    return { kind: 'answered', status, address: at, etag: answer.headers.etag ?? null, text: whole.text }
  }
}

const stopped = { kind: 'failed', reason: 'stopped' } as const
const refused = { kind: 'refused', reason: 'address' } as const

/** The whole answer as text; null when it broke off. */
const readWhole = (
  answer: IncomingMessage,
  most: number,
  ends: AbortSignal
): Promise<{ readonly text: string } | 'tooLarge' | null> =>
  new Promise((settle) => {
    const parts: Buffer[] = []
    let size = 0
    const finish = (outcome: { readonly text: string } | 'tooLarge' | null) => {
      settle(outcome)
      answer.destroy()
    }
    answer.on('data', (part: Buffer) => {
      size += part.length
      if (size > most) finish('tooLarge')
      else parts.push(part)
    })
    answer.on('end', () => finish(answer.complete ? { text: Buffer.concat(parts).toString('utf8') } : null))
    for (const broken of ['error', 'aborted', 'close']) answer.on(broken, () => finish(null))
    if (ends.aborted) finish(null)
    else ends.addEventListener('abort', () => finish(null), { once: true })
  })
