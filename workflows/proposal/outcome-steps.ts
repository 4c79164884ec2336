import type { CreateParams } from '#shared/workflow.ts'
import type { TextReference } from '#shared/text.ts'
import { notify } from '#workflows/effects.ts'
import type { ResolutionInput } from '#workflows/resolution/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { BallotOutcome, ProposalContext, RequestedChange, Review } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { inReview } from './review-steps.ts'
import { proposal } from './setup.ts'
import { tellPartners } from './shared-steps.ts'

const { assign } = proposal

/** Adds requested changes to those of earlier rounds, each with an id of its own. */
export const newChanges = (
  context: ProposalContext,
  texts: readonly TextReference[]
): readonly RequestedChange[] => [
  ...context.changes,
  ...texts.map((text, index) => ({ id: `c${context.changes.length + index + 1}`, text, answer: null }))
]

/** Keeps how the ballot ended; no ballot is open any more. */
export const noteResult = inReview((_, event) => {
  if (event.type !== 'ballot.closed') return {}
  const { ballot, motion, result, counts, mayDecideTie, adoptedAt } = event
  return { ballot: null, last: { ballot, motion, result, counts, mayDecideTie, adoptedAt } }
})

/** The chair's vote breaks the tie: the motion is carried, or it has failed. */
export const noteDecidingVote = inReview((review, event) => {
  if (event.type !== 'tie.decide' || review.last === null) return {}
  const result = event.choice === 'for' ? 'carried' : 'notCarried'
  return { last: { ...review.last, result, adoptedAt: event.now } }
})

const outcomeOf = ({ review }: ProposalContext): BallotOutcome => (review as Review).last as BallotOutcome

const resolutionId = (context: ProposalContext, running: number) => childId('res', context.case, running)

/** Drafts the resolution that puts an adopted motion into words; the chair signs it. */
const draftResolution = [
  assign({
    resolutions: ({ context }) => [
      ...context.resolutions,
      {
        resolution: resolutionId(context, context.resolutions.length + 1),
        motion: outcomeOf(context).motion,
        number: null
      }
    ]
  }),
  {
    type: 'create' as const,
    params: ({ context }: { context: ProposalContext; event: ProposalEvent }): CreateParams => {
      const review = context.review as Review
      const last = outcomeOf(context)
      const input: ResolutionInput = {
        case: context.case,
        organ: review.body,
        motion: last.motion,
        reasons: review.put?.reasons ?? null,
        changes: review.put?.changes ?? [],
        ballot: last.ballot,
        adoptedAt: last.adoptedAt
      }
      return { workflow: 'resolution', id: resolutionId(context, context.resolutions.length), input }
    }
  }
]

/** Tells lead and partners what to change; the term runs from that notice. */
export const requestChanges = [
  assign({
    rounds: ({ context }) => context.rounds + 1,
    extensions: ({ context }) => ({ ...context.extensions, changes: 0 })
  }),
  notify('N29', { to: [{ to: 'lead' }, { to: 'partners' }], act: 'changes.resubmit' })
]

/** The project is approved: its partnerships become active. */
export const onApproved = [...draftResolution, tellPartners('project.approved')]

export const onChanges = [
  ...draftResolution,
  assign({ changes: ({ context }) => newChanges(context, context.review?.put?.changes ?? []) }),
  ...requestChanges
]

export const onRejected = draftResolution
