import type { FastifyPluginAsync } from 'fastify'

import type { Pages, SignedVisit } from '#pages/visit.ts'
import { csvOf, sendCsv, sendFile } from '#platform/http/csv.ts'
import { xlsxOf, xlsxType } from '#platform/http/xlsx.ts'
import { valueOf } from '#templates/pages/proposals-list/row.ts'
import type { ProposalRow, SheetValue } from '#templates/pages/proposals-list/row.ts'

import type { ColumnName } from './columns.ts'
import type { ListDesk } from './list-desk-pages.ts'

export type SheetPagesOptions = { readonly pages: Pages; readonly desk: ListDesk }

/** Most lines of a sheet. */
const mostLines = 5000

/** A sheet is a list without pages: one address gets so many a minute. */
const limited = { config: { rateLimit: { max: 60, timeWindow: 60_000 } } } as const

const widths: Readonly<Partial<Record<ColumnName, number>>> = {
  number: 22,
  lead: 32,
  field: 28,
  state: 26,
  waiting: 36,
  needs: 48,
  since: 14
}

type SheetColumn = {
  readonly name: ColumnName | 'title'
  readonly label: string
  readonly value: (row: ProposalRow) => SheetValue
}

/** A sheet always names the case; the list does so in its first column. */
const columnsOf = ({ wording }: SignedVisit, shown: readonly ColumnName[]): readonly SheetColumn[] => [
  { name: 'number', label: wording.t('list.columns.number'), value: ({ number }) => number },
  { name: 'title', label: wording.t('list.columns.title'), value: ({ title }) => title },
  ...['lead', 'field', ...shown]
    .filter((name, place, all): name is ColumnName => name !== 'number' && all.indexOf(name) === place)
    .map((name) => ({
      name,
      label: wording.t(`list.columns.${name}`),
      value: (row: ProposalRow) => valueOf(wording, row, name)
    }))
]

/** Day and hour in Poland, the way spreadsheets read them: `2026-12-01 23:59`. */
const localMoment = (instant: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Warsaw')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')

/** Hard spaces are for reading on a page; whoever looks a word up in a sheet does not type them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

const textOf = (value: SheetValue): string | number | null => {
  if (typeof value === 'string') return plain(value)
  return typeof value === 'object' && value !== null ? localMoment(value.at) : value
}

/** A workbook knows no time zones: the hour on the clock in Poland is what it gets. */
const cellOf = (value: SheetValue): string | number | Date | null =>
  typeof value === 'object' && value !== null
    ? new Date(`${localMoment(value.at).replace(' ', 'T')}:00.000Z`)
    : textOf(value)

/** Exactly the list of an address as a sheet: its query, its columns, its order, and nothing that its page would not show. */
export const sheetPages: FastifyPluginAsync<SheetPagesOptions> = async (app, { pages, desk }) => {
  const read = async (visit: SignedVisit) => {
    const { query, sort, columns } = desk.ask(visit)
    const found = await desk.list(visit, { terms: query.terms, sort }, { limit: mostLines })
    const named = columnsOf(visit, columns).map((column) => ({ ...column, label: plain(column.label) }))
    return { columns: named, rows: await desk.rowsOf(visit, found.slice(0, mostLines)) }
  }

  app.get(
    '/proposals.csv',
    limited,
    pages.signedIn(async (visit) => {
      const { columns, rows } = await read(visit)
      const csv = csvOf(
        columns.map(({ label, value }) => ({ label, cell: (row: ProposalRow) => textOf(value(row)) })),
        rows
      )
      return sendCsv(visit.reply, 'proposals.csv', csv)
    })
  )

  app.get(
    '/proposals.xlsx',
    limited,
    pages.signedIn(async (visit) => {
      const { columns, rows } = await read(visit)
      const workbook = await xlsxOf(
        visit.wording.t('list.title'),
        columns.map(({ name, label, value }) => ({
          label,
          width: name === 'title' ? 60 : (widths[name] ?? 18),
          cell: (row: ProposalRow) => cellOf(value(row))
        })),
        rows
      )
      return sendFile(visit.reply, 'proposals.xlsx', xlsxType, workbook)
    })
  )
}
