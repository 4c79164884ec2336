import { and } from 'xstate'

import type { NotifyParams } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import type { ProposalEvent } from './events.ts'
import { awaitedFrom } from './recusal-steps.ts'
import { inReview } from './review-steps.ts'

/** The chair asks somebody from outside the Presidium for an opinion: no vote, the same rules of recusal. Source: procedure 1.1. */
export const invitingExperts = {
  'expert.invite': {
    guard: and(['notRecused', 'fitsAsExpert', 'notInReviewYet']),
    actions: [
      inReview((review, event) =>
        event.type === 'expert.invite' ? { experts: [...review.experts, awaitedFrom(event.person)] } : {}
      ),
      {
        type: 'notify' as const,
        params: ({ event }: { readonly event: ProposalEvent }): NotifyParams => ({
          notice: 'N17',
          variant: 'expert',
          to: [{ to: 'people', people: event.type === 'expert.invite' ? [event.person] : [] }],
          act: 'declaration.make'
        })
      }
    ],
    meta: row(null, 'chair', 'person')
  }
} as const
