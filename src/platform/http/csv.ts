import type { FastifyReply } from 'fastify'
import { stringify } from 'csv-stringify/sync'

/** One column of a table that is handed out as CSV: its heading in the reader's language, and what stands in it. */
export type CsvColumn<Item> = {
  readonly label: string
  readonly cell: (item: Item) => string | number | null
}

/** A spreadsheet takes a text that begins like this for a formula. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^-?\d+(?:[.,]\d+)?$/

/** What somebody wrote must not become a formula in a spreadsheet: an apostrophe in front makes it text. */
const safe = (value: string | number | null): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return formula.test(value) && !plainNumber.test(value) ? `'${value}` : value
}

/**
 * Writes a table as CSV for a spreadsheet in Poland: UTF-8 with a byte order mark, `;` between cells, lines ended by CRLF,
 * cells that would be read as formulas made text. The one writer of CSV in the product.
 */
export const csvOf = <Item>(columns: readonly CsvColumn<Item>[], items: readonly Item[]): string =>
  stringify(
    [
      columns.map(({ label }) => safe(label)),
      ...items.map((item) => columns.map(({ cell }) => safe(cell(item))))
    ],
    { bom: true, delimiter: ';', record_delimiter: 'windows' }
  )

/** Answers with a CSV file to be saved under this name (`proposals.csv`). */
export const sendCsv = (reply: FastifyReply, name: string, csv: string): FastifyReply =>
  sendFile(reply, name, 'text/csv; charset=utf-8', csv)

/** Answers with a file to be saved under this name; names are plain ASCII. */
export const sendFile = (
  reply: FastifyReply,
  name: string,
  type: string,
  body: string | Uint8Array
): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(typeof body === 'string' ? body : Buffer.from(body))
