import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import {
  addItem,
  moveSitting,
  orderItems,
  proposeConsent,
  pullItem,
  putItem,
  removeItem
} from './agenda-steps.ts'
import {
  dismissGuest,
  inviteGuest,
  openSitting,
  tellGuest,
  tellInvited,
  tellOfItem,
  tellOfOpenBallots
} from './attendance-steps.ts'
import type { SittingEventOf } from './events.ts'
import { sitting } from './setup.ts'
import type { Roles } from './setup.ts'

/** What may be done to the agenda before the sitting and at it. */
export const agendaMoves = ({ chair, member }: Roles) =>
  ({
    'item.put': { guard: 'notOnAgenda', actions: putItem, meta: row(null, 'system') },
    'item.remove': { guard: 'itemAhead', actions: removeItem, meta: row(null, [chair, 'coordinator']) },
    'item.order': {
      guard: and(['hasItems', 'isWholeAgenda']),
      actions: orderItems,
      meta: row(null, [chair, 'coordinator'])
    },
    'consent.propose': { guard: 'mayBeVoted', actions: proposeConsent, meta: row(null, chair) },
    'item.pull': {
      guard: and(['somethingForConsent', 'itemForConsent']),
      actions: pullItem,
      meta: row(null, member)
    },
    'guest.invite': {
      guard: and(['personKnown', 'notGuestYet']),
      actions: [inviteGuest, tellGuest],
      meta: row(null, chair, 'person')
    }
  }) as const

/** From the notice of the sitting (zawiadomienie) to its opening. */
export const convened = (roles: Roles) =>
  sitting.createStateConfig({
    description: 'The date is set and the members have been told; the agenda can still grow.',
    meta: {
      state: 'convened',
      stage: 'review',
      owner: [roles.chair],
      waits: [{ act: 'sitting.open', of: roles.chair }],
      openEnded: true
    } satisfies StateMeta,
    entry: tellInvited('convened'),
    on: {
      ...agendaMoves(roles),
      'item.add': {
        guard: and(['caseKnown', 'notOnAgenda']),
        actions: [addItem, tellOfItem],
        meta: row(null, [roles.chair, 'coordinator'], 'agenda')
      },
      'guest.dismiss': { guard: 'isGuest', actions: dismissGuest, meta: row(null, roles.chair) },
      'sitting.move': {
        guard: 'newDateAhead',
        actions: [moveSitting, tellInvited('moved')],
        meta: row(null, [roles.chair, 'coordinator'])
      },
      'sitting.open': { target: 'open', actions: openSitting, meta: row(null, roles.chair, roles.organ) },
      'sitting.cancel': {
        target: '#cancelled',
        actions: [
          sitting.assign({
            reason: ({ event }) => (event as SittingEventOf<'sitting.cancel'>).reason,
            closedAt: ({ event }) => event.now
          }),
          tellInvited('cancelled'),
          tellOfOpenBallots(roles.chair)
        ],
        meta: row(null, [roles.chair, 'coordinator'], 'agenda')
      }
    }
  })
