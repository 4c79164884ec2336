import { afterEach, beforeEach, expect, it } from 'vitest'

import { recordBounce } from '#engine/bounced.ts'
import type { Bounce } from '#engine/bounced.ts'
import { lease } from '#engine/outbox.ts'
import { recordDelivery } from '#engine/term-firing.ts'
import { deliverOtherwise, retryNotice } from '#engine/undelivered.ts'
import { verify } from '#engine/verify.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { migrations } from './support/fixture-tables.ts'
import { readings } from './support/readings.ts'
import { aWorld, changesNothingIn, empty, rowsOf } from './support/world.ts'
import type { World } from './support/world.ts'

const day = 24 * 3600 * 1000

onEachDatabase(
  'a notice that comes back',
  (test) => {
    let world: World

    beforeEach(async () => {
      await empty(test().database)
      world = aWorld(test().database)
    })

    afterEach(async () => {
      expect((await verify(world.parts)).damages).toEqual([])
      expect(world.faults).toEqual([])
    })

    const { termsOf, namedIn, happened } = readings(() => world)

    const comesBack = (notice: string, more: Partial<Bounce> = {}) =>
      recordBounce(world.engine, {
        notice,
        category: 'mailboxUnknown',
        code: '5.1.1',
        detail: '550 5.1.1 unknown',
        once: async () => true,
        isRead: async () => false,
        ...more
      })

    /** A case whose term waits for people to have a notice, which the mail server has taken. */
    const served = async (...people: string[]) => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.serve', { people })
      await world.worker.drain()
      const notices = await namedIn(id, 'N2')
      const noticeOf = (person: string) => String(notices.find((row) => row['person_id'] === person)?.['id'])
      return { id, noticeOf }
    }
    const addresseesOf = async (id: string): Promise<unknown> => {
      const [term] = await rowsOf(world.database, 'terms', id)
      return JSON.parse(String(term?.['addressees'])) as unknown
    }
    const itemOf = async (id: string, notice: string) =>
      (await rowsOf(world.database, 'outbox', id)).find((row) => row['id'] === notice)

    it('starts nothing any more: the term waits for the person anew, and nobody is reminded', async () => {
      const { id, noticeOf } = await served('ann')
      expect((await termsOf(id))[0]?.due).toBe('2026-03-05T22:59:59.000Z')
      world.clock.advance(day / 2)
      expect(await comesBack(noticeOf('ann'))).toBe('done')
      expect(await termsOf(id)).toEqual([{ name: 'served', due: null, repeats: 0, start: 'N2' }])
      expect(await addresseesOf(id)).toEqual([
        { notice: noticeOf('ann'), person: 'ann', deliveredAt: null, dueAt: null, reminders: [] }
      ])
      world.clock.advance(30 * day)
      await world.worker.drain()
      expect(await world.state(id)).toBe('serving')
      expect(await namedIn(id, 'N7')).toEqual([])
    })

    it("leaves other people's own ends and reminders as they are", async () => {
      const { id, noticeOf } = await served('ann', 'mia')
      const before = (await addresseesOf(id)) as readonly unknown[]
      await comesBack(noticeOf('mia'))
      expect(await addresseesOf(id)).toEqual([
        before[0],
        { notice: noticeOf('mia'), person: 'mia', deliveredAt: null, dueAt: null, reminders: [] }
      ])
      world.clock.moveTo('2026-03-04T23:00:00.000Z')
      await world.worker.drain()
      expect((await namedIn(id, 'N7')).map((row) => row['person_id'])).toEqual(['ann'])
    })

    it('stands on the record with ids and a category, without an address or a word of the report', async () => {
      const { id, noticeOf } = await served('ann')
      await comesBack(noticeOf('ann'), { detail: '550 5.1.1 <ann@example.org> unknown' })
      expect((await happened(id)).at(-1)).toBe('delivery returned')
      const last = (await rowsOf(world.database, 'journal', id)).at(-1)
      expect(JSON.parse(String(last?.['event']))).toEqual({
        notice: noticeOf('ann'),
        person: 'ann',
        category: 'mailboxUnknown',
        code: '5.1.1'
      })
      expect(await itemOf(id, noticeOf('ann'))).toMatchObject({
        state: 'bounced',
        detail: '550 5.1.1 <ann@example.org> unknown',
        next_at: null,
        done_at: world.clock.now()
      })
    })

    it('is counted from the second delivery once it has been sent again', async () => {
      const { id, noticeOf } = await served('ann', 'mia')
      await comesBack(noticeOf('mia'))
      world.clock.advance(2 * day)
      expect(await retryNotice(world.engine, noticeOf('mia'))).toBe('done')
      await world.worker.drain()
      expect(await termsOf(id)).toEqual([
        { name: 'served', due: '2026-03-09T22:59:59.000Z', repeats: 0, start: 'N2' }
      ])
      expect(await addresseesOf(id)).toMatchObject([
        { dueAt: '2026-03-05T22:59:59.000Z' },
        { dueAt: '2026-03-09T22:59:59.000Z' }
      ])
    })

    it('is counted from service in another way where the coordinator records one', async () => {
      const { id, noticeOf } = await served('ann')
      await comesBack(noticeOf('ann'))
      world.clock.advance(day)
      const by = { person: 'cora', organisation: null }
      const service = { notice: noticeOf('ann'), reason: 'Collected in person.', by }
      expect(await deliverOtherwise(world.engine, service)).toBe('done')
      expect((await termsOf(id))[0]?.due).toBe('2026-03-06T22:59:59.000Z')
      await changesNothingIn(world, async () => expect(await comesBack(noticeOf('ann'))).toBe('settled'))
    })

    it('is counted from the opening of the step, signed in, after which no mail is waited for', async () => {
      const { id, noticeOf } = await served('ann')
      await comesBack(noticeOf('ann'))
      world.clock.advance(day)
      const about = { case: id, actor: id, notice: noticeOf('ann'), person: 'ann' }
      expect(await recordDelivery(world.engine, { ...about, how: 'opened' })).toBe(true)
      const due = '2026-03-06T22:59:59.000Z'
      expect((await termsOf(id))[0]?.due).toBe(due)
      await retryNotice(world.engine, noticeOf('ann'))
      await world.worker.drain()
      expect(await comesBack(noticeOf('ann'))).toBe('done')
      expect((await termsOf(id))[0]?.due).toBe(due)
      expect(await itemOf(id, noticeOf('ann'))).toMatchObject({ state: 'bounced' })
    })

    it('waits for nobody anew who has read the notice, signed in, after the server took it', async () => {
      const { id, noticeOf } = await served('ann')
      const due = (await termsOf(id))[0]?.due
      world.clock.advance(day)
      const read = async (_: unknown, notice: string) => notice === noticeOf('ann')
      expect(await comesBack(noticeOf('ann'), { isRead: read })).toBe('done')
      expect((await termsOf(id))[0]?.due).toBe(due)
      expect(await itemOf(id, noticeOf('ann'))).toMatchObject({ state: 'bounced' })
    })

    it('is not believed weeks after the server took it', async () => {
      const { noticeOf } = await served('ann')
      world.clock.advance(10 * day + 1)
      await changesNothingIn(world, async () => expect(await comesBack(noticeOf('ann'))).toBe('settled'))
    })

    it('undoes no term that has ended, though the worker has not looked yet', async () => {
      const { id, noticeOf } = await served('ann')
      world.clock.moveTo('2026-03-05T22:59:59.000Z')
      expect(await comesBack(noticeOf('ann'))).toBe('done')
      expect((await termsOf(id))[0]?.due).toBe('2026-03-05T22:59:59.000Z')
      await world.worker.drain()
      expect(await world.state(id)).toBe('lapsed')
      expect(await itemOf(id, noticeOf('ann'))).toMatchObject({ state: 'bounced' })
    })

    it('moves no term that has one end for all, or a date', async () => {
      const { id, noticeOf } = await served('ann')
      await world.done('cora', id, 'request.redate')
      const before = await termsOf(id)
      await comesBack(noticeOf('ann'))
      expect(await termsOf(id)).toEqual(before)
    })

    it('comes back once, however often the report does', async () => {
      const { id, noticeOf } = await served('ann')
      await comesBack(noticeOf('ann'))
      await changesNothingIn(world, async () => expect(await comesBack(noticeOf('ann'))).toBe('repeated'))
      await retryNotice(world.engine, noticeOf('ann'))
      await changesNothingIn(world, async () => expect(await comesBack(noticeOf('ann'))).toBe('unsent'))
      await world.worker.drain()
      const heard = { once: async () => false }
      await changesNothingIn(world, async () =>
        expect(await comesBack(noticeOf('ann'), heard)).toBe('repeated')
      )
      expect((await termsOf(id))[0]?.due).not.toBeNull()
    })

    it('that was never sent, or never existed, or is being sent, cannot come back', async () => {
      const id = await world.openAndSubmit()
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      const [row] = await namedIn(id, 'N2')
      const notice = String(row?.['id'])
      await changesNothingIn(world, async () => {
        expect(await comesBack(notice)).toBe('unsent')
        expect(await comesBack('evt_none.1')).toBe('unknown')
      })
      await lease(world.database, world.clock.now(), 'wrk_other', 10)
      await changesNothingIn(world, async () => expect(await comesBack(notice)).toBe('busy'))
    })

    it('that the server sent back after it had not said that it took it is not tried again', async () => {
      const id = await world.openAndSubmit()
      world.courier.answer = () => ({ kind: 'failed', reason: 'Connection closed', permanent: false })
      await world.done('cora', id, 'request.serve', { people: ['ann'] })
      await world.worker.drain()
      const notice = String((await namedIn(id, 'N2'))[0]?.['id'])
      expect(await comesBack(notice)).toBe('done')
      world.clock.advance(day)
      const tries = () => world.courier.given.filter((item) => item.id === notice).length
      const before = tries()
      await world.worker.drain()
      expect(tries()).toBe(before)
      expect((await termsOf(id))[0]?.due).toBeNull()
    })

    it('is taken back once by two reports that arrive side by side on two nodes', async () => {
      const { id, noticeOf } = await served('ann')
      const other = aWorld(await test().again(), { seed: 11, clock: world.clock })
      const twice = await Promise.all([
        comesBack(noticeOf('ann')),
        recordBounce(other.engine, {
          notice: noticeOf('ann'),
          category: 'mailboxFull',
          code: null,
          detail: 'full',
          once: async () => true,
          isRead: async () => false
        })
      ])
      expect(twice.toSorted()).toEqual(['done', 'repeated'])
      expect((await happened(id)).filter((what) => what === 'delivery returned')).toHaveLength(1)
    })
  },
  { migrations }
)
