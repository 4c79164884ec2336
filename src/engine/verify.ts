import { Fault } from '#shared/fault.ts'
import type { Database, Row } from '#shared/database.ts'

import { genesis, hashOf, digestOf } from './journal.ts'
import type { JournalOutcome, JournalRow } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { caseOf, journalOf, outboxColumns, outboxDigest, sealOf, termColumns, termRow } from './records.ts'
import type { CaseRow } from './records.ts'
import { replay } from './replay.ts'
import type { Replayed } from './replay.ts'
import { applyTerm } from './terms.ts'
import type { Term } from './terms.ts'
import { verifyCheckpoints } from './verify-checkpoints.ts'

/** One place where the record does not hold together. */
export type Damage = { readonly place: string; readonly problem: string }
export type Verified = {
  readonly damages: readonly Damage[]
  readonly cases: number
  readonly rows: number
  readonly actors: number
  readonly terms: number
  readonly outbox: number
}

/** Checks a slice's records with a history of their own against what the journal says of them. */
export type RecordCheck = (database: Database, rows: readonly JournalRow[]) => Promise<readonly Damage[]>

const casesAtOnce = 100

/** Holds the whole record together: chains, snapshots, projections, terms, outbox, texts, checkpoints. Reads only. */
export const verify = async (parts: EngineParts, checks: readonly RecordCheck[] = []): Promise<Verified> => {
  const { database } = parts
  const damages: Damage[] = []
  const ids = (await database.read.all<{ id: string }>('SELECT id FROM cases ORDER BY id')).map(({ id }) => id)
  const totals = { cases: ids.length, rows: 0, actors: 0, terms: 0, outbox: 0 }
  for (let start = 0; start < ids.length; start += casesAtOnce) {
    const chunk = ids.slice(start, start + casesAtOnce)
    const read = await readChunk(parts, chunk)
    for (const id of chunk) {
      const one = read.of(id)
      totals.rows += one.journal.length
      totals.actors += one.actors.length
      totals.terms += one.terms.length
      totals.outbox += one.outbox.length
      damages.push(...verifyCase(parts, one))
    }
    for (const check of checks) damages.push(...(await check(database, read.journal)))
  }
  damages.push(...(await orphans(database)), ...(await verifyCheckpoints(database)))
  return { damages, ...totals }
}

type CaseTables = {
  readonly row: CaseRow
  readonly journal: readonly JournalRow[]
  readonly actors: readonly Row[]
  readonly terms: readonly Row[]
  readonly outbox: readonly Row[]
  readonly texts: readonly Row[]
  /** Rows of each read model, by table. */
  readonly models: ReadonlyMap<string, readonly Row[]>
}

const readChunk = async ({ database, projections, lists }: EngineParts, ids: readonly string[]) => {
  const marks = ids.map(() => '?').join(', ')
  const within = (table: string, column: string, order: string) =>
    database.read.all(`SELECT * FROM ${table} WHERE ${column} IN (${marks}) ORDER BY ${order}`, ids)
  const cases = (await within('cases', 'id', 'id')).map(caseOf)
  const journal = (await within('journal', 'case_id', 'case_id, row_number')).map(journalOf)
  const tables = { actors: 'id', terms: 'id', outbox: 'id', texts: 'id' }
  const rows = new Map<string, Map<string, Row[]>>()
  const group = (table: string, all: readonly Row[]) => {
    const byCase = new Map<string, Row[]>()
    for (const row of all) byCase.set(String(row['case_id']), [...(byCase.get(String(row['case_id'])) ?? []), row])
    rows.set(table, byCase)
  }
  for (const [table, order] of Object.entries(tables)) group(table, await within(table, 'case_id', order))
  const models = [...new Set(['waits', ...projections.map(({ table }) => table), ...lists.map(({ table }) => table)])]
  for (const table of models) group(table, await within(table, 'case_id', 'id'))
  const journals = Map.groupBy(journal, (row) => row.case)
  const of = (id: string): CaseTables => {
    const get = (table: string) => rows.get(table)?.get(id) ?? []
    const row = cases.find((one) => one.id === id)
    if (!row) throw new Fault('case-vanished', `The case ${id} vanished while it was verified`)
    return {
      row,
      journal: journals.get(id) ?? [],
      actors: get('actors'),
      terms: get('terms'),
      outbox: get('outbox'),
      texts: get('texts'),
      models: new Map(models.map((table) => [table, get(table)]))
    }
  }
  return { of, journal }
}

const verifyCase = (parts: EngineParts, tables: CaseTables): readonly Damage[] => {
  const chain = verifyChain(tables)
  // A broken chain makes everything computed from it doubtful: name the break alone.
  if (chain.length > 0) return chain
  let replayed: Replayed
  try {
    replayed = replay(parts, tables.row.id, tables.journal)
  } catch (cause) {
    const problem = `cannot be replayed: ${cause instanceof Error ? cause.message : String(cause)}`
    return [{ place: `case ${tables.row.id}`, problem }]
  }
  return [
    ...compare('actor', tables.actors, replayed.actors),
    ...verifyTerms(tables),
    ...verifyOutbox(tables),
    ...verifyTexts(tables),
    ...[...tables.models].flatMap(([table, rows]) =>
      compare(table, rows, replayed.models.get(table) ?? [], table === 'waits' || parts.lists.some((one) => one.table === table))
    )
  ]
}

const verifyChain = ({ row, journal }: CaseTables): readonly Damage[] => {
  let previous = genesis
  for (const [index, entry] of journal.entries()) {
    const place = `journal of case ${row.id}, row ${entry.number}`
    if (entry.number !== index + 1) return [{ place, problem: `row ${index + 1} is missing or out of order` }]
    if (entry.previous !== previous) return [{ place, problem: 'does not follow from the row before it' }]
    if (hashOf(entry) !== entry.hash) return [{ place, problem: 'its content does not match its hash' }]
    previous = entry.hash
  }
  const place = `case ${row.id}`
  if (row.rows !== journal.length)
    return [{ place, problem: `says ${row.rows} journal rows, there are ${journal.length}: the end is missing` }]
  if (row.head !== previous) return [{ place, problem: 'its head is not the hash of the last journal row' }]
  if (row.version !== (journal.at(-1)?.version ?? 0)) return [{ place, problem: 'its version is not that of the last row' }]
  return []
}

const outcomeOf = (row: JournalRow): JournalOutcome => JSON.parse(row.outcome) as JournalOutcome

const verifyTerms = ({ row, journal, terms }: CaseTables): readonly Damage[] => {
  const folded = new Map<string, Term>()
  for (const entry of journal)
    for (const change of outcomeOf(entry).terms ?? [])
      applyTerm(folded, change, { case: row.id, actor: entry.actor, number: entry.number, at: entry.at })
  // Attempts and the next look are the worker's own; the seal covers them.
  const own = ({ attempts: _attempts, next_at: _next, seal: _seal, ...rest }: Row): Row => rest
  const expected = [...folded.values()].map((term) => own(termRow(term)))
  return [
    ...terms.flatMap((term) => sealDamage('term', termColumns, term)),
    ...compare('term', terms.map(own), expected)
  ]
}

const verifyOutbox = ({ journal, outbox }: CaseTables): readonly Damage[] => {
  const named = new Map(journal.flatMap((row) => outcomeOf(row).outbox ?? []).map(({ id, digest }) => [id, digest]))
  const present = new Set(outbox.map(({ id }) => String(id)))
  return [
    ...outbox.flatMap((row): Damage[] => {
      const place = `outbox row ${String(row['id'])}`
      const digest = named.get(String(row['id']))
      if (digest === undefined) return [{ place, problem: 'is named by no journal row' }]
      if (digest !== outboxDigest(row)) return [{ place, problem: 'is not what the journal says' }]
      return [...sealDamage('outbox row', outboxColumns, row)]
    }),
    ...[...named.keys()].filter((id) => !present.has(id)).map((id) => ({ place: `outbox row ${id}`, problem: 'is missing' }))
  ]
}

/** A person's text may have been erased (empty body and salt); what is there must be what the journal says. */
const verifyTexts = ({ journal, texts }: CaseTables): readonly Damage[] => {
  const rows = new Map(texts.map((row) => [String(row['id']), row]))
  return journal
    .flatMap((row) => outcomeOf(row).texts ?? [])
    .flatMap(({ id, digest }): Damage[] => {
      const row = rows.get(id)
      const place = `text ${id}`
      if (!row) return [{ place, problem: 'is missing' }]
      if (row['body'] === '' && row['salt'] === '') return []
      const same = digestOf(String(row['salt']), String(row['body'])) === digest && row['digest'] === digest
      return same ? [] : [{ place, problem: 'is not what the journal says' }]
    })
}

const sealDamage = (kind: string, columns: readonly string[], row: Row): readonly Damage[] =>
  sealOf(columns, row) === row['seal']
    ? []
    : [{ place: `${kind} ${String(row['id'])}`, problem: 'was changed outside the program (its seal does not match)' }]

/** Compares rows by id, and by actor too where ids are unique only within one. */
const compare = (
  kind: string,
  stored: readonly Row[],
  expected: readonly Row[],
  byActor = false
): readonly Damage[] => {
  const key = (row: Row) => (byActor ? `${String(row['actor_id'])} ${String(row['id'])}` : String(row['id']))
  const rest = new Map(stored.map((row) => [key(row), row]))
  const damages = expected.flatMap((row): Damage[] => {
    const place = `${kind} ${key(row)}`
    const found = rest.get(key(row))
    rest.delete(key(row))
    if (!found) return [{ place, problem: 'is missing' }]
    const column = Object.keys(row).find((name) => (found[name] ?? null) !== (row[name] ?? null))
    return column === undefined ? [] : [{ place, problem: `its ${column} is not what the journal gives` }]
  })
  return [...damages, ...[...rest.keys()].map((id) => ({ place: `${kind} ${id}`, problem: 'should not be there' }))]
}

/** Rows of cases that do not exist. */
const orphans = async (database: Database): Promise<readonly Damage[]> => {
  const found: Damage[] = []
  for (const table of ['journal', 'actors', 'terms', 'outbox'] as const) {
    const sql = `SELECT DISTINCT case_id FROM ${table} WHERE case_id NOT IN (SELECT id FROM cases)`
    for (const row of await database.read.all<{ case_id: string }>(sql))
      found.push({ place: `${table} of case ${row.case_id}`, problem: 'there is no such case' })
  }
  return found
}

