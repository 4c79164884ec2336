import { beforeAll, beforeEach, expect, it } from 'vitest'

import { announce } from '#subscriptions/announce-commands.ts'
import { removeSubscription, replayFrom, rotateSecret, sendTest, setState } from '#subscriptions/commands.ts'
import { listDeliveries } from '#subscriptions/delivery-store.ts'
import { keptDeliveries } from '#subscriptions/model.ts'
import { findSubscription } from '#subscriptions/store.ts'
import { aCluster, aProposal } from '#test/support/cases.ts'
import type { Cluster } from '#test/support/cases.ts'
import { must } from '#test/support/cluster.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { said, subscribe, verified, webhooksOf } from './support/webhooks.ts'
import type { Webhooks } from './support/webhooks.ts'

const second = 1_000
const hour = 3_600 * second

onEachDatabase('webhooks', (test) => {
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

  it('tell every transition from now on, in the order of the case, signed', async () => {
    const before = await aProposal(cluster, { state: 'formalCheck' })
    const { id, address, secret } = await subscribe(hooks, cluster)
    const proposal = await aProposal(cluster, { state: 'searchOpen' })
    await hooks.settle()
    const got = hooks.world.at(address)
    expect(got.map(({ message: { type, data } }) => [type, data['event'], data['from'], data['to']])).toEqual(
      [
        ['proposal.opened', 'created', null, 'draft'],
        ['proposal.moved', 'scope.submit', 'draft', 'formalCheck'],
        ['proposal.moved', 'scope.accept', 'formalCheck', 'searchOpen']
      ]
    )
    for (const [index, arrived] of got.entries()) {
      expect(verified(secret, arrived)).toEqual(arrived.message)
      expect(arrived.message.data).toMatchObject({ case: proposal.id, number: proposal.number })
      expect(arrived.message.data['case']).not.toBe(before.id)
      expect(arrived.id).toBe(`${proposal.id}_${arrived.message.data['row']}`)
      if (index > 0)
        expect(Number(arrived.message.data['cursor'])).toBeGreaterThan(
          Number(got[index - 1]?.message.data['cursor'])
        )
    }
    expect(await stands(id)).toMatchObject({ state: 'active', attempts: 0 })
  })

  it('tell only what a filter wants', async () => {
    const wanted = await aProposal(cluster)
    const of = async (filters: object) => (await subscribe(hooks, cluster, filters)).address
    const addresses = {
      workflow: await of({ workflows: ['ballot'] }),
      kind: await of({ kinds: ['opened'] }),
      event: await of({ events: ['scope.submit'] }),
      state: await of({ states: ['searchOpen'] }),
      case: await of({ case: wanted.number, events: ['scope.submit'] })
    }
    await wanted.send(cluster.people.lab, 'scope.submit')
    await aProposal(cluster, { state: 'searchOpen' })
    await hooks.settle()
    const events = (address: string) =>
      hooks.world.at(address).map(({ message }) => [message.data['event'], message.data['to']])
    expect(events(addresses.workflow)).toEqual([])
    expect(events(addresses.kind)).toEqual([['created', 'draft']])
    expect(events(addresses.event)).toEqual([
      ['scope.submit', 'formalCheck'],
      ['scope.submit', 'formalCheck']
    ])
    expect(events(addresses.state)).toEqual([['scope.accept', 'searchOpen']])
    expect(hooks.world.at(addresses.case).map(({ message }) => message.data['case'])).toEqual([wanted.id])
  })

  it('begin in the background: a slow receiver holds up neither the worker nor the others', async () => {
    const slow = await subscribe(hooks, cluster)
    const quick = await subscribe(hooks, cluster)
    const gate = Promise.withResolvers<void>()
    hooks.world.answers.set(slow.address, async () => {
      await gate.promise
      return said(200)
    })
    await aProposal(cluster, { state: 'formalCheck' })
    while (hooks.world.at(quick.address).length < 2) await hooks.sender.run()
    expect(hooks.world.at(slow.address)).toHaveLength(1)
    gate.resolve()
    await hooks.sender.settled()
    expect(hooks.world.at(slow.address)).toHaveLength(2)
  })

  it('stop at once with the service, and what was under way was never tried', async () => {
    const { id, address } = await subscribe(hooks, cluster)
    hooks.world.answers.set(
      address,
      (_arrived, signal) =>
        new Promise((settle) => {
          signal?.addEventListener('abort', () => settle({ kind: 'failed', reason: 'stopped' }))
        })
    )
    await aProposal(cluster)
    while (hooks.world.at(address).length === 0) await hooks.sender.run()
    await hooks.sender.close()
    expect(await stands(id)).toMatchObject({ state: 'active', attempts: 0 })
    expect(await listDeliveries(test().database.read, id)).toEqual([])
    expect(await hooks.sender.run()).toBe(0)
  })

  it('replay from a cursor what came after it, in order and under the same ids', async () => {
    const { id, address } = await subscribe(hooks, cluster)
    await aProposal(cluster, { state: 'searchOpen' })
    await hooks.settle()
    const [first, ...rest] = hooks.world.at(address)
    must(await replayFrom(hooks.register, id, Number(first?.message.data['cursor']), office()))
    await hooks.settle()
    expect(hooks.world.at(address).slice(3)).toMatchObject(
      rest.map(({ id: event, body }) => ({ id: event, body }))
    )
    const replayed = await replayFrom(hooks.register, id, 1_000_000, office())
    expect(replayed).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
  })

  it('replay from the beginning also what happened before there was a subscription', async () => {
    const { id, address } = await subscribe(hooks, cluster, { kinds: ['opened'], workflows: ['proposal'] })
    must(await replayFrom(hooks.register, id, 0, office()))
    await hooks.settle()
    const opened = await test().database.read.all<{ id: string }>(
      "select id from cases where workflow = 'proposal'"
    )
    const told = hooks.world.at(address).map(({ message }) => String(message.data['case']))
    expect(told.toSorted()).toEqual(opened.map((each) => each.id).toSorted())
  })

  it('send nothing while paused, and go on where they stood', async () => {
    const { id, address } = await subscribe(hooks, cluster)
    must(await setState(hooks.register, id, 'paused', office()))
    await aProposal(cluster)
    await hooks.settle()
    expect(hooks.world.at(address)).toEqual([])
    must(await setState(hooks.register, id, 'active', office()))
    await hooks.settle()
    expect(hooks.world.at(address)).toHaveLength(1)
  })

  it('carry two signatures for a day after a rotation', async () => {
    const { id, address, secret } = await subscribe(hooks, cluster)
    const { secret: newer } = must(await rotateSecret(hooks.register, id, office()))
    expect(newer).not.toBe(secret)
    await aProposal(cluster)
    await hooks.settle()
    const [during] = hooks.world.at(address)
    for (const known of [newer, secret]) expect(verified(known, during!)).toEqual(during!.message)
    cluster.clock.advance(24 * hour)
    await aProposal(cluster)
    await hooks.settle()
    const after = hooks.world.at(address).at(-1)!
    expect(verified(newer, after)).toEqual(after.message)
    expect(() => verified(secret, after)).toThrow('No matching signature')
  })

  it('can be tested without anything happening', async () => {
    const { id, address, secret } = await subscribe(hooks, cluster)
    const { reached } = (await stands(id))!
    expect(must(await sendTest(hooks.register, id, office()))).toMatchObject({ delivered: true, status: 204 })
    const [arrived] = hooks.world.at(address)
    expect(verified(secret, arrived!)).toMatchObject({ type: 'subscription.test' })
    expect(await stands(id)).toMatchObject({ reached })
    expect(await listDeliveries(test().database.read, id)).toMatchObject([{ type: 'subscription.test' }])
  })

  it('keep the last tries only, and take them along when they end', async () => {
    const { id } = await subscribe(hooks, cluster)
    for (let count = 0; count < keptDeliveries + 5; count += 1) await sendTest(hooks.register, id, office())
    const rows = await test().database.read.all('select number from subscription_deliveries')
    expect(rows).toHaveLength(keptDeliveries)
    must(await removeSubscription(hooks.register, id, office()))
    expect(await test().database.read.all('select number from subscription_deliveries')).toEqual([])
  })

  it('cost nothing while nobody subscribes', async () => {
    await aProposal(cluster)
    expect(await hooks.sender.run()).toBe(0)
  })

  it('are announced once, also by two nodes at the same time', async () => {
    await aProposal(cluster, { state: 'searchOpen' })
    const { engine } = cluster.core
    await Promise.all([announce(engine), announce(engine)])
    while ((await announce(engine)) > 0);
    const rows = await test().database.read.all<{ case_id: string }>('select case_id from announcements')
    const actors = await test().database.read.all(
      "select case_id from journal where kind in ('create', 'event', 'stop')"
    )
    expect(rows).toHaveLength(actors.length)
  })
})
