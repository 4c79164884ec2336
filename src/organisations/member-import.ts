import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'

import { fold } from '#shared/fold.ts'
import type { JsonObject } from '#shared/json.ts'

import { withTerms } from './competences.ts'
import { columnOf, memberColumns, statusIn, typeIn } from './import-columns.ts'
import type { MemberColumn } from './import-columns.ts'
import { organisationFields } from './model.ts'
import type { OrganisationFields } from './model.ts'
import { referenceOf } from './references.ts'
import { nameKey } from './similar-names.ts'

/** A person who represents an imported organisation. */
export type ImportedRepresentative = {
  readonly name: string
  readonly email: string
  readonly language: 'pl' | 'en'
  /** May commit the organisation (osoba umocowana). */
  readonly authorised: boolean
}

/** What is wrong with a cell, or with the file: a code that pages and API put into the reader's words. */
export type ImportError = {
  /** The column; empty for what concerns the whole line or file. */
  readonly field: MemberColumn | ''
  /** What the cell says, or the heading that is not known. */
  readonly cell: string
  /** Names of our own, or the code of zod. */
  readonly code: string
  readonly values: JsonObject
}

/** One line of the file as it was understood; `organisation` is null when it has errors. */
export type ImportLine = {
  readonly line: number
  readonly name: string
  readonly organisation: OrganisationFields | null
  /** The fields whose cells are not empty; a known organisation keeps its others. */
  readonly given: readonly string[]
  readonly representative: ImportedRepresentative | null
  readonly errors: readonly ImportError[]
}

/** A list as it was read: its lines, or what is wrong with the file as a whole. */
export type ReadList = { readonly lines: readonly ImportLine[]; readonly faults: readonly ImportError[] }

const yes = new Set(['1', 'yes', 'true', 'tak', 'x', 't', 'y'])

const representativeFields = z.object({
  name: z.string().trim().min(2).max(200),
  email: z.email().max(254),
  language: z.enum(['pl', 'en'])
})

/** As many lines as one list may have. */
export const mostLines = 5_000

const delimiters = [',', ';', '\t'] as const

/**
 * Excel in Poland writes semicolons, most other programs commas, and cells pasted from a sheet come with tabs: whichever the
 * header line has most of.
 */
const delimiterOf = (csv: string): (typeof delimiters)[number] => {
  const header = csv.slice(0, csv.search(/[\r\n]|$/))
  const counted = delimiters.map((delimiter) => header.split(delimiter).length)
  return delimiters[counted.indexOf(Math.max(...counted))] ?? ','
}

type Records = readonly {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}[]

/** The records of a file, or the line in which its quotation marks go wrong. */
const recordsIn = (csv: string): Records | { readonly wrongAt: number } => {
  const delimiter = delimiterOf(csv)
  try {
    return parse(csv, {
      bom: true,
      delimiter,
      info: true,
      // Nobody who copies cells of a sheet quotes what is in them.
      ...(delimiter === '\t' && { relax_quotes: true }),
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true
    }) as unknown as Records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { wrongAt: Number(error['lines'] ?? 1) }
  }
}

const fault = (code: string, field: ImportError['field'] = '', cell = '', values: JsonObject = {}) => ({
  field,
  cell,
  code,
  values
})

/** Reads a list of members from CSV (UTF-8, with or without BOM). Wrong lines are told, not thrown. */
export const readMembers = (csv: string): ReadList => {
  const records = recordsIn(csv)
  if ('wrongAt' in records)
    return { lines: [], faults: [fault('unreadable', '', '', { line: records.wrongAt })] }
  const [header, ...rest] = records
  if (header === undefined) return { lines: [], faults: [fault('emptyFile')] }
  const columns = header.record.map(columnOf)
  const faults = [
    ...header.record.flatMap((heading, place) =>
      columns[place] === null
        ? [fault('unknownColumn', '', heading)]
        : columns.indexOf(columns[place] ?? null) < place
          ? [fault('columnTwice', columns[place] ?? '', heading)]
          : []
    ),
    ...(['name', 'type'] as const).flatMap((column) =>
      columns.includes(column) ? [] : [fault('missingColumn', column)]
    ),
    ...(rest.length > mostLines ? [fault('tooManyLines', '', '', { limit: mostLines })] : [])
  ]
  if (faults.length > 0) return { lines: [], faults }
  const lines = rest.map(({ record, info }) => lineOf(record, columns, info.lines))
  return { lines: withoutSharedNumbers(withoutContradictions(lines)), faults: [] }
}

const partsOf = (cell: string): readonly string[] =>
  cell
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const lineOf = (
  record: readonly string[],
  columns: readonly (MemberColumn | null)[],
  line: number
): ImportLine => {
  const cell = (column: MemberColumn): string => record[columns.indexOf(column)] ?? ''
  if (record.length !== columns.length) {
    const values = { cells: record.length, columns: columns.length }
    const errors = [fault('wrongCells', '', '', values)]
    return { line, name: cell('name'), organisation: null, given: [], representative: null, errors }
  }
  const organisation = organisationFields.safeParse(fieldsIn(cell))
  const hasPerson = cell('person_name') !== '' || cell('person_email') !== ''
  const person = hasPerson
    ? representativeFields.safeParse({
        name: cell('person_name'),
        email: cell('person_email'),
        language: cell('person_language') === '' ? 'pl' : fold(cell('person_language'))
      })
    : null
  const errors = [
    ...(organisation.success ? [] : errorsOf(organisation.error, cell, columnOfField)),
    ...(person === null || person.success
      ? []
      : errorsOf(person.error, cell, (field) => `person_${field}` as MemberColumn))
  ]
  return {
    line,
    name: cell('name'),
    organisation: errors.length === 0 && organisation.success ? withTerms(organisation.data) : null,
    given: memberColumns.flatMap(({ id, field }) => (field === null || cell(id) === '' ? [] : [field])),
    representative:
      person?.success === true
        ? { ...person.data, authorised: yes.has(fold(cell('person_authorised'))) }
        : null,
    errors
  }
}

const fieldsIn = (cell: (column: MemberColumn) => string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    memberColumns.flatMap((column): readonly (readonly [string, unknown])[] => {
      const { id, field } = column
      if (field === null) return []
      const text = cell(id)
      if (id === 'name') return [[field, text]]
      if (id === 'type') return [[field, typeIn(text)]]
      if (text === '') return []
      if (id === 'status') return [[field, statusIn(text)]]
      if (id === 'references') return [[field, partsOf(text).map(referenceOf)]]
      return [[field, 'several' in column ? partsOf(text) : text]]
    })
  )

const columnOfField = (field: string): MemberColumn | '' =>
  memberColumns.find((column) => column.field === field)?.id ?? ''

const errorsOf = (
  error: z.ZodError,
  cell: (column: MemberColumn) => string,
  columnFor: (field: string) => MemberColumn | ''
): readonly ImportError[] => {
  const found = error.issues.map(({ path, code, message, ...rest }) => {
    const column = columnFor(String(path[0] ?? ''))
    const values = Object.fromEntries(
      Object.entries(rest).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
    ) as JsonObject
    const text = column === '' ? '' : cell(column)
    return { field: column, cell: text, code: code ?? 'custom', values: { ...values, message } }
  })
  return [...new Map(found.map((one) => [one.field, one])).values()]
}

/** The same organisation may stand on several lines, one per person, when its own cells agree; else they contradict. */
const withoutContradictions = (lines: readonly ImportLine[]): readonly ImportLine[] => {
  const first = new Map<string, ImportLine>()
  return lines.map((line) => {
    if (line.organisation === null) return line
    const key = nameKey(line.name)
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, line)
      return line
    }
    if (JSON.stringify(earlier.organisation) === JSON.stringify(line.organisation)) return line
    const errors = [fault('contradicts', 'name', line.name, { line: earlier.line })]
    return { ...line, organisation: null, errors }
  })
}

/** A number belongs to one organisation: two names with the same one contradict each other. */
const withoutSharedNumbers = (lines: readonly ImportLine[]): readonly ImportLine[] => {
  const first = new Map<string, ImportLine>()
  return lines.map((line) => {
    for (const field of ['nip', 'krs', 'pic'] as const) {
      const number = line.organisation?.[field] ?? null
      if (number === null) continue
      const earlier = first.get(`${field} ${number}`) ?? line
      first.set(`${field} ${number}`, earlier)
      if (nameKey(earlier.name) === nameKey(line.name)) continue
      const errors = [fault('sharedNumber', field, number, { line: earlier.line })]
      return { ...line, organisation: null, errors }
    }
    return line
  })
}
