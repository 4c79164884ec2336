import { maxIterations, passing, row } from '#workflows/effects.ts'

import { newSitting } from './agenda-steps.ts'
import { convened } from './convened.ts'
import { minutesDrafted, minutesDue } from './minutes.ts'
import { open } from './open.ts'
import { rolesOf, sitting } from './setup.ts'
import type { Roles } from './setup.ts'

const stagesOf = (roles: Roles) =>
  sitting.createStateConfig({
    id: roles.organ,
    initial: 'convened',
    states: {
      convened: convened(roles),
      open: open(roles),
      minutesDue: minutesDue(roles),
      minutesDrafted: minutesDrafted(roles)
    }
  })

/** One meeting of a body (posiedzenie), from its notice to its minutes; what it deals with are cases of their own. */
export const sittingMachine = sitting.createMachine({
  id: 'sitting',
  description: 'One meeting of a body, from its notice to its minutes.',
  context: ({ input }) => newSitting(input),
  initial: 'convening',
  options: { maxIterations },
  states: {
    convening: {
      description: 'Who presides depends on the body.',
      meta: passing('convened', 'review'),
      always: [
        { target: 'council', guard: 'ofTheCouncil', meta: row(null, 'system') },
        { target: 'board', guard: 'ofTheBoard', meta: row(null, 'system') },
        { target: 'presidium', meta: row(null, 'system') }
      ]
    },
    presidium: stagesOf(rolesOf.presidium),
    council: stagesOf(rolesOf.council),
    board: stagesOf(rolesOf.board),
    minutesAccepted: {
      id: 'minutesAccepted',
      type: 'final',
      description: 'The minutes are numbered and final.',
      meta: { state: 'minutesAccepted', stage: 'ended', owner: [], openEnded: true }
    },
    cancelled: {
      id: 'cancelled',
      type: 'final',
      description: 'The sitting was called off.',
      meta: { state: 'cancelled', stage: 'ended', owner: [], openEnded: true }
    }
  }
})
