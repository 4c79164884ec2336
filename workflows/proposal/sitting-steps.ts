import type { SendParams } from '#shared/workflow.ts'

import { proposal } from './setup.ts'

/** A review that is to be decided at a sitting comes onto its agenda; the papers count as sent from now on. */
export const putOnAgenda = proposal.enqueueActions(({ context, event, enqueue }) => {
  if (event.type === 'review.open' && event.mode === 'sitting' && event.sitting !== undefined)
    enqueue({
      type: 'post',
      params: { case: event.sitting, event: { type: 'item.put', case: context.case } }
    })
})

/** The consent agenda of a sitting was adopted: each ballot of the case that is open there counts who was present. */
export const passConsentOn = proposal.enqueueActions(({ event, enqueue }) => {
  if (event.type !== 'consent.adopted') return
  const { ballots, people, sitting } = event
  for (const ballot of ballots) {
    const params: SendParams = { to: ballot, event: { type: 'consent.given', sitting, people: [...people] } }
    enqueue({ type: 'send', params })
  }
})
