import { presidingOf, votersOf } from '#workflows/bodies.ts'
import type { Voter } from '#workflows/bodies.ts'
import { factOf } from '#workflows/facts.ts'

import type { Review } from './context.ts'
import { confirmed, partedFrom } from './parties.ts'
import type { About } from './rules-asked.ts'

/** Who votes on a motion, out of how many, and who presides. */
export type Seats = {
  readonly voters: readonly Voter[]
  readonly composition: number
  readonly chair: string | null
}

/** On an appeal, Presidium members who voted on the case do not vote in the Council. Source: procedure 1.4, appeal. */
const votersIn = ({ context, event }: About, review: Review | null): readonly Voter[] => {
  const council = factOf(event, 'council') ?? { members: [], recused: [] }
  const sides: readonly (string | null)[] = confirmed(context)
  const voted = context.appeal?.state === 'council' ? (review?.voted ?? []) : []
  const aside = [...(review === null ? [] : partedFrom(review)), ...voted]
  const apart = council.members.flatMap(({ person, organisation }) =>
    sides.includes(organisation) || aside.includes(person) ? [person] : []
  )
  return votersOf(council, apart, context.rules, true)
}

/** The Council as it votes on this case: its chair presides, or in the chair's place the member who put the motion. */
export const councilSeats = (about: About): Seats => {
  const voters = votersIn(about, about.context.review)
  const council = factOf(about.event, 'council') ?? { members: [], recused: [] }
  const { person } = about.event.by
  const acting = voters.some((one) => one.person === person) ? person : null
  return { voters, composition: council.members.length, chair: presidingOf(council, voters) ?? acting }
}

/** The sender acts for the Council: its chair, or another impartial member where the chair may not vote. */
export const actsForCouncil = (about: About): boolean =>
  about.event.by.person !== null && councilSeats(about).chair === about.event.by.person

/** Enough members of the Council may vote; also while nobody knows who sits in it. */
export const isCouncilEnough = (about: About): boolean =>
  factOf(about.event, 'council') === undefined ||
  councilSeats(about).voters.length >= about.context.rules.quorum.floor
