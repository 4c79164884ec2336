import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'

import { profilesApi } from '#profiles/api.ts'
import { ProfileChoice } from '#profiles/commands.ts'
import { ProfileShelf } from '#profiles/shelf-store.ts'
import { ManualClock } from '#shared/clock.ts'
import { onSqlite } from '#test/support/database.ts'
import { aServer } from '#test/support/server.ts'
import { profiles } from '#workflows/profiles/index.ts'
import { termNames } from '#workflows/terms.ts'
import { workflows } from '#workflows/index.ts'

describe('procedures over the API', () => {
  const test = onSqlite()
  let server: FastifyInstance

  beforeAll(async () => {
    const db = test().database
    const made = await aServer(db)
    server = made.server
    const register = {
      db,
      clock: new ManualClock('2026-09-01T08:00:00.000Z'),
      shelf: await ProfileShelf.open(db, profiles, termNames),
      workflows,
      isCoordinator: async (_: unknown, person: string) => person === 'cora'
    }
    const gate = {
      me: (request: { headers: Record<string, unknown> }) =>
        typeof request.headers['x-person'] === 'string'
          ? { person: request.headers['x-person'], organisation: null }
          : null,
      signedInAt: () => null,
      refuse: made.problems.refuse
    }
    const choice = await ProfileChoice.open(register)
    await server.register(profilesApi, { register, choice, gate })
  })

  const ask = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
    person: string | null = 'cora'
  ) => {
    const headers = person === null ? {} : { 'x-person': person }
    const answer = await server.inject({ method, url, headers, ...(payload && { payload }) })
    return { status: answer.statusCode, body: answer.json() as never, headers: answer.headers }
  }

  it('are for people who are signed in', async () => {
    expect((await ask('GET', '/api/v1/profiles', undefined, null)).status).toBe(401)
  })

  it('are listed, and read with everything that a new version may change', async () => {
    const { items } = (await ask('GET', '/api/v1/profiles')).body as {
      items: { id: string; current: boolean }[]
    }
    expect(items.map(({ id, current }) => [id, current])).toEqual([
      ['krakow', true],
      ['light', false],
      ['immediate', false]
    ])
    expect((await ask('GET', '/api/v1/profiles/krakow/1', undefined, 'mia')).body).toMatchObject({
      version: 1,
      madeAt: null,
      fields: { terms: { T02: { length: 5, unit: 'wd' } }, rules: { rounds: 3 } },
      ends: { T02: 'escalate', T03: 'move' }
    })
    expect((await ask('GET', '/api/v1/profiles/krakow/9')).status).toBe(404)
  })

  it('take a new version as they give it, from coordinators, once', async () => {
    const { fields } = (await ask('GET', '/api/v1/profiles/krakow/1')).body as { fields: { rules: object } }
    const next = {
      id: 'krakow',
      follows: 1,
      note: 'Uchwała 3/2026',
      fields: { ...fields, rules: { ...fields.rules, rounds: 4 } }
    }
    expect((await ask('POST', '/api/v1/profiles', next, 'mia')).status).toBe(403)
    const made = await ask('POST', '/api/v1/profiles', next)
    expect(made.status).toBe(201)
    expect(made.headers['location']).toBe('/api/v1/profiles/krakow/2')
    expect(made.body).toMatchObject({
      version: 2,
      note: 'Uchwała 3/2026',
      current: false,
      fields: { rules: { rounds: 4 } }
    })
    expect((await ask('POST', '/api/v1/profiles', next)).status).toBe(412)
    expect((await ask('PUT', '/api/v1/profiles/current', { id: 'krakow', version: 2 })).body).toMatchObject({
      version: 2,
      current: true
    })
  })

  it('name every field that is wrong', async () => {
    const { fields } = (await ask('GET', '/api/v1/profiles/krakow/2')).body as {
      fields: { rules: object; terms: Record<string, object> }
    }
    const terms = {
      ...fields.terms,
      T03: { ...fields.terms['T03'], length: 0 },
      T99: { length: 1, unit: 'd' }
    }
    const wrong = { id: 'krakow', follows: 2, note: '', fields: { ...fields, terms } }
    const refused = await ask('POST', '/api/v1/profiles', wrong)
    expect(refused.status).toBe(422)
    const text = JSON.stringify(refused.body)
    for (const path of ['/note', '/fields/terms/T03/length', '/fields/terms']) expect(text).toContain(path)
  })
})
