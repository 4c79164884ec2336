import { dateIn } from '#shared/calendar.ts'

/** A ballot of the Presidium that is over and was open: numbers only, never who voted how. */
export type ClosedBallot = {
  readonly mode: string
  readonly closed_at: string
  readonly eligible: number
  readonly voted: number
  readonly quorum_met: number | null
}

export type TurnoutLine = {
  /** `2026-11`, or the way of voting. */
  readonly name: string
  readonly ballots: number
  readonly eligible: number
  readonly voted: number
  /** Share of those eligible who voted, 0 to 1. */
  readonly share: number | null
  readonly withoutQuorum: number
}

const lineOf = (name: string, ballots: readonly ClosedBallot[]): TurnoutLine => {
  const sum = (of: (ballot: ClosedBallot) => number): number =>
    ballots.reduce((total, ballot) => total + of(ballot), 0)
  const eligible = sum((ballot) => Number(ballot.eligible))
  const voted = sum((ballot) => Number(ballot.voted))
  return {
    name,
    ballots: ballots.length,
    eligible,
    voted,
    share: eligible === 0 ? null : voted / eligible,
    withoutQuorum: ballots.filter(({ quorum_met }) => quorum_met !== null && Number(quorum_met) === 0).length
  }
}

const linesBy = (ballots: readonly ClosedBallot[], nameOf: (ballot: ClosedBallot) => string) =>
  [...Map.groupBy(ballots, nameOf)]
    .map(([name, group]) => lineOf(name, group))
    .toSorted((one, other) => one.name.localeCompare(other.name))

export type Turnout = {
  readonly all: TurnoutLine
  readonly byMonth: readonly TurnoutLine[]
  readonly byMode: readonly TurnoutLine[]
}

/** How many of those eligible voted: together, by month of the close (in Poland), and by way of voting. */
export const turnoutOf = (ballots: readonly ClosedBallot[]): Turnout => ({
  all: lineOf('all', ballots),
  byMonth: linesBy(ballots, ({ closed_at }) => dateIn(closed_at).slice(0, 7)),
  byMode: linesBy(ballots, ({ mode }) => mode)
})
