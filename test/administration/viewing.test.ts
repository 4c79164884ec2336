import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { keepWriting, newPlace, wholeForm } from '#proposals/writing-store.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const lookingAs = async (person: string) => {
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.coordinator)
  await visitor.get('/administration')
  const begun = await visitor.post('/administration/viewing', { person, reason: 'Pytała o wniosek' })
  return { visitor, begun }
}

const countOf = async (table: string): Promise<number> =>
  Number(
    (await world.core.database.read.get<{ count: number }>(`select count(*) as count from ${table}`))?.count
  )

describe('looking at pages with somebody else’s eyes', () => {
  it('shows what they see under a banner, and says so on their account', async () => {
    const { visitor, begun } = await lookingAs(world.person.author)
    expect([begun.statusCode, begun.headers.location]).toEqual([303, '/'])
    const home = await visitor.get('/')
    expect(home.body).toContain('Oglądasz jako Joanna Brzezińska')
    expect((await visitor.get(`/proposals/${world.open}`)).statusCode).toBe(200)
    await visitor.get('/')
    const ended = await visitor.post('/administration/viewing/end')
    expect(ended.headers.location).toBe('/administration')
    expect((await visitor.get('/administration')).body).not.toContain('Oglądasz jako')

    const author = visitorOf(world.app)
    await author.be(world.person.author)
    const account = await author.get('/account')
    expect(account.body).toContain('Kto oglądał strony Twoimi oczami')
    expect(account.body).toContain('Katarzyna Nowak')
    expect(account.body).toContain('Pytała o wniosek')
    expect(account.body).toContain(`<code>/proposals/${world.open}</code>`)
  })

  it('does not show what they have typed and not sent', async () => {
    const { author } = world.person
    const writer = visitorOf(world.app)
    await writer.be(author)
    await world.core.database.transaction((tx) =>
      keepWriting(tx, {
        person: author,
        place: newPlace,
        section: wholeForm,
        fields: [['title.pl', ['PLANTED pomysł']]],
        base: null,
        savedAt: world.core.clock.now()
      })
    )
    expect((await writer.get('/propose')).body).toContain('PLANTED pomysł')
    const { visitor } = await lookingAs(author)
    for (const path of ['/propose', '/api/v1/writings']) {
      const seen = await visitor.get(path)
      expect([path, seen.statusCode]).toEqual([path, 403])
      expect(seen.body).not.toContain('PLANTED')
    }
    await visitor.post('/administration/viewing/end')
  })

  it('changes nothing: every act is refused, by page and by API, and nothing is marked as read', async () => {
    const { visitor } = await lookingAs(world.person.author)
    const tables = ['journal', 'register_log', 'notice_reads', 'card_looks', 'api_tokens', 'notice_choices']
    const counts = () => Promise.all(tables.map(countOf))
    const [before, opened] = [
      await counts(),
      await world.core.database.read.all('select id, state, detail from outbox order by id')
    ]
    await visitor.get(`/proposals/${world.open}`)
    for (const path of [
      '/account/tokens',
      '/language',
      '/propose',
      `/proposals/${world.open}/acts/scope.revise`,
      '/api/v1/proposals',
      '/api/v1/me/tokens',
      '/administration/viewing',
      '/administration/verification',
      `/people/${world.person.author}/hand-over`
    ]) {
      const refused = await visitor.post(path, { name: 'x' })
      expect([path, refused.statusCode]).toEqual([path, 403])
      expect(refused.body).toMatch(/cudzymi oczami/)
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
      const url = '/api/v1/me/tokens/tok_x'
      const answer = await world.app.server.inject({ method, url, headers: { cookie: visitor.cookie() } })
      expect([403, 404]).toContain(answer.statusCode)
    }
    expect(await counts()).toEqual(before)
    expect(await world.core.database.read.all('select id, state, detail from outbox order by id')).toEqual(
      opened
    )
  })

  it('shows nothing that is for them alone', async () => {
    const { visitor } = await lookingAs(world.person.author)
    for (const path of [
      '/account',
      '/account/my-data.json',
      '/account/notices',
      '/account/calendar',
      '/account/feeds',
      '/notices',
      '/live',
      '/propose',
      `/proposals/${world.draft}/card`,
      `/proposals/${world.open}/acts/scope.revise`,
      '/people',
      '/administration',
      '/demo',
      '/api/v1/me',
      '/api/v1/me/data',
      '/api/v1/me/sessions',
      '/api/v1/proposals'
    ])
      expect([path, (await visitor.get(path)).statusCode]).toEqual([path, 403])
  })

  it('does not show a file in which they decide', async () => {
    const { visitor } = await lookingAs(world.person.chair)
    expect((await visitor.get('/')).statusCode).toBe(200)
    expect((await visitor.get(`/proposals/${world.open}`)).statusCode).toBe(403)
  })

  it('is not for looking as a coordinator, nor for others to begin', async () => {
    const { core, clock, person } = world
    const other = await core.database.read.get<{ id: string }>('select id from people where id = ?', [
      person.coordinator
    ])
    const { begun } = await lookingAs(other?.id ?? '')
    expect([begun.statusCode, begun.body.includes('Wybierz inną osobę')]).toEqual([422, true])
    const member = visitorOf(world.app)
    await member.be(person.author)
    const refused = await member.post('/administration/viewing', {
      person: person.doctor,
      reason: 'Ciekawość'
    })
    expect(refused.statusCode).toBe(403)
    expect((await member.get('/administration')).statusCode).toBe(403)
    expect(clock.now()).toBeTruthy()
  })

  it('ends by itself after half an hour, and a token goes on meaning its own person', async () => {
    const { visitor } = await lookingAs(world.person.author)
    world.clock.advance(31 * 60_000)
    const own = await visitor.get('/administration')
    expect(own.statusCode).toBe(200)
    expect(own.body).not.toContain('Oglądasz jako')
    const { core, clock, person } = world
    const accounts = { db: core.database, clock, ids: core.ids }
    const { secret } = await createToken(accounts, person.author, { name: 't', scopes: ['read'], days: 1 })
    const mine = await world.app.server.inject({
      url: '/api/v1/me/viewings',
      headers: { authorization: `Bearer ${secret}` }
    })
    const { items } = mine.json<{ items: { endedAt: string | null; pages: string[] }[] }>()
    expect(items.length).toBeGreaterThan(1)
    expect(items.some(({ endedAt }) => endedAt !== null)).toBe(true)
  })
})
