import { and, assign, setup } from 'xstate'

import { mayCastDecidingVote, settled, tally } from '#ballots/model.ts'
import type { Votes } from '#ballots/model.ts'
import type { SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects, maxIterations, passing, row, termEnds } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import { newBallot } from './context.ts'
import type { BallotContext, BallotInput } from './context.ts'
import type { BallotEvent } from './events.ts'

type About = { readonly context: BallotContext; readonly event: BallotEvent }

const votesOf = ({ votes }: BallotContext): Votes =>
  Object.fromEntries(votes.map(({ person, choice }) => [person, choice]))

const eligibleOf = ({ voters }: BallotContext): readonly string[] => voters.map(({ person }) => person)

/** Eligible voters who have not voted. */
export const silentVoters = (context: BallotContext): readonly string[] => {
  const votes = votesOf(context)
  return eligibleOf(context).filter((person) => votes[person] === undefined)
}

/** How the ballot stands now; the result once it is closed. */
export const standing = (context: BallotContext) => {
  const { rules, composition, mode } = context
  return tally({ votes: votesOf(context), eligible: eligibleOf(context), composition, rules, mode })
}

const outcomeOf = (context: BallotContext): NonNullable<BallotContext['outcome']> => {
  const { result, counts } = standing(context)
  const { chair, mode } = context
  const mayDecideTie =
    result === 'tied' &&
    chair !== null &&
    mayCastDecidingVote({ chair, recused: [], votes: votesOf(context), counts, mode })
  return { result, counts, mayDecideTie }
}

const ballotRules = {
  isInWriting: ({ context }: About) => context.mode === 'circular',
  eligibleVoter: ({ context, event }: About) => eligibleOf(context).includes(event.by.person ?? ''),
  sameRevision: ({ context, event }: About) =>
    event.type !== 'vote.cast' || event.revision === undefined || event.revision === context.revision,
  closesWhenAllVoted: ({ context }: About) => context.rules.closeWhenAllVoted,
  everyoneVoted: ({ context }: About) =>
    context.voters.length > 0 && settled({ votes: votesOf(context), eligible: eligibleOf(context) })
}

const ballot = setup({
  types: {
    context: {} as BallotContext,
    events: {} as BallotEvent,
    input: {} as BallotInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: ballotRules,
  delays
})

const tellFirstVote = ballot.enqueueActions(({ context, enqueue }) => {
  if (context.votes.length > 0) return
  enqueue({ type: 'send', params: { to: 'case', event: { type: 'ballot.begun', ballot: context.ballot } } })
})

const voting = ballot.createStateConfig({
  always: {
    target: '#closed',
    guard: and(['closesWhenAllVoted', 'everyoneVoted']),
    meta: row(null, 'system')
  },
  on: {
    'vote.cast': {
      guard: and(['eligibleVoter', 'sameRevision']),
      actions: [
        tellFirstVote,
        assign({
          votes: ({ context, event }) => {
            const person = event.by.person ?? ''
            const { choice, revision, reason = null, now: at } = event
            return [
              ...context.votes.filter((vote) => vote.person !== person),
              { person, choice, revision, reason, at }
            ]
          }
        })
      ],
      meta: row(null, 'voter')
    },
    'ballot.cancel': {
      target: '#cancelled',
      actions: [
        assign({ closedAt: ({ event }) => event.now }),
        {
          type: 'notify',
          params: ({ context }) => ({
            notice: 'N21',
            variant: 'cancelled',
            to: [{ to: 'people', people: eligibleOf(context) }]
          })
        }
      ],
      meta: row('BALLOT_CANCELLED', 'system')
    }
  }
})

const open = { state: 'open', stage: 'review', waits: [{ act: 'vote.cast', of: 'silentVoters' }] } as const

/** One motion before one body (głosowanie). Votes may be changed until it closes. */
export const ballotMachine = ballot.createMachine({
  id: 'ballot',
  description: 'One motion before one body.',
  context: ({ input }) => newBallot(input),
  initial: 'opening',
  options: { maxIterations },
  states: {
    opening: {
      description: 'A ballot is held at a sitting or in writing.',
      meta: passing('opening', 'review'),
      always: [
        { target: 'inWriting', guard: 'isInWriting', meta: row(null, 'system') },
        { target: 'atSitting', meta: row(null, 'system') }
      ]
    },
    inWriting: {
      ...voting,
      description: 'Members vote in writing until the end of the term; votes may be changed until then.',
      meta: { ...open, owner: ['voter'] } satisfies StateMeta,
      entry: {
        type: 'notify',
        params: ({ context }) => ({
          notice: 'N21',
          to: [{ to: 'people', people: eligibleOf(context) }],
          act: 'vote.cast',
          data: { ballot: context.ballot, motion: context.motion, revision: context.revision }
        })
      },
      after: { T11: { target: 'closed', meta: termEnds() } }
    },
    atSitting: {
      ...voting,
      description: 'Members vote at the sitting until the chair closes the ballot.',
      meta: { ...open, owner: ['voter', 'chair'], openEnded: true } satisfies StateMeta,
      on: {
        ...voting.on,
        'ballot.close': { target: 'closed', meta: row(null, 'chair') }
      }
    },
    closed: {
      id: 'closed',
      type: 'final',
      description: 'The votes are counted and the result stands.',
      meta: { state: 'closed', stage: 'review', owner: [], openEnded: true },
      entry: [
        assign({ outcome: ({ context }) => outcomeOf(context), closedAt: ({ event }) => event.now }),
        {
          type: 'send',
          params: ({ context, event }): SendParams => {
            const { ballot: id, motion } = context
            const { result, counts, mayDecideTie } = context.outcome ?? outcomeOf(context)
            const message = { ballot: id, motion, result, counts, mayDecideTie, adoptedAt: event.now }
            return { to: 'case', event: { type: 'ballot.closed', ...message } }
          }
        }
      ]
    },
    cancelled: {
      id: 'cancelled',
      type: 'final',
      description: 'The file changed or the proposal left the vote; nothing was decided.',
      meta: { state: 'cancelled', stage: 'review', owner: [], openEnded: true }
    }
  }
})
