import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { onSqlite } from '#test/support/database.ts'
import { tableStates } from '#test/procedure/support/table.ts'
import { workflows } from '#workflows/index.ts'

import { knownEvents, untried } from './expected.ts'
import { notMet } from './inner.ts'
import { caseQuestions, sampled, sittingQuestions } from './questions.ts'
import type { Question } from './questions.ts'
import { listDeviations, readingDeviations } from './reading.ts'
import { openSite } from './site.ts'
import type { Observed, Site } from './site.ts'

/** `MATRIX=all` asks in every cell; otherwise where somebody may act, and in a sample of the others. */
const isWhole = process.env['MATRIX'] === 'all'
const longest = 1_800_000

const fits = (must: string, observed: Observed): boolean => {
  if (must === 'may') return observed === 'done' || observed === 'rules'
  if (must === 'barred') return observed === 'rules' || observed === 'forbidden'
  return must === observed
}

describe('who may do and know what, in every state of a case, over HTTP', () => {
  const sqlite = onSqlite()
  let site: Site

  beforeAll(async () => {
    site = await openSite(sqlite().url)
  }, 120_000)
  afterAll(() => site.close())

  const deviationsIn = async (questions: Iterable<Question>): Promise<readonly string[]> => {
    const wrong: string[] = []
    for (const { persona, where, cell, actor, must } of isWhole ? questions : sampled(questions)) {
      const answer = await site.attempt(persona, cell, actor)
      if (!fits(must, answer))
        wrong.push(
          `${where}: ${cell.workflow} ${cell.state}, ${cell.event} by ${persona} must be ${must}, is ${answer}`
        )
    }
    return wrong
  }

  test('the table and the lists know every event of every workflow', () => {
    const events = workflows.flatMap(({ name, events: own }) =>
      Object.keys(own).map((event) => `${name} ${event}`)
    )
    expect(events.filter((event) => !knownEvents.has(event) && notMet[event] === undefined)).toEqual([])
    expect([...knownEvents, ...Object.keys(notMet)].filter((event) => !events.includes(event))).toEqual([])
  })

  test('a case stands in every state of the table, and somebody may do every act there', async () => {
    for (const { state, proposal } of site.standings) expect(await proposal.stateOf()).toBe(state)
    expect([...new Set(site.standings.map(({ state }) => state))].sort()).toEqual([...tableStates].sort())
    const all = [...caseQuestions(site), ...sittingQuestions(site)]
    expect(untried(new Set(all.filter(({ must }) => must === 'may').map(({ cell }) => cell)))).toEqual([])
  })

  test(
    'every act on a case is answered as the table says',
    async () => {
      expect(await deviationsIn(caseQuestions(site))).toEqual([])
    },
    longest
  )

  test(
    'every act at a sitting is answered as the procedure says',
    async () => {
      expect(await deviationsIn(sittingQuestions(site))).toEqual([])
    },
    longest
  )

  test(
    'what somebody may not know of answers 404, and nobody reads more than their part',
    async () => {
      expect(await readingDeviations(site, isWhole ? 1 : 11)).toEqual([])
    },
    longest
  )

  test(
    'lists hold what somebody may know of and nothing else',
    async () => {
      expect(await listDeviations(site)).toEqual([])
    },
    longest
  )
})
