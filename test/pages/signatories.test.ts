import { expect, it } from 'vitest'

import { describe, statesIn } from '#engine/describe.ts'
import { actsOfSignatories, signatoryRule } from '#pages/signatories.ts'
import { workflows } from '#workflows/index.ts'

it('the acts that pages call acts of an authorised person are those that the machines give to no other', () => {
  const moves = workflows.flatMap(({ machine }) =>
    statesIn(describe(machine)).flatMap((state) => state.moves)
  )
  const found = moves.filter(({ rules }) => rules.includes(signatoryRule)).map(({ on }) => on)
  expect([...actsOfSignatories].toSorted()).toEqual([...new Set(found)].toSorted())
})
