import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster, Proposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
let proposal: Proposal
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
  proposal = await aProposal(cluster, { state: 'searchOpen' })
})

const path = '/api/v1/partnerships'

it('a member expresses interest; the words pass between the two sides and the coordinator only', async () => {
  const { people } = cluster
  const body = { proposal: proposal.id, need: 'clinical', contribution: 'Forty intensive-care beds.' }
  const created = await api.ask(people.clinic, 'POST', path, body)
  expect(created.statusCode).toBe(201)
  const location = String(created.headers['location'])
  for (const who of [people.clinic, people.lab, people.coordinator]) {
    const read = await api.ask(who, 'GET', location)
    expect(read.json).toMatchObject({ state: 'interested', contribution: 'Forty intensive-care beds.' })
  }
  for (const who of [people.university, people.stranger, people.board])
    expect((await api.ask(who, 'GET', location)).statusCode).toBe(404)
  const waits = (await api.ask(people.clinic, 'GET', location)).json.waitingFor
  expect(waits).toMatchObject([{ act: 'interest.accept', relation: 'lead' }])
  const actions = (await api.ask(people.clinic, 'GET', location)).json.actions
  expect(actions.find((action: { event: string }) => action.event === 'interest.withdraw').allowed).toBe(true)
  expect(actions.find((action: { event: string }) => action.event === 'interest.accept')).toMatchObject({
    allowed: false,
    reasons: [{ rule: 'onlyFor', values: { relations: ['lead'] } }]
  })
})

it('a second interest in the same role, and one in the own project, are refused by the procedure', async () => {
  const { people } = cluster
  const body = { proposal: proposal.id, need: 'clinical', contribution: 'Once more.' }
  const second = await api.ask(people.clinic, 'POST', path, body)
  expect([second.statusCode, second.json.reasons[0].rule]).toEqual([409, 'noOpenInterest'])
  const own = await api.ask(people.lab, 'POST', path, body)
  expect([own.statusCode, own.json.reasons[0].rule]).toEqual([409, 'notOwnOrganisation'])
})

it('the lead invites, and only the invited organisation answers', async () => {
  const { people, organisations } = cluster
  const body = {
    proposal: proposal.id,
    need: 'science',
    organisation: organisations.university,
    text: 'Join us.'
  }
  expect((await api.ask(people.stranger, 'POST', path, body)).statusCode).toBe(403)
  const invited = await api.ask(people.lab, 'POST', path, body)
  expect(invited.statusCode).toBe(201)
  const url = String(invited.headers['location'])
  const answer = { type: 'invitation.accept', contribution: 'A mass spectrometer.' }
  expect((await api.ask(people.clinic, 'POST', `${url}/events`, answer)).statusCode).toBe(404)
  expect((await api.ask(people.lab, 'POST', `${url}/events`, answer)).statusCode).toBe(403)
  const accepted = await api.ask(people.university, 'POST', `${url}/events`, answer)
  expect([accepted.statusCode, accepted.json.state]).toEqual([200, 'accepted'])
})

it('nobody begins a partnership on a proposal they may not know of, or with fields of both kinds', async () => {
  const { people } = cluster
  const draft = await aProposal(cluster)
  const body = { proposal: draft.id, need: 'clinical', contribution: 'Beds.' }
  expect((await api.ask(people.clinic, 'POST', path, body)).statusCode).toBe(404)
  const mixed = { ...body, proposal: proposal.id, organisation: cluster.organisations.stranger }
  expect((await api.ask(people.clinic, 'POST', path, mixed)).statusCode).toBe(422)
})

it('each organisation lists its own', async () => {
  const { people } = cluster
  const mine = await api.ask(people.clinic, 'GET', `${path}?organisation=me`)
  expect(mine.json.items.map((item: { need: string }) => item.need)).toEqual(['clinical'])
  const all = await api.ask(people.lab, 'GET', `${path}?proposal=${proposal.id}`)
  expect(all.json.items).toHaveLength(2)
  expect((await api.ask(people.stranger, 'GET', path)).json.items).toEqual([])
})
