import type { Reader, Row, Transaction } from '#shared/database.ts'

import { filterFields } from './model.ts'
import type { FailureReason, Subscription, SubscriptionFields, SubscriptionState } from './model.ts'

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)

const numberOf = (value: string | number | null | undefined): number | null =>
  value === null || value === undefined ? null : Number(value)

const subscriptionOf = (row: Row): Subscription => ({
  id: String(row['id']),
  address: String(row['address']),
  description: String(row['description']),
  filters: filterFields.parse(JSON.parse(String(row['filters']))),
  state: String(row['state']) as SubscriptionState,
  version: Number(row['version']),
  createdAt: String(row['created_at']),
  createdBy: textOf(row['creator']),
  since: numberOf(row['since']),
  reached: Number(row['reached']),
  hasArrived: Number(row['arrived']) === 1,
  overlapUntil: textOf(row['previous_until']),
  attempts: Number(row['attempts']),
  nextAt: textOf(row['next_at']),
  failedAt: textOf(row['failed_at']),
  reason: textOf(row['reason']) as FailureReason | null,
  status: numberOf(row['status'])
})

const select = `select s.id, s.address, s.description, s.filters, s.state, s.version, s.created_at, s.since, s.reached,
    s.previous_until, s.attempts, s.next_at, s.failed_at, s.reason, s.status, p.name as creator,
    case when exists (select 1 from subscription_deliveries d where d.subscription_id = s.id and d.delivered = 1)
      then 1 else 0 end as arrived
  from subscriptions s left join people p on p.id = s.created_by`

/** All of them, the newest first. */
export const listSubscriptions = async (reader: Reader): Promise<readonly Subscription[]> =>
  (await reader.all(`${select} order by s.created_at desc, s.id`)).map(subscriptionOf)

export const findSubscription = async (reader: Reader, id: string): Promise<Subscription | undefined> => {
  const row = await reader.get(`${select} where s.id = ?`, [id])
  return row && subscriptionOf(row)
}

export const countSubscriptions = async (reader: Reader): Promise<number> =>
  Number((await reader.get<{ count: number }>('select count(*) as count from subscriptions'))?.count ?? 0)

export const insertSubscription = async (
  tx: Transaction,
  {
    id,
    fields,
    at,
    by,
    since,
    reached,
    secret
  }: {
    readonly id: string
    readonly fields: SubscriptionFields
    readonly at: string
    readonly by: string
    readonly since: number
    readonly reached: number
    /** Sealed. */
    readonly secret: string
  }
): Promise<void> => {
  await tx.run(
    `insert into subscriptions (id, address, description, filters, state, version, created_at, created_by, since,
       reached, secret, attempts) values (?, ?, ?, ?, 'active', 1, ?, ?, ?, ?, ?, 0)`,
    [id, fields.address, fields.description, JSON.stringify(fields.filters), at, by, since, reached, secret]
  )
}

export const changeFields = async (
  tx: Transaction,
  id: string,
  { address, description, filters }: SubscriptionFields
): Promise<void> => {
  await tx.run(
    'update subscriptions set address = ?, description = ?, filters = ?, version = version + 1 where id = ?',
    [address, description, JSON.stringify(filters), id]
  )
}

/** Pauses one, or lets it go on with a clean slate. */
export const writeState = async (tx: Transaction, id: string, state: 'active' | 'paused'): Promise<void> => {
  await tx.run(
    `update subscriptions set state = ?, version = version + 1, attempts = 0, next_at = null, failed_at = null,
       reason = null, status = null where id = ?`,
    [state, id]
  )
}

/** Begins again after a position, with whatever happened whenever. */
export const writeReached = async (tx: Transaction, id: string, reached: number): Promise<void> => {
  await tx.run(
    `update subscriptions set reached = ?, since = null, version = version + 1, attempts = 0, next_at = null
     where id = ?`,
    [reached, id]
  )
}

/** Takes a new secret; the one before signs beside it until then. Both sealed. */
export const replaceSecret = async (
  tx: Transaction,
  id: string,
  secret: string,
  previousUntil: string
): Promise<void> => {
  await tx.run(
    `update subscriptions set previous_secret = secret, previous_until = ?, secret = ?, version = version + 1
     where id = ?`,
    [previousUntil, secret, id]
  )
}

/** The sealed secrets that sign at this moment, the newest first. */
export const secretsOf = async (reader: Reader, id: string, now: string): Promise<readonly string[]> => {
  const row = await reader.get<{
    secret: string
    previous_secret: string | null
    previous_until: string | null
  }>('select secret, previous_secret, previous_until from subscriptions where id = ?', [id])
  if (!row) return []
  const { secret, previous_secret: previous, previous_until: until } = row
  return previous !== null && until !== null && now < until ? [secret, previous] : [secret]
}

export const deleteSubscription = async (tx: Transaction, id: string): Promise<boolean> => {
  await tx.run('delete from subscription_deliveries where subscription_id = ?', [id])
  return (await tx.run('delete from subscriptions where id = ?', [id])) === 1
}
