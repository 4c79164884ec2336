import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { formOn, aSite } from '#test/pages/support/case-browser.ts'
import type { Browsing, SeenPage, Site } from '#test/pages/support/case-browser.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'
import { aSitting } from '#test/sittings/support/sitting.ts'

const sqlite = onSqlite()
let cluster: Cluster
let site: Site
let draft: Proposal
let checked: Proposal
let other: Proposal
let search: Proposal
let queued: Proposal
let office: Browsing

beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  const named = (pl: string) => ({ card: { ...aCard(), title: { pl } } })
  draft = await aProposal(cluster, named('=HYPERLINK("http://evil.example")'))
  checked = await aProposal(cluster, { ...named('Wspólny <b>bank</b> próbek'), state: 'formalCheck' })
  other = await aProposal(cluster, { ...named('Druga sprawa'), state: 'formalCheck' })
  search = await aProposal(cluster, { ...named('Trzecia sprawa'), state: 'searchOpen' })
  queued = await aProposal(cluster, { ...named('Czwarta sprawa'), state: 'queued' })
  site = await aSite(cluster)
  office = await site.as(cluster.people.coordinator, 'pl')
})
afterAll(() => site.app.close())

const answerTo = async (browser: Browsing, url: string): Promise<SeenPage> => {
  const page = await browser.open(url)
  expect([url, page.status]).toEqual([url, 200])
  return page
}

describe('the list of proposals', () => {
  it('shows what the address says: query, columns and order, and what it did not understand', async () => {
    const page = await answerTo(office, '/proposals?q=stan:weryfikacja&show=number,since&sort=title')
    expect(page.text).toContain(checked.number)
    expect(page.text).not.toContain(search.number)
    expect(page.text.indexOf('Druga sprawa')).toBeLessThan(page.text.indexOf('bank'))
    expect(page.html).toContain('Wspólny &lt;b>bank')
    expect(page.html).toMatch(/aria-sort="ascending"/)
    const strange = await answerTo(office, '/proposals?q=kolor:zielony+stan:nijaki')
    expect(strange.text).toContain('Filtr nie zna słowa „kolor”. Zna: stan, etap')
    expect(strange.text).toContain('„stan:” nie zna wartości „nijaki”')
  })

  it('puts ticked columns into the address', async () => {
    const page = await answerTo(
      office,
      '/proposals?layout=yes&q=&column-number=yes&column-lead=yes&sort=number'
    )
    expect(page.url).toBe('/proposals?show=number%2Clead&sort=number')
    expect(page.html).toContain('<th scope="col" aria-sort="ascending"')
  })

  it('is a board for coordinators, and the list for everybody else', async () => {
    const board = await answerTo(office, '/proposals?show=board')
    expect(board.text).toContain('Tablica etapów')
    for (const { number } of [draft, checked, search, queued]) expect(board.text).toContain(number)
    expect(board.html).not.toContain('style=')
    const member = await (await site.as(cluster.people.clinic, 'pl')).open('/proposals?show=board')
    expect(member.text).not.toContain('Tablica etapów')
    expect(member.text).not.toContain(draft.number)
    expect(member.html).not.toContain('name="case"')
  })
})

describe('sheets of the list', () => {
  it('hold exactly the list, with no formula in a cell', async () => {
    const csv = await answerTo(office, '/proposals.csv?q=stan:szkic&show=state,since')
    const [head, ...lines] = csv.html.replace('\uFEFF', '').trim().split('\r\n')
    expect(csv.html.startsWith('\uFEFF')).toBe(true)
    expect(head).toBe('Numer;Tytuł;Lider;Dziedzina;Stan;Dni w stanie')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`${draft.number};"'=HYPERLINK(""http://evil.example"")";Bright Lab;`)
  })

  it('tell a member no more than the page', async () => {
    const member = await site.as(cluster.people.stranger, 'pl')
    const csv = await answerTo(member, '/proposals.csv?show=author,route,state')
    expect(csv.html).toContain(search.number)
    for (const hidden of [draft.number, checked.number, 'Ala Lab', 'HYPERLINK'])
      expect(csv.html).not.toContain(hidden)
  })

  it('come as a workbook whose text stays text', async () => {
    const cookie = await site.app.server.inject({
      method: 'POST',
      url: '/api/v1/trial/sign-in',
      payload: { person: cluster.people.coordinator.person },
      headers: { 'sec-fetch-site': 'same-origin' }
    })
    const answer = await site.app.server.inject({
      url: '/proposals.xlsx?q=stan:szkic&show=opened',
      headers: { cookie: String(cookie.headers['set-cookie']).split(';')[0] ?? '' }
    })
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const files = unzipSync(answer.rawPayload)
    const text = Object.values(files)
      .map((file) => new TextDecoder().decode(file))
      .join('\n')
    expect(text).toContain('=HYPERLINK')
    expect(text).not.toMatch(/<f[ >]/)
    expect(text).not.toContain('Druga sprawa')
  })
})

describe('one act on several cases', () => {
  const chosen = (...cases: readonly Proposal[]) => ({ case: cases.map(({ id }) => id), step: 'choose' })

  it('is for the office only', async () => {
    const member = await site.as(cluster.people.lab, 'pl')
    const page = await member.open('/proposals')
    expect(() => formOn(page, '/proposals/bulk')).toThrow()
  })

  it('tries without a trace, does each apart, says what was refused, and a second press does nothing more', async () => {
    const list = await office.open('/proposals')
    const choose = await office.send(list, '/proposals/bulk', chosen(checked, other, search))
    expect(choose.text).toContain('Co zrobić z 3 sprawami?')
    expect(choose.html).toContain('value="scope.accept"')
    expect(choose.html).not.toContain('value="scope.return"')
    const preview = await office.send(choose, '/proposals/bulk', { event: 'scope.accept', step: 'act' })
    expect(preview.text).toContain('2 z 3')
    expect(preview.text).toContain('Jeszcze nic się nie zmieniło')
    expect(await checked.stateOf()).toBe('formalCheck')

    // Meanwhile somebody else has returned one of them.
    await other.send(cluster.people.coordinator, 'scope.return', {
      remarks: [{ field: 'goal', text: 'Say more.' }]
    })
    const report = await office.send(preview, '/proposals/bulk', { step: 'run' })
    expect(report.text).toContain('zrobione 1 z 2')
    expect([await checked.stateOf(), await other.stateOf()]).toEqual(['searchOpen', 'returned'])
    const versionOf = () => cluster.core.engine.versionOf(cluster.core.database.read, checked.id)
    const version = await versionOf()
    const again = await office.send(preview, '/proposals/bulk', { step: 'run' })
    expect(again.text).toContain('Zrobione wcześniej')
    expect(await versionOf()).toBe(version)
  })

  it('asks once for what all of them need, and says so when it is missing', async () => {
    const chair = await site.as(cluster.presidium[0], 'pl')
    const list = await chair.open('/proposals')
    const choose = await chair.send(list, '/proposals/bulk', chosen(queued, search))
    const fields = await chair.send(choose, '/proposals/bulk', { event: 'review.open', step: 'act' })
    expect(fields.html).toContain('name="mode"')
    const missing = await chair.send(fields, '/proposals/bulk', { step: 'preview' })
    expect(missing.status).toBe(422)
    const preview = await chair.send(fields, '/proposals/bulk', { mode: 'circular', step: 'preview' })
    expect(preview.text).toContain('1 z 2')
    const report = await chair.send(preview, '/proposals/bulk', { step: 'run' })
    expect(report.text).toContain('zrobione 1 z 1')
    expect(await queued.stateOf()).toBe('coi')
  })

  it('puts cases onto the agenda of a sitting', async () => {
    const sitting = await aSitting(cluster)
    const list = await office.open('/proposals')
    const choose = await office.send(list, '/proposals/bulk', chosen(queued, draft))
    const fields = await office.send(choose, '/proposals/bulk', { event: 'item.add', step: 'act' })
    const preview = await office.send(fields, '/proposals/bulk', { sitting: sitting.id, step: 'preview' })
    const report = await office.send(preview, '/proposals/bulk', { step: 'run' })
    expect(report.text).toContain('zrobione')
    const items = await cluster.core.database.read.all<{ item_case_id: string }>(
      'select item_case_id from sitting_items where actor_id = ?',
      [sitting.id]
    )
    expect(items.map(({ item_case_id }) => item_case_id)).toContain(queued.id)
  })

  it('goes back with a sentence when nothing was chosen', async () => {
    const page = await office.send(await office.open('/proposals'), '/proposals/bulk', { step: 'choose' })
    expect(page.text).toContain('Nie zaznaczono żadnej sprawy')
  })
})
