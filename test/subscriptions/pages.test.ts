import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const coordinator = async (language: 'pl' | 'en' = 'pl') => {
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.coordinator, language)
  return visitor
}

const stored = async () =>
  world.core.database.read.all<{ id: string; state: string; filters: string; reached: number }>(
    'select id, state, filters, reached from subscriptions'
  )

describe('the pages of webhooks', () => {
  it('lead a coordinator through the life of one', async () => {
    const visitor = await coordinator()
    expect((await visitor.get('/')).body).toContain('href="/subscriptions"')
    expect((await visitor.get('/subscriptions')).body).toContain('Żaden system nie dostaje powiadomień')
    await visitor.get('/subscriptions/new')
    const refused = await visitor.post('/subscriptions/new', {
      description: 'Hurtownia danych',
      address: 'https://10.0.0.1/hook',
      'filters.workflows': ['ballot', 'proposal'],
      'filters.events': 'scope.submit scope.sumbit',
      'filters.case': 'PP/1/1'
    })
    expect(refused.statusCode).toBe(422)
    for (const kept of ['Hurtownia danych', 'https://10.0.0.1/hook', 'scope.submit scope.sumbit', 'PP/1/1'])
      expect(refused.body).toContain(`value="${kept}"`)
    for (const words of [
      'adres w sieci wewnętrznej',
      'Nie ma takiej nazwy: scope.sumbit',
      'Nie ma takiej sprawy'
    ])
      expect(refused.body).toContain(words)
    expect(refused.body).toMatch(/value="ballot"[^>]* checked/)
    const made = await visitor.post('/subscriptions/new', {
      description: 'Hurtownia danych',
      address: 'https://hooks.invalid/hook',
      'filters.workflows': ['ballot', 'proposal'],
      'filters.events': 'scope.submit, term.ended'
    })
    expect(made.body).toContain('whsec_')
    expect(made.body).toContain('skopiuj go teraz')
    const [{ id, filters } = { id: '', filters: '' }] = await stored()
    expect(JSON.parse(filters)).toEqual({
      workflows: ['ballot', 'proposal'],
      kinds: [],
      events: ['scope.submit', 'term.ended'],
      states: [],
      case: null
    })
    const page = await visitor.get(`/subscriptions/${id}`)
    expect(page.body).not.toContain('whsec_')
    expect(page.body).toContain('jeszcze nic nie wysłano')
    expect(page.body).not.toContain('<span>działa</span>')
    // A reloaded page sends its form again.
    const again = await visitor.post('/subscriptions/new', {
      description: 'Hurtownia danych',
      address: 'https://hooks.invalid/hook'
    })
    expect([again.statusCode, again.headers['location']]).toEqual([303, `/subscriptions/${id}`])
    expect(await stored()).toHaveLength(1)
    expect(page.body).toContain('głosowania, propozycje; scope.submit, term.ended')
    await visitor.post(`/subscriptions/${id}/state`, { act: 'pause' })
    expect(await stored()).toMatchObject([{ state: 'paused' }])
    await visitor.post(`/subscriptions/${id}/state`, { act: 'resume' })
    expect(await stored()).toMatchObject([{ state: 'active' }])
    const rotated = await visitor.post(`/subscriptions/${id}/rotate`)
    expect(rotated.body).toContain('whsec_')
    expect(rotated.body).toContain('podpisujemy też poprzednim kluczem')
    const wrong = await visitor.post(`/subscriptions/${id}/replay`, { from: '999999' })
    expect([wrong.statusCode, wrong.body.includes('value="999999"')]).toEqual([422, true])
    expect((await visitor.post(`/subscriptions/${id}/replay`, { from: '0' })).statusCode).toBe(303)
    await visitor.post(`/subscriptions/${id}/test`)
    const tested = await visitor.get(`/subscriptions/${id}`)
    expect(tested.body).toContain('Nie ma takiej nazwy w internecie.')
    expect(tested.body).toContain('wiadomość próbna')
    await visitor.post(`/subscriptions/${id}/change`, {
      version: '1',
      description: 'Hurtownia',
      address: 'https://hooks.invalid/hook'
    })
    expect((await visitor.get(`/subscriptions/${id}`)).body).toContain('<h1>Hurtownia danych</h1>')
    const giveUp = "update subscriptions set state = 'failed', reason = 'status', status = 503, failed_at = ?"
    await world.core.database.transaction((tx) => tx.run(giveUp, [world.core.clock.now()]))
    const home = (await visitor.get('/')).body
    expect(home).toContain('Sprawdź webhook, który nie działa')
    expect(home).toContain('Odbiorca odpowiedział błędem 503.')
    expect(home).toContain(`href="/subscriptions/${id}"`)
    expect((await visitor.get(`/subscriptions/${id}/remove`)).body).toContain('Usunąć ten webhook?')
    expect(await stored()).toHaveLength(1)
    expect((await visitor.post(`/subscriptions/${id}/remove`)).statusCode).toBe(303)
    expect(await stored()).toEqual([])
  })

  it('speak English', async () => {
    const visitor = await coordinator('en')
    expect((await visitor.get('/subscriptions')).body).toContain('No system is told anything')
  })

  it('are closed to everybody else, and not in their menu', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    expect((await visitor.get('/')).body).not.toContain('href="/subscriptions"')
    for (const url of ['/subscriptions', '/subscriptions/new', '/subscriptions/sub_x'])
      expect((await visitor.get(url)).statusCode).toBe(403)
    const body = { description: 'x', address: 'https://hooks.invalid/' }
    expect((await visitor.post('/subscriptions/new', body)).statusCode).toBe(403)
    expect(await stored()).toEqual([])
  })
})
