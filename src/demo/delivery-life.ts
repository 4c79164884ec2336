import { dateIn } from '#shared/calendar.ts'

import { put, voteOn } from './ballot-life.ts'
import { closeProject } from './closure-life.ts'
import { deliveryPhrases } from './content/phrases-delivery.ts'
import type { Destiny } from './content/story-of.ts'
import { recall } from './recall-life.ts'
import { reportUntil } from './report-life.ts'
import { repeal, sign } from './resolution-life.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** Days before the end at which the work takes its turn. */
const turns: Readonly<Partial<Record<Destiny, number>>> = {
  closed: 80,
  terminated: 75,
  closureReview: 34,
  closing: 12,
  changeReview: 6,
  suspended: 3
}

/** An appointed group at work as far as the year goes; `appointment` is the resolution that appointed it. */
export async function* carryOut(told: Told, group: Addressed, appointment: Addressed): Life {
  const { story } = told.parts
  const turn = turns[story.destiny]
  yield* reportUntil(told, group, turn ?? 75)
  if ((await told.state()) !== 'active') return
  if (told.stays('closed', 'closureReview', 'closing')) return yield* closeProject(told, group)
  if (told.stays('terminated')) return yield* terminate(told, group, appointment)
  if (told.stays('changeReview')) return yield* ask(told, group, false)
  if (told.stays('suspended')) return await suspend(told, group)
  if (story.twist === 'recall') yield* recall(told, group)
  if (story.twist === 'longerWork') yield* ask(told, group, true)
  if (story.twist !== 'silentLead') yield* reportUntil(told, group, 0)
}

/** A material change: granted by the Presidium, or still before it when the year ends. */
async function* ask(told: Told, group: Addressed, isGranted: boolean): Life {
  const { stage } = told.parts
  const words = deliveryPhrases[told.language]
  const { charter } = (await stage.view(group.actor)).context as { charter?: { endsOn: string } | null }
  const endsOn = Temporal.PlainDate.from(charter?.endsOn ?? dateIn(stage.end))
    .add({ months: 5 })
    .toString()
  const change = isGranted
    ? { kinds: ['end'], endsOn, text: told.pick(words.extensions) }
    : { kinds: ['budget'], budgetPercent: 25, text: told.pick(words.dearer) }
  await told.act(told.author, 'change.request', change, group)
  yield 2
  const ballot = await put(told, group, { motion: 'approveChange' })
  if (!ballot) return
  yield* voteOn(told, ballot, isGranted ? 'allFor' : ['for', 'for'], isGranted)
  if (!isGranted) return
  yield 1
  await sign(told, group)
}

/** The Board stops the work for the time being; the Presidium has a week to confirm it. */
const suspend = async (told: Told, group: Addressed): Promise<void> => {
  const { cast } = told.parts.stage
  const [board = ''] = cast.holders('board')
  await told.act(
    board,
    'group.suspend',
    { reason: told.pick(deliveryPhrases[told.language].suspensions) },
    group
  )
}

/** The Presidium ends a project early, and takes the appointment of its group back. */
async function* terminate(told: Told, group: Addressed, appointment: Addressed): Life {
  const { terminations, repeals } = deliveryPhrases[told.language]
  while (told.parts.sittings.next() === null) yield 1
  const ballot = await put(told, group, { motion: 'terminate', reasons: told.pick(terminations) }, 'sitting')
  if (!ballot) return
  yield* voteOn(told, ballot, 'allFor')
  yield 1
  await sign(told, group)
  yield 3
  yield* repeal(told, appointment, told.pick(repeals))
}
