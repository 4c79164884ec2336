import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { openForeignCalls, callsOfSource } from '#abroad/call-store.ts'
import { addSource, changeSource, removeSource } from '#abroad/commands.ts'
import type { AbroadRegister } from '#abroad/commands.ts'
import { feedLimits } from '#abroad/model.ts'
import { AbroadReader, readNow } from '#abroad/read-commands.ts'
import { findSource, listSources, takeReading } from '#abroad/store.ts'
import { writeAtom } from '#feeds/atom.ts'
import { writeJsonFeed } from '#feeds/json-feed.ts'
import type { Entry } from '#feeds/atom.ts'
import { isCoordinator } from '#people/store.ts'
import { complaintAbout } from '#platform/outbound-address.ts'
import { readOutbound } from '#platform/outbound-reading.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** Another cluster on this machine. */
const anotherCluster = async (answer: RequestListener) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers['if-none-match'] ?? ''}`.trim())
    answer(request, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { asked, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const entry = (name: string, deadline: string | null = null): Entry => ({
  id: `urn:uuid:${name}`,
  title: `Call ${name}`,
  href: `https://cluster.example.de/proposals/${name}`,
  summary: ['We look for a clinic.'],
  published: '2026-02-01T00:00:00.000Z',
  updated: '2026-02-02T00:00:00.000Z',
  machine: {
    version: 1,
    number: name,
    needs: [
      {
        id: 'n1',
        role: 'Clinic',
        competences: [{ id: null, label: 'Sepsis' }],
        organisationType: 'hospital',
        seats: 1,
        must: true,
        place: null
      }
    ],
    deadline,
    country: 'DE',
    language: 'en',
    contact: { name: 'BioCluster', email: 'office@cluster.example.de' }
  }
})

const aFeed = (...entries: readonly Entry[]) => ({
  id: 'urn:uuid:f',
  language: 'en',
  title: 'Calls',
  subtitle: '',
  self: 'https://cluster.example.de/feeds/calls.json',
  alternate: 'https://cluster.example.de/',
  author: 'BioCluster',
  since: '2026-01-01T00:00:00.000Z',
  entries
})

onEachDatabase('calls of a partner cluster', (test) => {
  let cluster: Cluster
  let register: AbroadRegister
  beforeAll(async () => {
    cluster = await aCluster(test().url)
    register = {
      db: test().database,
      clock: cluster.clock,
      ids: cluster.core.ids,
      isCoordinator,
      outside: {
        complaintAbout: (address) => complaintAbout(address, true),
        read: (asked) => readOutbound(asked, { loopback: true, most: feedLimits.bytes, timeout: 2_000 })
      }
    }
  })
  const by = () => cluster.people.coordinator
  const now = () => cluster.clock.now()
  const titles = async () => (await openForeignCalls(test().database.read, now())).map(({ title }) => title)
  const add = async (address: string) => {
    const made = await addSource(
      register,
      { name: 'BioCluster', country: 'DE', language: 'en', address },
      by()
    )
    if (!made.ok) throw new Error(JSON.stringify(made.refusal))
    return made.value.id
  }
  afterAll(async () => {
    for (const { id } of await listSources(test().database.read, now()))
      await removeSource(register, id, by())
  })

  it('stand here once read, change with their feed, and go when they go, when they end and with their cluster', async () => {
    const soon = new Date(Date.parse(now()) + 3_600_000).toISOString()
    let feed = aFeed(entry('a', soon), entry('b'))
    const { asked, base } = await anotherCluster((request, response) => {
      const tag = `"${feed.entries.length}"`
      response.setHeader('etag', tag)
      if (request.headers['if-none-match'] === tag) response.writeHead(304).end()
      else response.end(writeJsonFeed(feed))
    })
    const id = await add(`${base}/calls.json`)
    const reader = new AbroadReader(register, (fault) => {
      throw fault
    })
    expect(await reader.run()).toBe(1)
    await reader.settled()
    expect(await reader.run()).toBe(0)
    const [first] = await openForeignCalls(test().database.read, now())
    expect(first).toMatchObject({
      title: 'Call a',
      summary: 'We look for a clinic.',
      source: { name: 'BioCluster', country: 'DE' },
      needs: [{ role: 'Clinic', competences: [{ label: 'Sepsis' }], organisationType: 'hospital' }],
      contact: 'office@cluster.example.de',
      endsAt: soon
    })
    expect(await titles()).toEqual(['Call a', 'Call b'])
    await readNow(register, id, by())
    expect(asked).toEqual(['/calls.json', '/calls.json "2"'])
    expect(await titles()).toEqual(['Call a', 'Call b'])
    feed = aFeed({ ...entry('a', soon), title: 'Call a, longer' }, entry('c'), entry('d'))
    await readNow(register, id, by())
    expect(await titles()).toEqual(['Call a, longer', 'Call c', 'Call d'])
    const gone = (await callsOfSource(test().database.read, id)).find(({ title }) => title === 'Call b')
    expect(gone?.withdrawnAt).toBe(now())
    expect(await openForeignCalls(test().database.read, soon)).toHaveLength(2)
    await removeSource(register, id, by())
    expect(await titles()).toEqual([])
    const log = await test().database.read.all<{ change: string }>(
      "select change from register_log where subject = 'partnerFeed' and subject_id = ? order by at, id",
      [id]
    )
    expect(log.map(({ change }) => change).toSorted()).toEqual(['added', 'ended'])
  })

  it('come by Atom too, after a redirect to an address that may be asked', async () => {
    const { base } = await anotherCluster((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/calls.atom' }).end()
      else if (request.url === '/inside') response.writeHead(302, { location: 'http://10.0.0.1/' }).end()
      else if (request.url === '/round') response.writeHead(302, { location: '/round' }).end()
      else response.end(writeAtom(aFeed(entry('atom'))))
    })
    const id = await add(`${base}/old`)
    const read = await readNow(register, id, by())
    expect(read).toMatchObject({ ok: true, value: { reason: null, calls: 1 } })
    for (const [path, reason] of [
      ['/inside', 'address'],
      ['/round', 'redirect']
    ] as const)
      expect(await readNow(register, await add(`${base}${path}`), by())).toMatchObject({ value: { reason } })
  })

  it('stay as they were when a reading fails, and the office is told why', async () => {
    let answer: RequestListener = (_request, response) => response.end(writeJsonFeed(aFeed(entry('stays'))))
    const { base } = await anotherCluster((request, response) => answer(request, response))
    const id = await add(`${base}/calls`)
    await readNow(register, id, by())
    const faults: readonly (readonly [string, RequestListener])[] = [
      ['gone', (_request, response) => response.writeHead(410).end()],
      ['status', (_request, response) => response.writeHead(503).end()],
      ['notAFeed', (_request, response) => response.end('<html>Sign in</html>')],
      ['tooLarge', (_request, response) => response.end('x'.repeat(feedLimits.bytes + 1))],
      ['connection', (_request, response) => response.destroy()]
    ]
    for (const [reason, listener] of faults) {
      answer = listener
      expect(await readNow(register, id, by())).toMatchObject({ value: { reason, calls: 1 } })
    }
    const source = await findSource(test().database.read, id, now())
    expect(Date.parse(source?.nextAt ?? '') - Date.parse(now())).toBe(6 * 3_600_000)
    expect(await titles()).toContain('Call stays')
  })

  it('are the coordinator’s to add, once each, from where anybody may be asked', async () => {
    const fields = {
      name: 'Elsewhere',
      country: 'SE',
      language: 'sv',
      address: 'https://elsewhere.example.se/f'
    }
    expect(await addSource(register, fields, cluster.people.lab)).toMatchObject({
      refusal: { kind: 'forbidden' }
    })
    const made = await addSource(register, fields, by())
    const again = await addSource(register, { ...fields, name: 'Twice' }, by())
    expect(again).toMatchObject({ refusal: { issues: [{ code: 'address_taken' }] } })
    const inside = await addSource(register, { ...fields, address: 'https://192.168.1.1/' }, by())
    expect(inside).toMatchObject({ refusal: { issues: [{ code: 'address_private' }] } })
    const id = made.ok ? made.value.id : ''
    const changed = { id, version: 1, fields: { ...fields, name: 'Nowhere' } }
    expect(await changeSource(register, changed, by())).toMatchObject({
      value: { version: 2, name: 'Nowhere' }
    })
    expect(await changeSource(register, changed, by())).toMatchObject({ refusal: { kind: 'stale' } })
    const until = '2099-01-01T00:00:00.000Z'
    await test().database.transaction((tx) => takeReading(tx, id, { now: now(), until }))
    const moved = { id, version: 2, fields: { ...fields, address: 'https://elsewhere.example.se/g' } }
    expect(await changeSource(register, moved, by())).toMatchObject({ value: { nextAt: now() } })
  })
})

describe('a document of the outside', () => {
  it('is given up in time, and never asked for where nobody may be asked', async () => {
    const { base } = await anotherCluster((_request, response) => response.write('slow'))
    const options = { most: 100, timeout: 60 }
    const asked = { address: base, headers: {} }
    expect(await readOutbound(asked, { ...options, loopback: true })).toEqual({
      kind: 'failed',
      reason: 'timeout'
    })
    expect(await readOutbound(asked, options)).toEqual({ kind: 'refused', reason: 'address' })
    const resolve = async () => [{ address: '10.0.0.1', family: 4 }]
    expect(
      await readOutbound({ address: 'https://a.example/', headers: {} }, { ...options, resolve })
    ).toEqual({
      kind: 'refused',
      reason: 'address'
    })
  })
})
