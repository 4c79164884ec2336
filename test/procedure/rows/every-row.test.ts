import { expect, test } from 'vitest'

import { returnsWhereItWas, rows, spell } from '#test/procedure/support/table.ts'

import { ballotEntries, undecidedEntries } from './entries/ballot.ts'
import { closureEntries, formationEntries, workEntries } from './entries/group.ts'
import { appealEntries, conditionEntries, councilEntries } from './entries/outcome.ts'
import { consortiumEntries, scopeEntries, searchEntries } from './entries/partners.ts'
import { restEntries } from './entries/rest.ts'
import { reviewEntries } from './entries/review.ts'
import type { Entry } from './entry.ts'

const entries: readonly Entry[] = [
  ...scopeEntries,
  ...searchEntries,
  ...consortiumEntries,
  ...reviewEntries,
  ...ballotEntries,
  ...undecidedEntries,
  ...councilEntries,
  ...conditionEntries,
  ...appealEntries,
  ...formationEntries,
  ...workEntries,
  ...closureEntries,
  ...restEntries
]

/** A row that leads back to where the case was has an entry for each such state; the table spells it once. */
const asInTable = ({ from, row, to }: Entry): string => {
  const back = rows.find((one) => one.from === from && one.event === row && returnsWhereItWas(one))
  return spell({ from, row, to: back ? back.to : to })
}

test('the entries are the rows of the table, none missing and none beside it', () => {
  const taken = [...new Set(entries.map(asInTable))]
  const told = rows.map(({ from, event, to }) => spell({ from, row: event, to }))
  expect(new Set(told).size).toBe(told.length)
  expect(taken.sort()).toEqual(told.sort())
})

test('no entry stands twice', () => {
  const ways = entries.map((entry) => `${spell(entry)} ${entry.way ?? ''}`)
  expect(ways.filter((way, place) => ways.indexOf(way) !== place)).toEqual([])
})
