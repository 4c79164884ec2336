import type { Knex } from 'knex'
import { z } from 'zod'

import type { Cursor } from '#shared/cursor.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { fold, searchPatterns, searchText } from '#shared/fold.ts'

import type { LinkGround, MemberStatus, Organisation, OrganisationType } from './model.ts'

type OrganisationRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly short_name: string | null
  readonly type: string
  readonly group_name: string | null
  readonly country: string
  readonly city: string | null
  readonly nip: string | null
  readonly krs: string | null
  readonly regon: string | null
  readonly pic: string | null
  readonly status: string
  readonly member_since: string | null
  readonly left_on: string | null
  readonly competences: string
  readonly description: string | null
  readonly website: string | null
  readonly created_at: string
  readonly changed_at: string
}

const competencesColumn = z.array(z.string())

const organisationOf = (row: OrganisationRow): Organisation => ({
  id: row.id,
  version: row.version,
  name: row.name,
  shortName: row.short_name,
  type: row.type as OrganisationType,
  group: row.group_name,
  country: row.country,
  city: row.city,
  nip: row.nip,
  krs: row.krs,
  regon: row.regon,
  pic: row.pic,
  status: row.status as MemberStatus,
  memberSince: row.member_since,
  leftOn: row.left_on,
  competences: competencesColumn.parse(JSON.parse(row.competences)),
  description: row.description,
  website: row.website,
  createdAt: row.created_at,
  changedAt: row.changed_at
})

const columnsOf = (organisation: Organisation): Readonly<Record<string, string | number | null>> => ({
  id: organisation.id,
  version: organisation.version,
  name: organisation.name,
  short_name: organisation.shortName,
  type: organisation.type,
  group_name: organisation.group,
  country: organisation.country,
  city: organisation.city,
  nip: organisation.nip,
  krs: organisation.krs,
  regon: organisation.regon,
  pic: organisation.pic,
  status: organisation.status,
  member_since: organisation.memberSince,
  left_on: organisation.leftOn,
  competences: JSON.stringify(organisation.competences),
  description: organisation.description,
  website: organisation.website,
  sort_key: fold(organisation.name),
  search_text: searchText(
    organisation.name,
    organisation.shortName,
    organisation.city,
    organisation.group,
    ...organisation.competences
  ),
  created_at: organisation.createdAt,
  changed_at: organisation.changedAt
})

export const insertOrganisation = async (tx: Transaction, organisation: Organisation): Promise<void> => {
  const columns = columnsOf(organisation)
  const names = Object.keys(columns)
  await tx.run(
    `insert into organisations (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    Object.values(columns)
  )
}

/** Writes a new version over the one before it; answers false when somebody else was first. */
export const updateOrganisation = async (tx: Transaction, organisation: Organisation): Promise<boolean> => {
  const columns = columnsOf(organisation)
  const changed = await tx.run(
    `update organisations set ${Object.keys(columns)
      .map((name) => `${name} = ?`)
      .join(', ')} where id = ? and version = ?`,
    [...Object.values(columns), organisation.id, organisation.version - 1]
  )
  return changed === 1
}

export const findOrganisation = async (reader: Reader, id: string): Promise<Organisation | null> => {
  const row = await reader.get<OrganisationRow>('select * from organisations where id = ?', [id])
  return row === undefined ? null : organisationOf(row)
}

/** An organisation, other than the one given, that already bears one of these unique numbers. */
export const findBearer = async (
  reader: Reader,
  numbers: { readonly nip: string | null; readonly krs: string | null },
  than: string | null = null
): Promise<{ readonly id: string; readonly field: 'nip' | 'krs' } | null> => {
  for (const field of ['nip', 'krs'] as const) {
    if (numbers[field] === null) continue
    const row = await reader.get<{ id: string }>(`select id from organisations where ${field} = ?`, [
      numbers[field]
    ])
    if (row !== undefined && row.id !== than) return { id: row.id, field }
  }
  return null
}

export const findOrganisationByName = async (reader: Reader, name: string): Promise<Organisation | null> => {
  const row = await reader.get<OrganisationRow>('select * from organisations where sort_key = ?', [
    fold(name)
  ])
  return row === undefined ? null : organisationOf(row)
}

export type OrganisationFilter = {
  readonly q?: string | undefined
  readonly type?: OrganisationType | undefined
  readonly status?: MemberStatus | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

const narrow = (list: Knex.QueryBuilder, { q, type, status }: Omit<OrganisationFilter, 'limit'>): void => {
  for (const pattern of searchPatterns(q ?? '')) list.whereRaw("search_text like ? escape '\\'", [pattern])
  if (type !== undefined) list.where('type', type)
  if (status !== undefined) list.where('status', status)
}

/** How many organisations the filter finds on all pages. */
export const countOrganisations = async (
  reader: Reader,
  filter: Omit<OrganisationFilter, 'limit' | 'cursor'>
): Promise<number> => {
  const [row] = await reader.query<{ readonly count: number }>((knex) => {
    const list = knex('organisations').count({ count: '*' })
    narrow(list, filter)
    return list
  })
  return Number(row?.count ?? 0)
}

/** Organisations by name, one more than the limit so that the caller sees whether a page follows. */
export const listOrganisations = async (
  reader: Reader,
  filter: OrganisationFilter
): Promise<readonly { readonly organisation: Organisation; readonly cursor: Cursor }[]> => {
  const rows = await reader.query<OrganisationRow & { readonly sort_key: string }>((knex) => {
    const list = knex('organisations')
      .select('*')
      .orderBy(['sort_key', 'id'])
      .limit(filter.limit + 1)
    narrow(list, filter)
    if (filter.cursor !== undefined) list.whereRaw('(sort_key, id) > (?, ?)', [...filter.cursor])
    return list
  })
  return rows.map((row) => ({ organisation: organisationOf(row), cursor: [row.sort_key, row.id] }))
}

/** The link of two organisations; it counts in both directions. */
export type OrganisationLink = {
  readonly organisation: string
  readonly linked: string
  readonly ground: LinkGround
  readonly createdAt: string
}

/** Writes the link once in each direction; answers false when the two were linked before. */
export const insertLink = async (tx: Transaction, link: OrganisationLink): Promise<boolean> => {
  let inserted = 0
  for (const [from, to] of [
    [link.organisation, link.linked],
    [link.linked, link.organisation]
  ] as const)
    inserted += await tx.run(
      `insert into organisation_links (organisation_id, linked_id, ground, created_at) values (?, ?, ?, ?)
       on conflict (organisation_id, linked_id) do nothing`,
      [from, to, link.ground, link.createdAt]
    )
  return inserted > 0
}

export const deleteLink = async (tx: Transaction, organisation: string, linked: string): Promise<boolean> => {
  const deleted = await tx.run(
    `delete from organisation_links where (organisation_id = ? and linked_id = ?)
     or (organisation_id = ? and linked_id = ?)`,
    [organisation, linked, linked, organisation]
  )
  return deleted > 0
}

export const linksOf = (
  reader: Reader,
  organisation: string
): Promise<readonly { readonly id: string; readonly name: string; readonly ground: LinkGround }[]> =>
  reader.all(
    `select o.id, o.name, l.ground from organisation_links l join organisations o on o.id = l.linked_id
     where l.organisation_id = ? order by o.sort_key, o.id`,
    [organisation]
  )
