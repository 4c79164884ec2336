import type { FactQuery } from '#engine/contract.ts'
import type { Reader } from '#shared/database.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import { dateIn } from '#shared/calendar.ts'

import { isMemberOn, sectorOf } from './model.ts'

type FactRow = {
  readonly id: string
  readonly type: string
  readonly status: string
  readonly left_on: string | null
  readonly country: string
}

const idPattern = /^org_/

/** Ids of organisations anywhere in a value: the lead, partners, those an event names. */
const organisationIdsIn = (value: Json | undefined, found: Set<string> = new Set()): ReadonlySet<string> => {
  if (typeof value === 'string') {
    if (idPattern.test(value)) found.add(value)
  } else if (Array.isArray(value)) for (const item of value) organisationIdsIn(item as Json, found)
  else if (value !== null && typeof value === 'object')
    for (const item of Object.values(value as JsonObject)) organisationIdsIn(item, found)
  return found
}

/**
 * The fact `organisations`: by id, for every organisation named in the case, the event or its sender, what the minimum
 * consortium counts: type, sector, membership, country and the linked organisations (not independent of it).
 */
export const loadOrganisations = async (tx: Reader, about: FactQuery): Promise<Json> => {
  const ids = organisationIdsIn([about.root, about.context, about.event, about.by.organisation])
  if (ids.size === 0) return {}
  const day = dateIn(about.now)
  const rows = await tx.query<FactRow>((knex) =>
    knex('organisations')
      .select('id', 'type', 'status', 'left_on', 'country')
      .whereIn('id', [...ids])
      .orderBy('id')
  )
  const links = await tx.query<{ organisation_id: string; linked_id: string }>((knex) =>
    knex('organisation_links')
      .select('organisation_id', 'linked_id')
      .whereIn('organisation_id', [...ids])
      .whereRaw('(from_on is null or from_on <= ?) and (until_on is null or until_on >= ?)', [day, day])
      .orderBy(['organisation_id', 'linked_id'])
  )
  return Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        type: row.type,
        sector: sectorOf(row.type),
        member: isMemberOn(row.status, row.left_on, day),
        status: row.status,
        country: row.country,
        linked: links.filter((link) => link.organisation_id === row.id).map((link) => link.linked_id)
      }
    ])
  )
}

/** Loaders of the facts that the register of organisations knows. */
export const organisationFacts = { organisations: loadOrganisations } as const
