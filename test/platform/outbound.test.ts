import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'

import { postOutbound } from '#platform/outbound.ts'
import type { OutboundOptions } from '#platform/outbound.ts'
import { complaintAbout, isPublic } from '#platform/outbound-address.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A receiver on this machine, with the requests it got. */
const aReceiver = async (answer: RequestListener = (_request, response) => response.end('thanks')) => {
  const got: { readonly request: IncomingMessage; readonly at: string | undefined; readonly body: string }[] =
    []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      got.push({ request, at: request.socket.localAddress, body: Buffer.concat(parts).toString() })
      answer(request, response)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { got, port: (server.address() as AddressInfo).port }
}

const send = (address: string, options: OutboundOptions = {}) =>
  postOutbound({ address, headers: { 'content-type': 'application/json' }, body: '{"a":1}' }, options)

const leadsTo =
  (...addresses: readonly string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('a message to the outside', () => {
  it('is posted once, to the host it names', async () => {
    const { got, port } = await aReceiver()
    const outcome = await send(`http://localhost:${port}/hook?x=1`, {
      loopback: true,
      resolve: leadsTo('127.0.0.1')
    })
    expect(outcome).toEqual({ kind: 'answered', status: 200, said: 'thanks' })
    expect(got.map(({ request, body }) => [request.method, request.url, request.headers.host, body])).toEqual(
      [['POST', '/hook?x=1', `localhost:${port}`, '{"a":1}']]
    )
  })

  it('resolves a name once: an answer that differs the second time has no effect', async () => {
    const { got, port } = await aReceiver()
    const asked: string[] = []
    const resolve = async (host: string) => {
      asked.push(host)
      return [{ address: asked.length === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }]
    }
    const elsewhere = await send(`https://hooks.example.org:${port}/`, { resolve, timeout: 150 })
    expect([elsewhere.kind, asked, got]).toEqual(['failed', ['hooks.example.org'], []])

    const names: string[] = []
    const rebinding = async (host: string) => {
      names.push(host)
      return [{ address: names.length === 1 ? '127.0.0.1' : '127.0.0.9', family: 4 }]
    }
    const sent = await send(`http://rebind.localhost:${port}/`, { resolve: rebinding, loopback: true })
    expect([sent.kind, names]).toEqual(['answered', ['rebind.localhost']])
    expect(got.map(({ at }) => at)).toEqual(['127.0.0.1'])
  })

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine by any name', '127.8.9.1'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '192.168.1.1'],
    ['link-local, where metadata live', '169.254.169.254'],
    ['a carrier’s network', '100.64.0.1'],
    ['nowhere', '0.0.0.0'],
    ['everybody', '255.255.255.255'],
    ['a group', '224.0.0.1'],
    ['a reserved range', '240.0.0.1'],
    ['a range for examples', '192.0.2.1'],
    ['a range for benchmarks', '198.18.0.1'],
    ['this machine (IPv6)', '::1'],
    ['nowhere (IPv6)', '::'],
    ['link-local (IPv6)', 'fe80::1'],
    ['unique-local (IPv6)', 'fd00:ec2::254'],
    ['site-local (IPv6)', 'fec0::1'],
    ['a group (IPv6)', 'ff02::1'],
    ['IPv4 mapped into IPv6', '::ffff:127.0.0.1'],
    ['IPv4 compatible with IPv6', '::127.0.0.1'],
    ['NAT64', '64:ff9b::10.0.0.1'],
    ['local NAT64', '64:ff9b:1::1'],
    ['6to4', '2002:7f00:1::1'],
    ['Teredo', '2001::1'],
    ['a range for examples (IPv6)', '2001:db8::1'],
    ['a range that nobody was given', '4000::1']
  ])('never goes to %s: %s', async (_what, address) => {
    expect(isPublic(address)).toBe(false)
    const { got, port } = await aReceiver()
    const named = await send(`https://hooks.example.org:${port}/`, { resolve: leadsTo(address) })
    expect(named).toEqual({ kind: 'refused', reason: 'address' })
    const host = address.includes(':') ? `[${address}]` : address
    expect(await send(`https://${host}:${port}/`)).toEqual({ kind: 'refused', reason: 'address' })
    expect(got).toEqual([])
  })

  it('goes to public addresses, and only when all that a name leads to are public', async () => {
    for (const address of ['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])
      expect(isPublic(address)).toBe(true)
    const resolve = leadsTo('93.184.216.34', '10.0.0.1')
    expect(await send('https://hooks.example.org/', { resolve })).toEqual({
      kind: 'refused',
      reason: 'address'
    })
  })

  it.each([
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://[::ffff:7f00:1]/'
  ])('sees through other spellings of an address: %s', async (address) => {
    expect(complaintAbout(address, false)).toBe('private')
    expect(await send(address)).toEqual({ kind: 'refused', reason: 'address' })
  })

  it.each([
    ['http://hooks.example.org/', 'notSecure'],
    ['http://hooks.example.org/', 'notSecure', true],
    ['http://127.0.0.1/', 'notSecure'],
    ['https://localhost/', 'private'],
    ['https://user:password@hooks.example.org/', 'credentials'],
    ['ftp://hooks.example.org/', 'notAnAddress'],
    ['hooks', 'notAnAddress'],
    ['https://hooks.example.org/', null],
    ['http://127.0.0.1:8080/', null, true]
  ] as const)('is asked about before: %s is %s', (address, complaint, loopback: boolean = false) => {
    expect(complaintAbout(address, loopback)).toBe(complaint)
  })

  it('follows no redirect', async () => {
    const inner = await aReceiver()
    const outer = await aReceiver((_request, response) => {
      response.writeHead(302, { location: `http://127.0.0.1:${inner.port}/secret` }).end()
    })
    const outcome = await send(`http://127.0.0.1:${outer.port}/`, { loopback: true })
    expect(outcome).toMatchObject({ kind: 'answered', status: 302 })
    expect(inner.got).toEqual([])
  })

  it('ends in time when nobody answers, also when the name does not', async () => {
    const { port } = await aReceiver(() => undefined)
    const options = { loopback: true, timeout: 120 }
    expect(await send(`http://127.0.0.1:${port}/`, options)).toEqual({ kind: 'failed', reason: 'timeout' })
    const resolve = () => new Promise<never>(() => undefined)
    const outcome = await send('https://hooks.example.org/', { resolve, timeout: 50 })
    expect(outcome).toEqual({ kind: 'failed', reason: 'timeout' })
  })

  it('counts as answered when only the rest of the answer is slow, and reads what came', async () => {
    const { port } = await aReceiver((_request, response) => {
      response.writeHead(200)
      response.write('o')
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const outcome = await send(`http://127.0.0.1:${port}/`, { loopback: true, timeout: 200 })
    expect(outcome).toMatchObject({ kind: 'answered', status: 200, said: expect.stringMatching(/^o\.*$/) })
  })

  it('reads no more than the beginning of a huge answer', async () => {
    const state = { closed: false }
    const { port } = await aReceiver((_request, response) => {
      const pour = () => {
        while (!state.closed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', pour)
      response.on('close', () => {
        state.closed = true
      })
      pour()
    })
    const outcome = await send(`http://127.0.0.1:${port}/`, { loopback: true, timeout: 2_000 })
    expect(outcome.kind === 'answered' && outcome.said.length).toBe(4_096)
    await expect.poll(() => state.closed).toBe(true)
  })

  it('says what went wrong: no such name, nobody there, stopped', async () => {
    const missing = async () => {
      throw new Error('ENOTFOUND')
    }
    expect(await send('https://hooks.example.org/', { resolve: missing })).toEqual({
      kind: 'failed',
      reason: 'name'
    })
    const { port } = await aReceiver()
    for (const close of open.splice(0)) await close()
    expect(await send(`http://127.0.0.1:${port}/`, { loopback: true })).toEqual({
      kind: 'failed',
      reason: 'connection'
    })
    const stop = AbortSignal.abort()
    const stopped = await postOutbound({
      address: 'https://hooks.example.org/',
      headers: {},
      body: '',
      signal: stop
    })
    expect(stopped).toEqual({ kind: 'failed', reason: 'stopped' })
  })

  it('names the host in TLS, and trusts nobody without a good certificate', async () => {
    const named: string[] = []
    const server = createTlsServer({
      SNICallback: (name, answer) => {
        named.push(name)
        answer(new Error('no certificate for it'))
      }
    })
    server.on('tlsClientError', () => undefined)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    open.push(() => server.close())
    const { port } = server.address() as AddressInfo
    const outcome = await send(`https://secure.localhost:${port}/`, {
      loopback: true,
      resolve: leadsTo('127.0.0.1')
    })
    expect(named).toEqual(['secure.localhost'])
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^(tls|connection)$/) })
  })
})
