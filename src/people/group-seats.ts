import { z } from 'zod'

import type { JsonObject } from '#shared/json.ts'

/** Who is in a task group: its leader and deputy once both have accepted, and everybody in it. */
export type GroupSeats = { readonly leaders: readonly string[]; readonly members: readonly string[] }

export const noGroup: GroupSeats = { leaders: [], members: [] }

/** One person's place in a task group, as its context or its list of people tells it. */
export type GroupPlace = {
  readonly person: string
  readonly role: 'leader' | 'deputy' | 'delegate'
  readonly answer: string | null
}

/**
 * Until the group is appointed its leader and deputy lead once neither is still asked; from then on whoever has accepted
 * does, so that a deputy acts while a new leader is asked.
 */
export const groupSeatsOf = ({ places, isAppointed }: GroupPeople): GroupSeats => {
  const heads = places.filter(({ role }) => role !== 'delegate')
  const accepted = heads.filter(({ answer }) => answer === 'accepted')
  const leaders = isAppointed || accepted.length === heads.length ? accepted.map(({ person }) => person) : []
  const delegates = places.filter(({ role }) => role === 'delegate').map(({ person }) => person)
  return { leaders: [...new Set(leaders)], members: [...new Set([...leaders, ...delegates])] }
}

/** The people of a task group, and whether the Presidium or the Board has appointed it. */
export type GroupPeople = { readonly places: readonly GroupPlace[]; readonly isAppointed: boolean }

const head = z.object({ person: z.string(), answer: z.string().nullish() }).nullish().catch(null)

const groupContext = z.object({
  appointedAt: z.string().nullish().catch(null),
  leader: head,
  deputy: head,
  delegates: z
    .array(z.object({ person: z.string() }))
    .nullish()
    .catch([])
})

/** Reads the people of a task group out of its own context. */
export const placesIn = (context: JsonObject): GroupPeople => {
  const { appointedAt, leader, deputy, delegates } = groupContext.parse(context)
  const headOf = (role: 'leader' | 'deputy', named: typeof leader): readonly GroupPlace[] =>
    named ? [{ person: named.person, role, answer: named.answer ?? 'accepted' }] : []
  const places = [
    ...headOf('leader', leader),
    ...headOf('deputy', deputy),
    ...(delegates ?? []).map(({ person }): GroupPlace => ({ person, role: 'delegate', answer: null }))
  ]
  return { places, isAppointed: appointedAt != null }
}
