import { afterAll, beforeAll, expect, it } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

import { aProject, aResolution, projects, resolutions, series } from './support/lists.ts'

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

const running = {
  number: 'KLSK/PP/2025/0004',
  lead: 'Uniwersytet Nadrudawski',
  lead_person: 'author@example.org',
  partners: '526-025-02-74 <engineer@example.org> | Szpital Kliniczny w Borkowicach',
  leader: 'author@example.org',
  deputy: 'doctor@example.org',
  report_on: '2026-04-14',
  resolution: '7/2025'
}

const idsIn = async (table: string, condition: string): Promise<readonly string[]> =>
  (await world.core.database.read.all<{ id: string }>(`select id from ${table} where ${condition}`)).map(
    ({ id }) => id
  )

it('is a page for coordinators, with a template of each list in the language of the reader', async () => {
  const { person } = world
  const chair = await visitor(person.chair)
  expect((await chair.get('/take-over')).statusCode).toBe(403)
  expect((await chair.get('/take-over/templates/series.csv')).statusCode).toBe(403)
  expect(
    (await chair.post('/take-over', { csv: projects(aProject(running)), act: 'apply' })).statusCode
  ).toBe(403)
  expect((await chair.get('/')).body).not.toContain('href="/take-over"')
  const coordinator = await visitor(person.coordinator)
  expect((await coordinator.get('/')).body).toContain('href="/take-over"')
  const page = await coordinator.get('/take-over')
  expect(page.body).toContain('Przejęcie danych klastra')
  const polish = await coordinator.get('/take-over/templates/series.csv')
  expect([polish.headers['content-type'], polish.body]).toEqual([
    'text/csv; charset=utf-8',
    '\uFEFFSeria;Organ;Rok;Następny numer\r\n'
  ])
  expect((await coordinator.get('/take-over/templates/nothing.csv')).statusCode).toBe(404)
  const english = await visitor(person.coordinator, 'en')
  expect((await english.get('/take-over/templates/resolutions.csv')).body).toBe(
    '\uFEFFBody,Year,Number,Adopted on,Subject,Project number,Motion\r\n'
  )
})

it('names wrong cells in the language of the reader and writes nothing before it is confirmed', async () => {
  const csv = projects(aProject({ ...running, kind: 'rakieta' }), aProject(running))
  const count = async () => (await world.core.database.read.all('select id from cases')).length
  const before = await count()
  const polish = await (await visitor(world.person.coordinator)).post('/take-over', { csv, act: 'preview' })
  expect(polish.body).toContain('Rodzaj: dozwolone są: badania i')
  expect(polish.body).toContain('Przejmij 1 wiersz')
  const english = await visitor(world.person.coordinator, 'en')
  expect((await english.post('/take-over', { csv, act: 'preview' })).body).toContain(
    'Rodzaj: allowed are: research'
  )
  expect((await english.post('/take-over', { csv: 'a;b\n1;2', act: 'preview' })).body).toContain(
    'use one of the templates'
  )
  expect((await english.post('/take-over', { csv: '', act: 'preview' })).statusCode).toBe(422)
  expect(await count()).toBe(before)
})

it('shows plainly what was taken over, to whoever may know of it', async () => {
  const { person } = world
  const coordinator = await visitor(person.coordinator)
  const lists = [
    projects(aProject(running)),
    resolutions(
      aResolution(),
      aResolution({
        number: '8/2025',
        organ: 'Prezydium',
        subject: 'Zmiana terminu',
        project: running.number
      })
    ),
    series({ series: 'uchwały', organ: 'Prezydium', year: '2026', next: '12' })
  ]
  for (const csv of lists) {
    const done = await coordinator.post('/take-over', { csv, act: 'apply' })
    expect([done.statusCode, done.headers.location]).toEqual([303, '/take-over'])
  }
  const page = (await coordinator.get('/take-over')).body
  expect(page).toContain('Uchwały: Prezydium')
  expect(page).toContain('Katarzyna Nowak')

  const [project = ''] = await idsIn('proposals', "state = 'active'")
  const [group = ''] = await idsIn('task_groups', "state = 'active'")
  const partner = await visitor(person.doctor)
  for (const reader of [coordinator, partner]) {
    const shown = (await reader.get(`/proposals/${project}`)).body
    expect(shown).toMatch(/Projekt z\swcześniejszych akt klastra, przejęty przez biuro \(pon\., 2\smarca\)/u)
    expect(shown).toContain('Przejęto z wcześniejszych akt klastra')
    expect((await reader.get(`/task-groups/${group}`)).body).toMatch(
      /Grupa z\swcześniejszych akt klastra, przejęta przez biuro/u
    )
  }
  for (const reader of [coordinator, partner])
    for (const path of [
      '/',
      '/proposals',
      '/task-groups',
      '/resolutions?organ=council&year=2025',
      `/resolutions?organ=board`
    ])
      expect([path, (await reader.get(path)).statusCode]).toEqual([path, 200])
  const register = (await partner.get('/resolutions')).body
  expect(register).toContain('Przyjęcie regulaminu Rady')
  expect(register).toContain('Zmiana terminu')
  expect(register).toContain('Z wcześniejszych akt')
  for (const id of await idsIn('resolutions', 'taken_over = 1')) {
    const shown = await partner.get(`/resolutions/${id}`)
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('Podjęto ją i podpisano poza tym systemem')
    expect((await (await visitor(person.stranger)).get(`/resolutions/${id}`)).statusCode).toBe(404)
  }
})

it('can be asked over REST with a token that may administer', async () => {
  const accounts = { db: world.core.database, clock: world.clock, ids: world.core.ids }
  const ask = async (person: string, scope: 'act' | 'admin', url: string, csv: string) => {
    const { secret } = await createToken(accounts, person, { name: 'test', scopes: [scope], days: 1 })
    return world.app.server.inject({
      method: 'POST',
      url,
      headers: { authorization: `Bearer ${secret}`, 'accept-language': 'en' },
      payload: { csv }
    })
  }
  const path = '/api/v1/take-over'
  const list = series(
    { series: 'minutes', organ: 'board', year: '26', next: '3' },
    { series: 'minutes', organ: 'board', year: '2026', next: '3' }
  )
  const preview = await ask(world.person.coordinator, 'admin', `${path}/preview`, list)
  expect(preview.json()).toMatchObject({
    kind: 'series',
    right: 1,
    lines: [
      { line: 2, action: null, wrong: [{ column: 'Rok', problem: 'notAYear', message: 'not a year' }] },
      { line: 3, action: 'takeOver' }
    ]
  })
  expect((await ask(world.person.coordinator, 'admin', path, list)).json()).toEqual({
    kind: 'series',
    taken: 1,
    known: 0,
    wrong: 1
  })
  expect((await ask(world.person.coordinator, 'admin', path, list)).json()).toEqual({
    kind: 'series',
    taken: 0,
    known: 1,
    wrong: 1
  })
  expect((await ask(world.person.coordinator, 'act', path, list)).statusCode).toBe(401)
  expect((await ask(world.person.chair, 'admin', path, list)).statusCode).toBe(403)
})
