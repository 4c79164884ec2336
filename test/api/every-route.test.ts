import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'

type Route = { readonly method: string; readonly url: string; readonly ownProof: boolean }

const routes: Route[] = []
let cluster: Cluster
let site: Site
let cookie: string
let proposal: Proposal
let ballot: string

/** Notes every route of the service as it is made. */
const note = (message: unknown): void => {
  const { fastify } = message as { readonly fastify: FastifyInstance }
  fastify.addHook('onRoute', ({ method, url, config }) => {
    for (const each of [method].flat())
      routes.push({ method: each, url, ownProof: config?.ownProof === true })
  })
}

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  proposal = await aProposal(cluster, { state: 'ballot' })
  ballot = (await proposal.actorsOf('ballot'))[0] ?? ''
  subscribe('fastify.initialization', note)
  site = await aSite(cluster)
  unsubscribe('fastify.initialization', note)
  const answer = await site.app.server.inject({
    method: 'POST',
    url: '/api/v1/trial/sign-in',
    payload: { person: cluster.people.coordinator.person },
    headers: { 'sec-fetch-site': 'same-origin' }
  })
  cookie = String([answer.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
}, 60_000)

afterAll(() => site?.app.close())

const changing = () =>
  routes.filter(({ method, ownProof }) => !ownProof && !['GET', 'HEAD', 'OPTIONS'].includes(method))

const addressOf = (url: string): string => url.replace(/:\w+/g, 'x').replace('*', 'x')

const ask = (route: Route, headers: Readonly<Record<string, string>>) =>
  site.app.server.inject({
    method: route.method as 'POST',
    url: addressOf(route.url),
    headers: { accept: 'text/html', cookie, ...headers },
    ...(route.url.startsWith('/api/')
      ? { payload: {} }
      : {
          payload: '',
          headers: {
            accept: 'text/html',
            cookie,
            ...headers,
            'content-type': 'application/x-www-form-urlencoded'
          }
        })
  })

/** Nothing is done: the request is refused as forged, or never gets beyond its own shape. */
const stopped = new Set([400, 403, 404, 406, 415, 422, 428])

describe('a route that changes something', () => {
  test('there are many, and the test knows them', () => {
    expect(changing().length).toBeGreaterThan(100)
    expect(routes.some(({ url }) => url === '/proposals/:actor/acts/:event')).toBe(true)
  })

  test('refuses what a browser says another site sent', async () => {
    const moved = await cluster.core.database.read.get(
      'select count(*) as n, max(position) as last from journal'
    )
    for (const route of changing()) {
      const { statusCode } = await ask(route, { 'sec-fetch-site': 'cross-site' })
      const expected = route.url.startsWith('/api/') ? stopped : new Set([403])
      expect(expected.has(statusCode), `${route.method} ${route.url}: ${statusCode}`).toBe(true)
    }
    expect(
      await cluster.core.database.read.get('select count(*) as n, max(position) as last from journal')
    ).toEqual(moved)
  })

  test('refuses a page’s form without its token', async () => {
    for (const route of changing().filter(({ url }) => !url.startsWith('/api/'))) {
      const { statusCode } = await ask(route, { 'sec-fetch-site': 'same-origin' })
      expect(statusCode, `${route.method} ${route.url}`).toBe(403)
    }
  })
})

describe('a route that only reads', () => {
  const real = (url: string): string =>
    addressOf(
      url
        .replace(/^(\/api\/v1)?\/proposals\/:\w+/, `$1/proposals/${proposal.id}`)
        .replace(/^(\/api\/v1)?\/people\/:\w+/, `$1/people/${cluster.people.lab.person}`)
        .replace(/^(\/api\/v1)?\/organisations\/:\w+/, `$1/organisations/${cluster.organisations.lab}`)
        .replace(/^(\/api\/v1)?\/ballots\/:\w+/, `$1/ballots/${ballot}`)
    )

  test('never breaks, and moves no case, whoever opens it', async () => {
    const head = () =>
      cluster.core.database.read.get(
        'select count(*) as n, max(position) as last from journal where kind <> ?',
        ['delivery']
      )
    const before = await head()
    const read = routes.filter(({ method, url }) => method === 'GET' && url !== '/live')
    expect(read.length).toBeGreaterThan(80)
    for (const { url } of read)
      for (const headers of [{ accept: 'text/html', cookie }, { accept: 'text/html' }]) {
        const { statusCode } = await site.app.server.inject({ method: 'GET', url: real(url), headers })
        expect(statusCode, url).toBeLessThan(url === '/readyz' ? 504 : 500)
      }
    expect(await head()).toEqual(before)
  }, 60_000)
})
