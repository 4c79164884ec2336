import { isIPv4 } from 'node:net'

/** How the way to the mail server is kept from being read. */
export type Encryption =
  /** TLS from the first byte: `smtps://`. */
  | 'tls'
  /** STARTTLS, or nothing is sent. */
  | 'starttls'
  /** STARTTLS where it is offered, with whatever certificate; for this machine only. */
  | 'offered'
  /** Never, because the address says so: a relay in the same network. */
  | 'none'

export type ServerSettings = {
  readonly host: string
  readonly port: number
  readonly encryption: Encryption
  readonly credentials: { readonly user: string; readonly pass: string } | null
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))

const encryptionOf = (url: URL, host: string): Encryption => {
  if (url.protocol === 'smtps:') return 'tls'
  const asked = url.searchParams.get('tls')
  if (asked === 'none' || asked === 'required') return asked === 'none' ? 'none' : 'starttls'
  return isThisMachine(host) ? 'offered' : 'starttls'
}

/**
 * Reads the mail server's address: `smtps://user:password@host:465`, `smtp://user:password@host:587`. What leaves this
 * machine is encrypted, but for `?tls=none`; `?tls=required` asks for it on this machine too.
 */
export const serverSettingsOf = (address: string): ServerSettings => {
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase()
  const encryption = encryptionOf(url, host)
  return {
    host,
    port: url.port === '' ? (encryption === 'tls' ? 465 : 587) : Number(url.port),
    encryption,
    credentials:
      url.username === ''
        ? null
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  }
}
