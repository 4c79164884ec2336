import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { row, termEnds } from '#workflows/effects.ts'

import {
  acceptMinutes,
  answerObjection,
  draftMinutes,
  noteObjection,
  tellKeepers,
  tellObjector,
  tellOfAcceptance,
  tellOfDraft
} from './minutes-steps.ts'
import { sitting } from './setup.ts'
import type { Roles } from './setup.ts'

/** The sitting is over and its minutes (protokół) are still to be written. */
export const minutesDue = (roles: Roles) =>
  sitting.createStateConfig({
    description: 'The sitting is over; the office writes down its course.',
    meta: {
      state: 'minutesDue',
      stage: 'review',
      owner: ['coordinator'],
      waits: [{ act: 'minutes.draft', of: 'coordinator' }]
    } satisfies StateMeta,
    on: {
      'minutes.draft': {
        target: 'minutesDrafted',
        actions: [draftMinutes, tellOfDraft(roles)],
        meta: row(null, 'coordinator')
      }
    },
    after: { T36: { actions: tellKeepers('late', roles), meta: termEnds() } }
  })

/** Attendants may object; the chair accepts, or the time for objections ends without one. */
export const minutesDrafted = (roles: Roles) =>
  sitting.createStateConfig({
    description: 'The draft is with the attendants, who may object to it.',
    meta: {
      state: 'minutesDrafted',
      stage: 'review',
      owner: [roles.chair, 'coordinator'],
      waits: [{ act: 'minutes.accept', of: roles.chair }]
    } satisfies StateMeta,
    on: {
      'minutes.draft': {
        actions: [draftMinutes, tellOfDraft(roles)],
        meta: row(null, 'coordinator')
      },
      'minutes.object': {
        guard: 'wasThere',
        actions: [noteObjection, tellKeepers('objected', roles)],
        meta: row(null, roles.member)
      },
      'minutes.answer': {
        guard: and(['someObjectionOpen', 'objectionOpen']),
        actions: [answerObjection, tellObjector],
        meta: row(null, [roles.chair, 'coordinator'])
      },
      'minutes.accept': {
        target: '#minutesAccepted',
        guard: and(['noObjectionOpen', 'numberAndDigestKnown']),
        actions: [acceptMinutes, tellOfAcceptance],
        meta: row(null, roles.chair, 'minutes')
      }
    },
    after: {
      T36a: [
        {
          target: '#minutesAccepted',
          guard: and(['noObjectionOpen', 'numberAndDigestKnown']),
          actions: [acceptMinutes, tellOfAcceptance],
          meta: termEnds('minutes')
        },
        { actions: tellKeepers('unanswered', roles), meta: termEnds('minutes') }
      ]
    }
  })
