import { put, voteOn } from './ballot-life.ts'
import { decisionPhrases } from './content/phrases-decision.ts'
import { sign } from './resolution-life.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The lead appeals: the Presidium looks at its decision again, then the Council has the last word. */
export async function* appeal(told: Told): Life {
  const { stage } = told.parts
  const words = decisionPhrases[told.language]
  yield 5
  if ((await told.state()) !== 'rejected') return
  const contested = { criteria: { strategy: told.pick(words.appeals) }, charges: told.pick(words.charges) }
  await told.act(told.author, 'appeal.file', { ...contested, request: told.pick(words.requests) })
  if (told.stays('appealSelfReview')) {
    yield stage.daysUntil(5)
    const ballot = await put(told, told.to, { motion: 'uphold' })
    if (ballot) yield* voteOn(told, ballot, ['for', 'against'], false)
    return
  }
  yield 4
  await told.act(await told.presiding(), 'appeal.forward', { text: told.pick(words.forwards) })
  yield told.stays('appealCouncil') ? stage.daysUntil(6) : 6
  const motion = { motion: 'dismiss', reasons: told.pick(words.dismissals) }
  const ballot = await put(told, told.to, motion, 'circular', await told.councilHead())
  if (!ballot) return
  if (told.stays('appealCouncil')) return yield* voteOn(told, ballot, ['for', 'abstain', 'against'], false)
  yield* voteOn(told, ballot, 'allFor')
  yield 2
  await sign(told)
}
