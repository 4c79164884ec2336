import { and } from 'xstate'

import type { CreateParams } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'
import type { PartnershipInput } from '#workflows/partnership/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { PartnerRow, ProposalContext } from './context.ts'
import { proposal } from './setup.ts'
import type { ProposalEvent } from './events.ts'

type Beginning = Extract<ProposalEvent, { readonly type: 'interest.express' | 'partner.invite' }>

const inputOf = (context: ProposalContext, event: Beginning): PartnershipInput => {
  const common = { case: context.case, need: event.need, role: 'partner' } as const
  if (event.type === 'partner.invite')
    return {
      ...common,
      origin: 'invitation',
      organisation: event.organisation,
      person: null,
      contribution: null,
      message: event.text
    }
  return {
    ...common,
    origin: 'interest',
    organisation: event.by.organisation ?? '',
    person: event.by.person,
    contribution: event.contribution,
    message: event.text ?? null
  }
}

const rowOf = (context: ProposalContext, event: Beginning): PartnerRow => {
  const { organisation, person, need, role, origin } = inputOf(context, event)
  const partnership = childId('psp', context.case, context.partners.length + 1)
  return { partnership, organisation, person, need, role, state: origin === 'interest' ? 'interested' : 'invited' }
}

/** Writes the new partnership into the list and starts its actor. */
const begin = [
  proposal.assign({
    partners: ({ context, event }) => [...context.partners, rowOf(context, event as Beginning)]
  }),
  {
    type: 'create' as const,
    params: ({ context, event }: { context: ProposalContext; event: ProposalEvent }): CreateParams => ({
      workflow: 'partnership',
      id: childId('psp', context.case, context.partners.length),
      input: inputOf(context, event as Beginning)
    })
  }
]

/** A member says what it would bring to a role sought. */
export const taking = {
  'interest.express': {
    guard: and(['notOwnOrganisation', 'noOpenInterest']),
    actions: begin,
    meta: row(null, 'member')
  }
} as const

/** The lead, or the coordinator for the cluster, asks an organisation to join. */
export const inviting = {
  'partner.invite': {
    guard: and(['notOwnOrganisation', 'noOpenInterest']),
    actions: begin,
    meta: row(null, ['lead', 'coordinator'])
  }
} as const
