import type { Binding, Database, Reader, Row, Transaction } from '#shared/database.ts'

import type { StoredActor } from './happened.ts'
import type { JournalRow } from './journal.ts'
import { actorOf, caseOf, newOutboxRow, outboxColumns, termColumns, termOf, termRow } from './records.ts'
import type { CaseRow, OutboxRow } from './records.ts'
import type { Term } from './terms.ts'

/** Statements by table and columns: few, and asked for at every step. */
const statements = new Map<string, string>()
const remembered = (key: string, make: () => string): string => {
  const known = statements.get(key)
  if (known !== undefined) return known
  const made = make()
  statements.set(key, made)
  return made
}

const insertOf = (table: string, columns: readonly string[]): string =>
  `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`

const upsertOf = (table: string, key: string, columns: readonly string[]): string =>
  `${insertOf(table, columns)} ON CONFLICT (${key}) DO UPDATE SET ${columns
    .filter((column) => !key.split(', ').includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ')}`

const bindingsOf = (columns: readonly string[], row: Row): Binding[] =>
  columns.map((column) => row[column] ?? null)

const sealedTerm = [...termColumns, 'seal']
const sealedOutbox = [...outboxColumns, 'seal']

const sql = {
  // SQLite writes one at a time anyway.
  case: {
    sqlite: 'SELECT * FROM cases WHERE id = ?',
    postgres: 'SELECT * FROM cases WHERE id = ? FOR UPDATE'
  },
  version: 'SELECT version FROM cases WHERE id = ?',
  nextEnd: 'SELECT min(due_at) AS due FROM terms WHERE actor_id = ? AND name <> ?',
  // The root comes along even when it has ended: what is left of the case still asks who stands behind it.
  liveActors: "SELECT * FROM actors WHERE case_id = ? AND (status = 'active' OR id = case_id)",
  terms: 'SELECT * FROM terms WHERE case_id = ?',
  openCase:
    'INSERT INTO cases (id, workflow, profile, version, row_count, head, opened_at, moved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  moveCase:
    'UPDATE cases SET version = ?, row_count = ?, head = ?, moved_at = ? WHERE id = ? AND version = ?',
  actor: upsertOf('actors', 'id', [
    'id',
    'case_id',
    'parent_id',
    'workflow',
    'workflow_version',
    'definition_hash',
    'status',
    'state',
    'stage',
    'since',
    'snapshot'
  ]),
  moveActor: 'UPDATE actors SET status = ?, state = ?, stage = ?, since = ?, snapshot = ? WHERE id = ?',
  journal: insertOf('journal', [
    'case_id',
    'row_number',
    'case_version',
    'actor_id',
    'workflow',
    'kind',
    'type',
    'event',
    'outcome',
    'person_id',
    'organisation_id',
    'at',
    'previous',
    'hash'
  ]),
  term: upsertOf('terms', 'id', sealedTerm),
  endTerm: 'DELETE FROM terms WHERE id = ?',
  outbox: insertOf('outbox', sealedOutbox),
  text: 'INSERT INTO texts (id, case_id, person_id, body, salt, digest, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  answer: 'SELECT digest, answer FROM answers WHERE person_id = ? AND key = ?',
  keepAnswer: 'INSERT INTO answers (person_id, key, digest, answer, at) VALUES (?, ?, ?, ?, ?)',
  dropWaits: 'DELETE FROM waits WHERE actor_id = ?'
}

export const readCase = async (
  tx: Reader,
  id: string,
  dialect: Database['dialect']
): Promise<CaseRow | undefined> => {
  const row = await tx.get(sql.case[dialect], [id])
  return row && caseOf(row)
}

/** The version of a case without a lock on it; 0 when there is no such case. */
export const readVersion = async (tx: Reader, id: string): Promise<number> =>
  (await tx.get<{ version: number }>(sql.version, [id]))?.version ?? 0

/** When the first of an actor's terms ends; null when none runs. */
export const readNextEnd = async (tx: Reader, actor: string, beside: string): Promise<string | null> =>
  (await tx.get<{ due: string | null }>(sql.nextEnd, [actor, beside]))?.due ?? null

export const readLiveActors = async (tx: Reader, id: string): Promise<Map<string, StoredActor>> => {
  const rows = await tx.all(sql.liveActors, [id])
  return new Map(rows.map((row) => [String(row['id']), actorOf(row)]))
}

export const readTerms = async (tx: Reader, id: string): Promise<Map<string, Term>> => {
  const rows = await tx.all(sql.terms, [id])
  return new Map(rows.map((row) => [String(row['id']), termOf(row)]))
}

export const openCase = async (tx: Transaction, row: CaseRow): Promise<void> => {
  const { id, workflow, profile, version, rows, head, openedAt, movedAt } = row
  await tx.run(sql.openCase, [id, workflow, profile, version, rows, head, openedAt, movedAt])
}

/** The guard of a step: false when somebody else moved the case meanwhile, and then nothing may be written. */
export const moveCase = async (
  tx: Transaction,
  before: CaseRow,
  after: Omit<CaseRow, 'id'>
): Promise<boolean> => {
  const bindings = [after.version, after.rows, after.head, after.movedAt, before.id, before.version]
  return (await tx.run(sql.moveCase, bindings)) === 1
}

export const saveActor = (tx: Transaction, actor: StoredActor): Promise<number> =>
  tx.run(sql.actor, [
    actor.id,
    actor.case,
    actor.parent,
    actor.workflow,
    actor.version,
    actor.hash,
    actor.status,
    actor.state,
    actor.stage,
    actor.since,
    actor.snapshot
  ])

/** Writes what a step may change of an actor that has a row already. */
export const moveActor = (tx: Transaction, actor: StoredActor): Promise<number> =>
  tx.run(sql.moveActor, [actor.status, actor.state, actor.stage, actor.since, actor.snapshot, actor.id])

export const saveJournal = (tx: Transaction, row: JournalRow): Promise<number> =>
  tx.run(sql.journal, [
    row.case,
    row.number,
    row.version,
    row.actor,
    row.workflow,
    row.kind,
    row.type,
    row.event,
    row.outcome,
    row.by.person,
    row.by.organisation,
    row.at,
    row.previous,
    row.hash
  ])

export const saveTerm = (
  tx: Transaction,
  term: Term,
  attempts = 0,
  retryAt: string | null = null
): Promise<number> => tx.run(sql.term, bindingsOf(sealedTerm, termRow(term, attempts, retryAt)))

export const endTerm = (tx: Transaction, id: string): Promise<number> => tx.run(sql.endTerm, [id])

export const saveOutbox = async (tx: Transaction, item: OutboxRow): Promise<void> => {
  await tx.run(sql.outbox, bindingsOf(sealedOutbox, newOutboxRow(item)))
}

export type TextRow = {
  readonly id: string
  readonly case: string
  readonly person: string | null
  readonly body: string
  readonly salt: string
  readonly digest: string
  readonly at: string
}

export const saveText = (tx: Transaction, text: TextRow): Promise<number> =>
  tx.run(sql.text, [text.id, text.case, text.person, text.body, text.salt, text.digest, text.at])

export const readAnswer = (tx: Reader, person: string, key: string) =>
  tx.get<{ digest: string; answer: string }>(sql.answer, [person, key])

export const keepAnswer = (
  tx: Transaction,
  person: string,
  key: string,
  digest: string,
  answer: string,
  at: string
) => tx.run(sql.keepAnswer, [person, key, digest, answer, at])

/** Replaces the rows that a table holds of one actor. */
export const replaceRows = async (
  tx: Transaction,
  table: string,
  actor: string,
  rows: readonly Row[]
): Promise<void> => {
  await tx.run(table === 'waits' ? sql.dropWaits : `DELETE FROM ${table} WHERE actor_id = ?`, [actor])
  for (const row of rows) {
    const columns = Object.keys(row)
    const insert = remembered(`insert ${table} ${columns.join()}`, () => insertOf(table, columns))
    await tx.run(insert, bindingsOf(columns, row))
  }
}

/** Brings the rows that a table holds of one actor from what they were to what they are now. */
export const changeRows = async (
  tx: Transaction,
  table: string,
  actor: string,
  before: readonly Row[],
  after: readonly Row[]
): Promise<void> => {
  const left = new Map(before.map((row) => [row['id'], row]))
  const changed = after.filter((row) => {
    const old = left.get(row['id'])
    left.delete(row['id'])
    return !old || Object.keys(row).some((column) => row[column] !== old[column])
  })
  for (const id of left.keys())
    await tx.run(`DELETE FROM ${table} WHERE actor_id = ? AND id = ?`, [actor, id ?? null])
  for (const row of changed) {
    const columns = Object.keys(row)
    const key = 'actor_id, id'
    const upsert = remembered(`change ${table} ${columns.join()}`, () => upsertOf(table, key, columns))
    await tx.run(upsert, bindingsOf(columns, row))
  }
}

/** Writes the one row that a projection holds of an actor. */
export const saveProjection = async (tx: Transaction, table: string, row: Row): Promise<void> => {
  const columns = Object.keys(row)
  const upsert = remembered(`upsert ${table} ${columns.join()}`, () => upsertOf(table, 'id', columns))
  await tx.run(upsert, bindingsOf(columns, row))
}
