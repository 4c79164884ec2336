import { quorumAt } from '#sittings/model.ts'
import type { Presence } from '#sittings/model.ts'

import type { AgendaItem, Attendance, ItemRecord, RecusedFor, SittingContext } from './context.ts'

/** Everybody whose attendance is noted: members, those who stand in for them by statute, guests. */
export const listed = ({ members, guests, rules }: SittingContext): readonly string[] => [
  ...new Set([
    ...members.flatMap(({ person, substitute }) =>
      rules.substitutes && substitute !== null ? [person, substitute] : [person]
    ),
    ...guests
  ])
]

const isThere = ({ attendance }: SittingContext, person: string | null): boolean =>
  attendance.some((one) => one.person === person && one.present === 'yes')

/** Members who are there now, in person or by who stands in for them. */
export const membersThere = (context: SittingContext): readonly string[] =>
  context.members.flatMap(({ person, substitute }) =>
    isThere(context, person) || (context.rules.substitutes && isThere(context, substitute)) ? [person] : []
  )

/** Everybody who was there at any time. */
export const attendants = ({ attendance }: Pick<SittingContext, 'attendance'>): readonly string[] =>
  attendance.flatMap(({ person, times }) => (times.some(({ present }) => present === 'yes') ? [person] : []))

/** Notes that somebody came, left or is missing. */
export const withPresence = (
  attendance: readonly Attendance[],
  mark: {
    readonly person: string
    readonly present: Presence
    readonly from: string
    readonly confirmed: boolean
  }
): readonly Attendance[] => {
  const { person, present, from, confirmed } = mark
  const known = attendance.find((one) => one.person === person)
  const times = [...(known?.times ?? []), { present, at: from }]
  const next: Attendance = { person, present, from, confirmed, times }
  return known ? attendance.map((one) => (one === known ? next : one)) : [...attendance, next]
}

/** Attendance and quorum for an item at this moment. */
export const recordOf = (
  context: SittingContext,
  recused: readonly RecusedFor[],
  now: string
): ItemRecord => {
  const { members, rules } = context
  const apart = recused.filter(({ person }) => members.some((member) => member.person === person))
  const there = membersThere(context)
  const apartPeople = apart.map(({ person }) => person)
  return {
    ...quorumAt(
      members.map(({ person }) => person),
      apartPeople,
      there,
      rules
    ),
    at: now,
    people: there.filter((person) => !apartPeople.includes(person)),
    recused: apart
  }
}

/** Whether the body can decide now, nobody being recused. */
export const isQuorate = (context: SittingContext): boolean =>
  quorumAt(
    context.members.map(({ person }) => person),
    [],
    membersThere(context),
    context.rules
  ).met

export const itemOf = (context: SittingContext, id: string | undefined): AgendaItem | undefined =>
  context.items.find((one) => one.id === id)
