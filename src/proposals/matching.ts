import type { Addressees } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import { fold } from '#shared/fold.ts'

import { findNewest } from './card-store.ts'
import type { Card } from './model.ts'

/** A call for partners is announced to at most so many organisations; the others find it in the list. */
const mostOrganisations = 4

/** Words shorter than this say too little to match on. */
const shortestWord = 4

/** The words of a phrase by their beginnings, so that Polish endings do not matter. */
const stemsOf = (phrase: string): readonly string[] =>
  fold(phrase)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= shortestWord)
    .map((word) => word.slice(0, 6))

const soughtBy = (card: Card): ReadonlySet<string> =>
  new Set(
    [
      ...(card.needs ?? []).flatMap(({ competences, role }) => [...competences, role]),
      ...(card.keywords ?? [])
    ].flatMap(stemsOf)
  )

type Member = {
  readonly id: string
  readonly competences: string
  readonly services: string
  readonly apparatus: string
  readonly watched: string
}

const members = (reader: Reader, lead: string): Promise<Member[]> =>
  reader.all<Member>(
    `select id, competences, services, apparatus, watched from organisations
     where status in ('founder', 'ordinary', 'supporting') and id <> ? order by id`,
    [lead]
  )

const stemsIn = (...columns: readonly string[]): ReadonlySet<string> =>
  new Set(columns.flatMap((column) => (JSON.parse(column) as readonly string[]).flatMap(stemsOf)))

/**
 * Member organisations whose competences, services and apparatus share most words with the roles that a proposal seeks,
 * best first; after them all that watch for one of its words, as they asked to be told.
 */
export const matchingMembers = async (
  reader: Reader,
  proposal: string,
  lead: string
): Promise<readonly string[]> => {
  const newest = await findNewest(reader, proposal)
  if (!newest) return []
  const sought = soughtBy(newest.card)
  const sharedWith = (stems: ReadonlySet<string>): number =>
    [...stems].filter((stem) => sought.has(stem)).length
  const all = (await members(reader, lead)).map(({ id, competences, services, apparatus, watched }) => ({
    id,
    score: sharedWith(stemsIn(competences, services, apparatus)),
    watches: sharedWith(stemsIn(watched)) > 0
  }))
  const fitting = all
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, mostOrganisations)
  return [...new Set([...fitting, ...all.filter(({ watches }) => watches)].map(({ id }) => id))]
}

/** Adds the audience `matching` to what the register of people answers: the authorised people of fitting members. */
export const withMatching = (addressees: Addressees): Addressees => ({
  of: async (tx, audience, about) => {
    if (audience.to !== 'matching') return addressees.of(tx, audience, about)
    const lead =
      (about.root.context['lead'] as { readonly organisation?: string } | undefined)?.organisation ?? ''
    const organisations = await matchingMembers(tx, about.case, lead)
    return addressees.of(tx, { to: 'organisations', organisations, authorised: true }, about)
  }
})
