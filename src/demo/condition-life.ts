import { decisionPhrases } from './content/phrases-decision.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** The lead files evidence of two conditions; one is verified, the other waits for its verifier, the third is open. */
export async function* meetConditions(told: Told): Life {
  const { stage } = told.parts
  const { evidence, verified } = decisionPhrases[told.language]
  const [first, , third] = (await told.context()).conditions
  if (!first || !third) return
  yield 2
  await told.act(told.author, 'condition.file', { condition: first.id, text: evidence[0] })
  yield 1.5
  const text = told.pick(verified)
  await told.act(stage.cast.keyOf(first.verifier), 'condition.accept', { condition: first.id, text })
  if (told.stays('conditionsOverdue')) return
  yield stage.daysUntil(3)
  await told.act(told.author, 'condition.file', { condition: third.id, text: evidence[1] })
}
