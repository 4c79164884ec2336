import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'

import { sendEvent } from '#api/send-event.ts'
import type { Person } from '#api/acting.ts'
import { endRole } from '#people/role-commands.ts'
import { rolesOf } from '#people/store.ts'
import { systemParty } from '#shared/workflow.ts'
import { openSite } from '#test/journeys/support/site.ts'
import type { Site } from '#test/journeys/support/site.ts'
import { aProposal } from '#test/support/cases.ts'
import type { Proposal } from '#test/support/cases.ts'

import { openStream } from './support/open-stream.ts'
import type { OpenStream } from './support/open-stream.ts'

let site: Site
let proposal: Proposal
const streams: OpenStream[] = []

beforeAll(async () => {
  site = await openSite('pl')
  proposal = await aProposal(site.cluster, { state: 'searchOpen' })
})
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
})
afterAll(() => site?.close())

const signIn = async ({ person }: Person): Promise<string> => {
  const answer = await fetch(`${site.address}/api/v1/trial/sign-in`, {
    method: 'POST',
    body: JSON.stringify({ person }),
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  })
  expect(answer.status).toBe(200)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const call = (cookie: string, method: 'GET' | 'POST' | 'DELETE', path: string) =>
  fetch(`${site.address}${path}`, { method, headers: { cookie, 'sec-fetch-site': 'same-origin' } })

const streamOf = async (cookie: string, caseId?: string): Promise<OpenStream> => {
  const stream = await openStream(site.address, cookie, caseId)
  streams.push(stream)
  return stream
}

const express = async (me: Person): Promise<void> => {
  const need = (
    await site.cluster.core.database.read.get<{ id: string }>(
      'select id from needs where proposal_id = ? order by place',
      [proposal.id]
    )
  )?.id
  const event = { type: 'interest.express', need, contribution: 'A ward of thirty beds.' }
  const about = { case: proposal.id, actor: proposal.id, workflow: 'proposal', me, event }
  const done = await sendEvent(site.cluster.core.engine, about)
  expect(done).toMatchObject({ ok: true })
}

it('is for signed-in people alone, and is kept by nobody', async () => {
  expect((await fetch(`${site.address}/live`)).status).toBe(401)
  const stream = await streamOf(await signIn(site.cluster.people.lab))
  expect(stream.status).toBe(200)
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(stream.headers.get('cache-control')).toContain('no-store')
  expect(stream.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(stream.headers.get('etag')).toBeNull()
})

it('tells within a second how many notices are unread and that the case of the page has moved', async () => {
  const { people } = site.cluster
  const lab = await signIn(people.lab)
  await call(lab, 'POST', '/api/v1/notifications/read-all')
  const page = await streamOf(lab, proposal.id)
  const first = await page.next()
  expect(first).toMatchObject({ unread: 0, here: 0, count: '0', words: 'Brak nieprzeczytanych powiadomień' })
  const far = await streamOf(await signIn(people.outsider), proposal.id)
  expect(await far.next()).toMatchObject({ version: null })
  const started = performance.now()
  await express(people.clinic)
  // An interest settles for a minute before it is told; the page of the case shows it at once.
  const moved = await page.next()
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(moved['version']).toBeGreaterThan(first['version'] as number)
  site.cluster.clock.advance(61_000)
  await sendEvent(site.cluster.core.engine, {
    case: proposal.id,
    actor: proposal.id,
    workflow: 'proposal',
    me: people.coordinator,
    event: { type: 'search.extend', days: 10 }
  })
  await express(people.university)
  for (let news = await page.next(); ; news = await page.next()) {
    if (news['unread'] === 0) continue
    expect(news['here']).toBe(news['unread'])
    break
  }
})

it('counts down when notices are read elsewhere', async () => {
  const { people } = site.cluster
  const lab = await signIn(people.lab)
  const other = await signIn(people.lab)
  const page = await streamOf(lab)
  const { unread } = await page.next()
  expect(unread).toBeGreaterThan(0)
  await call(other, 'POST', '/api/v1/notifications/read-all')
  expect(await page.next()).toMatchObject({ unread: 0 })
})

it('ends when its session is signed out, or is ended from another one', async () => {
  const { people } = site.cluster
  const [one, other] = [await signIn(people.clinic), await signIn(people.clinic)]
  const [first, second] = [await streamOf(one), await streamOf(other)]
  await Promise.all([first.next(), second.next()])
  await call(one, 'POST', '/api/v1/sign-out')
  await first.ended
  expect((await openStream(site.address, one)).status).toBe(401)
  const third = await signIn(people.clinic)
  const sessions = await call(third, 'GET', '/api/v1/me/sessions')
  const { items } = (await sessions.json()) as { readonly items: readonly { readonly id: string }[] }
  for (const { id } of items) await call(third, 'DELETE', `/api/v1/me/sessions/${id}`)
  await second.ended
})

it('says no more of a case to whoever may not see it any more', async () => {
  const { core, people, clock } = site.cluster
  const page = await streamOf(await signIn(people.university), proposal.id)
  expect((await page.next())['version']).not.toBeNull()
  for (const role of await rolesOf(core.database.read, [people.university.person]))
    await endRole(core.people, people.university.person, role.id, null, systemParty)
  clock.advance(60_000)
  await express(people.stranger)
  expect(await page.next()).toMatchObject({ unread: 0, here: 0, version: null })
})

it('has room for so many windows of one person', async () => {
  const cookie = await signIn(site.cluster.people.board)
  const opened: OpenStream[] = []
  for (let index = 0; index < 12; index += 1) opened.push(await streamOf(cookie))
  expect(opened.every(({ status }) => status === 200)).toBe(true)
  const refused = await streamOf(cookie)
  expect(refused.status).toBe(429)
})

it('ends with the service, which does not wait for it', async () => {
  const stream = await streamOf(await signIn(site.cluster.people.council))
  await stream.next()
  const closing = performance.now()
  const closed = site.close()
  await stream.ended
  await closed
  expect(performance.now() - closing).toBeLessThan(3_000)
  site = await openSite('pl')
})
