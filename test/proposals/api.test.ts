import { beforeAll, describe, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const path = '/api/v1/proposals'
const rowsIn = async (): Promise<unknown> =>
  cluster.core.database.read.get(
    `select (select count(*) from journal) as journal, (select count(*) from card_revisions) as cards,
      (select count(*) from outbox) as outbox, (select count(*) from answers) as answers,
      (select count(*) from texts) as texts, (select sum(version) from cases) as versions`
  )

/** Answers what was said, after making sure that nothing was written. */
const unchanged = async <Value>(ask: () => Promise<Value>): Promise<Value> => {
  const before = await rowsIn()
  const answer = await ask()
  expect(await rowsIn()).toEqual(before)
  return answer
}

describe('proposing a scope', () => {
  it('a signatory of a member proposes, and reads the draft with what can be done', async () => {
    const { people } = cluster
    const created = await api.ask(people.lab, 'POST', path, { card: { title: { pl: 'Pomysł' } } })
    expect(created.statusCode).toBe(201)
    expect(created.json).toMatchObject({
      state: 'draft',
      version: 1,
      number: expect.stringMatching(/^KLSK\/PP\/2026\/\d{4}$/)
    })
    expect(created.headers['location']).toBe(`${path}/${created.json.id}`)
    const read = await api.ask(people.editor, 'GET', `${path}/${created.json.id}`)
    expect(read.statusCode).toBe(200)
    expect(read.headers['etag']).toContain('"1"')
    expect(read.json).toMatchObject({
      level: 'full',
      state: 'draft',
      stage: 'scope',
      card: { title: { pl: 'Pomysł' } }
    })
    const submit = read.json.actions.find((action: { event: string }) => action.event === 'scope.submit')
    expect(submit).toMatchObject({
      allowed: false,
      method: 'POST',
      href: `${path}/${created.json.id}/events`
    })
    expect(submit.reasons.map((reason: { rule: string }) => reason.rule)).toEqual([
      'scopeComplete',
      'representativeAuthorised'
    ])
    expect(read.json.waitingFor).toMatchObject([
      { act: 'scope.submit', relation: 'author', since: '2026-09-01T08:00:00.000Z' }
    ])
    expect(read.json.waitingFor[0].until).toBe('2026-11-30T22:59:59.000Z')
  })

  it('people who represent no member are refused', async () => {
    const { people } = cluster
    for (const who of [people.outsider, people.coordinator, people.board]) {
      const refused = await unchanged(() => api.ask(who, 'POST', path, { card: {} }))
      expect(refused.statusCode).toBe(403)
    }
  })

  it('a repeated key gives the first answer, and the same key with another body is refused', async () => {
    const { people } = cluster
    const headers = { 'idempotency-key': 'propose-once' }
    const first = await api.ask(people.lab, 'POST', path, { card: { acronym: 'ONCE' } }, headers)
    const again = await unchanged(() =>
      api.ask(people.lab, 'POST', path, { card: { acronym: 'ONCE' } }, headers)
    )
    expect(again.statusCode).toBe(201)
    expect(again.json).toEqual(first.json)
    expect(again.headers['idempotency-replayed']).toBe('true')
    const other = await unchanged(() =>
      api.ask(people.lab, 'POST', path, { card: { acronym: 'TWICE' } }, headers)
    )
    expect([other.statusCode, other.json.type]).toEqual([422, '/problems/key-reused'])
  })

  it('twenty at once get twenty numbers without a gap', async () => {
    const { people } = cluster
    const created = await Promise.all(
      Array.from({ length: 20 }, () => api.ask(people.lab, 'POST', path, { card: {} }))
    )
    const numbers = created.map(({ json }) => Number(json.number.slice(-4))).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => numbers[0]! + index))
  })

  it('a dry run answers and writes nothing', async () => {
    const { people } = cluster
    const tried = await unchanged(() => api.ask(people.lab, 'POST', `${path}?dry-run`, { card: {} }))
    expect([tried.statusCode, tried.json.state]).toEqual([200, 'draft'])
  })

  it('fields that a card does not have are named', async () => {
    const { people } = cluster
    const body = { card: { acronym: 'x'.repeat(99), colour: 'red', needs: [{ id: 'a' }] } }
    const refused = await unchanged(() => api.ask(people.lab, 'POST', path, body))
    expect(refused.statusCode).toBe(422)
    const pointers = refused.json.errors.map((error: { pointer: string }) => error.pointer)
    expect(pointers).toEqual(expect.arrayContaining(['/card/acronym', '/card/needs/0/role']))
  })
})

describe('a new revision of the card', () => {
  it('is written with If-Match and shows in the list of revisions', async () => {
    const { people } = cluster
    const { id } = await aProposal(cluster)
    const revised = await api.ask(people.editor, 'PUT', `${path}/${id}/card`, aCard({ acronym: 'NEW' }), {
      'if-match': '"1"'
    })
    expect([revised.statusCode, revised.headers['etag']]).toEqual([200, expect.stringContaining('"2"')])
    const list = await api.ask(people.lab, 'GET', `${path}/${id}/revisions`)
    expect(list.json.items).toMatchObject([
      { revision: 2, person: 'Ewa Editor' },
      { revision: 1, person: 'Ala Lab' }
    ])
    const first = await api.ask(people.lab, 'GET', `${path}/${id}/revisions/1`)
    expect(first.json.card.acronym).toBe('HEAL')
  })

  it('needs If-Match, loses a race, and comes by no other way', async () => {
    const { people } = cluster
    const { id } = await aProposal(cluster)
    const without = await unchanged(() => api.ask(people.lab, 'PUT', `${path}/${id}/card`, aCard()))
    expect(without.statusCode).toBe(428)
    const race = await Promise.all(
      ['ONE', 'TWO'].map((acronym) =>
        api.ask(people.lab, 'PUT', `${path}/${id}/card`, aCard({ acronym }), { 'if-match': '"1"' })
      )
    )
    expect(race.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    const event = { type: 'card.revise', revision: 9, digest: 'forged' }
    const forged = await unchanged(() => api.ask(people.lab, 'POST', `${path}/${id}/events`, event))
    expect([forged.statusCode, forged.json.type]).toEqual([422, '/problems/not-an-event'])
  })
})

describe('the list', () => {
  it('comes in pages without gaps, and filters', async () => {
    const { people } = cluster
    const seen: string[] = []
    let cursor = ''
    do {
      const { json } = await api.ask(people.coordinator, 'GET', `${path}?limit=3${cursor}`)
      seen.push(...json.items.map((item: { id: string }) => item.id))
      cursor = json.next === null ? '' : `&cursor=${json.next}`
    } while (cursor !== '')
    const all = await api.ask(people.coordinator, 'GET', `${path}?limit=200`)
    expect(seen).toEqual(all.json.items.map((item: { id: string }) => item.id))
    expect(new Set(seen).size).toBe(seen.length)
    const drafts = await api.ask(
      people.coordinator,
      'GET',
      `${path}?state=draft&lead=${cluster.organisations.lab}&limit=200`
    )
    expect(drafts.json.items.every((item: { state: string }) => item.state === 'draft')).toBe(true)
    const waiting = await api.ask(people.coordinator, 'GET', `${path}?waiting=me&limit=200`)
    expect(waiting.json.items.every((item: { state: string }) => item.state === 'formalCheck')).toBe(true)
  })

  it('a forged cursor is an invalid field', async () => {
    const answer = await api.ask(cluster.people.lab, 'GET', `${path}?cursor=abc`)
    expect(answer.statusCode).toBe(422)
  })
})

it('the history tells the parties who did what, and others only the way of the case', async () => {
  const { people, presidium } = cluster
  const { id } = await aProposal(cluster, { state: 'ballot' })
  const full = await api.ask(people.lab, 'GET', `${path}/${id}/history`)
  const submit = full.json.items.find((item: { type: string }) => item.type === 'scope.submit')
  expect(submit).toMatchObject({
    row: 'SUBMIT_SCOPE',
    person: { name: 'Ala Lab' },
    organisation: { name: 'Bright Lab' }
  })
  const types = full.json.items.map((item: { type: string }) => item.type)
  expect(types).not.toContain('opinion.file')
  const decider = await api.ask(presidium[0], 'GET', `${path}/${id}/history`)
  expect(decider.json.items.map((item: { type: string }) => item.type)).toContain('opinion.file')
  const teaser = await api.ask(people.stranger, 'GET', `${path}/${id}/history`)
  expect(teaser.json.items.map((item: { type: string }) => item.type)).toEqual([
    'scope.submit',
    'scope.accept',
    'search.close',
    'selection.confirm',
    'proposal.submit'
  ])
  expect(teaser.body).not.toContain('Ala')
})
