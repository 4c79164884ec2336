import { beforeAll, describe, expect, it } from 'vitest'

import { recordChecks } from '#cases.ts'
import { Simulation } from '#simulate/simulation.ts'
import type { SimulationReport } from '#simulate/run.ts'
import { seedsOf } from '#simulate/simulate.ts'

const play = (seed: number, months: number): Promise<SimulationReport> =>
  Simulation.play({ seed, months, organisations: 12, checks: recordChecks })

describe('three months of a small cluster', () => {
  let report: SimulationReport

  beforeAll(async () => {
    report = await play(2, 3)
  }, 120_000)

  it('break no invariant and leave a whole record', () => {
    expect(report.violations).toEqual([])
    expect(report.faults).toEqual([])
    expect(report.damages).toBe(0)
  })

  it('move cases through the table', () => {
    expect(report.counts.events).toBeGreaterThan(60)
    expect(report.seen.size).toBeGreaterThan(5)
    expect(report.counts.mails).toBeGreaterThan(50)
  })
})

describe('a month', () => {
  it('is the same again with the same seed, and another with another', async () => {
    const [once, again, other] = [await play(3, 1), await play(3, 1), await play(4, 1)]
    expect(again.root).toBe(once.root)
    expect([...again.seen]).toEqual([...once.seen])
    expect(other.root).not.toBe(once.root)
  }, 120_000)
})

describe('seeds on the command line', () => {
  it.each([
    ['7', [7]],
    ['2-5', [2, 3, 4, 5]],
    ['1,4-5', [1, 4, 5]],
    ['5-2', null],
    ['x', null]
  ])('%s', (text, seeds) => {
    expect(seedsOf(text)).toEqual(seeds)
  })
})
