import type { Reader, Row, Transaction } from '#shared/database.ts'

import type { ReadingFault, Source, SourceFields } from './model.ts'

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const sourceOf = (row: Row): Source => ({
  id: String(row['id']),
  name: String(row['name']),
  country: String(row['country']),
  language: String(row['language']),
  address: String(row['address']),
  version: Number(row['version']),
  createdAt: String(row['created_at']),
  triedAt: textOf(row['tried_at']),
  succeededAt: textOf(row['succeeded_at']),
  reason: textOf(row['reason']) as ReadingFault | null,
  status: row['status'] === null ? null : Number(row['status']),
  nextAt: String(row['next_at']),
  calls: Number(row['calls'])
})

/** Placeholder: the present moment. */
const select = `select s.id, s.name, s.country, s.language, s.address, s.version, s.created_at, s.tried_at, s.succeeded_at,
    s.reason, s.status, s.next_at, (select count(*) from foreign_calls c where c.source_id = s.id
      and c.withdrawn_at is null and (c.ends_at is null or c.ends_at > ?)) as calls
  from abroad_sources s`

/** Partner clusters by name. */
export const listSources = async (reader: Reader, now: string): Promise<readonly Source[]> =>
  (await reader.all(`${select} order by s.name, s.id`, [now])).map(sourceOf)

export const findSource = async (reader: Reader, id: string, now: string): Promise<Source | undefined> => {
  const row = await reader.get(`${select} where s.id = ?`, [now, id])
  return row && sourceOf(row)
}

export const sourceAt = async (reader: Reader, address: string): Promise<string | null> =>
  (await reader.get<{ id: string }>('select id from abroad_sources where address = ?', [address]))?.id ?? null

export const countSources = async (reader: Reader): Promise<number> =>
  Number((await reader.get<{ count: number }>('select count(*) as count from abroad_sources'))?.count ?? 0)

export const insertSource = async (
  tx: Transaction,
  id: string,
  fields: SourceFields,
  { at, by }: { readonly at: string; readonly by: string }
): Promise<void> => {
  await tx.run(
    `insert into abroad_sources (id, name, country, language, address, version, created_at, created_by, next_at)
     values (?, ?, ?, ?, ?, 1, ?, ?, ?)`,
    [id, fields.name, fields.country, fields.language, fields.address, at, by, at]
  )
}

/** Changes what is written of a source; a new address is read afresh, at once. */
export const changeSourceFields = async (
  tx: Transaction,
  id: string,
  fields: SourceFields,
  newAddressAt: string | null
): Promise<void> => {
  await tx.run(
    `update abroad_sources set name = ?, country = ?, language = ?, address = ?, version = version + 1 where id = ?`,
    [fields.name, fields.country, fields.language, fields.address, id]
  )
  if (newAddressAt !== null)
    await tx.run(
      'update abroad_sources set etag = null, reason = null, status = null, next_at = ? where id = ?',
      [newAddressAt, id]
    )
}

/** Takes a source away, with its calls. */
export const deleteSource = async (tx: Transaction, id: string): Promise<boolean> => {
  await tx.run('delete from foreign_calls where source_id = ?', [id])
  return (await tx.run('delete from abroad_sources where id = ?', [id])) === 1
}

/** Sources whose feed is to be read now. */
export const dueSources = async (reader: Reader, now: string): Promise<readonly string[]> =>
  (
    await reader.all<{ id: string }>(
      'select id from abroad_sources where next_at <= ? order by next_at, id limit 5',
      [now]
    )
  ).map(({ id }) => id)

export const nextReadingAt = async (reader: Reader): Promise<string | undefined> =>
  (await reader.get<{ due: string | null }>('select min(next_at) as due from abroad_sources'))?.due ??
  undefined

/** Takes a reading on until then, so that no other node does the same; false when another has. */
export const takeReading = async (
  tx: Transaction,
  id: string,
  { now, until }: { readonly now: string; readonly until: string }
): Promise<boolean> =>
  (await tx.run('update abroad_sources set next_at = ? where id = ? and next_at <= ?', [until, id, now])) ===
  1

export const etagOf = async (reader: Reader, id: string): Promise<string | null> =>
  (await reader.get<{ etag: string | null }>('select etag from abroad_sources where id = ?', [id]))?.etag ??
  null

/** Writes how a reading went. Without a fault the tag of what was read is kept. */
export const writeReading = async (
  tx: Transaction,
  id: string,
  read: {
    readonly at: string
    readonly nextAt: string
    readonly fault: ReadingFault | null
    readonly status: number | null
    readonly etag: string | null
  }
): Promise<void> => {
  const { at, nextAt, fault, status, etag } = read
  await tx.run('update abroad_sources set tried_at = ?, next_at = ?, reason = ?, status = ? where id = ?', [
    at,
    nextAt,
    fault,
    status,
    id
  ])
  if (fault === null)
    await tx.run('update abroad_sources set succeeded_at = ?, etag = ? where id = ?', [at, etag, id])
}
