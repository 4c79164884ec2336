import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { unsubscribeLinks } from '#notifications/unsubscribe-link.ts'

import { seeded, visitorOf } from './support/seeded.ts'
import type { Seeded } from './support/seeded.ts'

let world: Seeded
beforeAll(async () => {
  world = await seeded()
})
afterAll(() => world.app.close())

const visitorAs = async (person: string, language: 'pl' | 'en' = 'pl') => {
  const visitor = visitorOf(world.app)
  await visitor.be(person, language)
  return visitor
}

const chosenBy = (person: string) =>
  world.core.database.read.all(
    'select topic, case_id, choice from notice_choices where person_id = ? order by case_id, topic',
    [person]
  )

const saved = 'Zapisano ustawienia'
const page = '/account/notices'

describe('what I want to be told', () => {
  it('is chosen by topic, and what may not be chosen is not taken', async () => {
    const { author } = world.person
    const visitor = await visitorAs(author)
    const shown = await visitor.get(page)
    expect(shown.statusCode).toBe(200)
    expect(shown.body).toContain('To przychodzi zawsze')
    const answer = await visitor.post(`${page}/topics`, {
      'topic-calls': 'weekly',
      'topic-search': 'off',
      'topic-cluster': 'now',
      'topic-group': 'hourly'
    })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, page])
    expect((await visitor.get(page)).body).toContain(saved)
    expect(await chosenBy(author)).toEqual([
      { topic: 'calls', case_id: '', choice: 'weekly' },
      { topic: 'search', case_id: '', choice: 'off' }
    ])
  })

  it('is chosen for one case from its page, and forgotten again', async () => {
    const { engineer } = world.person
    const visitor = await visitorAs(engineer)
    const link = `${page}?case=${world.open}`
    expect((await visitor.get(`/proposals/${world.open}`)).body).toContain(`href="${link}"`)
    const shown = await visitor.get(link)
    expect(shown.body).toContain('Wczesne wykrywanie sepsy')
    const usual = /<option value="topics" selected[^>]*>Jak w tematach<\/option>/
    expect(/<select id="choice".*?<\/select>/s.exec(shown.body)?.[0].match(/<option[^>]*>/g)?.[0]).toMatch(
      /value="topics" selected/
    )
    expect(shown.body).toMatch(usual)
    await visitor.post(`${page}/cases`, { case: world.open, choice: 'topics' })
    expect(await chosenBy(engineer)).toEqual([])
    await visitor.post(`${page}/cases`, { case: world.open, choice: 'off' })
    expect(await chosenBy(engineer)).toEqual([{ topic: '', case_id: world.open, choice: 'off' }])
    expect((await visitor.get(page)).body).toContain('Ustawienia dla spraw')
    expect((await visitor.get(link)).body).not.toMatch(usual)
    await visitor.post(`${page}/cases`, { case: world.open, choice: 'topics' })
    expect(await chosenBy(engineer)).toEqual([])
  })

  it('says nothing of a case that the reader may not know of', async () => {
    const visitor = await visitorAs(world.person.doctor)
    expect((await visitor.get(`${page}?case=${world.draft}`)).body).not.toContain('Mapa zakażeń')
    for (const about of [world.draft, 'prp_nowhere']) {
      const answer = await visitor.post(`${page}/cases`, { case: about, choice: 'off' })
      expect(answer.statusCode).toBe(404)
    }
    expect(await chosenBy(world.person.doctor)).toEqual([])
  })

  it('keeps what was typed when an hour is none', async () => {
    const visitor = await visitorAs(world.person.author)
    const answer = await visitor.post(`${page}/quiet`, { from: '25:00', until: '06:30' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="25:00"')
    expect(answer.body).toContain('value="06:30"')
    expect(answer.body).toContain('Od: podaj godzinę w postaci 21:00')
    const half = await visitor.post(`${page}/quiet`, { from: '21:00', until: '' })
    expect(half.statusCode).toBe(422)
    expect(half.body).toContain('Do: podaj godzinę w postaci 21:00')
    const english = await visitorAs(world.person.author, 'en')
    const wrong = await english.post(`${page}/quiet`, { from: '21:00', until: '7' })
    expect(wrong.body).toContain('Until: give the time in the form 21:00')
    await visitor.post(`${page}/quiet`, { from: '22:00', until: '06:30' })
    expect((await visitor.get(page)).body).toContain('value="06:30"')
  })
})

describe('quiet hours', () => {
  it('are none for whoever leaves both empty, and stay so', async () => {
    const visitor = await visitorAs(world.person.third)
    const usual = await visitor.get(page)
    for (const words of ['value="21:00"', 'value="07:00"', 'na przykład 07:00', 'Oba pola puste'])
      expect(usual.body).toContain(words)
    expect((await visitor.post(`${page}/quiet`, { from: '', until: '' })).statusCode).toBe(303)
    const shown = await visitor.get(page)
    expect(shown.body).not.toContain('value="21:00"')
    expect(shown.body).not.toContain('value="07:00"')
    expect(shown.body).not.toContain('value="00:00"')
  })
})

describe('being away', () => {
  it('has dates and a deputy of the same body, and ends when one comes back', async () => {
    const visitor = await visitorAs(world.person.second)
    const days = { fromOn: '2026-03-09', untilOn: '2026-03-13' }
    await visitor.post(`${page}/absences`, { ...days, deputy: world.person.third })
    const shown = await visitor.get(page)
    expect(shown.body).toContain('Łukasz Żmuda')
    const end = /action="(\/account\/notices\/absences\/[^"]+\/end)"/.exec(shown.body)?.[1] ?? ''
    const stranger = await visitorAs(world.person.third)
    expect((await stranger.post(end)).statusCode).toBe(404)
    expect((await visitor.post(end)).statusCode).toBe(303)
    expect((await visitor.get(page)).body).not.toContain(end)
  })

  it('is refused with what to do, and nothing that was typed is lost', async () => {
    const visitor = await visitorAs(world.person.second)
    const refusals: readonly (readonly [Record<string, string>, string])[] = [
      [{ fromOn: '2026-03-13', untilOn: '2026-03-09' }, 'Ostatni dzień: ten dzień jest przed pierwszym'],
      [{ fromOn: '2026-02-01', untilOn: '2026-02-03' }, 'Ten dzień już minął'],
      [{ fromOn: '2026-03-09', untilOn: '2027-06-01' }, 'najwyżej rok'],
      [
        { fromOn: '2026-03-09', untilOn: '2026-03-10', deputy: world.person.doctor },
        'Ta osoba nie może Cię zastępować'
      ]
    ]
    for (const [fields, words] of refusals) {
      const answer = await visitor.post(`${page}/absences`, fields)
      expect([words, answer.statusCode]).toEqual([words, 422])
      expect(answer.body).toContain(words)
      expect(answer.body).toContain(`value="${fields['fromOn']}"`)
    }
    const rows = await world.core.database.read.all('select id from absences where ended_at is null')
    expect(rows).toEqual([])
  })
})

describe('the way out at the foot of a mail', () => {
  const linkOf = (person: string, topic: 'search' | 'digest') =>
    `/unsubscribe/${unsubscribeLinks(world.core.secret).token({ person, topic })}`
  const offFor = async (person: string) =>
    (await chosenBy(person)).flatMap(({ topic, choice }) => (choice === 'off' ? [topic] : []))

  it('changes nothing when it is opened, however often, and by a mail program that looks ahead', async () => {
    const link = linkOf(world.person.chair, 'search')
    const visitor = visitorOf(world.app)
    for (let times = 0; times < 3; times += 1) {
      const shown = await visitor.get(link)
      expect(shown.statusCode).toBe(200)
      expect(shown.body).toContain('Czy mamy przestać o tym pisać?')
      expect(shown.body).not.toContain('Piotr')
    }
    const looked = await world.app.server.inject({ method: 'HEAD', url: link })
    expect(looked.statusCode).toBe(200)
    expect(await chosenBy(world.person.chair)).toEqual([])
  })

  it('is followed by one click of a mail program, which knows no cookie, in either form', async () => {
    const boundary = 'b0undary'
    const forms = {
      'application/x-www-form-urlencoded': 'List-Unsubscribe=One-Click',
      [`multipart/form-data; boundary=${boundary}`]: `--${boundary}\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`
    }
    const people = [world.person.chair, world.person.third]
    for (const [index, [type, payload]] of Object.entries(forms).entries()) {
      const person = people[index] ?? ''
      const answer = await world.app.server.inject({
        method: 'POST',
        url: linkOf(person, 'search'),
        headers: { 'content-type': type },
        payload
      })
      expect([type, answer.statusCode]).toEqual([type, 200])
      expect(await offFor(person)).toEqual(['search'])
    }
  })

  it('of a digest ends everything that may be ended, and nothing else', async () => {
    const { engineer } = world.person
    const visitor = visitorOf(world.app)
    const link = linkOf(engineer, 'digest')
    await visitor.get(link)
    const answer = await visitor.post(link)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('Nie będziemy o tym pisać')
    expect(await offFor(engineer)).toEqual([
      'calls',
      'cluster',
      'group',
      'ideas',
      'overview',
      'register',
      'search'
    ])
    // Whoever did not mean it takes it back at once, without signing in.
    expect(answer.body).toContain(`action="${link}/undo"`)
    const undone = await visitor.post(`${link}/undo`)
    expect(undone.body).toContain('Znów będziemy o tym pisać')
    expect(await offFor(engineer)).toEqual([])
  })

  it('that nobody gave out is no page, and ends nothing', async () => {
    const before = await world.core.database.read.all('select * from notice_choices')
    const link = linkOf(world.person.doctor, 'digest')
    const forged = [
      `${link}x`,
      link.slice(0, -2),
      `/unsubscribe/${unsubscribeLinks('another secret of at least thirty-two characters').token({ person: world.person.doctor, topic: 'digest' })}`,
      '/unsubscribe/nothing'
    ]
    for (const url of forged) {
      expect([url, (await visitorOf(world.app).get(url)).statusCode]).toEqual([url, 404])
      expect([url, (await visitorOf(world.app).post(url)).statusCode]).toEqual([url, 404])
    }
    expect(await world.core.database.read.all('select * from notice_choices')).toEqual(before)
  })
})
