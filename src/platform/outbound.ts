import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import { request as requestPlain } from 'node:http'
import type { IncomingMessage, RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'

import { complaintAbout, hostOf, isLiteral, mayConnect } from './outbound-address.ts'

export type OutboundOptions = {
  /** Lets requests go to this machine itself, by plain http too: for trials and tests. */
  readonly loopback?: boolean
  /** Milliseconds for everything: resolving, connecting, sending, reading the answer. */
  readonly timeout?: number
  /** Where a name leads; the system's resolver when not given. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>
}

export type OutboundRequest = {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Gives up at once. */
  readonly signal?: AbortSignal
}

/** Why a request to the outside got no answer. */
export type OutboundFailure =
  | { readonly kind: 'refused'; readonly reason: 'address' }
  | { readonly kind: 'failed'; readonly reason: 'name' | 'connection' | 'tls' | 'timeout' | 'stopped' }

/** How a request to the outside went: what the other side answered, or why there is no answer. */
export type OutboundOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly said: string }
  | OutboundFailure

const defaultTimeout = 10_000
/** Bytes of an answer that are read; nobody waits for more. */
const mostRead = 4_096

const resolveName = (host: string): Promise<readonly LookupAddress[]> =>
  lookup(host, { all: true, order: 'verbatim' })

const certificateFault = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/

/**
 * Sends one POST to an address that somebody else chose. The name is resolved once, every address it leads to must be public,
 * and the connection goes to one of exactly these, under the name's own Host and certificate. Redirects are answers like
 * others. Throws nothing.
 */
export const postOutbound = async (
  { signal, ...request }: OutboundRequest,
  options: OutboundOptions = {}
): Promise<OutboundOutcome> => {
  const ends = AbortSignal.any([
    AbortSignal.timeout(options.timeout ?? defaultTimeout),
    ...(signal ? [signal] : [])
  ])
  const reached = await reach({ ...request, method: 'POST', ends }, options)
  if (reached.kind === 'failed' && reached.reason === 'timeout' && signal?.aborted === true)
    return { kind: 'failed', reason: 'stopped' }
  if (reached.kind !== 'reached') return reached
  const { answer } = reached
  return { kind: 'answered', status: answer.statusCode ?? 0, said: await readStart(answer, ends) }
}

/** Brings one request to the other side, as `postOutbound` says, and answers with the beginning of the response. */
export const reach = async (
  request: Omit<OutboundRequest, 'signal'> & { readonly method: 'GET' | 'POST'; readonly ends: AbortSignal },
  { loopback = false, resolve = resolveName }: OutboundOptions
): Promise<{ readonly kind: 'reached'; readonly answer: IncomingMessage } | OutboundFailure> => {
  const { address, ends } = request
  if (complaintAbout(address, loopback) !== null) return { kind: 'refused', reason: 'address' }
  const url = new URL(address)
  const over = { kind: 'failed', reason: 'timeout' } as const
  const addresses = await inTime(addressesOf(hostOf(url), resolve), ends)
  if (addresses === 'late') return over
  if (addresses.length === 0) return { kind: 'failed', reason: 'name' }
  if (!addresses.every((each) => mayConnect(each.address, loopback)))
    return { kind: 'refused', reason: 'address' }
  try {
    return { kind: 'reached', answer: await send(url, addresses, request) }
  } catch (fault) {
    if (ends.aborted) return over
    const { code = '' } = fault as { readonly code?: string }
    return { kind: 'failed', reason: certificateFault.test(code) ? 'tls' : 'connection' }
  }
}

const addressesOf = async (
  host: string,
  resolve: NonNullable<OutboundOptions['resolve']>
): Promise<readonly LookupAddress[]> => {
  if (isLiteral(host)) return [{ address: host, family: host.includes(':') ? 6 : 4 }]
  try {
    return await resolve(host)
  } catch {
    return []
  }
}

/** A resolver cannot be told to stop; what it says too late nobody hears. */
const inTime = <Value>(work: Promise<Value>, ends: AbortSignal): Promise<Value | 'late'> =>
  new Promise((settle, fail) => {
    if (ends.aborted) return settle('late')
    const late = () => settle('late')
    ends.addEventListener('abort', late, { once: true })
    work.then(settle, fail).finally(() => ends.removeEventListener('abort', late))
  })

const send = (
  url: URL,
  addresses: readonly LookupAddress[],
  {
    method,
    headers,
    body,
    ends
  }: Pick<OutboundRequest, 'headers' | 'body'> & {
    readonly method: 'GET' | 'POST'
    readonly ends: AbortSignal
  }
): Promise<IncomingMessage> =>
  new Promise((settle, fail) => {
    const options: RequestOptions = {
      method,
      headers: method === 'GET' ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: ends,
      // Every request has a connection of its own: one opened for another address is never used again.
      agent: false,
      lookup: (_host, { all }, answer) => {
        const [first] = addresses as readonly [LookupAddress, ...LookupAddress[]]
        if (all === true) answer(null, [...addresses])
        else answer(null, first.address, first.family)
      }
    }
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(url, options)
    request.on('error', fail)
    request.on('response', settle)
    request.end(method === 'GET' ? undefined : body)
  })

/** The beginning of an answer. One that comes slowly or breaks off is read as far as it came. */
const readStart = (answer: IncomingMessage, ends: AbortSignal): Promise<string> =>
  new Promise((settle) => {
    const parts: Buffer[] = []
    let size = 0
    const finish = () => {
      answer.destroy()
      settle(Buffer.concat(parts).subarray(0, mostRead).toString('utf8'))
    }
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size >= mostRead) finish()
    })
    for (const end of ['end', 'error', 'close', 'aborted']) answer.on(end, finish)
    if (ends.aborted) finish()
    else ends.addEventListener('abort', finish, { once: true })
  })
