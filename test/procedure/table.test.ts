import { expect, test } from 'vitest'

import { statesIn } from '#engine/describe.ts'

import {
  returnsWhereItWas,
  rows,
  spell,
  stageRegion,
  stepsOf,
  structure,
  tableStates
} from './support/table.ts'
import type { Step } from './support/table.ts'

/** States of the ballot in which the case stands in `ballot`. */
const ballotSteps = (): readonly Step[] =>
  stepsOf('ballot', structure('ballot')).flatMap((step) =>
    step.row === 'timer' && step.from === 'open' ? [{ ...step, from: 'ballot', to: 'ballot' }] : []
  )

/** The states over which the table spreads the question of who leads. */
const ledBySomebody = rows.filter(({ event }) => event === 'LEAD_CHANGED').map(({ from }) => from)

const leadershipSteps = (): readonly Step[] => {
  const region = structure('proposal').states.find(({ path }) => path.at(-1) === 'leadership')
  const named = region ? stepsOf('proposal', region).filter(({ row }) => row === 'LEAD_CHANGED') : []
  return named.flatMap((step) => ledBySomebody.map((from) => ({ ...step, from, to: from })))
}

const allSteps = (): readonly Step[] => [
  ...stepsOf('proposal', stageRegion()),
  ...leadershipSteps(),
  ...stepsOf('task-group', structure('task-group')),
  ...ballotSteps()
]

const isTheRow = (row: (typeof rows)[number], step: Step): boolean =>
  row.from === step.from && row.event === step.row && (row.to === step.to || returnsWhereItWas(row))

test('every row of the table is a move of a machine', () => {
  const steps = allSteps()
  const missing = rows
    .filter((row) => !steps.some((step) => isTheRow(row, step)))
    .map(({ from, event, to }) => spell({ from, row: event, to }))
  expect([...new Set(missing)].sort()).toEqual([])
})

test('every row that a machine names stands in the table', () => {
  const strangers = allSteps()
    .filter((step) => !rows.some((row) => isTheRow(row, step)))
    .map(spell)
  expect([...new Set(strangers)].sort()).toEqual([])
})

test('the states of a case are those of the table, one to one', () => {
  const shown = statesIn(stageRegion()).flatMap(({ meta }) => (meta ? [meta.state] : []))
  expect([...new Set(shown)].sort()).toEqual([...tableStates].sort())
})

/** Who may act for a body: its chair puts its motions and breaks its ties; the Board appoints where that is delegated. */
const actsFor = (by: string, row: string): readonly string[] => {
  if (by === 'presidium')
    return row === 'APPOINT_GROUP' ? ['presidium', 'chair', 'board'] : ['presidium', 'chair']
  return by === 'council' ? ['council', 'councilChair'] : [by]
}

test('who sends an event is who the table says', () => {
  const wrong = allSteps()
    .filter(({ by }) => !by.includes('system'))
    .flatMap((step) => {
      const said = rows.filter((row) => isTheRow(row, step)).map(({ by }) => by)
      const may = said.flatMap((by) => actsFor(by, step.row))
      return step.by.some((by) => may.includes(by))
        ? []
        : [`${spell(step)} by ${step.by.join(' or ')}, not ${said.join(' or ')}`]
    })
  expect([...new Set(wrong)].sort()).toEqual([])
})
