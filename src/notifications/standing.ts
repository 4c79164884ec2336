import { z } from 'zod'

import type { ActorView, Relations } from '#engine/contract.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Reader } from '#shared/database.ts'

import { decidingStandings } from './model.ts'
import type { Standing } from './model.ts'
import { actsForAny } from './store.ts'

const listed = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).nullish().catch([])

const root = z.object({
  partners: listed(z.object({ organisation: z.string() })),
  review: z
    .object({ declarations: listed(z.object({ person: z.string(), answer: z.string() })) })
    .nullish()
    .catch(null)
})

const group = z.object({
  delegates: listed(z.object({ person: z.string() }))
})

const guests = z.object({ guests: listed(z.string()) })

/** True while the person is recused (wyłączony) in the review under way. */
export const isRecused = (context: ActorView['context'], person: string): boolean =>
  root
    .parse(context)
    .review?.declarations?.some(
      (declaration) => declaration.person === person && declaration.answer === 'recused'
    ) ?? false

/**
 * How a person stands to a case at this moment, as far as it decides whether a notice may still go out: today's
 * relations, less what a recusal takes away; and a part in it that has come to an end.
 */
export const standingsOf = async (
  reader: Reader,
  relations: Relations,
  person: string,
  about: { readonly actor: ActorView; readonly root: ActorView; readonly now: string }
): Promise<readonly Standing[]> => {
  const query = { case: about.root.id, ...about }
  const held: readonly Standing[] = await relations.of(reader, { person, organisation: null }, query)
  const { partners } = root.parse(about.root.context)
  const organisations = [...new Set((partners ?? []).map(({ organisation }) => organisation))]
  const isNamed = await actsForAny(reader, person, organisations, dateIn(about.now))
  const isDelegate =
    group.parse(about.actor.context).delegates?.some((delegate) => delegate.person === person) ?? false
  const recused = isRecused(about.root.context, person)
  return [
    ...(recused ? held.filter((standing) => !decidingStandings.includes(standing)) : held),
    ...(isNamed ? (['named'] as const) : []),
    ...(isDelegate ? (['delegate'] as const) : []),
    ...(guests.parse(about.actor.context).guests?.includes(person) ? (['guest'] as const) : []),
    ...(recused ? (['recused'] as const) : [])
  ]
}
