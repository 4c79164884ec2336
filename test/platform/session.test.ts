import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { formTokenOf } from '#platform/http/csrf.ts'
import type { Server } from '#platform/http/server.ts'
import { beginSession, endSession } from '#platform/http/session.ts'
import { dropExpiredSessions, endSessions, sessionsOf } from '#platform/http/session-store.ts'
import { ManualClock } from '#shared/clock.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aServer } from '#test/support/server.ts'

const withRoutes = (server: Server): void => {
  server.post('/sign-in', async (request) => {
    await beginSession(request, { person: 'per_anna', organisation: null, at: '2026-12-01T08:00:00.000Z' })
    return { person: request.session.person }
  })
  server.get('/me', (request, reply) => ({
    person: request.session.person ?? null,
    token: formTokenOf(request, reply)
  }))
  server.post('/change', () => ({ changed: true }))
  server.post('/api/v1/change', () => ({ changed: true }))
  server.post('/sign-out', async (request) => {
    await endSession(request)
    return {}
  })
}

onEachDatabase('a session', (test) => {
  const clock = new ManualClock('2026-12-01T08:00:00.000Z')
  let server: Server
  beforeAll(async () => {
    ;({ server } = await aServer(test().database, { clock }))
    withRoutes(server)
    await server.ready()
  })
  afterAll(() => server.close())

  const signIn = async (): Promise<string> => {
    const answer = await server.inject({ method: 'POST', url: '/sign-in' })
    const [cookie] = answer.cookies
    return `${cookie?.name}=${cookie?.value}`
  }
  const me = async (cookie: string) =>
    (await server.inject({ url: '/me', headers: { cookie } })).json<{
      person: string | null
      token: string
    }>()

  it('is not kept for a visitor who does nothing', async () => {
    const answer = await server.inject({ url: '/me' })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('carries the person, and its cookie is out of reach of scripts', async () => {
    const answer = await server.inject({ method: 'POST', url: '/sign-in' })
    expect(answer.cookies[0]).toMatchObject({ name: 'session', httpOnly: true, sameSite: 'Lax', path: '/' })
    expect((await me(await signIn())).person).toBe('per_anna')
  })

  it('cannot be opened with what stands in the database', async () => {
    await signIn()
    const rows = await test().database.read.all<{ id: string; data: string }>('SELECT id, data FROM sessions')
    for (const { id } of rows) expect((await me(`session=${id}`)).person).toBeNull()
  })

  it('ends for everyone who has its cookie', async () => {
    const cookie = await signIn()
    const { token } = await me(cookie)
    const answer = await server.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { cookie, 'x-csrf-token': token }
    })
    expect(answer.statusCode).toBe(200)
    expect((await me(cookie)).person).toBeNull()
  })

  it('can be listed and ended by its person', async () => {
    const cookie = await signIn()
    const sessions = await sessionsOf(test().database, 'per_anna', clock.now())
    expect(sessions[0]?.createdAt).toBe(clock.now())
    expect(await endSessions(test().database, 'per_anna')).toBe(sessions.length)
    expect((await me(cookie)).person).toBeNull()
  })

  it('lasts thirty days', async () => {
    const cookie = await signIn()
    clock.advance(29 * 86_400_000)
    expect((await me(cookie)).person).toBe('per_anna')
    clock.advance(2 * 86_400_000)
    expect((await me(cookie)).person).toBeNull()
    expect(await dropExpiredSessions(test().database, clock.now())).toBeGreaterThan(0)
  })

  describe('a changing request', () => {
    const change = async (headers: Record<string, string>, url = '/change') =>
      (await server.inject({ method: 'POST', url, headers })).statusCode

    it('of a signed-in page needs the token of its form', async () => {
      const cookie = await signIn()
      const { token } = await me(cookie)
      expect(await change({ cookie })).toBe(403)
      expect(await change({ cookie, 'x-csrf-token': token })).toBe(200)
      const form = await server.inject({
        method: 'POST',
        url: '/change',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: token }).toString()
      })
      expect(form.statusCode).toBe(200)
    })

    it('from another site is refused, whatever it carries', async () => {
      const cookie = await signIn()
      const { token } = await me(cookie)
      const headers = { cookie, 'x-csrf-token': token }
      expect(await change({ ...headers, 'sec-fetch-site': 'cross-site' })).toBe(403)
      expect(await change({ ...headers, origin: 'https://elsewhere.example.org' })).toBe(403)
      expect(await change({ origin: 'null' })).toBe(403)
    })

    it('to the API needs the token or the word of the browser that it comes from here', async () => {
      const cookie = await signIn()
      expect(await change({ cookie }, '/api/v1/change')).toBe(403)
      expect(await change({ cookie, 'sec-fetch-site': 'same-origin' }, '/api/v1/change')).toBe(200)
      expect(
        await change({ cookie, origin: 'http://localhost:3000', host: 'localhost:3000' }, '/api/v1/change')
      ).toBe(200)
    })

    it('with a bearer token needs nothing else', async () => {
      expect(await change({ authorization: 'Bearer abc' }, '/api/v1/change')).toBe(200)
    })
  })
})

describe('over https', () => {
  onEachDatabase('the cookie', (test) => {
    it('is bound to this host and never sent in the clear', async () => {
      const { server } = await aServer(test().database, {
        baseUrl: 'https://projects.example.org',
        trustProxy: '127.0.0.1'
      })
      withRoutes(server)
      const answer = await server.inject({
        method: 'POST',
        url: '/sign-in',
        headers: { 'x-forwarded-proto': 'https' }
      })
      expect(answer.cookies[0]).toMatchObject({ name: '__Host-session', secure: true, path: '/' })
      expect(answer.headers['strict-transport-security']).toBeDefined()
      await server.close()
    })
  })
})
