import { z } from 'zod'

import type { SoughtRole } from '#feeds/extension.ts'
import type { Reader, Row, Transaction } from '#shared/database.ts'

import type { KeptCall, RemoteCall } from './model.ts'

const needs = z.array(z.custom<SoughtRole>((value) => typeof value === 'object' && value !== null))

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const callOf = (row: Row): KeptCall => ({
  id: String(row['id']),
  remoteId: String(row['remote_id']),
  source: {
    id: String(row['source_id']),
    name: String(row['source_name']),
    country: String(row['source_country'])
  },
  title: String(row['title']),
  summary: String(row['summary']),
  needs: needs.parse(JSON.parse(String(row['needs']))),
  url: String(row['url']),
  country: textOf(row['country']) ?? String(row['source_country']),
  contact: textOf(row['contact']),
  language: String(row['language']),
  publishedAt: textOf(row['published_at']),
  updatedAt: textOf(row['updated_at']),
  endsAt: textOf(row['ends_at']),
  firstSeenAt: String(row['first_seen_at']),
  withdrawnAt: textOf(row['withdrawn_at'])
})

const select = `select c.id, c.remote_id, c.source_id, s.name as source_name, s.country as source_country, c.title, c.summary,
    c.needs, c.url, c.country, c.contact, c.language, c.published_at, c.updated_at, c.ends_at, c.first_seen_at, c.withdrawn_at
  from foreign_calls c join abroad_sources s on s.id = c.source_id`

/** Calls of partner clusters that are open at this moment, those that end first before the others. */
export const openForeignCalls = async (reader: Reader, now: string): Promise<readonly KeptCall[]> =>
  (
    await reader.all(
      `${select} where c.withdrawn_at is null and (c.ends_at is null or c.ends_at > ?)
       order by coalesce(c.ends_at, '9999'), c.title, c.id`,
      [now]
    )
  ).map(callOf)

/** All calls kept of one source, those that have gone too; the newest first. */
export const callsOfSource = async (reader: Reader, source: string): Promise<readonly KeptCall[]> =>
  (
    await reader.all(
      `${select} where c.source_id = ? order by case when c.withdrawn_at is null then 0 else 1 end,
         coalesce(c.published_at, c.first_seen_at) desc, c.id`,
      [source]
    )
  ).map(callOf)

/** Writes a call of a feed, over what was kept of it; one that had gone stands again. */
export const writeCall = async (
  tx: Transaction,
  {
    id,
    source,
    call,
    language,
    at
  }: {
    readonly id: string
    readonly source: string
    readonly call: RemoteCall
    readonly language: string
    readonly at: string
  }
): Promise<void> => {
  await tx.run(
    `insert into foreign_calls (id, source_id, remote_id, title, summary, needs, url, country, contact, language,
       published_at, updated_at, ends_at, first_seen_at, withdrawn_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)
     on conflict (source_id, remote_id) do update set title = excluded.title, summary = excluded.summary,
       needs = excluded.needs, url = excluded.url, country = excluded.country, contact = excluded.contact,
       language = excluded.language, published_at = excluded.published_at, updated_at = excluded.updated_at,
       ends_at = excluded.ends_at, withdrawn_at = null`,
    [
      id,
      source,
      call.remoteId,
      call.title,
      call.summary,
      JSON.stringify(call.needs),
      call.url,
      call.country,
      call.contact,
      language,
      call.publishedAt,
      call.updatedAt,
      call.endsAt,
      at
    ]
  )
}

/** Calls that a feed no longer has are withdrawn; those withdrawn long ago go. */
export const withdrawOthers = async (
  tx: Transaction,
  source: string,
  present: readonly string[],
  { at, forgetBefore }: { readonly at: string; readonly forgetBefore: string }
): Promise<void> => {
  const stands = new Set(present)
  const kept = await tx.all<{ id: string; remote_id: string }>(
    'select id, remote_id from foreign_calls where source_id = ? and withdrawn_at is null',
    [source]
  )
  for (const { id, remote_id: remote } of kept)
    if (!stands.has(remote)) await tx.run('update foreign_calls set withdrawn_at = ? where id = ?', [at, id])
  await tx.run('delete from foreign_calls where source_id = ? and withdrawn_at < ?', [source, forgetBefore])
}
