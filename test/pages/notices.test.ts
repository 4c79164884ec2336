import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { sendEvent } from '#api/send-event.ts'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded

beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const visitor = async (person: string, language: 'pl' | 'en' = 'pl') => {
  const one = visitorOf(world.app)
  await one.be(person, language)
  return one
}

/** The actions of the forms that open or mark a notice, in the order of the page. */
const formsIn = (html: string, what: 'open' | 'read') =>
  [...html.matchAll(new RegExp(`action="(/notices/[^"]+/${what})"`, 'g'))].map(([, action]) => action ?? '')

it('asks a visitor to sign in, and shows nobody a bell', async () => {
  const one = visitorOf(world.app)
  const answer = await one.get('/notices')
  expect(answer.headers['location']).toBe('/sign-in?back=%2Fnotices')
  expect((await one.get('/sign-in')).body).not.toContain('data-unread')
})

it('counts what is unread in the bar of every page, in words too', async () => {
  const author = await visitor(world.person.author)
  const page = (await author.get('/proposals')).body
  expect(page).toMatch(/class="bell" href="\/notices"[^>]*data-unread="2"/)
  expect(page).toContain(': 2 nieprzeczytane powiadomienia')
  expect((await (await visitor(world.person.author, 'en')).get('/')).body).toContain(': 2 unread notices')
  const stranger = (await (await visitor(world.person.stranger)).get('/notices')).body
  expect(stranger).toContain('Brak nieprzeczytanych powiadomień')
  expect(stranger).toContain('Nie ma powiadomień')
})

it('opens a notice by a form, marks it as read and leads to what it is about', async () => {
  const author = await visitor(world.person.author)
  const list = (await author.get('/notices')).body
  expect(list).toContain('2 nieprzeczytane powiadomienia')
  expect(list).toContain('nieprzeczytane</span>')
  const [open = ''] = formsIn(list, 'open')
  const answer = await author.post(open, { to: `/proposals/${world.open}` })
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, `/proposals/${world.open}`])
  const after = (await author.get('/notices')).body
  expect(after).toContain('1 nieprzeczytane powiadomienie')
  expect(after).toContain(`<a href="/proposals/${world.open}">`)
  expect(formsIn((await author.get('/notices?show=unread')).body, 'open').length).toBeGreaterThan(0)
})

it('reads nothing by a mere visit', async () => {
  const author = await visitor(world.person.author)
  await author.get(`/proposals/${world.open}`)
  await author.get('/notices')
  expect((await author.get('/notices')).body).toContain('1 nieprzeczytane powiadomienie')
})

it('leads nowhere else, and opens nobody else’s notices', async () => {
  const author = await visitor(world.person.author)
  const [mine = ''] = formsIn((await author.get('/notices')).body, 'open')
  const chair = await visitor(world.person.chair)
  await chair.get('/notices')
  expect((await chair.post(mine, { to: '/' })).statusCode).toBe(404)
  expect((await chair.post(mine.replace('/open', '/read'))).statusCode).toBe(404)
  await author.get('/notices')
  const away = await author.post(mine, { to: '//evil.example' })
  expect(away.headers['location']).toBe('/')
})

it('shows only those that ask for an act which still waits, with the way to it', async () => {
  const coordinator = await visitor(world.person.coordinator)
  expect((await coordinator.get('/notices?show=asking')).body).toContain('Nic na Ciebie nie czeka')
  const author = await visitor(world.person.author, 'en')
  const ofCase = (await author.get(`/notices?case=${world.open}`)).body
  expect(ofCase).toContain('Show those of all cases')
  expect((await author.get('/notices?case=prp_none')).body).toContain('No notices')
  expect((await author.get('/notices?show=nonsense&cursor=forged')).statusCode).toBe(200)
})

it('marks all as read at once, and those of a case for a script', async () => {
  const coordinator = await visitor(world.person.coordinator)
  await coordinator.get('/notices')
  const answer = await coordinator.post('/notices/read-case', { case: world.open })
  expect(answer.statusCode).toBe(204)
  expect((await coordinator.get('/notices?show=unread')).body).toContain('Wszystko przeczytane')
  const chair = await visitor(world.person.chair)
  await chair.get('/notices')
  await chair.post('/notices/read-all')
  const page = (await chair.get('/notices')).body
  expect(page).toContain('Wszystkie powiadomienia są oznaczone jako przeczytane.')
  expect(page).toContain('data-unread="0"')
  expect((await chair.post('/notices/read-all', {}, false)).statusCode).toBe(403)
})

it('counts what was told in a case as read once its person acts there', async () => {
  const another = await seeded()
  const { core, clock, person, open, app } = another
  const author = visitorOf(app)
  await author.be(person.author)
  expect((await author.get('/notices?show=unread')).body).toContain('<li class="notice unread">')
  clock.advance(60_000)
  const me = { person: person.author, organisation: null }
  const event = { type: 'search.extend', days: 10 }
  const done = await sendEvent(core.engine, { case: open, actor: open, workflow: 'proposal', me, event })
  expect(done).toMatchObject({ ok: true })
  await vi.waitFor(async () => {
    const { body } = await author.get(`/notices?show=unread&case=${open}`)
    // What the act itself tells its own person is new to them all the same.
    expect([...body.matchAll(/<time dateTime="([^"]+)"/gi)].map(([, at]) => at)).not.toContain(
      '2026-03-02T09:00:00.000Z'
    )
  })
  await app.close()
})
