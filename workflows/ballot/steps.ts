import type { CancelGround } from '#ballots/model.ts'
import type { NotifyParams, SendParams } from '#shared/workflow.ts'
import { withShares } from '#workflows/bodies.ts'

import { eligibleOf, recordOf, seatOf, silentVoters } from './count.ts'
import type { BallotContext, CastVote } from './context.ts'
import { lostSeats, papersOf } from './rules.ts'
import { ballot } from './setup.ts'

/** The case is told once that votes are being cast: from then on it cannot simply be withdrawn. */
const tellFirstVote = ballot.enqueueActions(({ context, enqueue }) => {
  if (context.votes.length > 0) return
  const event = { type: 'ballot.begun', ballot: context.ballot }
  enqueue({ type: 'send', params: { to: context.owner, event } })
})

/** A seat has one vote: the newest takes the place of the one before it. */
const placed = (votes: readonly CastVote[], vote: CastVote): readonly CastVote[] => [
  ...votes.filter(({ person, struck }) => person !== vote.person || struck !== null),
  vote
]

const keepVote = ballot.assign({
  votes: ({ context, event }) => {
    const seat = seatOf(context, event.by.person)
    if (event.type !== 'vote.cast' || seat === undefined) return context.votes
    return placed(context.votes, {
      person: seat.person,
      by: event.by.person ?? seat.person,
      choice: event.choice ?? null,
      channel: 'own',
      revision: event.revision,
      reason: event.reason ?? null,
      at: event.now,
      struck: null
    })
  }
})

/**
 * Whoever votes in writing gets a receipt; a vote changed at once is confirmed once, as it stands then. A secret one is
 * final, and its receipt says only that it was cast. Source: design, step links.
 */
const confirmVote = ballot.enqueueActions(({ context, event, enqueue }) => {
  const { person } = event.by
  if (context.mode !== 'circular' || person === null) return
  const to = [{ to: 'people', people: [person] }] as const
  const params: NotifyParams = context.secret
    ? { notice: 'N21', variant: 'receiptSecret', to }
    : { notice: 'N21', variant: 'receipt', to, settles: 'vote' }
  enqueue({ type: 'notify', params })
})

export const castVote = [tellFirstVote, keepVote, confirmVote]

/** Those present who let the consent agenda pass have voted for it. */
export const countConsent = [
  tellFirstVote,
  ballot.assign({
    votes: ({ context, event }) => {
      if (event.type !== 'consent.given') return context.votes
      const silent = silentVoters(context)
      return event.people.reduce((votes: readonly CastVote[], by) => {
        const seat = seatOf(context, by)
        if (seat === undefined || !silent.includes(seat.person)) return votes
        const { revision } = context
        const vote = { person: seat.person, by, choice: 'for', channel: 'consent', revision } as const
        return placed(votes, { ...vote, reason: null, at: event.now, struck: null })
      }, context.votes)
    }
  })
]

/** Takes a person off the list: the seat, the standing in for others, and every vote cast by either. */
const without = (
  context: BallotContext,
  gone: string,
  ground: string,
  at: string
): Partial<BallotContext> => ({
  voters: withShares(
    context.voters
      .filter(({ person }) => person !== gone)
      .map((seat) => (seat.substitute === gone ? { ...seat, substitute: null } : seat))
  ),
  chair: context.chair === gone ? null : context.chair,
  agreed: context.agreed.filter((person) => person !== gone),
  votes: context.votes.map((vote) =>
    vote.struck === null && (vote.person === gone || vote.by === gone) ? { ...vote, struck: ground } : vote
  ),
  struck: [...context.struck, { person: gone, ground, at }]
})

/** A recusal during the ballot strikes the person; base and quorum follow from who is left. */
export const strike = ballot.assign(({ context, event }) => {
  if (event.type === 'voter.recused') return without(context, event.person, event.ground, event.now)
  if (event.type === 'recusal.declare' && event.by.person !== null)
    return without(context, event.by.person, event.ground, event.now)
  return {}
})

/** The register has changed: who left office, or may not decide any more, is struck, whoever put the motion. */
export const strikeLostSeats = ballot.assign(({ context, event }) =>
  lostSeats({ context, event }).reduce(
    (left, { person, ground }) => ({ ...left, ...without(left, person, ground, event.now) }),
    context
  )
)

export const tellSteppedAside = {
  type: 'send' as const,
  params: ({ context, event }: Parameters<typeof papersOf>[0]): SendParams => ({
    to: context.owner,
    event: {
      type: 'voter.stepped-aside',
      ballot: context.ballot,
      person: event.by.person ?? '',
      ground: event.type === 'recusal.declare' ? event.ground : ''
    }
  })
}

export const cancelFor = (ground?: CancelGround) =>
  ballot.assign({
    cancelled: ({ event }) =>
      ground ?? (event.type === 'ballot.cancel' ? (event.ground ?? 'ended') : 'ended'),
    closedAt: ({ event }) => event.now
  })

/** Grounds that have words of their own in the notice; any other is a change of the case. */
const wordedGrounds: Partial<Record<CancelGround, Pick<NotifyParams, 'notice' | 'variant'>>> = {
  sittingDemanded: { notice: 'N25', variant: 'demanded' },
  tooFewEligible: { notice: 'N21', variant: 'tooFewEligible' },
  voterStruck: { notice: 'N21', variant: 'voterStruck' }
}

/** Whoever put the motion hears why nothing was decided; the voters hear it by mail. */
export const announceCancelled = [
  {
    type: 'notify' as const,
    params: ({ context }: { readonly context: BallotContext }): NotifyParams => ({
      ...(wordedGrounds[context.cancelled ?? 'ended'] ?? { notice: 'N21', variant: 'cancelled' }),
      to: [{ to: 'people', people: eligibleOf(context) }]
    })
  },
  {
    type: 'send' as const,
    params: ({ context }: { readonly context: BallotContext }): SendParams => ({
      to: context.owner,
      event: { type: 'ballot.cancelled', ballot: context.ballot, ground: context.cancelled ?? 'ended' }
    })
  }
]

/** Counts the votes once and for all, and tells whoever put the motion. */
export const announceResult = [
  ballot.assign({
    outcome: ({ context, event }) => recordOf(context, event.now, papersOf({ context, event })),
    closedAt: ({ event }) => event.now
  }),
  {
    type: 'send' as const,
    params: ({ context, event }: Parameters<typeof papersOf>[0]): SendParams => {
      const { ballot: id, motion, votes } = context
      const record = context.outcome ?? recordOf(context, event.now, papersOf({ context, event }))
      const { result, counts, mayDecideTie, adoptedAt } = record
      const voted = votes.filter(({ struck }) => struck === null).map(({ by }) => by)
      const message = { ballot: id, motion, result, counts, mayDecideTie, adoptedAt, voted }
      return { to: context.owner, event: { type: 'ballot.closed', ...message } }
    }
  }
]

export const keepSeparateOpinion = ballot.assign({
  separateOpinions: ({ context, event }) =>
    event.type === 'opinion.separate'
      ? [...context.separateOpinions, { person: event.by.person ?? '', text: event.text, at: event.now }]
      : context.separateOpinions
})
