import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { sendEvent } from '#api/send-event.ts'
import { proposeScope } from '#proposals/commands.ts'
import { profileOf } from '#workflows/profiles/index.ts'

import { aCard, seeded, valueOf, visitorOf } from './support/seeded.ts'
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

const linesOf = (csv: string): readonly (readonly string[])[] => parse(csv, { bom: true, delimiter: ';' })

describe('the tracking page', () => {
  it('is for coordinators, page and files alike', async () => {
    for (const who of [world.person.author, world.person.chair, world.person.stranger]) {
      const other = await visitor(who)
      expect((await other.get('/')).body).not.toContain('href="/tracking"')
      for (const path of ['/tracking', '/tracking/funnel.csv', '/tracking/evidence.zip'])
        expect((await other.get(path)).statusCode).toBe(403)
    }
    const coordinator = await visitor(world.person.coordinator)
    expect((await coordinator.get('/')).body).toContain('href="/tracking"')
    expect((await coordinator.get('/tracking')).statusCode).toBe(200)
  })

  it('answers in both languages, with a sentence and a table for each picture and no style attribute', async () => {
    const polish = (await (await visitor(world.person.coordinator)).get('/tracking?period=all')).body
    expect(polish).toContain('Wszystkie sprawy idą w terminie')
    expect(polish).toContain('href="/proposals?show=board"')
    expect(polish).not.toContain('style=')
    const pictures = polish.match(/role="img" aria-label="[^"]{20,}"/g) ?? []
    expect(pictures.length).toBeGreaterThan(3)
    expect((polish.match(/<table/g) ?? []).length).toBe(pictures.length)
    const english = (await (await visitor(world.person.coordinator, 'en')).get('/tracking')).body
    expect(english).toContain('Every case is on time')
    expect(english).toContain('Turnout of the Presidium')
  })

  it('says what is stuck once time has passed, with the days against the target', async () => {
    world.clock.advance(70 * 86_400_000)
    const coordinator = await visitor(world.person.coordinator)
    const { body } = await coordinator.get('/tracking')
    expect(body).toMatch(/\d+\sspraw\S*\sutkn/)
    expect(body).toContain('cel 30 dni')
  })

  it('keeps the period in the address, and takes the usual one for a name it does not know', async () => {
    const coordinator = await visitor(world.person.coordinator)
    const current = async (period: string): Promise<string | undefined> =>
      /href="\/tracking\?period=(\w+)#numbers" aria-current="page"/.exec(
        (await coordinator.get(`/tracking?period=${period}`)).body
      )?.[1]
    expect(await current('year')).toBe('year')
    expect(await current('%3Cscript%3E')).toBe('months')
  })
})

describe('files of the tracking page', () => {
  it('hold the numbers of each table, ready for a spreadsheet', async () => {
    const coordinator = await visitor(world.person.coordinator)
    const answer = await coordinator.get('/tracking/activity.csv?period=all')
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="activity.csv"')
    expect(answer.body.startsWith('\uFEFFCzłonek;')).toBe(true)
    const [, ...members] = linesOf(answer.body)
    expect(members.map(([name]) => name)).toContain('Uniwersytet Nadrudawski')
    const waiting = linesOf((await coordinator.get('/tracking/waiting.csv')).body)
    expect(waiting[0]).toEqual(['Na kogo czekamy', 'Na co czekamy', 'Numer', 'Od', 'Termin'])
    expect(waiting.length).toBeGreaterThan(1)
    expect(linesOf((await coordinator.get('/tracking/terms.csv')).body)[0]).toContain('Co wtedy')
    expect((await coordinator.get('/tracking/nothing.csv')).statusCode).toBe(404)
  })

  it('come as one pack for an audit, without addresses, confidential words and unpublished titles', async () => {
    const { app, core, clock, person, organisation } = world
    const author = { person: person.author, organisation: organisation.university }
    const card = aCard({
      title: { pl: 'Jeszcze nieogłoszona' },
      contact: person.author,
      signatory: person.author
    })
    const profile = profileOf('krakow', 1)
    const { id } = valueOf(await proposeScope(core.engine, { card, me: author, profile }))
    const submit = { case: id, actor: id, workflow: 'proposal', me: author, event: { type: 'scope.submit' } }
    valueOf(await sendEvent(core.engine, submit))
    const accounts = { db: core.database, clock, ids: core.ids }
    const token = { name: 'audit', scopes: ['read' as const], days: 1 }
    const { secret } = await createToken(accounts, person.coordinator, token)
    const answer = await app.server.inject({
      url: '/api/v1/tracking/evidence?period=all',
      headers: { authorization: `Bearer ${secret}`, 'accept-language': 'pl' }
    })
    expect(answer.headers['content-type']).toBe('application/zip')
    const page = await (await visitor(person.coordinator)).get('/tracking/evidence.zip')
    expect(page.headers['content-disposition']).toMatch(/^attachment; filename="evidence-[\d-]{10}\.zip"$/)
    const { secret: foreign } = await createToken(accounts, person.chair, token)
    const refused = { authorization: `Bearer ${foreign}` }
    expect((await app.server.inject({ url: '/api/v1/tracking/evidence', headers: refused })).statusCode).toBe(
      403
    )
    const files = unzipSync(new Uint8Array(answer.rawPayload))
    const textOf = (name: string): string => Buffer.from(files[name] ?? []).toString()
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        'CZYTAJ.txt',
        'proposals.csv',
        'resolutions.csv',
        'partners.csv',
        'organisations.csv'
      ])
    )
    const tables = Object.keys(files).filter((name) => name.endsWith('.csv'))
    for (const name of tables) {
      expect(textOf('CZYTAJ.txt')).toContain(`- ${name}: `)
      expect(textOf(name).startsWith('\uFEFF')).toBe(true)
    }
    const everything = Object.keys(files).map(textOf).join('\n')
    const { read } = core.database
    for (const { email } of await read.all<{ email: string }>('select email from people'))
      expect(everything).not.toContain(email)
    for (const { name } of await read.all<{ name: string }>('select name from people'))
      expect(everything).not.toContain(name)
    expect(everything).not.toContain('Zebranie danych, uczenie modelu')
    for (const title of ['Mapa zakażeń szpitalnych', 'Jeszcze nieogłoszona'])
      expect(everything).not.toContain(title)
    expect(
      linesOf(textOf('proposals.csv'))
        .slice(1)
        .map(([, title]) => title)
    ).toEqual(['Wczesne wykrywanie sepsy z danych przyłóżkowych', ''])
  })
})
