import { beforeAll, beforeEach, expect, it } from 'vitest'

import { setState } from '#subscriptions/commands.ts'
import { listDeliveries } from '#subscriptions/delivery-store.ts'
import { findSubscription } from '#subscriptions/store.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { said, subscribe, webhooksOf } from './support/webhooks.ts'
import type { Webhooks } from './support/webhooks.ts'

const second = 1_000

onEachDatabase('webhooks that do not get through', (test) => {
  let cluster: Cluster
  let hooks: Webhooks
  beforeAll(async () => {
    cluster = await aCluster(test().url)
  })
  beforeEach(async () => {
    const tables = ['subscription_deliveries', 'subscriptions']
    for (const table of tables) await test().database.transaction((tx) => tx.run(`delete from ${table}`))
    hooks = webhooksOf(cluster)
  })

  const stands = async (id: string) =>
    must({ ok: true, value: await findSubscription(test().database.read, id) })
  const office = () => cluster.people.coordinator

  it('try again after ever longer waits, hold up nobody else, and then stand as failed', async () => {
    const failing = await subscribe(hooks, cluster)
    const well = await subscribe(hooks, cluster)
    expect(await stands(failing.id)).toMatchObject({ state: 'active', hasArrived: false })
    hooks.world.answers.set(failing.address, () => said(503, ' Down for\nmaintenance\u0007 '))
    await aProposal(cluster)
    await hooks.settle()
    expect(hooks.world.at(well.address)).toHaveLength(1)
    expect(hooks.world.at(failing.address)).toHaveLength(1)
    const waits: number[] = []
    for (let next = (await stands(failing.id))?.nextAt; next; next = (await stands(failing.id))?.nextAt) {
      waits.push((Date.parse(next) - Date.parse(cluster.clock.now())) / second)
      expect(await hooks.sender.nextDueAt()).toBe(next)
      cluster.clock.advance(Date.parse(next) - Date.parse(cluster.clock.now()) - 1)
      await hooks.settle()
      const sent = hooks.world.at(failing.address).length
      cluster.clock.moveTo(next)
      await hooks.settle()
      expect(hooks.world.at(failing.address)).toHaveLength(sent + 1)
    }
    expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400])
    expect(new Set(hooks.world.at(failing.address).map(({ id }) => id)).size).toBe(1)
    expect(await stands(well.id)).toMatchObject({ state: 'active', hasArrived: true })
    expect(await stands(failing.id)).toMatchObject({
      state: 'failed',
      hasArrived: false,
      reason: 'status',
      status: 503,
      attempts: 10,
      failedAt: cluster.clock.now()
    })
    expect((await listDeliveries(test().database.read, failing.id))[0]).toMatchObject({
      delivered: false,
      attempt: 10,
      said: 'Down for maintenance'
    })
    hooks.world.answers.delete(failing.address)
    must(await setState(hooks.register, failing.id, 'active', office()))
    await hooks.settle()
    expect(await stands(failing.id)).toMatchObject({ state: 'active', reason: null, attempts: 0 })
    expect(hooks.world.at(failing.address)).toHaveLength(11)
  })

  it('keep their order while a message waits: later ones of the same receiver wait behind it', async () => {
    const { address } = await subscribe(hooks, cluster)
    let down = true
    hooks.world.answers.set(address, () => said(down ? 500 : 200))
    const proposal = await aProposal(cluster)
    await hooks.settle()
    await proposal.send(cluster.people.lab, 'scope.submit')
    await hooks.settle()
    expect(hooks.world.at(address)).toHaveLength(1)
    down = false
    cluster.clock.advance(6 * second)
    await hooks.settle()
    expect(hooks.world.at(address).map(({ message }) => message.data['event'])).toEqual([
      'created',
      'created',
      'scope.submit'
    ])
  })

  it.each([
    ['a redirect', said(302), 'redirect', 'active'],
    ['an answer that the receiver is gone', said(410), 'gone', 'failed'],
    ['an address that may not be reached', { kind: 'refused', reason: 'address' }, 'address', 'active'],
    ['silence', { kind: 'failed', reason: 'timeout' }, 'timeout', 'active']
  ] as const)('know %s by its name', async (_what, posted, reason, state) => {
    const { id, address } = await subscribe(hooks, cluster)
    hooks.world.answers.set(address, () => posted)
    await aProposal(cluster)
    await hooks.settle()
    expect(await stands(id)).toMatchObject({ reason, state })
  })

  it('are sent again under the same id when the process ends between sending and noting it', async () => {
    const { address } = await subscribe(hooks, cluster)
    await aProposal(cluster)
    hooks.world.answers.set(address, () => {
      throw new Error('killed')
    })
    while ((await hooks.sender.run()) > 0) await hooks.sender.settled()
    expect(hooks.faults.length).toBeGreaterThan(0)
    hooks.world.answers.delete(address)
    await hooks.settle(hooks.open())
    const ids = hooks.world.at(address).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })

  it('of two nodes only one serves a receiver, and one that died is taken over', async () => {
    const { id, address } = await subscribe(hooks, cluster)
    await aProposal(cluster)
    await test().database.transaction((tx) =>
      tx.run('update subscriptions set lease = ?, leased_until = ? where id = ?', [
        'other',
        new Date(Date.parse(cluster.clock.now()) + 60 * second).toISOString(),
        id
      ])
    )
    await hooks.settle()
    expect(hooks.world.at(address)).toEqual([])
    cluster.clock.advance(60 * second)
    await Promise.all([hooks.settle(), hooks.settle(hooks.open())])
    expect(hooks.world.at(address)).toHaveLength(1)
  })

  it('fail in words when the secret cannot be read any more', async () => {
    const { id } = await subscribe(hooks, cluster)
    await test().database.transaction((tx) => tx.run("update subscriptions set secret = 'lost'"))
    await aProposal(cluster)
    await hooks.settle()
    expect(await stands(id)).toMatchObject({ state: 'failed', reason: 'secret' })
  })
})
