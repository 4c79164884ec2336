import { expect, it } from 'vitest'

import { rowOf, rows, states } from '#simulate/table.ts'

import table from '#test/procedure/transitions.json' with { type: 'json' }

const spelt = (from: string, event: string, to: string): string => `${from} ${event} ${to}`

it('counts the rows that the procedure has, and no others', () => {
  const wanted = table.transitions.map(({ from, event, to }) =>
    spelt(from, event, to.startsWith('(') ? '*' : to)
  )
  const counted = rows.map(({ from, event, to }) => spelt(from, event, to))
  expect(counted.toSorted()).toEqual(wanted.toSorted())
  expect(new Set(counted).size).toBe(counted.length)
})

it('counts the states that the procedure has', () => {
  expect([...states].toSorted()).toEqual(table.states.map(({ id }) => id).toSorted())
})

it('takes a revival for a row wherever it leads, and knows a stranger', () => {
  expect(rowOf('lapsed', 'REVIVE', 'draft')?.to).toBe('*')
  expect(rowOf('draft', 'SUBMIT_SCOPE', 'approved')).toBeUndefined()
})
