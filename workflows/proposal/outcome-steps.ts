import type { CreateParams } from '#shared/workflow.ts'
import type { TextReference } from '#shared/text.ts'
import { notify } from '#workflows/effects.ts'
import type { ResolutionInput } from '#workflows/resolution/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { BallotOutcome, Condition, ProposalContext, RequestedChange, Review } from './context.ts'
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

/** Keeps how the ballot ended and who of the Presidium voted; no ballot is open any more. */
export const noteResult = inReview((review, event) => {
  if (event.type !== 'ballot.closed') return {}
  const { ballot, motion, result, counts, mayDecideTie, adoptedAt, voted } = event
  return {
    ballot: null,
    voted: review.body === 'presidium' ? [...new Set([...review.voted, ...voted])] : review.voted,
    last: { ballot, motion, result, counts, mayDecideTie, adoptedAt }
  }
})

/** A ballot that ended without a result leaves no ballot open. */
export const noteCancelled = inReview(() => ({ ballot: null, votesCast: false }))

/** The chair's vote breaks the tie: the motion is carried, or it has failed. */
export const noteDecidingVote = inReview((review, event) => {
  if (event.type !== 'tie.decide' || review.last === null) return {}
  const result = event.choice === 'for' ? 'carried' : 'notCarried'
  return { last: { ...review.last, result, adoptedAt: event.now } }
})

const outcomeOf = ({ review }: ProposalContext): BallotOutcome => (review as Review).last as BallotOutcome

const resolutionId = (context: ProposalContext, running: number) => childId('res', context.case, running)

/** Motions that overturn the decision appealed. */
const overturning: readonly string[] = ['uphold', 'grant']

/** What a resolution takes the place of: the decision appealed, or the approval that is revoked. */
const repealedBy = (context: ProposalContext, motion: string): string | null => {
  if (overturning.includes(motion)) return context.appeal?.resolution ?? null
  if (motion !== 'revoke') return null
  return context.resolutions.findLast((one) => one.motion === 'conditions')?.resolution ?? null
}

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
        rules: context.rules,
        owner: 'case',
        organ: review.body,
        motion: last.motion,
        reasons: review.put?.reasons ?? null,
        points: review.put?.points ?? [],
        until: review.put?.until ?? null,
        ballot: last.ballot,
        adoptedAt: last.adoptedAt,
        repeals: repealedBy(context, last.motion)
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

const bare = ({ text, digest }: TextReference): TextReference => ({ text, digest })

export const onChanges = [
  ...draftResolution,
  assign({ changes: ({ context }) => newChanges(context, context.review?.put?.points.map(bare) ?? []) }),
  ...requestChanges
]

export const onRejected = draftResolution

const conditionsOf = ({ review }: ProposalContext): readonly Condition[] =>
  (review?.put?.conditions ?? []).map(({ text, verifier, evidence, due }, place) => ({
    id: `w${place + 1}`,
    text,
    verifier,
    evidenceKind: evidence,
    due,
    state: 'open',
    evidence: null,
    result: null
  }))

/** The project is approved once its conditions are met: each has a verifier and a date. */
export const onConditional = [
  ...draftResolution,
  assign({
    conditions: ({ context }) => conditionsOf(context),
    appealTimeOver: false,
    extensions: ({ context }) => ({ ...context.extensions, conditions: 0 })
  }),
  notify('N30', { to: [{ to: 'lead' }], act: 'condition.file' }),
  notify('N30', { variant: 'verifier', to: [{ to: 'verifier' }] })
]

/** The review rests until the date the motion gives, or until the lead has answered. */
export const onPostponed = [
  ...draftResolution,
  inReview(({ put }) => ({
    postponed: { demanded: false, until: put?.until ?? null, question: put?.question ?? null, answer: null }
  }))
]

/** The decision on an appeal, or on an approval that is revoked, in writing. */
export const onDecided = draftResolution
