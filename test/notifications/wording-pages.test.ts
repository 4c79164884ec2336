import { afterAll, beforeAll, expect, it, vi } from 'vitest'

import { originalOf } from '#notifications/wording-places.ts'
import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

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

type Fields = Readonly<Record<string, string>>

/** The form of a place as the product fills it in, with changes. */
const formOf = (place: string, follows: number, changes: Fields = {}): Record<string, string> => {
  const fields: Record<string, string> = { follows: String(follows) }
  for (const [language, words] of Object.entries(originalOf(place)))
    for (const [part, text] of Object.entries(words)) fields[`${language}.${part}`] = text
  return { ...fields, ...changes }
}

const own: Fields = {
  'pl.subject': 'Ruszył nabór partnerów{{until}}: {{title}}',
  'en.subject': 'The call has begun{{until}}: {{title}}'
}

const subjects = async () => {
  const rows = await world.core.database.read.all<{ subject: string }>(
    'select subject from received_mails order by position'
  )
  return rows.map(({ subject }) => subject)
}

const unescaped = (html: string): string =>
  html.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&#39;', "'")

it('is for coordinators alone', async () => {
  const chair = await visitor(world.person.chair)
  expect((await chair.get('/')).body).not.toContain('href="/wording"')
  for (const path of ['/wording', '/wording/N05', '/wording/N05/html?lang=pl'])
    expect((await chair.get(path)).statusCode, path).toBe(403)
  await chair.get('/')
  for (const path of ['/wording/N05', '/wording/N05/original', '/wording/N05/test'])
    expect((await chair.post(path, formOf('N05', 0, { ...own, act: 'save' }))).statusCode, path).toBe(403)
  expect(await world.core.database.read.all('select * from notice_wordings')).toEqual([])
})

it('lists every notice with who gets it and whether it can be switched off', async () => {
  const coordinator = await visitor(world.person.coordinator)
  expect((await coordinator.get('/')).body).toContain('href="/wording"')
  const { body } = await coordinator.get('/wording')
  for (let number = 1; number <= 48; number += 1)
    expect(body).toContain(`id="N${String(number).padStart(2, '0')}"`)
  expect(body).toContain('★ zawsze: nie można wyłączyć')
  expect(body).toContain('do wiadomości: każdy wybiera, kiedy')
  expect((await coordinator.get('/wording?only=own')).body).toContain(
    'Klaster nie ma jeszcze własnych brzmień'
  )
  expect((await coordinator.get('/wording/N99')).statusCode).toBe(404)
})

it('finds wordings by words of the subject, by number and by what the notice is about', async () => {
  const coordinator = await visitor(world.person.coordinator)
  const ids = async (query: string): Promise<readonly string[]> => {
    const { body } = await coordinator.get(`/wording?${new URLSearchParams({ q: query }).toString()}`)
    return [...body.matchAll(/ id="(N\d\d|reminders)"/g)].map(([, id = '']) => id)
  }
  expect(await ids('n21')).toContain('N21')
  expect(await ids('n21')).not.toContain('N05')
  expect(await ids('PROTOKOL posiedzenia')).toContain('N46')
  expect(await ids('głos')).not.toContain('N02')
  expect(await ids('secret ballot')).toContain('N21')
  const none = (await coordinator.get('/wording?q=%3Cb%3Eqqq')).body
  expect(none).toContain('Nie ma brzmień do zapytania „&lt;b>qqq”')
  expect(none).not.toContain('<b>qqq')
  expect((await coordinator.get('/wording?q=a&q=b')).statusCode).toBe(200)
  expect((await coordinator.get('/wording')).body).toContain('N21: głosowanie')
})

it('shows a notice in a real case in both languages, else in a made-up one that says so', async () => {
  const coordinator = await visitor(world.person.coordinator)
  const { body } = await coordinator.get('/wording/N02.task')
  expect(body).toContain('Prosimy o sprawdzenie zakresu: Wczesne wykrywanie sepsy z danych przyłóżkowych')
  expect(body).toContain('Check the scope: Early detection of sepsis from bedside data')
  expect(body).toContain('prawdziwa, najnowsza')
  expect(body).not.toContain('/steps/')
  const sample = (await coordinator.get('/wording/N36.appointed?lang=en')).body
  expect(sample).toContain('A made-up case: sensors for hospitals')
  expect(sample).toContain('przykładowa: tego zawiadomienia nikt jeszcze nie dostał')
  expect(sample).not.toContain('lang=pl&')
})

it('serves the mail alone in a frame where nothing runs', async () => {
  const coordinator = await visitor(world.person.coordinator)
  const page = await coordinator.get('/wording/N02.task')
  const [, href = ''] = /<iframe[^>]* src="([^"]+)"/.exec(page.body) ?? []
  const frame = await coordinator.get(unescaped(href))
  expect(frame.statusCode).toBe(200)
  expect(frame.body).toContain('<h1')
  const policy = String(frame.headers['content-security-policy'])
  for (const part of ["default-src 'none'", "form-action 'none'", "frame-ancestors 'self'", 'sandbox'])
    expect(policy).toContain(part)
  expect(policy).not.toContain('script')
})

it('refuses words that do not fit, each fault beside its field, and keeps what was typed', async () => {
  const coordinator = await visitor(world.person.coordinator)
  await coordinator.get('/wording/N05')
  const wrong = {
    ...own,
    'en.subject': 'Look at {{offer}}',
    'pl.happened': 'Zobacz https://example.org',
    act: 'save'
  }
  const answer = await coordinator.post('/wording/N05', formOf('N05', 0, wrong))
  expect(answer.statusCode).toBe(422)
  const body = unescaped(answer.body)
  expect(body).toContain('Nie ma tu {{offer}}. Wolno użyć: {{title}}, {{until}}.')
  expect(body).toContain('brakuje {{title}}')
  expect(body).toContain('Bez adresów stron i poczty')
  expect(body).toContain('value="Look at {{offer}}"')
  expect(body).toContain('Zobacz https://example.org')
  expect(await world.core.database.read.all('select * from notice_wordings')).toEqual([])
})

it('shows words before they are saved, and saves nothing by that', async () => {
  const coordinator = await visitor(world.person.coordinator)
  await coordinator.get('/wording/N05')
  const page = await coordinator.post('/wording/N05', formOf('N05', 0, { ...own, act: 'preview' }))
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Ruszył nabór partnerów')
  expect(page.body).toContain('The call has begun')
  const [, href = ''] = /<iframe[^>]* src="([^"]+)"/.exec(page.body) ?? []
  expect((await coordinator.get(unescaped(href))).body).toContain('Ruszył nabór partnerów')
  expect(await world.core.database.read.all('select * from notice_wordings')).toEqual([])
  const forged = Buffer.from(JSON.stringify({ subject: 'Wejdź na https://example.org' })).toString(
    'base64url'
  )
  const frame = await coordinator.get(`/wording/N05/html?lang=pl&draft=${forged}`)
  expect(frame.body).not.toContain('example.org')
  expect((await coordinator.get('/wording/N05/html?lang=pl&draft=nonsense')).statusCode).toBe(200)
})

it("writes the next mail in the cluster's words, and the one after the return in the product's", async () => {
  const coordinator = await visitor(world.person.coordinator)
  await coordinator.get('/wording/N05')
  const saved = await coordinator.post('/wording/N05', formOf('N05', 0, { ...own, act: 'save' }))
  expect(saved.statusCode).toBe(303)
  await world.app.worker.drain()
  await vi.waitFor(async () => expect((await subjects()).join('\n')).toContain('Ruszył nabór partnerów'))
  const author = await visitor(world.person.author)
  expect((await author.get('/notices')).body).toContain('Ruszył nabór partnerów')
  const list = await coordinator.get('/wording?only=own')
  expect(list.body).toContain('Ruszył nabór partnerów')

  const stale = await coordinator.post('/wording/N05', formOf('N05', 0, { ...own, act: 'save' }))
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('Ktoś zmienił to brzmienie')

  const back = await coordinator.post('/wording/N05/original', { follows: '1' })
  expect(back.statusCode).toBe(303)
  expect((await author.get('/notices')).body).not.toContain('Ruszył nabór partnerów')
  const page = await coordinator.get('/wording/N05')
  expect(page.body).toContain('powrót do brzmienia z programu')
  expect(page.body).toContain('Katarzyna Nowak')
  expect(page.body).toContain('Ruszył nabór partnerów{{until}}')
  const versions = await world.core.database.read.all<{ version: number; words: string | null }>(
    "select version, words from notice_wordings where place = 'N05' order by version"
  )
  expect(versions.map(({ version, words }) => [Number(version), words !== null])).toEqual([
    [1, true],
    [2, false]
  ])
})

it('sends a test to oneself alone, marked, and not another one at once', async () => {
  const coordinator = await visitor(world.person.coordinator)
  await coordinator.get('/wording/N02.task')
  const before = (await subjects()).length
  await coordinator.post('/wording/N02.task/test', { languages: 'both' })
  await vi.waitFor(async () => expect((await subjects()).length).toBe(before + 2))
  const sent = (await subjects()).slice(before)
  expect(sent[0]).toMatch(/^\[Próba\] \[KLSK\/PP\/2026\/0001\] Prosimy o sprawdzenie zakresu/)
  expect(sent[1]).toMatch(/^\[Test\] \[KLSK\/PP\/2026\/0001\] Check the scope/)
  const again = await coordinator.post('/wording/N02.task/test', { languages: 'mine' })
  expect(again.statusCode).toBe(303)
  expect((await coordinator.get('/wording/N02.task')).body).toContain('Próba poszła przed chwilą')
  world.clock.advance(6_000)
  await coordinator.post('/wording/N02.task/test', { languages: 'mine' })
  await vi.waitFor(async () => expect((await subjects()).length).toBe(before + 3))
  const to = await world.core.database.read.all<{ recipient: string }>(
    'select recipient from received_mails order by position desc limit 3'
  )
  expect(new Set(to.map(({ recipient }) => recipient))).toEqual(new Set(['coordinator@example.org']))
})

it('never stops a mail: words that no longer fit give way to the original, and the page says so', async () => {
  const { database } = world.core
  const bad = JSON.stringify(originalOf('N05')).replaceAll('{{title}}', '{{gone}}')
  await database.transaction(async (tx) => {
    for (const [version, words] of [
      [3, bad],
      [4, 'no words at all']
    ] as const)
      await tx.run(
        'insert into notice_wordings (place, version, words, original, person_id, said_at) values (?, ?, ?, ?, ?, ?)',
        [
          version === 3 ? 'N05' : 'N06',
          version,
          words,
          '{}',
          world.person.coordinator,
          '2026-03-02T09:00:00.000Z'
        ]
      )
  })
  const coordinator = await visitor(world.person.coordinator)
  expect((await coordinator.get('/wording')).body).toContain('1 własne brzmienie nie pasuje')
  const page = unescaped((await coordinator.get('/wording/N05')).body)
  expect(page).toContain('Własne słowa nie pasują do zawiadomienia')
  expect(page).toContain('{{gone}}')
  expect(page).toContain('Otworzyliśmy poszukiwanie partnerów')
  expect((await coordinator.get('/wording/N06')).statusCode).toBe(200)
})
