import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'

import { csvOf } from '#platform/http/csv.ts'

type Line = { readonly name: string | null; readonly count: number }

const columns = [
  { label: 'Członek', cell: ({ name }: Line) => name },
  { label: 'Liczba', cell: ({ count }: Line) => count }
]

const cellOf = (name: string | null): string => {
  const lines = parse(csvOf(columns, [{ name, count: 1 }]), { bom: true, delimiter: ';' })
  return lines[1]?.[0] ?? ''
}

describe('a table as CSV', () => {
  it('opens in a Polish spreadsheet: byte order mark, semicolons, CRLF', () => {
    expect(csvOf(columns, [{ name: 'Żółw', count: -2 }])).toBe('\uFEFFCzłonek;Liczba\r\nŻółw;-2\r\n')
  })

  it('makes text of what a spreadsheet would compute', () => {
    for (const formula of [
      '=1+1',
      '+A1',
      '-A1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '\n=1',
      '＝1',
      '=HYPERLINK("http://x";"y")'
    ])
      expect(cellOf(formula)).toBe(`'${formula}`)
  })

  it('leaves words and numbers as they are', () => {
    for (const text of ['Dwa; trzy', 'He said "no"', '-12', '-1,5', 'a=b', 'two\nlines', ''])
      expect(cellOf(text)).toBe(text)
    expect(cellOf(null)).toBe('')
  })
})
