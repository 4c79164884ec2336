import { dateIn } from '#shared/calendar.ts'
import type { Profile, TermRule } from '#shared/profile.ts'

/** The term that bounds each state of a proposal; a state without one has no target. Source: procedure.md 1.2. */
export const termOfState = {
  draft: 'T01',
  formalCheck: 'T02',
  returned: 'T03',
  searchOpen: 'T04',
  searchSelecting: 'T05',
  searchFailed: 'T06',
  consortium: 'T07',
  queued: 'T08',
  coi: 'T09',
  opinions: 'T10',
  ballot: 'T11',
  noQuorum: 'T12',
  tie: 'T13',
  noDecision: 'T13',
  postponed: 'T14',
  councilInstead: 'T15',
  changesRequested: 'T16',
  conditional: 'T17',
  conditionsOverdue: 'T18',
  rejected: 'T19',
  appealSelfReview: 'T20',
  appealCouncil: 'T21',
  approved: 'T22',
  groupForming: 'T23',
  charterReview: 'T24',
  gapRepair: 'T26',
  changeReview: 'T27',
  suspended: 'T28',
  closing: 'T29',
  closureReview: 'T30'
} as const satisfies Readonly<Record<string, string>>

/** Days against a target: well within it, in its last quarter, over it. */
export type AgeLevel = 'ok' | 'near' | 'late'

export type Ageing = {
  /** Whole days in the state, by the calendar in Poland. */
  readonly days: number
  /** The days that the state may take; null where the procedure sets none (work that is carried out, rest, the end). */
  readonly target: number | null
  readonly level: AgeLevel
  /** In the state for more than twice the target. */
  readonly stuck: boolean
}

export type AgeingInput = {
  /** The proposal's state (`formalCheck`). */
  readonly state: string
  /** Since when it is in that state. */
  readonly since: string
  readonly now: string
  /** Of the profile that is in force for the case: a proposal keeps the one it began with. */
  readonly terms: Profile['terms']
  /** On the urgent route the shorter terms are the target. */
  readonly urgent?: boolean
}

const nearFrom = 0.75
const stuckFrom = 2

/** Calendar days between two instants, by the calendar in Poland. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(dateIn(from)).until(dateIn(to), { largestUnit: 'days' }).days

const calendarDays: Readonly<Record<TermRule['unit'], number>> = {
  d: 1,
  wd: 7 / 5,
  months: 365 / 12,
  s: 1 / 86_400
}

/** A term's length in calendar days, extensions apart: five working days are seven, twelve months are 365. */
const lengthInDays = ({ length, unit }: Pick<TermRule, 'length' | 'unit'>): number =>
  Math.max(1, Math.round(length * calendarDays[unit]))

/** How many calendar days a state may take by these terms; null where the procedure sets no term for it. */
export const targetOf = (state: string, terms: Profile['terms'], urgent = false): number | null => {
  const rule = terms[(termOfState as Readonly<Record<string, string>>)[state] ?? '']
  if (rule === undefined) return null
  return lengthInDays(urgent && rule.urgent ? rule.urgent : rule)
}

/**
 * How long a case has been in its state against the target, which is the length of the state's term in the profile in
 * force for it. One computation for the tracking page, the stage board and the API.
 */
export const ageingOf = ({ state, since, now, terms, urgent = false }: AgeingInput): Ageing => {
  const days = Math.max(0, daysBetween(since, now))
  const target = targetOf(state, terms, urgent)
  if (target === null) return { days, target, level: 'ok', stuck: false }
  const level = days > target ? 'late' : days >= nearFrom * target ? 'near' : 'ok'
  return { days, target, level, stuck: days > stuckFrom * target }
}

/** Stuck cases first, then those that have used up most of their target; without a target last, the oldest first. */
export const byAge = (one: Ageing, other: Ageing): number => {
  const shareOf = ({ days, target }: Ageing): number => (target === null ? -1 : days / target)
  return shareOf(other) - shareOf(one) || other.days - one.days
}
