import { afterEach, beforeEach, expect, it } from 'vitest'

import { dispatch, lease } from '#engine/outbox.ts'
import { verify } from '#engine/verify.ts'
import { Worker } from '#engine/worker.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { aWorld, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

const second = 1000

onEachDatabase(
  'the outbox',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    afterEach(async () => {
      expect((await verify(world.parts)).damages).toEqual([])
    })

    const itemOf = async (id: string) => (await rowsOf(world.database, 'outbox', id))[0]

    it('delivers what a committed step put in, and nothing of a refused or dry one', async () => {
      const id = await world.open()
      await world.send('ann', id, 'request.submit', {}, { dryRun: true })
      await world.send('cora', id, 'request.submit')
      await world.worker.drain()
      expect(world.courier.given).toEqual([])
      const { notices } = await world.done('ann', id, 'request.submit')
      await world.worker.drain()
      expect(world.courier.given).toEqual([
        {
          id: notices[0],
          case: id,
          actor: id,
          kind: 'notice',
          person: 'cora',
          payload: { notice: 'N1', to: [] },
          attempts: 0,
          createdAt: world.clock.now()
        }
      ])
      expect(await itemOf(id)).toMatchObject({
        state: 'done',
        attempts: 1,
        next_at: null,
        lease: null,
        detail: `250 ${notices[0]}`
      })
    })

    it('tries again after ever longer waits, then leaves the item to a person', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: '451 later', permanent: false })
      for (const wait of [5, 30, 120, 600, 3600, 14_400, 43_200]) {
        await world.worker.drain()
        const item = await itemOf(id)
        expect(item).toMatchObject({ state: 'waiting', detail: '451 later' })
        expect(Date.parse(String(item?.['next_at'])) - Date.parse(world.clock.now())).toBe(wait * second)
        world.clock.advance(wait * second)
      }
      await world.worker.drain()
      expect(await itemOf(id)).toMatchObject({ state: 'dead', attempts: 8, next_at: null })
      world.clock.advance(1e9)
      await world.worker.drain()
      expect(
        world.courier.given.filter(({ payload }) => 'notice' in payload && payload.notice === 'N1')
      ).toHaveLength(8)
    })

    it('keeps no item alive that can never arrive', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: '550 no such user', permanent: true })
      await world.worker.drain()
      expect(await itemOf(id)).toMatchObject({ state: 'dead', attempts: 1 })
      const other = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'skipped', reason: 'no address' })
      await world.worker.drain()
      expect(await itemOf(other)).toMatchObject({ state: 'skipped', detail: 'no address' })
    })

    it('puts an item off whose courier throws', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => {
        throw new Error('a template is broken')
      }
      await world.worker.drain()
      expect(await itemOf(id)).toMatchObject({ state: 'waiting', attempts: 1, detail: 'fault' })
      expect(world.faults).toHaveLength(1)
    })

    it('gives an item to one of two workers that look side by side', async () => {
      const other = aWorld(await test().again(), { seed: 11, clock: world.clock })
      other.worker.drain.bind(other.worker)
      for (let count = 0; count < 20; count += 1) await world.openAndSubmit()
      await Promise.all([world.worker.drain(), other.worker.drain(), other.worker.drain()])
      const given = [...world.courier.given, ...other.courier.given].map(({ id }) => id)
      expect(given).toHaveLength(20)
      expect(new Set(given).size).toBe(20)
    })

    it('gives the item of a worker that died to another when its lease has ended', async () => {
      const id = await world.openAndSubmit()
      const [row] = await lease(world.database, world.clock.now(), 'wrk_dead', 10)
      await world.worker.drain()
      expect(world.courier.given).toEqual([])
      world.clock.advance(60 * second)
      // The dead one comes back to life: its lease is over.
      await dispatch(world.engine, world.courier, row ? [row] : [], () => undefined)
      expect(world.courier.given).toEqual([])
      await world.worker.drain()
      expect(world.courier.given.map((item) => item.case)).toContain(id)
      expect(await itemOf(id)).toMatchObject({ state: 'done' })
    })

    it("does not undo another worker's record when its own comes too late", async () => {
      const id = await world.openAndSubmit()
      const [slow] = await lease(world.database, world.clock.now(), 'wrk_slow', 10)
      world.courier.answer = async () => {
        world.courier.answer = () => ({ kind: 'delivered', reference: 'second' })
        world.clock.advance(61 * second)
        await world.worker.drain()
        return { kind: 'failed', reason: 'too late', permanent: false }
      }
      await dispatch(world.engine, world.courier, slow ? [slow] : [], () => undefined)
      expect(await itemOf(id)).toMatchObject({ state: 'done', detail: 'second' })
    })

    const told = async (id: string) => (await world.engine.view(world.database.read, id))?.context['told']

    it('brings a message to another case exactly once', async () => {
      const [from, to] = [await world.openAndSubmit(), await world.open()]
      await world.done('cora', from, 'request.tell', { case: to })
      expect(await told(to)).toBe(0)
      await world.worker.drain()
      expect(await told(to)).toBe(1)
      const message = (await rowsOf(world.database, 'outbox', from)).find(({ kind }) => kind === 'message')
      expect(message).toMatchObject({ state: 'done', detail: `${to}@2` })
    })

    it('brings a message once though its worker dies after the other case has moved', async () => {
      const [from, to] = [await world.openAndSubmit(), await world.open()]
      await world.done('cora', from, 'request.tell', { case: to })
      const rows = await lease(world.database, world.clock.now(), 'wrk_dying', 10)
      const message = rows.find((row) => row['kind'] === 'message')
      const by = { person: null, organisation: null }
      const { event } = JSON.parse(String(message?.['payload'])) as { event: { type: string } }
      await world.engine.one({ case: to, actor: to, event, by, key: String(message?.['id']) })
      expect(await told(to)).toBe(1)
      world.clock.advance(60 * second)
      await world.worker.drain()
      expect(await told(to)).toBe(1)
      const journal = await rowsOf(world.database, 'journal', to)
      expect(journal.filter(({ type }) => type === 'request.told')).toHaveLength(1)
    })

    it('shows a message to a case that does not exist as dead', async () => {
      const from = await world.openAndSubmit()
      await world.done('cora', from, 'request.tell', { case: 'req_nowhere' })
      await world.worker.drain()
      const message = (await rowsOf(world.database, 'outbox', from)).find(({ kind }) => kind === 'message')
      expect(message).toMatchObject({ state: 'dead', detail: 'unknown' })
    })

    it('is worked off by a worker that runs by itself and stops cleanly', async () => {
      const woken = Promise.withResolvers<void>()
      world.courier.answer = () => {
        woken.resolve()
        return { kind: 'delivered', reference: '250' }
      }
      const worker = new Worker(world.engine, {
        courier: world.courier,
        pause: 3_600_000,
        onFault: () => undefined
      })
      worker.start()
      const id = await world.openAndSubmit()
      await woken.promise
      await worker.stop()
      expect(await itemOf(id)).toMatchObject({ state: 'done' })
      expect(worker.lastTickAt).toBe(world.clock.now())
    })
  },
  { migrations }
)
