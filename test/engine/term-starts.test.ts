import { afterEach, beforeEach, expect, it } from 'vitest'

import { deliverOtherwise, retryNotice } from '#engine/undelivered.ts'
import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { readings } from './support/readings.ts'
import { aWorld, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

const second = 1000
const day = 24 * 3600 * second

onEachDatabase(
  'the start of a term',
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

    it('that starts at delivery waits for it', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: '451', permanent: false })
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([{ name: 'served', due: null, repeats: 0, start: 'N2' }])
      world.clock.advance(2 * day)
      world.courier.answer = () => ({ kind: 'delivered', reference: '250' })
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'served', due: '2026-03-09T22:59:59.000Z', repeats: 0, start: 'N2' }
      ])
      expect((await happened(id)).at(-1)).toBe('delivery delivered')
      world.clock.advance(6 * day)
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
    })

    /** A case whose term waits for a notice that the mail server has refused for good. */
    const refusedByMail = async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: '550 no such user', permanent: true })
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      await world.worker.drain()
      const [item] = await namedIn(id, 'N2')
      expect(item).toMatchObject({ state: 'dead' })
      return { id, notice: String(item?.['id']) }
    }
    const cora = { person: 'cora', organisation: null }

    it('that no mail can bring about is brought about by service in another way, with the reason kept apart', async () => {
      const { id, notice } = await refusedByMail()
      const service = { notice, reason: 'Collected in person.', by: cora }
      world.clock.advance(day)
      expect(await deliverOtherwise(world.engine, service)).toBe('done')
      expect(await termsOf(id)).toEqual([
        { name: 'served', due: '2026-03-06T22:59:59.000Z', repeats: 0, start: 'N2' }
      ])
      expect((await namedIn(id, 'N2'))[0]).toMatchObject({
        state: 'done',
        detail: 'otherwise',
        next_at: null
      })
      const journal = await rowsOf(world.database, 'journal', id)
      expect(journal.at(-1)).toMatchObject({ kind: 'delivery', person_id: 'cora' })
      expect(String(journal.at(-1)?.['event'])).not.toContain('Collected')
      expect(await rowsOf(world.database, 'texts', id)).toContainEqual(
        expect.objectContaining({ body: 'Collected in person.', person_id: 'cora' })
      )
      expect(await deliverOtherwise(world.engine, service)).toBe('delivered')
      expect(await deliverOtherwise(world.engine, { ...service, notice: 'evt_none.1' })).toBe('unknown')
    })

    it('follows a notice that was given up and is sent once more', async () => {
      const { id, notice } = await refusedByMail()
      world.clock.advance(2 * day)
      await world.worker.drain()
      world.courier.answer = () => ({ kind: 'delivered', reference: '250' })
      expect(await retryNotice(world.engine, notice)).toBe('done')
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'served', due: '2026-03-09T22:59:59.000Z', repeats: 0, start: 'N2' }
      ])
      expect(await retryNotice(world.engine, notice)).toBe('delivered')
    })

    it('that waits for several people starts when the last of them has the notice', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = ({ person }) =>
        person === 'mia' && world.clock.now() < '2026-03-03'
          ? { kind: 'failed', reason: '451', permanent: false }
          : { kind: 'delivered', reference: '250' }
      await world.done('cora', id, 'request.serve', { people: ['ann', 'mia'] })
      await world.worker.drain()
      expect((await termsOf(id))[0]?.due).toBeNull()
      const [term] = await rowsOf(world.database, 'terms', id)
      expect(JSON.parse(String(term?.['addressees']))).toMatchObject([
        { person: 'ann', deliveredAt: world.clock.now() },
        { person: 'mia', deliveredAt: null }
      ])
      world.clock.advance(day)
      await world.worker.drain()
      expect((await termsOf(id))[0]?.due).toBe('2026-03-06T22:59:59.000Z')
    })

    it('that waits for several people ends for each of them on their own day', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = ({ person }) =>
        person === 'mia' && world.clock.now() < '2026-03-03'
          ? { kind: 'failed', reason: '451', permanent: false }
          : { kind: 'delivered', reference: '250' }
      await world.done('cora', id, 'request.serve', { people: ['ann', 'mia'] })
      await world.worker.drain()
      world.clock.advance(day)
      await world.worker.drain()
      const [term] = await rowsOf(world.database, 'terms', id)
      expect(JSON.parse(String(term?.['addressees']))).toMatchObject([
        { person: 'ann', dueAt: '2026-03-05T22:59:59.000Z' },
        { person: 'mia', dueAt: '2026-03-06T22:59:59.000Z' }
      ])
      expect(term?.['due_at']).toBe('2026-03-06T22:59:59.000Z')
      world.clock.moveTo('2026-03-06T22:59:58.000Z')
      await world.worker.drain()
      expect(await world.state(id)).toBe('serving')
      world.clock.advance(second)
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
    })

    it('that waits for several people reminds each of their own end, and none who still has no notice', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = ({ person }) =>
        person === 'mia' && world.clock.now() < '2026-03-03'
          ? { kind: 'failed', reason: '451', permanent: false }
          : { kind: 'delivered', reference: '250' }
      await world.done('cora', id, 'request.serve', { people: ['ann', 'mia'] })
      await world.worker.drain()
      const reminded = async () =>
        (await namedIn(id, 'N7')).map(({ person_id: person, created_at: at }) => `${person} ${at}`)
      const [waiting] = await rowsOf(world.database, 'terms', id)
      expect(waiting).toMatchObject({ due_at: null, next_at: '2026-03-04T07:00:00.000Z' })
      world.clock.advance(day)
      await world.worker.drain()
      world.clock.moveTo('2026-03-04T07:00:00.000Z')
      await world.worker.drain()
      expect(await reminded()).toEqual(['ann 2026-03-04T07:00:00.000Z'])
      world.clock.moveTo('2026-03-05T07:00:00.000Z')
      await world.worker.drain()
      await world.worker.drain()
      expect((await reminded()).toSorted()).toEqual([
        'ann 2026-03-04T07:00:00.000Z',
        'mia 2026-03-05T07:00:00.000Z'
      ])
    })

    it('that runs is given a date: the end of that day, with reminders counted from it', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.date', { on: '2026-03-04' })
      const [term] = await rowsOf(world.database, 'terms', id)
      expect(term).toMatchObject({
        due_at: '2026-03-04T22:59:59.000Z',
        reminders: '["2026-03-04T22:58:59.000Z","2026-03-04T22:59:39.000Z"]',
        next_at: '2026-03-04T22:58:59.000Z'
      })
      world.clock.moveTo('2026-03-04T22:59:58.999Z')
      await world.worker.drain()
      expect(await world.state(id)).toBe('open')
      world.clock.advance(1)
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
    })

    it('that is given a date on a day off ends on the next working day', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.date', { on: '2026-05-01' })
      expect((await termsOf(id))[0]?.due).toBe('2026-05-04T21:59:59.000Z')
    })

    it('that is set in the step which gives it a date ends on that date, and waits for no delivery', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.dated', { on: '2026-03-12' })
      const dated = [{ name: 'served', due: '2026-03-12T22:59:59.000Z', repeats: 0, start: 'entry' }]
      expect(await termsOf(id)).toEqual(dated)
      await world.worker.drain()
      expect(await termsOf(id)).toEqual(dated)
    })

    it('that waits for a delivery waits no longer once it has a date', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: '451', permanent: false })
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      await world.done('cora', id, 'request.redate')
      world.courier.answer = () => ({ kind: 'delivered', reference: '250' })
      world.clock.advance(day)
      await world.worker.drain()
      expect((await termsOf(id))[0]?.due).toBe('2026-03-10T22:59:59.000Z')
    })

    it('that has a date can be extended from it', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.date', { on: '2026-03-04' })
      await world.done('cora', id, 'request.extend')
      expect((await termsOf(id))[0]?.due).toBe('2026-03-04T23:00:49.000Z')
    })

    it('runs at the urgent pace where the case is urgent, from its next start on', async () => {
      const id = await world.open()
      await world.done('ann', id, 'request.rename', { title: 'Urgent oven' })
      await world.done('ann', id, 'request.submit')
      expect((await termsOf(id))[0]?.due).toBe('2026-03-02T08:00:20.000Z')
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      await world.worker.drain()
      expect((await termsOf(id))[0]?.due).toBe('2026-03-03T22:59:59.000Z')
    })

    it('of another actor of an urgent case is urgent too', async () => {
      const id = await world.open()
      await world.done('ann', id, 'request.rename', { title: 'Urgent oven' })
      await world.done('ann', id, 'request.submit')
      await world.done('mia', id, 'offer.make')
      expect((await termsOf(id)).map(({ name, due }) => [name, due])).toContainEqual([
        'answer',
        '2026-03-02T08:00:05.000Z'
      ])
    })

    it('that waits for a notice which reaches nobody runs from entry', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.serve', { people: [] })
      expect(await termsOf(id)).toEqual([
        { name: 'served', due: '2026-03-05T22:59:59.000Z', repeats: 0, start: 'entry' }
      ])
    })

    it('that is set again with the same notice waits for the new one only', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      const again = await world.done('cora', id, 'request.again', { people: ['ann', 'mia'] })
      const [term] = await rowsOf(world.database, 'terms', id)
      expect(JSON.parse(String(term?.['addressees']))).toEqual(
        again.notices.map((notice, index) => ({
          notice,
          person: ['ann', 'mia'][index],
          deliveredAt: null,
          dueAt: null,
          reminders: []
        }))
      )
    })

    it('waits for a notice that is named later', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.quiet')
      world.clock.advance(day)
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([{ name: 'quiet', due: null, repeats: 0, start: 'N3' }])
      await world.done('cora', id, 'request.announce', { people: ['ann'] })
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'quiet', due: '2026-03-03T08:00:30.000Z', repeats: 0, start: 'N3' }
      ])
    })
  },
  { migrations }
)
