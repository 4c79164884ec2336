import { z } from 'zod'

import type { Reader, Transaction } from '#shared/database.ts'
import type { JsonObject } from '#shared/json.ts'

import type { ImportStep } from './import-step.ts'
import type { ImportError } from './member-import.ts'
import type { KnownOrganisation } from './member-matching.ts'
import type { OrganisationFields } from './model.ts'

/** A line that an import left out. */
export type SkippedLine = {
  readonly line: number
  readonly name: string
  readonly reason: 'wrong' | 'undecided' | 'left'
  readonly errors: readonly ImportError[]
}

export type MemberImportRecord = {
  readonly id: string
  readonly at: string
  readonly by: string | null
  readonly byName: string | null
  readonly skipped: readonly SkippedLine[]
  readonly undoneAt: string | null
}

/** A step with what became of it when the import was undone. */
export type DoneStep = ImportStep & { readonly position: number; readonly outcome: string | null }

/** The register as far as a list is compared with it. */
export const knownOrganisations = (reader: Reader): Promise<readonly KnownOrganisation[]> =>
  reader.all<KnownOrganisation>('select id, name, nip, krs, pic from organisations order by sort_key, id')

/** Cells about a person are not kept: they would outlive the person's own record. */
const withoutPeople = (skipped: readonly SkippedLine[]): readonly SkippedLine[] =>
  skipped.map((line) => ({
    ...line,
    errors: line.errors.map((error) =>
      error.field.startsWith('person_') && error.cell !== ''
        ? { ...error, cell: '', values: { ...error.values, given: true } }
        : error
    )
  }))

/** Remembers an import with all it did, so that it can be undone. */
export const insertImport = async (
  tx: Transaction,
  record: Pick<MemberImportRecord, 'id' | 'at' | 'by' | 'skipped'>,
  steps: readonly ImportStep[]
): Promise<void> => {
  const { id, at, by, skipped } = record
  await tx.run('insert into member_imports (id, at, by_person, skipped) values (?, ?, ?, ?)', [
    id,
    at,
    by,
    JSON.stringify(withoutPeople(skipped))
  ])
  for (const [position, step] of steps.entries())
    await tx.run(
      `insert into member_import_steps
         (import_id, position, line, subject, subject_id, change, name, fields_before, version_after)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        position,
        step.line,
        step.subject,
        step.id,
        step.change,
        step.name,
        step.before === null ? null : JSON.stringify(step.before),
        step.version
      ]
    )
}

type ImportRow = {
  readonly id: string
  readonly at: string
  readonly by_person: string | null
  readonly by_name: string | null
  readonly skipped: string
  readonly undone_at: string | null
}

const skippedColumn = z.array(
  z.object({
    line: z.number(),
    name: z.string(),
    reason: z.enum(['wrong', 'undecided', 'left']),
    errors: z.array(
      z.object({
        field: z.string(),
        cell: z.string(),
        code: z.string(),
        values: z.record(z.string(), z.json())
      })
    )
  })
)

const importOf = (row: ImportRow): MemberImportRecord => ({
  id: row.id,
  at: row.at,
  by: row.by_person,
  byName: row.by_name,
  skipped: skippedColumn.parse(JSON.parse(row.skipped)) as readonly SkippedLine[],
  undoneAt: row.undone_at
})

const imports = `select i.id, i.at, i.by_person, p.name as by_name, i.skipped, i.undone_at
  from member_imports i left join people p on p.id = i.by_person`

/** The newest imports first. */
export const listImports = async (reader: Reader, limit: number): Promise<readonly MemberImportRecord[]> =>
  (await reader.all<ImportRow>(`${imports} order by i.at desc, i.id desc limit ?`, [limit])).map(importOf)

export const findImport = async (reader: Reader, id: string): Promise<MemberImportRecord | null> => {
  const row = await reader.get<ImportRow>(`${imports} where i.id = ?`, [id])
  return row === undefined ? null : importOf(row)
}

type StepRow = {
  readonly position: number
  readonly line: number
  readonly subject: string
  readonly subject_id: string
  readonly change: string
  readonly name: string
  readonly fields_before: string | null
  readonly version_after: number | null
  readonly outcome: string | null
}

/** What an import did, in its order. */
export const stepsOf = async (reader: Reader, id: string): Promise<readonly DoneStep[]> =>
  (
    await reader.all<StepRow>('select * from member_import_steps where import_id = ? order by position', [id])
  ).map((row) => ({
    position: Number(row.position),
    line: Number(row.line),
    subject: row.subject as ImportStep['subject'],
    id: row.subject_id,
    change: row.change as ImportStep['change'],
    name: row.name,
    before:
      row.fields_before === null
        ? null
        : (JSON.parse(row.fields_before) as JsonObject as unknown as OrganisationFields),
    version: row.version_after === null ? null : Number(row.version_after),
    outcome: row.outcome
  }))

/** Marks an import as undone; answers false when somebody else has undone it. */
export const markUndone = async (
  tx: Transaction,
  id: string,
  { at, by }: { readonly at: string; readonly by: string | null }
): Promise<boolean> =>
  (await tx.run('update member_imports set undone_at = ?, undone_by = ? where id = ? and undone_at is null', [
    at,
    by,
    id
  ])) === 1

export const writeOutcome = async (
  tx: Transaction,
  id: string,
  position: number,
  outcome: string
): Promise<void> => {
  await tx.run('update member_import_steps set outcome = ? where import_id = ? and position = ?', [
    outcome,
    id,
    position
  ])
}
