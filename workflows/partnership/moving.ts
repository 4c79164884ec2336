import type { PartnershipState } from '#partnerships/model.ts'
import { row } from '#workflows/effects.ts'

import { notifyOrganisation, partnership, report } from './setup.ts'

/** The role is no longer on the card. Nobody is turned away by that: the organisation is told, and the lead goes on with it. */
const roleDropped = {
  'need.dropped': {
    actions: [partnership.assign({ needDropped: true }), notifyOrganisation('N10', 'roleDropped')],
    meta: row(null, 'system')
  }
} as const

/** The role it is about may go from the card, and come back to it in another one that the lead offers. */
export const moving = (state: PartnershipState) =>
  ({
    ...roleDropped,
    'role.move': {
      guard: 'roleIsSought',
      actions: [
        partnership.assign({
          need: ({ context, event }) => (event.type === 'role.move' ? event.need : context.need),
          needDropped: false
        }),
        notifyOrganisation('N10', 'roleMoved'),
        report(state)
      ],
      meta: row(null, 'lead', 'card')
    }
  }) as const
