import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Person } from '#api/acting.ts'
import { erasePerson } from '#people/role-commands.ts'
import { reviseCard } from '#proposals/commands.ts'
import { ownProposalData } from '#proposals/own-data-store.ts'
import { ownDataOf } from '#shared/own-data.ts'
import { systemParty } from '#shared/workflow.ts'
import { aSite } from '#test/pages/support/case-browser.ts'
import type { Site } from '#test/pages/support/case-browser.ts'
import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCard, aCluster, aProposal, roads } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'

let cluster: Cluster
let site: Site
let api: CaseApi
let proposal: Proposal

/** Words planted where only some may read them. */
const marks = {
  draft: 'Fox-draft',
  risk: 'Zebra-risk',
  parties: 'Otter-parties',
  deciders: 'Lynx-deciders',
  office: 'Owl-office',
  all: 'Crane-all',
  note: 'Moth-note'
} as const

const path = () => `/api/v1/proposals/${proposal.id}`
const comment = async (who: Person, audience: string, text: string, more: object = {}) =>
  (await api.ask(who, 'POST', `${path()}/comments`, { audience, text, ...more })).json

const revise = async (one: Proposal, card: object) => {
  const { core, people } = cluster
  const ifMatch = await core.engine.versionOf(core.database.read, one.id)
  must(await reviseCard(core.engine, { id: one.id, card: aCard(card), me: people.lab, ifMatch }))
}

beforeAll(async () => {
  cluster = await aCluster(':memory:')
  site = await aSite(cluster)
  api = await aCaseApi(cluster)
  const { people, presidium, clock } = cluster
  proposal = await aProposal(cluster, {
    state: 'draft',
    card: aCard({ teaser: `${marks.draft} teaser.`, risks: `${marks.risk} was one.` })
  })
  clock.advance(3_600_000)
  await revise(proposal, { risks: `${marks.risk} is another.` })
  for (const state of [
    'formalCheck',
    'searchOpen',
    'searchSelecting',
    'consortium',
    'queued',
    'coi'
  ] as const)
    await roads[state].go(cluster, proposal)
  const [chair, deputy, member, other, recused] = presidium
  for (const person of [chair, deputy, member, other])
    await proposal.send(person, 'declaration.make', { answer: 'impartial' })
  await proposal.send(recused, 'declaration.make', { answer: 'recused', ground: 'family' })
  await comment(people.lab, 'parties', `${marks.parties} words.`)
  await comment(member, 'deciders', `${marks.deciders} words.`)
  await comment(people.coordinator, 'office', `${marks.office} words.`)
  await comment(people.lab, 'all', `${marks.all} words.`, { confirmed: true })
  await api.ask(member, 'PUT', `${path()}/note`, { text: `${marks.note} words.` })
}, 60_000)

afterAll(() => site?.app.close())

const addresses = () => [
  `/proposals/${proposal.id}`,
  `/proposals/${proposal.id}/comments`,
  `/proposals/${proposal.id}/changes`,
  `/proposals/${proposal.id}/changes?from=1&to=2`,
  `/proposals/${proposal.id}/history`,
  `/proposals/${proposal.id}/history?show=documents`
]
const apis = () =>
  ['/comments', '/difference', '/difference?from=1&to=2', '/note', '/history'].map((end) => path() + end)

const marksFor = async (person: Person): Promise<readonly string[]> => {
  const browser = await site.as(person)
  const shown: string[] = []
  for (const address of addresses()) {
    const page = await browser.open(address)
    expect(page.status).toBeLessThan(500)
    shown.push(page.html)
  }
  for (const url of apis()) {
    const answer = await api.ask(person, 'GET', url)
    expect(answer.statusCode).toBeLessThan(500)
    shown.push(answer.body)
  }
  return Object.entries(marks).flatMap(([name, mark]) => (shown.join('\n').includes(mark) ? [name] : []))
}

describe('who reads what is said of a case', () => {
  test('a recused member and a member organisation without a part in it read nothing of it', async () => {
    expect(await marksFor(cluster.presidium[4])).toEqual([])
    expect(await marksFor(cluster.people.stranger)).toEqual([])
  })

  test('an organisation outside the cluster does not learn that there is anything to read', async () => {
    const browser = await site.as(cluster.people.outsider)
    for (const address of addresses()) expect((await browser.open(address)).status).toBe(404)
    for (const url of apis())
      expect((await api.ask(cluster.people.outsider, 'GET', url)).statusCode).toBe(404)
  })

  test('parties, deciders and the office each read their own, and nobody another person’s note', async () => {
    expect(await marksFor(cluster.people.clinic)).toEqual(['draft', 'risk', 'parties', 'all'])
    expect(await marksFor(cluster.presidium[2])).toEqual(['draft', 'risk', 'deciders', 'all', 'note'])
    expect(await marksFor(cluster.presidium[3])).toEqual(['draft', 'risk', 'deciders', 'all'])
    expect(await marksFor(cluster.people.coordinator)).toEqual([
      'draft',
      'risk',
      'parties',
      'deciders',
      'office',
      'all'
    ])
  })

  test('whoever knows the teaser compares no version from before the call', async () => {
    const { json } = await api.ask(cluster.people.stranger, 'GET', `${path()}/difference?from=1&to=2`)
    expect([json.from, json.to, json.items]).toEqual([2, 2, []])
  })

  test('nobody writes where they may not read, and a recused member writes nowhere', async () => {
    const { people, presidium } = cluster
    const answer = await api.ask(people.lab, 'POST', `${path()}/comments`, {
      audience: 'deciders',
      text: 'Psst.'
    })
    expect([answer.statusCode, answer.json.reasons?.[0]?.rule]).toEqual([409, 'commentAudience'])
    for (const person of [presidium[4], people.stranger])
      expect(
        (await api.ask(person, 'POST', `${path()}/comments`, { audience: 'office', text: 'Hello.' }))
          .statusCode
      ).toBe(404)
    expect((await api.ask(people.lab, 'PUT', `${path()}/note`, { text: 'Mine.' })).statusCode).toBe(404)
  })
})

describe('a comment', () => {
  test('for more readers than the thread has is asked about once more, by name', async () => {
    const { presidium } = cluster
    const browser = await site.as(presidium[1])
    const page = await browser.open(`/proposals/${proposal.id}/comments`)
    const asked = await browser.send(page, '/comments', { text: 'Heron-wide words.', audience: 'all' })
    expect(asked.text).toContain('everybody who sees the whole proposal')
    for (const name of ['Bright Lab', 'River Clinic', 'Piotr Chair']) expect(asked.text).toContain(name)
    expect(asked.text).not.toContain('Marta Member')
    expect(
      (await (await site.as(cluster.people.clinic)).open(`/proposals/${proposal.id}`)).html
    ).not.toContain('Heron-wide')
    const sent = await browser.send(asked, '/comments')
    expect(sent.text).toContain('Sent. Readers: everybody who sees the whole proposal.')
    expect((await (await site.as(cluster.people.clinic)).open(`/proposals/${proposal.id}`)).html).toContain(
      'Heron-wide'
    )
    const unasked = await api.ask(presidium[1], 'POST', `${path()}/comments`, {
      audience: 'all',
      text: 'Wide.'
    })
    expect(unasked.json.reasons[0].rule).toBe('commentWider')
  })

  test('without words or readers comes back with what was typed', async () => {
    const browser = await site.as(cluster.people.lab)
    const page = await browser.open(`/proposals/${proposal.id}/comments`)
    const refused = await browser.send(page, '/comments', { text: '   ', audience: 'parties' })
    expect(refused.status).toBe(422)
    const nobody = await browser.send(page, '/comments', { text: 'Kept words', audience: 'everyone' })
    expect([nobody.status, nobody.html.includes('Kept words')]).toEqual([422, true])
  })

  test('is followed by an open page of who may read it, and by nobody else’s', async () => {
    const { presidium, people } = cluster
    const followed = async (who: Person): Promise<number | null> => {
      const { html } = await (await site.as(who)).open(`/proposals/${proposal.id}`)
      const said = /data-live-comments="(\d+)"/.exec(html)?.[1]
      return said === undefined ? null : Number(said)
    }
    const readers = [presidium[1], people.lab, people.stranger] as const
    const before = await Promise.all(readers.map(followed))
    expect(before[2]).toBeNull()
    const { id } = await comment(presidium[2], 'deciders', 'Heard by one side.')
    expect(await Promise.all(readers.map(followed))).toEqual([Number(before[0]) + 1, before[1], null])
    await api.ask(presidium[2], 'DELETE', `${path()}/comments/${id}`)
    expect(await followed(presidium[1])).toBe(Number(before[0]) + 2)
  })

  test('is taken back by its author alone, and its place says so', async () => {
    const { people } = cluster
    const { id } = await comment(people.lab, 'parties', 'Newt-words to take back.')
    const url = `/proposals/${proposal.id}/comments/${id}/remove`
    expect((await (await site.as(people.clinic)).open(url)).status).toBe(404)
    expect((await api.ask(people.clinic, 'DELETE', `${path()}/comments/${id}`)).statusCode).toBe(404)
    const browser = await site.as(people.lab)
    const done = await browser.send(await browser.open(url), '/remove')
    expect(done.html).not.toContain('Newt-words')
    expect(done.text).toContain('deleted')
    const kept = await cluster.core.database.read.get('select body from comments where id = ?', [id])
    expect(kept).toEqual({ body: '' })
  })

  test('and a note leave with the person who wrote them, and are in their own data until then', async () => {
    const { core, presidium } = cluster
    const [, , , other] = presidium
    await comment(other, 'deciders', 'Mole-words.')
    await api.ask(other, 'PUT', `${path()}/note`, { text: 'Mole-note.' })
    const own = JSON.stringify(await ownDataOf(ownProposalData, core.database.read, other.person))
    expect([own.includes('Mole-words.'), own.includes('Mole-note.')]).toEqual([true, true])
    expect(own).not.toContain(marks.note)
    must(await erasePerson(core.people, other.person, systemParty))
    const left = await core.database.read.all<{ body: string }>(
      `select body from comments where person_id = ? union all select body from private_notes where person_id = ?`,
      [other.person, other.person]
    )
    expect(left).toEqual([{ body: '' }])
  })
})

describe('a private note', () => {
  test('is kept, changed and forgotten on the page of the proposal', async () => {
    const browser = await site.as(cluster.presidium[1])
    const page = await browser.open(`/proposals/${proposal.id}`)
    const kept = await browser.send(page, '/note', { text: 'Ask about beds.' })
    expect(kept.text).toContain('Note saved.')
    expect(kept.text).toContain('Ask about beds.')
    const gone = await browser.send(kept, '/note', { act: 'delete', text: 'Ask about beds.' })
    expect(gone.text).toContain('Note deleted.')
    expect(gone.text).not.toContain('Ask about beds.')
  })
})

describe('what changed since the last visit', () => {
  test('is said on the page and shown word by word, until the visit after', async () => {
    const { clock, people } = cluster
    const case2 = await aProposal(cluster, {
      state: 'consortium',
      card: aCard({ goal: 'Ten patients at home.' })
    })
    const browser = await site.as(people.clinic)
    const url = `/proposals/${case2.id}`
    expect((await browser.open(url)).text).not.toContain('since your last visit')
    clock.advance(3_600_000)
    await revise(case2, { goal: 'Twelve patients at home.' })
    for (const _ of ['first look', 'second look'])
      expect((await browser.open(url)).text).toContain('1 field changed since your last visit')
    const changes = await browser.open(`${url}/changes`)
    expect(changes.text).toContain('Since your last visit')
    expect(changes.html).toMatch(/<del>.*Ten.*<\/del><ins>.*Twelve.*<\/ins>/)
    expect(changes.text).toContain('removed: Ten (end)')
    clock.advance(3_600_000)
    expect((await browser.open(url)).text).not.toContain('since your last visit')
  })

  test('a page that only refreshes itself is no visit', async () => {
    const { core, presidium } = cluster
    const looks = async () =>
      core.database.read.all('select person_id from card_looks where person_id = ? and proposal_id = ?', [
        presidium[0].person,
        proposal.id
      ])
    const browser = await site.as(presidium[0])
    await browser.open(`/proposals/${proposal.id}/history`)
    expect(await looks()).toEqual([])
    await browser.open(`/proposals/${proposal.id}`)
    expect(await looks()).toHaveLength(1)
  })
})

describe('the timeline', () => {
  test('is filtered by its address and says how much there is', async () => {
    const browser = await site.as(cluster.people.lab)
    const all = await browser.open(`/proposals/${proposal.id}/history`)
    const documents = await browser.open(`/proposals/${proposal.id}/history?show=documents`)
    expect(all.text).toContain('Presidium review opened')
    expect(documents.text).not.toContain('Presidium review opened')
    expect(documents.text).toContain('New version of the card saved')
    expect(documents.html).toContain('aria-current="page"')
    expect((await browser.open(`/proposals/${proposal.id}/history?show=terms&page=99`)).status).toBe(200)
  })
})
