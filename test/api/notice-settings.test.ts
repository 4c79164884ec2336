import { afterAll, beforeAll, expect, it } from 'vitest'

import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
let cookie = ''
const path = '/api/v1/notifications/settings'

beforeAll(async () => {
  world = await seeded()
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.second, 'en')
  cookie = visitor.cookie()
})
afterAll(() => world.app.close())

const call = async (method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object) => {
  const answer = await world.app.server.inject({
    method,
    url,
    headers: { cookie, 'sec-fetch-site': 'same-origin' },
    ...(payload && { payload })
  })
  return { status: answer.statusCode, body: answer.json() }
}

it('shows what is usual, and what the reader has chosen instead', async () => {
  const before = await call('GET', path)
  expect(before.status).toBe(200)
  expect(before.body.topics).toContainEqual({ topic: 'search', choice: 'daily', usual: true })
  expect(before.body.quiet).toEqual({ from: '21:00', until: '07:00' })
  const chosen = await call('POST', `${path}/choices`, { topic: 'search', choice: 'weekly' })
  expect(chosen.body.topics).toContainEqual({ topic: 'search', choice: 'weekly', usual: false })
  const forgotten = await call('POST', `${path}/choices`, { topic: 'search', choice: null })
  expect(forgotten.body.topics).toContainEqual({ topic: 'search', choice: 'daily', usual: true })
})

it('takes a choice for a case the reader may know of, and knows of no other', async () => {
  const chosen = await call('POST', `${path}/choices`, { case: world.open, choice: 'off' })
  expect(chosen.body.cases).toMatchObject([{ case: world.open, choice: 'off' }])
  expect((await call('POST', `${path}/choices`, { case: world.draft, choice: 'off' })).status).toBe(404)
})

it('refuses what makes no sense, and names the field', async () => {
  const refusals = [
    ['choices', { choice: 'off' }, 'topic'],
    ['choices', { topic: 'cluster', choice: 'now' }, 'choice'],
    ['quiet-hours', { from: '7', until: '07:00' }, 'from'],
    ['quiet-hours', { from: null, until: '07:00' }, 'from'],
    ['quiet-hours', { from: '21:00' }, 'until'],
    ['absences', { fromOn: '2026-03-09', untilOn: '2026-03-01' }, 'untilOn'],
    ['absences', { fromOn: '2026-01-01', untilOn: '2026-01-02' }, 'untilOn'],
    ['absences', { fromOn: '2026-03-09', untilOn: '2026-03-10', deputy: world.person.doctor }, 'deputy']
  ] as const
  for (const [name, payload, field] of refusals) {
    const answer = await call('POST', `${path}/${name}`, payload)
    expect([name, field, answer.status]).toEqual([name, field, 422])
    expect(JSON.stringify(answer.body)).toContain(field)
  }
})

it('keeps an absence until the reader ends it, and nobody else does', async () => {
  const added = await call('POST', `${path}/absences`, {
    fromOn: '2026-03-09',
    untilOn: '2026-03-13',
    deputy: world.person.third
  })
  expect(added.body.absences).toMatchObject([
    { fromOn: '2026-03-09', untilOn: '2026-03-13', deputy: { name: 'Łukasz Żmuda' } }
  ])
  const { id } = added.body.absences[0]
  const own = cookie
  const other = visitorOf(world.app)
  await other.be(world.person.third)
  cookie = other.cookie()
  expect((await call('DELETE', `${path}/absences/${id}`)).status).toBe(404)
  cookie = own
  expect((await call('DELETE', `${path}/absences/${id}`)).body.absences).toEqual([])
})

it('keeps quiet hours, and none for whoever wants none', async () => {
  const url = `${path}/quiet-hours`
  const hours = { from: '20:00', until: '08:00' }
  expect((await call('POST', url, hours)).body.quiet).toEqual(hours)
  expect((await call('POST', url, { from: null, until: null })).body.quiet).toBeNull()
  expect((await call('GET', path)).body.quiet).toBeNull()
})

it('offers the overview of the procedure to those alone who get it', async () => {
  const own = cookie
  const topicsOf = async (person: string) => {
    const visitor = visitorOf(world.app)
    await visitor.be(person)
    cookie = visitor.cookie()
    const { body } = await call('GET', path)
    return body.topics.map(({ topic }: { topic: string }) => topic)
  }
  expect(await topicsOf(world.person.chair)).toContain('overview')
  expect(await topicsOf(world.person.coordinator)).toContain('overview')
  for (const person of [world.person.second, world.person.author]) {
    expect(await topicsOf(person)).toContain('ideas')
    expect(await topicsOf(person)).not.toContain('overview')
  }
  cookie = own
})
