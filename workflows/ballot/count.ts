import { lastNeededVote } from '#ballots/adoption.ts'
import { majorityOf } from '#ballots/model.ts'
import type { Tally, Votes } from '#ballots/model.ts'
import { mayCastDecidingVote, tally, tallyPapers } from '#ballots/tally.ts'
import type { Voter } from '#workflows/bodies.ts'
import type { PapersFact } from '#workflows/facts.ts'

import type { BallotContext, BallotRecord, CastVote } from './context.ts'

/** Votes that count: those of seats recused since are kept, and struck. */
export const counted = ({ votes }: Pick<BallotContext, 'votes'>): readonly CastVote[] =>
  votes.filter(({ struck }) => struck === null)

export const eligibleOf = ({ voters }: Pick<BallotContext, 'voters'>): readonly string[] =>
  voters.map(({ person }) => person)

/** The seat a person votes for: their own, or one that they stand in for by statute. */
export const seatOf = ({ voters }: Pick<BallotContext, 'voters'>, person: string | null): Voter | undefined =>
  person === null
    ? undefined
    : (voters.find((seat) => seat.person === person) ??
      // Who stands in for two has one vote, for the one that comes first.
      voters
        .filter(({ substitute }) => substitute === person)
        .toSorted((one, other) => (one.person < other.person ? -1 : 1))[0])

/** Seats without a vote. */
export const silentVoters = (context: BallotContext): readonly string[] => {
  const voted = new Set(counted(context).map(({ person }) => person))
  return eligibleOf(context).filter((person) => !voted.has(person))
}

/** Those who have not yet agreed to vote in writing. */
export const notAgreed = (context: BallotContext): readonly string[] =>
  eligibleOf(context).filter((person) => !context.agreed.includes(person))

const openVotes = (context: BallotContext): Votes =>
  Object.fromEntries(
    counted(context).flatMap(({ person, choice }) => (choice === null ? [] : [[person, choice]]))
  )

const stateOf = (context: BallotContext) => ({
  votes: openVotes(context),
  eligible: eligibleOf(context),
  composition: context.composition,
  rules: context.rules,
  mode: context.mode,
  motion: context.motion,
  weights: Object.fromEntries(context.voters.map(({ person, weight }) => [person, weight]))
})

const nothingFor = { for: 0, against: 0, abstain: 0 }

/** How the ballot stands now. Of a secret one only the turnout is known until its papers are counted. */
export const standing = (context: BallotContext, papers?: PapersFact): Tally =>
  context.secret
    ? tallyPapers(
        papers ?? { ...nothingFor, abstain: counted(context).length },
        context.voters.length,
        context
      )
    : tally(stateOf(context))

const adoptedAt = (context: BallotContext, { result }: Tally, closedAt: string): string => {
  if (result !== 'carried' || context.secret || context.rules.adoption === 'close') return closedAt
  const votes = counted(context).flatMap(({ person, choice, at }) =>
    choice === null ? [] : [{ person, choice, at }]
  )
  return lastNeededVote(stateOf(context), votes) ?? closedAt
}

const isWeighed = ({ voters, secret }: BallotContext): boolean =>
  !secret && voters.some(({ weight }) => weight !== 1)

/** The result with everything it was counted by. `papers` are those of a secret ballot. */
export const recordOf = (context: BallotContext, closedAt: string, papers?: PapersFact): BallotRecord => {
  const { rules, motion, mode, secret, chair, voters } = context
  const counts = standing(context, papers)
  const { result, weighed, base, quorum, quorumMet } = counts
  return {
    result,
    counts: counts.counts,
    weighed: isWeighed(context) ? weighed : null,
    eligible: eligibleOf(context),
    base,
    floor: rules.quorum.floor,
    quorum,
    quorumMet,
    rule: { majority: majorityOf(rules, motion), mode, secret },
    mayDecideTie:
      result === 'tied' &&
      chair !== null &&
      mayCastDecidingVote({
        chair,
        recused: context.struck.map(({ person }) => person),
        voted: counted(context).map(({ person }) => person),
        counts: weighed,
        mode,
        weight: secret ? 1 : (voters.find(({ person }) => person === chair)?.weight ?? 1)
      }),
    adoptedAt: adoptedAt(context, counts, closedAt)
  }
}
