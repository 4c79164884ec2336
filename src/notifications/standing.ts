import { z } from 'zod'

import type { ActorView, RelationQuery, Relations } from '#engine/contract.ts'
import { isForHeadsAlone } from '#people/kept-apart.ts'
import type { Head } from '#people/kept-apart.ts'
import { recusedIn } from '#people/parties.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'

import { decidingStandings } from './model.ts'
import type { Standing } from './model.ts'
import { actsForAny, headsOn, keptApart } from './store.ts'

const onTheExchange = z.object({
  search: z.object({ openedAt: z.string() }).nullish().catch(null),
  takenOver: z.object({}).nullish().catch(null)
})

/** True for an idea in the bank that every member may know of: one put aside as a draft is its author's alone. */
const isKnownIdea = ({ state, context }: ActorView): boolean => {
  const { search, takenOver } = onTheExchange.parse(context)
  return state === 'parked' && (search != null || takenOver != null)
}

/** The standings by which a notice may be told at this moment: of an idea (N49) members hear while they may see it. */
export const standingsFor = (
  notice: string,
  standings: readonly Standing[],
  root: ActorView
): readonly Standing[] =>
  notice !== 'N49' || isKnownIdea(root) ? standings : standings.filter((standing) => standing !== 'member')

const listed = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).nullish().catch([])

const root = z.object({
  partners: listed(z.object({ organisation: z.string(), state: z.string().nullish() }))
})

const group = z.object({
  delegates: listed(z.object({ person: z.string() }))
})

const sitting = z.object({
  guests: listed(z.string()),
  attendance: listed(z.object({ person: z.string() })),
  members: listed(z.object({ person: z.string(), substitute: z.string().nullish() }))
})

/** Who was at a sitting in a seat that is not the own: everybody else is known by the office. */
const isStandIn = (context: ActorView['context'], person: string): boolean => {
  const { attendance, members } = sitting.parse(context)
  const stoodIn = members?.some(({ substitute }) => substitute === person) ?? false
  return stoodIn && (attendance?.some((one) => one.person === person) ?? false)
}

/** An objection is nothing that the member it is about hears of as one who decides. */
const isObjectedTo = ({ workflow, context }: ActorView, person: string): boolean =>
  workflow === 'objection' && context['person'] === person

type About = Omit<RelationQuery, 'case'>

/** Nobody who presides may decide the case, and one of them has to act all the same. */
const headsActAnyway = async (reader: Reader, head: Head, about: About): Promise<boolean> => {
  if (!isForHeadsAlone(head, about.actor)) return false
  const day = dateIn(about.now)
  const heads = await headsOn(reader, head, day)
  const apart = await keptApart(reader, heads, about.root, day)
  return heads.every((person) => apart.has(person))
}

/** What a recusal leaves: who presides does so all the same where nobody else may act. */
const withoutDeciding = async (
  reader: Reader,
  held: readonly Standing[],
  about: About
): Promise<readonly Standing[]> => {
  const kept: Standing[] = []
  for (const standing of held) {
    const isHead = standing === 'chair' || standing === 'councilChair'
    if (isHead ? await headsActAnyway(reader, standing, about) : !decidingStandings.includes(standing))
      kept.push(standing)
  }
  return kept
}

/**
 * How a person stands to a case at this moment, as far as it decides whether a notice may still go out: today's
 * relations, less what a recusal takes away; and a part in it that has come to an end.
 */
export const standingsOf = async (
  reader: Reader,
  relations: Relations,
  person: string,
  about: About
): Promise<readonly Standing[]> => {
  const query = { case: about.root.id, ...about }
  const held: readonly Standing[] = await relations.of(reader, { person, organisation: null }, query)
  const { partners } = root.parse(about.root.context)
  const organisations = [...new Set((partners ?? []).map(({ organisation }) => organisation))]
  const asOf = { day: dateIn(about.now), caseId: about.root.id }
  const isNamed = await actsForAny(reader, person, organisations, asOf)
  const released = (partners ?? []).flatMap((one) => (one.state === 'ended' ? [one.organisation] : []))
  const isReleased = isNamed && (await actsForAny(reader, person, released, asOf))
  const isDelegate =
    group.parse(about.actor.context).delegates?.some((delegate) => delegate.person === person) ?? false
  const decides = held.some((standing) => decidingStandings.includes(standing))
  const recused = decides
    ? (await keptApart(reader, [person], about.root, dateIn(about.now))).has(person)
    : recusedIn(about.root.context).includes(person)
  return [
    ...(recused || isObjectedTo(about.actor, person) ? await withoutDeciding(reader, held, about) : held),
    ...(isReleased ? (['released'] as const) : []),
    ...(isNamed ? (['named'] as const) : []),
    ...(isDelegate ? (['delegate'] as const) : []),
    ...(sitting.parse(about.actor.context).guests?.includes(person) ? (['guest'] as const) : []),
    ...(isStandIn(about.actor.context, person) ? (['attendant'] as const) : []),
    ...(recused ? (['recused'] as const) : [])
  ]
}
