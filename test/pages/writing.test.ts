import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { addPerson } from '#people/commands.ts'
import { personFields, roleFields } from '#people/model.ts'
import { grantRole } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'

import { seeded, valueOf, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
let colleague: string
beforeAll(async () => {
  world = await seeded()
  const { core, organisation } = world
  const fields = personFields.parse({ name: 'Olga Kowal', email: 'olga@example.org' })
  colleague = valueOf(await addPerson(core.people, fields, systemParty)).id
  const role = { kind: 'representative', organisation: organisation.university, fromOn: '2026-01-01' }
  valueOf(await grantRole(core.people, colleague, roleFields.parse(role), systemParty))
})
afterAll(() => world.app.close())

type Visitor = ReturnType<typeof visitorOf>

const visitorAs = async (person: string): Promise<Visitor> => {
  const visitor = visitorOf(world.app)
  await visitor.be(person)
  return visitor
}

const countOf = async (table: string): Promise<number> => {
  const row = await world.core.database.read.get<{ count: number }>(`select count(*) as count from ${table}`)
  return Number(row?.count)
}

const valuesOf = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].flatMap(([, name, value]) =>
      name === undefined || value === undefined || name === '_csrf' || name === 'back' ? [] : [[name, value]]
    )
  )

const textIn = (body: string): string =>
  body
    .slice(body.indexOf('<main'), body.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a scope that is no proposal yet', () => {
  it('is kept while it is typed, outlives the session, and is nobody else’s', async () => {
    const before = [await countOf('cases'), await countOf('journal')]
    const visitor = await visitorAs(world.person.author)
    await visitor.get('/propose')
    const typed = { 'title.pl': 'Czujnik wilgoci', teaser: 'x'.repeat(600), 'budgetRange.from': 'dużo' }
    const kept = await visitor.post('/propose/writing', { key: 'key_one', ...typed })
    expect(kept.statusCode).toBe(200)
    expect(kept.body).toMatch(/<p class="small" role="status" data-part="saved">Zapisano \d+:\d\d<\/p>/)
    await visitor.post('/sign-out')
    expect((await visitor.get('/propose')).statusCode).toBe(303)

    const later = await visitorAs(world.person.author)
    const form = await later.get('/propose')
    expect(form.body).toContain('value="Czujnik wilgoci"')
    expect(form.body).toContain('x'.repeat(600))
    expect(form.body).toContain('value="dużo"')
    expect(form.body).toContain('Wracasz do niezapisanego tekstu')
    expect((await (await visitorAs(colleague)).get('/propose')).body).not.toContain('Czujnik wilgoci')
    expect([await countOf('cases'), await countOf('journal')]).toEqual(before)
  })

  it('is kept by the buttons too, where no script runs, and forgotten once it is a draft', async () => {
    const visitor = await visitorAs(colleague)
    await visitor.get('/propose')
    await visitor.post('/propose', { key: 'key_two', 'title.pl': 'Zły budżet', 'budgetRange.from': 'dużo' })
    expect((await visitor.get('/propose')).body).toContain('value="Zły budżet"')
    const saved = await visitor.post('/propose', { key: 'key_two', 'title.pl': 'Dobry tytuł', act: 'save' })
    expect(saved.headers.location).toMatch(/\/card$/)
    expect((await visitor.get('/propose')).body).not.toContain('value="Dobry tytuł"')
  })

  it('can be thrown away', async () => {
    const visitor = await visitorAs(colleague)
    await visitor.get('/propose')
    await visitor.post('/propose/writing', { key: 'key_three', 'title.pl': 'Do kosza' })
    await visitor.post('/propose', { act: 'discard' })
    expect((await visitor.get('/propose')).body).not.toContain('Do kosza')
  })

  it('shows what others propose that is like it, but not what its author may not know of', async () => {
    const typed = { 'title.pl': 'Mapa zakażeń i wykrywanie sepsy', keywords: 'sepsa, uczenie maszynowe' }
    const member = await visitorAs(world.person.engineer)
    await member.get('/propose')
    const shown = await member.post('/propose/writing', typed)
    expect(shown.body).toContain('Wczesne wykrywanie sepsy')
    expect(shown.body).toContain('wspólne: ')
    expect(shown.body).not.toContain('Mapa zakażeń szpitalnych')
    const own = await visitorAs(world.person.author)
    await own.get('/propose')
    const title = 'Mapa zakażeń szpitalnych'
    const known = await own.post('/propose/writing', { 'title.pl': title, keywords: 'mapa, zakażenia' })
    expect(known.body).toContain(title)
  })
})

describe('two who write one card', () => {
  const path = () => `/proposals/${world.draft}/card`
  const openPart = async (visitor: Visitor, part: string) =>
    valuesOf((await visitor.get(`${path()}?part=${part}`)).body)

  it('see each other, and what is typed is no version until it is saved', async () => {
    const one = await visitorAs(world.person.author)
    const other = await visitorAs(colleague)
    const revisions = await countOf('card_revisions')
    const hidden = await openPart(one, 'content')
    await one.post(`${path()}/writing`, { ...hidden, goal: 'Cel w trakcie pisania.' })
    expect(await countOf('card_revisions')).toBe(revisions)
    const seen = textIn((await other.get(`${path()}?part=content`)).body)
    expect(seen).toContain('Joanna Brzezińska edytuje tę część: Treść')
    expect(seen).not.toContain('Cel w trakcie pisania.')
    expect((await one.get(path())).body).toContain('Cel w trakcie pisania.')
    await one.post(`${path()}/writing`, { ...hidden, goal: '' })
    expect((await one.get(path())).body).not.toContain('Wracasz do niezapisanego tekstu')
  })

  it('save different sections without a clash, and lose nothing', async () => {
    const one = await visitorAs(world.person.author)
    const other = await visitorAs(colleague)
    const [mine, theirs] = [await openPart(one, 'content'), await openPart(other, 'frame')]
    expect(mine).toMatchObject({ sections: 'content' })
    const saved = [
      await other.post(path(), { ...theirs, contribution: 'Laboratorium.', act: 'save' }),
      await one.post(path(), { ...mine, goal: 'Mapa miasta.', act: 'save' })
    ]
    expect(saved.map(({ statusCode }) => statusCode)).toEqual([303, 303])
    const { body } = await one.get(path())
    for (const text of ['Mapa miasta.', 'Laboratorium.', 'Mapa zakażeń szpitalnych', 'Zbieramy dane'])
      expect(body).toContain(text)
  })

  it('get both texts side by side when they changed the same field, and choose', async () => {
    const one = await visitorAs(world.person.author)
    const other = await visitorAs(colleague)
    const [mine, theirs] = [await openPart(one, 'content'), await openPart(other, 'content')]
    await other.post(path(), { ...theirs, goal: 'Cel Olgi.', act: 'save' })
    const clash = await one.post(path(), { ...mine, goal: 'Cel Joanny.', problem: 'Problem.', act: 'save' })
    expect(clash.statusCode).toBe(409)
    const shown = textIn(clash.body)
    for (const text of ['Cel Olgi.', 'Cel Joanny.', 'Olga Kowal, dziś', 'Twój tekst'])
      expect(shown).toContain(text)
    expect(clash.body).toContain('value="mine" checked')

    const hidden = valuesOf(clash.body)
    const undecided = await one.post(path(), { ...hidden, 'choice.problem': 'mine', act: 'save' })
    expect(undecided.statusCode).toBe(409)
    expect(textIn(undecided.body)).toContain('Wybierz, który tekst zostaje')
    const left = textIn((await one.get(path())).body)
    expect(left).toContain('Cel Joanny.')

    const chosen = await one.post(path(), {
      ...valuesOf(undecided.body),
      'choice.problem': 'mine',
      'choice.goal': 'merged',
      'merged.goal': 'Cel Olgi i Joanny.',
      act: 'save'
    })
    expect(chosen.statusCode).toBe(303)
    const { body } = await other.get(path())
    expect(body).toContain('Cel Olgi i Joanny.')
    expect(body).toContain('Problem.')
    expect((await one.get(path())).body).not.toContain('Wracasz do niezapisanego tekstu')
  })

  it('are refused where they may not write, and nothing is kept', async () => {
    const stranger = await visitorAs(world.person.engineer)
    const before = await countOf('writings')
    const foreign = await stranger.post(`${path()}/writing`, { goal: 'Obcy.' })
    expect(foreign.statusCode).toBe(404)
    const late = await visitorAs(world.person.author)
    const closed = await late.post(`/proposals/${world.open}/card/writing`, {
      goal: 'Za późno.',
      sections: 'content'
    })
    expect(closed.statusCode).toBe(409)
    expect(await countOf('writings')).toBe(before)
  })
})

describe('beginning with an earlier proposal', () => {
  it('copies its texts and needs into a draft of its own, and says where from', async () => {
    const visitor = await visitorAs(world.person.author)
    expect((await visitor.get('/propose')).body).toContain(`/proposals/${world.open}/clone`)
    expect((await visitor.get(`/proposals/${world.open}`)).body).toContain(`/proposals/${world.open}/clone`)
    const asked = await visitor.get(`/proposals/${world.open}/clone`)
    const before = await countOf('cases')
    const made = await visitor.post(`/proposals/${world.open}/clone`, valuesOf(asked.body))
    const again = await visitor.post(`/proposals/${world.open}/clone`, valuesOf(asked.body))
    expect(again.headers.location).toBe(made.headers.location)
    expect(await countOf('cases')).toBe(before + 1)
    const card = await visitor.get(made.headers.location ?? '')
    expect(card.body).toContain('Badanie kliniczne')
    expect(card.body).toContain('Sepsę rozpoznaje się zbyt późno')
    expect(textIn(card.body)).toContain('Na podstawie propozycji KLSK/PP/2026/0001')
    expect(card.body).not.toContain('name="clauses.truth" value="yes" checked')
  })

  it('is for people of its lead only', async () => {
    const before = await countOf('cases')
    for (const person of [world.person.engineer, world.person.coordinator, world.person.chair]) {
      const visitor = await visitorAs(person)
      expect((await visitor.get(`/proposals/${world.open}`)).body).not.toContain('/clone')
      expect((await visitor.get(`/proposals/${world.open}/clone`)).statusCode).toBe(404)
      expect((await visitor.post(`/proposals/${world.open}/clone`)).statusCode).toBe(404)
    }
    expect(await countOf('cases')).toBe(before)
  })
})
