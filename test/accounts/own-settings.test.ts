import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import type { Scope } from '#shared/gate.ts'
import { seeded } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'
import type { Body } from '#test/support/api.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const ask = async (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  by: {
    readonly person?: string
    readonly scope?: Scope
    readonly payload?: object
    readonly language?: string
  } = {}
) => {
  const { person = world.person.chair, scope = 'admin', payload, language = 'en' } = by
  const accounts = { db: world.core.database, clock: world.clock, ids: world.core.ids }
  const { secret } = await createToken(accounts, person, { name: 'test', scopes: [scope], days: 1 })
  const answer = await world.app.server.inject({
    method,
    url,
    headers: { authorization: `Bearer ${secret}`, 'accept-language': language },
    ...(payload && { payload })
  })
  return { status: answer.statusCode, json: answer.body === '' ? null : answer.json() }
}

describe('the private addresses of my feeds over the API', () => {
  const path = '/api/v1/feeds/key'

  it('are told once, when they are made, and end when I say so', async () => {
    expect((await ask('GET', path)).status).toBe(404)
    expect((await ask('POST', path, { scope: 'act' })).status).toBe(401)
    const made = await ask('POST', path)
    expect([made.status, Object.keys(made.json)]).toEqual([201, ['calls', 'callsJson', 'decisions']])
    const { pathname, search } = new URL(made.json.calls)
    const read = () => world.app.server.inject({ url: `${pathname}${search}` })
    expect((await read()).statusCode).toBe(200)
    const known = await ask('GET', path, { scope: 'read' })
    expect(known.json).toEqual({ createdAt: expect.any(String), lastUsedOn: expect.any(String) })
    expect((await ask('GET', path, { person: world.person.author })).status).toBe(404)
    expect((await ask('DELETE', path)).status).toBe(204)
    expect((await read()).statusCode).toBe(404)
    expect((await ask('DELETE', path)).status).toBe(404)
  })
})

describe('what I want to be told, over the API', () => {
  const path = '/api/v1/notifications/settings'

  it('is chosen by topic, and forgotten again', async () => {
    const choose = (choice: string | null) =>
      ask('POST', `${path}/choices`, { scope: 'act', payload: { topic: 'group', choice } })
    const of = ({ json }: { readonly json: Body }) => json.topics.find(({ topic }: Body) => topic === 'group')
    expect(of(await choose('off'))).toEqual({ topic: 'group', choice: 'off', usual: false })
    expect(of(await ask('GET', path, { scope: 'read' }))).toMatchObject({ choice: 'off' })
    expect(of(await choose(null))).toMatchObject({ usual: true })
    const weekly = { topic: 'cluster', choice: 'now' }
    expect((await ask('POST', `${path}/choices`, { payload: weekly })).status).toBe(422)
    const unknown = { case: 'prp_nowhere', choice: 'off' }
    expect((await ask('POST', `${path}/choices`, { payload: unknown })).status).toBe(404)
  })

  it('says in the reader’s language why an absence is not taken', async () => {
    const absent = (payload: object, language: string) =>
      ask('POST', `${path}/absences`, { payload, language })
    const over = { fromOn: '2020-01-01', untilOn: '2020-01-02' }
    expect((await absent(over, 'en')).json.errors).toEqual([
      {
        pointer: '/untilOn',
        code: 'account.notices.refused.past',
        detail: 'That day is over. Give a later last day.'
      }
    ])
    const stranger = { fromOn: '2026-03-03', untilOn: '2026-03-04', deputy: world.person.stranger }
    const refused = await absent(stranger, 'pl')
    expect([refused.status, refused.json.errors[0].pointer]).toEqual([422, '/deputy'])
    expect(refused.json.errors[0].detail).toMatch(/zastępować|zastąpić|zastępstw/)
    const taken = await absent({ fromOn: '2026-03-03', untilOn: '2026-03-04' }, 'en')
    const [absence] = taken.json.absences
    expect(absence).toMatchObject({ fromOn: '2026-03-03', deputy: null })
    const ended = await ask('DELETE', `${path}/absences/${absence.id}`)
    expect(ended.json.absences).toEqual([])
  })
})
