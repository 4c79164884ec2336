import type { NotifyParams } from '#shared/workflow.ts'
import { row } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'

type About = { readonly event: ProposalEvent; readonly context: ProposalContext }

/** A draft put aside before it was ever on the exchange is its author's alone. Source: procedure.md 1.1. */
const isKnown = ({ search, takenOver }: ProposalContext): boolean =>
  search.openedAt !== null || takenOver !== null

const told = (event: ProposalEvent, whenMember: string, whenCall: string) => {
  if (event.type !== 'idea.matched') return { variant: whenMember, data: {} }
  const { organisation, call, number } = event
  return { variant: call === null ? whenMember : whenCall, data: { organisation, call: number } }
}

const tellAuthor = {
  type: 'notify' as const,
  params: ({ event }: About): NotifyParams => ({
    notice: 'N49',
    to: [{ to: 'author' }],
    ...told(event, 'memberFits', 'callFits')
  })
}

const tellMember = {
  type: 'notify' as const,
  params: ({ event, context }: About): NotifyParams => ({
    notice: 'N49',
    to: [
      {
        to: 'organisations',
        organisations: event.type === 'idea.matched' && isKnown(context) ? [event.organisation] : [],
        authorised: true
      }
    ],
    ...told(event, 'fitsMember', 'fitsCall')
  })
}

/** A new member of the cluster, or a new call for partners, fits an idea that rests in the bank. Source: procedure.md 1.7, N49. */
export const ideaMatches = {
  'idea.matched': {
    guard: 'matchIsNew',
    actions: [
      proposal.assign({
        matched: ({ context: { matched = [] }, event }) =>
          event.type === 'idea.matched' ? [...matched, event.call ?? event.organisation] : matched
      }),
      tellAuthor,
      tellMember
    ],
    meta: row(null, 'system')
  }
} as const
