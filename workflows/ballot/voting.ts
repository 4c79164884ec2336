import { and } from 'xstate'

import { dateIn } from '#shared/calendar.ts'
import type { Audience, FactName, NotifyParams, Relation, StateMeta } from '#shared/workflow.ts'
import { row, termEnds } from '#workflows/effects.ts'

import { eligibleOf } from './count.ts'
import type { BallotContext } from './context.ts'
import { ballot } from './setup.ts'
import { cancelFor, castVote, countConsent, strike, strikeLostSeats, tellSteppedAside } from './steps.ts'

const open = { state: 'open', stage: 'review', waits: [{ act: 'vote.cast', of: 'silentVoters' }] } as const

const tooFewLeft = {
  target: '#cancelled',
  guard: 'tooFewLeft',
  actions: cancelFor('tooFewEligible'),
  meta: row(null, 'system')
} as const

/** What may happen to every ballot under way, also before its first vote. */
export const underWay = {
  'recusal.declare': {
    guard: 'eligibleVoter',
    actions: [tellSteppedAside, strike],
    meta: row(null, 'voter')
  },
  'voter.recused': { actions: strike, meta: row(null, 'system') },
  'register.changed': {
    guard: 'seatsLost',
    actions: strikeLostSeats,
    meta: row(null, 'system', 'presidium', 'council', 'board')
  },
  'ballot.cancel': { target: '#cancelled', actions: cancelFor(), meta: row('BALLOT_CANCELLED', 'system') }
} as const

export const openVoting = ballot.createStateConfig({
  always: [
    tooFewLeft,
    { target: '#closed', guard: and(['closesWhenAllVoted', 'everyoneVoted']), meta: row(null, 'system') }
  ],
  on: {
    ...underWay,
    'vote.cast': {
      guard: and(['eligibleVoter', 'memberHasNotVoted', 'sameRevision', 'choiceNamed']),
      actions: castVote,
      meta: row(null, 'voter')
    }
  }
})

/**
 * A paper once in the urn is nobody's: it is not changed, and a ballot with the paper of somebody recused since is void.
 * The last vote does not close it: papers are counted in a step of their own, by the chair or at the end of the term.
 */
export const secretVoting = ballot.createStateConfig({
  always: [
    {
      target: '#cancelled',
      guard: 'secretVoterStruck',
      actions: cancelFor('voterStruck'),
      meta: row(null, 'system')
    },
    tooFewLeft
  ],
  on: {
    ...underWay,
    'vote.cast': {
      guard: and(['eligibleVoter', 'notVotedYet', 'sameRevision', 'choiceKeptApart']),
      actions: castVote,
      meta: row(null, 'voter')
    }
  }
})

/** Anybody who may vote may ask for a sitting instead of a ballot in writing. */
export const sittingDemanded = {
  target: '#cancelled',
  guard: 'eligibleVoter',
  actions: cancelFor('sittingDemanded'),
  meta: row('MEETING_DEMANDED', 'voter')
} as const

/** Asks the voters, and tells those who may stand in for them. */
export const askVoters = (act: 'vote.cast' | 'circular.agree', variant?: string) =>
  ballot.enqueueActions(({ context, enqueue }) => {
    const data = { ballot: context.ballot, motion: context.motion, revision: context.revision }
    const asked: NotifyParams = {
      notice: 'N21',
      ...(variant !== undefined && { variant }),
      to: [{ to: 'people', people: eligibleOf(context) }],
      act,
      data
    }
    enqueue({ type: 'notify', params: asked })
    const substitutes = substitutesOf(context)
    if (substitutes.length === 0 || act !== 'vote.cast') return
    const to = [{ to: 'people', people: substitutes }] as const
    enqueue({ type: 'notify', params: { notice: 'N21', variant: 'substitute', to, data } })
  })

const substitutesOf = ({ voters }: BallotContext): readonly string[] => [
  ...new Set(voters.flatMap(({ substitute }) => (substitute === null ? [] : [substitute])))
]

export const inWriting = ballot.createStateConfig({
  ...openVoting,
  description: 'Members vote in writing until the end of the term; votes may be changed until then.',
  meta: { ...open, owner: ['voter'] } satisfies StateMeta,
  entry: askVoters('vote.cast'),
  on: { ...openVoting.on, 'sitting.demand': sittingDemanded },
  after: { T11: { target: '#closed', meta: termEnds() } }
})

export const inSecretWriting = ballot.createStateConfig({
  ...secretVoting,
  description: 'Members vote in writing and in secret until the end of the term; a vote is final when cast.',
  meta: { ...open, owner: ['voter'] } satisfies StateMeta,
  entry: askVoters('vote.cast', 'secret'),
  on: { ...secretVoting.on, 'sitting.demand': sittingDemanded },
  after: { T11: { target: '#closed', guard: 'papersKnown', meta: termEnds('papers') } }
})

/** The vote is to be over with the day of the sitting, where that is still to come. */
const untilTheSitting = ballot.enqueueActions(({ context, enqueue }) => {
  const on = context.heldOn == null ? null : dateIn(context.heldOn)
  if (on !== null && on > dateIn(context.openedAt)) enqueue({ type: 'due', params: { term: 'T11b', on } })
})

/** A ballot that nobody closes is remembered: whoever presides over it is told, and the office. */
const stillOpen = (chair: Relation) => ({
  type: 'notify' as const,
  params: ({ context }: { readonly context: BallotContext }): NotifyParams => ({
    notice: 'N22',
    variant: 'stillOpen',
    to: [
      context.chair === null ? ({ to: chair } as Audience) : { to: 'people', people: [context.chair] },
      { to: 'coordinator' }
    ],
    act: 'ballot.close'
  })
})

type Presides = 'notRecused' | 'presidesInCouncil'

const before = (
  chair: Relation,
  name: string,
  secret: boolean,
  rule: Presides = 'notRecused',
  ...others: readonly Relation[]
) =>
  ballot.createStateConfig({
    id: name,
    description: 'Members vote at the sitting until the one who presides closes the ballot.',
    meta: { ...open, owner: ['voter', chair] } satisfies StateMeta,
    entry: untilTheSitting,
    on: {
      'ballot.close': {
        target: '#closed',
        guard: secret ? and([rule, 'papersKnown']) : rule,
        meta: row(
          null,
          [chair, ...others],
          ...(secret ? (['papers'] as const satisfies readonly FactName[]) : [])
        )
      }
    },
    after: { T11b: { actions: stillOpen(chair), meta: termEnds() } }
  })

/** One state for each body: who closes a ballot differs. */
const bodies = (prefix: string, secret: boolean) => ({
  presidium: before('chair', `${prefix}Presidium`, secret),
  // A member presides in the place of a chair who is recused: the Council has no deputy.
  council: before('councilChair', `${prefix}Council`, secret, 'presidesInCouncil', 'council'),
  board: before('board', `${prefix}Board`, secret),
  group: before('leader', `${prefix}Group`, secret)
})

/** The case comes onto the agenda of the sitting at which it is voted on, unless it is there already. */
const putOnAgenda = ballot.enqueueActions(({ context, enqueue }) => {
  if (context.sitting !== null)
    enqueue({
      type: 'post',
      params: { case: context.sitting, event: { type: 'item.put', case: context.case } }
    })
})

export const atSitting = ballot.createStateConfig({
  ...openVoting,
  description: 'A ballot at a sitting; votes may be changed until it is closed.',
  entry: putOnAgenda,
  initial: 'presidium',
  on: { ...openVoting.on, 'consent.given': { actions: countConsent, meta: row(null, 'system') } },
  states: bodies('sitting', false)
})

export const atSecretSitting = ballot.createStateConfig({
  ...secretVoting,
  description: 'A secret ballot at a sitting; a vote is final when cast.',
  // A paper is cast from a link of one's own or after a fresh sign-in, also by those who are present.
  entry: [putOnAgenda, askVoters('vote.cast', 'secret')],
  initial: 'presidium',
  states: bodies('secret', true)
})
