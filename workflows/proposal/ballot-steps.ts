import type { Motion } from '#ballots/model.ts'
import type { CreateParams } from '#shared/workflow.ts'
import type { BallotInput, Voter } from '#workflows/ballot/context.ts'
import { factOf } from '#workflows/facts.ts'
import { childId } from '#workflows/stamped.ts'

import type { ProposalContext, PutMotion, Review } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { confirmed, impartial, presiding } from './parties.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

const ballotId = (context: ProposalContext, running: number): string => childId('bal', context.case, running)

const presidiumInput = (
  context: ProposalContext,
  review: Review
): Pick<BallotInput, 'voters' | 'composition' | 'chair' | 'mode'> => {
  const eligible = impartial(context)
  return {
    voters: review.members
      .filter(({ person }) => eligible.includes(person))
      .map(({ person, organisation }): Voter => ({ person, organisation })),
    composition: review.members.length,
    chair: presiding(context),
    mode: review.mode
  }
}

/** The Council always votes in writing: its next sitting may be two months away. */
const councilInput = ({
  context,
  event
}: About): Pick<BallotInput, 'voters' | 'composition' | 'chair' | 'mode'> => {
  const { members, recused } = factOf(event, 'council') ?? { members: [], recused: [] }
  const sides: readonly (string | null)[] = confirmed(context)
  const eligible = members.filter(
    ({ person, organisation }) =>
      !sides.includes(organisation) && !recused.some((one) => one.person === person)
  )
  return {
    voters: eligible.map(({ person, organisation }) => ({ person, organisation })),
    composition: members.length,
    chair: eligible.find(({ chair }) => chair)?.person ?? null,
    mode: 'circular'
  }
}

const createBallot = (body: BallotInput['body']) => ({
  type: 'create' as const,
  params: (about: About): CreateParams => {
    const { context } = about
    const review = context.review as Review
    const put = review.put as PutMotion
    const input: BallotInput = {
      case: context.case,
      rules: context.rules,
      body,
      motion: put.motion,
      reasons: put.reasons,
      changes: put.changes,
      round: review.round,
      revision: context.card.revision,
      ...(body === 'council' ? councilInput(about) : presidiumInput(context, review))
    }
    return { workflow: 'ballot', id: ballotId(context, context.ballots), input }
  }
})

const open = (body: BallotInput['body'], put: (about: About) => PutMotion | null) => [
  proposal.assign({ ballots: ({ context }) => context.ballots + 1 }),
  inReview((review, event, context) => ({
    put: put({ context, event }) ?? review.put,
    ballot: ballotId(context, context.ballots),
    body
  })),
  createBallot(body)
]

const plain = (motion: Motion): PutMotion => ({ motion, reasons: null, changes: [] })

const motionOf = ({ event }: About): PutMotion =>
  event.type === 'motion.put'
    ? {
        motion: event.motion,
        reasons: event.reasons ?? null,
        changes: event.changes?.map(({ text }) => text) ?? []
      }
    : plain('approve')

/** The first ballot of a round is on the motion to approve. */
export const ballotOnApproval = open('presidium', () => plain('approve'))

/** A ballot on the motion that the chair put. */
export const ballotOnMotion = open('presidium', motionOf)

/** A ballot on the same motion once more: after a tie, or on a second date. */
export const ballotAgain = open('presidium', () => null)

/** A ballot of the Council on the motion that its chair put. */
export const ballotOfCouncil = open('council', motionOf)
