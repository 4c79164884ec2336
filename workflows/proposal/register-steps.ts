import { isConfirmed } from '#partnerships/model.ts'
import { row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import { stampOf } from '#workflows/stamped.ts'

import type { PartnerRow, ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { confirmed, livePartners } from './parties.ts'
import { consortiumOf } from './rules-asked.ts'
import { proposal } from './setup.ts'

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

const hasLeft = (organisation: string, event: ProposalEvent): boolean =>
  factOf(event, 'organisations')?.[organisation]?.member === false

/** Partners that have left the cluster since; one from outside never was in it. */
const gone = ({ context, event }: About): readonly PartnerRow[] =>
  livePartners(context).filter(
    ({ role, organisation }) => role !== 'external' && hasLeft(organisation, event)
  )

const leadGone = proposal.enqueueActions(({ context, event, enqueue }) => {
  if (context.leadVacant) return
  if (hasLeft(context.lead.organisation, event)) enqueue.raise({ type: 'lead.gone', ...stampOf(event) })
  else if (context.leadLost) enqueue.assign({ leadLost: false })
})

const partnersGone = proposal.enqueueActions(({ context, event, enqueue }) => {
  const { externalPartners: stays } = context.rules
  const left = gone({ context, event })
  for (const { partnership } of left)
    enqueue({ type: 'send', params: { to: partnership, event: { type: 'organisation.left', stays } } })
  if (!stays || left.length === 0) return
  const isKept = consortiumOf({ context, event }, confirmed(context))
  enqueue.assign({
    partners: context.partners.map((one) =>
      left.includes(one) ? { ...one, role: 'external' as const } : one
    ),
    // One from outside counts less than a member of the cluster.
    minimumLost: context.minimumLost || (left.some(({ state }) => isConfirmed(state)) && !isKept)
  })
})

/**
 * What follows from the register for the parties of a case: a lead that has left the cluster gives the lead up, a partner
 * stays from outside where the procedure allows it, and leaves where it does not. Source: procedure.md 1.6.
 */
export const followRegister = {
  'register.changed': { actions: [leadGone, partnersGone], meta: row(null, 'system', 'organisations') }
} as const
