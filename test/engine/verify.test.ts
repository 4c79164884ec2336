import { beforeEach, expect, it } from 'vitest'

import { latestCheckpoint, merkleRoot, takeCheckpoint } from '#engine/checkpoints.ts'
import { verifyAndReport } from '#engine/verify-report.ts'
import { verify } from '#engine/verify.ts'
import type { Binding } from '#shared/database.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { aWorld, empty } from './support/world.ts'
import type { World } from './support/world.ts'

onEachDatabase(
  'the record',
  (test) => {
    let world: World
    let id: string

    /** A case that has met everything: texts, children, ended actors, reminders, deliveries, messages, escalation. */
    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
      id = await world.open()
      await world.done('ann', id, 'request.note', { note: 'It bakes for everybody.' })
      await world.done('ann', id, 'request.submit')
      await world.done('mia', id, 'offer.make')
      await world.done('mia', id, 'offer.make')
      await world.done('ann', id, 'offer.accept', {}, { actor: `${id}-1` })
      await world.done('mia', id, 'offer.withdraw', {}, { actor: `${id}-2` })
      await world.done('cora', id, 'request.tell', { case: await world.openAndSubmit() })
      await world.done('cora', id, 'request.serve', { people: ['ann', 'mia'] })
      await world.worker.drain()
      await world.done('cora', id, 'request.yield')
      await world.done('cora', id, 'request.press')
      world.clock.advance(60_000)
      await world.worker.drain()
      await world.done('cora', id, 'request.yield')
    })

    const change = (sql: string, bindings: readonly Binding[] = []) =>
      world.database.transaction(async (tx) => expect(await tx.run(sql, bindings)).toBeGreaterThan(0))
    const damages = async () =>
      (await verify(world.parts)).damages.map(({ place, problem }) => `${place}: ${problem}`)

    it('is whole after everything that the engine does, and says how much it holds', async () => {
      const { damages: found, ...sizes } = await verify(world.parts)
      expect(found).toEqual([])
      expect(sizes).toMatchObject({ cases: 2, actors: 4, terms: 2 })
      expect(sizes.rows).toBeGreaterThan(15)
      const said: string[] = []
      expect(await verifyAndReport(world.parts, [], (line) => void said.push(line))).toBe(0)
      expect(said.at(-1)).toBe('The record is whole.')
    })

    it('stays whole when a person has their words erased', async () => {
      await change("UPDATE texts SET body = '', salt = '' WHERE case_id = ?", [id])
      expect(await damages()).toEqual([])
    })

    it.each([
      [
        'a journalled event',
        "UPDATE journal SET event = replace(event, 'oven', 'boat') WHERE row_number = 1",
        'not match its hash'
      ],
      [
        'the person of a row',
        "UPDATE journal SET person_id = 'eve' WHERE row_number = 3",
        'not match its hash'
      ],
      ['an outcome', "UPDATE journal SET outcome = '{}' WHERE row_number = 3", 'not match its hash'],
      [
        'the end of a chain',
        'DELETE FROM journal WHERE row_number = (SELECT max(row_number) FROM journal)',
        'the end is missing'
      ],
      ['a row in between', 'DELETE FROM journal WHERE row_number = 2', 'missing or out of order'],
      ['a head', "UPDATE cases SET head = 'x'", 'head'],
      ['a snapshot', "UPDATE actors SET snapshot = replace(snapshot, 'oven', 'boat')", 'actor'],
      ['a state', "UPDATE actors SET state = 'closed' WHERE state = 'open'", 'actor'],
      ['an end of a term', "UPDATE terms SET due_at = '2030-01-01T00:00:00.000Z'", 'term'],
      ['a term', 'DELETE FROM terms', 'is missing'],
      ['the next look at a term', "UPDATE terms SET next_at = '2030-01-01T00:00:00.000Z'", 'seal'],
      [
        'an outbox row',
        "UPDATE outbox SET person_id = 'eve' WHERE person_id = 'cora'",
        'not what the journal says'
      ],
      ['the state of a delivery', "UPDATE outbox SET state = 'dead'", 'seal'],
      ['how often a delivery was tried', 'UPDATE outbox SET attempts = 9', 'seal'],
      ['an outbox row away', "DELETE FROM outbox WHERE person_id = 'cora'", 'is missing'],
      ['a text', "UPDATE texts SET body = 'It sinks.'", 'text'],
      ['a text away', 'DELETE FROM texts', 'is missing'],
      ['a read model', "UPDATE requests SET title = 'A boat'", 'requests'],
      ['a row of a read model', 'DELETE FROM request_offers', 'request_offers'],
      ['a wait', "UPDATE waits SET act = 'x'", 'waits']
    ])('shows a change of %s made outside the program', async (_, sql, problem) => {
      await change(sql)
      expect((await damages()).join('\n')).toContain(problem)
    })

    it('shows an actor that nobody created, and a term of nobody', async () => {
      await change(
        `INSERT INTO actors SELECT 'req_false', case_id, parent_id, workflow, workflow_version, definition_hash, status, state,
         stage, since, snapshot FROM actors WHERE id = ?`,
        [id]
      )
      expect((await damages()).join()).toContain('req_false')
    })

    it('is bound together by checkpoints: a whole case taken away shows', async () => {
      await takeCheckpoint(world.database, world.clock.now(), true)
      for (const table of [
        'journal',
        'actors',
        'terms',
        'outbox',
        'texts',
        'waits',
        'requests',
        'request_offers'
      ])
        await world.database.transaction((tx) => tx.run(`DELETE FROM ${table} WHERE case_id = ?`, [id]))
      await change('DELETE FROM cases WHERE id = ?', [id])
      expect((await damages()).join()).toContain('no longer give its root')
    })

    it('has a checkpoint every hour or thousand rows in which it grew, each following from the last', async () => {
      const first = await latestCheckpoint(world.database.read)
      expect(first?.cases).toBe(2)
      expect(await takeCheckpoint(world.database, world.clock.now())).toBeUndefined()
      await world.done('cora', id, 'request.extend')
      expect(await takeCheckpoint(world.database, world.clock.now())).toBeUndefined()
      world.clock.advance(3_600_000)
      const second = await takeCheckpoint(world.database, world.clock.now())
      expect(second?.previous).toBe(first?.hash)
      world.clock.advance(3_600_000)
      expect(await takeCheckpoint(world.database, world.clock.now())).toBeUndefined()
      expect(await damages()).toEqual([])
      await change('UPDATE checkpoints SET cases = 7')
      expect((await damages()).join()).toContain('checkpoint')
    })

    it('gets one checkpoint from two nodes that take it at the same time', async () => {
      const other = await test().again()
      await world.done('cora', id, 'request.extend')
      world.clock.advance(3_600_000)
      const now = world.clock.now()
      const taken = await Promise.all([world.database, other].map((each) => takeCheckpoint(each, now)))
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await damages()).toEqual([])
    })
  },
  { migrations }
)

it('a checkpoint does not depend on the order in which a database gives the cases', () => {
  expect(merkleRoot(['a', 'B', 'c'])).toBe(merkleRoot(['c', 'a', 'B']))
  expect(merkleRoot(['a', 'B', 'c'])).not.toBe(merkleRoot(['a', 'B', 'd']))
})
