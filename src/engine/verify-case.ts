import type { Row } from '#shared/database.ts'

import { digestOf, genesis, hashOf } from './journal.ts'
import type { JournalOutcome, JournalRow } from './journal.ts'
import type { EngineParts } from './parts.ts'
import { outboxColumns, outboxDigest, sealOf, termColumns, termRow } from './records.ts'
import { replay } from './replay.ts'
import { applyTerm } from './terms.ts'
import type { Term } from './terms.ts'
import type { CaseTables } from './verify-reading.ts'
import { compareRows, idOf, idWithinActor } from './verify-rows.ts'
import type { Damage } from './verify-rows.ts'

/** Holds one case's chain together: every row, its place, its digest, and where the case's own row says it ends. */
export const verifyChain = ({ row, journal, positions }: CaseTables): readonly Damage[] => {
  const last = journal.at(-1)
  const place = `case ${row.id}`
  if (!last) return [{ place, problem: 'has no journal' }]
  const broken = brokenLink(row.id, journal, positions)
  if (broken) return [broken]
  if (row.rows !== journal.length)
    return [
      { place, problem: `says ${row.rows} journal rows, there are ${journal.length}: the end is missing` }
    ]
  return row.head === last.hash
    ? []
    : [{ place, problem: 'its head is not the hash of the last journal row' }]
}

const brokenLink = (
  id: string,
  journal: readonly JournalRow[],
  positions: readonly number[]
): Damage | undefined => {
  let previous = genesis
  for (const [index, entry] of journal.entries()) {
    const place = `journal of case ${id}, row ${entry.number}`
    if (entry.number !== index + 1) return { place, problem: `row ${index + 1} is missing or out of order` }
    if (entry.previous !== previous) return { place, problem: 'does not follow from the row before it' }
    if (hashOf(entry) !== entry.hash) return { place, problem: 'its content does not match its hash' }
    if ((positions[index] ?? 0) <= (positions[index - 1] ?? 0))
      return { place, problem: 'its position is not after that of the row before it' }
    previous = entry.hash
  }
  return undefined
}

/** What the case's own row repeats of its first and last journal row. */
const verifyCaseRow = ({ row, journal }: CaseTables): readonly Damage[] => {
  const [first, last] = [journal[0], journal.at(-1)] as [JournalRow, JournalRow]
  const { workflow, profile } = JSON.parse(first.event) as {
    readonly workflow: string
    readonly profile: string
  }
  const said = { workflow, profile, version: last.version, opened_at: first.at, moved_at: last.at }
  const { version, openedAt, movedAt } = row
  const stored = {
    workflow: row.workflow,
    profile: row.profile,
    version,
    opened_at: openedAt,
    moved_at: movedAt
  }
  return compareRows('case', [{ id: row.id, ...stored }], [{ id: row.id, ...said }])
}

/** Holds everything computed from a chain against it. The chain must be whole. */
export const verifyContents = (parts: EngineParts, tables: CaseTables): readonly Damage[] => {
  const outcomes = tables.journal.map((row) => ({ row, ...(JSON.parse(row.outcome) as JournalOutcome) }))
  try {
    const replayed = replay(parts, tables.row.id, tables.journal)
    return [
      ...verifyCaseRow(tables),
      ...compareRows('actor', tables.actors, replayed.actors),
      ...verifyTerms(tables, outcomes),
      ...verifyOutbox(tables, outcomes),
      ...verifyTexts(tables, outcomes),
      ...[...tables.models].flatMap(([table, rows]) =>
        compareRows(
          table,
          rows,
          replayed.models.get(table) ?? [],
          isProjection(parts, table) ? idOf : idWithinActor
        )
      )
    ]
  } catch (cause) {
    const problem = `cannot be replayed: ${cause instanceof Error ? cause.message : String(cause)}`
    return [{ place: `case ${tables.row.id}`, problem }]
  }
}

const isProjection = ({ projections }: EngineParts, table: string): boolean =>
  projections.some((projection) => projection.table === table)

type Said = JournalOutcome & { readonly row: JournalRow }

const verifyTerms = ({ row, terms }: CaseTables, outcomes: readonly Said[]): readonly Damage[] => {
  const folded = new Map<string, Term>()
  for (const { row: entry, terms: changes = [] } of outcomes)
    for (const change of changes)
      applyTerm(folded, change, { case: row.id, actor: entry.actor, number: entry.number, at: entry.at })
  // Attempts and the next look are the worker's own; the seal covers them.
  const own = ({ attempts: _attempts, next_at: _next, seal: _seal, ...rest }: Row): Row => rest
  const expected = [...folded.values()].map((term) => own(termRow(term)))
  return [
    ...terms.flatMap((term) => sealDamage('term', termColumns, term)),
    ...compareRows('term', terms.map(own), expected)
  ]
}

const verifyOutbox = ({ outbox }: CaseTables, outcomes: readonly Said[]): readonly Damage[] => {
  const named = new Map(outcomes.flatMap((said) => said.outbox ?? []).map(({ id, digest }) => [id, digest]))
  const present = new Set(outbox.map(idOf))
  return [
    ...outbox.flatMap((row): readonly Damage[] => {
      const place = `outbox row ${idOf(row)}`
      const digest = named.get(idOf(row))
      if (digest === undefined) return [{ place, problem: 'is named by no journal row' }]
      if (digest !== outboxDigest(row)) return [{ place, problem: 'is not what the journal says' }]
      return sealDamage('outbox row', outboxColumns, row)
    }),
    ...[...named.keys()]
      .filter((id) => !present.has(id))
      .map((id) => ({ place: `outbox row ${id}`, problem: 'is missing' }))
  ]
}

/** A person's text may have been erased (empty body and salt); what is there must be what the journal says. */
const verifyTexts = ({ row, texts }: CaseTables, outcomes: readonly Said[]): readonly Damage[] => {
  const bodies = new Map(texts.map((text) => [idOf(text), text]))
  const expected = outcomes.flatMap(({ row: entry, texts: named = [] }) =>
    named.map(({ id, digest }): Row => {
      const { body = '', salt = '' } = bodies.get(id) ?? {}
      return { id, case_id: row.id, person_id: entry.by.person, body, salt, digest, at: entry.at }
    })
  )
  return [
    ...compareRows('text', texts, expected),
    ...texts.flatMap((text): Damage[] => {
      if (text['body'] === '' && text['salt'] === '') return []
      if (digestOf(String(text['salt']), String(text['body'])) === text['digest']) return []
      return [{ place: `text ${idOf(text)}`, problem: 'is not what the journal says' }]
    })
  ]
}

const sealDamage = (kind: string, columns: readonly string[], row: Row): readonly Damage[] =>
  sealOf(columns, row) === row['seal']
    ? []
    : [
        {
          place: `${kind} ${idOf(row)}`,
          problem: 'was changed outside the program (its seal does not match)'
        }
      ]
