import { expect, it } from 'vitest'

import { bench } from './bench.ts'

it('the table has every row, and what is compared has written equal rows', async () => {
  const lines: string[] = []
  const rows = await bench({ quick: true, say: (line) => void lines.push(line) })
  expect(rows.map(({ name }) => name)).toEqual([
    'CPU: vote.cast',
    'CPU: declaration.make',
    'CPU, actors in memory: vote.cast',
    'SQLite NORMAL: vote.cast',
    'SQLite NORMAL: interest.express',
    'SQLite FULL: vote.cast',
    'SQLite FULL: interest.express',
    'HTTP, SQLite NORMAL: vote.cast',
    'HTTP, SQLite FULL: vote.cast',
    'mails a second, of 200: outbox, courier, SMTP',
    'page of a proposal, CPU, of 10 ms'
  ])
  for (const { ratio, least, most } of rows) {
    expect(ratio).toBeGreaterThan(0)
    expect(least).toBeLessThanOrEqual(ratio)
    expect(most).toBeGreaterThanOrEqual(ratio)
  }
  expect(lines.join('\n').split('\n')).toHaveLength(rows.length + 1)
}, 60_000)
