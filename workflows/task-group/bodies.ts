import type { VotingBody } from '#ballots/model.ts'
import { presidingOf, votersOf } from '#workflows/bodies.ts'
import type { Voter } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'
import type { BodyFact } from '#workflows/facts.ts'

import type { TaskGroupContext } from './context.ts'
import type { TaskGroupEvent } from './events.ts'

/** A body that can vote on a motion about the group now. */
export type Assembled = {
  readonly body: VotingBody
  readonly voters: readonly Voter[]
  readonly composition: number
  readonly chair: string | null
}

const assembled = (
  body: 'presidium' | 'council',
  fact: BodyFact | undefined,
  { rules, recused }: TaskGroupContext,
  asideInCase: readonly string[]
): Assembled | null => {
  if (fact === undefined) return null
  const apart = [...asideInCase, ...recused.map(({ person }) => person)]
  const voters = votersOf(fact, apart, rules, body === 'council')
  if (voters.length < rules.quorum.floor) return null
  return { body, voters, composition: fact.members.length, chair: presidingOf(fact, voters) }
}

/** Who stepped aside in the review of the case, or was ruled out of it, does not vote on its group either. */
export const asideInCase = (event: TaskGroupEvent): readonly string[] => factOf(event, 'apart')?.people ?? []

/** The Presidium, or the Council where too few members of the Presidium may vote; `null` where neither can. */
export const bodyFor = (context: TaskGroupContext, event: TaskGroupEvent): Assembled | null =>
  assembled('presidium', factOf(event, 'presidium'), context, asideInCase(event)) ??
  assembled('council', factOf(event, 'council'), context, asideInCase(event))
