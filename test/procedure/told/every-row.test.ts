import { expect, test } from 'vitest'

import { returnsWhereItWas, rows, spell } from '#test/procedure/support/table.ts'

import { tables } from './tables.ts'

const spoken = Object.values(tables).flatMap((table) => Object.keys(table))

/** Titles of rows, without the way in which one is taken: that stands after a colon. */
const rowsSpokenOf = new Set(spoken.map((title) => title.split(': ')[0] ?? ''))

test('the tables say of every row of the procedure who is told', () => {
  const silent = rows.filter((row) => {
    const { from, event, to } = row
    if (!returnsWhereItWas(row)) return !rowsSpokenOf.has(spell({ from, row: event, to }))
    return ![...rowsSpokenOf].some((title) => title.startsWith(`${from} ${event} `))
  })
  expect(silent.map(({ from, event, to }) => spell({ from, row: event, to }))).toEqual([])
})

test('no two tables speak of the same', () => {
  expect(spoken.filter((title, place) => spoken.indexOf(title) !== place)).toEqual([])
})
