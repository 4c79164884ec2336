import { describe, expect, it } from 'vitest'

import { plainText } from '#abroad/plain-text.ts'
import { readFeed, webAddress } from '#abroad/reading.ts'
import { extensionName } from '#feeds/extension.ts'

const address = 'https://cluster.example.de/feeds/calls.json'

const jsonFeed = (...items: readonly object[]): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Calls', items })

const anItem = (more: object = {}) => ({
  id: 'urn:uuid:1',
  url: 'https://cluster.example.de/proposals/1',
  title: 'Sepsis sensor',
  content_text: 'We look for a clinic.',
  ...more
})

const callsIn = (text: string) => {
  const read = readFeed(text, address)
  return read.ok ? read.value : null
}

describe('the feed of another cluster', () => {
  it('gives plain words whatever markup it holds', () => {
    const nasty = `<p>Sepsis &amp;amp; <b>care</b></p><script>alert(1)</script><p>a\u202Eb &lt;img src=x onerror=alert(1)&gt;</p>`
    expect(plainText(nasty)).toBe('Sepsis & care\nab')
    const [call] =
      callsIn(jsonFeed(anItem({ title: nasty, content_html: nasty, content_text: undefined }))) ?? []
    expect(JSON.stringify(call)).not.toMatch(/<|alert|onerror|\u202E/)
    expect(call?.title).toContain('Sepsis & care')
  })

  it('is read in time, also where no tag ever ends', () => {
    for (const begun of ['<a', '<br ', '<script', '</p '])
      expect(plainText(begun.repeat(100_000)).length).toBeGreaterThanOrEqual(0)
  }, 1_000)

  it('leads nowhere but to web pages', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'https://u:p@a.example/',
      ''
    ])
      expect(webAddress(url, address)).toBeNull()
    expect(webAddress('/proposals/7', address)).toBe('https://cluster.example.de/proposals/7')
    expect(callsIn(jsonFeed(anItem({ url: 'javascript:alert(1)' })))).toEqual([])
  })

  it('is told to machines by fields that are read one by one: a wrong one costs itself only', () => {
    const machine = {
      version: 1,
      number: '2026/7',
      country: 'Germany',
      deadline: '2026-12-01T22:59:00.000Z',
      language: 'en',
      contact: { name: 'BioCluster', email: 'office@cluster.example.de' },
      needs: [
        {
          id: 'n',
          role: 'Clinic',
          competences: [{ id: 'oncology', label: 'Oncology' }, { label: 7 }],
          seats: 99
        },
        { role: '' },
        'nonsense'
      ]
    }
    const [call] = callsIn(jsonFeed(anItem({ [extensionName]: machine }))) ?? []
    expect(call).toMatchObject({
      country: null,
      contact: 'office@cluster.example.de',
      endsAt: '2026-12-01T22:59:00.000Z',
      language: 'en',
      needs: [{ role: 'Clinic', competences: [{ id: 'oncology', label: 'Oncology' }], seats: 1, must: false }]
    })
    const [newer] = callsIn(jsonFeed(anItem({ [extensionName]: { ...machine, version: 2 } }))) ?? []
    expect(newer).toMatchObject({ needs: [], endsAt: null, title: 'Sepsis sensor' })
  })

  it('may be Atom, where entities are words and not bombs', () => {
    const bomb = `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
    const atom = (head: string) => `<?xml version="1.0"?>${head}
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><id>f</id><title>Aufrufe</title>
      <entry><id>urn:1</id><title type="html">Sensor &amp;lt;b&amp;gt;X&amp;lt;/b&amp;gt; &b;</title>
        <link rel="alternate" href="/a?x=1&amp;y=2"/><updated>2026-11-01T10:00:00+01:00</updated>
        <content type="html">&lt;p&gt;Klinik gesucht&lt;/p&gt;</content></entry>
      <entry><title>Without an id</title><link href="/b"/></entry></feed>`
    expect(callsIn(atom(''))).toMatchObject([
      {
        remoteId: 'urn:1',
        summary: 'Klinik gesucht',
        url: 'https://cluster.example.de/a?x=1&y=2',
        language: 'de',
        updatedAt: '2026-11-01T09:00:00.000Z'
      }
    ])
    expect(JSON.stringify(callsIn(atom(bomb)) ?? [])).not.toContain('aaaaaaaaaa')
  })

  it('is refused when it is no feed', () => {
    for (const text of ['', '<html><body>Sign in</body></html>', '{"items":[]}', '[1', 'nothing', '{'])
      expect(callsIn(text)).toBeNull()
    expect(callsIn(jsonFeed(anItem(), anItem({ title: 'Twice' }), {}))).toHaveLength(1)
  })
})
