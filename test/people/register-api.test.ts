import { expect, it } from 'vitest'

import { registerApi } from '#people/register-api.ts'
import { rolesOf } from '#people/store.ts'
import { onSqlite } from '#test/support/database.ts'
import { anApi, as } from './an-api.ts'
import { aRegister } from './a-register.ts'

const test = onSqlite()

const served = async () => {
  const world = await aRegister(test().database)
  const app = await anApi((server, gate) => server.register(registerApi, { register: world.register, gate }))
  const organisation = await world.anOrganisation({ name: 'Bio' })
  const coordinator = await world.aPerson(['coordinator'])
  const member = await world.aPerson(['council', organisation, '2026-12-31'])
  const other = await world.aPerson()
  const post = (url: string, who: string, payload: object = {}) =>
    app.inject({ method: 'POST', url: `/api/v1${url}`, headers: as(who), payload })
  const get = (url: string, who: string) => app.inject({ url: `/api/v1${url}`, headers: as(who) })
  return { ...world, app, organisation, coordinator, member, other, post, get }
}

it('the bodies are for everybody signed in', async () => {
  const { app, get, member, other } = await served()
  expect((await app.inject({ url: '/api/v1/bodies' })).statusCode).toBe(401)
  const { items } = (await get('/bodies', other)).json<{ items: { body: string; seats: object[] }[] }>()
  expect(items.map(({ body, seats }) => [body, seats.length])).toEqual([
    ['council', 1],
    ['presidium', 0],
    ['board', 0]
  ])
  expect(items[0]?.seats[0]).toMatchObject({
    person: { id: member },
    untilOn: '2026-12-31',
    substitute: null
  })
})

it('only a coordinator moves a term or names a substitute', async () => {
  const { coordinator, member, other, post, register } = await served()
  const [role] = await rolesOf(register.db.read, [member])
  const term = `/people/${member}/roles/${role?.id}/term`
  const name = { body: 'council', substitute: other }
  expect((await post(term, member, { on: '2027-12-31' })).statusCode).toBe(403)
  expect((await post(`/people/${member}/substitutes`, member, name)).statusCode).toBe(403)
  expect((await post(term, coordinator, { on: '2027-12-31' })).json()).toMatchObject({
    roles: [{ untilOn: '2027-12-31' }]
  })
  expect((await post(term, coordinator, { on: '2026-01-15' })).json()).toMatchObject({
    reasons: [{ rule: 'termAhead' }]
  })
  const named = await post(`/people/${member}/substitutes`, coordinator, name)
  expect(named.statusCode).toBe(201)
  const { substitutions } = named.json<{ substitutions: { id: string }[] }>()
  const ended = await post(`/people/${member}/substitutes/${substitutions[0]?.id}/end`, coordinator)
  expect(ended.json()).toMatchObject({ substitutions: [{ untilOn: '2026-03-01' }] })
})

it('a tie is told by the person or a coordinator, read by them alone, and taken back by the coordinator only', async () => {
  const { app, coordinator, get, member, organisation, other, post } = await served()
  const path = `/people/${member}/interests`
  const fields = { kind: 'collaboration', organisation, untilOn: '2026-02-28' }
  expect((await post(path, other, fields)).statusCode).toBe(403)
  const declared = await post(path, member, fields)
  expect(declared.statusCode).toBe(201)
  expect(declared.json()).toMatchObject({ interests: [{ countsUntil: '2031-02-28' }] })
  const [interest] = declared.json<{ interests: { id: string }[] }>().interests
  expect((await get(`/people/${member}/register`, other)).json()).toMatchObject({ interests: [] })
  const remove = (who: string) =>
    app.inject({ method: 'DELETE', url: `/api/v1${path}/${interest?.id}`, headers: as(who) })
  expect((await remove(member)).statusCode).toBe(403)
  expect((await remove(coordinator)).statusCode).toBe(204)
  expect((await get(`/people/${member}/register`, coordinator)).json()).toMatchObject({ interests: [] })
  expect((await remove(coordinator)).statusCode).toBe(404)
})

it('the end of a tie lies neither ahead nor before its beginning', async () => {
  const { member, organisation, post } = await served()
  const declared = await post(`/people/${member}/interests`, member, {
    kind: 'employee',
    organisation,
    fromOn: '2026-02-01'
  })
  const [interest] = declared.json<{ interests: { id: string }[] }>().interests
  const end = (on: string) => post(`/people/${member}/interests/${interest?.id}/end`, member, { on })
  expect((await end('2026-03-03')).json()).toMatchObject({ reasons: [{ rule: 'interestLastDay' }] })
  expect((await end('2026-01-31')).json()).toMatchObject({ reasons: [{ rule: 'interestLastDay' }] })
  // It was said to last when it was written down: nobody ends their own recusal in the past.
  expect((await end('2026-02-15')).json()).toMatchObject({ reasons: [{ rule: 'interestLastDay' }] })
  expect((await end('2026-03-02')).json()).toMatchObject({ interests: [{ countsUntil: '2031-03-02' }] })
  expect((await end('2026-03-02')).json()).toMatchObject({ reasons: [{ rule: 'interestEnded' }] })
})
