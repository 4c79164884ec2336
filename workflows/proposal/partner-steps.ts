import { and } from 'xstate'

import { undertakingVersion } from '#partnerships/model.ts'
import type { PartnerRole } from '#partnerships/model.ts'
import { offerIn } from '#partnerships/offer.ts'
import type { CreateParams, NotifyParams } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { PartnershipInput } from '#workflows/partnership/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { PartnerRow, ProposalContext } from './context.ts'
import type { ExternalAsked } from './context-paths.ts'
import { proposal } from './setup.ts'
import type { ProposalEvent } from './events.ts'

type Beginning = Extract<
  ProposalEvent,
  { readonly type: 'interest.express' | 'partner.invite' | 'external.admit' }
>
type Asking = Pick<ExternalAsked, 'organisation' | 'need'> & { readonly text: ExternalAsked['text'] | null }

/** What an organisation can be in a project: one that is no member of the cluster takes part from outside. */
export const roleFor = (organisation: string, event: ProposalEvent): PartnerRole =>
  factOf(event, 'organisations')?.[organisation]?.member === false ? 'external' : 'partner'

/** A member is invited as a partner, or as the associated one that the lead asks for. */
const givenRole = (organisation: string, event: Beginning): PartnerRole => {
  const role = roleFor(organisation, event)
  return role === 'partner' && event.type === 'partner.invite' ? (event.role ?? role) : role
}

/** Whom the lead would have from outside the cluster, and the coordinator admits. */
const admittedIn = (context: ProposalContext, organisation: string): Asking =>
  context.externalAsked.find((asked) => asked.organisation === organisation) ?? {
    organisation,
    need: '',
    text: null
  }

const inputOf = (context: ProposalContext, event: Beginning): PartnershipInput => {
  if (event.type === 'interest.express')
    return {
      case: context.case,
      need: event.need,
      role: 'partner',
      origin: 'interest',
      organisation: event.by.organisation ?? '',
      person: event.by.person,
      contribution: event.contribution,
      message: event.text ?? null,
      offer: offerIn(event),
      undertaking: event.nda === true ? undertakingVersion : null,
      authorised: factOf(event, 'mandate')?.authorised === true
    }
  const invited: Asking = event.type === 'partner.invite' ? event : admittedIn(context, event.organisation)
  return {
    case: context.case,
    need: invited.need,
    role: givenRole(invited.organisation, event),
    origin: 'invitation',
    organisation: invited.organisation,
    person: null,
    contribution: null,
    message: invited.text,
    sender: event.by.person,
    ...(event.type === 'partner.invite' && event.person !== undefined && { invitee: event.person })
  }
}

const rowOf = (context: ProposalContext, event: Beginning): PartnerRow => {
  const { organisation, person, need, role, origin } = inputOf(context, event)
  const partnership = childId('psp', context.case, context.partners.length + 1)
  return {
    partnership,
    organisation,
    person,
    need,
    role,
    state: origin === 'interest' ? 'interested' : 'invited'
  }
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

/** The request that an event answers or takes back leaves the list. */
const answered = proposal.assign({
  externalAsked: ({ context, event }) =>
    context.externalAsked.filter(
      (asked) => !('organisation' in event) || asked.organisation !== event.organisation
    )
})

const askForAdmission = {
  type: 'notify' as const,
  params: ({ event }: { readonly event: ProposalEvent }): NotifyParams => ({
    notice: 'N07',
    variant: 'external',
    to: [{ to: 'coordinator' }],
    act: 'external.admit',
    ...(event.type === 'external.invite' && { data: { organisation: event.organisation, need: event.need } })
  })
}

/** What the coordinator decided about an organisation from outside, or that nothing is to be decided any more. */
const tellOfRequest = (variant: 'externalRefused' | 'externalRecalled', to: 'lead' | 'coordinator') => ({
  type: 'notify' as const,
  params: ({ event }: { readonly event: ProposalEvent }): NotifyParams => ({
    notice: 'N07',
    variant,
    to: [{ to }],
    data: { organisation: 'organisation' in event ? (event.organisation ?? null) : null }
  })
})

/** A member says what it would bring to a role sought. */
export const taking = {
  'interest.express': {
    guard: and(['notOwnOrganisation', 'noOpenInterest']),
    actions: begin,
    meta: row(null, 'member', 'mandate')
  }
} as const

/**
 * The lead, or the coordinator for the cluster, asks a member to join. One from outside is admitted by the lead with the
 * coordinator's consent. Source: procedure.md 1.1.
 */
export const inviting = {
  'partner.invite': {
    guard: and(['notOwnOrganisation', 'noOpenInterest', 'invitesMember']),
    actions: begin,
    meta: row(null, ['lead', 'coordinator'], 'organisations')
  },
  'external.invite': {
    guard: and(['searchOpenOutside', 'invitesFromOutside', 'notYetInvited']),
    actions: [
      proposal.assign({
        externalAsked: ({ context, event }) => {
          if (event.type !== 'external.invite') return context.externalAsked
          const { organisation, need, text } = event
          return [...context.externalAsked, { organisation, need, text }]
        }
      }),
      askForAdmission
    ],
    meta: row(null, 'lead', 'organisations', 'card')
  },
  'external.admit': {
    guard: 'externalWasAsked',
    actions: [...begin, answered],
    meta: row(null, 'coordinator', 'organisations')
  },
  'external.refuse': {
    guard: 'externalWasAsked',
    actions: [answered, tellOfRequest('externalRefused', 'lead')],
    meta: row(null, 'coordinator')
  },
  'external.recall': {
    guard: 'externalWasAsked',
    actions: [answered, tellOfRequest('externalRecalled', 'coordinator')],
    meta: row(null, 'lead')
  }
} as const
