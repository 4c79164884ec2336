import { and } from 'xstate'

import type { StateMeta } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import { groupLapses } from './carried-out.ts'
import { confirmed } from './parties.ts'
import { inviting } from './partner-steps.ts'
import { proposal } from './setup.ts'
import { lapse, rememberPartner, tellPartners } from './shared-steps.ts'

const { enqueueActions } = proposal

/** Whoever accepts an invitation now signs the letter of intent at once: there is no selection to wait for. */
const askForLetter = enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'partner.changed' || event.state !== 'accepted') return
  enqueue({ type: 'send', params: { to: event.partnership, event: { type: 'selection.confirmed' } } })
})

const tellGroupWhoIsIn = enqueueActions(({ context, enqueue }) => {
  if (context.group === null) return
  const organisations = confirmed(context)
  enqueue({ type: 'send', params: { to: context.group, event: { type: 'partners.changed', organisations } } })
})

const closed = [
  tellPartners('search.closed'),
  tellPartners('project.approved'),
  tellGroupWhoIsIn,
  notify('N15', { variant: 'complete', to: [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }] })
]

/** A project that lost a partner after its approval. */
export const gapRepair = proposal.createStateConfig({
  id: 'gapRepair',
  description: 'A partner left after the approval and the rest are too few; the lead finds another.',
  meta: {
    state: 'gapRepair',
    stage: 'group',
    owner: ['lead'],
    waits: [{ act: 'gap.close', of: 'lead' }]
  } satisfies StateMeta,
  on: {
    ...inviting,
    'partner.changed': { actions: [rememberPartner, askForLetter], meta: row(null, 'system') },
    'group.changed': groupLapses,
    'gap.close': [
      {
        target: '#approved',
        guard: and(['groupNotStarted', 'allPartnersConfirmed', 'minimumConsortiumMet']),
        actions: closed,
        meta: row(null, 'lead', 'organisations')
      },
      {
        target: '#groupForming',
        guard: and(['groupNotAppointed', 'allPartnersConfirmed', 'minimumConsortiumMet']),
        actions: closed,
        meta: row('GAP_CLOSED_BEFORE_CHARTER', 'lead', 'organisations')
      },
      {
        target: '#active',
        guard: and(['groupIsAppointed', 'allPartnersConfirmed', 'minimumConsortiumMet']),
        actions: closed,
        meta: row('GAP_CLOSED', 'lead', 'organisations')
      }
    ]
  },
  after: {
    T26: [
      {
        guard: 'groupIsAppointed',
        actions: notify('N15', {
          variant: 'gapOverdue',
          to: [{ to: 'lead' }, { to: 'chair' }, { to: 'coordinator' }],
          act: 'gap.close'
        }),
        meta: row(null, 'system')
      },
      lapse('gapRepair')
    ]
  }
})
