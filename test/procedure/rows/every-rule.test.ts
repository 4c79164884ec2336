import { expect, test } from 'vitest'

import { stageRegion, stepsOf, structure } from '#test/procedure/support/table.ts'

import { groupObstacles } from './obstacles/group.ts'
import { outcomeObstacles } from './obstacles/outcome.ts'
import { partnerObstacles } from './obstacles/partners.ts'
import { reviewObstacles } from './obstacles/review.ts'
import { scopeObstacles } from './obstacles/scope.ts'

/** Rules that no person meets as a refusal, each with the reason. */
const nobodysRefusal: Readonly<Record<string, string>> = {
  decidesFor: 'tells the two answers to a tie apart',
  decidesAgainst: 'tells the two answers to a tie apart',
  contestsRejection:
    'tells an appeal against a rejection from one against conditions, which has a row of its own',
  formalCheckProvided: 'where there is no formal check, the scope goes to the search at once',
  eligibleVoter: 'who has no seat left in the ballot is no voter: the act is not theirs at all',
  leadAppeals: 'who does not act for the lead is refused as such: a partner has no such act',
  secondDateLeft: 'after the last second date without quorum the case is the Council’s at once'
}

/** Rules by which a machine finds the row for a motion, or for the state that a case lapsed from. */
const tellsRowsApart = /^(?:motionFor|motionTo|lapsedFrom)/

const rulesOfPeople = (): readonly string[] => {
  const leadership = structure('proposal').states.find(({ path }) => path.at(-1) === 'leadership')
  const steps = [
    ...stepsOf('proposal', stageRegion()),
    ...(leadership ? stepsOf('proposal', leadership) : []),
    ...['task-group', 'ballot', 'partnership'].flatMap((name) => stepsOf(name, structure(name)))
  ]
  return [...new Set(steps.filter(({ by }) => !by.includes('system')).flatMap(({ rules }) => rules))].sort()
}

test('every rule of an act of a person is made false by its cause', () => {
  const met = new Set(
    [...scopeObstacles, ...partnerObstacles, ...reviewObstacles, ...outcomeObstacles, ...groupObstacles].map(
      ({ rule }) => rule
    )
  )
  const without = rulesOfPeople().filter(
    (rule) => !met.has(rule) && !tellsRowsApart.test(rule) && nobodysRefusal[rule] === undefined
  )
  expect(without).toEqual([])
})

test('no rule is excused that stands nowhere or is met after all', () => {
  const rules = rulesOfPeople()
  expect(Object.keys(nobodysRefusal).filter((rule) => !rules.includes(rule))).toEqual([])
})
