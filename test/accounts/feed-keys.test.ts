import { expect, it } from 'vitest'

import { issueFeedKey, personByKey, revokeFeedKey } from '#accounts/feed-key-commands.ts'
import { findFeedKey } from '#accounts/feed-key-store.ts'
import { erasePerson } from '#people/role-commands.ts'
import { systemParty } from '#shared/workflow.ts'
import { onEachDatabase } from '#test/support/database.ts'
import { aRegister, valueOf } from '#test/people/a-register.ts'

onEachDatabase('Keys of feeds', (test) => {
  const opened = async () => {
    const world = await aRegister(test().database)
    return { ...world, accounts: world.register, person: await world.aPerson() }
  }

  it('a key tells whose it is, for its own purpose only', async () => {
    const { accounts, person } = await opened()
    const key = await issueFeedKey(accounts, person, 'calendar')
    expect(await personByKey(accounts, key, 'calendar')).toBe(person)
    expect(await personByKey(accounts, key, 'feeds')).toBeNull()
  })

  it('a new key takes the place of the one before, and leaves the other purpose alone', async () => {
    const { accounts, person } = await opened()
    const before = await issueFeedKey(accounts, person, 'calendar')
    const feeds = await issueFeedKey(accounts, person, 'feeds')
    const after = await issueFeedKey(accounts, person, 'calendar')
    expect(await personByKey(accounts, before, 'calendar')).toBeNull()
    expect(await personByKey(accounts, after, 'calendar')).toBe(person)
    expect(await personByKey(accounts, feeds, 'feeds')).toBe(person)
  })

  it('a revoked key opens nothing, and revoking twice says so', async () => {
    const { accounts, person } = await opened()
    const key = await issueFeedKey(accounts, person, 'calendar')
    expect(await revokeFeedKey(accounts, person, 'calendar')).toBe(true)
    expect(await revokeFeedKey(accounts, person, 'calendar')).toBe(false)
    expect(await personByKey(accounts, key, 'calendar')).toBeNull()
    expect(await findFeedKey(accounts.db.read, person, 'calendar')).toBeNull()
  })

  it('the key of somebody erased, or left without an address, opens nothing', async () => {
    const { accounts, person, register, aPerson } = await opened()
    const key = await issueFeedKey(accounts, person, 'calendar')
    valueOf(await erasePerson(register, person, systemParty))
    expect(await personByKey(accounts, key, 'calendar')).toBeNull()
    expect(await findFeedKey(accounts.db.read, person, 'calendar')).toBeNull()

    const other = await aPerson()
    const second = await issueFeedKey(accounts, other, 'feeds')
    await accounts.db.transaction((tx) =>
      tx.run('update people set email = null, email_folded = null where id = ?', [other])
    )
    expect(await personByKey(accounts, second, 'feeds')).toBeNull()
  })

  it('the database does not hold the key, and no guess opens anything', async () => {
    const { accounts, person } = await opened()
    const key = await issueFeedKey(accounts, person, 'calendar')
    const rows = await accounts.db.read.all<{ digest: string }>('select * from feed_keys')
    expect(JSON.stringify(rows)).not.toContain(key)
    const digest = rows[0]?.digest ?? ''
    for (const guess of [digest, '', 'x', `${key} `, `${key}\n`, key.slice(1), '%', "' or 1=1 --"])
      expect(await personByKey(accounts, guess, 'calendar')).toBeNull()
  })

  it('remembers the day of its last use, not the hour', async () => {
    const { accounts, person, clock } = await opened()
    const key = await issueFeedKey(accounts, person, 'calendar')
    expect((await findFeedKey(accounts.db.read, person, 'calendar'))?.lastUsedOn).toBeNull()
    await personByKey(accounts, key, 'calendar')
    expect((await findFeedKey(accounts.db.read, person, 'calendar'))?.lastUsedOn).toBe('2026-03-02')
    clock.advance(86_400_000)
    await personByKey(accounts, key, 'calendar')
    expect((await findFeedKey(accounts.db.read, person, 'calendar'))?.lastUsedOn).toBe('2026-03-03')
  })
})
