import type { ProcedureRules } from '#shared/profile.ts'

/** A vote: for (za), against (przeciw) or abstain (wstrzymuję się). */
export type Choice = 'for' | 'against' | 'abstain'

/** In a sitting (posiedzenie), or in writing over several days (tryb obiegowy). */
export type BallotMode = 'sitting' | 'circular'

/** What is put to the vote (wniosek). A ballot is always about one. */
export type Motion = 'approve' | 'changes' | 'reject'

export type Votes = Readonly<Record<string, Choice>>

/** One motion before a body, as far as its result depends on it. */
export type BallotState = {
  /** Votes by person. Those of people who are not eligible (any more) are not counted. */
  readonly votes: Votes
  /** Who may vote on this motion: in office and not recused. */
  readonly eligible: readonly string[]
  /** How many members the body has in office, recused ones included. */
  readonly composition: number
  readonly rules: ProcedureRules
  readonly mode: BallotMode
}

export type Counts = {
  readonly for: number
  readonly against: number
  readonly abstain: number
  readonly absent: number
}

export type BallotResult = 'carried' | 'notCarried' | 'tied' | 'noQuorum'

export type Tally = {
  readonly result: BallotResult
  readonly counts: Counts
  /** The number of members of which the quorum is a share. */
  readonly base: number
  /** Votes still missing for the quorum; more than can come when too few people are eligible. */
  readonly needed: number
  readonly quorumMet: boolean
}

const count = ({ votes, eligible }: BallotState): Counts => {
  const counts = { for: 0, against: 0, abstain: 0, absent: 0 }
  for (const person of eligible) counts[votes[person] ?? 'absent'] += 1
  return counts
}

/** Rounding keeps two thirds written as 0.6667 or as a sum of floats from asking for one vote too many. */
const shareOf = (base: number, share: number): number => Math.ceil(Number((base * share).toFixed(3)))

const votesForQuorum = ({ quorum }: ProcedureRules, base: number, eligible: number): number =>
  Math.max(1, shareOf(base, quorum.share), eligible < quorum.floor ? quorum.floor : 0)

const reachesMajority = (counts: Counts, majority: ProcedureRules['majority']): boolean => {
  const cast = counts.for + counts.against + counts.abstain
  if (majority === 'simple') return counts.for > counts.against
  if (majority === 'absolute') return 2 * counts.for > cast
  return 3 * counts.for >= 2 * cast
}

const eligibleIn = (counts: Counts): number => counts.for + counts.against + counts.abstain + counts.absent

const resultWithQuorum = (
  counts: Counts,
  majority: ProcedureRules['majority'],
  mode: BallotMode
): BallotResult => {
  if (majority === 'simple' && counts.for === counts.against) return 'tied'
  const isEnough = mode === 'sitting' || 2 * counts.for > eligibleIn(counts)
  return isEnough && reachesMajority(counts, majority) ? 'carried' : 'notCarried'
}

/**
 * Counts the votes on one motion; every vector of votes has exactly one result.
 * - Without quorum, or with fewer eligible people than the floor, nothing is decided: `noQuorum`.
 * - A tie is for = against under simple majority, in both modes, also when all abstained.
 * - Carried is, by simple majority, for > against; by absolute majority, more than half of the votes cast; by
 *   qualified majority, two thirds of them. A circular ballot also needs more than half of all
 *   eligible for it.
 * - Everything else is not carried.
 * Source: procedure 1.4 (quorum, majority, tie, circular ballot); 1.3, state ballot.
 */
export const tally = (ballot: BallotState): Tally => {
  const { rules, eligible, composition, mode } = ballot
  const counts = count(ballot)
  const base = rules.quorum.base === 'full' ? composition : eligible.length
  const turnout = eligible.length - counts.absent
  const needed = Math.max(0, votesForQuorum(rules, base, eligible.length) - turnout)
  const quorumMet = needed === 0
  return {
    result: quorumMet ? resultWithQuorum(counts, rules.majority, mode) : 'noQuorum',
    counts,
    base,
    needed,
    quorumMet
  }
}

/** True once every eligible person has voted; the ballot then closes, if the profile says so. */
export const settled = ({ votes, eligible }: Pick<BallotState, 'votes' | 'eligible'>): boolean =>
  eligible.every((person) => votes[person] !== undefined)

/**
 * Says whether the chair's deciding vote (głos rozstrzygający) may end a tie: the chair voted and is not
 * recused, and not all abstained. In a circular ballot it must also be able to make
 * more than half of all eligible.
 * Source: procedure 1.4 (tie, circular ballot).
 */
export const mayCastDecidingVote = (tie: {
  readonly chair: string
  readonly recused: readonly string[]
  readonly votes: Votes
  readonly counts: Counts
  readonly mode: BallotMode
}): boolean => {
  const { chair, recused, votes, counts, mode } = tie
  if (votes[chair] === undefined || recused.includes(chair)) return false
  if (counts.for !== counts.against || counts.for === 0) return false
  return mode === 'sitting' || 2 * (counts.for + 1) > eligibleIn(counts)
}
