import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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

/** What the form of a page would send as it stands. */
const fieldsIn = (html: string): Record<string, readonly string[]> => {
  const fields: Record<string, readonly string[]> = {}
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
    const name = at('name')
    const isOff = at('type') === 'checkbox' && !/ checked/.test(tag)
    if (name === undefined || name === '_csrf' || isOff) continue
    fields[name] = [...(fields[name] ?? []), at('value') ?? '']
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs
  ))
    fields[name] = [/<option value="([^"]*)" selected/.exec(options)?.[1] ?? '']
  for (const [, name = '', text = ''] of html.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g
  ))
    fields[name] = [text]
  return fields
}

describe('the pages of procedures', () => {
  it('list every profile for everyone, and offer a change to coordinators only', async () => {
    const member = await visitor(world.person.author)
    const list = await member.get('/profiles')
    expect(list.statusCode).toBe(200)
    expect(list.body).toContain('Pełna procedura krakowska')
    expect(list.body).toContain('Procedura uproszczona')
    expect(list.body).not.toContain('/profiles/krakow/new')
    expect((await member.get('/profiles/krakow/new')).statusCode).toBe(403)
    const coordinator = await visitor(world.person.coordinator)
    expect((await coordinator.get('/profiles')).body).toContain('/profiles/krakow/new')
  })

  it('show a version in words, in both languages', async () => {
    const polish = (await (await visitor(world.person.author)).get('/profiles/krakow/1')).body
    expect(polish).toContain('5 dni roboczych')
    expect(polish).toContain('sprawa czeka, ponaglenie co 5 dni roboczych')
    expect(polish).toContain('7 dni, nie mniej niż 5 dni roboczych')
    expect(polish).toContain('co najmniej połowa')
    const english = (await (await visitor(world.person.author, 'en')).get('/profiles/krakow/1')).body
    expect(english).toContain('12 months')
    expect(english).toContain('at least half')
    expect((await (await visitor(world.person.author)).get('/profiles/krakow/7')).statusCode).toBe(404)
    expect((await (await visitor(world.person.author)).get('/profiles/nowhere/1')).statusCode).toBe(404)
  })

  it('name each wrong field of a new version, and keep what was typed', async () => {
    const coordinator = await visitor(world.person.coordinator)
    const form = await coordinator.get('/profiles/krakow/new')
    const fields = fieldsIn(form.body)
    const wrong = {
      ...fields,
      'terms.T03.length': 'dwa',
      'terms.T10.reminders': '−20',
      'rules.criteria.quality': '30',
      'numbering.proposal': 'PP/{year}',
      note: ''
    }
    const refused = await coordinator.post('/profiles/krakow/new', wrong)
    expect(refused.statusCode).toBe(422)
    for (const name of ['terms.T03.length', 'terms.T10.reminders', 'numbering.proposal', 'note'])
      expect(refused.body, name).toContain(`href="#${name}"`)
    expect(refused.body).toContain('Uzupełnienie zakresu, długość: wpisz liczbę')
    expect(refused.body).toContain('Przypomnienie musi wypadać w trakcie terminu.')
    expect(refused.body).toContain('value="PP/{year}"')
    const weights = await coordinator.post('/profiles/krakow/new', {
      ...fields,
      'rules.criteria.quality': '30',
      note: 'Uchwała 3/2026'
    })
    expect(weights.body).toContain('Wagi kryteriów muszą dać razem 100.')
  })

  it('make a new version, mark what it changes and let it be chosen', async () => {
    const coordinator = await visitor(world.person.coordinator)
    const fields = fieldsIn((await coordinator.get('/profiles/krakow/new')).body)
    const sent = {
      ...fields,
      'terms.T03.length': '21',
      'terms.T03.reminders': '−10, −3',
      note: 'Uchwała 3/2026 Rady'
    }
    const made = await coordinator.post('/profiles/krakow/new', sent)
    expect(made.headers.location).toBe('/profiles/krakow/2')
    const page = (await coordinator.get('/profiles/krakow/2')).body
    expect(page).toContain('2 zmiany względem wersji 1')
    expect(page).toContain('Uzupełnienie zakresu, długość: 21 dni (było: 14 dni)')
    expect(page).toContain('Uchwała 3/2026 Rady')
    expect((await coordinator.get('/profiles/krakow/1')).body).not.toContain('(było:')
    const late = await coordinator.post('/profiles/krakow/new', sent)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('W międzyczasie powstała nowsza wersja')
    expect((await coordinator.post('/profiles/current', { profile: 'krakow@2' })).statusCode).toBe(303)
    expect((await coordinator.get('/profiles')).body).toContain('Nowe sprawy będą się toczyć według')
    expect((await coordinator.post('/profiles/current', { profile: 'krakow@9' })).statusCode).toBe(404)
  })
})
