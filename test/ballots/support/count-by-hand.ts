/**
 * A tally written from the procedure's own words (1.3, state ballot; 1.4, quorum, majority, tie, circular ballot), which
 * knows nothing of the program's: each row of the table has a condition of its own, in whole numbers.
 */

export type Said = 'for' | 'against' | 'abstain' | 'absent' | 'recused'
export type Row = 'CARRIED' | 'TIED' | 'NOT_CARRIED' | 'NO_QUORUM'

export type HandRules = {
  readonly majority: 'simple' | 'absolute' | 'qualified'
  readonly inWriting: boolean
  /** Whether the quorum is a share of those who may vote, or of all in office. */
  readonly fullBase: boolean
  readonly silenceConsents: boolean
}

/** How many people said what. */
export type Heads = Readonly<Record<Said, number>>

export const headsOf = (said: readonly Said[]): Heads => {
  const heads = { for: 0, against: 0, abstain: 0, absent: 0, recused: 0 }
  for (const word of said) heads[word] += 1
  return heads
}

const fewestEligible = 3

/** What counts at the close: in a body whose rules say so, who is silent in writing agrees. */
const atTheClose = (heads: Heads, rules: HandRules) => {
  const agreeing = rules.inWriting && rules.silenceConsents ? heads.absent : 0
  return {
    yes: heads.for + agreeing,
    no: heads.against,
    neither: heads.abstain,
    eligible: heads.for + heads.against + heads.abstain + heads.absent,
    turnout: heads.for + heads.against + heads.abstain + agreeing
  }
}

const hasQuorum = (heads: Heads, rules: HandRules): boolean => {
  const { eligible, turnout } = atTheClose(heads, rules)
  const base = rules.fullBase ? eligible + heads.recused : eligible
  return eligible >= fewestEligible && turnout > 0 && turnout + turnout >= base
}

const isTied = (heads: Heads, rules: HandRules): boolean => {
  const { yes, no } = atTheClose(heads, rules)
  return rules.majority === 'simple' && yes === no
}

const hasMajority = (heads: Heads, rules: HandRules): boolean => {
  const { yes, no, neither, eligible } = atTheClose(heads, rules)
  if (rules.inWriting && !(yes > eligible - yes)) return false
  switch (rules.majority) {
    case 'simple':
      return yes > no
    case 'absolute':
      return yes > no + neither
    case 'qualified':
      return yes >= 2 * (no + neither)
  }
}

/** The rows of the table whose condition holds; a sound table has exactly one. */
export const rowsThatHold = (heads: Heads, rules: HandRules): readonly Row[] => {
  const quorum = hasQuorum(heads, rules)
  const tied = isTied(heads, rules)
  const majority = hasMajority(heads, rules)
  const rows: Row[] = []
  if (quorum && majority) rows.push('CARRIED')
  if (quorum && tied) rows.push('TIED')
  if (quorum && !majority && !tied) rows.push('NOT_CARRIED')
  if (!quorum) rows.push('NO_QUORUM')
  return rows
}

/**
 * Whether the chair may end a tie: who voted and is not recused, where for = against and not all abstained. In writing a
 * motion still needs more than half of all who may vote, which the one vote more must be able to make.
 */
export const chairMayDecide = (chair: Said, heads: Heads, rules: HandRules): boolean => {
  if (chair === 'recused' || chair === 'absent') return false
  const { yes, eligible } = atTheClose(heads, rules)
  if (!hasQuorum(heads, rules) || !isTied(heads, rules) || yes === 0) return false
  return !rules.inWriting || yes + 1 > eligible - (yes + 1)
}

/** The first vote in order after which every way the others might still vote, or not vote, carries the motion. */
export const firstCertain = (
  said: readonly Said[],
  order: readonly number[],
  rules: HandRules
): number | null => {
  const known: Said[] = said.map((word) => (word === 'recused' ? 'recused' : 'absent'))
  for (const place of order) {
    known[place] = said[place] as Said
    const open = order.filter((other) => order.indexOf(other) > order.indexOf(place))
    const silent = known.flatMap((word, index) =>
      word === 'absent' && said[index] === 'absent' ? [index] : []
    )
    if (
      everyWay(known, [...open, ...silent], (way) => rowsThatHold(headsOf(way), rules).join() === 'CARRIED')
    )
      return place
  }
  return null
}

const everyWay = (
  known: readonly Said[],
  places: readonly number[],
  holds: (way: readonly Said[]) => boolean
): boolean => {
  const [place, ...rest] = places
  if (place === undefined) return holds(known)
  return (['for', 'against', 'abstain', 'absent'] as const).every((word) =>
    everyWay(known.with(place, word), rest, holds)
  )
}
