import { beforeAll, describe, expect, it } from 'vitest'

import { seeded, visitorOf } from '#test/pages/support/seeded.ts'
import type { Seeded } from '#test/pages/support/seeded.ts'

let site: Seeded
beforeAll(async () => {
  site = await seeded()
})

/** Sends the one form of a page that posts to this act and holds this value, as a browser without scripts would. */
const tap = async (
  visitor: ReturnType<typeof visitorOf>,
  page: string,
  act: string,
  extra: Record<string, string | readonly string[]> = {}
) => {
  const { body } = await visitor.get(page)
  const forms = [...body.matchAll(/<form[^>]*action="([^"]+)"[^>]*>([\s\S]*?)<\/form>/g)]
  const found = forms.find(
    ([form, action = '']) =>
      action.endsWith(`/acts/${act}`) &&
      Object.values(extra)
        .flat()
        .every((value) => form.includes(`value="${value}"`))
  )
  if (!found) throw new Error(`No form for ${act}`)
  const hidden = [...(found[2] ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  const { _csrf: _, ...rest } = fields
  return visitor.post(found[1] ?? '', { ...rest, ...extra })
}

describe('the page of a sitting, without scripts', () => {
  it('takes a sitting from its agenda to its minutes, one tap at a time', async () => {
    const visitor = visitorOf(site.app)
    const { coordinator, chair, second, third } = site.person
    await visitor.be(coordinator)
    await visitor.get('/sittings/new')
    const convened = await visitor.post('/sittings/new', {
      organ: 'presidium',
      on: '2026-03-20T10:00',
      form: 'remote',
      place: 'https://meet.example.org/prezydium'
    })
    const page = String(convened.headers['location'])
    await visitor.get(page)
    const added = await visitor.post(`${page}/acts/item.add`, { text: 'Plan pracy', key: 'one' })
    expect(added.headers['location']).toBe(`${page}#agenda`)
    await visitor.post(`${page}/acts/item.add`, { text: 'Sprawy różne', key: 'two' })
    await tap(visitor, page, 'item.order', { items: 'i2,i1' })
    const ordered = (await visitor.get(page)).body
    expect(ordered.indexOf('Sprawy różne')).toBeLessThan(ordered.indexOf('Plan pracy'))
    await visitor.post(`${page}/acts/item.add`, { text: 'Punkt pomyłkowy', key: 'three' })
    const [, off = ''] =
      /href="([^"]*\/acts\/item\.remove\?item=i3)"/.exec((await visitor.get(page)).body) ?? []
    const asked = (await visitor.get(off)).body
    expect(asked).toContain('Punkt zniknie z porządku obrad')
    expect((await visitor.get(page)).body).toContain('Punkt pomyłkowy')
    await visitor.post(`${page}/acts/item.remove`, { item: 'i3', key: 'off' })
    expect((await visitor.get(page)).body).not.toContain('Punkt pomyłkowy')
    expect(ordered).toContain('<a href="https://meet.example.org/prezydium">')

    await visitor.be(chair)
    await visitor.get(`${page}/acts/sitting.open`)
    await visitor.post(`${page}/acts/sitting.open`, { key: 'open' })
    for (const person of [chair, second])
      await tap(visitor, page, 'attendance.mark', { person, present: 'yes' })
    await visitor.be(third)
    const confirmed = await tap(visitor, page, 'attendance.confirm')
    expect(confirmed.headers['location']).toBe(`${page}#attendance`)
    expect((await visitor.get(page)).body).toContain('Obecnych: 3 z 3 członków.')
    expect((await visitor.get(`${page}/now`)).body).toContain('Jest kworum')

    await visitor.be(chair)
    await tap(visitor, page, 'consent.propose', { items: ['i1', 'i2'] })
    await tap(visitor, page, 'consent.adopt')
    expect((await visitor.get(page)).body.match(/Przyjęty w pakiecie/g)).toHaveLength(2)
    await visitor.post(`${page}/acts/sitting.close`, { key: 'close' })

    await visitor.be(coordinator)
    expect((await visitor.get(`${page}/minutes`)).statusCode).toBe(404)
    await visitor.get(`${page}/acts/minutes.draft`)
    await visitor.post(`${page}/acts/minutes.draft`, {
      text: 'Przewodniczący powitał obecnych.',
      key: 'draft'
    })
    const again = (await visitor.get(`${page}/acts/minutes.draft`)).body
    expect(again).toMatch(/<textarea[^>]*>Przewodniczący powitał obecnych\.<\/textarea>/)
    await visitor.be(chair)
    const sittingPage = (await visitor.get(page)).body
    expect(sittingPage).toContain(`href="${page}/acts/minutes.accept"`)
    expect(sittingPage).toContain(`href="${page}/minutes"`)
    expect((await visitor.get(`${page}/acts/minutes.accept`)).body).toContain(
      'Przewodniczący powitał obecnych.'
    )
    const accepted = await visitor.post(`${page}/acts/minutes.accept`, { key: 'accept' })
    expect(accepted.headers['location']).toBe(`${page}/minutes`)
    const minutes = (await visitor.get(`${page}/minutes`)).body
    for (const words of [
      'Protokół nr 1/2026 z posiedzenia Prezydium Rady Klastra',
      'Przewodniczący powitał obecnych.',
      'Piotr Dąbrowski',
      'Kworum: jest (obecnych 3 z 3 uprawnionych, kworum 2)',
      'Zapis zgadza się ze skrótem z chwili przyjęcia.'
    ])
      expect(minutes).toContain(words)
    await visitor.be(chair, 'en')
    expect((await visitor.get(`${page}/minutes`)).body).toContain(
      'Minutes no. 1/2026 of a sitting of the Presidium'
    )
  })

  it('is not there for who sits in no body and was not invited', async () => {
    const visitor = visitorOf(site.app)
    await visitor.be(site.person.stranger)
    const { id } = (await site.core.database.read.get<{ id: string }>('select id from sittings')) ?? {
      id: ''
    }
    for (const page of [`/sittings/${id}`, `/sittings/${id}/minutes`, `/sittings/${id}/now`])
      expect((await visitor.get(page)).statusCode).toBe(404)
  })
})

describe('the register of resolutions', () => {
  it('says so while there are none, and is in the menu of every member', async () => {
    const visitor = visitorOf(site.app)
    expect((await visitor.be(site.person.engineer)).body).toContain('href="/resolutions"')
    expect((await visitor.get('/resolutions?organ=nonsense&year=soon')).body).toContain(
      'Nie ma jeszcze uchwał'
    )
  })
})
