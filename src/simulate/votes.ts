import type { JsonObject } from '#shared/json.ts'

import type { Chance } from './chance.ts'
import { listIn, peopleIn } from './record.ts'
import type { TableRow } from './table.ts'

/** What the members of a body, taken together, are going to do. */
export type Outcome = 'carried' | 'tied' | 'notCarried' | 'noQuorum' | 'nobody' | 'asTheyLike'

type Choice = 'for' | 'against' | 'abstain' | 'absent'

/** Which outcome brings a case nearer to a row of the table, where this motion has to be carried sooner or later. */
export const outcomeFor = (
  {
    next,
    aim,
    motion
  }: { readonly next: TableRow | null; readonly aim: TableRow | null; readonly motion: string | null },
  ballot: JsonObject
): Outcome | null => {
  if (next === null) return null
  if (next.event === 'NOT_CARRIED') return 'notCarried'
  if (next.event === 'NO_QUORUM') return aim?.event === 'WITHDRAW' ? 'nobody' : 'noQuorum'
  if (motion !== null && motion !== ballot['motion']) return 'notCarried'
  if (next.event === 'TIED') return 'tied'
  if (motion !== null) return 'carried'
  return next.event === 'RETURN' ? 'notCarried' : null
}

const counts = (outcome: Outcome, voters: number, chance: Chance): readonly Choice[] => {
  const many = (choice: Choice, count: number) => Array.from({ length: Math.max(0, count) }, () => choice)
  const half = Math.floor(voters / 2)
  switch (outcome) {
    case 'carried': {
      const yes = chance.whole(Math.min(voters, Math.ceil((voters * 2) / 3)), voters)
      return [...many('for', yes), ...many(chance.happens(0.5) ? 'absent' : 'against', voters - yes)]
    }
    case 'tied':
      return [...many('for', half), ...many('against', half), ...many('abstain', voters - 2 * half)]
    case 'notCarried':
      return [...many('for', Math.floor(voters / 3)), ...many('against', voters - Math.floor(voters / 3))]
    case 'noQuorum':
      return [...many('for', Math.max(0, Math.ceil(voters / 2) - 1)), ...many('absent', voters)]
    case 'nobody':
      return many('absent', voters)
    case 'asTheyLike':
      return Array.from(
        { length: voters },
        () =>
          chance.weighed<Choice>(['for', 'against', 'abstain', 'absent'], (choice) => usual[choice]) ?? 'for'
      )
  }
}

const usual: Readonly<Record<Choice, number>> = { for: 68, against: 14, abstain: 8, absent: 10 }

/** How everybody of a ballot is going to vote, settled when the first of them looks at it. */
export class Votes {
  readonly #chance: Chance
  readonly #plans = new Map<string, ReadonlyMap<string, Choice>>()

  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** What a voter of a ballot will do; `wanted` counts only when the ballot is looked at for the first time. */
  choiceOf(ballot: string, context: JsonObject, person: string, wanted: Outcome | null): Choice {
    return this.#plan(ballot, context, wanted).get(person) ?? 'absent'
  }

  /** True once everybody has voted who is going to. */
  areIn(ballot: string, context: JsonObject, voted: readonly string[], wanted: Outcome | null): boolean {
    return [...this.#plan(ballot, context, wanted)].every(
      ([person, choice]) => choice === 'absent' || voted.includes(person)
    )
  }

  #plan(ballot: string, context: JsonObject, wanted: Outcome | null): ReadonlyMap<string, Choice> {
    const known = this.#plans.get(ballot)
    if (known) return known
    const voters = peopleIn(listIn(context, 'voters'))
    // The chair votes in a tie, so that the deciding vote is there to be cast.
    const { chair } = context
    const seated = [
      ...voters.filter((one) => one === chair),
      ...this.#chance.shuffled(voters.filter((one) => one !== chair))
    ]
    const outcome =
      wanted ??
      this.#chance.weighed<Outcome>(['asTheyLike', 'carried', 'noQuorum', 'tied'], (one) =>
        one === 'asTheyLike' ? 8 : one === 'carried' ? 6 : 1
      ) ??
      'carried'
    const choices = counts(outcome, voters.length, this.#chance)
    const plan = new Map(seated.map((person, index) => [person, choices[index] ?? 'absent'] as const))
    this.#plans.set(ballot, plan)
    return plan
  }
}
