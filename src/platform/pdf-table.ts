import type { PaperBlock } from '#shared/paper.ts'

import { decorate, inks, keepRoom, write } from './pdf-sheet.ts'
import type { Face, Sheet } from './pdf-sheet.ts'

type Table = Extract<PaperBlock, { kind: 'table' }>
type Part = PDFKit.PDFStructureElement

const padding = 5
const gap = 1.5
const size = 9

type Cells = {
  readonly face: Face
  readonly cells: readonly string[]
  readonly widths: readonly number[]
}

const heightOf = (sheet: Sheet, { face, cells, widths }: Cells): number => {
  write(sheet, face, size)
  const heights = cells.map((text, place) =>
    sheet.pdf.heightOfString(text || ' ', { width: (widths[place] ?? 0) - 2 * padding, lineGap: gap })
  )
  return Math.max(...heights) + 2 * padding
}

const drawRow = (
  sheet: Sheet,
  row: Cells & { readonly into: Part | null; readonly tag: 'TH' | 'TD' }
): void => {
  const { pdf, left, width } = sheet
  const high = heightOf(sheet, row)
  const top = pdf.y
  decorate(sheet, () => {
    if (row.tag === 'TH') pdf.rect(left, top, width, high).fillColor(inks.wash).fill()
    pdf
      .moveTo(left, top + high)
      .lineTo(left + width, top + high)
      .lineWidth(0.5)
      .strokeColor(inks.line)
      .stroke()
  })
  const line = row.into && pdf.struct('TR')
  if (line) row.into?.add(line)
  let x = left
  for (const [place, text] of row.cells.entries()) {
    const share = row.widths[place] ?? 0
    const draw = () =>
      void write(sheet, row.face, size).text(text, x + padding, top + padding, {
        width: share - 2 * padding,
        lineGap: gap
      })
    if (line) line.add(pdf.struct(row.tag, {}, draw))
    // The head is read once, however often it is drawn.
    else decorate(sheet, draw)
    x += share
  }
  line?.end()
  pdf.y = top + high
}

/** A table whose head comes again on each page; a row is never torn apart. */
export const drawTable = (sheet: Sheet, { columns, rows }: Table): void => {
  const { pdf, width, root, bottom } = sheet
  const widths = columns.map(({ share }) => share * width)
  const head = { face: 'bold', cells: columns.map(({ title }) => title), widths, tag: 'TH' } as const
  const table = pdf.struct('Table')
  root.add(table)
  const [first = []] = rows
  keepRoom(sheet, heightOf(sheet, head) + heightOf(sheet, { face: 'body', cells: first, widths }))
  drawRow(sheet, { ...head, into: table })
  for (const cells of rows) {
    const row = { face: 'body', cells, widths } as const
    if (pdf.y + heightOf(sheet, row) > bottom) {
      pdf.addPage()
      drawRow(sheet, { ...head, into: null })
    }
    drawRow(sheet, { ...row, into: table, tag: 'TD' })
  }
  table.end()
  pdf.y += 10
}
