import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { Person } from '#api/acting.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'

import { readPdf } from './support/read-pdf.ts'
import { planted, plantedSitting, standing } from './support/sittings.ts'

let cluster: Cluster
let site: Site
let sitting: string
let resolution: string

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  sitting = (await plantedSitting(cluster)).id
  const decided = await aProposal(cluster, { state: 'groupForming' })
  resolution = (await decided.actorsOf('resolution'))[0] ?? ''
}, 60_000)
afterAll(() => site?.app.close())

/** Asks as somebody who is signed in; answers bytes and headers. */
const asking = async ({ person }: Person) => {
  const { server } = site.app
  const signedIn = await server.inject({
    method: 'POST',
    url: '/api/v1/trial/sign-in',
    payload: { person, token: true }
  })
  const { token } = signedIn.json<{ token: string }>()
  return (url: string) => server.inject({ url, headers: { authorization: `Bearer ${token}` } })
}

describe('documents on the site', () => {
  it('are linked from the page of a sitting, and read there in either language', async () => {
    const browser = await site.as(standing(cluster)['chair']!, 'pl')
    const page = await browser.open(`/sittings/${sitting}`)
    const href = `/documents/sittings/${sitting}/papers`
    expect(page.html).toContain(`href="${href}"`)
    expect(page.html).toContain(`href="${href}.pdf?language=en"`)
    const polish = await browser.open(href)
    expect(polish.text).toContain('Materiały na posiedzenie')
    expect(polish.text).toContain(planted.opinion)
    expect(polish.html).toContain('<article class="paper" lang="pl">')
    const english = await browser.open(`${href}?language=en`)
    expect(english.html).toContain('<article class="paper" lang="en">')
    expect(english.text).toContain('Papers for a sitting')
    expect((await browser.open(`/documents/sittings/${sitting}`)).text).toContain(
      'Zawiadomienie o posiedzeniu'
    )
  })

  it('show a recused member nothing of the case, and a stranger no page at all', async () => {
    const recused = await site.as(standing(cluster)['recused']!, 'pl')
    const { html } = await recused.open(`/documents/sittings/${sitting}/papers`)
    for (const words of Object.values(planted)) expect(html).not.toContain(words)
    const stranger = await site.as(standing(cluster)['stranger']!, 'pl')
    for (const path of ['', '/papers', '/papers.pdf', '/notice', '/minutes.pdf', '/nothing'])
      expect((await stranger.open(`/documents/sittings/${sitting}${path}`)).status).toBe(404)
  })

  it('tell whether a file that somebody has is the file of the resolution', async () => {
    const browser = await site.as(cluster.people.lab, 'en')
    const href = `/documents/resolutions/${resolution}/resolution`
    const ask = await asking(cluster.people.lab)
    const file = await ask(`/api/v1/documents/resolutions/${resolution}/resolution?language=pl`)
    const digest = createHash('sha256').update(file.rawPayload).digest('hex')
    const page = await browser.open(href)
    expect(page.html).toContain(digest)
    expect((await browser.open(`${href}?digest=${digest.toUpperCase()}`)).text).toContain(
      'It agrees: this is the file of this resolution (PDF in Polish).'
    )
    expect((await browser.open(`${href}?digest=${'0'.repeat(64)}`)).text).toContain('It does not agree')
  })
})

describe('documents over REST', () => {
  it('are listed and downloaded with type, name and digest', async () => {
    const ask = await asking(standing(cluster)['office']!)
    const listed = await ask(`/api/v1/documents/sittings/${sitting}`)
    const { items } = listed.json<{
      items: { name: string; title: { pl: string }; file: { pl: string }; draft: boolean }[]
    }>()
    expect(items.map(({ name }) => name)).toEqual(['notice', 'papers'])
    expect(items[0]?.title.pl.replaceAll('\u00a0', ' ')).toBe('Zawiadomienie o posiedzeniu')
    expect(items[0]?.draft).toBe(false)
    const file = await ask(items[0]?.file.pl ?? '')
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store'
    })
    const disposition = String(file.headers['content-disposition'])
    expect(disposition).toMatch(/^inline; filename="[\x20-\x7e]+\.pdf"; filename\*=UTF-8''[\w%.!~*'()-]+$/)
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toMatch(
      /^Zawiadomienie o posiedzeniu, Prezydium Rady Klastra, .+\.pdf$/
    )
    const sum = createHash('sha256').update(file.rawPayload).digest('base64')
    expect(file.headers['repr-digest']).toBe(`sha-256=:${sum}:`)
    expect((await readPdf(file.rawPayload)).text).toContain('Sala Łukasiewicza')
  })

  it('are unknown to those who may not know, and need somebody who is signed in', async () => {
    const ask = await asking(standing(cluster)['stranger']!)
    expect((await ask(`/api/v1/documents/sittings/${sitting}`)).statusCode).toBe(404)
    expect((await ask(`/api/v1/documents/sittings/${sitting}/papers`)).statusCode).toBe(404)
    const visitor = await site.app.server.inject(`/api/v1/documents/sittings/${sitting}/papers`)
    expect(visitor.statusCode).toBe(401)
  })
})
