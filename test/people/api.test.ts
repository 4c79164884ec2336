import { expect, it } from 'vitest'

import { peopleApi } from '#people/api.ts'
import { onSqlite } from '#test/support/database.ts'
import { anApi, as } from './an-api.ts'
import { aRegister } from './a-register.ts'

const test = onSqlite()

const served = async () => {
  const world = await aRegister(test().database)
  const app = await anApi((server, gate) => server.register(peopleApi, { register: world.register, gate }))
  const organisation = await world.anOrganisation({ name: 'Bio' })
  return {
    ...world,
    app,
    organisation,
    coordinator: await world.aPerson(['coordinator']),
    member: await world.aPerson(['signatory', organisation])
  }
}

it('nobody reads the register without signing in', async () => {
  const { app, member } = await served()
  for (const url of ['/api/v1/me', '/api/v1/people', `/api/v1/people/${member}`])
    expect((await app.inject({ url })).statusCode).toBe(401)
})

it('an address is seen by coordinators and by the person, and cannot be searched for', async () => {
  const { app, member, coordinator } = await served()
  const emailFor = async (reader: string) =>
    (await app.inject({ url: `/api/v1/people/${member}`, headers: as(reader) })).json<{
      email: string | null
    }>().email
  const other = (await app.inject({ url: `/api/v1/people/${coordinator}`, headers: as(member) })).json()
  expect(await emailFor(member)).toBe('person2@example.org')
  expect(await emailFor(coordinator)).toBe('person2@example.org')
  expect(other).toMatchObject({ email: null })
  const list = (await app.inject({ url: '/api/v1/people', headers: as(member) })).json<{
    items: { email: string }[]
  }>()
  expect(list.items.map(({ email }) => email).filter((email) => email !== null)).toEqual([
    'person2@example.org'
  ])
  const search = await app.inject({ url: '/api/v1/people?q=person1@example.org', headers: as(member) })
  expect(search.json()).toMatchObject({ items: [] })
})

it('me tells for which organisations I may act and commit', async () => {
  const { app, member, organisation } = await served()
  const me = (await app.inject({ url: '/api/v1/me', headers: as(member) })).json()
  expect(me).toMatchObject({
    person: { id: member, roles: [{ kind: 'signatory', inOffice: true }] },
    organisations: [{ id: organisation, name: 'Bio', authorised: true }]
  })
})

it('a list goes on where its cursor says, and refuses a forged one', async () => {
  const { app, member, aPerson } = await served()
  await aPerson()
  const get = (query: string) => app.inject({ url: `/api/v1/people?limit=2${query}`, headers: as(member) })
  const first = (await get('')).json<{ items: { name: string }[]; next: string }>()
  const second = (await get(`&cursor=${first.next}`)).json<{
    items: { name: string }[]
    next: string | null
  }>()
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
    'Person 1',
    'Person 2',
    'Person 3'
  ])
  expect(second.next).toBeNull()
  expect((await get('&cursor=nonsense')).statusCode).toBe(400)
})

it('a coordinator adds a person, gives a role and ends it; a member may not', async () => {
  const { app, coordinator, member, organisation } = await served()
  const payload = { name: 'Ala Nowak', email: 'ala@example.org' }
  const add = (reader: string) =>
    app.inject({ method: 'POST', url: '/api/v1/people', headers: as(reader), payload })
  expect((await add(member)).statusCode).toBe(403)
  const added = await add(coordinator)
  expect(added.statusCode).toBe(201)
  const { id } = added.json<{ id: string }>()
  const granted = await app.inject({
    method: 'POST',
    url: `/api/v1/people/${id}/roles`,
    headers: as(coordinator),
    payload: { kind: 'representative', organisation }
  })
  expect(granted.statusCode).toBe(201)
  const role = granted.json<{ roles: { id: string }[] }>().roles[0]?.id
  const ended = await app.inject({
    method: 'POST',
    url: `/api/v1/people/${id}/roles/${role}/end`,
    headers: as(coordinator),
    payload: {}
  })
  expect(ended.json()).toMatchObject({ roles: [{ inOffice: false, untilOn: '2026-03-01' }] })
})

it('a change needs the version it was made on', async () => {
  const { app, coordinator, member } = await served()
  const change = (headers: Record<string, string>) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/people/${member}`,
      headers: { ...as(coordinator), ...headers },
      payload: { name: 'New Name', email: 'person2@example.org' }
    })
  expect((await change({})).statusCode).toBe(428)
  expect((await change({ 'if-match': '"7"' })).statusCode).toBe(412)
  const changed = await change({ 'if-match': '"1"' })
  expect(changed.statusCode).toBe(200)
  expect(changed.headers['etag']).toBe('"2"')
})

it('a body with a field nobody knows is refused', async () => {
  const { app, coordinator } = await served()
  const payload = { name: 'Ala Nowak', email: 'ala@example.org', admin: true }
  const answer = await app.inject({
    method: 'POST',
    url: '/api/v1/people',
    headers: as(coordinator),
    payload
  })
  expect(answer.statusCode).toBe(400)
})
