import type { Motion } from '#ballots/model.ts'
import { criterionNames } from '#proposals/model.ts'
import type { BallotInput } from '#workflows/ballot/context.ts'
import { votersOf } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'
import { childId } from '#workflows/stamped.ts'

import type { ProposalContext, PutMotion, Review } from './context.ts'
import { councilSeats } from './council-seats.ts'
import type { Seats } from './council-seats.ts'
import type { ProposalEvent } from './events.ts'
import { impartial, presiding } from './parties.ts'
import { recomputeRecusals } from './recusal-steps.ts'
import type { Point } from './review-round.ts'
import { modeOf } from './rules-motion.ts'
import { proposal } from './setup.ts'

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }
type Body = Review['body']

const ofPresidium = (context: ProposalContext, { members }: Review): Seats => {
  const eligible = impartial(context)
  const apart = members.flatMap(({ person }) => (eligible.includes(person) ? [] : [person]))
  return {
    voters: votersOf({ members: [...members], recused: [] }, apart, context.rules),
    composition: members.length,
    chair: presiding(context)
  }
}

/** Fewer eligible members than this cannot decide. */
const floorFor = ({ rules }: ProposalContext, motion: Motion): number =>
  Math.max(rules.quorum.floor, rules.secretMotions.includes(motion) ? rules.secretFloor : 0)

/** When the sitting begins at which the motion is voted on: by the event that names it, else as the round opened. */
const heldOn = (event: ProposalEvent, review: Review, sitting: string | null): string | null => {
  if (sitting === null) return null
  const named = factOf(event, 'sitting')
  if (named?.id === sitting) return named.on
  return sitting === review.sitting ? (review.sittingOn ?? null) : null
}

/** A ballot of the Presidium opens only where enough may vote; the case is then the Council's. */
const open = (body: Body, put: (about: About, review: Review) => PutMotion) =>
  proposal.enqueueActions(({ context, event, enqueue }) => {
    const { review } = context
    if (review === null) return
    const motion = put({ context, event }, review)
    const seats = body === 'council' ? councilSeats({ context, event }) : ofPresidium(context, review)
    const isOpened = body === 'council' || seats.voters.length >= floorFor(context, motion.motion)
    const id = childId('bal', context.case, context.ballots + 1)
    enqueue.assign({
      ballots: context.ballots + (isOpened ? 1 : 0),
      review: {
        ...review,
        put: motion,
        body,
        ballot: isOpened ? id : null,
        voters: seats.voters.map(({ person }) => person),
        head: seats.chair,
        postponed: null
      }
    })
    if (!isOpened) return
    const input: BallotInput = {
      case: context.case,
      rules: context.rules,
      owner: 'case',
      body,
      mode: motion.mode,
      secret: context.rules.secretMotions.includes(motion.motion),
      sitting: motion.sitting,
      heldOn: heldOn(event, review, motion.sitting),
      motion: motion.motion,
      reasons: motion.reasons,
      points: motion.points,
      until: motion.until,
      round: review.round,
      revision: context.card.revision,
      ...seats
    }
    enqueue({ type: 'create', params: { workflow: 'ballot', id, input } })
  })

/** As the round is held, unless the profile wants the approval voted on at a sitting. */
const inRound = (
  context: ProposalContext,
  { mode, sitting }: Review
): Pick<PutMotion, 'mode' | 'sitting'> => ({
  mode: modeOf(context, { motion: 'approve' }, mode),
  sitting
})

const plain = (motion: Motion, held: Pick<PutMotion, 'mode' | 'sitting'>): PutMotion => ({
  motion,
  ...held,
  reasons: null,
  points: [],
  conditions: [],
  until: null,
  question: null
})

type Put = Extract<ProposalEvent, { readonly type: 'motion.put' }>

const pointsOf = ({ changes = [], conditions = [], criteria = {} }: Put): readonly Point[] => [
  ...changes.map(({ text }) => text),
  ...conditions.map(({ text, verifier, evidence, due }) => ({ ...text, verifier, evidence, due })),
  ...criterionNames.flatMap((criterion) => {
    const text = criteria[criterion]
    return text === undefined ? [] : [{ ...text, criterion }]
  })
]

const motionOf =
  (body: Body) =>
  ({ context, event }: About, review: Review): PutMotion => {
    if (event.type !== 'motion.put') return plain('approve', inRound(context, review))
    // The Council votes in writing unless its chair says otherwise: its next sitting may be two months away.
    const mode = modeOf(context, event, body === 'council' ? 'circular' : review.mode)
    const inherited = body === 'presidium' && review.mode === 'sitting' ? review.sitting : null
    return {
      motion: event.motion,
      mode,
      sitting: mode === 'sitting' ? (event.sitting ?? inherited) : null,
      reasons: event.reasons ?? null,
      points: pointsOf(event),
      conditions:
        event.conditions?.map(({ text, verifier, evidence, due }) => ({ text, verifier, evidence, due })) ??
        [],
      until: event.until ?? null,
      question: event.question ?? null
    }
  }

/** The motion of the last ballot once more, where it is held now. */
const again = ({ context, event }: About, review: Review): PutMotion => {
  const before = review.put ?? plain('approve', inRound(context, review))
  if (event.type === 'review.reconvene' && event.sitting !== undefined)
    return { ...before, mode: 'sitting', sitting: event.sitting }
  return before
}

/** After a rest: the motion that a sitting was demanded for, else the approval that was put off. */
const resumed = ({ context, event }: About, review: Review): PutMotion => {
  const chosen = event.type === 'review.resume' ? event : undefined
  const isDemanded = review.postponed?.demanded === true
  const { motion } = isDemanded && review.put ? review.put : ({ motion: 'approve' } as const)
  const wished = chosen?.mode ?? (isDemanded || chosen?.sitting !== undefined ? 'sitting' : review.mode)
  const mode = context.rules.sittingMotions.includes(motion) ? 'sitting' : wished
  const held = { mode, sitting: mode === 'sitting' ? (chosen?.sitting ?? null) : null }
  return isDemanded && review.put ? { ...review.put, ...held } : plain('approve', held)
}

/** The first ballot of a round is on the motion to approve; one that was cancelled is repeated. */
export const ballotOnApproval = [
  recomputeRecusals,
  open('presidium', ({ context }, review) => review.put ?? plain('approve', inRound(context, review)))
]

/** A ballot on the motion that the chair put. */
export const ballotOnMotion = [recomputeRecusals, open('presidium', motionOf('presidium'))]

/** A ballot on the same motion once more: after a tie, or on a second date. */
export const ballotAgain = [recomputeRecusals, open('presidium', again)]

/** A ballot after the review rested. */
export const ballotResumed = [recomputeRecusals, open('presidium', resumed)]

/** A ballot of the Council on the motion that its chair put. */
export const ballotOfCouncil = [open('council', motionOf('council'))]
