import { and } from 'xstate'

import { row } from '#workflows/effects.ts'

import { raiseObjection } from './objection-steps.ts'
import { recomputeRecusals } from './recusal-steps.ts'
import { noteDeclaration, tellOfRecusal } from './review-steps.ts'
import { rememberPartner } from './shared-steps.ts'

/** The applicant would not have this member decide; the chair rules on it. */
export const objecting = (inQueue: boolean) =>
  ({
    'objection.raise': {
      guard: and(['sitsInPresidium', 'notRecusedYet', 'notObjectedYet']),
      actions: raiseObjection(inQueue),
      meta: row(null, 'lead', 'presidium')
    }
  }) as const

/** The register has changed: who may decide is asked anew. */
export const followRecusals = {
  'register.changed': { actions: recomputeRecusals, meta: row(null, 'system', 'presidium') },
  'partner.changed': {
    actions: [rememberPartner, recomputeRecusals],
    meta: row(null, 'system', 'presidium')
  }
} as const

/** Members, and experts asked for an opinion, say whether they are impartial. */
export const declaring = {
  'declaration.make': {
    guard: 'declarationDue',
    actions: [noteDeclaration, tellOfRecusal],
    meta: row(null, ['presidium', 'expert'])
  }
} as const
