import type { NotifyParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { livePartners } from './parties.ts'
import { proposal } from './setup.ts'
import { noteRevision, partiesOfTheSearch, tellOfDroppedRoles } from './shared-steps.ts'

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

/** Those in talks about a role that is worded anew, and those who asked about the call. */
const tellOfChangedRoles = {
  type: 'notify' as const,
  params: ({ context, event }: About): NotifyParams => {
    const changed = (event.type === 'card.revise' ? event.changed : undefined) ?? []
    const concerned = livePartners(context).filter(({ need }) => changed.includes(need))
    const organisations = [...new Set(concerned.map(({ organisation }) => organisation))]
    return {
      notice: 'N13',
      variant: 'rolesChanged',
      to: [{ to: 'organisations', organisations }, { to: 'watchers' }]
    }
  }
}

/** Members whom the call may concern hear of it again when it seeks a role that it did not seek before. */
const announceNewRoles = proposal.enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'card.revise' || (event.added ?? []).length === 0) return
  enqueue(
    notify('N06', {
      variant: 'roleAdded',
      to: [{ to: 'matching' }],
      except: partiesOfTheSearch,
      act: 'interest.express',
      settles: 'call'
    })
  )
})

/** While the search runs the lead may change the roles sought, and nothing else of what was published. */
const revising = <Actions extends readonly object[]>(...actions: Actions) =>
  ({ 'card.revise': { guard: 'onlyRolesChange', actions, meta: row(null, 'lead') } }) as const

export const reviseRoles = {
  open: revising(noteRevision, tellOfDroppedRoles, tellOfChangedRoles, announceNewRoles),
  // Nobody can come forward any more.
  selecting: revising(noteRevision, tellOfDroppedRoles, tellOfChangedRoles)
} as const
