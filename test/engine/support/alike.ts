import { expect } from 'vitest'

import type { Profile, TermRule } from '#shared/profile.ts'

import type { Runner, Standing } from './runner.ts'
import { profile } from './world.ts'

/** Milliseconds by the name of a term, as the terms of a profile. */
export const profileWith = (lengths: Readonly<Record<string, number>>): Profile => ({
  ...profile,
  terms: Object.fromEntries(
    Object.entries(lengths).map(([name, length]): [string, TermRule] => [
      name,
      { length: length / 1000, unit: 's', atEnd: 'move' }
    ])
  )
})

/** Ended actors stay as rows, and XState keeps others than the engine: of them those are compared that both know. */
const without = (one: Standing, other: Standing): Standing => {
  const known = Object.entries(one.actors).filter(
    ([id, { status }]) => status === 'active' || id in other.actors
  )
  return { ...one, actors: Object.fromEntries(known) }
}

/** Insists that a case stands the same, run durably and live. */
export const expectAlike = (live: Runner, durable: Runner, about: string): void => {
  const [expected, actual] = [live.standing(), durable.standing()]
  expect(without(actual, expected), about).toEqual(without(expected, actual))
}
