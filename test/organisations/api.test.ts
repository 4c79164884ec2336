import { expect, it } from 'vitest'

import { organisationsApi } from '#organisations/api.ts'
import type { MemberImport } from '#organisations/import-commands.ts'
import { anApi, as } from '#test/people/an-api.ts'
import { aRegister } from '#test/people/a-register.ts'
import { onSqlite } from '#test/support/database.ts'
import { wordingOf } from '#templates/locales/index.ts'

import { importing } from './importing.ts'

const test = onSqlite()
const word = (_request: unknown, key: string, values = {}) =>
  wordingOf('en', '2026-03-02T09:00:00.000Z').lookUp(key, values)

const served = async () => {
  const world = await aRegister(test().database)
  const register: MemberImport = importing(world.register)
  const app = await anApi((server, gate) => server.register(organisationsApi, { register, gate, word }))
  return { ...world, app, coordinator: await world.aPerson(['coordinator']), member: await world.aPerson() }
}

it('everyone signed in reads organisations, only a coordinator adds them', async () => {
  const { app, coordinator, member } = await served()
  const payload = { name: 'Łódzki Instytut', type: 'institute' }
  const add = (reader: string) =>
    app.inject({ method: 'POST', url: '/api/v1/organisations', headers: as(reader), payload })
  expect((await add(member)).statusCode).toBe(403)
  const added = await add(coordinator)
  expect(added.statusCode).toBe(201)
  const url = added.headers['location'] as string
  expect((await app.inject({ url })).statusCode).toBe(401)
  const read = await app.inject({ url, headers: as(member) })
  expect(read.json()).toMatchObject({
    name: 'Łódzki Instytut',
    country: 'PL',
    status: 'ordinary',
    linked: []
  })
  expect(read.headers['etag']).toBe('"1"')
  const found = await app.inject({
    url: '/api/v1/organisations?q=lodzki&type=institute',
    headers: as(member)
  })
  expect(found.json()).toMatchObject({ items: [{ name: 'Łódzki Instytut' }], next: null })
})

it('a change replaces the fields at the version it was made on', async () => {
  const { app, coordinator, anOrganisation } = await served()
  const id = await anOrganisation({ name: 'Bio', city: 'Kraków' })
  const change = (headers: Record<string, string>) =>
    app.inject({
      method: 'PUT',
      url: `/api/v1/organisations/${id}`,
      headers: { ...as(coordinator), ...headers },
      payload: { name: 'Bio', type: 'ngo' }
    })
  expect((await change({})).statusCode).toBe(428)
  expect((await change({ 'if-match': '"2"' })).statusCode).toBe(412)
  expect((await change({ 'if-match': '"1"' })).json()).toMatchObject({ version: 2, type: 'ngo', city: null })
})

it('links are recorded and taken back', async () => {
  const { app, coordinator, anOrganisation } = await served()
  const one = await anOrganisation({ name: 'One' })
  const two = await anOrganisation({ name: 'Two' })
  const url = `/api/v1/organisations/${one}/links`
  const payload = { linked: two, ground: 'control' }
  const headers = as(coordinator)
  expect((await app.inject({ method: 'POST', url, headers, payload })).statusCode).toBe(204)
  const linked = async () =>
    (await app.inject({ url: `/api/v1/organisations/${two}`, headers })).json<{ linked: unknown[] }>().linked
  expect(await linked()).toEqual([{ id: one, name: 'One', ground: 'control', fromOn: null, untilOn: null }])
  expect((await app.inject({ method: 'DELETE', url: `${url}/${two}`, headers })).statusCode).toBe(204)
  expect(await linked()).toEqual([])
})

it('a list of members is previewed, applied and undone', async () => {
  const { app, coordinator, member } = await served()
  const headers = as(coordinator)
  const send = (path: string, csv: string) =>
    app.inject({ method: 'POST', url: `/api/v1/organisations/import${path}`, headers, payload: { csv } })
  expect((await send('/preview', 'name,type\nBio,ngo\nBad,x\n')).json()).toMatchObject({ added: 1, wrong: 1 })
  expect((await send('', 'kind\nngo\n')).statusCode).toBe(422)
  const imported = (await send('', 'name,type\nBio,ngo\nBad,x\n')).json<{ id: string }>()
  expect(imported).toMatchObject({
    added: 1,
    people: 0,
    skipped: [{ line: 3, errors: [{ field: 'type', cell: 'x' }] }]
  })
  const url = `/api/v1/organisations/imports/${imported.id}`
  expect((await app.inject({ url: '/api/v1/organisations/imports', headers })).json()).toMatchObject({
    items: [{ id: imported.id, undoneAt: null }]
  })
  expect((await app.inject({ url, headers: as(member) })).statusCode).toBe(403)
  expect((await app.inject({ method: 'POST', url: `${url}/undo`, headers })).json()).toMatchObject({
    steps: [{ name: 'Bio', outcome: 'undone' }]
  })
  expect((await app.inject({ url: '/api/v1/organisations?q=Bio', headers })).json()).toMatchObject({
    items: []
  })
})
