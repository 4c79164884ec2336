import type { Reader, Transaction } from '#shared/database.ts'

import { dayAfter, edgesOfInterest, noticeDays, noticeOn, yearsBefore } from './edges.ts'
import type { Interest, InterestKind } from './interest.ts'
import { councilKinds, presidiumKinds } from './model.ts'
import type { Role, RoleKind } from './model.ts'
import type { WatchedChange } from './register-change.ts'

type LogRow = {
  readonly id: string
  readonly subject: string
  readonly subject_id: string
  readonly change: string
  readonly fields: string
  readonly at: string
  readonly by_person: string | null
}

export const lookedOn = async (reader: Reader): Promise<string> =>
  (await reader.get<{ looked_on: string }>("select looked_on from register_watch where id = 'watch'"))
    ?.looked_on ?? ''

/** Takes the watch for this transaction alone, and answers the day last looked at. */
export const takeWatch = async (tx: Transaction): Promise<string> => {
  await tx.run("update register_watch set looked_on = looked_on where id = 'watch'")
  return lookedOn(tx)
}

export const lookUpTo = async (tx: Transaction, day: string): Promise<void> => {
  await tx.run("update register_watch set looked_on = ? where id = 'watch'", [day])
}

export const hasUnwatched = async (reader: Reader): Promise<boolean> =>
  (await reader.get('select id from register_log where watched_at is null limit 1')) !== undefined

export const unwatched = async (reader: Reader): Promise<readonly WatchedChange[]> => {
  const rows = await reader.all<LogRow>(
    `select id, subject, subject_id, change, fields, at, by_person from register_log
     where watched_at is null order by at, id`
  )
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject as WatchedChange['subject'],
    subjectId: row.subject_id,
    change: row.change as WatchedChange['change'],
    fields: JSON.parse(row.fields) as readonly string[],
    at: row.at,
    by: row.by_person
  }))
}

export const markWatched = async (
  tx: Transaction,
  changes: readonly WatchedChange[],
  at: string
): Promise<void> => {
  for (const { id } of changes) await tx.run('update register_log set watched_at = ? where id = ?', [at, id])
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

/** Roles that began or ended in the days since. */
export const rolesAtEdge = async (reader: Reader, since: string, today: string): Promise<readonly Role[]> =>
  (
    await reader.all<RoleRow>(
      `select * from roles where (from_on > ? and from_on <= ?) or (until_on >= ? and until_on < ?) order by id`,
      [since, today, since, today]
    )
  ).map(roleOf)

/** Roles whose holder is to be told of the end: it comes within the longest notice. */
export const rolesEndingSoon = async (
  reader: Reader,
  since: string,
  today: string
): Promise<readonly Role[]> => {
  const longest = Math.max(...noticeDays)
  const rows = await reader.all<RoleRow>(
    `select * from roles where until_on >= ? and until_on <= ? and from_on <= until_on
       and exists (select 1 from people p where p.id = person_id and p.erased_at is null) order by id`,
    [since < today ? since : today, noticeOn(today, -longest)]
  )
  return rows.map(roleOf)
}

export const deputationsAtEdge = (
  reader: Reader,
  since: string,
  today: string
): Promise<readonly { readonly id: string }[]> =>
  reader.all(
    'select id from deputations where (from_on > ? and from_on <= ?) or (until_on >= ? and until_on < ?) order by id',
    [since, today, since, today]
  )

export const linksAtEdge = (
  reader: Reader,
  since: string,
  today: string
): Promise<readonly { readonly organisation_id: string }[]> =>
  reader.all(
    `select organisation_id from organisation_links
     where (from_on > ? and from_on <= ?) or (until_on >= ? and until_on < ?) order by organisation_id`,
    [since, today, since, today]
  )

type InterestRow = {
  readonly id: string
  readonly person_id: string
  readonly kind: string
  readonly organisation_id: string
  readonly from_on: string | null
  readonly until_on: string | null
}

export type WatchedInterest = Pick<Interest, 'id' | 'person' | 'kind' | 'organisation' | 'fromOn' | 'untilOn'>

const interestOf = (row: InterestRow): WatchedInterest => ({
  id: row.id,
  person: row.person_id,
  kind: row.kind as InterestKind,
  organisation: row.organisation_id,
  fromOn: row.from_on,
  untilOn: row.until_on
})

/** Interests that hold for a time; how long the ended ones count on is for the model to say. */
export const datedInterests = async (reader: Reader, since: string): Promise<readonly WatchedInterest[]> =>
  (
    await reader.all<InterestRow>(
      `select id, person_id, kind, organisation_id, from_on, until_on from interests
       where withdrawn_at is null and (from_on > ? or until_on >= ?) order by id`,
      [since, yearsBefore(since)]
    )
  ).map(interestOf)

export const interestsById = async (
  reader: Reader,
  ids: readonly string[]
): Promise<readonly WatchedInterest[]> =>
  (
    await reader.query<InterestRow>((knex) =>
      knex('interests')
        .select('id', 'person_id', 'kind', 'organisation_id', 'from_on', 'until_on')
        .whereIn('id', [...ids])
    )
  ).map(interestOf)

export const rolesById = async (reader: Reader, ids: readonly string[]): Promise<readonly Role[]> =>
  (
    await reader.query<RoleRow>((knex) =>
      knex('roles')
        .select('*')
        .whereIn('id', [...ids])
    )
  ).map(roleOf)

/** Members whose last day has passed, and who are still written as members. */
export const organisationsGone = (
  reader: Reader,
  today: string
): Promise<readonly { readonly id: string }[]> =>
  reader.all(
    `select id from organisations where left_on < ? and status in ('founder', 'ordinary', 'supporting') order by id`,
    [today]
  )

/** Everybody who sits in a body or stands in for somebody, at any time since a day. */
export const decidersSince = async (reader: Reader, since: string): Promise<ReadonlySet<string>> => {
  const kinds = [...presidiumKinds, ...councilKinds, 'board']
  const rows = await reader.all<{ person: string }>(
    `select person_id as person from roles where kind in (${kinds.map(() => '?').join(', ')})
       and (until_on is null or until_on >= ?)
     union select substitute_id from deputations where until_on is null or until_on >= ?`,
    [...kinds, since, since]
  )
  return new Set(rows.map(({ person }) => person))
}

/** The first day after the one looked at on which something begins, has ended, or is to be announced. */
export const nextEdge = async (reader: Reader, since: string): Promise<string | null> => {
  const later = (day: string | null, move: (day: string) => string): readonly string[] =>
    day === null ? [] : [move(day)]
  const same = (day: string): string => day
  const beyond = noticeDays.map((days) => noticeOn(since, -days))
  const row = await reader.get<Readonly<Record<string, string | null>>>(
    `select (select min(from_on) from roles where from_on > ?) as role_from,
       (select min(until_on) from roles where until_on >= ?) as role_until,
       ${beyond.map((_, place) => `(select min(until_on) from roles where until_on > ?) as notice_${place},`).join(' ')}
       (select min(from_on) from deputations where from_on > ?) as deputation_from,
       (select min(until_on) from deputations where until_on >= ?) as deputation_until,
       (select min(from_on) from organisation_links where from_on > ?) as link_from,
       (select min(until_on) from organisation_links where until_on >= ?) as link_until,
       (select min(left_on) from organisations where left_on >= ?
         and status in ('founder', 'ordinary', 'supporting')) as organisation_left`,
    [since, since, ...beyond, since, since, since, since, since]
  )
  const found = row ?? {}
  const interests = await datedInterests(reader, since)
  const days = [
    ...['role_from', 'deputation_from', 'link_from'].flatMap((name) => later(found[name] ?? null, same)),
    ...['role_until', 'deputation_until', 'link_until', 'organisation_left'].flatMap((name) =>
      later(found[name] ?? null, dayAfter)
    ),
    ...noticeDays.flatMap((notice, place) =>
      later(found[`notice_${place}`] ?? null, (day) => noticeOn(day, notice))
    ),
    ...interests.flatMap(edgesOfInterest)
  ].filter((day) => day > since)
  return days.sort()[0] ?? null
}
