import type { Majority, ProcedureRules } from '#shared/profile.ts'

/** A vote: for (za), against (przeciw) or abstain (wstrzymuję się). */
export const choices = ['for', 'against', 'abstain'] as const
export type Choice = (typeof choices)[number]

/** In a sitting (posiedzenie), or in writing over several days (tryb obiegowy). */
export type BallotMode = 'sitting' | 'circular'

/** What may be put to the vote (wniosek). A ballot is always about one. Source: procedure.md 1.3 and 1.6. */
export const motions = [
  // Before the Presidium, or the Council in its place.
  'approve',
  'conditions',
  'changes',
  'postpone',
  'reject',
  'revoke',
  // On an appeal: the Presidium upholds it, the Council grants or dismisses it.
  'uphold',
  'grant',
  'dismiss',
  // About a task group.
  'appoint',
  'approveChange',
  'refuseChange',
  'refuseChangeNotViable',
  'confirmSuspension',
  'resume',
  'extendSuspension',
  'terminate',
  'exclude',
  'acceptClosure',
  'closeWithoutReport',
  'reopen',
  // In the task group itself.
  'recallLeader',
  // About a resolution: a new one takes its place.
  'repeal'
] as const
export type Motion = (typeof motions)[number]

/** Who votes: an organ of the cluster, or the task group. */
export const votingBodies = ['presidium', 'council', 'board', 'group'] as const
export type VotingBody = (typeof votingBodies)[number]

/** Why a ballot ended without a result. */
export const cancelGrounds = [
  'fileChanged',
  'voterStruck',
  'tooFewEligible',
  'sittingDemanded',
  'ended'
] as const
export type CancelGround = (typeof cancelGrounds)[number]

export type Votes = Readonly<Record<string, Choice>>

/** The rule that a result was counted by. */
export type BallotRule = {
  readonly majority: Majority
  readonly mode: BallotMode
  readonly secret: boolean
}

/** The majority that a motion needs. Source: procedure.md 1.4, Majority. */
export const majorityOf = (
  rules: Pick<ProcedureRules, 'majority' | 'majorities'>,
  motion: Motion
): Majority => rules.majorities[motion] ?? rules.majority

/** One motion before a body, as far as its result depends on it. */
export type BallotState = {
  /** Votes by person. Those of people who are not eligible (any more) are not counted. */
  readonly votes: Votes
  /** Who may vote on this motion: in office and not recused. */
  readonly eligible: readonly string[]
  /** How many members the body has in office, recused ones included. */
  readonly composition: number
  readonly rules: Pick<ProcedureRules, 'quorum' | 'majority' | 'majorities' | 'circular'>
  readonly mode: BallotMode
  readonly motion: Motion
  /** What each vote weighs in the majority; 1 where not given. */
  readonly weights?: Readonly<Record<string, number>>
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
  /** By people: turnout and quorum count them. */
  readonly counts: Counts
  /** By weight: the majority counts it; the same as `counts` where every vote weighs 1. */
  readonly weighed: Counts
  /** The number of members of which the quorum is a share. */
  readonly base: number
  /** Votes that the quorum takes; more than can come when too few people are eligible. */
  readonly quorum: number
  /** Votes still missing for the quorum. */
  readonly needed: number
  readonly quorumMet: boolean
}
