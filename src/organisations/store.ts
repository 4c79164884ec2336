import type { Knex } from 'knex'

import type { Cursor } from '#shared/cursor.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { fold, searchPatterns } from '#shared/fold.ts'
import type { Fragment } from '#shared/sight.ts'

import type { MemberStatus, Organisation, OrganisationType } from './model.ts'
import { columnsOf, organisationOf } from './row-store.ts'
import type { OrganisationRow } from './row-store.ts'

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

/** Who asks, and on which day: the coordinator and the organisation's own people see more. */
export type Viewer = { readonly person: string; readonly on: string }

const acting = "'representative', 'signatory'"

/** The viewer keeps the register, or acts for the organisation `o`. */
const knowsAll = `exists (select 1 from roles r where r.person_id = ? and r.from_on <= ?
  and (r.until_on is null or r.until_on >= ?)
  and (r.kind = 'coordinator' or (r.kind in (${acting}) and r.organisation_id = o.id)))`

const hidden: Readonly<Record<string, string>> = {
  agreement_number: 'null',
  agreement_on: 'null',
  watched: "'[]'",
  consents: "'[]'",
  not_suggested: '0'
}

const open = `o.id, o.version, o.name, o.short_name, o.type, o.legal_form, o.group_name, o.country, o.city, o.nip, o.krs,
  o.regon, o.pic, o.status, o.tier, o.member_since, o.left_on, o.competences, o.description, o.website, o.services,
  o.apparatus, o.tags, o.past_work, o.offered, o.sought, o.countries, o.languages, o.competence_paths,
  o.profile_confirmed_on, o.sort_key, o.search_text, o.created_at, o.changed_at`

/** Organisations as a viewer may read them: what is between a member and the coordinator is left out for others. */
const organisationsFor = ({ person, on }: Viewer): Fragment => {
  const columns = Object.entries(hidden).map(
    ([name, otherwise]) => `case when ${knowsAll} then o.${name} else ${otherwise} end as ${name}`
  )
  return {
    sql: `select ${open}, ${columns.join(', ')} from organisations o`,
    bindings: columns.flatMap(() => [person, on, on])
  }
}

/** An organisation as far as the viewer may know it. */
export const findOrganisationFor = async (
  reader: Reader,
  id: string,
  viewer: Viewer
): Promise<Organisation | null> => {
  const { sql, bindings } = organisationsFor(viewer)
  const row = await reader.get<OrganisationRow>(`${sql} where o.id = ?`, [...bindings, id])
  return row === undefined ? null : organisationOf(row)
}

/** The viewer acts for the organisation on that day. */
export const actsFor = async (reader: Reader, id: string, { person, on }: Viewer): Promise<boolean> =>
  (await reader.get(
    `select 1 as found from roles where person_id = ? and organisation_id = ? and kind in (${acting})
     and from_on <= ? and (until_on is null or until_on >= ?)`,
    [person, id, on, on]
  )) !== undefined

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
  readonly group?: string | undefined
  /** A term of the vocabulary; it includes the narrower ones. */
  readonly competence?: string | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
}

const narrow = (
  list: Knex.QueryBuilder,
  { q, type, status, group, competence }: Omit<OrganisationFilter, 'limit'>
): void => {
  for (const pattern of searchPatterns(q ?? '')) list.whereRaw("search_text like ? escape '\\'", [pattern])
  if (type !== undefined) list.where('type', type)
  if (status !== undefined) list.where('status', status)
  if (group !== undefined) list.where('group_name', group)
  if (competence !== undefined)
    list.whereRaw('competence_paths like ?', [`% ${competence.replace(/[%_]/g, '')} %`])
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
  filter: OrganisationFilter,
  viewer: Viewer
): Promise<readonly { readonly organisation: Organisation; readonly cursor: Cursor }[]> => {
  const { sql, bindings } = organisationsFor(viewer)
  const rows = await reader.query<OrganisationRow & { readonly sort_key: string }>((knex) => {
    const list = knex
      .select('*')
      .from(knex.raw(`(${sql}) as organisations`, [...bindings]))
      .orderBy(['sort_key', 'id'])
      .limit(filter.limit + 1)
    narrow(list, filter)
    if (filter.cursor !== undefined) list.whereRaw('(sort_key, id) > (?, ?)', [...filter.cursor])
    return list
  })
  return rows.map((row) => ({ organisation: organisationOf(row), cursor: [row.sort_key, row.id] }))
}

/** Every other organisation of the register, by name. */
export const nameOthers = (
  reader: Reader,
  than: string
): Promise<readonly { readonly id: string; readonly name: string }[]> =>
  reader.all('select id, name from organisations where id <> ? order by sort_key, id', [than])

/** Groups that members are divided into, in order. */
export const groupNames = async (reader: Reader): Promise<readonly string[]> =>
  (
    await reader.all<{ readonly group_name: string }>(
      'select distinct group_name from organisations where group_name is not null order by group_name'
    )
  ).map(({ group_name: name }) => name)
