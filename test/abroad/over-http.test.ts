import { beforeAll, describe, expect, it } from 'vitest'

import { abroadApi } from '#abroad/api.ts'
import type { AbroadRegister } from '#abroad/commands.ts'
import { isCoordinator } from '#people/store.ts'
import { writeJsonFeed } from '#feeds/json-feed.ts'
import { anApi, as } from '#test/people/an-api.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let app: Awaited<ReturnType<typeof anApi>>
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  const feed = writeJsonFeed({
    id: 'f',
    language: 'en',
    title: 'Calls',
    subtitle: '',
    self: 'https://a.example/f',
    alternate: 'https://a.example/',
    author: 'A',
    since: '2026-01-01T00:00:00.000Z',
    entries: [
      {
        id: 'urn:1',
        title: 'A call',
        href: 'https://a.example/1',
        summary: ['Words'],
        published: '2026-01-01T00:00:00.000Z',
        updated: '2026-01-01T00:00:00.000Z'
      }
    ]
  })
  const register: AbroadRegister = {
    db: sqlite().database,
    clock: cluster.clock,
    ids: cluster.core.ids,
    isCoordinator,
    outside: {
      complaintAbout: () => null,
      read: async ({ address }) => ({ kind: 'answered', status: 200, address, etag: null, text: feed })
    }
  }
  app = await anApi((server, gate) =>
    server.register(abroadApi, { gate, register, word: (_request, key) => key })
  )
})

const path = '/api/v1/partner-clusters'
const fields = { name: 'A cluster', country: 'de', language: 'EN', address: 'https://a.example/f' }

describe('partner clusters over the API', () => {
  it('can be added, read, changed by who saw the last version, and ended', async () => {
    const headers = as(cluster.people.coordinator.person)
    const ask = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object, more = {}) =>
      app.inject({ method, url, headers: { ...headers, ...more }, ...(payload && { payload }) })
    const made = await ask('POST', path, fields)
    expect(made.statusCode).toBe(201)
    const { id } = made.json<{ id: string }>()
    expect(made.json()).toMatchObject({ country: 'DE', language: 'en', calls: 0, reason: null })
    expect((await ask('POST', `${path}/${id}/read`)).json()).toMatchObject({ calls: 1, status: 200 })
    expect((await ask('GET', `${path}/${id}/calls`)).json()).toMatchObject({
      items: [{ title: 'A call', url: 'https://a.example/1', country: 'DE', roles: [] }]
    })
    expect((await ask('PUT', `${path}/${id}`, fields)).statusCode).toBe(428)
    const changed = await ask('PUT', `${path}/${id}`, { ...fields, name: 'Another' }, { 'if-match': '"1"' })
    expect([changed.statusCode, changed.headers['etag']]).toEqual([200, '"2"'])
    expect((await ask('POST', path, { ...fields, country: 'Germany' })).statusCode).toBe(400)
    expect((await ask('DELETE', `${path}/${id}`)).statusCode).toBe(204)
    expect((await ask('GET', path)).json()).toEqual({ items: [] })
  })

  it('are the coordinator’s alone', async () => {
    const headers = as(cluster.people.lab.person)
    for (const [method, url] of [
      ['GET', path],
      ['POST', path],
      ['GET', `${path}/x`],
      ['POST', `${path}/x/read`]
    ] as const) {
      const answer = await app.inject({ method, url, headers, ...(method === 'POST' && { payload: fields }) })
      expect([url, answer.statusCode]).toEqual([url, 403])
    }
  })
})
