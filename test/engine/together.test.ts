import { beforeEach, expect, it } from 'vitest'

import { writeTogether } from '#engine/together.ts'
import type { Database, Transaction } from '#shared/database.ts'
import { onEachDatabase } from '#test/support/database.ts'

onEachDatabase('what is written at about the same time', (test) => {
  let commits = 0
  let database: Database

  beforeEach(async () => {
    commits = 0
    const inner = test().database
    await inner.transaction((tx) => tx.run("delete from settings where name like 'together.%'"))
    database = {
      dialect: inner.dialect,
      read: inner.read,
      knex: inner.knex,
      close: () => inner.close(),
      transaction: async (work) => {
        commits += 1
        return inner.transaction(work)
      }
    }
  })

  const put = (key: string) => (tx: Transaction) =>
    tx.run('insert into settings (name, value) values (?, ?)', [`together.${key}`, '1'])

  const stored = async () =>
    (
      await database.read.all<{ name: string }>(
        "select name from settings where name like 'together.%' order by name"
      )
    ).map(({ name }) => name.slice('together.'.length))

  it('goes with one commit', async () => {
    await Promise.all(['a', 'b', 'c'].map((key) => writeTogether(database, put(key))))
    expect(await stored()).toEqual(['a', 'b', 'c'])
    expect(commits).toBe(1)
  })

  it('is not spoilt by one that cannot be written, whose writer hears of it', async () => {
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'b', 'c'].map((key) => writeTogether(database, put(key)))
    )
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(await stored()).toEqual(['a', 'b', 'c'])
  })

  it('is written also when it comes while another commit is under way', async () => {
    const first = writeTogether(database, async (tx) => {
      await put('a')(tx)
      void writeTogether(database, put('b'))
    })
    await first
    await expect.poll(stored).toEqual(['a', 'b'])
  })
})
