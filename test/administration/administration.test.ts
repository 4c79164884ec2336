import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const theOffice = async () => {
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.coordinator)
  await visitor.get('/administration')
  return visitor
}

const rolesNow = (person: string) =>
  world.core.database.read.all<{ kind: string; until_on: string | null }>(
    'select kind, until_on from roles where person_id = ? order by kind, from_on',
    [person]
  )

describe('the page of the administration', () => {
  it('names each job with how it stands', async () => {
    const { body } = await (await theOffice()).get('/administration')
    for (const path of ['/organisations', '/organisations/import', '/bodies', '/outbox', '/take-over'])
      expect(body).toContain(`href="${path}"`)
    expect(body).toMatch(/[34] członków/)
  })

  it('verifies the record in the background and shows what it found', async () => {
    const visitor = await theOffice()
    expect((await visitor.get('/administration')).body).toContain('Jeszcze nie sprawdzano')
    expect((await visitor.post('/administration/verification')).statusCode).toBe(303)
    await expect
      .poll(async () => (await visitor.get('/administration')).body, { timeout: 5_000 })
      .toContain('Zapis jest nienaruszony')
  })

  it('names the damage', async () => {
    const visitor = await theOffice()
    await world.core.database.transaction((tx) =>
      tx.run("update journal set person_id = 'per_forged' where row_number = 1 and case_id = ?", [
        world.draft
      ])
    )
    world.clock.advance(60_000)
    await visitor.post('/administration/verification')
    await expect
      .poll(async () => (await visitor.get('/administration')).body, { timeout: 5_000 })
      .toContain('uszkodzone miejsce')
  })
})

describe('handing over what a person has', () => {
  it('shows first, then passes what was ticked, and tells what stayed', async () => {
    const visitor = await theOffice()
    const { person } = world
    const preview = await visitor.get(`/people/${person.author}/hand-over`)
    expect(preview.body).toContain('Przekazanie spraw: Joanna Brzezińska')
    const items = [...preview.body.matchAll(/value="(role:[^"]+)"/g)].map(([, key]) => key ?? '')
    expect(items).toHaveLength(2)
    const blank = await visitor.post(`/people/${person.author}/hand-over`, { to: '', items })
    expect(blank.statusCode).toBe(422)
    expect(await rolesNow(person.author)).toEqual([
      { kind: 'representative', until_on: null },
      { kind: 'signatory', until_on: null }
    ])
    const done = await visitor.post(`/people/${person.author}/hand-over`, { to: person.stranger, items })
    expect(done.body).toContain('Sprawy przekazane')
    expect((await rolesNow(person.stranger)).map(({ kind }) => kind)).toEqual(['representative', 'signatory'])
    expect((await rolesNow(person.author)).every(({ until_on }) => until_on !== null)).toBe(true)
    const again = await visitor.post(`/people/${person.author}/hand-over`, { to: person.stranger, items })
    expect(again.body).toContain('Przeszło 0 pozycji')
  })

  it('passes the rest where the rules keep one, and says which', async () => {
    const visitor = await theOffice()
    const { person } = world
    const preview = await visitor.get(`/people/${person.coordinator}/hand-over`)
    const items = [...preview.body.matchAll(/value="(role:[^"]+)"/g)].map(([, key]) => key ?? '')
    const done = await visitor.post(`/people/${person.coordinator}/hand-over`, { to: person.chair, items })
    expect(done.body).toContain('Nie przeszło')
    expect((await rolesNow(person.coordinator)).map(({ until_on }) => until_on)).toEqual([null])
  })

  it('leaves a seat in a body where it is, and is for coordinators', async () => {
    const visitor = await theOffice()
    const { body } = await visitor.get(`/people/${world.person.chair}/hand-over`)
    expect(body).toContain('Miejsce w organie')
    expect(body).not.toContain('value="role:')
    const member = visitorOf(world.app)
    await member.be(world.person.doctor)
    const path = `/people/${world.person.author}/hand-over`
    expect((await member.get(path)).statusCode).toBe(403)
    const items = ['role:rol_anything']
    expect((await member.post(path, { to: world.person.stranger, items })).statusCode).toBe(403)
  })
})
