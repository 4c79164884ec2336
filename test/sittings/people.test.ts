import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

import { aSitting, aWorker } from './support/sitting.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const look = (who: Cluster['people']['lab'], id: string) => api.ask(who, 'GET', `/api/v1/sittings/${id}`)

it('a guest reads the agenda by title, opens no case and has no act; before the invitation the sitting is unknown', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'queued' })
  const sitting = await aSitting(cluster)
  await sitting.send(people.coordinator, 'item.add', { case: proposal.id })
  expect((await look(people.outsider, sitting.id)).statusCode).toBe(404)
  expect(
    (await sitting.attempt(people.coordinator, 'guest.invite', { person: people.outsider.person })).ok
  ).toBe(false)
  await sitting.send(presidium[0], 'guest.invite', { person: people.outsider.person })
  const seen = await look(people.outsider, sitting.id)
  expect(seen.json.items).toMatchObject([
    { title: { en: 'Fast sepsis diagnostics' }, open: false, ballot: null }
  ])
  expect(seen.json.actions.filter((action: Body) => action.allowed)).toEqual([])
  expect((await api.ask(people.outsider, 'GET', `/api/v1/proposals/${proposal.id}`)).statusCode).toBe(404)
  await sitting.send(presidium[0], 'guest.dismiss', { person: people.outsider.person })
  expect((await look(people.outsider, sitting.id)).statusCode).toBe(404)
})

it('who has the file of one item learns when and where, and nothing of the other items or of who is there', async () => {
  const { people, presidium } = cluster
  const [own, other] = [
    await aProposal(cluster, { state: 'coi' }),
    await aProposal(cluster, { state: 'queued' })
  ]
  const sitting = await aSitting(cluster)
  await sitting.send(people.coordinator, 'item.add', { case: own.id })
  await sitting.send(people.coordinator, 'item.add', { case: other.id })
  await sitting.send(people.coordinator, 'item.add', { text: 'Fees of members' })
  for (const none of ['prp_none', 'constructor', '__proto__'])
    expect((await sitting.attempt(people.coordinator, 'item.add', { case: none })).ok).toBe(false)
  await sitting.send(presidium[0], 'guest.invite', { person: people.outsider.person })
  await own.send(presidium[2], 'declaration.make', { answer: 'recused', ground: 'family' })
  await cluster.core.database.transaction((tx) =>
    // The other one is somebody else's.
    tx.run('update case_parties set organisation_id = ? where case_id = ?', [
      cluster.organisations.stranger,
      other.id
    ])
  )
  await sitting.send(presidium[0], 'sitting.open')
  for (const { person } of presidium)
    await sitting.send(people.coordinator, 'attendance.mark', { person, present: 'yes' })
  await sitting.send(presidium[0], 'item.call', { item: 'i1' })
  const seen = (await look(people.lab, sitting.id)).json
  expect(seen).toMatchObject({ state: 'open', present: 5, guests: [], attendance: [], minutes: null })
  expect(seen.items).toMatchObject([
    { case: own.id, number: own.number, state: 'called', quorum: { eligible: 4, recused: [] } },
    { case: null, text: null, number: null, title: null, caseState: null, open: false },
    { case: null, text: null, number: null, title: null, caseState: null, open: false }
  ])
  expect(JSON.stringify(seen.items)).not.toContain(other.id)
  const office = (await look(people.coordinator, sitting.id)).json
  expect(office.items[0].quorum.recused).toHaveLength(1)
  expect(office.attendance).toHaveLength(6)
})

it('who is recused in a case is told so on the agenda, and the minutes name the ground', async () => {
  const { people, presidium } = cluster
  const proposal = await aProposal(cluster, { state: 'coi' })
  const sitting = await aSitting(cluster)
  await sitting.send(people.coordinator, 'item.add', { case: proposal.id })
  await proposal.send(presidium[2], 'declaration.make', { answer: 'recused', ground: 'family' })
  await sitting.send(presidium[0], 'sitting.open')
  for (const { person } of presidium)
    await sitting.send(people.coordinator, 'attendance.mark', { person, present: 'yes' })
  await sitting.send(presidium[0], 'item.call', { item: 'i1' })
  const seen = await look(presidium[2], sitting.id)
  expect(seen.json.items[0]).toMatchObject({
    recused: true,
    quorum: {
      eligible: 4,
      present: 4,
      recused: [{ person: { id: presidium[2].person, name: 'Maria Member' }, ground: 'family' }]
    }
  })
})

it('a motion at a sitting needs its papers there in time, however near the sitting is by now', async () => {
  const { people, presidium, clock } = cluster
  const proposal = await aProposal(cluster, { state: 'queued' })
  const early = await aSitting(cluster)
  await early.send(people.coordinator, 'item.add', { case: proposal.id })
  clock.moveTo(early.on)
  const open = { type: 'review.open', mode: 'sitting', sitting: early.id }
  const answer = await api.ask(presidium[0], 'POST', `/api/v1/proposals/${proposal.id}/events`, open)
  expect(answer.statusCode).toBe(200)

  const other = await aProposal(cluster, { state: 'queued' })
  await early.send(people.coordinator, 'item.add', { case: other.id })
  const refused = await api.ask(presidium[0], 'POST', `/api/v1/proposals/${other.id}/events`, open)
  expect([refused.statusCode, refused.json.reasons[0].rule]).toEqual([409, 'sittingNoticeKept'])
  await aWorker(cluster).drain()
  const seen = await look(people.coordinator, early.id)
  expect(seen.json.items.map((item: Body) => item.forInformation)).toEqual([false, true])
})

it('a sitting without quorum has a second date, which takes over what was left undone', async () => {
  const { people, presidium } = cluster
  const first = await aSitting(cluster)
  await first.send(people.coordinator, 'item.add', { text: 'Plan of the year' })
  const convene = (organ: string) =>
    api.ask(people.coordinator, 'POST', '/api/v1/sittings', {
      organ,
      on: '2027-01-20T09:00:00Z',
      form: 'remote',
      place: 'https://meet.example.org/second',
      secondDateOf: first.id
    })
  expect((await convene('presidium')).statusCode).toBe(422)
  await first.send(presidium[0], 'sitting.open')
  await first.send(presidium[0], 'sitting.close')
  expect((await convene('council')).statusCode).toBe(422)
  const second = await convene('presidium')
  expect(second.statusCode).toBe(201)
  const seen = (await look(presidium[0], second.json.case)).json
  expect(seen).toMatchObject({
    form: 'remote',
    secondDateOf: { id: first.id, on: first.on },
    items: [{ text: 'Plan of the year', state: 'ahead' }]
  })
  expect((await look(presidium[0], first.id)).json.secondDates).toEqual([
    { id: second.json.case, on: '2027-01-20T09:00:00.000Z' }
  ])
})

it('each body’s sitting is led by its own chair', async () => {
  const { people, presidium } = cluster
  const council = await aSitting(cluster, { organ: 'council' })
  const board = await aSitting(cluster, { organ: 'board' })
  expect((await council.attempt(presidium[0], 'sitting.open')).ok).toBe(false)
  expect((await council.attempt(people.council, 'sitting.open')).ok).toBe(true)
  expect((await board.attempt(people.council, 'sitting.open')).ok).toBe(false)
  expect((await board.attempt(people.board, 'sitting.open')).ok).toBe(true)
})
