import { actorOf, termOf, viewOf } from '#engine/records.ts'
import type { ActorView } from '#engine/contract.ts'
import type { Term } from '#engine/terms.ts'
import type { Cursor } from '#shared/cursor.ts'
import type { Binding, Reader, Row, Transaction } from '#shared/database.ts'
import type { NotifyParams } from '#shared/workflow.ts'

import type { AwaitedAct } from './store.ts'

/** One notice in the outbox, as its addressee sees it in a list. */
export type OwnNotice = {
  readonly id: string
  readonly case: string
  readonly actor: string
  readonly params: NotifyParams
  readonly createdAt: string
  readonly state: 'waiting' | 'delivered' | 'undelivered'
  readonly doneAt: string | null
  readonly readAt: string | null
}

/** Which of a person's notices; all of them when nothing is said. */
export type NoticeFilter = {
  readonly read?: boolean | undefined
  readonly case?: string | undefined
  /** Only those that asked for an act; whether it still waits is for the caller to find out. */
  readonly asking?: boolean | undefined
}

const stateOf = (state: unknown): OwnNotice['state'] => {
  if (state === 'done') return 'delivered'
  return state === 'dead' || state === 'skipped' ? 'undelivered' : 'waiting'
}

const ownNoticeOf = (row: Row): OwnNotice => ({
  id: String(row['id']),
  case: String(row['case_id']),
  actor: String(row['actor_id']),
  params: JSON.parse(String(row['payload'])) as NotifyParams,
  createdAt: String(row['created_at']),
  state: stateOf(row['state']),
  doneAt: row['done_at'] === null ? null : String(row['done_at']),
  readAt: row['read_at'] === null ? null : String(row['read_at'])
})

/**
 * A person's notices, without those that no longer concerned them when their mail was due. One that may be taken back or
 * overtaken within the minute is not told yet.
 */
const own = `o.person_id = ? and o.kind = 'notice' and o.state <> 'skipped'
  and not (o.created_at > ? and o.state in ('waiting', 'leased') and o.payload like '%"settles":%')`

/** So long (ms) a notice may be overtaken by another of its kind. */
const settling = 60_000

const settledBefore = (now: string): string => new Date(Date.parse(now) - settling).toISOString()

const isRead = `(r.read_at is not null or o.created_at <= coalesce(m.read_until, ''))`

const from = `from outbox o left join notice_reads r on r.notice_id = o.id
  left join notice_marks m on m.person_id = o.person_id`

const newestFirst = 'order by o.created_at desc, o.id desc limit ?'

/** A person's notices at a moment, the newest first. */
export const noticesOf = async (
  reader: Reader,
  person: string,
  page: NoticeFilter & {
    readonly now: string
    readonly limit: number
    readonly cursor?: Cursor | undefined
  }
): Promise<readonly OwnNotice[]> => {
  const conditions: string[] = []
  const bindings: Binding[] = [person, settledBefore(page.now)]
  const add = (sql: string, ...values: readonly Binding[]): void => {
    conditions.push(` and ${sql}`)
    bindings.push(...values)
  }
  if (page.read !== undefined) add(page.read ? isRead : `not ${isRead}`)
  if (page.case !== undefined) add('o.case_id = ?', page.case)
  if (page.asking === true) add(`(o.payload like '%"act":%' or o.payload like '%"variant":"reminder"%')`)
  if (page.cursor !== undefined) add('(o.created_at, o.id) < (?, ?)', ...page.cursor)
  const rows = await reader.all(
    `select o.id, o.case_id, o.actor_id, o.payload, o.created_at, o.state, o.done_at,
       coalesce(r.read_at, case when ${isRead} then m.marked_at end) as read_at
     ${from} where ${own}${conditions.join('')} ${newestFirst}`,
    [...bindings, page.limit]
  )
  return rows.map(ownNoticeOf)
}

/** The unread notices of a person at a moment, the newest first. Cheap: what was marked as read is not looked at. */
export const unreadNotices = async (
  reader: Reader,
  person: string,
  about: { readonly now: string; readonly limit: number; readonly case?: string }
): Promise<readonly OwnNotice[]> => {
  const only = about.case === undefined ? '' : ' and o.case_id = ?'
  const rows = await reader.all(
    `select o.id, o.case_id, o.actor_id, o.payload, o.created_at, o.state, o.done_at, null as read_at
     from outbox o where ${own}
       and o.created_at > coalesce((select read_until from notice_marks where person_id = ?), '')
       and not exists (select 1 from notice_reads r where r.notice_id = o.id)${only} ${newestFirst}`,
    [person, settledBefore(about.now), person, ...(about.case === undefined ? [] : [about.case]), about.limit]
  )
  return rows.map(ownNoticeOf)
}

/** One notice of a person; null when they have no such notice. */
export const ownNotice = async (
  reader: Reader,
  person: string,
  id: string,
  now: string
): Promise<OwnNotice | null> => {
  const rows = await reader.all(
    `select o.id, o.case_id, o.actor_id, o.payload, o.created_at, o.state, o.done_at,
       coalesce(r.read_at, case when ${isRead} then m.marked_at end) as read_at
     ${from} where ${own} and o.id = ?`,
    [person, settledBefore(now), id]
  )
  return rows[0] === undefined ? null : ownNoticeOf(rows[0])
}

/** Writes that a person has read notices; those read before keep their moment. */
export const writeReads = async (
  tx: Transaction,
  person: string,
  ids: readonly string[],
  at: string
): Promise<void> => {
  for (const id of ids)
    await tx.run(
      'insert into notice_reads (notice_id, person_id, read_at) values (?, ?, ?) on conflict (notice_id) do nothing',
      [id, person, at]
    )
}

/** Writes that everything told to a person up to a moment is read; a mark never goes back. */
export const writeMark = (tx: Transaction, person: string, until: string, at: string): Promise<number> =>
  tx.run(
    `insert into notice_marks (person_id, read_until, marked_at) values (?, ?, ?)
     on conflict (person_id) do update set read_until = excluded.read_until, marked_at = excluded.marked_at
     where notice_marks.read_until < excluded.read_until`,
    [person, until, at]
  )

/** Who has been told something in one of these cases. */
export const peopleToldIn = async (
  reader: Reader,
  cases: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (cases.length === 0) return new Set()
  const rows = await reader.all<{ person_id: string }>(
    `select distinct person_id from outbox where case_id in (${places(cases)}) and kind = 'notice'
       and person_id is not null`,
    cases
  )
  return new Set(rows.map(({ person_id }) => person_id))
}

const places = (values: readonly unknown[]): string => values.map(() => '?').join(', ')

const rowsOf = <R = Row>(
  reader: Reader,
  sql: (list: string) => string,
  ids: Iterable<string>
): Promise<R[]> => {
  const known = [...new Set(ids)]
  return known.length === 0 ? Promise.resolve([]) : reader.all<R>(sql(places(known)), known)
}

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

/** Actors by id, read at once. */
export const actorsOf = async (
  reader: Reader,
  ids: Iterable<string>
): Promise<ReadonlyMap<string, ActorView>> => {
  const rows = await rowsOf(reader, (list) => `select * from actors where id in (${list})`, ids)
  return new Map(rows.map((row) => [String(row['id']), viewOf(actorOf(row))]))
}

/** The profile each case runs on. */
export const profilesOfCases = async (
  reader: Reader,
  ids: Iterable<string>
): Promise<ReadonlyMap<string, string>> => {
  const rows = await rowsOf<{ id: string; profile: string }>(
    reader,
    (list) => `select id, profile from cases where id in (${list})`,
    ids
  )
  return new Map(rows.map(({ id, profile }) => [id, profile]))
}

/** The acts that each of these cases waits for. */
export const awaitedIn = async (
  reader: Reader,
  ids: Iterable<string>
): Promise<ReadonlyMap<string, readonly AwaitedAct[]>> => {
  const rows = await rowsOf<AwaitedAct & { readonly case_id: string }>(
    reader,
    (list) => `select case_id, actor_id, act, relation, person_id, organisation_id from waits
      where case_id in (${list}) order by actor_id, id`,
    ids
  )
  return grouped(rows, ({ case_id }) => case_id)
}

/** The terms of each of these cases. */
export const termsIn = async (
  reader: Reader,
  ids: Iterable<string>
): Promise<ReadonlyMap<string, readonly Term[]>> => {
  const rows = await rowsOf(
    reader,
    (list) => `select * from terms where case_id in (${list}) order by id`,
    ids
  )
  return grouped(rows.map(termOf), ({ case: id }) => id)
}
