import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import { addItem, adoptConsent, callItem, endCalled, endItem, tellCases } from './agenda-steps.ts'
import { closeSitting, confirmAttendance, markAttendance, tellOfOpenBallots } from './attendance-steps.ts'
import { agendaMoves } from './convened.ts'
import { sitting } from './setup.ts'
import type { Roles } from './setup.ts'

/** The body meets: attendance, items one by one, the consent agenda. */
export const open = (roles: Roles) => {
  const lead = [roles.chair, 'coordinator'] as const
  return sitting.createStateConfig({
    description: 'The body meets, calls its items one by one and votes.',
    meta: {
      state: 'open',
      stage: 'review',
      owner: [roles.chair],
      waits: [{ act: 'sitting.close', of: roles.chair }],
      openEnded: true
    } satisfies StateMeta,
    on: {
      ...agendaMoves(roles),
      'item.add': {
        guard: and(['caseKnown', 'notOnAgenda']),
        actions: addItem,
        meta: row(null, lead, 'agenda')
      },
      'attendance.mark': {
        guard: and(['onAttendanceList', 'notInTheFuture']),
        actions: markAttendance,
        meta: row(null, lead)
      },
      'attendance.confirm': {
        guard: and(['isListed', 'notConfirmedYet']),
        actions: confirmAttendance,
        meta: row(null, roles.member)
      },
      'item.call': { guard: 'itemAhead', actions: [endCalled, callItem], meta: row(null, lead, 'agenda') },
      'item.done': { guard: 'itemCalled', actions: endItem, meta: row(null, lead) },
      'consent.adopt': {
        guard: and(['somethingForConsent', 'proposedForConsent', 'quorumForItems']),
        actions: [adoptConsent, tellCases],
        meta: row(null, roles.chair, 'agenda')
      },
      'sitting.close': {
        target: 'minutesDue',
        actions: [tellOfOpenBallots(roles.chair), endCalled, closeSitting],
        meta: row(null, roles.chair, 'agenda')
      }
    }
  })
}
