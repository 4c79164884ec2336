import type { ProcedureRules } from '#shared/profile.ts'

import type { BodyFact } from './facts.ts'

/** One seat of a body, as a ballot freezes it at its opening. */
export type Voter = {
  readonly person: string
  readonly organisation: string | null
  /** Who may vote in this person's place, by statute; `null` for nobody. */
  readonly substitute: string | null
  /** What the vote counts in the majority; 1 unless the Council weighs groups. Turnout counts people. */
  readonly weight: number
  /** The group whose one vote the seat shares; only where groups are weighed. */
  readonly group?: string
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other)

const leastMultiple = (numbers: readonly number[]): number =>
  numbers.reduce((all, number) => (all / greatestDivisor(all, number)) * number, 1)

/**
 * Gives every group the same weight in all, in whole numbers, shared equally by its seats; seats without a group keep
 * their weight. Asked again when a seat is struck.
 */
export const withShares = (seats: readonly Voter[]): readonly Voter[] => {
  const sizes = new Map<string, number>()
  for (const { group } of seats) if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const whole = leastMultiple([...sizes.values()])
  return seats.map((seat) =>
    seat.group === undefined ? seat : { ...seat, weight: whole / (sizes.get(seat.group) ?? 1) }
  )
}

/**
 * The seats that may vote: in office, and neither recused by the register nor in `apart`. Where groups are weighed, every
 * group has the same weight in all, in whole numbers, shared equally by its members who may vote.
 */
export const votersOf = (
  body: BodyFact,
  apart: readonly string[],
  rules: Pick<ProcedureRules, 'substitutes' | 'councilWeighsGroups'>,
  weighs = false
): readonly Voter[] => {
  const mayNot = new Set([...apart, ...body.recused.map(({ person }) => person)])
  const seats = body.members.filter(({ person }) => !mayNot.has(person))
  return withShares(
    seats.map(({ person, organisation, substitute, group }) => ({
      person,
      organisation,
      substitute: rules.substitutes && substitute !== null && !mayNot.has(substitute) ? substitute : null,
      weight: 1,
      // One without a group is a group alone.
      ...(weighs && rules.councilWeighsGroups && { group: group ?? person })
    }))
  )
}

/**
 * Whether somebody who presides over a body may do so in a case: not when recused, unless everybody who could is.
 * `apart` names those who stepped aside whatever the register says. Source: procedure.md 1.1 and 1.4.
 */
export const mayPreside = (
  body: BodyFact,
  apart: readonly string[],
  person: string | null,
  isHead = ({ chair, deputy }: BodyFact['members'][number]): boolean => chair || deputy
): boolean => {
  const mayNot = new Set([...apart, ...body.recused.map((one) => one.person)])
  return (
    !mayNot.has(person ?? '') || !body.members.some((member) => isHead(member) && !mayNot.has(member.person))
  )
}

/** The chair, or the deputy where the chair may not vote; `null` when neither may. */
export const presidingOf = (body: BodyFact, voters: readonly Voter[]): string | null => {
  const among = (is: (member: BodyFact['members'][number]) => boolean) =>
    body.members.find((member) => is(member) && voters.some(({ person }) => person === member.person))?.person
  return among(({ chair }) => chair) ?? among(({ deputy }) => deputy) ?? null
}
