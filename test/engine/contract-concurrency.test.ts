import { afterEach, beforeEach, expect, it } from 'vitest'

import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { aWorld, changesNothingIn, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

onEachDatabase(
  'steps at once and again',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    afterEach(async () => {
      expect((await verify(world.parts)).damages).toEqual([])
    })

    const changesNothing = <Value>(work: () => Promise<Value>) => changesNothingIn(world, work)

    it('lets one of two win that saw the same version', async () => {
      const id = await world.openAndSubmit()
      const outcomes = await Promise.all(
        ['request.extend', 'request.restart'].map((type) => world.send('cora', id, type, {}, { ifMatch: 2 }))
      )
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
        refusal: { kind: 'stale', expected: 2, actual: 3 }
      })
    })

    it('gives a repeated key its first answer, also when the version has moved on', async () => {
      const id = await world.openAndSubmit()
      const first = await world.done('mia', id, 'offer.make', {}, { key: 'k1', ifMatch: 2 })
      const again = await changesNothing(() =>
        world.send('mia', id, 'offer.make', {}, { key: 'k1', ifMatch: 2 })
      )
      expect(again).toEqual({ ok: true, value: { ...first, repeated: true } })
      const reused = await changesNothing(() =>
        world.send('mia', id, 'request.note', { note: 'x' }, { key: 'k1' })
      )
      expect(reused).toEqual({ ok: false, refusal: { kind: 'keyReused' } })
      const other = await world.send('ann', id, 'offer.make', {}, { key: 'k1' })
      expect(other).toMatchObject({ ok: true, value: { version: 4 } })
    })

    it('carries out a key once when it arrives twice at the same time', async () => {
      const id = await world.openAndSubmit()
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => world.send('mia', id, 'offer.make', {}, { key: 'k2' }))
      )
      expect(outcomes.map((outcome) => outcome.ok && outcome.value.version)).toEqual([3, 3, 3])
      expect(await rowsOf(world.database, 'request_offers', id)).toHaveLength(1)
    })

    it('answers a dry run as it would be carried out, and writes nothing', async () => {
      const id = await world.openAndSubmit()
      const dry = await changesNothing(() =>
        world.send('mia', id, 'offer.make', {}, { dryRun: true, key: 'k3' })
      )
      expect(dry).toMatchObject({ ok: true, value: { version: 3, created: [{ id: `${id}-1` }] } })
      expect(await world.send('mia', id, 'offer.make', {}, { key: 'k3' })).toMatchObject({
        ok: true,
        value: { version: 3 }
      })
      const refused = await changesNothing(() => world.send('zoe', id, 'offer.make', {}, { dryRun: true }))
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'forbidden' } })
    })

    it('moves nothing for a message that nobody takes', async () => {
      const id = await world.openAndSubmit()
      const by = { person: null, organisation: null }
      const outcome = await changesNothing(() =>
        world.engine.one({ case: id, actor: id, event: { type: 'request.unheard' }, by })
      )
      expect(outcome).toMatchObject({ ok: true, value: { version: 2 } })
    })

    it('tells listeners after the commit, and only then', async () => {
      const moved: unknown[] = []
      world.engine.onMoved((what) => void moved.push(what))
      const id = await world.open()
      await world.send('zoe', id, 'request.submit')
      await world.send('ann', id, 'request.submit', {}, { dryRun: true })
      await world.done('ann', id, 'request.submit')
      expect(moved).toMatchObject([
        { case: id, version: 1 },
        { case: id, version: 2 }
      ])
    })

    it('names every act a person may see, with the reasons against it', async () => {
      const id = await world.open(undefined, '')
      const view = await world.engine.view(world.database.read, id)
      if (!view) throw new Error('the case is gone')
      const actions = await world.engine.actions(world.database.read, view, view, {
        person: 'ann',
        organisation: null
      })
      expect(actions).toEqual([
        {
          event: 'request.submit',
          allowed: false,
          reasons: [{ rule: 'hasTitle', values: { title: '' } }],
          dangerous: false
        },
        { event: 'request.note', allowed: true, reasons: [], dangerous: false },
        { event: 'request.rename', allowed: true, reasons: [], dangerous: false }
      ])
      const strangers = await world.engine.actions(world.database.read, view, view, {
        person: 'zoe',
        organisation: null
      })
      expect(strangers.map(({ allowed, reasons }) => [allowed, reasons[0]?.rule])).toEqual(
        actions.map(() => [false, 'onlyFor'])
      )
    })

    it('queues the steps of one case, so that fifty at once all count', async () => {
      const id = await world.openAndSubmit()
      const outcomes = await world.engine.run(
        Array.from({ length: 50 }, () => ({
          case: id,
          actor: id,
          event: { type: 'offer.make' },
          by: { person: 'mia', organisation: null }
        }))
      )
      expect(outcomes.every(({ ok }) => ok)).toBe(true)
      expect(await rowsOf(world.database, 'request_offers', id)).toHaveLength(50)
    })

    it('loses no update of fifty that two nodes send to one case', async () => {
      const id = await world.openAndSubmit()
      const node = aWorld(await test().again(), { seed: 99, clock: world.clock })
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, turn) => (turn % 2 ? node : world).send('mia', id, 'offer.make'))
      )
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([])
      const offers = await rowsOf(world.database, 'request_offers', id)
      expect(new Set(offers.map((offer) => offer['id'])).size).toBe(50)
      const { version } =
        (await world.database.read.get('SELECT version FROM cases WHERE id = ?', [id])) ?? {}
      expect(version).toBe(52)
    })
  },
  { migrations }
)
