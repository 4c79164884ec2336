import type { Row } from '#shared/database.ts'
import type { Json, JsonObject } from '#shared/json.ts'
import type { NotifyParams, PostParams } from '#shared/workflow.ts'

import type { StoredActor } from './happened.ts'
import type { ActorView } from './contract.ts'
import { contextOf, valueOf } from './decide.ts'
import type { Live } from './decide.ts'
import { sha256 } from './journal.ts'
import type { JournalKind, JournalRow } from './journal.ts'
import { nextLook } from './terms.ts'
import type { Addressee, Term } from './terms.ts'

/** How the engine's values stand in its tables: the one place that knows both. */

export type CaseRow = {
  readonly id: string
  readonly workflow: string
  readonly profile: string
  readonly version: number
  readonly rows: number
  readonly head: string
  readonly openedAt: string
  readonly movedAt: string
}

export const caseOf = (row: Row): CaseRow => ({
  id: String(row['id']),
  workflow: String(row['workflow']),
  profile: String(row['profile']),
  version: Number(row['version']),
  rows: Number(row['row_count']),
  head: String(row['head']),
  openedAt: String(row['opened_at']),
  movedAt: String(row['moved_at'])
})

export const actorOf = (row: Row): StoredActor => ({
  id: String(row['id']),
  case: String(row['case_id']),
  parent: row['parent_id'] === null ? null : String(row['parent_id']),
  workflow: String(row['workflow']),
  version: Number(row['workflow_version']),
  hash: String(row['definition_hash']),
  status: String(row['status']) as ActorView['status'],
  state: String(row['state']),
  stage: String(row['stage']),
  since: String(row['since']),
  snapshot: String(row['snapshot'])
})

/** An actor's row as slices see it, with what its snapshot says where that has been read already. */
export const viewOf = (stored: StoredActor, live?: Live): ActorView => {
  const snapshot = live
    ? { value: valueOf(live), context: contextOf(live) }
    : (JSON.parse(stored.snapshot) as { value: Json; context: JsonObject })
  const { id, workflow, version, status, state, stage, since } = stored
  return {
    id,
    case: stored.case,
    workflow,
    version,
    status,
    value: snapshot.value,
    state,
    stage,
    since,
    context: snapshot.context
  }
}

export const termColumns = [
  'id',
  'case_id',
  'actor_id',
  'name',
  'event',
  'target',
  'token',
  'start',
  'set_at',
  'due_at',
  'addressees',
  'reminders',
  'repeats',
  'attempts',
  'next_at'
] as const

/** The row of a term. `next_at` is when the worker looks at it: at a reminder, at its end, or after a back-off. */
export const termRow = (term: Term, attempts = 0, retryAt: string | null = null): Row => {
  const row: Row = {
    id: term.id,
    case_id: term.case,
    actor_id: term.actor,
    name: term.name,
    event: JSON.stringify(term.event),
    target: term.target,
    token: term.token,
    start: term.start,
    set_at: term.setAt,
    due_at: term.dueAt,
    addressees: JSON.stringify(term.addressees),
    reminders: JSON.stringify(term.reminders),
    repeats: term.repeats,
    attempts,
    next_at: retryAt ?? nextLook(term)
  }
  return { ...row, seal: sealOf(termColumns, row) }
}

export const termOf = (row: Row): Term => ({
  id: String(row['id']),
  case: String(row['case_id']),
  actor: String(row['actor_id']),
  name: String(row['name']),
  event: JSON.parse(String(row['event'])) as Term['event'],
  target: String(row['target']),
  token: Number(row['token']),
  start: String(row['start']),
  setAt: String(row['set_at']),
  dueAt: row['due_at'] === null ? null : String(row['due_at']),
  addressees: JSON.parse(String(row['addressees'])) as readonly Addressee[],
  reminders: JSON.parse(String(row['reminders'])) as readonly string[],
  repeats: Number(row['repeats'])
})

export type OutboxRow = {
  readonly id: string
  readonly case: string
  readonly actor: string
  /** A `bulletin` is posted once for all members, and read by their digests. */
  readonly kind: 'notice' | 'message' | 'bulletin'
  readonly person: string | null
  readonly payload: NotifyParams | PostParams
  readonly createdAt: string
}

/** So long (ms) a notice waits that may be overtaken by another of its kind at once. */
const settling = 60_000

/** A bulletin has arrived once it is posted; a notice that settles goes out a minute later; everything else at once. */
const firstTry = ({ kind, payload, createdAt }: OutboxRow) => {
  if (kind === 'bulletin') return { state: 'done', next_at: null, done_at: createdAt }
  const settles = 'settles' in payload && payload.settles !== undefined
  const at = settles ? new Date(Date.parse(createdAt) + settling).toISOString() : createdAt
  return { state: 'waiting', next_at: at, done_at: null }
}

export const outboxColumns = [
  'id',
  'case_id',
  'actor_id',
  'kind',
  'person_id',
  'payload',
  'created_at',
  'state',
  'attempts',
  'next_at',
  'lease',
  'done_at',
  'detail'
] as const

/** What never changes of an outbox row; the journal holds the digest of these columns. */
export const outboxDigest = (row: Row): string =>
  sha256(JSON.stringify(outboxColumns.slice(0, 7).map((column) => row[column])))

export const newOutboxRow = (item: OutboxRow): Row => {
  const row: Row = {
    id: item.id,
    case_id: item.case,
    actor_id: item.actor,
    kind: item.kind,
    person_id: item.person,
    payload: JSON.stringify(item.payload),
    created_at: item.createdAt,
    ...firstTry(item),
    attempts: 0,
    lease: null,
    detail: null
  }
  return { ...row, seal: sealOf(outboxColumns, row) }
}

/** A seal over a working row: a byte changed outside the program shows, also in columns the journal does not hold. */
export const sealOf = (columns: readonly string[], row: Row): string =>
  sha256(JSON.stringify(columns.map((column) => row[column] ?? null))).slice(0, 32)

export const journalOf = (row: Row): JournalRow => ({
  case: String(row['case_id']),
  number: Number(row['row_number']),
  version: Number(row['case_version']),
  actor: String(row['actor_id']),
  workflow: String(row['workflow']),
  kind: String(row['kind']) as JournalKind,
  type: String(row['type']),
  event: String(row['event']),
  outcome: String(row['outcome']),
  by: {
    person: row['person_id'] === null ? null : String(row['person_id']),
    organisation: row['organisation_id'] === null ? null : String(row['organisation_id'])
  },
  at: String(row['at']),
  previous: String(row['previous']),
  hash: String(row['hash'])
})
