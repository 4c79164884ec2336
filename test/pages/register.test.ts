import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const coordinator = async (language: 'pl' | 'en' = 'pl') => {
  const visitor = visitorOf(world.app)
  await visitor.be(world.person.coordinator, language)
  return visitor
}

describe('the register of organisations', () => {
  it('takes a new one, with its errors beside the fields', async () => {
    const visitor = await coordinator()
    await visitor.get('/organisations/new')
    const sent = { name: 'Laboratorium Rudawa', type: 'smallEnterprise', country: 'PL', status: 'ordinary' }
    const refused = await visitor.post('/organisations/new', { ...sent, nip: '1234567890' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Ten numer NIP jest błędny')
    expect(refused.body).toContain('value="Laboratorium Rudawa"')
    const added = await visitor.post('/organisations/new', {
      ...sent,
      competences: 'onkologia, ścieki z browaru'
    })
    expect(added.statusCode).toBe(303)
    const page = await visitor.get(added.headers.location ?? '')
    expect(page.body).toContain('Dodano organizację: Laboratorium Rudawa')
    expect(page.body).toContain('ścieki z browaru')
  })

  it('is changed by coordinators only', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    const path = `/organisations/${world.organisation.hospital}/edit`
    expect((await visitor.get(path)).statusCode).toBe(403)
    const tried = await visitor.post(path, {
      name: 'Inna',
      type: 'hospital',
      country: 'PL',
      status: 'ordinary',
      version: '1'
    })
    expect(tried.statusCode).toBe(422)
    expect(tried.body).toContain('koordynator')
    expect((await visitor.get(`/organisations/${world.organisation.hospital}`)).body).toContain(
      'Szpital Kliniczny'
    )
  })

  it('shows what a list of members would do before it is applied, and takes it back', async () => {
    const visitor = await coordinator('en')
    await visitor.get('/organisations/import')
    const wrong = await visitor.post('/organisations/import', { csv: 'name,kind\nAlfa,rocket', act: 'apply' })
    expect(wrong.statusCode).toBe(200)
    expect(wrong.body).toContain('We do not know the column “kind”')
    await visitor.get('/organisations/import')
    const none = await visitor.post('/organisations/import', { csv: 'name,type\nAlfa,rocket', act: 'apply' })
    expect(none.statusCode).toBe(422)
    expect(none.body).toContain('type “rocket”')
    await visitor.get('/organisations/import')
    const csv =
      'name,type,person_name,person_email\nAlfa,hospital,Jan Kos,jan.kos@example.org\nZorzamed,smallEnterprise,,\nGamma,rocket,,'
    const preview = await visitor.post('/organisations/import', { csv, act: 'preview' })
    expect(preview.body).toContain('New: 1, changed: 0, to decide: 0, with errors: 1')
    expect((await visitor.get('/organisations?q=Alfa')).body).toContain('There are no such organisations')
    await visitor.get('/organisations/import')
    const applied = await visitor.post('/organisations/import', { csv, act: 'apply' })
    expect(applied.statusCode).toBe(303)
    const path = applied.headers.location ?? ''
    const report = (await visitor.get(path)).body
    expect(report).toContain('Added: 1')
    expect(report).toContain('type “rocket”')
    expect((await visitor.get('/organisations?q=Alfa')).body).toContain('Alfa')
    await visitor.get(path)
    expect((await visitor.post(`${path}/undo`)).statusCode).toBe(303)
    expect((await visitor.get(path)).body).toContain('The import is undone completely')
    expect((await visitor.get('/organisations?q=Alfa')).body).toContain('There are no such organisations')
  })
})

describe('the register of people', () => {
  it('adds a person for an organisation and gives and ends a role', async () => {
    const visitor = await coordinator()
    const organisation = world.organisation.maker
    await visitor.get(`/people/new?organisation=${organisation}`)
    const added = await visitor.post('/people/new', {
      name: 'Adam Kos',
      email: 'adam.kos@example.org',
      language: 'pl',
      organisation
    })
    const page = await visitor.get(added.headers.location ?? '')
    expect(page.body).toContain('Przedstawiciel członka')
    const path = added.headers.location ?? ''
    const refused = await visitor.post(`${path}/roles`, { kind: 'signatory' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('Ta rola działa w imieniu organizacji')
    expect((await visitor.post(`${path}/roles`, { kind: 'signatory', organisation })).statusCode).toBe(303)
    const role = /\/roles\/(rol_\w+)\/end/.exec((await visitor.get(path)).body)?.[1]
    expect((await visitor.post(`${path}/roles/${role}/end`)).statusCode).toBe(303)
    expect((await visitor.get(path)).body).toContain('zakończona')
  })

  it('says in words why an office cannot be held beside another', async () => {
    const visitor = await coordinator()
    await visitor.get(`/people/${world.person.chair}`)
    const refused = await visitor.post(`/people/${world.person.chair}/roles`, { kind: 'coordinator' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).not.toContain('officesApart')
  })

  it('keeps addresses from those who do not keep the register', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    expect((await visitor.get(`/people/${world.person.doctor}`)).body).not.toContain('doctor@example.org')
    expect((await visitor.get('/people')).body).not.toContain('@example.org')
  })
})

describe('setting the cluster up', () => {
  it('leads the coordinator through what is missing', async () => {
    const visitor = await coordinator()
    expect((await visitor.get('/')).body).toContain('Dokończ konfigurację')
    await visitor.get('/setup')
    const named = await visitor.post('/setup/cluster', { cluster: 'Klaster Dolina Rudawy', replyTo: 'biuro' })
    expect(named.statusCode).toBe(422)
    expect(named.body).toContain('value="biuro"')
    const name = { cluster: 'Klaster Dolina Rudawy' }
    expect((await visitor.get('/setup')).body).toContain('value="PL"')
    const abroad = await visitor.post('/setup/cluster', { ...name, country: 'D' })
    expect(abroad.body).toContain('Wpisz dwie litery kraju')
    await visitor.post('/setup/cluster', { ...name, country: 'cz' })
    await visitor.post('/setup/profile', { profile: 'light@1' })
    await visitor.post('/setup/mail')
    const done = await visitor.get('/setup')
    expect(done.body).toContain('Wszystko gotowe')
    expect(done.body).toContain('Klaster Dolina Rudawy')
    expect(done.body).toContain('value="CZ"')
    expect((await visitor.get('/')).body).not.toContain('Dokończ konfigurację')
    expect((await visitor.get('/demo/mail')).body).toContain('Katarzyna Nowak')
  })
})

describe('my account', () => {
  it('makes a token that works and ends it', async () => {
    const visitor = visitorOf(world.app)
    await visitor.be(world.person.author)
    await visitor.get('/account')
    const made = await visitor.post('/account/tokens', { name: 'arkusz', days: '30', scopes: 'read' })
    const secret = /(jp_[\w-]+)/.exec(made.body)?.[1] ?? ''
    const asked = () =>
      world.app.server.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${secret}` } })
    expect((await asked()).statusCode).toBe(200)
    const id = /\/account\/tokens\/(tok_\w+)\/end/.exec(made.body)?.[1]
    await visitor.post(`/account/tokens/${id}/end`)
    expect((await asked()).statusCode).toBe(401)
  })
})
