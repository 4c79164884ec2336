import { afterEach, beforeEach, expect, it } from 'vitest'

import { fireTerm } from '#engine/term-firing.ts'
import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { readings } from './support/readings.ts'
import { aWorld, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

const second = 1000
const day = 24 * 3600 * second

onEachDatabase(
  'a term',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    afterEach(async () => {
      expect((await verify(world.parts)).damages).toEqual([])
    })

    const { termsOf, namedIn, happened } = readings(() => world)

    it('ends at its moment and not before, once', async () => {
      const id = await world.openAndSubmit()
      world.clock.advance(100 * second - 1)
      await world.worker.drain()
      expect(await world.state(id)).toBe('open')
      world.clock.advance(1)
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
      const rows = await happened(id)
      await world.worker.drain()
      expect(await happened(id)).toEqual(rows)
      expect(await termsOf(id)).toEqual([])
    })

    it('ends after downtime as if it had been in time', async () => {
      const ids = await Promise.all([world.openAndSubmit(), world.openAndSubmit()])
      world.clock.advance(400 * day)
      const again = aWorld(world.database, { seed: 3, clock: world.clock })
      await again.worker.drain()
      expect(await Promise.all(ids.map((id) => again.state(id)))).toEqual(['lapsed', 'lapsed'])
      expect(await namedIn(ids[0], 'N5')).toEqual([])
    })

    it('ends once though two workers look at the same time', async () => {
      const id = await world.openAndSubmit()
      const other = aWorld(await test().again(), { seed: 5, clock: world.clock })
      world.clock.advance(100 * second)
      await Promise.all([world.worker.drain(), other.worker.drain()])
      expect((await happened(id)).filter((what) => what.includes('after'))).toHaveLength(1)
    })

    it('is cancelled when its state is left', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.press')
      expect((await termsOf(id)).map(({ name }) => name)).toEqual(['press'])
    })

    it('begins anew when its state is entered again, and its old token is stale', async () => {
      const id = await world.openAndSubmit()
      const [old] = await rowsOf(world.database, 'terms', id)
      world.clock.advance(10 * second)
      await world.done('cora', id, 'request.restart')
      const [fresh] = await rowsOf(world.database, 'terms', id)
      expect(fresh).toMatchObject({ id: old?.['id'], due_at: '2026-03-02T08:01:50.000Z' })
      expect(fresh?.['token']).not.toBe(old?.['token'])
      world.clock.advance(100 * second)
      const term = String(old?.['id'])
      expect(await fireTerm(world.engine, { case: id, term, token: Number(old?.['token']) })).toBe('stale')
      expect(await world.state(id)).toBe('open')
      expect(await fireTerm(world.engine, { case: id, term, token: Number(fresh?.['token']) })).toBe('fired')
      expect(await world.state(id)).toBe('lapsed')
    })

    it('is extended without entering its state again', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.extend')
      expect(await termsOf(id)).toEqual([
        { name: 'open', due: '2026-03-02T08:02:30.000Z', repeats: 0, start: 'entry' }
      ])
      world.clock.advance(100 * second)
      await world.worker.drain()
      expect(await world.state(id)).toBe('open')
      world.clock.advance(50 * second)
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
    })

    it('reminds those whose act is awaited, each time once', async () => {
      const id = await world.openAndSubmit()
      world.clock.advance(39 * second)
      await world.worker.drain()
      expect(await namedIn(id, 'N5')).toEqual([])
      world.clock.advance(second)
      await world.worker.drain()
      expect((await namedIn(id, 'N5')).map((row) => row['person_id'])).toEqual(
        expect.arrayContaining(['ann', 'mia'])
      )
      await world.worker.drain()
      expect(await namedIn(id, 'N5')).toHaveLength(2)
      world.clock.advance(40 * second)
      await world.worker.drain()
      expect(await namedIn(id, 'N5')).toHaveLength(4)
      expect(await world.state(id)).toBe('open')
    })

    it('reminds once after downtime, not once for each reminder missed', async () => {
      const id = await world.openAndSubmit()
      world.clock.advance(90 * second)
      await world.worker.drain()
      expect(await namedIn(id, 'N5')).toHaveLength(2)
      expect(await rowsOf(world.database, 'terms', id)).toEqual([
        expect.objectContaining({ reminders: '[]', next_at: '2026-03-02T08:01:40.000Z' })
      ])
    })

    it('that escalates repeats until the case moves', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.press')
      world.clock.advance(10 * second)
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'press', due: '2026-03-03T22:59:59.000Z', repeats: 1, start: 'entry' }
      ])
      world.clock.moveTo('2026-03-03T22:59:59.000Z')
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'press', due: '2026-03-04T22:59:59.000Z', repeats: 2, start: 'entry' }
      ])
      expect(await namedIn(id, 'N4')).toHaveLength(2)
      await world.done('cora', id, 'request.yield')
      expect((await termsOf(id)).map(({ name }) => name)).toEqual(['open'])
    })

    it('whose step throws is put off, longer each time, and ends when the cause is gone', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.risk')
      const before = await happened(id)
      world.facts['mandate'] = () => {
        throw new Error('the register is away')
      }
      world.clock.advance(10 * second)
      await world.worker.drain()
      await world.worker.drain()
      expect(world.faults).toHaveLength(1)
      expect(await rowsOf(world.database, 'terms', id)).toEqual([
        expect.objectContaining({ attempts: 1, next_at: '2026-03-02T08:01:10.000Z' })
      ])
      world.clock.advance(60 * second)
      await world.worker.drain()
      expect(await rowsOf(world.database, 'terms', id)).toEqual([
        expect.objectContaining({ attempts: 2, next_at: '2026-03-02T08:03:10.000Z' })
      ])
      expect(await happened(id)).toEqual(before)
      world.facts['mandate'] = { authorised: true }
      world.clock.advance(120 * second)
      await world.worker.drain()
      expect(await world.state(id)).toBe('open')
      expect(world.faults).toHaveLength(2)
    })

    it('of an actor that has ended is gone', async () => {
      const id = await world.openAndSubmit()
      await world.done('mia', id, 'offer.make')
      await world.done('mia', id, 'offer.make')
      await world.done('mia', id, 'offer.withdraw', {}, { actor: `${id}-1` })
      expect(new Set((await termsOf(id)).map(({ name }) => name))).toEqual(new Set(['answer', 'open']))
      world.clock.advance(40 * second)
      await world.worker.drain()
      const offers = await rowsOf(world.database, 'request_offers', id)
      expect(offers.map(({ state }) => state)).toEqual(['withdrawn', 'expired'])
      expect((await termsOf(id)).map(({ name }) => name)).toEqual(['open'])
    })
  },
  { migrations }
)
