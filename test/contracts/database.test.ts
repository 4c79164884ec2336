import { describe, expect, it } from 'vitest'

import { openDatabase } from '#platform/database.ts'
import { isConflict } from '#platform/dialect.ts'
import { migrate } from '#platform/migrations.ts'
import type { Migration } from '#platform/migrations.ts'
import { systemClock } from '#shared/clock.ts'
import { onEachDatabase } from '#test/support/database.ts'

const counters: Migration = {
  name: '0001_counters',
  up: (schema) => {
    schema.createTable('counters', (table) => {
      table.text('name').notNullable().primary()
      table.bigInteger('value').notNullable()
    })
    schema.raw("CREATE UNIQUE INDEX counters_positive ON counters (value) WHERE name = '?'")
  }
}

const insert = 'INSERT INTO counters (name, value) VALUES (?, ?)'

onEachDatabase(
  'the database',
  (test, dialect) => {
    const valueOf = async (name: string) =>
      (await test().database.read.get<{ value: number }>('SELECT value FROM counters WHERE name = ?', [name]))
        ?.value

    it('keeps what a transaction wrote, with large numbers as numbers', async () => {
      const { database } = test()
      const changed = await database.transaction((tx) => tx.run(insert, ['kept', 9_007_199_254_740_991]))
      expect(changed).toBe(1)
      expect(await valueOf('kept')).toBe(9_007_199_254_740_991)
    })

    it('adds numbers up to a number', async () => {
      const sums = await test().database.read.get('SELECT COUNT(*) AS n, SUM(value) AS total FROM counters')
      expect(sums).toEqual({ n: expect.any(Number), total: expect.any(Number) })
    })

    it('keeps nothing of a transaction that throws', async () => {
      const { database } = test()
      const failing = database.transaction(async (tx) => {
        await tx.run(insert, ['dropped', 1])
        throw new Error('changed my mind')
      })
      await expect(failing).rejects.toThrow('changed my mind')
      expect(await valueOf('dropped')).toBeUndefined()
    })

    it('tells a conflict from other errors, and goes on afterwards', async () => {
      const { database } = test()
      await database.transaction((tx) => tx.run(insert, ['once', 1]))
      const again = await database
        .transaction((tx) => tx.run(insert, ['once', 2]))
        .catch((error: unknown) => error)
      expect(isConflict(again)).toBe(true)
      const wrong = await database
        .transaction((tx) => tx.run('SELECT nothing FROM nowhere'))
        .catch((error) => error)
      expect(isConflict(wrong)).toBe(false)
      expect(await valueOf('once')).toBe(1)
    })

    it('does not show readers a transaction under way', async () => {
      const { database } = test()
      await database.transaction(async (tx) => {
        await tx.run(insert, ['hidden', 1])
        expect(await valueOf('hidden')).toBeUndefined()
        expect(await tx.get('SELECT name FROM counters WHERE name = ?', ['hidden'])).toEqual({
          name: 'hidden'
        })
      })
      expect(await valueOf('hidden')).toBe(1)
    })

    it('loses no update of a hundred that arrive at once, from two processes', async () => {
      const { database, again } = test()
      const other = await again()
      await database.transaction((tx) => tx.run(insert, ['tally', 0]))
      const addOne = (turn: number) =>
        (turn % 2 ? other : database).transaction(async (tx) => {
          const lock = dialect === 'postgres' ? ' FOR UPDATE' : ''
          const row = await tx.get<{ value: number }>(`SELECT value FROM counters WHERE name = ?${lock}`, [
            'tally'
          ])
          await tx.run('UPDATE counters SET value = ? WHERE name = ?', [(row?.value ?? 0) + 1, 'tally'])
        })
      await Promise.all(Array.from({ length: 100 }, (_, turn) => addOne(turn)))
      expect(await valueOf('tally')).toBe(100)
    })

    it('returns rows of a changing statement, and counts them', async () => {
      const { database } = test()
      await database.transaction(async (tx) => {
        expect(await tx.all(`${insert} RETURNING name`, ['returned', 5])).toEqual([{ name: 'returned' }])
        expect(
          await tx.run('UPDATE counters SET value = 6 WHERE name = ? RETURNING value', ['returned'])
        ).toBe(1)
        expect(await tx.run('DELETE FROM counters WHERE name = ?', ['nobody'])).toBe(0)
      })
    })

    it('leaves a question mark inside quotes alone', async () => {
      const row = await test().database.read.get(`SELECT '?' AS "what?", CAST(? AS TEXT) AS mark`, ['!'])
      expect(row).toEqual({ 'what?': '?', mark: '!' })
    })

    it('runs a query that Knex built, inside a transaction and outside', async () => {
      const { database } = test()
      await database.transaction(async (tx) => {
        await tx.run(insert, ['built', 7])
        const rows = await tx.query((knex) =>
          knex('counters').select('value').where('name', 'built').limit(5)
        )
        expect(rows).toEqual([{ value: 7 }])
      })
      expect(
        await database.read.query((knex) => knex('counters').whereIn('name', ['built', 'x']))
      ).toHaveLength(1)
    })

    it('refuses a statement that comes after its transaction', async () => {
      let late: (() => Promise<unknown>) | undefined
      await test().database.transaction(async (tx) => {
        late = () => tx.run(insert, ['late', 1])
      })
      await expect(late?.()).rejects.toMatchObject({ code: 'transaction-over' })
      expect(await valueOf('late')).toBeUndefined()
    })

    it('does not claim to have committed what the database rolled back by itself', async () => {
      const { database } = test()
      const swallowing = database.transaction(async (tx) => {
        await tx.run(insert, ['swallowed', 1])
        if (dialect === 'sqlite') await tx.run('ROLLBACK')
        else await tx.run('SELECT nothing FROM nowhere').catch(() => undefined)
      })
      await expect(swallowing).rejects.toMatchObject({ code: 'transaction-lost' })
      expect(await valueOf('swallowed')).toBeUndefined()
    })

    it('is migrated once by two processes that start together', async () => {
      const { database, again } = test()
      const other = await again()
      const second: Migration = {
        name: '0002_more',
        up: (schema) => void schema.raw('CREATE TABLE more (id TEXT)')
      }
      const applied = await Promise.all(
        [database, other].map((each) => migrate(each, [counters, second], systemClock))
      )
      expect(applied.flat()).toEqual(['0002_more'])
    })

    it('is not touched by a program older than its schema', async () => {
      await expect(migrate(test().database, [], systemClock)).rejects.toMatchObject({ code: 'schema-newer' })
    })
  },
  { migrations: [counters] }
)

describe('a database in memory', () => {
  it('works through its one connection', async () => {
    const database = await openDatabase(':memory:')
    await migrate(database, [counters], systemClock)
    await database.transaction((tx) => tx.run(insert, ['here', 1]))
    expect(await database.read.get('SELECT value FROM counters')).toEqual({ value: 1 })
    await database.setSynchronous('OFF')
    await database.close()
  })
})
