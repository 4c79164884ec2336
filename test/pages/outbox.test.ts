import { afterAll, beforeAll, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { Worker } from '#engine/worker.ts'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'
import { courierWith } from '#test/support/couriers.ts'

let world: Seeded
let dead: readonly { readonly id: string; readonly state: string }[] = []

const outbox = () =>
  world.core.database.read.all<{ id: string; state: string }>(
    "select id, state from outbox where kind = 'notice' order by created_at, id"
  )

beforeAll(async () => {
  world = await seeded()
  const worker = new Worker(world.core.engine, {
    courier: courierWith({ kind: 'failed', reason: '550 no such user', permanent: true }),
    onFault: (fault) => expect.fail(String(fault))
  })
  await worker.drain()
  dead = (await outbox()).filter(({ state }) => state === 'dead')
})
afterAll(() => world.app.close())

const visitor = async (person: string, language: 'pl' | 'en' = 'pl') => {
  const one = visitorOf(world.app)
  await one.be(person, language)
  return one
}

it('shows coordinators what has not arrived, at home too, and nobody else', async () => {
  expect(dead.length).toBeGreaterThan(1)
  const chair = await visitor(world.person.chair)
  expect((await chair.get('/outbox')).statusCode).toBe(403)
  expect((await chair.get('/')).body).not.toContain('href="/outbox"')
  expect((await chair.post('/outbox', { notice: dead[0]?.id ?? '', act: 'retry' })).statusCode).toBe(403)
  const coordinator = await visitor(world.person.coordinator)
  expect((await coordinator.get('/')).body).toContain('Zajmij się niedoręczoną pocztą')
  const page = await coordinator.get('/outbox')
  expect(page.body).toContain('Niedoręczona poczta')
  expect(page.body).toContain('550 no such user')
  const english = await visitor(world.person.coordinator, 'en')
  expect((await english.get('/outbox')).body).toContain('Delivered by other means')
})

it('records other service with a reason, and sends another notice once more', async () => {
  const coordinator = await visitor(world.person.coordinator)
  const [one, other] = dead.map(({ id }) => id) as [string, string]
  const unreasoned = await coordinator.post('/outbox', { notice: one, act: 'serve', [`reason-${one}`]: ' ' })
  expect(unreasoned.statusCode).toBe(422)
  await coordinator.post('/outbox', { notice: one, act: 'serve', [`reason-${one}`]: 'Odebrano osobiście.' })
  await coordinator.post('/outbox', { notice: other, act: 'retry' })
  const states = new Map((await outbox()).map(({ id, state }) => [id, state]))
  expect(states.get(one)).toBe('done')
  expect(states.get(other)).toBe('waiting')
})

it('is the same over REST, for coordinators alone', async () => {
  const { app, core, clock, person } = world
  const accounts = { db: core.database, clock, ids: core.ids }
  const ask = async (who: string, method: 'GET' | 'POST', url: string, payload?: object) => {
    const { secret } = await createToken(accounts, who, { name: 'test', scopes: ['admin'], days: 1 })
    const headers = { authorization: `Bearer ${secret}` }
    return app.server.inject({ method, url, headers, ...(payload && { payload }) })
  }
  const path = '/api/v1/undelivered'
  const { coordinator, chair } = person
  const waiting = (await outbox()).find(({ state }) => state === 'dead')?.id ?? ''
  expect((await ask(chair, 'GET', path)).statusCode).toBe(403)
  expect((await ask(chair, 'POST', `${path}/${waiting}/retry`)).statusCode).toBe(403)
  const { items } = (await ask(coordinator, 'GET', path)).json<{
    items: { id: string; state: string; said: string }[]
  }>()
  expect(items.find(({ id }) => id === waiting)).toMatchObject({ state: 'dead', said: '550 no such user' })
  expect((await ask(coordinator, 'POST', `${path}/${waiting}/service`, { reason: '' })).statusCode).toBe(422)
  const service = { reason: 'Potwierdzone telefonicznie.' }
  expect((await ask(coordinator, 'POST', `${path}/${waiting}/service`, service)).statusCode).toBe(204)
  expect((await ask(coordinator, 'POST', `${path}/${waiting}/service`, service)).statusCode).toBe(409)
  expect((await ask(coordinator, 'POST', `${path}/${waiting}/retry`)).statusCode).toBe(409)
  expect((await ask(coordinator, 'POST', `${path}/evt_none.1/retry`)).statusCode).toBe(404)
})
