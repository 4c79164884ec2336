import type { JsonObject } from '#shared/json.ts'
import type { PostParams } from '#shared/workflow.ts'
import { notify, row } from '#workflows/effects.ts'

import type { ProposalContext } from './context.ts'
import type { MergeOffer } from './context-paths.ts'
import type { ProposalEvent } from './events.ts'
import { proposal } from './setup.ts'
import { everyParty, releasePartners } from './shared-steps.ts'

const { assign, enqueueActions } = proposal

type About = { readonly context: ProposalContext; readonly event: ProposalEvent }

/** The other proposal, as the word about the merge names it. */
const namedIn = (event: ProposalEvent): string => {
  if (event.type === 'merge.propose') return event.into
  return 'from' in event ? event.from : ''
}

/** Writes to the case of the other proposal; every word about a merge says from which case it comes. */
const post = (to: (about: About) => string, word: { readonly type: string } & JsonObject) => ({
  type: 'post' as const,
  params: (about: About): PostParams => ({ case: to(about), event: { ...word, from: about.context.case } })
})

const theOther = ({ context }: About): string => context.merge?.other ?? ''
const theSender = ({ event }: About): string => namedIn(event)

const begin = (ends: boolean) =>
  assign({
    merge: ({ event }) => ({ other: namedIn(event), ends, ownConsent: false, othersConsent: false })
  })

const change = (next: Partial<MergeOffer>) =>
  assign({ merge: ({ context }) => context.merge && { ...context.merge, ...next } })

const applicants = [{ to: 'author' }, { to: 'lead' }] as const

const toldThatItEnded = notify('N33', { variant: 'mergeEnded', to: [...applicants, { to: 'coordinator' }] })

/** An offer ends with the stages in which two proposals can become one; the other side hears of it. */
export const endMerge = enqueueActions(({ context, enqueue }) => {
  if (context.merge === null) return
  const event = { type: 'merge.ended', from: context.case }
  enqueue({ type: 'post', params: { case: context.merge.other, event } })
  enqueue(toldThatItEnded)
  enqueue.assign({ merge: null })
})

const asked = notify('N33', { variant: 'mergeAsked', to: applicants, act: 'merge.consent' })

/** Two similar proposals become one with the consent of both sides. Source: procedure.md 1.6. */
export const merging = {
  'merge.propose': {
    guard: 'anotherProposal',
    actions: [begin(true), post(theOther, { type: 'merge.offered' }), asked],
    meta: row(null, 'coordinator', 'otherProposal')
  },
  'merge.offered': { guard: 'noMergeUnderWay', actions: [begin(false), asked], meta: row(null, 'system') },
  'merge.consent': {
    guard: 'ownMergeConsentDue',
    actions: [
      change({ ownConsent: true }),
      post(theOther, { type: 'merge.agreed' }),
      notify('N33', { variant: 'mergeAgreed', to: [{ to: 'coordinator' }] })
    ],
    meta: row(null, ['author', 'lead'])
  },
  'merge.decline': {
    guard: 'mergeUnderWay',
    actions: endMerge,
    meta: row(null, ['author', 'lead', 'coordinator'])
  },
  'merge.agreed': {
    guard: 'fromTheOther',
    actions: change({ othersConsent: true }),
    meta: row(null, 'system')
  },
  'proposal.merge': {
    target: '#merged',
    guard: 'bothConsentToMerge',
    actions: [
      assign({ mergedInto: ({ context }) => context.merge?.other ?? null }),
      post(theOther, { type: 'merge.done' }),
      assign({ merge: null }),
      notify('N33', { variant: 'merged', to: [{ to: 'author' }, ...everyParty, { to: 'candidates' }] }),
      ...releasePartners
    ],
    meta: row('MERGE', 'coordinator')
  }
} as const

const tooLate = { actions: assign({}), meta: row(null, 'system') } as const

/** Words about a merge that may come whatever the case does by then. */
export const mergeWords = {
  'merge.offered': { actions: post(theSender, { type: 'merge.ended' }), meta: row(null, 'system') },
  'merge.agreed': tooLate,
  'merge.ended': [
    {
      guard: 'fromTheOther',
      // The coordinator hears it of the side that ended it.
      actions: [assign({ merge: null }), notify('N33', { variant: 'mergeEnded', to: applicants })],
      meta: row(null, 'system')
    },
    tooLate
  ],
  'merge.done': {
    actions: [
      assign({ merge: null, absorbed: ({ context, event }) => [...context.absorbed, namedIn(event)] }),
      // The coordinator who merged them hears it of the one that ended.
      notify('N33', { variant: 'absorbed', to: [{ to: 'lead' }, { to: 'partners' }, { to: 'candidates' }] })
    ],
    meta: row(null, 'system')
  }
} as const
