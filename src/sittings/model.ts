import type { ProcedureRules } from '#shared/profile.ts'
import { dateIn } from '#shared/calendar.ts'

/** Bodies of the cluster that decide: the Council (Rada), its Presidium (Prezydium) and the Board (Zarząd). */
export const bodies = ['council', 'presidium', 'board'] as const
export type Body = (typeof bodies)[number]

export const sittingStates = [
  'convened',
  'open',
  'minutesDue',
  'minutesDrafted',
  'minutesAccepted',
  'cancelled'
] as const
export type SittingState = (typeof sittingStates)[number]

/** States of a sitting that has been held: there are minutes of it, or will be. */
export const heldStates: readonly string[] = ['minutesDue', 'minutesDrafted', 'minutesAccepted']

/** How a body meets: in one room, by a link, or both. */
export const sittingForms = ['inPerson', 'remote', 'mixed'] as const
export type SittingForm = (typeof sittingForms)[number]

/** Whether a member is there (obecność). */
export const presences = ['yes', 'no', 'left'] as const
export type Presence = (typeof presences)[number]

/** Papers are out in time when they go at least so many calendar days before the sitting, the day of sending not counted (T08a). */
export const isNoticeKept = (sentAt: string, beginsAt: string, days: number): boolean => {
  const earliest = Temporal.PlainDate.from(dateIn(sentAt)).add({ days })
  return Temporal.PlainDate.compare(earliest, Temporal.PlainDate.from(dateIn(beginsAt))) <= 0
}

/** Quorum at one moment of a sitting, for one item of its agenda. */
export type QuorumAt = {
  /** Members in office less those recused for the item. */
  readonly eligible: number
  readonly present: number
  /** How many the quorum takes. */
  readonly quorum: number
  readonly met: boolean
}

/** Rounding keeps two thirds written as 0.6667 from asking for one member too many. */
const shareOf = (base: number, share: number): number => Math.ceil(Number((base * share).toFixed(3)))

/** Whether enough members are there for an item: attendance less those recused for it. Source: procedure.md 1.4. */
export const quorumAt = (
  members: readonly string[],
  recused: readonly string[],
  present: readonly string[],
  { quorum: { share, base, floor } }: Pick<ProcedureRules, 'quorum'>
): QuorumAt => {
  const eligible = members.filter((person) => !recused.includes(person))
  const there = eligible.filter((person) => present.includes(person))
  const quorum = Math.max(1, shareOf(base === 'full' ? members.length : eligible.length, share))
  return {
    eligible: eligible.length,
    present: there.length,
    quorum,
    met: eligible.length >= floor && there.length >= quorum
  }
}

/** Number of the minutes (protokół) in the series of their organ and year. */
export type MinutesNumber = { readonly organ: Body; readonly year: number; readonly number: number }
