import type { Reader, Transaction } from '#shared/database.ts'

import type { FeedKey, FeedPurpose } from './feed-key.ts'

/** Keeps the one key a person has for a purpose; the one before it opens nothing any more. */
export const replaceFeedKey = async (
  tx: Transaction,
  key: {
    readonly person: string
    readonly purpose: FeedPurpose
    readonly digest: string
    readonly createdAt: string
  }
): Promise<void> => {
  await tx.run(
    `insert into feed_keys (person_id, purpose, digest, created_at) values (?, ?, ?, ?)
     on conflict (person_id, purpose) do update
     set digest = excluded.digest, created_at = excluded.created_at, last_used_on = null`,
    [key.person, key.purpose, key.digest, key.createdAt]
  )
}

/** Answers false when the person has no such key. */
export const deleteFeedKey = async (
  tx: Transaction,
  person: string,
  purpose: FeedPurpose
): Promise<boolean> =>
  (await tx.run('delete from feed_keys where person_id = ? and purpose = ?', [person, purpose])) === 1

export const findFeedKey = async (
  reader: Reader,
  person: string,
  purpose: FeedPurpose
): Promise<FeedKey | null> => {
  const row = await reader.get<{ created_at: string; last_used_on: string | null }>(
    'select created_at, last_used_on from feed_keys where person_id = ? and purpose = ?',
    [person, purpose]
  )
  return row === undefined ? null : { createdAt: row.created_at, lastUsedOn: row.last_used_on }
}

/** Whose a key is, with the day it was last used; `null` also for somebody erased, or without an address to sign in with. */
export const findFeedReader = async (
  reader: Reader,
  digest: string,
  purpose: FeedPurpose
): Promise<{ readonly person: string; readonly lastUsedOn: string | null } | null> => {
  const row = await reader.get<{ person_id: string; last_used_on: string | null }>(
    `select k.person_id, k.last_used_on from feed_keys k join people p on p.id = k.person_id
     where k.digest = ? and k.purpose = ? and p.erased_at is null and p.email_folded is not null`,
    [digest, purpose]
  )
  return row === undefined ? null : { person: row.person_id, lastUsedOn: row.last_used_on }
}

export const touchFeedKey = async (tx: Transaction, digest: string, day: string): Promise<void> => {
  await tx.run('update feed_keys set last_used_on = ? where digest = ?', [day, digest])
}
