import type { Reader } from '#shared/database.ts'

import { substitutesOn } from './body-store.ts'
import { bodies, seatsOf } from './body.ts'
import type { Body } from './body.ts'
import type { RoleKind } from './model.ts'

type Named = { readonly id: string; readonly name: string }

/** One seat of a body as everybody may read it. */
export type ListedSeat = {
  readonly kind: RoleKind
  readonly person: Named
  readonly organisation: Named | null
  readonly fromOn: string
  readonly untilOn: string | null
  readonly substitute: Named | null
}

export type ListedBody = { readonly body: Body; readonly seats: readonly ListedSeat[] }

type SeatRow = {
  readonly kind: string
  readonly person_id: string
  readonly person_name: string
  readonly organisation_id: string | null
  readonly organisation_name: string | null
  readonly from_on: string
  readonly until_on: string | null
}

const namesOf = async (reader: Reader, people: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await reader.query<{ id: string; name: string }>((knex) =>
    knex('people')
      .select('id', 'name')
      .whereIn('id', [...people])
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who sits in a body on the day, the chair first, with who stands in for them. */
const bodyOn = async (reader: Reader, body: Body, day: string): Promise<ListedBody> => {
  const { kinds, chair, deputy } = seatsOf[body]
  const rows = await reader.query<SeatRow>((knex) =>
    knex('roles')
      .join('people', 'people.id', 'roles.person_id')
      .leftJoin('organisations', 'organisations.id', 'roles.organisation_id')
      .select('roles.kind', 'roles.person_id', 'people.name as person_name', 'roles.organisation_id')
      .select('organisations.name as organisation_name', 'roles.from_on', 'roles.until_on')
      .whereIn('roles.kind', [...kinds])
      .whereNull('people.erased_at')
      .where('roles.from_on', '<=', day)
      .whereRaw('(roles.until_on is null or roles.until_on >= ?)', [day])
      .orderBy(['people.sort_key', 'roles.id'])
  )
  const substitutes = await substitutesOn(reader, body, day)
  const names = await namesOf(reader, [...substitutes.values()])
  const rank = (kind: string): number => (kind === chair ? 0 : kind === deputy ? 1 : 2)
  const seats = rows.map((row): ListedSeat => {
    const substitute = substitutes.get(row.person_id)
    return {
      kind: row.kind as RoleKind,
      person: { id: row.person_id, name: row.person_name },
      organisation:
        row.organisation_id === null ? null : { id: row.organisation_id, name: row.organisation_name ?? '' },
      fromOn: row.from_on,
      untilOn: row.until_on,
      substitute: substitute === undefined ? null : { id: substitute, name: names.get(substitute) ?? '' }
    }
  })
  return { body, seats: seats.sort((one, other) => rank(one.kind) - rank(other.kind)) }
}

/** The Council, the Presidium and the Board as they are on the day. */
export const bodiesOn = async (reader: Reader, day: string): Promise<readonly ListedBody[]> => {
  const found: ListedBody[] = []
  for (const body of bodies) found.push(await bodyOn(reader, body, day))
  return found
}

/** How many roles of bodies and offices end between two days, both included. */
export const termsEnding = async (reader: Reader, from: string, until: string): Promise<number> => {
  const row = await reader.get<{ count: number }>(
    `select count(*) as count from roles r join people p on p.id = r.person_id
     where p.erased_at is null and r.from_on <= r.until_on and r.until_on >= ? and r.until_on <= ?`,
    [from, until]
  )
  return Number(row?.count ?? 0)
}
