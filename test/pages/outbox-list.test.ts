import { afterAll, beforeAll, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { Worker } from '#engine/worker.ts'
import { queueLetter } from '#shared/letter.ts'
import { courierWith } from '#test/support/couriers.ts'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded

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
})
afterAll(() => world.app.close())

const visitor = async (person: string, language: 'pl' | 'en' = 'pl') => {
  const one = visitorOf(world.app)
  await one.be(person, language)
  return one
}

it('narrows the list by state, reason and person, and sends all of it once more after showing what that is', async () => {
  const { coordinator: keeper, engineer } = world.person
  const coordinator = await visitor(keeper)
  const mailbox = await coordinator.get('/outbox?state=dead&reason=mailboxUnknown')
  expect(mailbox.body).toContain('Nie ma takiej skrzynki')
  expect(mailbox.body).toContain('Ten adres nie zadziała')
  expect((await coordinator.get('/outbox?state=bounced')).body).toContain('Nic w tym widoku')
  expect((await coordinator.get('/outbox?state=nonsense&reason=%22%3E')).statusCode).toBe(200)
  const own = await coordinator.get(`/outbox?person=${engineer}`)
  expect(own.body).toContain('Adresat: Ewa Śliwińska')
  expect(own.body).not.toContain('Joanna Brzezińska')
  const preview = await coordinator.get(`/outbox/retry?person=${engineer}`)
  expect(preview.body).toContain('Wysłać jeszcze raz?')
  const ids = /name="notices" value="([^"]*)"/.exec(preview.body)?.[1] ?? ''
  expect(ids).not.toBe('')
  const before = await outbox()
  const chair = await visitor(world.person.chair)
  expect((await chair.get('/outbox/retry')).statusCode).toBe(403)
  expect((await chair.post('/outbox/retry', { notices: ids })).statusCode).toBe(403)
  expect(await outbox()).toEqual(before)
  const sent = await coordinator.post('/outbox/retry', { notices: ids, back: `/outbox?person=${engineer}` })
  expect(sent.headers['location']).toBe(`/outbox?person=${engineer}`)
  const states = new Map((await outbox()).map(({ id, state }) => [id, state]))
  for (const id of ids.split(' ')) expect(states.get(id)).toBe('waiting')
  const away = await coordinator.post('/outbox/retry', { notices: '', back: '//evil.example' })
  expect(away.headers['location']).toBe('/outbox')
})

it('shows a person and the coordinator what has not reached them, and nobody else', async () => {
  const { author, coordinator: keeper, chair } = world.person
  const page = `/people/${author}`
  const coordinator = await visitor(keeper)
  const kept = (await coordinator.get(page)).body
  expect(kept).toContain('id="undelivered"')
  expect(kept).toContain('/edit')
  const own = (await (await visitor(author)).get(page)).body
  expect(own).toContain('nie dotar')
  expect(own).toContain('poproś koordynatora o zmianę')
  expect(own).not.toContain('/outbox')
  expect((await (await visitor(chair)).get(page)).body).not.toContain('id="undelivered"')
})

it('offers to send it once more when the address has been corrected', async () => {
  const { author, coordinator: keeper } = world.person
  const coordinator = await visitor(keeper)
  const form = (await coordinator.get(`/people/${author}/edit`)).body
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? ''
  const fields = { name: 'Joanna Brzezińska', email: 'new@example.org', language: 'pl', version }
  await coordinator.post(`/people/${author}/edit`, fields)
  const after = (await coordinator.get(`/people/${author}`)).body
  expect(after).toContain('Zapisano nowy adres')
  const ids = /name="notices" value="([^"]*)"/.exec(after)?.[1] ?? ''
  await coordinator.post('/outbox/retry', { notices: ids, back: `/people/${author}` })
  const states = new Map((await outbox()).map(({ id, state }) => [id, state]))
  for (const id of ids.split(' ')) expect(states.get(id)).toBe('waiting')
})

it('lists letters that belong to no case, and lets them be sent or recorded as delivered', async () => {
  const { core, clock, person } = world
  const coordinator = await visitor(person.coordinator)
  await core.database.transaction(async (tx) => {
    const common = { kind: 'register' as const, person: person.doctor, items: [], at: clock.now() }
    for (const id of ['ltr_a', 'ltr_b']) await queueLetter(tx, { ...common, id, occasion: id })
    await tx.run(
      "update letters set state = 'bounced', attempts = 1, next_at = null, detail = '552 5.2.2 full'"
    )
  })
  const stateOf = async (id: string) =>
    (await core.database.read.get<{ state: string }>('select state from letters where id = ?', [id]))?.state
  const page = (await coordinator.get(`/outbox?person=${person.doctor}&state=bounced`)).body
  expect(page).toContain('Zmiana w rejestrze klastra')
  expect(page).toContain('Skrzynka jest pełna')
  await coordinator.post('/outbox', { notice: 'ltr_a', act: 'retry' })
  await coordinator.post('/outbox', { notice: 'ltr_b', act: 'serve', 'reason-ltr_b': 'Telefonicznie.' })
  expect([await stateOf('ltr_a'), await stateOf('ltr_b')]).toEqual(['waiting', 'done'])
})

it('a case says of an act whether its term still waits for a delivery', async () => {
  const { app, core, clock, person } = world
  const accounts = { db: core.database, clock, ids: core.ids }
  const { secret } = await createToken(accounts, person.author, { name: 'test', scopes: ['read'], days: 1 })
  const headers = { authorization: `Bearer ${secret}` }
  const [term] = await core.database.read.all<{ case_id: string; actor_id: string }>(
    "select t.case_id, t.actor_id from terms t join proposals p on p.id = t.actor_id where p.state = 'searchOpen'"
  )
  const url = `/api/v1/proposals/${String(term?.case_id)}`
  type Waits = { waitingFor: readonly { until: string | null; undelivered: boolean }[] }
  const waits = async () => (await app.server.inject({ url, headers })).json<Waits>().waitingFor
  expect((await waits())[0]).toMatchObject({ until: expect.any(String), undelivered: false })
  await core.database.transaction((tx) =>
    tx.run('update terms set due_at = null where actor_id = ?', [String(term?.actor_id)])
  )
  expect((await waits())[0]).toMatchObject({ until: null, undelivered: true })
})
