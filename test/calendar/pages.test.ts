import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'
import { readCalendar, valueOf } from './support/read-calendar.ts'

const addressIn = (body: string): string => /value="([^"]+\.ics)"/.exec(body)?.[1] ?? ''

describe('the page of one’s own calendar', { timeout: 60_000 }, () => {
  let service: Seeded
  beforeAll(async () => {
    service = await seeded()
  })
  afterAll(() => service.app.close())

  const fetchFeed = (address: string) => service.app.server.inject({ url: new URL(address).pathname })

  it('is for signed-in people, and the account leads to it', async () => {
    const visitor = visitorOf(service.app)
    expect((await visitor.get('/account/calendar')).statusCode).toBe(303)
    await visitor.be(service.person.second)
    expect((await visitor.get('/account')).body).toContain('href="/account/calendar"')
    const page = await visitor.get('/account/calendar')
    expect(page.body).toContain('Utwórz adres')
    expect(addressIn(page.body)).toBe('')
  })

  it('shows a new address once, replaces it and switches it off', async () => {
    const visitor = visitorOf(service.app)
    await visitor.be(service.person.second)
    await visitor.get('/account/calendar')
    const made = await visitor.post('/account/calendar')
    const first = addressIn(made.body)
    expect(made.statusCode).toBe(200)
    expect(made.headers['cache-control']).toContain('no-store')
    expect(made.body).toContain(`href="${first.replace(/^https?:/, 'webcal:')}"`)
    const answer = await fetchFeed(first)
    expect(answer.statusCode).toBe(200)
    expect(valueOf(readCalendar(answer.body), 'X-WR-CALNAME')).toMatch(/: moje terminy$/)

    const later = await visitor.get('/account/calendar')
    expect(addressIn(later.body)).toBe('')
    expect(later.body).toContain('Ostatnio pobrany')

    const second = addressIn((await visitor.post('/account/calendar')).body)
    expect(second).not.toBe(first)
    expect((await fetchFeed(first)).statusCode).toBe(404)
    expect((await fetchFeed(second)).statusCode).toBe(200)

    expect((await visitor.post('/account/calendar/off')).statusCode).toBe(303)
    expect((await visitor.get('/account/calendar')).body).toContain('Adres kalendarza jest wyłączony.')
    expect((await fetchFeed(second)).statusCode).toBe(404)
  })

  it('changes nothing by a look at it, nor without the token of the form', async () => {
    const visitor = visitorOf(service.app)
    await visitor.be(service.person.third)
    await visitor.get('/account/calendar')
    expect((await visitor.post('/account/calendar', {}, false)).statusCode).toBe(403)
    const { read } = service.core.database
    expect(
      await read.all('select person_id from feed_keys where person_id = ?', [service.person.third])
    ).toEqual([])
  })

  it('speaks English to those who read it', async () => {
    const visitor = visitorOf(service.app)
    await visitor.be(service.person.third, 'en')
    expect((await visitor.get('/account/calendar')).body).toContain('Make an address')
  })

  it('has the same in the API, for tokens that may change the account only', async () => {
    const accounts = { db: service.core.database, clock: service.clock, ids: service.core.ids }
    const asked = async (
      scopes: readonly ('read' | 'act' | 'admin')[],
      method: 'GET' | 'POST' | 'DELETE'
    ) => {
      const { secret } = await createToken(accounts, service.person.chair, {
        name: 'script',
        scopes: [...scopes],
        days: 1
      })
      return service.app.server.inject({
        method,
        url: '/api/v1/calendar/key',
        headers: { authorization: `Bearer ${secret}` }
      })
    }
    expect((await asked(['act'], 'POST')).statusCode).toBe(401)
    const made = await asked(['admin'], 'POST')
    expect(made.statusCode).toBe(201)
    const { url, webcal } = made.json<{ url: string; webcal: string }>()
    expect(webcal).toBe(url.replace(/^https?:/, 'webcal:'))
    expect((await fetchFeed(url)).statusCode).toBe(200)
    const known = await asked(['read'], 'GET')
    expect(known.json()).toEqual({ createdAt: expect.any(String), lastUsedOn: expect.any(String) })
    expect((await asked(['admin'], 'DELETE')).statusCode).toBe(204)
    expect((await asked(['read'], 'GET')).statusCode).toBe(404)
    expect((await fetchFeed(url)).statusCode).toBe(404)
    expect((await asked(['admin'], 'DELETE')).statusCode).toBe(404)
    const visitor = await service.app.server.inject({ method: 'POST', url: '/api/v1/calendar/key' })
    expect(visitor.statusCode).toBe(401)
  })
})
