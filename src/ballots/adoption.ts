import type { BallotState, Choice } from './model.ts'
import { tally } from './tally.ts'

/** A vote as far as the moment of adoption depends on it. */
export type TimedVote = { readonly person: string; readonly choice: Choice; readonly at: string }

/** Carried whatever those who have not voted yet would still do, and whoever stays silent. */
const isCertain = (ballot: BallotState): boolean => {
  const silent = ballot.eligible.filter((person) => ballot.votes[person] === undefined)
  const against: Record<string, Choice> = Object.fromEntries(silent.map((person) => [person, 'against']))
  // Silence is worst for the quorum; votes against are worst for every majority.
  return (
    tally(ballot).quorumMet &&
    tally({ ...ballot, votes: { ...ballot.votes, ...against } }).result === 'carried'
  )
}

/**
 * The instant of the vote after which no further vote could change that the motion is carried, by the votes as they
 * stood at the close; `null` when only the close made it certain.
 * Source: procedure.md 1.4, Circular ballot (moment of adoption).
 */
export const lastNeededVote = (
  ballot: Omit<BallotState, 'votes'>,
  cast: readonly TimedVote[]
): string | null => {
  const inOrder = cast.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  const votes: Record<string, Choice> = {}
  for (const { person, choice, at } of inOrder) {
    votes[person] = choice
    if (isCertain({ ...ballot, votes })) return at
  }
  return null
}
