import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { ownData } from '#app-sign-in.ts'
import { decidesInCase, decidesOn, viewingsOfPerson } from '#administration/viewing-store.ts'
import { handOverPreview } from '#people/hand-over-store.ts'
import { termsEnding } from '#people/seat-store.ts'
import { ownDataOf } from '#shared/own-data.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('what is known of a person', (test) => {
  it('every part of a person’s data can be asked for', async () => {
    const { read } = test().database
    const found = await ownDataOf(ownData, read, 'per_nobody')
    expect(new Set(Object.keys(found)).size).toBe(ownData.length)
    expect(Object.values(found).flat()).toEqual([])
  })

  it('what a person leaves behind, and who looked as them, can be asked for', async () => {
    const { read } = test().database
    expect(await handOverPreview(read, 'per_nobody', '2026-03-02')).toEqual({ items: [], staying: [] })
    expect(await viewingsOfPerson(read, 'per_nobody')).toEqual([])
    expect(await decidesOn(read, 'per_nobody', '2026-03-02')).toBe(false)
    expect(await decidesInCase(read, 'per_nobody', 'prp_none')).toBe(false)
    expect(await termsEnding(read, '2026-03-02', '2026-05-01')).toBe(0)
  })
})

describe('my data', () => {
  let world: Seeded
  beforeAll(async () => {
    world = await seeded()
  })
  afterAll(() => world.app.close())

  it('is a file with what is known of me, and nobody else’s', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    const answer = await visitor.get('/account/my-data.json')
    expect(answer.headers['content-disposition']).toContain('my-data.json')
    const data = JSON.parse(answer.body)
    expect(data.person).toMatchObject([{ name: 'Joanna Brzezińska', email: 'author@example.org' }])
    expect(data.roles).toHaveLength(2)
    expect(data.sessions).toHaveLength(1)
    expect(data.proposals.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [world.open, world.draft].toSorted()
    )
    expect(answer.body).not.toMatch(/engineer@example\.org|Katarzyna|digest|public_key/)
  })

  it('comes over the API to a token for everything only', async () => {
    const { core, clock, person, app } = world
    const accounts = { db: core.database, clock, ids: core.ids }
    const ask = async (scope: 'read' | 'admin') => {
      const { secret } = await createToken(accounts, person.author, { name: 't', scopes: [scope], days: 1 })
      const headers = { authorization: `Bearer ${secret}` }
      return { secret, answer: await app.server.inject({ url: '/api/v1/me/data', headers }) }
    }
    expect((await ask('read')).answer.statusCode).toBe(401)
    const { secret, answer } = await ask('admin')
    expect(answer.json()).toMatchObject({ person: [{ name: 'Joanna Brzezińska' }] })
    expect(answer.body).not.toContain(secret)
    expect((await visitorOf(app).get('/account/my-data.json')).headers.location).toMatch(/^\/sign-in/)
  })
})

describe('a link that no longer works', () => {
  it('offers a new one to the same address, without saying which', async () => {
    const { app, clock, core } = await seeded()
    const { requestSignIn } = await import('#accounts/commands.ts')
    const accounts = { db: core.database, clock, ids: core.ids }
    const asked = await requestSignIn(accounts, 'author@example.org')
    const secret = asked.ok ? (asked.value?.secret ?? '') : ''
    clock.advance(16 * 60_000)
    const visitor = visitorOf(app)
    const gone = await visitor.post(`/sign-in/${secret}`)
    expect([gone.statusCode, gone.body.includes('na ten sam adres')]).toEqual([410, true])
    expect(gone.body).not.toContain('author@example.org')
    const links = () => core.database.read.all('select digest from sign_in_links')
    expect((await visitor.post(`/sign-in/${secret}/again`)).headers.location).toBe('/sign-in/sent')
    expect(await links()).toHaveLength(2)
    for (let more = 0; more < 4; more += 1) await visitor.post(`/sign-in/${secret}/again`)
    expect((await visitor.post(`/sign-in/${secret}/again`)).statusCode).toBe(429)
    const never = await visitor.post('/sign-in/never-was-one')
    expect([never.statusCode, never.body.includes('na ten sam adres')]).toEqual([410, false])
    expect((await visitor.post('/sign-in/never-was-one/again')).headers.location).toBe('/sign-in')
    await app.close()
  })
})

describe('where I am signed in', () => {
  it('names this browser, and ends all others at once', async () => {
    const { app, person } = await seeded()
    const [here, there] = [visitorOf(app), visitorOf(app)]
    await here.be(person.author)
    await there.be(person.author)
    const list = await here.get('/account')
    expect(list.body.match(/ta przeglądarka/g)).toHaveLength(1)
    expect((await here.post('/account/sessions/end')).statusCode).toBe(303)
    expect((await there.get('/account')).headers.location).toMatch(/^\/sign-in/)
    expect((await here.get('/account')).statusCode).toBe(200)
    await app.close()
  })
})
