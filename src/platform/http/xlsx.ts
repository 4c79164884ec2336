import writeExcelFile from 'write-excel-file/node'

/** One column of a sheet: its heading, its width in characters, and what stands in it. */
export type XlsxColumn<Item> = {
  readonly label: string
  readonly width: number
  /** Text stays text, also where it looks like a formula; a `Date` is a day and an hour. */
  readonly cell: (item: Item) => string | number | Date | null
}

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const moment = 'yyyy-mm-dd hh:mm'

/** Writes a table as a workbook of one sheet whose first line stays in view. */
export const xlsxOf = async <Item>(
  sheet: string,
  columns: readonly XlsxColumn<Item>[],
  items: readonly Item[]
): Promise<Uint8Array> => {
  const head = columns.map(({ label }) => ({ value: label, type: String, fontWeight: 'bold' as const }))
  const rows = items.map((item) =>
    columns.map(({ cell }) => {
      const value = cell(item)
      if (value === null || value === '') return null
      if (value instanceof Date) return { value, type: Date, format: moment }
      return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true }
    })
  )
  return writeExcelFile([head, ...rows], {
    sheet: sheet.slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1
  }).toBuffer()
}
