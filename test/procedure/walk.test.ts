import { expect, test } from 'vitest'

import { statesIn } from '#engine/describe.ts'
import type { StateDescription } from '#engine/describe.ts'
import { workflows } from '#workflows/index.ts'

import { stageRegion, structure } from './support/table.ts'

const worded = (root: StateDescription): readonly StateDescription[] =>
  statesIn(root).filter(({ meta }) => meta !== undefined)

const ancestorsOf = (root: StateDescription, state: StateDescription): readonly StateDescription[] =>
  statesIn(root).filter(
    ({ path }) => path.length < state.path.length && path.every((part, at) => part === state.path[at])
  )

/** Every way out of a state: its own moves and those of the states around it. */
const movesFrom = (root: StateDescription, state: StateDescription) => [
  ...statesIn(state).flatMap(({ moves }) => moves),
  ...ancestorsOf(root, state).flatMap(({ moves }) => moves)
]

const leaves = (state: StateDescription, target: string): boolean =>
  !statesIn(state).some(({ id }) => id === target)

const isPassing = ({ meta }: StateDescription): boolean => meta?.owner.includes('system') === true

test.each(workflows.map(({ name }) => name))('%s: no state is a dead end', (name) => {
  const root = structure(name)
  const stuck = worded(root)
    .filter(({ kind }) => kind !== 'final')
    .filter(
      (state) =>
        !movesFrom(root, state).some(({ targets }) => targets.some((target) => leaves(state, target)))
    )
    .map(({ path }) => path.join('.'))
  expect(stuck).toEqual([])
})

test.each(workflows.map(({ name }) => name))(
  '%s: every state has an owner, and a term or a reason for none',
  (name) => {
    const root = structure(name)
    const without = worded(root)
      .filter((state) => state.kind !== 'final' && !isPassing(state))
      .filter((state) => {
        const terms = movesFrom(root, state).some(({ term }) => term !== undefined)
        return state.meta?.owner.length === 0 || !(terms || state.meta?.openEnded === true)
      })
      .map(({ path }) => path.join('.'))
    expect(without).toEqual([])
  }
)

/**
 * Moves of a case from one state of the table to another that the table itself does not name. Each is part of a row told
 * elsewhere, a route of a profile, or the taking over of a running project.
 */
const innerMoves: Readonly<Record<string, string>> = {
  'appealCouncil appeal.withdraw conditional':
    'an appeal against conditions is taken back: the conditions stand',
  'appealCouncil appeal.withdraw rejectedFinal':
    'an appeal against a rejection is taken back: the rejection stands',
  'appealCouncil ballot.closed conditional': 'the Council dismisses an appeal against conditions: they stand',
  'appealSelfReview appeal.dismiss conditional': 'an appeal against conditions has no form: they stand',
  'appealSelfReview appeal.withdraw conditional': 'an appeal against conditions is taken back: they stand',
  'appealSelfReview appeal.withdraw rejectedFinal': 'an appeal against a rejection is taken back',
  'appealSelfReview tie.decide queued': 'the casting vote carries the motion to uphold the appeal',
  'conditionsOverdue tie.decide rejected': 'the casting vote carries the motion to revoke the approval',
  'ballot ballot.closed councilInstead':
    'the second date had no quorum either: the end of the row noQuorum timer',
  'draft always active': 'a running project is taken over',
  'draft always closed': 'a finished project is taken over',
  'draft scope.submit searchOpen': 'a profile without formal check',
  'gapRepair gap.close approved': 'the gap opened before the group was started',
  'rejected always rejectedFinal': 'a profile without appeal',
  'searchFailed lead.missing parked': 'the term of a vacant lead began in an earlier state'
}

test('no case moves from state to state outside the table', () => {
  const root = stageRegion()
  const byId = new Map(statesIn(root).map((state) => [state.id, state]))
  const shown = (state: StateDescription | undefined): string | undefined => {
    if (!state || state.meta) return state?.meta?.state
    return shown(state.states.find(({ id }) => id === state.initial))
  }
  const walk = (state: StateDescription, from: string | undefined): readonly string[] => [
    ...state.moves.flatMap(({ on, targets, meta }) => {
      const to = shown(byId.get(targets[0] ?? ''))
      return from && to && to !== from && !meta?.row ? [`${from} ${on || 'always'} ${to}`] : []
    }),
    ...state.states.flatMap((child) => walk(child, child.meta?.state ?? from))
  ]
  const outside = [...new Set(walk(root, undefined))].filter((move) => innerMoves[move] === undefined)
  expect(outside.sort()).toEqual([])
})
