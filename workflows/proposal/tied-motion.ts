import { and } from 'xstate'

import { row } from '#workflows/effects.ts'
import type { notify } from '#workflows/effects.ts'

import { ballotAgain, ballotOnMotion } from './ballot-steps.ts'
import { noteDecidingVote, noteResult } from './outcome-steps.ts'
import { askHead } from './parties-told.ts'
import { inReview } from './review-steps.ts'
import { isLaterMotion } from './rules-motion.ts'

/** A stage that asks one question after the round: what was tried on an earlier occasion does not count. */
export const askedAnew = inReview(({ last }) => ({
  ballot: null,
  votesCast: false,
  revotes: 0,
  secondDates: 0,
  last: isLaterMotion(last?.motion) ? null : last
}))

/** The same motion once more counts as a re-vote, or as a second date where there was no quorum. */
const countAgain = inReview(({ last, revotes, secondDates }) => {
  if (last === null || !isLaterMotion(last.motion)) return {}
  return last.result === 'noQuorum' ? { secondDates: secondDates + 1 } : { revotes: revotes + 1 }
})

/** A ballot on the one motion of such a stage. */
export const ballotOnLaterMotion = [countAgain, ...ballotOnMotion] as const

/** As many for as against: whoever presided may decide, or put it to the vote once more; else the term decides. */
export const laterMotionTied = {
  guard: and(['isThisBallot', 'tied']),
  actions: [noteResult, askHead('tie.decide', 'laterTied')],
  meta: row(null, 'system')
} as const

/** The casting vote against: the motion has failed. */
export const castAgainst = (told: ReturnType<typeof notify>) =>
  ({
    guard: and(['tieToDecide', 'chairMayDecideTie', 'presidedOverBallot', 'decidesAgainst']),
    actions: [noteDecidingVote, told],
    meta: row(null, 'chair')
  }) as const

/** What the casting vote for the motion asks for. */
export const castFor = ['tieToDecide', 'chairMayDecideTie', 'presidedOverBallot', 'decidesFor'] as const

/** One re-vote, within a week. Source: procedure 1.4, tie. */
export const votedOnceMore = {
  'tie.revote': {
    guard: and(['notRecused', 'tieToDecide', 'revoteLeft', 'revoteInTime']),
    actions: [inReview((review) => ({ revotes: review.revotes + 1 })), ...ballotAgain],
    meta: row(null, 'chair', 'presidium')
  }
} as const
