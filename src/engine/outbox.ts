import type { Database, Row, Transaction } from '#shared/database.ts'
import type { NotifyParams, Party, PostParams } from '#shared/workflow.ts'

import type { Courier, Delivery, OutboxItem } from './contract.ts'
import type { Engine } from './engine.ts'
import { outboxColumns, sealOf } from './records.ts'
import { recordDelivery } from './term-firing.ts'

const leaseSeconds = 60
/** Waiting times between two tries in seconds; after the last the item is dead and waits for a person. */
const backoff = [5, 30, 120, 600, 3600, 4 * 3600, 12 * 3600]

const later = (now: string, seconds: number): string =>
  new Date(Date.parse(now) + seconds * 1000).toISOString()

/** Writes working columns of an outbox row and seals it anew; nothing when another worker has leased it meanwhile. */
export const change = async (tx: Transaction, row: Row, columns: Row): Promise<void> => {
  const next = { ...row, ...columns }
  const names = Object.keys(columns)
  const same = row['lease'] === null ? 'lease IS NULL' : 'lease = ?'
  await tx.run(
    `UPDATE outbox SET ${names.map((name) => `${name} = ?`).join(', ')}, seal = ? WHERE id = ? AND ${same}`,
    [
      ...names.map((name) => columns[name] ?? null),
      sealOf(outboxColumns, next),
      String(row['id']),
      ...(row['lease'] === null ? [] : [String(row['lease'])])
    ]
  )
}

/** Takes items that are due, for this worker alone until the lease ends. */
export const lease = async (
  database: Database,
  now: string,
  worker: string,
  limit: number
): Promise<readonly Row[]> => {
  const due = "(state = 'waiting' OR state = 'leased') AND next_at <= ?"
  // Mostly nothing waits: no need then to take the writer's turn.
  if (!(await database.read.get(`SELECT id FROM outbox WHERE ${due} LIMIT 1`, [now]))) return []
  return database.transaction(async (tx) => {
    const lock = database.dialect === 'postgres' ? ' FOR UPDATE SKIP LOCKED' : ''
    const rows = await tx.all(`SELECT * FROM outbox WHERE ${due} ORDER BY next_at, id LIMIT ?${lock}`, [
      now,
      limit
    ])
    const leased = { state: 'leased', lease: worker, next_at: later(now, leaseSeconds) }
    for (const row of rows) await change(tx, row, leased)
    return rows.map((row) => ({ ...row, ...leased }))
  })
}

/** Delivers one leased item and records how it went: gone, to be tried again, or dead. Throws nothing but for the database. */
export const dispatch = async (
  engine: Engine,
  courier: Courier,
  row: Row,
  onFault: (fault: unknown) => void
): Promise<void> => {
  const item = itemOf(row)
  // The lease ended while the item stood in line: by now it may be another worker's.
  if (String(row['next_at']) <= engine.parts.clock.now()) return
  const delivery = await deliver(engine, courier, item).catch((fault: unknown): Delivery => {
    onFault(fault)
    return { kind: 'failed', reason: 'fault', permanent: false }
  })
  const now = engine.parts.clock.now()
  // A notice that its person may no longer have is not waited for either.
  if (delivery.kind !== 'failed' && item.kind === 'notice' && item.person)
    await recordDelivery(engine, {
      case: item.case,
      actor: item.actor,
      notice: item.id,
      person: item.person,
      how: delivery.kind === 'delivered' ? 'mail' : 'skipped',
      ...(delivery.kind === 'delivered' && { said: item.payload as NotifyParams })
    })
  await engine.parts.database.transaction((tx) =>
    change(tx, row, columnsAfter(delivery, item.attempts + 1, now))
  )
}

const deliver = async (engine: Engine, courier: Courier, item: OutboxItem): Promise<Delivery> =>
  item.kind === 'message' ? post(engine, item) : courier.deliver(item)

const columnsAfter = (delivery: Delivery, attempts: number, now: string): Row => {
  if (delivery.kind === 'delivered')
    return { state: 'done', attempts, next_at: null, lease: null, done_at: now, detail: delivery.reference }
  if (delivery.kind === 'skipped')
    return { state: 'skipped', attempts, next_at: null, lease: null, done_at: now, detail: delivery.reason }
  const wait = backoff[attempts - 1]
  if (delivery.permanent || wait === undefined)
    return { state: 'dead', attempts, next_at: null, lease: null, done_at: now, detail: delivery.reason }
  return {
    state: 'waiting',
    attempts,
    next_at: later(now, wait),
    lease: null,
    done_at: null,
    detail: delivery.reason
  }
}

/** A message to another case arrives exactly once: its outbox id is the idempotency key. */
const post = async (engine: Engine, item: OutboxItem): Promise<Delivery> => {
  const { case: target, event } = item.payload as PostParams
  const by: Party = { person: null, organisation: null }
  const outcome = await engine.one({ case: target, actor: target, event, by, key: item.id })
  if (outcome.ok) return { kind: 'delivered', reference: `${target}@${outcome.value.version}` }
  // An actor that has ended drops what comes late; so does a case.
  if (outcome.refusal.kind === 'notNow') return { kind: 'skipped', reason: 'notNow' }
  return { kind: 'failed', reason: outcome.refusal.kind, permanent: outcome.refusal.kind !== 'busy' }
}

const itemOf = (row: Row): OutboxItem => ({
  id: String(row['id']),
  case: String(row['case_id']),
  actor: String(row['actor_id']),
  kind: String(row['kind']) as OutboxItem['kind'],
  person: row['person_id'] === null ? null : String(row['person_id']),
  payload: JSON.parse(String(row['payload'])) as OutboxItem['payload'],
  attempts: Number(row['attempts']),
  createdAt: String(row['created_at'])
})
