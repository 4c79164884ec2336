import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { requestSignIn } from '#accounts/commands.ts'

import { seeded, valueOf, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const linkFor = async (email: string): Promise<string> => {
  const { core } = world
  const link = valueOf(await requestSignIn({ db: core.database, clock: core.clock, ids: core.ids }, email))
  return `/sign-in/${link?.secret ?? ''}`
}

const countOf = async (table: string): Promise<number> => {
  const row = await world.core.database.read.get<{ count: number }>(`select count(*) as count from ${table}`)
  return Number(row?.count)
}

describe('signing in', () => {
  it('asks a stranger to sign in and brings them back to where they wanted to go', async () => {
    const visitor = visitorOf(world.app)
    const asked = await visitor.get('/proposals')
    expect(asked.statusCode).toBe(303)
    expect(asked.headers.location).toBe('/sign-in?back=%2Fproposals')
    await visitor.get('/sign-in?back=%2Fproposals')
    const sent = await visitor.post('/sign-in', { email: 'author@example.org', back: '/proposals' })
    expect(sent.headers.location).toBe('/sign-in/sent')
    const used = await visitor.post(await linkFor('author@example.org'))
    expect(used.headers.location).toBe('/proposals')
    expect((await visitor.get('/proposals')).body).toContain('Zalogowano: Joanna Brzezińska')
  })

  it('answers the same whether the address is known or not', async () => {
    const answers = await Promise.all(
      ['doctor@example.org', 'nobody@example.org'].map((email) =>
        visitorOf(world.app).post('/sign-in', { email })
      )
    )
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
      [303, '/sign-in/sent'],
      [303, '/sign-in/sent']
    ])
  })

  it('keeps what was typed when the address is none, and says what to do in the language of the reader', async () => {
    const visitor = visitorOf(world.app)
    const polish = await visitor.post('/sign-in', { email: 'Anna"><b>' })
    expect(polish.statusCode).toBe(422)
    expect(polish.body).toContain('value="Anna&quot;>&lt;b>"')
    expect(polish.body).toContain('Wpisz adres e-mail')
    await visitor.post('/language', { language: 'en', back: '/sign-in' })
    expect((await visitor.post('/sign-in', { email: 'x' })).body).toContain('Enter an e-mail address')
  })

  it('is not done by opening the link, only by the button, and once', async () => {
    const link = await linkFor('doctor@example.org')
    const first = visitorOf(world.app)
    for (let times = 0; times < 3; times += 1) expect((await first.get(link)).statusCode).toBe(200)
    expect((await first.get('/')).statusCode).toBe(303)
    expect((await first.post(link)).statusCode).toBe(303)
    expect((await first.get('/')).statusCode).toBe(200)
    const second = await visitorOf(world.app).post(link)
    expect(second.statusCode).toBe(410)
    expect(second.body).toContain('Ten odnośnik już nie działa')
  })

  it('ends with signing out', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    expect((await visitor.post('/sign-out')).statusCode).toBe(303)
    expect((await visitor.get('/')).headers.location).toMatch(/^\/sign-in/)
  })
})

describe('a page that changes something', () => {
  it('is refused without the token of its form, and nothing changes', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    const before = await countOf('cases')
    const refused = await visitor.post('/propose', { 'title.pl': 'Bez znaku' }, false)
    expect(refused.statusCode).toBe(403)
    expect(refused.body).toContain('To żądanie nie przyszło z naszej strony')
    expect(await countOf('cases')).toBe(before)
  })

  it('is refused to a stranger', async () => {
    const answer = await visitorOf(world.app).post('/organisations/new', { name: 'Nowa' })
    expect(answer.statusCode).toBe(401)
  })
})

describe('opening pages', () => {
  it('changes nothing, whoever opens them', async () => {
    const { app, person, organisation, draft, open } = world
    const paths = [
      '/',
      '/proposals',
      '/proposals?q=state:searchOpen%20sepsa',
      '/propose',
      `/proposals/${draft}/card`,
      `/proposals/${open}/card`,
      '/organisations',
      `/organisations/${organisation.hospital}`,
      '/organisations/new',
      `/organisations/${organisation.hospital}/edit`,
      `/organisations/${organisation.hospital}/confirm`,
      '/organisations/import',
      '/people',
      '/people/new',
      `/people/${person.doctor}`,
      `/people/${person.doctor}/edit`,
      `/people/${person.doctor}/erase`,
      '/account',
      '/account/calendar',
      '/setup',
      '/demo',
      '/demo/mail',
      '/sign-in',
      '/sign-in/sent',
      '/nothing/here'
    ]
    const visitors = await Promise.all(
      Object.values(person).map(async (each) => {
        const visitor = visitorOf(app)
        await visitor.be(each)
        return visitor
      })
    )
    const tables = [
      'cases',
      'journal',
      'register_log',
      'outbox',
      'settings',
      'organisations',
      'people',
      'roles',
      'card_revisions',
      'sign_in_links',
      'api_tokens',
      'sessions'
    ]
    const counts = () => Promise.all(tables.map(countOf))
    const before = await counts()
    for (const visitor of [...visitors, visitorOf(app)])
      for (const path of paths) {
        const answer = await visitor.get(path)
        expect([path, answer.statusCode < 500]).toEqual([path, true])
        expect(answer.headers['cache-control']).toBe('no-store')
        expect(answer.body).not.toMatch(/ style="|<script(?! src)/)
      }
    expect(await counts()).toEqual(before)
  })

  it('speaks both languages, and the choice stays with the person', async () => {
    const visitor = visitorOf(world.app)
    const english = await visitor.be(world.person.coordinator, 'en')
    expect(english.body).toContain('<html lang="en">')
    expect(english.body).toContain('wait')
    await visitor.post('/language', { language: 'pl', back: '/organisations' })
    const polish = await visitor.get('/organisations')
    expect(polish.body).toContain('<html lang="pl">')
    expect(polish.body).toContain('Organizacje')
    expect(await visitorOf(world.app).get('/sign-in', { 'accept-language': 'en-GB' })).toMatchObject({
      headers: { 'content-language': 'en' }
    })
  })

  it('shows the mail of a trial in a frame with a policy of its own', async () => {
    await world.app.worker.drain()
    const visitor = visitorOf(world.app)
    const list = await visitor.get('/demo/mail')
    const position = /\/demo\/mail\/(\d+)/.exec(list.body)?.[1]
    const page = await visitor.get(`/demo/mail/${position}`)
    expect(page.body).toContain(`src="/demo/mail/${position}/html"`)
    expect(page.headers['content-security-policy']).toContain("frame-src 'self'")
    const frame = await visitor.get(`/demo/mail/${position}/html`)
    expect(frame.headers['content-security-policy']).toContain("default-src 'none'")
    expect(frame.headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(frame.body).toContain('<base target="_top">')
    expect((await visitor.get('/demo/mail/999999')).statusCode).toBe(404)
  })
})
