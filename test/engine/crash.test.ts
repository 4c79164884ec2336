import { beforeEach, expect, it } from 'vitest'

import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { Crash, FailingDatabase } from './support/failing-database.ts'
import type { CrashPoint } from './support/failing-database.ts'
import { migrations } from './support/fixture-tables.ts'
import { aWorld, dump, empty, profile, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

onEachDatabase(
  'a process that dies',
  (test) => {
    let database: FailingDatabase
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      database = new FailingDatabase(test().database)
      world = aWorld(database)
    })

    /** Lets the process die at every point of `work`, and once after it; `again` must then bring it about, once. */
    const diesEverywhere = async (
      prepare: () => Promise<string>,
      work: (id: string) => Promise<unknown>,
      check: (id: string) => Promise<void>
    ) => {
      const points: CrashPoint[] = ['beforeCommit', 'afterCommit']
      await work(await prepare())
      database.statements = 0
      const counting = await prepare()
      database.arm({ statement: 1_000_000 })
      await work(counting)
      for (let statement = 1; statement <= database.statements; statement += 1) points.push({ statement })
      expect(points.length).toBeGreaterThan(6)
      for (const point of points) {
        await empty(test().database)
        const id = await prepare()
        const before = await dump(test().database)
        database.arm(point)
        const died = await work(id).then(
          () => false,
          (error: unknown) => error instanceof Crash
        )
        // The worker goes on after a fault; a command does not.
        if (died && point !== 'afterCommit')
          expect(await dump(test().database), JSON.stringify(point)).toEqual(before)
        expect((await verify({ ...world.parts, database: test().database })).damages).toEqual([])
        await work(id)
        await check(id)
      }
    }

    /** The worker looks, and once more when its lease or its back-off has ended; it outlives what it meets. */
    const lookTwice = async (wait: number) => {
      await world.worker.drain().catch(() => undefined)
      world.clock.advance(wait)
      await world.worker.drain().catch(() => undefined)
    }

    it('in a step leaves all of it or nothing, and a retry with the same key carries it out once', async () => {
      await diesEverywhere(
        () => world.openAndSubmit(),
        (id) => world.done('mia', id, 'offer.make', {}, { key: `key of ${id}` }),
        async (id) => expect(await rowsOf(database, 'request_offers', id)).toHaveLength(1)
      )
    })

    it('while it opens a case leaves all of it or nothing', async () => {
      const open = { workflow: 'request', profile, input: { title: 'A shared oven' } }
      await diesEverywhere(
        async () => world.ids.next('req'),
        (id) => world.done('ann', id, 'request.submit', {}, { open, key: `key of ${id}` }),
        async (id) => expect(await rowsOf(database, 'actors', id)).toHaveLength(1)
      )
    })

    it('while a term ends leaves it to end later, once', async () => {
      await diesEverywhere(
        async () => {
          const id = await world.openAndSubmit()
          await world.worker.drain()
          world.clock.advance(100_000)
          return id
        },
        () => lookTwice(3_600_000),
        async (id) => {
          expect(await world.state(id)).toBe('lapsed')
          const journal = await rowsOf(database, 'journal', id)
          expect(journal.filter(({ type }) => String(type).startsWith('xstate.after'))).toHaveLength(1)
        }
      )
    })

    it('while it hands a message to another case delivers it once', async () => {
      let to = ''
      await diesEverywhere(
        async () => {
          const from = await world.openAndSubmit()
          to = await world.open()
          await world.done('cora', from, 'request.tell', { case: to })
          return from
        },
        () => lookTwice(61_000),
        async () => expect((await world.engine.view(database.read, to))?.context['told']).toBe(1)
      )
    })
  },
  { migrations }
)
