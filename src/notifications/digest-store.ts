import { outboxColumns, sealOf } from '#engine/records.ts'
import type { Reader, Row, Transaction } from '#shared/database.ts'
import type { LetterKind } from '#shared/letter.ts'

/** A notice that waits for its person's digest. */
export type Held = { readonly person: string; readonly until: string }

/** People for whom something waits whose digest has come, with its moment; who is being written to gets it with that. */
export const peopleHeldFor = (reader: Reader, now: string): Promise<readonly Held[]> =>
  reader.all<Held>(
    `select person, max(until) as until from (
       select person_id as person, next_at as until from outbox where state = 'held' and next_at <= ?
       union all select person_id, next_at from letters where state = 'held' and next_at <= ?) as waiting
     where not exists (select 1 from letters d where d.person_id = waiting.person and d.kind = 'digest'
       and d.state = 'waiting')
     group by person order by person limit 100`,
    [now, now]
  )

/** True when a person has had a digest since a moment. */
export const hadDigestSince = async (reader: Reader, person: string, since: string): Promise<boolean> =>
  (await reader.get(
    "select id from letters where person_id = ? and kind = 'digest' and state = 'done' and done_at >= ? limit 1",
    [person, since]
  )) !== undefined

const writeHeld = async (tx: Transaction, row: Row, columns: Row): Promise<void> => {
  await tx.run(
    `update outbox set next_at = ?, detail = ?, seal = ? where id = ? and state = 'held' and next_at is not null`,
    [
      columns['next_at'] ?? null,
      columns['detail'] ?? null,
      sealOf(outboxColumns, { ...row, ...columns }),
      String(row['id'])
    ]
  )
}

const dueRows = (tx: Transaction, person: string, now: string): Promise<readonly Row[]> =>
  tx.all("select * from outbox where person_id = ? and state = 'held' and next_at <= ?", [person, now])

/** Lets what waits for a person's digest wait for a later one. */
export const postponeHeld = async (
  tx: Transaction,
  person: string,
  { now, until }: { readonly now: string; readonly until: string }
): Promise<void> => {
  for (const row of await dueRows(tx, person, now))
    await writeHeld(tx, row, { next_at: until, detail: row['detail'] ?? null })
  await tx.run("update letters set next_at = ? where person_id = ? and state = 'held' and next_at <= ?", [
    until,
    person,
    now
  ])
}

/** Puts what waits for a person into a digest that is being written, by its id: nothing of it is taken up twice. */
export const packInto = async (
  tx: Transaction,
  person: string,
  digest: string,
  now: string
): Promise<void> => {
  for (const row of await dueRows(tx, person, now))
    await writeHeld(tx, row, { next_at: null, detail: digest })
  await tx.run(
    "update letters set next_at = null, detail = ? where person_id = ? and state = 'held' and next_at <= ?",
    [digest, person, now]
  )
}

/** Notices that wait for a person's digest, the oldest first. */
export const heldFor = (reader: Reader, person: string, limit: number): Promise<readonly Row[]> =>
  reader.all(
    `select * from outbox where person_id = ? and state = 'held' and next_at is not null
     order by case_id, created_at, id limit ?`,
    [person, limit]
  )

/** Notices packed into a digest, the oldest first. */
export const packedIn = (reader: Reader, person: string, digest: string): Promise<readonly Row[]> =>
  reader.all(
    `select * from outbox where person_id = ? and state = 'held' and next_at is null and detail = ?
     order by case_id, created_at, id`,
    [person, digest]
  )

/** Letters of a kind packed into a digest, the oldest first. */
export const lettersPackedIn = (
  reader: Reader,
  person: string,
  digest: string,
  kind: LetterKind
): Promise<readonly { readonly id: string; readonly data: string }[]> =>
  reader.all<{ id: string; data: string }>(
    `select id, data from letters where person_id = ? and kind = ? and state = 'held' and next_at is null
     and detail = ? order by created_at, id`,
    [person, kind, digest]
  )

/** How a digest ended, for what went with it. */
export type EndedDigest = {
  readonly id: string
  readonly person: string
  readonly state: 'done' | 'dead' | 'skipped' | 'bounced'
  readonly detail: string
}

/** Digests that have ended, or came back, and of which not everything that went with them has been noted. */
export const endedDigests = async (reader: Reader): Promise<readonly EndedDigest[]> =>
  reader.all<EndedDigest>(
    `select distinct l.id, l.person_id as person, l.state, l.detail from letters l
     where l.kind = 'digest' and l.state in ('done', 'dead', 'skipped', 'bounced') and l.id in (
       select detail from outbox where state = 'held' and next_at is null
       union select detail from letters where state = 'held' and next_at is null)
     union select l.id, l.person_id, l.state, l.detail from letters l
       join outbox o on o.person_id = l.person_id and o.state = 'done' and o.detail = 'digest ' || l.id
     where l.kind = 'digest' and l.state = 'bounced'
     order by 1 limit 50`
  )

/** Notices that arrived with a digest, as far as anybody knew. */
export const arrivedWith = (reader: Reader, person: string, digest: string): Promise<readonly Row[]> =>
  reader.all("select * from outbox where person_id = ? and state = 'done' and detail = ? order by id", [
    person,
    `digest ${digest}`
  ])

/** Notes what became of letters that went with a digest. */
export const endLettersIn = async (
  tx: Transaction,
  { id, person, state, detail }: EndedDigest,
  at: string
): Promise<void> => {
  const done = state === 'done'
  await tx.run(
    `update letters set state = ?, done_at = ?, detail = ? where person_id = ? and detail = ?
     and state = 'held' and next_at is null`,
    [state, at, done ? `digest ${id}` : detail, person, id]
  )
}

export const nextHeldAt = async (reader: Reader): Promise<string | null> => {
  const row = await reader.get<{ next: string | null }>(
    `select min(next) as next from (select min(next_at) as next from outbox where state = 'held'
     union all select min(next_at) from letters where state = 'held') as waiting`
  )
  return row?.next ?? null
}
