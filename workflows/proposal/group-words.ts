import { notify, row } from '#workflows/effects.ts'

import { associatedIn, confirmed } from './parties.ts'
import { proposal } from './setup.ts'
import { rememberPartner } from './shared-steps.ts'

export { forgetLoss, rememberLoss } from './meanwhile-steps.ts'

/** What passes between a proposal and its task group. */

const { assign, enqueueActions } = proposal

type WordToGroup =
  | 'proposal.ended'
  | 'group.revived'
  | 'gap.opened'
  | 'gap.closed'
  | 'gap.expired'
  | 'lead.left'
  | 'register.changed'

/** Sends a word to the task group, if there is one. */
export const tellGroup = (type: WordToGroup) =>
  enqueueActions(({ context, enqueue }) => {
    if (context.group) enqueue({ type: 'send', params: { to: context.group, event: { type } } })
  })

/** Keeps where the group stands now. */
export const noteGroup = assign({
  groupState: ({ context, event }) => (event.type === 'group.changed' ? event.state : context.groupState)
})

const tellGroupWhoLeft = enqueueActions(({ context, event, enqueue }) => {
  if (context.group === null || event.type !== 'partner.left') return
  const { organisation } = event
  enqueue({ type: 'send', params: { to: context.group, event: { type: 'partner.left', organisation } } })
})

/** A partner has left: the list of partners and the group both know. */
export const partnerGone = [rememberPartner, tellGroupWhoLeft]

export const tellGroupWhoIsIn = enqueueActions(({ context, enqueue }) => {
  if (context.group === null) return
  const organisations = confirmed(context)
  const associated = associatedIn(context)
  enqueue({
    type: 'send',
    params: {
      to: context.group,
      event: { type: 'partners.changed', organisations, ...(associated.length > 0 && { associated }) }
    }
  })
})

/** Whoever accepts an invitation now signs the letter of intent at once: there is no selection to wait for. */
export const askForLetter = enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'partner.changed' || event.state !== 'accepted') return
  enqueue({ type: 'send', params: { to: event.partnership, event: { type: 'selection.confirmed' } } })
})

const forwardBreach = (to: 'partner.breached' | 'partner.mended') =>
  enqueueActions(({ context, event, enqueue }) => {
    if (context.group === null) return
    if (event.type !== 'partner.breach' && event.type !== 'partner.mended') return
    const { partnership, organisation } = event
    enqueue({ type: 'send', params: { to: context.group, event: { type: to, partnership, organisation } } })
  })

const leadNow = assign({
  lead: ({ context, event }) =>
    event.type === 'lead.acting' || event.type === 'lead.changed' ? event.lead : context.lead
})

/** What a group in any of its states may tell, and what it must hear of. */
export const groupWords = {
  'lead.acting': { actions: leadNow, meta: row(null, 'system') },
  'lead.changed': {
    actions: [
      leadNow,
      assign({ leadVacant: false, leadLost: false }),
      notify('N41', {
        variant: 'new',
        to: [
          { to: 'groupMember' },
          { to: 'lead' },
          { to: 'partners' },
          { to: 'coordinator' },
          { to: 'board' }
        ]
      })
    ],
    meta: row(null, 'system')
  },
  'partner.breach': { actions: forwardBreach('partner.breached'), meta: row(null, 'system') },
  'partner.mended': { actions: forwardBreach('partner.mended'), meta: row(null, 'system') },
  'register.changed': { actions: tellGroup('register.changed'), meta: row(null, 'system') }
} as const
