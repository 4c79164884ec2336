import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

import { createToken } from '#accounts/commands.ts'
import { forgetOwnWords } from '#notifications/wording-own.ts'
import { originalOf, partsOf, placeNamed } from '#notifications/wording-places.ts'
import type { Scope } from '#shared/gate.ts'
import { seeded } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'
import type { Body } from '#test/support/api.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Headers = Readonly<Record<string, string>>

const path = '/api/v1/wordings'
let world: Seeded
let token: string

const tokenOf = async (person: string, scope: Scope = 'admin'): Promise<string> => {
  const accounts = { db: world.core.database, clock: world.clock, ids: world.core.ids }
  return (await createToken(accounts, person, { name: 'test', scopes: [scope], days: 1 })).secret
}

beforeAll(async () => {
  world = await seeded()
  token = await tokenOf(world.person.coordinator)
})
afterAll(() => world.app.close())
beforeEach(async () => {
  await world.core.database.transaction((tx) => tx.run('delete from notice_wordings'))
  forgetOwnWords(world.core.database.read)
  // A test of a mail has just been sent otherwise.
  world.clock.advance(6_000)
})

const ask = async (
  method: Method,
  url: string,
  payload?: object,
  headers: Headers = {},
  by: string | null = token
) => {
  const answer = await world.app.server.inject({
    method,
    url,
    headers: { ...(by !== null && { authorization: `Bearer ${by}` }), 'accept-language': 'en', ...headers },
    ...(payload && { payload })
  })
  return { status: answer.statusCode, json: answer.json(), headers: answer.headers }
}

/** The original of a place, with changes to subjects. */
const wordsOf = (place: string, changes: { readonly pl?: object; readonly en?: object } = {}) => {
  const found = placeNamed(place)!
  const original = originalOf(place)
  const of = (language: 'pl' | 'en') =>
    Object.fromEntries(partsOf(found).map((part) => [part, original[language][part]]))
  return { pl: { ...of('pl'), ...changes.pl }, en: { ...of('en'), ...changes.en } }
}

const own = wordsOf('N05', {
  pl: { subject: 'Ruszył nabór partnerów{{until}}: {{title}}' },
  en: { subject: 'The call has begun{{until}}: {{title}}' }
})
const seen = (version: number): Headers => ({ 'if-match': `"${version}"` })
const versions = () =>
  world.core.database.read.all<{ place: string; version: number }>(
    'select place, version from notice_wordings order by place, version'
  )

describe('wordings over the API', () => {
  it('are for coordinators only, with a token that administers', async () => {
    const { author, chair, stranger, coordinator } = world.person
    const others = [await tokenOf(author), await tokenOf(chair), await tokenOf(stranger)]
    const narrow = [await tokenOf(coordinator, 'read'), await tokenOf(coordinator, 'act')]
    for (const [method, url, payload] of [
      ['GET', path],
      ['GET', `${path}/N05`],
      ['PUT', `${path}/N05`, own],
      ['DELETE', `${path}/N05`],
      ['POST', `${path}/N05/preview`, {}],
      ['POST', `${path}/N05/test`, {}]
    ] as const) {
      for (const other of others)
        expect((await ask(method, url, payload, seen(0), other)).status, `${method} ${url}`).toBe(403)
      for (const by of [...narrow, null])
        expect((await ask(method, url, payload, seen(0), by)).status, `${method} ${url}`).toBe(401)
    }
    expect(await versions()).toEqual([])
  })

  it('list every wording with who gets it, its class and its state', async () => {
    const { items } = (await ask('GET', path)).json
    expect(new Set(items.map(({ notice }: Body) => notice)).size).toBe(51)
    const named = (place: string) => items.find((each: Body) => each.place === place)
    expect(named('N02.task')).toMatchObject({
      notice: 'N02',
      variant: 'task',
      state: 'original',
      class: 'always'
    })
    expect(named('N02.task').audience).toContain('coordinator')
    expect(items.some((each: Body) => each.class === 'byChoice')).toBe(true)
    expect(named('reminders.T09')).toMatchObject({ notice: null, term: 'T09' })
    await ask('PUT', `${path}/N05`, own, seen(0))
    const changed = (await ask('GET', `${path}?state=own`)).json.items
    expect(changed).toMatchObject([{ place: 'N05', state: 'own', subject: { en: own.en['subject'] } }])
    expect((await ask('GET', `${path}?state=lost`)).status).toBe(422)
  })

  it('tell what a wording says and which placeholders it may and must have', async () => {
    const answer = await ask('GET', `${path}/N05`)
    expect([answer.status, answer.headers['etag']]).toEqual([200, '"0"'])
    expect(answer.json).toMatchObject({ version: 0, own: null, original: wordsOf('N05'), history: [] })
    const either = ['until', 'title']
    expect(answer.json.parts[0]).toEqual({
      part: 'subject',
      limit: 140,
      needed: true,
      allowed: expect.arrayContaining(either),
      required: { pl: either, en: either }
    })
    expect((await ask('GET', `${path}/N99`)).status).toBe(404)
    expect((await ask('PUT', `${path}/N99`, own, seen(0))).status).toBe(404)
  })

  it('take own words, which the next mail has, and keep what was said before', async () => {
    const saved = await ask('PUT', `${path}/N05`, own, seen(0))
    expect([saved.status, saved.headers['etag']]).toEqual([200, '"1"'])
    expect(saved.json).toMatchObject({ state: 'own', own, history: [{ version: 1, words: own }] })
    const shown = (await ask('POST', `${path}/N05/preview`, { languages: ['en'] })).json.items
    expect(shown).toMatchObject([{ language: 'en', subject: expect.stringContaining('The call has begun') }])
    const back = await ask('DELETE', `${path}/N05`, undefined, seen(1))
    expect([back.status, back.headers['etag']]).toEqual([200, '"2"'])
    expect(back.json).toMatchObject({
      state: 'original',
      own: null,
      history: [
        { version: 2, who: 'Katarzyna Nowak', words: null, before: own },
        { version: 1, words: own, before: wordsOf('N05') }
      ]
    })
    expect((await ask('DELETE', `${path}/N05`, undefined, seen(2))).headers['etag']).toBe('"2"')
  })

  it('take back what they gave', async () => {
    await ask('PUT', `${path}/N05`, own, seen(0))
    const { json } = await ask('GET', `${path}/N05`)
    expect((await ask('PUT', `${path}/N05`, json.own, seen(1))).status).toBe(200)
  })

  it('refuse words made from a version that is no longer the last, and such that name none', async () => {
    await ask('PUT', `${path}/N05`, own, seen(0))
    for (const method of ['PUT', 'DELETE'] as const) {
      const payload = method === 'PUT' ? own : undefined
      for (const headers of [seen(0), { 'if-match': 'W/nothing' }])
        expect((await ask(method, `${path}/N05`, payload, headers)).status).toBe(412)
      expect((await ask(method, `${path}/N05`, payload)).status).toBe(428)
    }
    expect(await versions()).toEqual([{ place: 'N05', version: 1 }])
  })

  it('name each fault by its field and say it in the reader’s language', async () => {
    const wrong = wordsOf('N05', {
      pl: { happened: 'Zobacz https://example.org' },
      en: { subject: 'Look at {{offer}}', line: 'x' }
    })
    const without = { ...wrong, en: { ...wrong.en, line: '' } }
    const answer = await ask('PUT', `${path}/N05`, without, seen(0))
    expect(answer.status).toBe(422)
    expect(answer.json).toMatchObject({ type: expect.stringContaining('/problems/invalid') })
    const { errors } = answer.json
    expect(errors.map(({ pointer, code }: Body) => [pointer, code])).toEqual([
      ['/pl/happened', 'wording.wrong.address'],
      ['/en/subject', 'wording.wrong.unknown'],
      ['/en/subject', 'wording.wrong.needed'],
      ['/en/subject', 'wording.wrong.needed']
    ])
    expect(errors[1].detail).toBe('There is no {{offer}} here. You may use: {{title}}, {{until}}.')
    const polish = await ask('PUT', `${path}/N05`, without, { ...seen(0), 'accept-language': 'pl' })
    expect(polish.json.errors[1].detail).toBe('Nie ma tu {{offer}}. Wolno użyć: {{title}}, {{until}}.')
    const part = await ask('PUT', `${path}/N05`, wrong, seen(0))
    expect([part.status, part.json.errors[0].pointer]).toEqual([422, '/en/line'])
    const preview = await ask('POST', `${path}/N05/preview`, { words: without })
    expect([preview.status, preview.json.errors[0].pointer]).toEqual([422, '/words/pl/happened'])
    expect(await versions()).toEqual([])
  })

  it('show words before they are saved, and save nothing by that', async () => {
    const { status, json } = await ask('POST', `${path}/N05/preview`, { words: own })
    expect(status).toBe(200)
    expect(json.items.map(({ language, subject }: Body) => [language, subject])).toEqual([
      ['pl', expect.stringContaining('Ruszył nabór partnerów')],
      ['en', expect.stringContaining('The call has begun')]
    ])
    expect(json.items[0].html).toContain('<h1')
    expect(await versions()).toEqual([])
  })

  it('send a test to whoever asks and to nobody else, and not another one at once', async () => {
    const received = () =>
      world.core.database.read.all<{ subject: string; recipient: string }>(
        'select subject, recipient from received_mails order by position'
      )
    const before = (await received()).length
    const answer = await ask('POST', `${path}/N02.task/test`, { languages: ['pl', 'en'] })
    expect(answer.json).toEqual({ outcome: 'sent', email: 'coordinator@example.org', count: 2, reason: null })
    await vi.waitFor(async () => expect((await received()).length).toBe(before + 2))
    const sent = (await received()).slice(before)
    expect(sent.map(({ recipient }) => recipient)).toEqual([
      'coordinator@example.org',
      'coordinator@example.org'
    ])
    expect(sent[1]?.subject).toMatch(/^\[Test\]/)
    const again = await ask('POST', `${path}/N02.task/test`, {})
    expect([again.status, again.headers['retry-after']]).toEqual([429, '5'])
  })

  it('say which own words no longer fit, and why', async () => {
    const bad = JSON.stringify(originalOf('N05')).replaceAll('{{title}}', '{{gone}}')
    await world.core.database.transaction((tx) =>
      tx.run(
        'insert into notice_wordings (place, version, words, original, person_id, said_at) values (?, ?, ?, ?, ?, ?)',
        ['N05', 1, bad, '{}', world.person.coordinator, '2026-03-02T09:00:00.000Z']
      )
    )
    const { json } = await ask('GET', `${path}/N05`)
    expect(json.state).toBe('unfit')
    expect(json.issues).toContainEqual({
      pointer: '/en/subject',
      code: 'wording.wrong.needed',
      detail: '{{title}} is missing: without it nobody knows what this is about.'
    })
    expect((await ask('GET', `${path}?state=unfit`)).json.items).toHaveLength(1)
  })

  it('stand in the document', async () => {
    const { paths } = (await ask('GET', '/api/openapi.json')).json
    expect(Object.keys(paths[`${path}/{place}`])).toEqual(expect.arrayContaining(['get', 'put', 'delete']))
    for (const act of ['preview', 'test']) expect(paths[`${path}/{place}/${act}`]).toHaveProperty('post')
  })
})
