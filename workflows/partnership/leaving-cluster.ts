import type { PartnershipState } from '#partnerships/model.ts'
import { row } from '#workflows/effects.ts'

import { partnership, report } from './setup.ts'

/** The organisation has left the cluster: it stays as a partner from outside, or does what follows where it may not. */
export const leavingCluster = <Otherwise extends object>(state: PartnershipState, otherwise: Otherwise) =>
  ({
    'organisation.left': [
      {
        guard: 'staysOutside',
        actions: [partnership.assign({ role: 'external' }), report(state)],
        meta: row(null, 'system')
      },
      otherwise
    ]
  }) as const
