import { beforeEach, expect, it } from 'vitest'

import { inboxOf, unreadOf } from '#notifications/inbox.ts'
import type { InboxParts } from '#notifications/inbox-material.ts'
import { readAll, readCase, readNotice } from '#notifications/reading.ts'
import type { Reader } from '#shared/database.ts'
import type { Party } from '#shared/workflow.ts'
import { wordingOf } from '#templates/locales/index.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { author, chair, clinic, coordinator, members } from '#test/workflows/support/proposal.ts'

import { aPostalCluster } from './support/postal-cluster.ts'
import type { PostalCluster } from './support/postal-cluster.ts'

onEachDatabase('the list of my notices', (test) => {
  let cluster: PostalCluster
  let parts: InboxParts

  beforeEach(async () => {
    cluster = await aPostalCluster(test().database)
    const { caseFacts } = cluster.parts
    parts = {
      ...cluster.parts,
      factsOfCases: async (reader, ids) =>
        new Map(
          await Promise.all(
            ids.map(async (id) => [id, (await caseFacts(reader, id)) ?? cluster.world.caseFacts] as const)
          )
        )
    }
  })

  const personOf = (party: Party): string => party.person as string
  const listOf = async (party: Party, query = {}, language: 'pl' | 'en' = 'en') =>
    (await inboxOf(parts, personOf(party), { limit: 50, ...query }, wordingOf(language, cluster.clock.now())))
      .items
  const unread = async (party: Party) => (await unreadOf(parts, personOf(party))).all
  const endRoles = (party: Party) =>
    test().database.transaction((tx) =>
      tx.run("update roles set until_on = '2026-11-22' where person_id = ?", [personOf(party)])
    )
  /** The review has begun, and everybody is to declare. */
  const declaring = async () => {
    await cluster.queued()
    await cluster.must(chair, 'review.open', { mode: 'circular' })
  }

  it('counts what was told and not read, until it is read', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    expect(await unread(coordinator)).toBe(1)
    expect(await unread(clinic)).toBe(0)
    const [task] = await listOf(coordinator)
    expect(await readNotice(cluster.parts, personOf(author), task?.id ?? '')).toBe(false)
    expect(await unread(coordinator)).toBe(1)
    cluster.clock.advance(1_000)
    expect(await readNotice(cluster.parts, personOf(coordinator), task?.id ?? '')).toBe(true)
    expect(await unread(coordinator)).toBe(0)
    const readAt = cluster.clock.now()
    cluster.clock.advance(1_000)
    await readNotice(cluster.parts, personOf(coordinator), task?.id ?? '')
    expect(await listOf(coordinator)).toMatchObject([{ id: task?.id, readAt }])
    expect(await listOf(coordinator, { read: false })).toEqual([])
    expect(await listOf(coordinator, { read: true })).toHaveLength(1)
  })

  it('says what its mail says, and which act still waits, until that is done', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    const [task] = await listOf(coordinator)
    expect(task).toMatchObject({
      number: 'KLSK/PP/2026/0041',
      subject: '[KLSK/PP/2026/0041] Check the scope: Early detection of sepsis from bedside data',
      heading: 'Check the scope: Early detection of sepsis from bedside data',
      step: { act: 'scope.accept', actor: 'prp_x', workflow: 'proposal' }
    })
    expect(task?.step?.until).not.toBeNull()
    expect(await listOf(coordinator, { asking: true })).toHaveLength(1)
    await cluster.must(coordinator, 'scope.accept')
    expect((await listOf(coordinator)).find(({ id }) => id === task?.id)).toMatchObject({ step: null })
    expect((await listOf(coordinator, { asking: true })).map(({ id }) => id)).not.toContain(task?.id)
  })

  it('is read at once: all of it, or all of one case up to a moment', async () => {
    await cluster.queued()
    expect(await unread(author)).toBeGreaterThan(3)
    const before = cluster.clock.now()
    cluster.clock.advance(3_600_000)
    expect(await readCase(cluster.parts, personOf(author), cluster.id, before)).toBe(0)
    const count = await unread(author)
    expect(await readCase(cluster.parts, personOf(author), 'prp_other')).toBe(0)
    // With what no longer concerns them, and is not counted either.
    expect(await readCase(cluster.parts, personOf(author), cluster.id)).toBeGreaterThanOrEqual(count)
    expect(await unread(author)).toBe(0)
    expect(await readAll(cluster.parts, personOf(coordinator))).toBeGreaterThan(0)
    expect(await readAll(cluster.parts, personOf(coordinator))).toBe(0)
    expect(await unread(coordinator)).toBe(0)
    await cluster.must(chair, 'review.open', { mode: 'circular' })
    expect(await unread(members[0])).toBeGreaterThan(0)
    const readers = await listOf(coordinator)
    expect(readers.every(({ readAt }) => readAt !== null)).toBe(true)
  })

  it('leaves out what a recused member was told as a member', async () => {
    await declaring()
    const member = members[0]
    const before = await listOf(member)
    expect(before.map(({ params }) => params.notice)).toContain('N17')
    await cluster.must(member, 'declaration.make', { answer: 'recused', ground: 'employment' })
    const after = await listOf(member)
    expect(after.map(({ params }) => params.notice)).not.toContain('N17')
    expect(await unread(member)).toBe(after.length)
  })

  it('leaves out what a former representative was told, and no longer counts it', async () => {
    await declaring()
    expect(await unread(clinic)).toBeGreaterThan(0)
    await endRoles(clinic)
    expect(await unread(clinic)).toBe(0)
    expect(await listOf(clinic)).toEqual([])
  })

  it('shows what could not be mailed for want of an address, not what no longer concerned its person', async () => {
    await cluster.open()
    await test().database.transaction((tx) =>
      tx.run('update people set email = null where id = ?', [personOf(coordinator)])
    )
    await cluster.must(author, 'scope.submit')
    await cluster.worker.drain()
    expect(await listOf(coordinator)).toMatchObject([{ state: 'undelivered' }])
    await test().database.transaction((tx) =>
      tx.run("update outbox set state = 'skipped', detail = 'not-concerned'")
    )
    expect(await listOf(coordinator)).toEqual([])
    expect(await unread(coordinator)).toBe(0)
  })

  it('waits a minute with what may be taken back within one', async () => {
    await cluster.open()
    await cluster.must(author, 'scope.submit')
    await test().database.transaction((tx) =>
      tx.run(`update outbox set payload = replace(payload, '{"notice"', '{"settles":"x","notice"')`)
    )
    expect(await unread(coordinator)).toBe(0)
    expect(await listOf(coordinator)).toEqual([])
    cluster.clock.advance(61_000)
    expect(await unread(coordinator)).toBe(1)
    expect(await listOf(coordinator)).toHaveLength(1)
  })

  it('fills its pages although some notices are left out, and ends', async () => {
    await declaring()
    const person = personOf(author)
    const wording = wordingOf('en', cluster.clock.now())
    const whole = await listOf(author)
    const seen: string[] = []
    let cursor: readonly [string, string] | undefined
    for (;;) {
      const { items, next } = await inboxOf(parts, person, { limit: 2, cursor }, wording)
      seen.push(...items.map(({ id }) => id))
      if (next === null) break
      cursor = JSON.parse(Buffer.from(next, 'base64url').toString()) as [string, string]
    }
    expect(seen).toEqual(whole.map(({ id }) => id))
  })

  it('asks the database no more often for many notices than for few', async () => {
    await declaring()
    let asked = 0
    const counted = (reader: Reader): Reader => ({
      all: (...about) => {
        asked += 1
        return reader.all(...about)
      },
      get: (...about) => {
        asked += 1
        return reader.get(...about)
      },
      query: (build) => {
        asked += 1
        return reader.query(build)
      }
    })
    const { database } = test()
    const read = counted(database.read)
    const watched = { ...parts, database: { ...database, read, transaction: database.transaction } }
    const wording = wordingOf('en', cluster.clock.now())
    const queriesFor = async (limit: number): Promise<number> => {
      asked = 0
      await inboxOf(watched, personOf(author), { limit }, wording)
      return asked
    }
    const few = await queriesFor(2)
    const many = await queriesFor(12)
    // A name here and there; nothing for each notice.
    expect(many).toBeLessThan(few + 12)
  })
})
