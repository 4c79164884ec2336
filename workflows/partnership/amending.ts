import { undertakingVersion } from '#partnerships/model.ts'
import { offerIn } from '#partnerships/offer.ts'
import { notify, row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'

import { partnership } from './setup.ts'

/**
 * The candidate writes its interest anew while the lead has not answered: the same fields, the last version counts, and the
 * journal keeps every one. Source: procedure.md 1.1, candidate.
 */
export const amending = {
  'interest.amend': {
    actions: [
      partnership.assign(({ context, event }) => {
        if (event.type !== 'interest.amend') return {}
        return {
          contribution: event.contribution,
          message: event.text ?? null,
          offer: offerIn(event),
          nda:
            event.nda === true && context.nda?.version !== undertakingVersion
              ? { version: undertakingVersion, at: event.now }
              : context.nda,
          authorised: factOf(event, 'mandate')?.authorised === true,
          amendedAt: event.now
        }
      }),
      notify('N08', { variant: 'amended', to: [{ to: 'lead' }], act: 'interest.accept' })
    ],
    meta: row(null, 'candidate', 'mandate')
  }
} as const
