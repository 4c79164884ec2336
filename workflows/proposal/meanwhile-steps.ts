import { row } from '#workflows/effects.ts'
import { stampOf } from '#workflows/stamped.ts'

import { proposal } from './setup.ts'
import { endReview, minimumLost, rememberPartner } from './shared-steps.ts'

/** What happens while nothing can follow from it yet, and follows as soon as the case moves on. */

/** The consortium fell below its minimum where nothing follows from it yet: it does as soon as the case moves on. */
export const rememberLoss = proposal.assign({ minimumLost: true })
export const forgetLoss = proposal.assign({ minimumLost: false })

/** A partner leaves while the decision is overdue or appealed: the case stays, and the minimum is looked at afterwards. */
export const partnerLeavesMeanwhile = {
  'partner.left': [
    {
      guard: 'minimumConsortiumKept',
      actions: rememberPartner,
      meta: row(null, 'system', 'organisations')
    },
    { actions: [rememberPartner, rememberLoss], meta: row(null, 'system', 'organisations') }
  ]
} as const

/** The minimum was lost meanwhile: what follows from a partner's leaving here follows now. */
export const afterLoss = (elsewhere: '#consortium' | '#gapRepair') =>
  ({
    target: elsewhere,
    guard: 'minimumWasLost',
    actions: [forgetLoss, ...(elsewhere === '#consortium' ? [endReview] : []), ...minimumLost[elsewhere]],
    meta: row('PARTNER_WITHDREW', 'system')
  }) as const

/** The lead's organisation left the cluster where nobody could take the lead over: now somebody can. */
export const leadGoneMeanwhile = {
  guard: 'leadWasLost',
  actions: [
    proposal.assign({ leadLost: false }),
    proposal.raise(({ event }) => ({ type: 'lead.gone', ...stampOf(event) }))
  ],
  meta: row(null, 'system')
} as const
