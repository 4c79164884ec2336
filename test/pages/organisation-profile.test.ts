import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const visitor = async (person: keyof Seeded['person'], language: 'pl' | 'en' = 'pl') => {
  const found = visitorOf(world.app)
  await found.be(world.person[person], language)
  return found
}

const pathTo = (name: keyof Seeded['organisation']): string => `/organisations/${world.organisation[name]}`

describe('the profile of an organisation', () => {
  it('is completed by its own people, who see what it does not say yet', async () => {
    const own = await visitor('author')
    const path = pathTo('university')
    expect((await own.get(path)).body).toContain('a łatwiej Was znajdą')
    const form = await own.get(`${path}/describe`)
    const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const sent = {
      version,
      competences: 'oncology',
      tags: 'ścieki z browaru, badania kliniczne',
      references: '2024: Walidacja testu, faza II\nNorma 13485',
      services: 'analiza danych, walidacja',
      languages: 'pl, EN',
      countries: 'PL, Niemcy'
    }
    const refused = await own.post(`${path}/describe`, sent)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('value="PL, Niemcy"')
    expect(refused.body).toContain('2024: Walidacja testu, faza II')
    expect(refused.body).toMatch(/value="oncology" checked/)
    const saved = await own.post(`${path}/describe`, {
      ...sent,
      countries: 'PL, DE',
      watched: 'sepsa',
      consents: 'news'
    })
    expect(saved.statusCode).toBe(303)
    const page = (await own.get(path)).body
    for (const words of [
      'walidacja',
      'Niemcy',
      'angielski',
      'sepsa',
      'wiadomości o naborach',
      'href="/organisations?competence=oncology"',
      'href="/organisations?competence=clinical-trials"',
      'ścieki z browaru',
      'Walidacja testu, faza II',
      'Profil sprawdzono'
    ])
      expect(page).toContain(words)
    expect((await own.get('/organisations?competence=clinical-medicine')).body).toContain(path)
    expect((await own.get(`${path}/confirm`)).body).toContain('Nadal aktualne')
    expect((await own.post(`${path}/confirm`)).statusCode).toBe(303)
    await own.get(`${path}/describe`)
    const stale = await own.post(`${path}/describe`, { ...sent, countries: '' })
    expect(stale.statusCode).toBe(409)
    const others = (await (await visitor('doctor')).get(path)).body
    expect(others).toContain('walidacja')
    expect(others).not.toContain('sepsa')
    expect(others).not.toContain('/describe"')
  })

  it('is closed to people of other organisations', async () => {
    const own = await visitor('author', 'en')
    expect((await own.get(pathTo('hospital'))).body).not.toContain('/describe"')
    expect((await own.get(`${pathTo('hospital')}/describe`)).statusCode).toBe(403)
    expect(
      (await own.post(`${pathTo('hospital')}/describe`, { version: '1', offered: 'x' })).statusCode
    ).toBe(403)
  })

  it('is changed whole by the coordinator, with what only the register holds', async () => {
    const office = await visitor('coordinator', 'en')
    const form = await office.get(`${pathTo('maker')}/edit`)
    const version = /name="version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const sent = {
      version,
      name: 'Maker Ltd',
      type: 'smallEnterprise',
      country: 'PL',
      status: 'ordinary',
      legalForm: 'limited company',
      tier: 'Gold',
      agreementNumber: '12/2023',
      agreementOn: '2023-04-05',
      apparatus: 'clean room'
    }
    expect((await office.post(`${pathTo('maker')}/edit`, sent)).statusCode).toBe(303)
    const page = (await office.get(pathTo('maker'))).body
    for (const words of ['limited company', 'Gold', '12/2023', 'clean room']) expect(page).toContain(words)
  })
})
