import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { AnyStateMachine } from 'xstate'

import { Definitions } from '#engine/definitions.ts'
import type { JsonEvent } from '#engine/decide.ts'

import { expectAlike, profileWith } from './support/alike.ts'
import { DurableRunner } from './support/durable.ts'
import { LiveRunner } from './support/live.ts'
import { diceOf, makeMachine } from './support/machine-maker.ts'
import type { Dice, Made } from './support/machine-maker.ts'
import type { Runner } from './support/runner.ts'
import { writtenMachines } from './support/written-machines.ts'

/** One thing that happens to a case: an event for its root, or time that passes. */
type Happening = JsonEvent | number

const anyHappening = (dice: Dice): Happening =>
  dice.chance(0.3) ? 1000 * (1 + dice.below(4)) : { type: `e${dice.below(3)}` }

const pairOf = (machine: AnyStateMachine, delays: Made['delays']): readonly [Runner, Runner] => {
  const opening = { workflow: 'made', id: 'root', input: {}, facts: {} }
  const definitions = new Definitions([{ name: 'made', version: 1, machine, events: {}, people: {} }])
  return [
    new LiveRunner({ made: machine }, opening),
    new DurableRunner(definitions, profileWith(delays), opening)
  ]
}

const runBoth = (
  machine: AnyStateMachine,
  delays: Made['delays'],
  happenings: readonly Happening[],
  about: string
): number => {
  const [live, durable] = pairOf(machine, delays)
  expectAlike(live, durable, `${about} at the start`)
  happenings.forEach((happening, index) => {
    for (const runner of [live, durable])
      if (typeof happening === 'number') runner.advance(happening)
      else runner.send('root', happening)
    expectAlike(live, durable, `${about} after ${index + 1}: ${JSON.stringify(happening)}`)
  })
  return Object.keys(live.standing().actors).length
}

describe('a machine runs durably as it does live', () => {
  // XState says so of every message to an actor that has ended.
  beforeAll(() => void vi.spyOn(console, 'warn').mockReturnValue())

  it.each(writtenMachines)('when it $name', ({ name, machine, delays }) => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const dice = diceOf(seed)
      runBoth(
        machine,
        delays,
        Array.from({ length: 40 }, () => anyHappening(dice)),
        `${name}, walk ${seed}`
      )
    }
  })

  it('when it is one of five hundred that were made up', () => {
    let actors = 0
    for (let seed = 1; seed <= 500; seed += 1) {
      const dice = diceOf(seed)
      const { machine, delays } = makeMachine(dice)
      actors += runBoth(
        machine,
        delays,
        Array.from({ length: 30 }, () => anyHappening(dice)),
        `machine ${seed}`
      )
    }
    expect(actors).toBeGreaterThan(700)
  })
})
