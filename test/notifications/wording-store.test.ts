import { expect, it } from 'vitest'

import { forgetOwnWords, ownWordsOf, ownWordingOf } from '#notifications/wording-own.ts'
import { originalOf } from '#notifications/wording-places.ts'
import { realMail } from '#notifications/wording-cases.ts'
import { addWording, lastWordings, wordingHistory } from '#notifications/wording-store.ts'
import type { SavedWording } from '#notifications/wording-store.ts'
import { onEachDatabase } from '#test/support/database.ts'

import { now } from './support/letters.ts'

const original = originalOf('N21')

const saying = (subject: string, follows: number): Omit<SavedWording, 'version'> & { follows: number } => ({
  place: 'N21',
  words: { ...original, pl: { ...original.pl, subject } },
  original,
  person: 'per_1',
  saidAt: now,
  follows
})

onEachDatabase("the cluster's own wordings", (test) => {
  it('are kept version by version, and of two at once only one is taken', async () => {
    const { database } = test()
    await database.transaction(async (tx) => {
      await tx.run(
        `insert into people (id, name, sort_key, search_text, language, created_at, changed_at, version) values (?, ?, ?, ?, ?, ?, ?, 1)`,
        ['per_1', 'Katarzyna Nowak', 'nowak katarzyna', 'katarzyna nowak', 'pl', now, now]
      )
    })
    const add = (subject: string, follows: number) =>
      database.transaction((tx) => addWording(tx, saying(subject, follows)))
    expect(await add('Głosujemy{{until}}: {{title}}', 0)).toBe(true)
    expect(await add('Za późno{{until}}: {{title}}', 0)).toBe(false)
    const both = await Promise.all([add('Jeden{{until}}: {{title}}', 1), add('Drugi{{until}}: {{title}}', 1)])
    expect(both.toSorted()).toEqual([false, true])
    const history = await wordingHistory(database.read, 'N21')
    expect(history.map(({ version }) => version)).toEqual([2, 1])
    expect(history[1]).toMatchObject({
      place: 'N21',
      person: 'per_1',
      saidAt: now,
      words: { pl: { subject: 'Głosujemy{{until}}: {{title}}' }, en: original.en },
      original
    })
    expect(await lastWordings(database.read)).toEqual([history[0]])
  })

  it('are used by the next mail on this node, and by other nodes within seconds', async () => {
    const { database } = test()
    const { read } = database
    forgetOwnWords(read)
    const before = (await ownWordsOf(read)).get('N21')?.pl.subject
    expect(before).toMatch(/^(?:Jeden|Drugi)/)
    await database.transaction((tx) => addWording(tx, saying('Trzeci{{until}}: {{title}}', 2)))
    expect((await ownWordsOf(read)).get('N21')?.pl.subject).toBe(before)
    forgetOwnWords(read)
    const wording = await ownWordingOf(read, 'pl', now)
    expect(wording.lookUp('notices.N21.subject', { title: 'T', until: ' dziś' })).toBe('Trzeci dziś: T')
    const other = await test().again()
    expect((await ownWordsOf(other.read)).get('N21')?.pl.subject).toBe('Trzeci{{until}}: {{title}}')
  })

  it('give way to the original after the return', async () => {
    const { database } = test()
    await database.transaction((tx) => addWording(tx, { ...saying('', 3), words: null }))
    forgetOwnWords(database.read)
    expect((await ownWordsOf(database.read)).size).toBe(0)
  })

  it('find no letter where none was sent', async () => {
    const place = { place: 'N47.officeEnds', notice: 'N47', variant: 'officeEnds', term: null }
    expect(await realMail(test().database, place, 'per_1')).toBeNull()
  })
})
