import { expect, it } from 'vitest'

import type { Choice } from '#ballots/model.ts'
import { verify } from '#engine/verify.ts'
import { aSecretBallot, aWorld, voteAs } from '#test/ballots/support/urn.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import { onSqlite } from '#test/support/database.ts'

import { subscribe, webhooksOf } from './support/webhooks.ts'

const sqlite = onSqlite()

const told = [
  'case',
  'number',
  'actor',
  'workflow',
  'event',
  'term',
  'from',
  'to',
  'stage',
  'version',
  'row',
  'at',
  'cursor'
]

it('a message of the whole way to the work names no person, no organisation and no text', async () => {
  const cluster = await aCluster(sqlite().url)
  const hooks = webhooksOf(cluster)
  const { address } = await subscribe(hooks, cluster)
  await aProposal(cluster, { state: 'active' })
  await hooks.settle()
  const got = hooks.world.at(address)
  expect(new Set(got.map(({ message }) => message.type)).size).toBeGreaterThan(10)
  for (const { message } of got) {
    expect(Object.keys(message)).toEqual(['type', 'timestamp', 'data'])
    expect(Object.keys(message.data)).toEqual(told)
  }
  const everything = got.map(({ body }) => body).join('\n')
  const { read } = sqlite().database
  const people = await read.all<{ id: string; name: string; email: string }>(
    'select id, name, email from people'
  )
  const organisations = await read.all<{ id: string; name: string }>('select id, name from organisations')
  const texts = await read.all<{ body: string }>('select body from texts where length(body) > 8')
  expect(texts.length).toBeGreaterThan(0)
  for (const word of [
    ...people.flatMap(({ id, name, email }) => [id, name, email]),
    ...organisations.flatMap(({ id, name }) => [id, name]),
    ...texts.map(({ body }) => body)
  ])
    expect(everything).not.toContain(word)
  expect(everything).not.toMatch(/xstate|choice|"(?:for|against|abstain)"/)
  expect((await verify(cluster.core.engine.parts)).damages).toEqual([])
})

it('messages of a secret ballot are the same, whichever way the papers were cast', async () => {
  const ways: readonly (readonly Choice[])[] = [
    ['for', 'for', 'for', 'against', 'abstain'],
    ['against', 'for', 'abstain', 'for', 'for']
  ]
  const seen: string[] = []
  for (const choices of ways) {
    const world = await aWorld()
    const hooks = webhooksOf(world.cluster)
    const { address } = await subscribe(hooks, world.cluster)
    const secret = await aSecretBallot(world.cluster)
    expect(await voteAs(secret, choices, [0, 1, 2, 3, 4])).toEqual([200, 200, 200, 200, 200])
    await hooks.settle()
    const votes = hooks.world.at(address).filter(({ message }) => message.data['event'] === 'vote.cast')
    expect(votes).toHaveLength(5)
    seen.push(
      hooks.world
        .at(address)
        .map(({ body }) => body)
        .join('\n')
    )
    await world.close()
  }
  expect(seen[0]).toBe(seen[1])
})
