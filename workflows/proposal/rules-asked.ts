import { openMusts, slotsOf } from '#partnerships/slots.ts'
import type { Slot } from '#partnerships/slots.ts'
import { isEnough, sizeOf } from '#workflows/consortium.ts'
import { factOf } from '#workflows/facts.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { countedOf } from './parties.ts'

/** What a rule is asked about. */
export type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

/** The payload of an event of this type, as far as it is known: a rule is also asked what is possible without one. */
export const payloadOf = <Type extends ProposalEvent['type']>(
  event: ProposalEvent,
  type: Type
): Partial<Extract<ProposalEvent, { readonly type: Type }>> =>
  event.type === type ? (event as Extract<ProposalEvent, { readonly type: Type }>) : {}

/** Roles that must be filled and are not, by the newest card; none where the procedure does not ask. */
export const mustsLacking = (context: ProposalContext, event: ProposalEvent): readonly Slot[] =>
  context.rules.mustNeeds === true
    ? openMusts(slotsOf(factOf(event, 'card')?.needs ?? [], context.partners))
    : []

/** Whether these organisations make a minimum consortium, by the register. */
export const consortiumOf = ({ context, event }: About, organisations: readonly string[]): boolean => {
  const facts = factOf(event, 'organisations')
  return (
    facts !== undefined &&
    isEnough(sizeOf(countedOf(context, organisations), facts), context.rules.minimumConsortium)
  )
}
