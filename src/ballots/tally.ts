import type { Majority, ProcedureRules } from '#shared/profile.ts'

import { majorityOf } from './model.ts'
import type { BallotMode, BallotResult, BallotState, Choice, Counts, Tally } from './model.ts'

const countIn = (
  { votes, eligible, weights = {} }: Pick<BallotState, 'votes' | 'eligible' | 'weights'>,
  isWeighed: boolean
): Counts => {
  const counts = { for: 0, against: 0, abstain: 0, absent: 0 }
  for (const person of eligible) counts[votes[person] ?? 'absent'] += isWeighed ? (weights[person] ?? 1) : 1
  return counts
}

/** In writing, a body whose own rules say so takes silence for consent. Source: procedure.md 1.4, Circular ballot. */
const withSilence = (counts: Counts, { rules, mode }: Pick<BallotState, 'rules' | 'mode'>): Counts =>
  mode === 'circular' && rules.circular.silence === 'consent'
    ? { ...counts, for: counts.for + counts.absent, absent: 0 }
    : counts

/** Rounding keeps two thirds written as 0.6667 or as a sum of floats from asking for one vote too many. */
const shareOf = (base: number, share: number): number => Math.ceil(Number((base * share).toFixed(3)))

const votesForQuorum = ({ quorum }: Pick<ProcedureRules, 'quorum'>, base: number, eligible: number): number =>
  Math.max(1, shareOf(base, quorum.share), eligible < quorum.floor ? quorum.floor : 0)

const reachesMajority = (counts: Counts, majority: Majority): boolean => {
  const cast = counts.for + counts.against + counts.abstain
  if (majority === 'simple') return counts.for > counts.against
  if (majority === 'absolute') return 2 * counts.for > cast
  return 3 * counts.for >= 2 * cast
}

const sumOf = (counts: Counts): number => counts.for + counts.against + counts.abstain + counts.absent

const resultWithQuorum = (counts: Counts, majority: Majority, mode: BallotMode): BallotResult => {
  if (majority === 'simple' && counts.for === counts.against) return 'tied'
  const isEnough = mode === 'sitting' || 2 * counts.for > sumOf(counts)
  return isEnough && reachesMajority(counts, majority) ? 'carried' : 'notCarried'
}

type Counted = Omit<BallotState, 'votes' | 'eligible' | 'weights'>

const tallyOf = (people: Counts, weights: Counts, ballot: Counted): Tally => {
  const { rules, composition, mode, motion } = ballot
  const counts = withSilence(people, ballot)
  const weighed = withSilence(weights, ballot)
  const eligible = sumOf(counts)
  const base = rules.quorum.base === 'full' ? composition : eligible
  const quorum = votesForQuorum(rules, base, eligible)
  const needed = Math.max(0, quorum - (eligible - counts.absent))
  const quorumMet = needed === 0
  return {
    result: quorumMet ? resultWithQuorum(weighed, majorityOf(rules, motion), mode) : 'noQuorum',
    counts,
    weighed,
    base,
    quorum,
    needed,
    quorumMet
  }
}

/**
 * Counts the votes on one motion; every vector of votes has exactly one result.
 * - Without quorum, or with fewer eligible people than the floor, nothing is decided: `noQuorum`.
 * - A tie is for = against under simple majority, in both modes, also when all abstained.
 * - Carried is, by simple majority, for > against; by absolute majority, more than half of the votes cast; by
 *   qualified majority, two thirds of them. A circular ballot also needs more than half of all
 *   eligible for it.
 * - Everything else is not carried.
 * Turnout and quorum count people; the majority counts what their votes weigh.
 * Source: procedure 1.4 (quorum, majority, tie, circular ballot); 1.3, state ballot.
 */
export const tally = (ballot: BallotState): Tally =>
  tallyOf(countIn(ballot, false), countIn(ballot, true), ballot)

/** Counts the papers of a secret ballot by the same rules; a paper belongs to nobody, so that it weighs 1. */
export const tallyPapers = (
  papers: Readonly<Record<Choice, number>>,
  eligible: number,
  ballot: Counted
): Tally => {
  const cast = papers.for + papers.against + papers.abstain
  const counts = { ...papers, absent: eligible - cast }
  return tallyOf(counts, counts, ballot)
}

/** True once every eligible person has voted; the ballot then closes, if the profile says so. */
export const settled = ({ votes, eligible }: Pick<BallotState, 'votes' | 'eligible'>): boolean =>
  eligible.every((person) => votes[person] !== undefined)

/**
 * Says whether the chair's deciding vote (głos rozstrzygający) may end a tie: the chair voted and is not
 * recused, and not all abstained. In a circular ballot it must also be able to make
 * more than half of all eligible. `counts` are by weight.
 * Source: procedure 1.4 (tie, circular ballot).
 */
export const mayCastDecidingVote = (tie: {
  readonly chair: string
  readonly recused: readonly string[]
  readonly voted: readonly string[]
  readonly counts: Counts
  readonly mode: BallotMode
  /** What the chair's vote weighs. */
  readonly weight?: number
}): boolean => {
  const { chair, recused, voted, counts, mode, weight = 1 } = tie
  if (!voted.includes(chair) || recused.includes(chair)) return false
  if (counts.for !== counts.against || counts.for === 0) return false
  return mode === 'sitting' || 2 * (counts.for + weight) > sumOf(counts)
}
