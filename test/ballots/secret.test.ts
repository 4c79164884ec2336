import { beforeAll, describe, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import type { Choice } from '#ballots/model.ts'
import { verify } from '#engine/verify.ts'
import { aCluster } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { onEachDatabase, onSqlite } from '#test/support/database.ts'

import { aSecretBallot, aWorld, dumpOf, untimed, voteAs } from './support/urn.ts'
import type { SecretBallot } from './support/urn.ts'

/** Ten ways in which the same five papers may have been cast by the same five people; three for, one against, one abstains. */
const planted: readonly (readonly Choice[])[] = [
  ['for', 'for', 'for', 'against', 'abstain'],
  ['for', 'for', 'against', 'for', 'abstain'],
  ['for', 'against', 'for', 'for', 'abstain'],
  ['against', 'for', 'for', 'for', 'abstain'],
  ['for', 'for', 'for', 'abstain', 'against'],
  ['for', 'for', 'abstain', 'for', 'against'],
  ['abstain', 'for', 'for', 'for', 'against'],
  ['against', 'abstain', 'for', 'for', 'for'],
  ['abstain', 'against', 'for', 'for', 'for'],
  ['for', 'abstain', 'against', 'for', 'for']
]

const words: readonly unknown[] = ['for', 'against', 'abstain']
const order = [3, 0, 4, 1, 2]

const close = ({ api, cluster, url }: SecretBallot) =>
  api.ask(cluster.presidium[0], 'POST', `${url}/events`, { type: 'ballot.close' })

/** A choice written down as somebody's: as the value of a column, or of a field called so. */
const choicesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\\*"choice\\*":\s*\\*"(for|against|abstain)\\*"/g)].map(([found]) => found)

describe('whoever reads every table and the whole log', () => {
  it('finds the same, whichever of ten ways the papers were cast', async () => {
    const seen: { readonly dump: string; readonly log: string }[] = []
    for (const choices of planted) {
      const world = await aWorld()
      const secret = await aSecretBallot(world.cluster)
      expect(await voteAs(secret, choices, order)).toEqual([200, 200, 200, 200, 200])
      const before = await dumpOf(world.cluster.core.database)
      expect((await close(secret)).statusCode).toBe(200)
      const after = await dumpOf(world.cluster.core.database)
      seen.push({
        dump: JSON.stringify([[...before], [...after]]),
        log: secret.log.map(untimed).join('')
      })
      expect(before.get('secret_papers')).toMatchObject([
        { choice: 'for', papers: 3 },
        { choice: 'against', papers: 1 },
        { choice: 'abstain', papers: 1 }
      ])
      await world.close()
    }
    const [first] = seen
    expect(first?.dump).toContain('vote.cast')
    expect(first?.log).toContain('/events')
    for (const other of seen) {
      expect(other.dump === first?.dump, 'the tables tell the ways apart').toBe(true)
      expect(other.log === first?.log, 'the log tells the ways apart').toBe(true)
    }
  }, 60_000)
})

onEachDatabase('the urn of secret ballots', (test, dialect) => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await aCluster(test().url)
  })

  it('ties no paper to a person by order, row, step, time or digest', async () => {
    const last = new Map<string, Choice>()
    for (const [place, choices] of planted.entries()) {
      const secret = await aSecretBallot(cluster)
      const shifted = order.map((_, index) => order[(index + place) % order.length] as number)
      expect(await voteAs(secret, choices, shifted)).toEqual([200, 200, 200, 200, 200])
      expect(choicesIn(secret.log.join(''))).toEqual([])
      last.set(secret.ballot, choices[shifted.at(-1) ?? 0] as Choice)
    }
    const dump = await dumpOf(test().database)
    const urns = Map.groupBy(dump.get('secret_papers') ?? [], (row) => row['ballot_id'])
    expect(urns.size).toBe(planted.length)
    // Whoever takes the first or the last row that stands in the table for the last paper cast guesses wrong.
    for (const end of [0, -1])
      expect([...urns].every(([ballot, rows]) => rows.at(end)?.['choice'] === last.get(String(ballot)))).toBe(
        false
      )
    for (const rows of urns.values()) {
      // No row was left behind by an earlier step than another: the last paper is in none of them more than in the others.
      expect(new Set(rows.map((row) => row['writer'])).size).toBe(1)
      expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual(
        ['ballot_id', 'choice', 'papers', 'place', ...(dialect === 'postgres' ? ['writer'] : [])].toSorted()
      )
    }
    for (const [table, rows] of dump)
      if (table !== 'secret_papers')
        for (const row of rows) {
          expect(choicesIn(JSON.stringify(row)), table).toEqual([])
          expect(
            Object.values(row).filter((value) => words.includes(value)),
            table
          ).toEqual([])
        }
    const answers = (dump.get('answers') ?? []).filter((row) => String(row['key']).startsWith('vote of'))
    expect(answers.length).toBeGreaterThan(0)
  }, 60_000)

  it('agrees with the journal, until somebody takes a paper out or puts one in', async () => {
    const secret = await aSecretBallot(cluster)
    await voteAs(secret, planted[0] ?? [], order)
    await close(secret)
    const { engine, database } = cluster.core
    const damages = async () => (await verify(engine.parts, recordChecks)).damages
    expect(await damages()).toEqual([])
    const put = (papers: number, choice: string) =>
      database.transaction((tx) =>
        tx.run('update secret_papers set papers = papers + ? where ballot_id = ? and choice = ?', [
          papers,
          secret.ballot,
          choice
        ])
      )
    await put(1, 'for')
    expect(await damages()).toEqual([
      { place: `papers of ${secret.ballot}`, problem: 'there are 6 papers and 5 people who voted' }
    ])
    await put(-1, 'against')
    expect(await damages()).toEqual([
      { place: `papers of ${secret.ballot}`, problem: 'they are not what was counted' }
    ])
    await put(1, 'against')
    await put(-1, 'for')
    expect(await damages()).toEqual([])
    await database.transaction((tx) =>
      tx.run("insert into secret_papers (ballot_id, choice, papers) values ('bal_none-1', 'for', 1)")
    )
    expect(await damages()).toEqual([
      { place: 'papers of bal_none-1', problem: 'there is no such secret ballot' }
    ])
  }, 60_000)
})

describe('a secret vote', () => {
  const sqlite = onSqlite()
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await aCluster(sqlite().url)
  })

  it('is cast once, from a sign-in a moment ago, and an answer repeated is the first', async () => {
    const { api, url, ballot } = await aSecretBallot(cluster)
    const [chair, deputy] = cluster.presidium
    const vote = (choice: unknown, headers: Readonly<Record<string, string>> = {}, more: object = {}) =>
      api.ask(deputy, 'POST', `${url}/events`, { type: 'vote.cast', choice, revision: 1, ...more }, headers)
    const stale = await vote('for')
    expect([stale.statusCode, stale.json.reasons[0].rule]).toEqual([409, 'freshlySignedIn'])
    const late = new Date(Date.parse(cluster.clock.now()) - 16 * 60_000).toISOString()
    expect((await vote('for', { 'x-signed-in-at': late })).statusCode).toBe(409)
    const now = { 'x-signed-in-at': cluster.clock.now(), 'idempotency-key': 'one' }
    expect((await vote('maybe', now)).statusCode).toBe(422)
    expect((await vote(undefined, now)).statusCode).toBe(422)
    expect((await vote('for', now, { reason: 'Because.' })).statusCode).toBe(422)
    expect((await api.ask(deputy, 'GET', url)).json).toMatchObject({ secret: true, voted: 0 })
    expect((await vote('for', now)).statusCode).toBe(200)
    const again = await vote('against', now)
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([200, 'true'])
    const second = await vote('against', { ...now, 'idempotency-key': 'two' })
    expect([second.statusCode, second.json.reasons[0].rule]).toEqual([409, 'notVotedYet'])
    const rows = await sqlite().database.read.all(
      'select choice, papers from secret_papers where ballot_id = ? order by rowid',
      [ballot]
    )
    expect(rows).toEqual([
      { choice: 'for', papers: 1 },
      { choice: 'against', papers: 0 },
      { choice: 'abstain', papers: 0 }
    ])
    for (const who of [chair, deputy]) {
      const read = await api.ask(who, 'GET', url)
      expect(read.json).toMatchObject({ voted: 1, counts: null, result: null })
      expect(read.json.votes.map(({ choice }: { choice: unknown }) => choice)).toEqual([
        null,
        null,
        null,
        null,
        null
      ])
      expect(read.json.votes.filter(({ hasVoted }: { hasVoted: boolean }) => hasVoted)).toHaveLength(1)
    }
  })

  it('that is only tried out leaves no paper', async () => {
    const { api, url, ballot } = await aSecretBallot(cluster)
    const vote = { type: 'vote.cast', choice: 'for', revision: 1 }
    const now = { 'x-signed-in-at': cluster.clock.now() }
    const tried = await api.ask(cluster.presidium[0], 'POST', `${url}/events?dry-run=1`, vote, now)
    expect(tried.statusCode).toBe(200)
    const rows = await sqlite().database.read.all('select * from secret_papers where ballot_id = ?', [ballot])
    expect(rows).toEqual([])
  })

  it('counts at the close, and nobody learns more than the totals', async () => {
    const world = await aWorld()
    const secret = await aSecretBallot(world.cluster)
    const { api, url } = secret
    await voteAs(secret, planted[4] ?? [], order)
    await close(secret)
    const read = await api.ask(world.cluster.presidium[1], 'GET', url)
    expect(read.json).toMatchObject({
      state: 'closed',
      result: 'carried',
      counts: { for: 3, against: 1, abstain: 1, absent: 0 },
      quorum: { base: 5, floor: 3, votes: 3, met: true }
    })
    expect(read.json.votes.every(({ choice }: { choice: unknown }) => choice === null)).toBe(true)
    await world.close()
  })
})
