import type { Database, Row, Transaction } from '#shared/database.ts'
import type { NotifyParams, Party, PostParams } from '#shared/workflow.ts'

import type { Courier, Delivery, OutboxItem } from './contract.ts'
import type { Engine } from './engine.ts'
import { outboxColumns, sealOf } from './records.ts'
import { recordDelivery } from './term-firing.ts'
import { writeTogether } from './together.ts'

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

/** The step that put an item into the outbox; items are numbered within it. */
export const stepOf = (id: string): string => id.slice(0, id.lastIndexOf('.'))

/** What one step tells one person is not torn apart where the batch ends. */
const restOfStep = async (
  tx: Transaction,
  rows: readonly Row[],
  { now, lock }: { readonly now: string; readonly lock: string }
): Promise<readonly Row[]> => {
  const last = rows.at(-1)
  if (last?.['kind'] !== 'notice') return []
  const found = await tx.all(
    `SELECT * FROM outbox WHERE kind = 'notice' AND case_id = ? AND person_id = ? AND id LIKE ?
     AND (state = 'waiting' OR state = 'leased') AND next_at <= ? ORDER BY id${lock}`,
    [String(last['case_id']), String(last['person_id']), `${stepOf(String(last['id']))}.%`, now]
  )
  const taken = new Set(rows.map((row) => row['id']))
  return found.filter((row) => !taken.has(row['id']))
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
    const first = await tx.all(`SELECT * FROM outbox WHERE ${due} ORDER BY next_at, id LIMIT ?${lock}`, [
      now,
      limit
    ])
    const rows = [...first, ...(first.length < limit ? [] : await restOfStep(tx, first, { now, lock }))]
    const leased = { state: 'leased', lease: worker, next_at: later(now, leaseSeconds) }
    for (const row of rows) await change(tx, row, leased)
    return rows.map((row) => ({ ...row, ...leased }))
  })
}

/**
 * Delivers leased items that go out together, and records how it went for each: gone, to be tried again, held for a digest,
 * or dead. Throws nothing but for the database.
 */
export const dispatch = async (
  engine: Engine,
  courier: Courier,
  rows: readonly Row[],
  onFault: (fault: unknown) => void
): Promise<void> => {
  // A lease ended while its item stood in line: by now it may be another worker's.
  const held = rows.filter((row) => String(row['next_at']) > engine.parts.clock.now())
  if (held.length === 0) return
  const deliveries = await deliver(engine, courier, held.map(itemOf)).catch((fault: unknown) => {
    onFault(fault)
    return held.map((): Delivery => ({ kind: 'failed', reason: 'fault', permanent: false }))
  })
  const gone = held.flatMap((row, index) => {
    const delivery = deliveries[index]
    return delivery ? [{ row, delivery }] : []
  })
  await record(engine, gone, onFault)
}

export type Recorded = { readonly row: Row; readonly delivery: Delivery }

/**
 * Writes down how it went for items that went out together, all at once: after a crash they are tried again as one. Terms
 * that waited for them start first; where that fails the item is tried again, ever later.
 */
export const record = async (
  engine: Engine,
  gone: readonly Recorded[],
  onFault: (fault: unknown) => void
): Promise<void> => {
  const known: Recorded[] = []
  for (const one of gone)
    try {
      await noteArrival(engine, itemOf(one.row), one.delivery)
      known.push(one)
    } catch (fault) {
      onFault(fault)
      known.push({ row: one.row, delivery: { kind: 'failed', reason: 'fault', permanent: false } })
    }
  const now = engine.parts.clock.now()
  await writeTogether(engine.parts.database, async (tx) => {
    for (const { row, delivery } of known)
      await change(tx, row, columnsAfter(delivery, Number(row['attempts']), now))
  })
}

/** A term that waited for a notice starts; one that its person may no longer have is not waited for either. */
const noteArrival = async (engine: Engine, item: OutboxItem, delivery: Delivery): Promise<void> => {
  if (
    (delivery.kind !== 'delivered' && delivery.kind !== 'skipped') ||
    item.kind !== 'notice' ||
    !item.person
  )
    return
  await recordDelivery(engine, {
    case: item.case,
    actor: item.actor,
    notice: item.id,
    person: item.person,
    how: delivery.kind === 'delivered' ? 'mail' : 'skipped',
    ...(delivery.kind === 'delivered' && { said: item.payload as NotifyParams })
  })
}

const deliver = async (
  engine: Engine,
  courier: Courier,
  items: readonly OutboxItem[]
): Promise<readonly Delivery[]> => {
  const [first] = items
  return first?.kind === 'message' ? [await post(engine, first)] : courier.deliver(items)
}

/** The columns of an item `tries` tries old after one more look at it. */
const columnsAfter = (delivery: Delivery, tries: number, now: string): Row => {
  const gone = { attempts: tries + 1, next_at: null, lease: null, done_at: now }
  switch (delivery.kind) {
    case 'delivered':
      return { ...gone, state: 'done', detail: delivery.reference }
    case 'skipped':
      return { ...gone, state: 'skipped', detail: delivery.reason }
    case 'later':
    case 'held': {
      const state = delivery.kind === 'held' ? 'held' : 'waiting'
      const { until, reason } = delivery
      return { state, attempts: tries, next_at: until, lease: null, done_at: null, detail: reason }
    }
    case 'failed': {
      const wait = backoff[tries]
      if (delivery.permanent || wait === undefined) return { ...gone, state: 'dead', detail: delivery.reason }
      const next = { attempts: tries + 1, next_at: later(now, wait), lease: null, done_at: null }
      return { ...next, state: 'waiting', detail: delivery.reason }
    }
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

/** An outbox row as couriers see it. */
export const itemOf = (row: Row): OutboxItem => ({
  id: String(row['id']),
  case: String(row['case_id']),
  actor: String(row['actor_id']),
  kind: String(row['kind']) as OutboxItem['kind'],
  person: row['person_id'] === null ? null : String(row['person_id']),
  payload: JSON.parse(String(row['payload'])) as OutboxItem['payload'],
  attempts: Number(row['attempts']),
  createdAt: String(row['created_at'])
})
