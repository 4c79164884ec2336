import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'

import { raiseFromCard } from './objection-steps.ts'
import { undeclared } from './parties.ts'
import { objecting } from './review-changes.ts'
import { openRound, tellOfRecusals } from './review-steps.ts'
import { afterLoss, leadGoneMeanwhile } from './meanwhile-steps.ts'
import { proposal } from './setup.ts'
import { leadMayLeave, partnerWithdrew, withdraw } from './shared-steps.ts'
import { putOnAgenda } from './sitting-steps.ts'

/** The chair is told first that the review is late, and at every further end the Council hears of it by its chair. */
const urge = proposal.enqueueActions(({ context, enqueue }) => {
  enqueue(notify('N16', { variant: 'overdue', to: [{ to: 'chair' }], act: 'review.open' }))
  if (context.chairUrged === true)
    enqueue(notify('N16', { variant: 'overdueCouncil', to: [{ to: 'councilChair' }] }))
})

/** The file with the Presidium, before its review opens. */
export const queued = proposal.createStateConfig({
  id: 'queued',
  description: 'The file lies with the Presidium; the chair sets a sitting or a circular ballot.',
  meta: {
    state: 'queued',
    stage: 'review',
    owner: ['chair'],
    waits: [{ act: 'review.open', of: 'chair' }]
  } satisfies StateMeta,
  entry: proposal.assign({ chairUrged: false }),
  always: [afterLoss('#consortium'), leadGoneMeanwhile],
  on: {
    ...withdraw,
    ...leadMayLeave,
    ...partnerWithdrew('#consortium'),
    ...objecting(true),
    'review.open': {
      target: '#coi',
      guard: and(['opensUnbiased', 'leadInPlace', 'sittingNoticeKept', 'inWritingOnUrgentRoute']),
      actions: [
        raiseFromCard,
        openRound,
        putOnAgenda,
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'N17',
            to: [{ to: 'people', people: undeclared(context) }],
            act: 'declaration.make'
          })
        },
        tellOfRecusals
      ],
      meta: row('OPEN_REVIEW', 'chair', 'presidium', 'sitting', 'card')
    },
    'review.return': {
      target: '#consortium',
      actions: notify('N16', {
        variant: 'returned',
        to: [{ to: 'lead' }, { to: 'partners' }],
        act: 'proposal.submit'
      }),
      meta: row('RETURN', 'coordinator')
    }
  },
  after: {
    T08: {
      actions: [urge, proposal.assign({ chairUrged: true })],
      meta: termEnds()
    }
  }
})
