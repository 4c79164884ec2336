import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { put, voteOn } from './ballot-life.ts'
import { deliveryPhrases } from './content/phrases-delivery.ts'
import { sign } from './resolution-life.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The work is done: milestones are settled, the lead accounts for the project, the Presidium accepts the account. */
export async function* closeProject(told: Told, group: Addressed): Life {
  const { stage, proposal } = told.parts
  const words = deliveryPhrases[told.language]
  await told.act(told.author, 'work.finish', { text: told.pick(words.finished) }, group)
  const { milestones, organisations, lead } = (await stage.view(group.actor))
    .context as unknown as TaskGroupContext
  for (const [place, { id, state }] of milestones.entries()) {
    if (state !== 'planned') continue
    yield 2
    const outcome = place === 0 ? { state: 'done' } : { state: 'late', text: told.pick(words.late) }
    await told.act(told.author, 'milestone.report', { milestone: id, ...outcome }, group)
  }
  if (told.stays('closing')) return
  yield 10
  const [rated] = organisations.filter((one) => one !== lead.organisation)
  await told.act(
    told.author,
    'final.submit',
    {
      results: told.pick(words.results),
      followUp: told.pick(words.followUp),
      lessons: told.pick(words.lessons),
      products: 1,
      publications: 2 + (told.week % 3),
      patents: told.week % 2,
      jobs: 3,
      funding: proposal.total * 1000,
      ...(rated !== undefined && {
        ratings: [{ organisation: rated, rating: 5, text: told.pick(words.ratings) }]
      })
    },
    group
  )
  if (told.stays('closureReview')) return
  yield 3
  const ballot = await put(told, group, { motion: 'acceptClosure' })
  if (!ballot) return
  yield* voteOn(told, ballot, 'allFor')
  yield 2
  await sign(told, group)
}
