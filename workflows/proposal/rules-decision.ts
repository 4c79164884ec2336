import { isConfirmed } from '#partnerships/model.ts'

import { dateIn } from '#shared/calendar.ts'

import { actsForCouncil, isCouncilEnough } from './council-seats.ts'
import { impartial, presiding } from './parties.ts'
import { payloadOf } from './rules-asked.ts'
import type { About } from './rules-asked.ts'

const closed = ({ event }: About) => payloadOf(event, 'ballot.closed')
const result = (wanted: string) => (about: About) => closed(about).result === wanted
const motionIs =
  (wanted: string) =>
  ({ context, event }: About) =>
    (payloadOf(event, 'ballot.closed').motion ?? context.review?.last?.motion) === wanted

const ground = ({ event }: About) => payloadOf(event, 'ballot.cancelled').ground

const ballotOf = ({ context, event }: About) => {
  const named =
    payloadOf(event, 'ballot.closed').ballot ??
    payloadOf(event, 'ballot.cancelled').ballot ??
    payloadOf(event, 'voter.stepped-aside').ballot
  return named !== undefined && named === context.review?.ballot
}

/** Conditions of what a ballot comes to, and of what follows when it decides nothing. Source: procedure.md 1.3 and 1.4. */
export const decisionRules = {
  isThisBallot: ballotOf,
  carried: result('carried'),
  tied: result('tied'),
  notCarried: result('notCarried'),
  quorumMissed: result('noQuorum'),
  motionToApprove: motionIs('approve'),
  motionForConditions: motionIs('conditions'),
  motionForChanges: motionIs('changes'),
  motionToPostpone: motionIs('postpone'),
  motionToReject: motionIs('reject'),
  revoked: motionIs('revoke'),
  upheld: motionIs('uphold'),
  granted: motionIs('grant'),
  dismissed: motionIs('dismiss'),
  /** Written reasons stand in the motion. */
  reasonsGiven: ({ context }: About) => (context.review?.put?.points.length ?? 0) > 0,
  dateGiven: ({ context }: About) => typeof context.review?.put?.until === 'string',
  conditionsSet: ({ context }: About) => (context.review?.put?.conditions.length ?? 0) > 0,
  cancelledForSitting: (about: About) => ground(about) === 'sittingDemanded',
  cancelledForTooFew: (about: About) => ground(about) === 'tooFewEligible',
  /** Too few may vote for a ballot to open at all. */
  noBallotOpened: ({ context }: About) => context.review !== null && context.review.ballot === null,
  secondDateLeft: ({ context }: About) => (context.review?.secondDates ?? 0) < context.rules.secondDates,
  /** The chair of the Council, or another member where the chair is recused. */
  presidesInCouncil: actsForCouncil,
  councilEnough: isCouncilEnough,
  councilTooFew: (about: About) => !isCouncilEnough(about),
  /** The last ballot was tied, and no other is open. */
  tieToDecide: ({ context }: About) =>
    context.review?.ballot === null && context.review.last?.result === 'tied',
  chairMayDecideTie: ({ context }: About) => {
    const head = context.review?.head ?? null
    return context.review?.last?.mayDecideTie === true && head !== null && impartial(context).includes(head)
  },
  /** The one who presided over the ballot, and no other. */
  presidedOverBallot: ({ context, event }: About) => event.by.person === (context.review?.head ?? null),
  presides: ({ context, event }: About) => event.by.person === presiding(context),
  decidesFor: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'against',
  decidesAgainst: ({ event }: About) => payloadOf(event, 'tie.decide').choice !== 'for',
  revoteLeft: ({ context }: About) => (context.review?.revotes ?? 0) < context.rules.revotes,
  /** Who takes part by letter of intent is another than when the vote began. */
  confirmedChanged: ({ context, event }: About) => {
    const { organisation, partnership, state } = payloadOf(event, 'partner.changed')
    if (organisation === undefined || state === undefined) return false
    const before = context.partners.find((one) => one.partnership === partnership)
    return (before !== undefined && isConfirmed(before.state)) !== isConfirmed(state)
  },
  noVoteCast: ({ context }: About) => context.review?.votesCast !== true,
  /** The day that the motion named has come, its question is answered, or a sitting was demanded and may be held. */
  restIsOver: ({ context, event }: About) => {
    const rest = context.review?.postponed
    if (!rest) return true
    return rest.demanded || rest.answer !== null || (rest.until ?? '') <= dateIn(event.now)
  },
  /** A sitting was demanded: the vote is not held in writing again. */
  sittingIfDemanded: ({ context, event }: About) =>
    context.review?.postponed?.demanded !== true || payloadOf(event, 'review.resume').mode !== 'circular',
  questionOpen: ({ context }: About) => {
    const rest = context.review?.postponed
    return rest !== null && rest !== undefined && rest.question !== null && rest.answer === null
  }
}
