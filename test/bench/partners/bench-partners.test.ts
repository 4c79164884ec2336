import { describe, expect, it } from 'vitest'

import { fitWeights } from './fitting.ts'
import { madeUp } from './made-up.ts'
import { measure, measureAll } from './measure.ts'
import { lexical, pastPartners, popularity } from './methods.ts'
import type { Method } from './methods.ts'
import { ours } from './ours.ts'
import { parseProjects } from './real-projects.ts'
import { tableOfComparisons, tableOfMethods, tableOfTargets, targetsOf } from './report.ts'
import { measureSpeed } from './speed.ts'
import { leaveOneOut, timeSplit } from './tasks.ts'
import type { Task } from './tasks.ts'

const projects = parseProjects(madeUp)
const split = { trainBefore: '2021-01-01', from: '2021-01-01' }
const tasks = timeSplit(projects, split, 'known')

const rankOf = (method: Method, task: Task | undefined): readonly string[] => (task ? method.rank(task) : [])

describe('the bench of partners on made-up projects', () => {
  it('hides the partners of later projects, and asks nothing where none of them can be found', () => {
    expect(tasks.map(({ id, lead, truth }) => [id, lead, [...truth]])).toEqual([
      ['m6', 'MEADOW UNIVERSITY', ['TERN CLINIC', 'KELP WORKS']],
      ['m7', 'OAK HOUSE', ['LARCH ROBOTICS']]
    ])
    expect(tasks[0]?.past.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5'])
    expect(tasks[0]?.candidates).not.toContain('NEWCOMERS LTD')
    const all = timeSplit(projects, split, 'all')
    expect(all[1]?.candidates).toContain('NEWCOMERS LTD')
    expect([...(all[1]?.truth ?? [])]).toEqual(['LARCH ROBOTICS', 'NEWCOMERS LTD'])
  })

  it('leaves out one project at a time', () => {
    const found = leaveOneOut(projects, 'known')
    expect(found.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7'])
    expect(found[0]?.past.map(({ id }) => id)).not.toContain('m1')
  })

  it('ranks by popularity: counts by hand, equal ones by name', () => {
    // Meadow 3 (it leads m6, and is not asked for), Kelp, Larch, Oak and Tern 2 each, Dairy 1.
    expect(rankOf(popularity, tasks[0])).toEqual([
      'KELP WORKS',
      'LARCH ROBOTICS',
      'OAK HOUSE',
      'TERN CLINIC',
      'DAIRY OF THE FENS'
    ])
  })

  it('reckons popularity as by hand', () => {
    const { mean, scores } = measure(popularity, tasks)
    // m6: hits at 1 and 4 of 2; m7: Meadow with 3 first, then Kelp, Larch.
    const first = (1 + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3))
    const second = 1 / Math.log2(4)
    expect(scores.map(({ ndcg10 }) => ndcg10)).toEqual([
      expect.closeTo(first, 12),
      expect.closeTo(second, 12)
    ])
    expect(mean.ndcg10).toBeCloseTo((first + second) / 2, 12)
    expect(mean.reciprocalRank).toBeCloseTo((1 + 1 / 3) / 2, 12)
    expect(mean.recall10).toBe(1)
  })

  it('finds those that worked with the lead, and those that wrote of the same', () => {
    expect(rankOf(pastPartners, tasks[1]).slice(0, 2)).toEqual(['LARCH ROBOTICS', 'MEADOW UNIVERSITY'])
    for (const method of [lexical(0.75), lexical(0)])
      expect(rankOf(method, tasks[0]).slice(0, 2).toSorted()).toEqual(['KELP WORKS', 'TERN CLINIC'])
  })

  it('finds with ours what text and graph say together', () => {
    const { mean } = measure(ours(), tasks)
    expect(mean.ndcg10).toBe(1)
    expect(mean.reciprocalRank).toBe(1)
  })

  it('says it all in tables', () => {
    const { measured, comparisons } = measureAll(tasks)
    expect(measured.map(({ name }) => name)).toEqual([
      'random',
      'popularity',
      'BM25 b=0.75',
      'BM25 b=0',
      'BM25 b=0.75 with names',
      'BM25 b=0 with names',
      'past partners of the lead',
      'ours, newcomers kept',
      'ours'
    ])
    expect(tableOfMethods(measured).split('\n').at(-1)).toMatch(/^ours +1\.0000 +1\.0000 +1\.0000 +1\.0000$/)
    expect(tableOfComparisons(comparisons)).toContain('past partners of the lead')
    const targets = targetsOf(measured, false)
    expect(targets.map(({ name }) => name)).toEqual(['best lexical baseline', 'popularity'])
    expect(targets[1]?.isMet).toBe(true)
    expect(tableOfTargets([{ name: 'made up', ratio: 1, atLeast: 1.15, isMet: false }])).toContain(
      'missed by 0.150'
    )
  })

  it('fits weights the same way every time, and finds the graph worth something', () => {
    const fitted = fitWeights(tasks)
    expect(fitWeights(tasks)).toEqual(fitted)
    expect(fitted['circle']).toBeGreaterThan(0)
  })

  it('refuses a line that is no project', () => {
    expect(() => parseProjects('{"title":"no partners","start":"2020-01-01","orgs":[]}')).toThrow(/orgs/)
  })
})

describe('the speed of the index', () => {
  it('stays far from what a reader would notice with a thousand organisations', () => {
    const { forNeed, forProposal, put } = measureSpeed(1000, 5)
    expect(Math.max(forNeed.processor, forProposal.processor)).toBeLessThan(200)
    expect(put.processor).toBeLessThan(50)
  })
})
