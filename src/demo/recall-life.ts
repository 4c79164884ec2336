import type { TaskGroupContext } from '#workflows/task-group/context.ts'
import { recallVoters } from '#workflows/task-group/people.ts'

import { voteOn } from './ballot-life.ts'
import { deliveryPhrases } from './content/phrases-delivery.ts'
import { takeTheHead } from './heads-life.ts'
import { createdIn } from './stage.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** Members of the group demand that its leader goes; all of them vote in secret, and a colleague takes over. */
export async function* recall(told: Told, group: Addressed): Life {
  const { stage, story, colleagueOf } = told.parts
  const reason = told.pick(deliveryPhrases[told.language].recalls)
  const context = (await stage.view(group.actor)).context as unknown as TaskGroupContext
  const deputy = stage.cast.keyOf(context.deputy?.person ?? '')
  let ballot: Addressed | undefined
  for (const person of recallVoters(context)) {
    yield 1
    ballot = createdIn(await told.act(stage.cast.keyOf(person), 'recall.demand', { reason }, group), 'ballot')
    if (ballot) break
  }
  if (!ballot) return
  yield 2
  yield* voteOn(told, ballot, ['for', 'for', 'abstain', 'for', 'for'])
  yield 3
  yield* takeTheHead(told, group, colleagueOf(story.organisation, told.author), deputy)
}
