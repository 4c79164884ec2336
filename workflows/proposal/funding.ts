import { notify, row } from '#workflows/effects.ts'

import { proposal } from './setup.ts'

const note = proposal.assign({
  funding: ({ context, event }) => (event.type === 'funding.record' ? event.status : context.funding)
})

/** The lead says how the funder's call goes (status dofinansowania). Source: procedure.md 1.6. */
export const recordFunding = { 'funding.record': { actions: note, meta: row(null, 'lead') } } as const

/** After the approval a refusal concerns the cluster too: resubmit elsewhere, go on without, or close. */
export const recordFundingOfApproved = {
  'funding.record': [
    {
      guard: 'fundingRefused',
      actions: [
        note,
        notify('N42', {
          variant: 'fundingRefused',
          to: [{ to: 'coordinator' }, { to: 'chair' }, { to: 'partners' }]
        })
      ],
      meta: row(null, 'lead')
    },
    { actions: note, meta: row(null, 'lead') }
  ]
} as const
