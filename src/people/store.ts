import type { Knex } from 'knex'

import type { Cursor } from '#shared/cursor.ts'
import type { Reader, Transaction } from '#shared/database.ts'
import { fold, searchPatterns, searchText } from '#shared/fold.ts'
import { dateIn } from '#shared/calendar.ts'

import { foldEmail } from './model.ts'
import type { Person, Role, RoleKind } from './model.ts'

type PersonRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly email: string | null
  readonly language: string
  readonly function: string | null
  readonly created_at: string
  readonly changed_at: string
  readonly erased_at: string | null
}

const personOf = (row: PersonRow): Person => ({
  id: row.id,
  version: row.version,
  name: row.name,
  email: row.email,
  language: row.language === 'en' ? 'en' : 'pl',
  function: row.function,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  erasedAt: row.erased_at
})

const columnsOf = (person: Person): Readonly<Record<string, string | number | null>> => ({
  id: person.id,
  version: person.version,
  name: person.name,
  email: person.email,
  email_folded: person.email === null ? null : foldEmail(person.email),
  language: person.language,
  function: person.function,
  sort_key: fold(person.name),
  search_text: searchText(person.name, person.function),
  created_at: person.createdAt,
  changed_at: person.changedAt,
  erased_at: person.erasedAt
})

export const insertPerson = async (tx: Transaction, person: Person): Promise<void> => {
  const columns = columnsOf(person)
  const names = Object.keys(columns)
  await tx.run(
    `insert into people (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    Object.values(columns)
  )
}

/** Writes a new version over the one before it; answers false when somebody else was first. */
export const updatePerson = async (tx: Transaction, person: Person): Promise<boolean> => {
  const columns = columnsOf(person)
  const assignments = Object.keys(columns).map((name) => `${name} = ?`)
  const changed = await tx.run(`update people set ${assignments.join(', ')} where id = ? and version = ?`, [
    ...Object.values(columns),
    person.id,
    person.version - 1
  ])
  return changed === 1
}

export const findPerson = async (reader: Reader, id: string): Promise<Person | null> => {
  const row = await reader.get<PersonRow>('select * from people where id = ?', [id])
  return row === undefined ? null : personOf(row)
}

export const findPersonByEmail = async (reader: Reader, email: string): Promise<Person | null> => {
  const row = await reader.get<PersonRow>('select * from people where email_folded = ?', [foldEmail(email)])
  return row === undefined ? null : personOf(row)
}

export type PersonFilter = {
  readonly q?: string | undefined
  readonly organisation?: string | undefined
  readonly role?: RoleKind | undefined
  readonly cursor?: Cursor | undefined
  readonly limit: number
  /** Roles count when they are in office on this day. */
  readonly on: string
}

const narrow = (knex: Knex, list: Knex.QueryBuilder, filter: PersonFilter): void => {
  for (const pattern of searchPatterns(filter.q ?? ''))
    list.whereRaw("search_text like ? escape '\\'", [pattern])
  if (filter.organisation === undefined && filter.role === undefined) return
  const roles = knex('roles').select('person_id').where('from_on', '<=', filter.on)
  roles.whereRaw('(until_on is null or until_on >= ?)', [filter.on])
  if (filter.organisation !== undefined) roles.where('organisation_id', filter.organisation)
  if (filter.role !== undefined) roles.where('kind', filter.role)
  list.whereIn('people.id', roles)
}

/** How many people the filter finds on all pages. */
export const countPeople = async (reader: Reader, filter: PersonFilter): Promise<number> => {
  const [row] = await reader.query<{ readonly count: number }>((knex) => {
    const list = knex('people').count({ count: '*' }).whereNull('erased_at')
    narrow(knex, list, filter)
    return list
  })
  return Number(row?.count ?? 0)
}

/** People by name, erased ones left out; one more than the limit, so that the caller sees whether a page follows. */
export const listPeople = async (
  reader: Reader,
  filter: PersonFilter
): Promise<readonly { readonly person: Person; readonly cursor: Cursor }[]> => {
  const rows = await reader.query<PersonRow & { readonly sort_key: string }>((knex) => {
    const list = knex('people').select('people.*').whereNull('erased_at')
    narrow(knex, list, filter)
    if (filter.cursor !== undefined) list.whereRaw('(sort_key, id) > (?, ?)', [...filter.cursor])
    return list.orderBy(['sort_key', 'id']).limit(filter.limit + 1)
  })
  return rows.map((row) => ({ person: personOf(row), cursor: [row.sort_key, row.id] }))
}

type RoleRow = {
  readonly id: string
  readonly person_id: string
  readonly organisation_id: string | null
  readonly kind: string
  readonly from_on: string
  readonly until_on: string | null
}

const roleOf = (row: RoleRow): Role => ({
  id: row.id,
  person: row.person_id,
  kind: row.kind as RoleKind,
  organisation: row.organisation_id,
  fromOn: row.from_on,
  untilOn: row.until_on
})

/** Lets transactions about one person's roles wait for each other, so that each sees what the other granted. */
export const lockPerson = async (tx: Transaction, id: string): Promise<void> => {
  await tx.run('update people set version = version where id = ?', [id])
}

export const insertRole = async (tx: Transaction, role: Role): Promise<void> => {
  await tx.run(
    'insert into roles (id, person_id, organisation_id, kind, from_on, until_on) values (?, ?, ?, ?, ?, ?)',
    [role.id, role.person, role.organisation, role.kind, role.fromOn, role.untilOn]
  )
}

/** Writes the last day of a role; `null` for no end. */
export const endRoleOn = async (tx: Transaction, id: string, lastDay: string | null): Promise<void> => {
  await tx.run('update roles set until_on = ? where id = ?', [lastDay, id])
}

/** Leaves no row of a role that was never meant. */
export const deleteRole = async (tx: Transaction, id: string): Promise<void> => {
  await tx.run('delete from roles where id = ?', [id])
}

export const findRole = async (reader: Reader, id: string): Promise<Role | null> => {
  const row = await reader.get<RoleRow>('select * from roles where id = ?', [id])
  return row === undefined ? null : roleOf(row)
}

/** All roles held for an organisation, by anybody. */
export const rolesFor = async (reader: Reader, organisation: string): Promise<readonly Role[]> =>
  (
    await reader.all<RoleRow>('select * from roles where organisation_id = ? order by id', [organisation])
  ).map(roleOf)

export type NamedRole = Role & { readonly organisationName: string | null }

/** All roles of these people, past and future ones too, the newest first. */
export const rolesOf = async (reader: Reader, people: readonly string[]): Promise<readonly NamedRole[]> => {
  if (people.length === 0) return []
  const rows = await reader.query<RoleRow & { readonly organisation_name: string | null }>((knex) =>
    knex('roles')
      .leftJoin('organisations', 'organisations.id', 'roles.organisation_id')
      .select('roles.*', 'organisations.name as organisation_name')
      .whereIn('roles.person_id', [...people])
      .orderBy([{ column: 'roles.from_on', order: 'desc' }, { column: 'roles.id' }])
  )
  return rows.map((row) => ({ ...roleOf(row), organisationName: row.organisation_name }))
}

/** True while the person is a coordinator in office: who keeps the register. */
export const isCoordinator = async (reader: Reader, person: string, now: string): Promise<boolean> => {
  const day = dateIn(now)
  const row = await reader.get(
    `select id from roles where person_id = ? and kind = 'coordinator'
     and from_on <= ? and (until_on is null or until_on >= ?) limit 1`,
    [person, day, day]
  )
  return row !== undefined
}

/** True when an organisation of this id stands in the register. */
export const organisationExists = async (reader: Reader, id: string): Promise<boolean> =>
  (await reader.get('select id from organisations where id = ?', [id])) !== undefined
