import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const author = async (language: 'pl' | 'en' = 'pl') => {
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.author, language)
  return visitor
}

const hiddenIn = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''

const complete = (person: string): Record<string, string | readonly string[]> => ({
  'title.pl': 'Teleopieka nad pacjentem po udarze',
  teaser: 'Zdalna rehabilitacja.',
  kind: 'implementation',
  field: 'medycyna cyfrowa',
  keywords: 'udar, telemedycyna',
  problem: 'Rehabilitacja kończy się za wcześnie.',
  goal: 'Działająca usługa.',
  work: 'Pilotaż w dwóch szpitalach.',
  'needs.0.id': 'need_a',
  'needs.0.role': 'Szpital z oddziałem udarowym',
  'needs.0.seats': '2',
  'needs.0.must': 'yes',
  contribution: 'Platforma.',
  start: '2027-01-01',
  end: '2028-01-01',
  'budgetRange.from': '500 000',
  'budgetRange.to': '800 000',
  confidentiality: 'cluster',
  contact: person,
  signatory: person,
  similarSeen: 'yes',
  'clauses.dataProtection': 'yes',
  'clauses.truth': 'yes'
})

describe('proposing', () => {
  it('is for representatives of members', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.chair)
    const refused = await visitor.get('/propose')
    expect(refused.statusCode).toBe(403)
  })

  it('saves a half-filled draft and lists what is still needed', async () => {
    const visitor = await author()
    const form = await visitor.get('/propose')
    const saved = await visitor.post('/propose', {
      key: hiddenIn(form.body, 'key'),
      'title.pl': 'Szkic',
      act: 'send'
    })
    expect(saved.headers.location).toMatch(/^\/proposals\/prp_\w+\/card$/)
    const card = await visitor.get(saved.headers.location ?? '')
    expect(card.body).toContain('Szkic zapisany')
    expect(card.body).toContain('Do uzupełnienia przed wysłaniem')
    expect(card.body).toContain('value="Szkic"')
    expect(card.body).toContain('href="#budgetRange.from"')
  })

  it('loses nothing that was typed when a field is wrong', async () => {
    const visitor = await author('en')
    await visitor.get('/propose')
    const before = await world.core.database.read.get<{ count: number }>(
      'select count(*) as count from cases'
    )
    const refused = await visitor.post('/propose', {
      ...complete(world.person.author),
      acronym: 'x'.repeat(31),
      'budgetRange.from': 'a lot',
      'needs.0.seats': '50'
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('3 fields')
    expect(refused.body).toContain('value="a lot"')
    expect(refused.body).toContain('Szpital z oddziałem udarowym')
    expect(refused.body).toContain('href="#needs.0.seats"')
    expect(await world.core.database.read.get('select count(*) as count from cases')).toEqual(before)
  })

  it('gives no number to an empty form, and names the field it needs', async () => {
    const visitor = await author()
    await visitor.get('/propose')
    const count = 'select count(*) as count from cases'
    const before = await world.core.database.read.get(count)
    const refused = await visitor.post('/propose', { key: 'key_empty', 'needs.0.seats': '1', act: 'save' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('<a href="#title.pl">Tytuł po polsku: to pole jest potrzebne</a>')
    expect(await world.core.database.read.get(count)).toEqual(before)
  })

  it('says at the field what cannot be true, and does not call it missing', async () => {
    const visitor = await author('en')
    await visitor.get('/propose')
    const refused = await visitor.post('/propose', {
      ...complete(world.person.author),
      end: '2026-12-31',
      'budgetRange.to': '400 000',
      'needs.0.seats': '0'
    })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Role 1, How many organisations: enter at least 1')
    const next = await visitor.post('/propose', {
      ...complete(world.person.author),
      end: '2026-12-31',
      'budgetRange.to': '400 000'
    })
    expect(next.body).toContain('<a href="#end">Planned end: the end must come after the start</a>')
    expect(next.body).toContain('href="#budgetRange.to"')
    expect(next.body).toContain('id="end-error"')
    expect(next.body).not.toContain('Still needed')
  })

  it('adds and removes roles without saving', async () => {
    const visitor = await author()
    await visitor.get('/propose')
    const sent = { ...complete(world.person.author), key: 'key_rows' }
    const more = await visitor.post('/propose', { ...sent, row: 'add needs' })
    expect(more.statusCode).toBe(200)
    expect(more.body).toContain('name="needs.1.role"')
    expect(more.body).toContain('Rehabilitacja kończy się za wcześnie.')
    const less = await visitor.post('/propose', { ...sent, row: 'remove needs 0' })
    expect(less.body).not.toContain('name="needs.0.role"')
  })

  it('leads a complete scope to its sending, and a second press makes no second proposal', async () => {
    const visitor = await author()
    const form = await visitor.get('/propose')
    const sent = { ...complete(world.person.author), key: hiddenIn(form.body, 'key'), act: 'send' }
    const first = await visitor.post('/propose', sent)
    const second = await visitor.post('/propose', sent)
    expect(first.headers.location).toMatch(/^\/proposals\/prp_\w+\/acts\/scope\.submit$/)
    expect(second.headers.location).toBe(first.headers.location)
  })
})

describe('changing a card', () => {
  it('makes a new revision, and none when nothing changed', async () => {
    const visitor = await author()
    const path = `/proposals/${world.draft}/card`
    const form = await visitor.get(path)
    const revision = hiddenIn(form.body, 'revision')
    expect(revision).toBe('1')
    const fields = { 'title.pl': 'Mapa zakażeń', teaser: 'Zbieramy dane z trzech szpitali.', act: 'save' }
    expect((await visitor.post(path, { ...fields, revision })).statusCode).toBe(303)
    const again = await visitor.get(path)
    expect(again.body).toContain('Karta zapisana, wersja 2')
    await visitor.post(path, { ...fields, revision: '2' })
    expect((await visitor.get(path)).body).toContain('Nic się nie zmieniło')
  })

  it('is unknown to those who may not see it, and has the roles alone while the search runs', async () => {
    const stranger = visitorOf(world.app)
    await stranger.be(world.person.doctor)
    expect((await stranger.get(`/proposals/${world.draft}/card`)).statusCode).toBe(404)
    const visitor = await author()
    const { statusCode, headers } = await visitor.get(`/proposals/${world.open}/card`)
    expect([statusCode, headers.location]).toEqual([303, `/proposals/${world.open}/card?part=needs`])
    const changed = await visitor.post(`/proposals/${world.open}/card`, { 'title.pl': 'Inny', revision: '2' })
    expect(changed.statusCode).toBeGreaterThanOrEqual(400)
  })
})

describe('the list of proposals', () => {
  it('shows a member the teaser and hides a draft of somebody else', async () => {
    const member = visitorOf(world.app)
    await member.be(world.person.engineer)
    const list = await member.get('/proposals')
    expect(list.body).toContain('Wczesne wykrywanie sepsy')
    expect(list.body).not.toContain('Mapa zakażeń')
  })

  it('filters by what is written in the box, and says which words it does not know', async () => {
    const visitor = await author()
    expect((await visitor.get('/proposals?q=stage:scope')).body).not.toContain('Wczesne wykrywanie sepsy')
    expect((await visitor.get('/proposals?q=sepsy%20state:searchOpen')).body).toContain(
      'Wczesne wykrywanie sepsy'
    )
    expect((await visitor.get('/proposals?q=colour:red')).body).toContain('Filtr nie zna słowa „colour”')
    expect((await visitor.get('/proposals?q=nothing-like-this')).body).toContain('Nie ma takich propozycji')
  })
})
