import type { Reader } from '#shared/database.ts'

import type { Body } from './body.ts'
import { actingKinds } from './model.ts'
import type { Records } from './news.ts'
import type { WatchedChange } from './register-change.ts'
import { interestsById, rolesById } from './watch-store.ts'

const idsOf = (
  changes: readonly WatchedChange[],
  ...subjects: readonly WatchedChange['subject'][]
): readonly string[] => [
  ...new Set(changes.filter(({ subject }) => subjects.includes(subject)).map(({ subjectId }) => subjectId))
]

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]))

type DeputationRow = {
  readonly id: string
  readonly body: string
  readonly member_id: string
  readonly substitute_id: string
  readonly from_on: string
  readonly until_on: string | null
}

/** Reads the records that these changes are about. */
export const recordsOf = async (
  reader: Reader,
  changes: readonly WatchedChange[],
  day: string
): Promise<Records> => {
  const roles = await rolesById(reader, idsOf(changes, 'role'))
  const deputations = await reader.query<DeputationRow>((knex) =>
    knex('deputations')
      .select('*')
      .whereIn('id', [...idsOf(changes, 'deputation')])
  )
  const organisations = idsOf(changes, 'organisation', 'link')
  const acting = await reader.query<{ person_id: string; organisation_id: string }>((knex) =>
    knex('roles')
      .distinct('person_id', 'organisation_id')
      .whereIn('kind', [...actingKinds])
      .whereIn('organisation_id', [...organisations])
      .where('from_on', '<=', day)
      .whereRaw('(until_on is null or until_on >= ?)', [day])
      .orderBy(['organisation_id', 'person_id'])
  )
  const left = await reader.query<{ id: string; left_on: string | null }>((knex) =>
    knex('organisations')
      .select('id', 'left_on')
      .whereIn('id', [...organisations])
  )
  const people = await reader.query<{ id: string; created_at: string }>((knex) =>
    knex('people')
      .select('id', 'created_at')
      .whereIn('id', [...new Set(roles.map(({ person }) => person))])
  )
  return {
    roles: byId(roles),
    deputations: byId(
      deputations.map((row) => ({
        id: row.id,
        body: row.body as Body,
        member: row.member_id,
        substitute: row.substitute_id,
        fromOn: row.from_on,
        untilOn: row.until_on
      }))
    ),
    interests: byId(await interestsById(reader, idsOf(changes, 'interest'))),
    representatives: new Map(
      organisations.map((id) => [
        id,
        acting.filter(({ organisation_id }) => organisation_id === id).map(({ person_id }) => person_id)
      ])
    ),
    organisations: new Map(left.map(({ id, left_on }) => [id, { leftOn: left_on }])),
    since: new Map(people.map(({ id, created_at }) => [id, created_at]))
  }
}

/** Coordinators in office on the day. */
export const coordinatorsOn = async (reader: Reader, day: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ person_id: string }>(
    `select distinct person_id from roles where kind = 'coordinator' and from_on <= ?
       and (until_on is null or until_on >= ?) order by person_id`,
    [day, day]
  )
  return rows.map(({ person_id }) => person_id)
}

/** How many roles of representatives of an organisation ended in the year that a day lies in, up to that day. */
export const representativesEnded = async (
  reader: Reader,
  organisation: string,
  day: string
): Promise<number> => {
  const row = await reader.get<{ readonly count: number | string }>(
    `select count(*) as count from roles where organisation_id = ? and kind in ('representative', 'signatory')
       and until_on >= ? and until_on <= ? and from_on <= until_on`,
    [organisation, `${day.slice(0, 4)}-01-01`, day]
  )
  return Number(row?.count ?? 0)
}
