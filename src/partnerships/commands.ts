import type { Outcome } from '#engine/contract.ts'
import type { Engine } from '#engine/engine.ts'
import type { Person } from '#api/acting.ts'
import { sendEvent } from '#api/send-event.ts'
import type { Precautions } from '#api/send-event.ts'

import type { offerFirst, offerMore } from './offer.ts'

/** What may be said beside the contribution. */
type Said = Exclude<keyof typeof offerFirst | keyof typeof offerMore | 'text', 'contribution'>

/** An organisation's interest in a role, or the lead's invitation of an organisation to one. */
export type NewPartnership = { readonly proposal: string; readonly need: string } & (
  | ({ readonly contribution: string } & { readonly [field in Said]?: string | number | boolean | undefined })
  | {
      readonly organisation: string
      readonly text: string
      readonly role?: string | undefined
      readonly person?: string | undefined
    }
)

/** Begins a partnership: an event of the proposal, which then creates it. */
export const beginPartnership = (
  engine: Engine,
  asked: Precautions & { readonly me: Person; readonly begin: NewPartnership }
): Promise<Outcome> => {
  const { me, begin, ...precautions } = asked
  const { proposal, ...payload } = begin
  return sendEvent(engine, {
    ...precautions,
    case: proposal,
    actor: proposal,
    workflow: 'proposal',
    me,
    event: { type: 'organisation' in payload ? 'partner.invite' : 'interest.express', ...payload }
  })
}
