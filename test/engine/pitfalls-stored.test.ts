import { beforeEach, describe, expect, it } from 'vitest'
import { setTimeout as pause } from 'node:timers/promises'

import { genesis } from '#engine/journal.ts'
import { verify } from '#engine/verify.ts'
import { onEachDatabase, onSqlite } from '#test/support/database.ts'

import { FailingDatabase } from './support/failing-database.ts'
import { migrations } from './support/fixture-tables.ts'
import { aWorld, dump, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

/** Pitfalls that show in a database only, by their number in the notes on the engine. */
onEachDatabase(
  'pitfall',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    it('7, 29: a term that leaves the case where it stands repeats, and its state is not entered again', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.press')
      const [before] = await rowsOf(world.database, 'actors', id)
      world.clock.advance(10_000)
      await world.worker.drain()
      const [after] = await rowsOf(world.database, 'actors', id)
      expect(after).toMatchObject({ since: before?.['since'], state: 'pressing' })
      expect(await rowsOf(world.database, 'terms', id)).toEqual([
        expect.objectContaining({ name: 'press', repeats: 1 })
      ])
    })

    it('15: no forged event of XState itself gets in, by any spelling', async () => {
      const id = await world.openAndSubmit()
      const before = await dump(world.database)
      for (const type of [
        'xstate.after.open.request.open',
        'xstate.stop',
        'xstate.error.actor.x',
        '__proto__',
        'constructor'
      ])
        expect(await world.send('ann', id, type)).toMatchObject({
          ok: false,
          refusal: { kind: 'notAnEvent' }
        })
      expect(await dump(world.database)).toEqual(before)
    })

    it('25: no mail leaves for a step that was not committed', async () => {
      const failing = new FailingDatabase(test().database)
      const dying = aWorld(failing, { seed: 21 })
      const id = await dying.open()
      failing.arm('beforeCommit')
      await expect(dying.send('ann', id, 'request.submit')).rejects.toThrow('died')
      await dying.worker.drain()
      expect(dying.courier.given).toEqual([])
    })

    it('32: cases that write to each other at the same time do not lock each other out', async () => {
      const node = aWorld(await test().again(), { seed: 31, clock: world.clock })
      const [one, two] = [await world.openAndSubmit(), await world.openAndSubmit()]
      await Promise.all(
        Array.from({ length: 10 }, (_, turn) => [
          (turn % 2 ? world : node).done('cora', one, 'request.tell', { case: two }),
          (turn % 2 ? node : world).done('cora', two, 'request.tell', { case: one })
        ]).flat()
      )
      await Promise.all([world.worker.drain(), node.worker.drain()])
      world.clock.advance(61_000)
      await world.worker.drain()
      const told = async (id: string) => (await world.engine.view(world.database.read, id))?.context['told']
      expect([await told(one), await told(two)]).toEqual([10, 10])
      expect([...world.faults, ...node.faults]).toEqual([])
    })

    it('33: every case has a chain of its own', async () => {
      const ids = [await world.openAndSubmit(), await world.openAndSubmit()]
      await world.done('cora', ids[0] as string, 'request.extend')
      for (const id of ids) {
        const journal = await rowsOf(world.database, 'journal', id)
        expect(journal.map((row) => row['row_number'])).toEqual(journal.map((_, index) => index + 1))
        expect(journal.map((row) => row['previous'])).toEqual([
          genesis,
          ...journal.slice(0, -1).map((row) => row['hash'])
        ])
      }
    })

    it('24: a transaction that waits lets no other in between', async () => {
      const id = await world.openAndSubmit()
      const slow = world.done('mia', id, 'offer.make', {}, { records: () => pause(20) })
      const other = world.openAndSubmit()
      await Promise.all([slow, other])
      expect((await verify(world.parts)).damages).toEqual([])
      expect(await rowsOf(world.database, 'request_offers', id)).toHaveLength(1)
    })
  },
  { migrations }
)

describe('pitfall', () => {
  const test = onSqlite({ migrations })

  it('26: one connection writes to SQLite', () => {
    expect((test().database.knex.client as { pool: { max: number } }).pool.max).toBe(1)
  })

  it('34: a full disk undoes the whole step, and nothing after it is half done', async () => {
    const world = aWorld(test().database)
    const id = await world.openAndSubmit()
    const { knex } = test().database
    const pages = (await knex.raw('PRAGMA page_count')) as { page_count: number }[]
    await knex.raw(`PRAGMA max_page_count = ${pages[0]?.page_count}`)
    const before = await dump(world.database)
    let full: unknown
    for (let count = 0; count < 50 && full === undefined; count += 1)
      full = await world.done('mia', id, 'offer.make').then(
        () => undefined,
        (error: unknown) => error
      )
    expect(full).toMatchObject({ code: 'SQLITE_FULL' })
    expect((await verify(world.parts)).damages).toEqual([])
    await knex.raw('PRAGMA max_page_count = 1073741823')
    expect((await rowsOf(world.database, 'journal', id)).length).toBeGreaterThanOrEqual(
      before['journal']?.length ?? 0
    )
    await world.done('mia', id, 'offer.make')
    expect((await verify(world.parts)).damages).toEqual([])
  })
})
