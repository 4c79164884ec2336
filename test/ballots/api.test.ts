import { beforeAll, expect, it } from 'vitest'

import { aCaseApi } from '#test/support/api.ts'
import type { Body, CaseApi } from '#test/support/api.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

const sqlite = onSqlite()
let cluster: Cluster
let api: CaseApi
beforeAll(async () => {
  cluster = await aCluster(sqlite().url)
  api = await aCaseApi(cluster)
})

const openBallot = async () => {
  const proposal = await aProposal(cluster, { state: 'ballot' })
  const [ballot = ''] = await proposal.actorsOf('ballot')
  return { proposal, ballot, url: `/api/v1/ballots/${ballot}` }
}

const choices = (json: Body) => json.votes.map((vote: { choice: string | null }) => vote.choice)

it('a voter sees the votes of others after voting, and nobody outside sees any', async () => {
  const { people, presidium } = cluster
  const { url } = await openBallot()
  const [chair, deputy] = presidium
  await api.ask(chair, 'POST', `${url}/events`, { type: 'vote.cast', choice: 'for', revision: 1 })
  const before = await api.ask(deputy, 'GET', url)
  expect(choices(before.json)).toEqual([null, null, null, null, null])
  expect(before.json.votes.filter((vote: { hasVoted: boolean }) => vote.hasVoted)).toHaveLength(1)
  await api.ask(deputy, 'POST', `${url}/events`, { type: 'vote.cast', choice: 'against', revision: 1 })
  const after = await api.ask(deputy, 'GET', url)
  expect(choices(after.json).filter(Boolean).toSorted()).toEqual(['against', 'for'])
  for (const who of [people.lab, people.clinic]) {
    const read = await api.ask(who, 'GET', url)
    expect(read.json).toMatchObject({ voted: 2, counts: null, result: null, votes: [] })
  }
  for (const who of [people.stranger, people.board, people.outsider])
    expect((await api.ask(who, 'GET', url)).statusCode).toBe(404)
  const office = await api.ask(people.coordinator, 'GET', url)
  expect(choices(office.json)).toEqual([null, null, null, null, null])
})

it('fifty votes at once need no If-Match, and all of them count', async () => {
  const { people, presidium } = cluster
  const { url, proposal } = await openBallot()
  const cast = presidium.map((who) =>
    api.ask(who, 'POST', `${url}/events`, { type: 'vote.cast', choice: 'for', revision: 1 })
  )
  expect((await Promise.all(cast)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
  const closed = await api.ask(presidium[0], 'POST', `${url}/events`, { type: 'ballot.close' })
  expect(closed.json.created).toMatchObject([{ workflow: 'resolution' }])
  expect(await proposal.stateOf()).toBe('approved')
  const read = await api.ask(people.lab, 'GET', url)
  expect(read.json).toMatchObject({
    state: 'closed',
    result: 'carried',
    counts: { for: 5, against: 0, abstain: 0, absent: 0 }
  })
  const decider = await api.ask(presidium[1], 'GET', url)
  expect(choices(decider.json)).toEqual(['for', 'for', 'for', 'for', 'for'])
})

it('a vote on another revision, from the office or of another word is refused', async () => {
  const { people, presidium } = cluster
  const { url } = await openBallot()
  const vote = (who: typeof people.lab, body: object) =>
    api.ask(who, 'POST', `${url}/events`, { type: 'vote.cast', ...body })
  const stale = await vote(presidium[0], { choice: 'for', revision: 2 })
  expect([stale.statusCode, stale.json.reasons[0].rule]).toEqual([409, 'sameRevision'])
  expect((await vote(people.coordinator, { choice: 'for', revision: 1 })).statusCode).toBe(403)
  expect((await vote(people.lab, { choice: 'for', revision: 1 })).statusCode).toBe(403)
  expect((await vote(presidium[0], { choice: 'maybe', revision: 1 })).statusCode).toBe(422)
})

it('lists what I have still to vote on', async () => {
  const { presidium } = cluster
  const { ballot, url } = await openBallot()
  const waiting = async () =>
    (await api.ask(presidium[2], 'GET', '/api/v1/ballots?waiting=me')).json.items.map(
      (item: { id: string }) => item.id
    )
  expect(await waiting()).toContain(ballot)
  await api.ask(presidium[2], 'POST', `${url}/events`, { type: 'vote.cast', choice: 'abstain', revision: 1 })
  expect(await waiting()).not.toContain(ballot)
})

it('a result tells what it was counted by, and a separate opinion stands with it', async () => {
  const { people, presidium } = cluster
  const { proposal, url } = await openBallot()
  const [chair, deputy, member, other] = presidium
  const send = (who: typeof people.lab, event: object) => api.ask(who, 'POST', `${url}/events`, event)
  const [ballot = ''] = await proposal.actorsOf('ballot')
  for (const who of [chair, deputy, member])
    await proposal.send(who, 'vote.cast', { choice: 'for', revision: 1 }, ballot)
  await send(other, { type: 'vote.cast', choice: 'against', revision: 1 })
  expect((await send(other, { type: 'opinion.separate', text: 'Too early.' })).statusCode).toBe(409)
  expect((await send(chair, { type: 'ballot.close' })).statusCode).toBe(200)
  expect((await send(deputy, { type: 'opinion.separate', text: 'I was for.' })).json.reasons[0].rule).toBe(
    'votedAgainst'
  )
  expect((await send(other, { type: 'opinion.separate', text: 'The budget.' })).statusCode).toBe(200)
  const read = await api.ask(people.lab, 'GET', url)
  expect(read.json).toMatchObject({
    owner: 'case',
    secret: false,
    majority: 'simple',
    result: 'carried',
    mayDecideTie: false,
    weighed: null,
    quorum: { base: 5, floor: 3, votes: 3, met: true },
    separateOpinions: [{ person: { id: other.person }, text: 'The budget.' }]
  })
  expect(read.json.adoptedAt).toBe(read.json.closedAt)
  expect(read.json.separateOpinionsUntil).not.toBeNull()
})

it('a voter who steps aside loses the vote, and the record keeps it as struck', async () => {
  const { people, presidium } = cluster
  const { url } = await openBallot()
  const [, deputy, member] = presidium
  const send = (who: typeof people.lab, event: object) => api.ask(who, 'POST', `${url}/events`, event)
  await send(member, { type: 'vote.cast', choice: 'against', revision: 1 })
  await send(deputy, { type: 'vote.cast', choice: 'for', revision: 1 })
  expect((await send(people.lab, { type: 'recusal.declare', ground: 'family' })).statusCode).toBe(403)
  expect((await send(member, { type: 'recusal.declare', ground: 'family' })).statusCode).toBe(200)
  const read = await api.ask(deputy, 'GET', url)
  expect(read.json).toMatchObject({ eligible: 4, voted: 1 })
  const struck = read.json.votes.filter(({ struck: ground }: { struck: string | null }) => ground !== null)
  expect(struck).toMatchObject([{ person: { id: member.person }, struck: 'family', choice: 'against' }])
  const gone = await send(member, { type: 'vote.cast', choice: 'for', revision: 1 })
  expect([403, 404]).toContain(gone.statusCode)
})
