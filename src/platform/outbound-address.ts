import ipaddr from 'ipaddr.js'

const isLoopback = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback'

/**
 * True for an address of the public internet. Everything else is refused: private, link-local (which holds the metadata of
 * cloud machines) and unique-local networks, carriers' own, loopback, multicast, reserved ranges, and all ways of writing an
 * IPv4 address inside an IPv6 one (mapped, translated, 6to4, Teredo), behind which any of these could stand.
 */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // Of IPv6 only 2000::/3 is given out; the library calls the rest unicast as well, the compatible `::127.0.0.1` too.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}

/** Whether the service may connect there; this machine itself only where that was asked for. */
export const mayConnect = (address: string, loopback: boolean): boolean =>
  isPublic(address) || (loopback && isLoopback(address))

/** The host of an address as a resolver takes it: an IPv6 literal without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** True when the host is written as an address, not as a name. */
export const isLiteral = (host: string): boolean => ipaddr.isValid(host)

export type AddressComplaint = 'notAnAddress' | 'notSecure' | 'credentials' | 'private'

/** What is wrong with an address before anybody resolves its name; null when nothing is. */
export const complaintAbout = (address: string, loopback: boolean): AddressComplaint | null => {
  if (!URL.canParse(address)) return 'notAnAddress'
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'notAnAddress'
  if (url.username !== '' || url.password !== '') return 'credentials'
  const host = hostOf(url)
  const isHere = host === 'localhost' || host.endsWith('.localhost') || isLoopback(host)
  if (url.protocol === 'http:' && !(loopback && isHere)) return 'notSecure'
  if (isHere) return loopback ? null : 'private'
  return isLiteral(host) && !mayConnect(host, loopback) ? 'private' : null
}
