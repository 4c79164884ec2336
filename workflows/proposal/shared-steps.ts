import { whenProposalEnds } from '#partnerships/model.ts'
import type { FactName, NotifyParams, Relation } from '#shared/workflow.ts'
import { notify, row, termEnds } from '#workflows/effects.ts'
import { stampOf } from '#workflows/stamped.ts'

import type { LapsedFrom, ProposalContext } from './context.ts'
import { livePartners } from './parties.ts'
import { proposal } from './setup.ts'

/** Steps that several stages take in the same way. */

const applicants: readonly Relation[] = ['author', 'lead']

export const everyParty: NotifyParams['to'] = [{ to: 'lead' }, { to: 'partners' }, { to: 'coordinator' }]

/** Whoever has a part in the search for partners, or waits for what comes of it. */
export const partiesOfTheSearch: NotifyParams['to'] = [
  { to: 'lead' },
  { to: 'partners' },
  { to: 'candidates' },
  { to: 'watchers' }
]

/** The author, and those who may commit its organisation. */
export const signatories = ({ author }: Pick<ProposalContext, 'author'>): NotifyParams['to'] => [
  { to: 'author' },
  { to: 'organisations', organisations: [author.organisation], authorised: true }
]

export type WordToPartners =
  | 'selection.confirmed'
  | 'search.closed'
  | 'search.recalled'
  | 'project.approved'
  | 'group.appointed'
  | 'proposal.ended'

/** Sends a word to every partnership that has not ended. */
export const tellPartners = (type: WordToPartners) =>
  proposal.enqueueActions(({ context, enqueue }) => {
    for (const { partnership } of livePartners(context))
      enqueue({ type: 'send', params: { to: partnership, event: { type } } })
  })

/** Cancels the ballot under way, if any. */
export const cancelBallot = proposal.enqueueActions(({ context, enqueue }) => {
  const ballot = context.review?.ballot
  if (ballot) enqueue({ type: 'send', params: { to: ballot, event: { type: 'ballot.cancel' } } })
})

const partnersEnded = (context: ProposalContext) =>
  context.partners.map((partner) => ({ ...partner, state: whenProposalEnds(partner.state) }))

/** Cancels the ballot under way and lets every partnership go. */
export const releasePartners = [
  cancelBallot,
  tellPartners('proposal.ended'),
  proposal.assign({ partners: ({ context }) => partnersEnded(context) })
]

const rememberReason = proposal.assign({
  reason: ({ event }) => ('reason' in event && typeof event.reason === 'object' ? event.reason : null)
})

/** WITHDRAW: the author or the lead gives the proposal up for good; everyone who holds a part in it is told. */
export const withdraw = {
  'proposal.withdraw': {
    target: '#withdrawn',
    actions: [
      rememberReason,
      notify('N33', { variant: 'withdrawn', to: [...everyParty, { to: 'candidates' }] }),
      ...releasePartners
    ],
    meta: row('WITHDRAW', applicants)
  }
} as const

/** WITHDRAW where a ballot is or was open: only while no vote has been cast. */
export const withdrawBeforeVotes = {
  'proposal.withdraw': { ...withdraw['proposal.withdraw'], guard: 'noVoteCast' }
} as const

/** PARK: into the idea bank, where it can wait a year to be revived. */
export const park = (by: Relation) => ({
  'proposal.park': {
    target: '#parked',
    actions: [
      rememberReason,
      notify('N33', {
        variant: 'parked',
        to: [{ to: 'author' }, { to: 'lead' }, { to: 'candidates' }, { to: 'coordinator' }]
      }),
      ...releasePartners
    ],
    meta: row('PARK', by)
  } as const
})

/** A term that nobody used ends in a lapse, which the coordinator may undo once. */
export const lapse = (from: LapsedFrom, ...facts: readonly FactName[]) => ({
  target: '#lapsed' as const,
  actions: [
    proposal.assign({ lapsedFrom: from }),
    notify('N33', {
      variant: 'lapsed',
      to: [{ to: 'author' }, ...everyParty, { to: 'candidates' }],
      act: 'proposal.revive'
    })
  ],
  meta: termEnds(...facts)
})

export const noteRevision = proposal.assign({
  card: ({ context, event }) =>
    event.type === 'card.revise' ? { revision: event.revision, digest: event.digest } : context.card
})

/** Talks about a role that this revision takes off the card go on: the organisation is told. */
export const tellOfDroppedRoles = proposal.enqueueActions(({ context, event, enqueue }) => {
  const dropped = (event.type === 'card.revise' ? event.dropped : undefined) ?? []
  for (const { partnership, need } of livePartners(context))
    if (dropped.includes(need))
      enqueue({ type: 'send', params: { to: partnership, event: { type: 'need.dropped' } } })
})

/** A new revision of the card, written beside the case; nobody moves. */
export const reviseCard = {
  'card.revise': {
    actions: [noteRevision, tellOfDroppedRoles],
    meta: row(null, applicants)
  }
} as const

/** The call stands on the exchange once more: its parties hear of it, and the members whom it may concern. */
export const searchAgain = [
  notify('N13', { variant: 'reopened', to: partiesOfTheSearch }),
  notify('N06', {
    variant: 'again',
    to: [{ to: 'matching' }, { to: 'cluster' }],
    except: partiesOfTheSearch,
    act: 'interest.express',
    settles: 'call'
  })
]

/** A search that begins anew counts its days and extensions from nothing. */
export const anotherSearch = proposal.assign({
  search: ({ context }) => ({ ...context.search, openedAt: null, plannedDays: 0, extensions: 0 })
})

/** A scope written anew begins its way from nothing: no review, no consent to outside partners, nobody asking for it. */
export const beginAnew = proposal.assign({
  review: null,
  changes: [],
  conditions: [],
  appeal: null,
  minimumLost: false,
  leadLost: false,
  reason: null,
  acceptedBy: null,
  adopters: [],
  externalAsked: [],
  search: ({ context }) => ({
    ...context.search,
    openedAt: null,
    plannedDays: 0,
    extensions: 0,
    external: false,
    leadAgrees: false
  })
})

const losesLead = proposal.raise(({ event }) => ({ type: 'lead.lost', ...stampOf(event) }))

/** The lead may leave in the six states of LEAD_VACANT; nobody in its place by the end of T32 parks the proposal. */
export const leadMayLeave = {
  'lead.resign': {
    guard: 'leadInPlace',
    actions: [
      rememberReason,
      proposal.raise(({ event }) => ({ type: 'leadership.vacated', ...stampOf(event) }))
    ],
    meta: row(null, 'lead')
  },
  'lead.seek': {
    guard: 'leadInPlace',
    actions: [rememberReason, losesLead],
    meta: row(null, 'coordinator')
  },
  'lead.gone': { actions: losesLead, meta: row(null, 'system') },
  'lead.missing': {
    target: '#parked',
    actions: [
      notify('N33', {
        variant: 'parked',
        to: [{ to: 'author' }, { to: 'partners' }, { to: 'candidates' }, { to: 'coordinator' }]
      }),
      ...releasePartners
    ],
    meta: row('LEAD_VACANT', 'system')
  }
} as const

/** A partner that leaves before it matters to a decision only changes the list of partners. */
export const rememberPartner = proposal.assign({
  partners: ({ context, event }) => {
    if (event.type !== 'partner.changed' && event.type !== 'partner.left') return context.partners
    const { partnership, organisation, person, need, role, state } = event
    const changed = { partnership, organisation, person, need, role, state }
    return context.partners.map((partner) => (partner.partnership === partnership ? changed : partner))
  }
})

/** A review ends with the consortium it was about. */
export const endReview = proposal.assign({ review: null, conditions: [] })

const whoRepairs = [{ to: 'lead' }, { to: 'coordinator' }] as const

/** An approved project that fell below its minimum is the Presidium's concern. Source: procedure 1.7, N40. */
export const belowMinimum = notify('N40', { variant: 'belowMinimum', to: [{ to: 'presidium' }] })

/** Lead and office learn that the minimum is lost, and what mends it; whose hands the case was in hears it too. */
export const minimumLost = {
  '#consortium': [
    notify('N15', {
      variant: 'minimumLost',
      to: [...whoRepairs, { to: 'chair' }],
      act: 'search.reopen'
    })
  ],
  '#gapRepair': [notify('N15', { variant: 'gapOpened', to: whoRepairs, act: 'gap.close' }), belowMinimum]
} as const

/** PARTNER_WITHDREW: the case goes on as before while the minimum consortium is kept, else back to `elsewhere`. */
export const partnerWithdrew = (elsewhere: '#consortium' | '#gapRepair') => ({
  'partner.left': [
    {
      guard: 'minimumConsortiumKept',
      actions: [rememberPartner],
      meta: row('PARTNER_WITHDREW', 'system', 'organisations')
    },
    {
      target: elsewhere,
      // A review ends with the consortium it was about; an approval stays.
      actions: [
        rememberPartner,
        cancelBallot,
        ...(elsewhere === '#consortium' ? [endReview] : []),
        ...minimumLost[elsewhere]
      ],
      meta: row('PARTNER_WITHDREW', 'system', 'organisations')
    }
  ] as const
})
