import { afterAll, beforeAll, expect, it } from 'vitest'

import { rolesOf } from '#people/store.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const as = async (person: string, language: 'pl' | 'en' = 'pl') => {
  const visitor = visitorOf(world.app)
  await visitor.be(person, language)
  return visitor
}

it('the page of the bodies tells everybody who sits where and for how long', async () => {
  const visitor = await as(world.person.author)
  const page = await visitor.get('/bodies')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Piotr Dąbrowski')
  expect(page.body).toContain('Przewodniczący Prezydium')
  expect(page.body).toContain('Nikt teraz nie zasiada w tym organie.')
})

it('a coordinator moves the end of an office, and reads in their language what is wrong', async () => {
  const visitor = await as(world.person.coordinator)
  const [role] = await rolesOf(world.core.database.read, [world.person.second])
  const path = `/people/${world.person.second}/roles/${role?.id}/term`
  const form = await visitor.get(path)
  expect(form.body).toContain('Członek Prezydium')
  const wrong = await visitor.post(path, { on: '2026-02-01' })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('Ostatni dzień nie może być wcześniejszy niż dziś.')
  const moved = await visitor.post(path, { on: '2026-03-12' })
  expect(moved.headers.location).toBe(`/people/${world.person.second}`)
  const page = await visitor.get(`/people/${world.person.second}`)
  expect(page.body).toContain('zostało 10 dni')
  expect((await visitor.get('/bodies')).body).toContain('zostało 10 dni')
})

it('a coordinator names one substitute at a time, and nobody else does', async () => {
  const visitor = await as(world.person.coordinator)
  const { chair, stranger, doctor, author } = world.person
  const path = `/people/${chair}/substitute`
  await visitor.get(path)
  expect((await visitor.post(path, { body: 'presidium', substitute: world.person.third })).body).toContain(
    'Zastępca nie może w tym czasie zasiadać w tym samym organie.'
  )
  expect((await visitor.post(path, { body: 'presidium', substitute: stranger })).statusCode).toBe(303)
  const second = await visitor.post(path, { body: 'presidium', substitute: doctor })
  expect(second.statusCode).toBe(422)
  expect(second.body).toContain('W tym czasie ktoś inny już zastępuje tę osobę.')
  expect((await visitor.get('/bodies')).body).toContain('Marek Lis')
  const member = await as(author)
  expect((await member.get(path)).statusCode).toBe(403)
  expect((await member.post(path, { body: 'presidium', substitute: author })).statusCode).toBe(403)
})

it('people tell of their own ties, which others do not read', async () => {
  const { third, author, coordinator } = world.person
  const path = `/people/${third}/interest`
  const visitor = await as(third, 'en')
  await visitor.get(path)
  const empty = await visitor.post(path, { kind: 'family' })
  expect(empty.statusCode).toBe(422)
  const fields = { kind: 'family', organisation: world.organisation.hospital }
  const wrong = await visitor.post(path, { ...fields, fromOn: '2026-02-01', untilOn: '2026-01-01' })
  expect(wrong.body).toContain('The end must come after the beginning.')
  expect((await visitor.post(path, fields)).statusCode).toBe(303)
  expect((await visitor.post(path, fields)).body).toContain('This tie has already been written down.')
  expect((await visitor.get(`/people/${third}`)).body).toContain('close family or personal tie')
  const other = await as(author)
  expect((await other.get(`/people/${third}`)).body).not.toContain('bliskość rodzinna')
  expect((await other.get(path)).statusCode).toBe(403)
  expect((await other.post(path, fields)).statusCode).toBe(403)
  const keeper = await as(coordinator)
  const page = await keeper.get(`/people/${third}`)
  expect(page.body).toContain('bliskość rodzinna lub osobista')
  const withdraw = /action="(\/people\/[^"]+\/withdraw)"/.exec(page.body)?.[1] ?? ''
  expect((await keeper.post(withdraw)).statusCode).toBe(303)
  expect((await keeper.get(`/people/${third}`)).body).not.toContain(withdraw)
})

it('a coordinator links organisations and strikes the link out', async () => {
  const visitor = await as(world.person.coordinator)
  const { hospital, maker } = world.organisation
  const path = `/organisations/${hospital}/link`
  await visitor.get(path)
  const fields = { linked: maker, ground: 'ownership', untilOn: '2026-12-31' }
  expect((await visitor.post(path, fields)).statusCode).toBe(303)
  const page = await visitor.get(`/organisations/${maker}`)
  expect(page.body).toContain('własność lub udziały')
  expect(page.body).toContain('do 31 gru')
  expect((await visitor.post(`/organisations/${maker}/links/${hospital}/end`)).statusCode).toBe(303)
  expect((await visitor.get(`/organisations/${hospital}`)).body).not.toContain('własność lub udziały')
})
