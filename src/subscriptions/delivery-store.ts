import type { Reader, Row, Transaction } from '#shared/database.ts'

import { keptDeliveries } from './model.ts'
import type { FailureReason, SubscriptionDelivery, Tried } from './model.ts'

const deliveryOf = (row: Row): SubscriptionDelivery => ({
  number: Number(row['number']),
  event: String(row['event_id']),
  position: row['position'] === null ? null : Number(row['position']),
  type: String(row['type']),
  at: String(row['at']),
  attempt: Number(row['attempt']),
  delivered: Number(row['delivered']) === 1,
  status: row['status'] === null ? null : Number(row['status']),
  reason: row['reason'] as FailureReason | null,
  said: row['said'] === null ? null : String(row['said']),
  milliseconds: Number(row['milliseconds'])
})

/** The last tries, the newest first. */
export const listDeliveries = async (
  reader: Reader,
  subscription: string
): Promise<readonly SubscriptionDelivery[]> => {
  const rows = await reader.all(
    'select * from subscription_deliveries where subscription_id = ? order by number desc limit ?',
    [subscription, keptDeliveries]
  )
  return rows.map(deliveryOf)
}

/** Writes down a try, and forgets those before the last ones. */
export const insertDelivery = async (
  tx: Transaction,
  subscription: string,
  delivery: Omit<SubscriptionDelivery, 'number'>
): Promise<void> => {
  const { event, position, type, at, attempt, delivered, status, reason, said, milliseconds } = delivery
  await tx.run(
    `insert into subscription_deliveries (subscription_id, event_id, position, type, at, attempt, delivered, status,
       reason, said, milliseconds) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [subscription, event, position, type, at, attempt, delivered ? 1 : 0, status, reason, said, milliseconds]
  )
  await tx.run(
    `delete from subscription_deliveries where subscription_id = ? and number <= (select number
       from subscription_deliveries where subscription_id = ? order by number desc limit 1 offset ?)`,
    [subscription, subscription, keptDeliveries]
  )
}

/** Active ones that nobody serves and that wait for no later moment, while there is something they have not reached. */
export const dueSubscriptions = async (reader: Reader, now: string): Promise<readonly string[]> => {
  const rows = await reader.all<{ id: string }>(
    `select id from subscriptions where state = 'active' and (next_at is null or next_at <= ?)
       and (leased_until is null or leased_until <= ?)
       and reached < (select coalesce(max(position), 0) from announcements) order by id`,
    [now, now]
  )
  return rows.map(({ id }) => id)
}

/** When the first of those that wait for another try is to be served. */
export const nextTryAt = async (reader: Reader): Promise<string | undefined> => {
  const row = await reader.get<{ due: string | null }>(
    "select min(next_at) as due from subscriptions where state = 'active' and lease is null"
  )
  return row?.due ?? undefined
}

/** One who serves it until then; answers false when somebody else does. */
export const takeLease = async (
  tx: Transaction,
  id: string,
  { lease, now, until }: { readonly lease: string; readonly now: string; readonly until: string }
): Promise<boolean> =>
  (await tx.run(
    `update subscriptions set lease = ?, leased_until = ? where id = ? and state = 'active'
       and (leased_until is null or leased_until <= ?)`,
    [lease, until, id, now]
  )) === 1

export const endLease = async (tx: Transaction, id: string, lease: string): Promise<void> => {
  await tx.run('update subscriptions set lease = null, leased_until = null where id = ? and lease = ?', [
    id,
    lease
  ])
}

/** Where a step begins: whoever finds another lease or position there was overtaken by a replay or another node. */
export type Held = { readonly id: string; readonly lease: string; readonly reached: number }

/** Everything up to a position is settled; the lease runs on. */
export const advance = async (
  tx: Transaction,
  { id, lease, reached }: Held,
  to: number,
  until: string
): Promise<boolean> =>
  (await tx.run(
    `update subscriptions set reached = ?, attempts = 0, next_at = null, reason = null, status = null, leased_until = ?
     where id = ? and lease = ? and reached = ?`,
    [to, until, id, lease, reached]
  )) === 1

/** One more try has failed: the next one then, or none any more. */
export const writeFailure = async (
  tx: Transaction,
  { id, lease, reached }: Held,
  {
    reason,
    status,
    nextAt,
    at
  }: Pick<Tried, 'reason' | 'status'> & { readonly nextAt: string | null; readonly at: string }
): Promise<boolean> =>
  (await tx.run(
    `update subscriptions set attempts = attempts + 1, reason = ?, status = ?, next_at = ?,
       state = case when state = 'active' and ? = 1 then 'failed' else state end,
       failed_at = case when ? = 1 then ? else failed_at end
     where id = ? and lease = ? and reached = ?`,
    [reason, status, nextAt, nextAt === null ? 1 : 0, nextAt === null ? 1 : 0, at, id, lease, reached]
  )) === 1
