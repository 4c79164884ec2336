import { parse } from 'csv-parse/sync'

import { fold } from '#shared/fold.ts'

import { columnsOf, listKinds } from './model.ts'
import type { Column, ListKind, Problem, Wrong } from './model.ts'

/** One line of a file: its number, what stands under a column's name, and the heading that the file has for it. */
export type SheetLine = {
  readonly line: number
  readonly cell: (name: string) => string
  readonly heading: (name: string) => string
  readonly wrong: readonly Wrong[]
}

export type Sheet = {
  readonly kind: ListKind | null
  readonly lines: readonly SheetLine[]
  /** What is wrong with the file as a whole; it then has no lines. */
  readonly wrong: readonly Wrong[]
}

/** Excel in Poland writes semicolons, most other programs commas: whichever the header line has more of. */
const delimiterOf = (csv: string): ';' | ',' => {
  const header = csv.slice(0, csv.search(/[\r\n]|$/))
  return header.split(';').length > header.split(',').length ? ';' : ','
}

const foldHeading = (text: string): string => fold(text.replaceAll('_', ' '))

const isHeadingOf = (column: Column, heading: string): boolean =>
  [column.name, column.pl, column.en].some((name) => foldHeading(name) === foldHeading(heading))

/** Columns of which each list has one that no other has. */
const marks: Readonly<Record<ListKind, readonly string[]>> = {
  projects: ['title_pl', 'lead'],
  resolutions: ['subject', 'adopted_on'],
  series: ['next', 'series']
}

const kindOf = (headings: readonly string[]): ListKind | null =>
  listKinds.find((kind) =>
    columnsOf[kind].some(
      (column) =>
        marks[kind].includes(column.name) && headings.some((heading) => isHeadingOf(column, heading))
    )
  ) ?? null

const broken = (problem: Problem, column = ''): Sheet => ({
  kind: null,
  lines: [],
  wrong: [{ column, problem }]
})

type CsvRecord = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

const recordsIn = (csv: string): readonly CsvRecord[] | null => {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      // An empty table still has its delimiters on every line when a spreadsheet saves it.
      skip_records_with_empty_values: true,
      trim: true
    }) as unknown as readonly CsvRecord[]
  } catch {
    return null
  }
}

/** Reads one of the lists from CSV (UTF-8, with or without BOM), with Polish or English headings. */
export const readSheet = (csv: string): Sheet => {
  const records = recordsIn(csv)
  if (records === null) return broken('notCsv')
  const [header, ...rest] = records
  if (header === undefined) return broken('emptyFile')
  const headings = header.record
  const kind = kindOf(headings)
  if (kind === null) return broken('unknownList', headings[0])
  const known: readonly Column[] = columnsOf[kind]
  const columns = headings.map((heading) => known.find((column) => isHeadingOf(column, heading))?.name)
  const wrong: readonly Wrong[] = [
    ...headings.flatMap((column, place): Wrong[] => {
      if (columns[place] === undefined) return [{ column, problem: 'unknownColumn' }]
      return columns.indexOf(columns[place]) < place ? [{ column, problem: 'twoColumns' }] : []
    }),
    ...known
      .filter(({ name, required }) => required === true && !columns.includes(name))
      .map(({ pl, en }): Wrong => ({ column: `${pl} / ${en}`, problem: 'missingColumn' }))
  ]
  if (wrong.length > 0) return { kind, lines: [], wrong }
  const heading = (name: string): string => headings[columns.indexOf(name)] ?? name
  return {
    kind,
    wrong: [],
    lines: rest.map(({ record, info }) => ({
      line: info.lines,
      cell: (name) => record[columns.indexOf(name)] ?? '',
      heading,
      wrong:
        record.length === columns.length
          ? []
          : [{ column: '', problem: 'cells', values: { cells: record.length, columns: columns.length } }]
    }))
  }
}
