import type { Reader } from '#shared/database.ts'

import type { Body } from './body.ts'
import type { InterestKind } from './interest.ts'
import type { RoleKind } from './model.ts'

/** A role in office on a day, as far as a case looks at it. */
export type Office = {
  readonly person_id: string
  readonly kind: RoleKind
  readonly organisation_id: string | null
}

/** Roles in office on the day, of these people or of everybody who holds one of these kinds; of the longest in office first. */
export const officesOn = (
  reader: Reader,
  day: string,
  of: { readonly people: readonly string[] } | { readonly kinds: readonly RoleKind[] }
): Promise<Office[]> =>
  reader.query<Office>((knex) => {
    const query = knex('roles')
      .select('person_id', 'kind', 'organisation_id')
      .where('from_on', '<=', day)
      .whereRaw('(until_on is null or until_on >= ?)', [day])
      .orderBy(['person_id', 'from_on', 'id'])
    return 'people' in of ? query.whereIn('person_id', [...of.people]) : query.whereIn('kind', [...of.kinds])
  })

/** Organisations linked to each of these on the day; a link is written in both directions. */
export const linksOn = async (
  reader: Reader,
  organisations: readonly string[],
  day: string
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const found = new Map<string, string[]>()
  if (organisations.length === 0) return found
  const rows = await reader.query<{ organisation_id: string; linked_id: string }>((knex) =>
    knex('organisation_links')
      .select('organisation_id', 'linked_id')
      .whereIn('organisation_id', [...organisations])
      .whereRaw('(from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)', [day, day])
      .orderBy(['organisation_id', 'linked_id'])
  )
  for (const { organisation_id, linked_id } of rows)
    found.set(organisation_id, [...(found.get(organisation_id) ?? []), linked_id])
  return found
}

/** A tie as a case looks at it. */
export type KnownInterest = {
  readonly person: string
  readonly kind: InterestKind
  readonly organisation: string
  readonly fromOn: string | null
  readonly untilOn: string | null
}

/** All ties of these people, ended ones too: some count on for years. */
export const interestsOf = async (
  reader: Reader,
  people: readonly string[]
): Promise<readonly KnownInterest[]> => {
  if (people.length === 0) return []
  const rows = await reader.query<{
    readonly person_id: string
    readonly kind: string
    readonly organisation_id: string
    readonly from_on: string | null
    readonly until_on: string | null
  }>((knex) =>
    knex('interests')
      .select('person_id', 'kind', 'organisation_id', 'from_on', 'until_on')
      .whereIn('person_id', [...people])
      .whereNull('withdrawn_at')
      .orderBy(['person_id', 'declared_at', 'id'])
  )
  return rows.map((row) => ({
    person: row.person_id,
    kind: row.kind as InterestKind,
    organisation: row.organisation_id,
    fromOn: row.from_on,
    untilOn: row.until_on
  }))
}

/** Who stands in for whom in a body on the day, by statute; people erased since stand in for nobody. */
export const substitutesOn = async (
  reader: Reader,
  body: Body,
  day: string
): Promise<ReadonlyMap<string, string>> => {
  const rows = await reader.query<{ member_id: string; substitute_id: string }>((knex) =>
    knex('deputations')
      .join('people', 'people.id', 'deputations.substitute_id')
      .select('member_id', 'substitute_id')
      .where('body', body)
      .whereNull('people.erased_at')
      .where('from_on', '<=', day)
      .whereRaw('(until_on is null or until_on >= ?)', [day])
      .orderBy(['member_id', 'from_on', 'deputations.id'])
  )
  return new Map(rows.map(({ member_id, substitute_id }) => [member_id, substitute_id]))
}

/** The group of members (grupa merytoryczna) of each of these organisations that has one. */
export const groupsOf = async (
  reader: Reader,
  organisations: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  if (organisations.length === 0) return new Map()
  const rows = await reader.query<{ id: string; group_name: string }>((knex) =>
    knex('organisations')
      .select('id', 'group_name')
      .whereIn('id', [...organisations])
      .whereNotNull('group_name')
  )
  return new Map(rows.map(({ id, group_name }) => [id, group_name]))
}
