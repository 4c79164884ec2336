import { and } from 'xstate'

import type { DueParams, StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { ballotResumed } from './ballot-steps.ts'
import type { ProposalContext } from './context.ts'
import { impartial } from './parties.ts'
import { declaring, followRecusals } from './review-changes.ts'
import { inReview } from './review-steps.ts'
import { leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { leadMayLeave, partnerWithdrew, withdraw } from './shared-steps.ts'

/** The review rests to the end of the day that the motion named. */
export const untilItsDate = {
  type: 'due' as const,
  params: ({ context }: { readonly context: ProposalContext }): DueParams => ({
    term: 'T14',
    on: context.review?.postponed?.until ?? ''
  })
}

/** A member asked for a sitting: the motion waits for one. */
export const demandSitting = inReview(() => ({
  mode: 'sitting',
  sitting: null,
  postponed: { demanded: true, until: null, question: null, answer: null }
}))

/** A review that rests: until a date, until a question is answered, or until a sitting. */
export const postponed = proposal.createStateConfig({
  id: 'postponed',
  description: 'The review rests: until the date given, until the lead has answered, or until a sitting.',
  meta: {
    state: 'postponed',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'review.resume', of: 'chair' }]
  } satisfies StateMeta,
  entry: [
    {
      type: 'notify',
      params: ({ context }) => ({
        notice: 'N25',
        ...(context.review?.postponed?.demanded === true && { variant: 'waits' }),
        to: [{ to: 'people', people: impartial(context) }],
        // The ballot tells its voters that a sitting was demanded.
        ...(context.review?.postponed?.demanded === true && {
          except: [{ to: 'people', people: context.review.voters }]
        }),
        data: { on: context.review?.postponed?.until ?? null }
      })
    },
    proposal.enqueueActions(({ context, enqueue }) => {
      const rest = context.review?.postponed
      if (rest?.question)
        enqueue(notify('N25', { variant: 'question', to: [{ to: 'lead' }], act: 'question.answer' }))
      else
        enqueue(
          notify('N25', {
            ...(rest?.demanded === true && { variant: 'waits' }),
            to: [{ to: 'lead' }],
            data: { on: rest?.until ?? null }
          })
        )
    })
  ],
  always: leadGoneMeanwhile,
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...partnerWithdrew('#consortium'),
    ...followRecusals,
    ...declaring,
    'question.answer': {
      guard: 'questionOpen',
      actions: [
        inReview(({ postponed: rest }, event) => ({
          postponed: rest && { ...rest, answer: event.type === 'question.answer' ? event.text : rest.answer }
        })),
        notify('N25', { variant: 'answered', to: [{ to: 'chair' }], act: 'review.resume' })
      ],
      meta: row(null, 'lead')
    },
    'review.resume': {
      target: '#ballot',
      guard: and(['notRecused', 'restIsOver', 'sittingIfDemanded', 'sittingInTime']),
      actions: ballotResumed,
      meta: row('RESUME_REVIEW', 'chair', 'presidium', 'sitting')
    }
  },
  after: { T14: { target: '#ballot', actions: ballotResumed, meta: termEnds('presidium') } }
})
