import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { readFeed } from '#abroad/reading.ts'
import { updatedOf, writeAtom, xmlText } from '#feeds/atom.ts'
import type { Feed } from '#feeds/atom.ts'
import { callsFor, callsForEverybody } from '#feeds/store.ts'
import { sights } from '#proposals/visibility.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase } from '#test/support/database.ts'

const aFeed = (changes: Partial<Feed> = {}): Feed => ({
  id: 'urn:uuid:00000000-0000-8000-8000-000000000000',
  language: 'pl',
  title: 'Nabory',
  subtitle: '',
  self: 'https://projects.example.org/feeds/calls.atom?language=pl',
  alternate: 'https://projects.example.org/proposals?q=state%3AsearchOpen',
  author: 'Klaster',
  since: '2026-01-01T00:00:00.000Z',
  entries: [],
  ...changes
})

const anEntry = (changes: Partial<Feed['entries'][number]> = {}) => ({
  id: 'urn:uuid:1',
  title: 'A call',
  href: 'https://projects.example.org/proposals/p',
  summary: ['One', 'Two'],
  published: '2026-02-01T00:00:00.000Z',
  updated: '2026-02-02T00:00:00.000Z',
  ...changes
})

describe('a feed as XML', () => {
  it('holds whatever people write as text, and only characters that XML may hold', () => {
    const nasty = `<b>&amp;"'</b>]]>\u0000\u0008\ud800\ufffe zażółć 🧬`
    expect(xmlText(nasty)).toBe('&lt;b&gt;&amp;amp;&quot;&#39;&lt;/b&gt;]]&gt;\ufffd zażółć 🧬')
    const xml = writeAtom(
      aFeed({ title: nasty, entries: [anEntry({ title: nasty, href: 'https://a/?b="&<' })] })
    )
    expect(xml).not.toMatch(/<b>|&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(xml).toContain('href="https://a/?b=&quot;&amp;&lt;"')
  })

  it('names itself, its language, its page and when it last changed', () => {
    const xml = writeAtom(aFeed({ entries: [anEntry(), anEntry({ updated: '2026-03-01T00:00:00.000Z' })] }))
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="pl">/
    )
    expect(xml).toContain(
      '<link rel="self" type="application/atom+xml" href="https://projects.example.org/feeds/calls.atom?language=pl"/>'
    )
    expect(xml).toContain('  <updated>2026-03-01T00:00:00.000Z</updated>')
    expect(updatedOf(aFeed())).toBe('2026-01-01T00:00:00.000Z')
  })
})

onEachDatabase('calls in a feed', (test) => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await aCluster(test().url)
  })

  const openOutside = async (confidentiality: 'cluster' | 'nda' | 'named') => {
    const proposal = await aProposal(cluster, { state: 'searchFailed', card: aCard({ confidentiality }) })
    await proposal.send(cluster.people.lab, 'external.consent')
    await proposal.send(cluster.people.coordinator, 'search.open-external')
    expect(await proposal.stateOf()).toBe('searchOpen')
    return proposal
  }

  it('are for everybody only once opened to partners from outside, and only of cards that are no secret', async () => {
    await aProposal(cluster, { state: 'searchOpen' })
    await aProposal(cluster, { state: 'draft' })
    const told = await openOutside('cluster')
    await openOutside('nda')
    await openOutside('named')
    const calls = await callsForEverybody(test().database.read)
    expect(calls.map(({ id }) => id)).toEqual([told.id])
    expect(calls[0]).toMatchObject({ lead: null, number: told.number })
    expect(JSON.stringify(calls)).not.toContain('Bright Lab')
  })

  it('are for a person those of the list, by the same sight', async () => {
    const { people, clock } = cluster
    const { read } = test().database
    const seen = async (person: string) => (await callsFor(read, sights(person, clock.now()))).length
    const open = await read.all("select id from proposals where state = 'searchOpen'")
    expect(await seen(people.stranger.person)).toBe(open.length)
    expect(await seen(people.outsider.person)).toBe(0)
    expect(await seen('per_nobody')).toBe(0)
  })
})

describe('the feeds of the service', () => {
  let world: Seeded
  beforeAll(async () => {
    world = await seeded()
  })
  afterAll(() => world.app.close())
  const get = (url: string, headers: Record<string, string> = {}) => world.app.server.inject({ url, headers })

  it('are there for everybody, with nothing of the cluster, and say when nothing has changed', async () => {
    for (const name of ['calls', 'decisions']) {
      const answer = await get(`/feeds/${name}.atom`, { 'accept-language': 'en' })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        200,
        'application/atom+xml; charset=utf-8'
      ])
      expect(answer.body).toContain('xml:lang="en"')
      expect(answer.body).not.toContain('<entry>')
      expect(answer.headers['last-modified']).toBeDefined()
      expect(answer.headers['set-cookie']).toBeUndefined()
      const again = await get(`/feeds/${name}.atom`, {
        'accept-language': 'en',
        'if-none-match': String(answer.headers['etag'])
      })
      expect([again.statusCode, again.body]).toEqual([304, ''])
    }
    expect((await get('/feeds/calls.atom?language=pl')).body).toContain('xml:lang="pl"')
    const json = await get('/feeds/calls.json?language=en')
    expect(json.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    expect(json.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'en',
      items: []
    })
    const tag = String(json.headers['etag'])
    expect((await get('/feeds/calls.json?language=en', { 'if-none-match': tag })).statusCode).toBe(304)
  })

  it('are a person’s own by a key, in their language, at teaser level, until it ends', async () => {
    const { app, person, open } = world
    const visitor = visitorOf(app)
    await visitor.be(person.doctor)
    const before = (await visitor.get('/account/feeds')).body
    expect(before).toContain('/feeds/calls.atom')
    expect(before).toContain('Uchwały nie są publiczne')
    expect(before).not.toContain('/feeds/decisions.atom')
    const made = await visitor.post('/account/feeds')
    const key = /calls\.atom\?key=([\w-]{43})/.exec(made.body)?.[1] ?? ''
    const own = await get(`/feeds/calls.atom?key=${key}`)
    expect(own.statusCode).toBe(200)
    expect(own.headers['cache-control']).toBe('private, no-cache')
    expect(own.body).toContain('Wczesne wykrywanie sepsy')
    expect(own.body).toContain(`/proposals/${open}"`)
    for (const secret of ['Sepsę rozpoznaje', 'Mapa zakażeń', key, person.doctor, 'Joanna'])
      expect(own.body).not.toContain(secret)
    const json = await get(`/feeds/calls.json?key=${key}&language=pl`)
    for (const secret of ['Sepsę rozpoznaje', 'Mapa zakażeń', key, person.doctor, 'Joanna'])
      expect(json.body).not.toContain(secret)
    const read = readFeed(json.body, 'https://projects.example.org/feeds/calls.json')
    const call = read.ok && read.value.find(({ url }) => url.endsWith(`/proposals/${open}`))
    expect(call).toMatchObject({ country: 'PL', language: 'pl', contact: null })
    expect(call && call.needs.length).toBeGreaterThan(0)
    expect(call && call.endsAt).not.toBeNull()
    expect((await get(`/feeds/decisions.atom?key=${key}`)).statusCode).toBe(200)
    expect((await get(`/feeds/calls.atom?key=${key.slice(1)}x`)).statusCode).toBe(404)
    await visitor.post('/account/feeds/off')
    expect((await get(`/feeds/calls.atom?key=${key}`)).statusCode).toBe(404)
  })

  it('are named by the lists that tell the same', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.doctor)
    for (const [path, feed] of [
      ['/proposals', 'calls'],
      ['/resolutions', 'decisions']
    ] as const) {
      const { body } = await visitor.get(path)
      expect(body).toContain(`<link rel="alternate" type="application/atom+xml" href="/feeds/${feed}.atom"`)
      expect(body).toContain('href="/account/feeds"')
    }
  })
})
