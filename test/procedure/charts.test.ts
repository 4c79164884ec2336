import { expect, test } from 'vitest'

import { statesIn } from '#engine/describe.ts'
import { layOut } from '#platform/graph-layout.ts'
import { chartsOf } from '#procedure/charts-pages.ts'
import { exitsOf, graphOf } from '#procedure/drawing.ts'
import { arrowsOf, withoutUndrawn } from '#procedure/model.ts'
import { stopsOf } from '#procedure/stops.ts'
import { procedureOf } from '#procedure/views.ts'
import { workflows } from '#workflows/index.ts'

import { stageRegion, stepsOf, structure } from './support/table.ts'

const parts = procedureOf(workflows)
const states = parts.flatMap((part) => part.states.map((state) => ({ part: part.id, state })))

test('every state that a machine names is in one part of the procedure', () => {
  for (const { name } of workflows)
    for (const { meta } of statesIn(structure(name))) {
      if (!meta) continue
      const found = states.filter(({ state }) => state.id === meta.state && state.workflows.includes(name))
      expect({ name, state: meta.state, found: found.length }).toEqual({
        name,
        state: meta.state,
        found: 1
      })
    }
})

test('every row of the table that moves a project is a way out of its state', () => {
  const steps = [
    ...stepsOf('proposal', stageRegion()),
    ...stepsOf('task-group', structure('task-group'))
  ].filter(({ from, to }) => from !== to && to !== '?')
  expect(steps.length).toBeGreaterThan(100)
  const missing = steps.filter(
    ({ workflow, from, to }) =>
      !states.some(({ state }) =>
        state.moves.some((move) => move.workflow === workflow && move.from === from && move.to === to)
      )
  )
  expect(missing).toEqual([])
})

test('a chart draws every state and every arrow but those told in a sentence', async () => {
  const { way, undrawn } = chartsOf(workflows, layOut)
  const part = way.find(({ id }) => id === 'review')
  const shown = withoutUndrawn(part?.states ?? [], undrawn)
  const spell = (arrows: readonly { from: string; to: string }[]) =>
    arrows.map(({ from, to }) => `${from} ${to}`).toSorted()
  const wide = await layOut(graphOf(shown, 'wide'))
  expect(wide.nodes.map(({ id }) => id).toSorted()).toEqual(
    [...shown.map(({ id }) => id), ...exitsOf(shown)].toSorted()
  )
  expect(spell(wide.arrows)).toEqual(spell(arrowsOf(shown)))
  expect(wide.arrows.every(({ line, tip }) => line.startsWith('M') && tip.endsWith('z'))).toBe(true)
  const tall = await layOut(graphOf(shown, 'tall'))
  expect(tall.nodes.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
  // One column, in the order of the way, narrow enough for a phone.
  expect(new Set(tall.nodes.map(({ x }) => x)).size).toBe(1)
  expect(tall.nodes.toSorted((one, other) => one.y - other.y).map(({ id }) => id)).toEqual(
    shown.map(({ id }) => id)
  )
})

test('a part is laid out once, whoever reads it', async () => {
  let graphs = 0
  const charts = chartsOf(workflows, async () => {
    graphs += 1
    return { width: 1, height: 1, nodes: [], arrows: [] }
  })
  const [first] = charts.way
  if (!first) throw new Error('There is no way')
  await charts.draw(first)
  await charts.draw(first)
  expect(graphs).toBe(2)
})

test('stays that are called the same are one stay', () => {
  const steps = [
    { state: 'coi', at: '1' },
    { state: 'coi', at: '2' },
    { state: 'opinions', at: '3' },
    { state: 'approved', at: '4' }
  ]
  expect(stopsOf(steps).map(({ state, from, until }) => [state, from, until])).toEqual([
    ['coi', '1', '3'],
    ['opinions', '3', '4'],
    ['approved', '4', null]
  ])
  const inReview = (state: string): string => (state === 'approved' ? 'approved' : 'in review')
  expect(stopsOf(steps, inReview).map(({ from, until }) => [from, until])).toEqual([
    ['1', '4'],
    ['4', null]
  ])
})
