import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken, requestSignIn } from '#accounts/commands.ts'
import { forgetEnded } from '#app-sessions.ts'
import { ManualClock } from '#shared/clock.ts'
import type { Scope } from '#shared/gate.ts'
import { erasePerson } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const tokenFor = async (person: string, scope: Scope): Promise<string> => {
  const accounts = { db: world.core.database, clock: world.clock, ids: world.core.ids }
  return (await createToken(accounts, person, { name: 'test', scopes: [scope], days: 1 })).secret
}

const tokensOf = (person: string) =>
  world.core.database.read.all('select scopes from api_tokens where person_id = ?', [person])

describe('a token', () => {
  it('opens no page, so that its scope cannot be widened there', async () => {
    const { app, person } = world
    const authorization = `Bearer ${await tokenFor(person.coordinator, 'act')}`
    const answer = await app.server.inject({
      method: 'POST',
      url: '/account/tokens',
      headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'name=wider&scopes=admin&days=300'
    })
    expect(answer.statusCode).toBe(401)
    expect(await tokensOf(person.coordinator)).toEqual([{ scopes: '["act"]' }])
    const page = await app.server.inject({ url: '/account', headers: { authorization } })
    expect(page.statusCode).toBe(303)
  })

  it('does not stand in for the form token of a session', async () => {
    const { app, person } = world
    const visitor = visitorOf(app)
    await visitor.be(person.author)
    const answer = await app.server.inject({
      method: 'POST',
      url: '/account/tokens',
      headers: {
        cookie: visitor.cookie(),
        authorization: 'Bearer anything',
        'content-type': 'application/x-www-form-urlencoded'
      },
      payload: 'name=forged&scopes=admin&days=300'
    })
    expect(answer.statusCode).toBe(403)
    expect(await tokensOf(person.author)).toEqual([])
  })

  it('that may only read changes nothing, and one that may act keeps no register', async () => {
    const { app, person, open } = world
    const send = async (scope: Scope, url: string, payload: object) => {
      const authorization = `Bearer ${await tokenFor(person.coordinator, scope)}`
      return (await app.server.inject({ method: 'POST', url, headers: { authorization }, payload }))
        .statusCode
    }
    expect(await send('read', `/api/v1/proposals/${open}/events`, { type: 'search.close' })).toBe(401)
    expect(await send('act', '/api/v1/organisations', { name: 'New', type: 'ngo' })).toBe(401)
  })
})

describe('a session', () => {
  it('that its person ends from within itself is over', async () => {
    const { app, person } = world
    const visitor = visitorOf(app)
    await visitor.be(person.doctor)
    const page = await visitor.get('/account')
    const id = /\/account\/sessions\/([^/"]+)\/end/.exec(page.body)?.[1] ?? ''
    expect((await visitor.post(`/account/sessions/${id}/end`)).statusCode).toBe(303)
    expect((await visitor.get('/account')).statusCode).toBe(303)
  })

  it('of an erased person is over, and nothing is left of the devices and tokens', async () => {
    const { app, core, person } = world
    const visitor = visitorOf(app)
    await visitor.be(person.engineer)
    const token = await tokenFor(person.engineer, 'read')
    expect((await erasePerson(core.people, person.engineer, systemParty)).ok).toBe(true)
    const asked = await app.server.inject({ url: '/api/v1/people', headers: { cookie: visitor.cookie() } })
    expect(asked.statusCode).toBe(401)
    const authorization = `Bearer ${token}`
    expect((await app.server.inject({ url: '/api/v1/people', headers: { authorization } })).statusCode).toBe(
      401
    )
    expect(await tokensOf(person.engineer)).toEqual([])
  })
})

it('what has had its time is forgotten, and nothing else', async () => {
  const { app, core, clock, person } = world
  const visitor = visitorOf(app)
  await visitor.be(person.author)
  const accounts = { db: core.database, clock, ids: core.ids }
  expect((await requestSignIn(accounts, 'author@example.org')).ok).toBe(true)
  const left = () =>
    core.database.read.get(
      `select (select count(*) from sessions where person_id = ?) as sessions,
        (select count(*) from sign_in_links where person_id = ?) as links`,
      [person.author, person.author]
    )
  await forgetEnded(core)
  expect(await left()).toMatchObject({ links: 1 })
  const soon = { ...core, clock: new ManualClock('2026-03-10T10:00:00.000Z') }
  await forgetEnded(soon)
  expect(await left()).toMatchObject({ links: 0, sessions: expect.any(Number) })
  await forgetEnded({ ...core, clock: new ManualClock('2026-05-02T10:00:00.000Z') })
  expect(await left()).toEqual({ links: 0, sessions: 0 })
})

describe('input that no route can take', () => {
  it('is refused before anything looks at it', async () => {
    const { app, person, open } = world
    const authorization = `Bearer ${await tokenFor(person.coordinator, 'admin')}`
    const post = async (payload: string) => {
      const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': 'odd' }
      const url = `/api/v1/proposals/${open}/events`
      return (await app.server.inject({ method: 'POST', url, headers, payload })).statusCode
    }
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(await post(`{"type":"scope.return","remarks":${deep}}`)).toBe(400)
    expect(await post(JSON.stringify({ type: 'proposal.withdraw', reason: 'a\0b' }))).toBe(400)
    const get = async (url: string) =>
      (await app.server.inject({ url, headers: { authorization } })).statusCode
    expect(await get('/api/v1/proposals?q=a%00b')).toBe(400)
    const forged = Buffer.from(JSON.stringify(['a\0', 'b'])).toString('base64url')
    expect(await get(`/api/v1/proposals?cursor=${forged}`)).toBe(422)
  })

  it('an address that is none gets a problem document too, or its page', async () => {
    const { app } = world
    for (const [url, status] of [
      ['/api/v1/%zz', 400],
      [`/api/v1/proposals/${'x'.repeat(600)}`, 414]
    ] as const) {
      const answer = await app.server.inject(url)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        status,
        'application/problem+json'
      ])
      expect(answer.json()).toMatchObject({ status })
    }
    const page = await app.server.inject({ url: '/%zz', headers: { accept: 'text/html' } })
    expect([page.statusCode, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
  })

  it('is not an address that names a field twice: pages take the last', async () => {
    const { app, person } = world
    const visitor = visitorOf(app)
    await visitor.be(person.coordinator)
    for (const page of ['/organisations', '/people', '/demo'])
      expect((await visitor.get(`${page}?q=x&q=y`)).statusCode).toBe(200)
    expect((await visitor.get('/demo/mail?to=a&to=b')).statusCode).toBe(200)
    expect((await visitor.get('/demo/mail/999999999999')).statusCode).toBe(404)
  })
})

it('the roles sought are served', async () => {
  const { app, person } = world
  const authorization = `Bearer ${await tokenFor(person.doctor, 'read')}`
  const answer = await app.server.inject({ url: '/api/v1/needs', headers: { authorization } })
  expect(answer.json<{ items: unknown[] }>().items).toHaveLength(2)
})
