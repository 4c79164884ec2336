import { declineReasons } from '#partnerships/model.ts'
import type { DeclineReason } from '#partnerships/model.ts'

/** What a lead may answer to one interest, on the page that answers them all. */
export const answerChoices = ['accept', ...declineReasons] as const
export type AnswerChoice = (typeof answerChoices)[number]

/** Chosen where an interest is to wait, whatever the others get. */
export const later = 'later'

/** An answer as it will be sent to a partnership. */
export type InterestAnswer =
  | { readonly type: 'interest.accept' }
  | { readonly type: 'interest.decline'; readonly reason: DeclineReason; readonly text?: string }

/** Words of an answer, in characters. */
export const mostAnswerWords = 3_000

type Form = (name: string) => string

const isChoice = (value: string): value is AnswerChoice => answerChoices.some((one) => one === value)

const declining = (reason: DeclineReason, text: string): InterestAnswer => ({
  type: 'interest.decline',
  reason,
  ...(text !== '' && { text })
})

/**
 * Reads the answer to one interest: its own, or else the one chosen for all the rest, which can only be a no, since nobody
 * is taken in wholesale. Its own words go before the words for all. Undefined for one that stays unanswered.
 */
export const answerTo = (id: string, field: Form): InterestAnswer | undefined => {
  const own = field(`answer.${id}`)
  if (own === later) return undefined
  const rest = field('rest')
  const choice = isChoice(own) ? own : isChoice(rest) && rest !== 'accept' ? rest : undefined
  if (choice === undefined) return undefined
  if (choice === 'accept') return { type: 'interest.accept' }
  return declining(choice, field(`text.${id}`).trim() || field('text').trim())
}
