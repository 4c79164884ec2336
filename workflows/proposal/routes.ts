import type { CreateParams, NotifyParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'
import { factOf } from '#workflows/facts.ts'
import type { PartnershipInput } from '#workflows/partnership/context.ts'
import { childId, stampOf } from '#workflows/stamped.ts'

import type { ProposalContext } from './context.ts'
import type { AskedRoute } from './context-paths.ts'
import type { ProposalEvent } from './events.ts'
import { roleFor } from './partner-steps.ts'
import { proposal } from './setup.ts'
import { signatories, tellPartners } from './shared-steps.ts'

const { assign, enqueueActions, raise } = proposal

/** The route that a scope asks for; the standard one is asked for by saying nothing. */
const askedIn = (event: ProposalEvent): AskedRoute | null => {
  if (event.type !== 'scope.submit' || event.route === undefined || event.route === 'standard') return null
  return { route: event.route, reason: event.reason ?? null, deadline: event.deadline ?? null }
}

/** Notes what the sender asks for, and the partners that the card names by now. */
export const noteRoute = [
  assign({
    asked: ({ event }) => askedIn(event),
    declared: ({ context, event }) => factOf(event, 'card')?.declared ?? context.declared
  }),
  raise(({ event }) => ({ type: 'route.chosen', ...stampOf(event) }))
]

const firstOf = (context: ProposalContext): number => context.partners.length - context.declared.length

/** Writes every declared organisation into the list as one that has accepted, and starts its partnership. */
const joinDeclared = [
  assign({
    partners: ({ context, event }) => [
      ...context.partners,
      ...context.declared.map(({ organisation, need }, place) => ({
        partnership: childId('psp', context.case, context.partners.length + place + 1),
        organisation,
        person: null,
        need,
        role: roleFor(organisation, event),
        state: 'accepted' as const
      }))
    ]
  }),
  enqueueActions(({ context, enqueue }) => {
    for (const { partnership, organisation, need, role } of context.partners.slice(firstOf(context))) {
      const input: PartnershipInput = {
        case: context.case,
        origin: 'declared',
        organisation,
        person: null,
        need,
        role,
        contribution: null,
        message: null
      }
      const params: CreateParams = { workflow: 'partnership', id: partnership, input }
      enqueue({ type: 'create', params })
    }
  }),
  tellPartners('selection.confirmed')
]

/** A coordinator tied to the author has accepted the scope: another one, who is not, has to confirm it. */
export const affiliatedAccepts = {
  guard: 'firstToAccept',
  actions: [
    assign({ acceptedBy: ({ event }) => event.by.person }),
    notify('N02', { variant: 'second', to: [{ to: 'coordinator' }], act: 'scope.accept' })
  ],
  meta: row(null, 'coordinator', 'affiliations')
} as const

/** The search is waived: the declared organisations sign their letters of intent at once. */
export const acceptReadyConsortium = [
  assign({
    route: 'consortiumReady',
    acceptedBy: null,
    extensions: ({ context }) => ({ ...context.extensions, consortium: 0 })
  }),
  ...joinDeclared,
  {
    type: 'notify' as const,
    params: ({ context }: { readonly context: ProposalContext }): NotifyParams => ({
      notice: 'N05',
      variant: 'consortiumReady',
      to: signatories(context),
      act: 'proposal.submit'
    })
  }
]
