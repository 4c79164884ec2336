import type { PaperBlock, PaperFact } from '#shared/paper.ts'

import { decorate, inks, keepRoom, sizes, write } from './pdf-sheet.ts'
import type { Sheet } from './pdf-sheet.ts'

type Of<Kind extends PaperBlock['kind']> = Extract<PaperBlock, { kind: Kind }>

const gap = 2.5
const paragraphs = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

const headingLook = {
  1: { size: sizes.first, above: 16, below: 6 },
  2: { size: sizes.second, above: 12, below: 5 },
  3: { size: sizes.body, above: 8, below: 2 }
} as const

/** A heading never ends a page: some lines of what it heads come along. */
export const drawHeading = (sheet: Sheet, { level, text, onNewPage }: Of<'heading'>, depth: number): void => {
  const { pdf, left, width, root } = sheet
  const { size, above, below } = headingLook[level]
  write(sheet, 'bold', size)
  const high = pdf.heightOfString(text, { width, lineGap: gap })
  if (onNewPage === true && pdf.y > pdf.page.margins.top) pdf.addPage()
  else {
    keepRoom(sheet, above + high + below + 44)
    if (pdf.y > pdf.page.margins.top) pdf.y += above
  }
  write(sheet, 'bold', size)
  root.add(pdf.struct(`H${depth}`, {}, () => void pdf.text(text, left, pdf.y, { width, lineGap: gap })))
  pdf.y += below
}

const looks = {
  plain: { face: 'body', size: sizes.body, ink: inks.text, inset: 0, room: 26 },
  clause: { face: 'body', size: sizes.body, ink: inks.text, inset: 24, room: 26 },
  section: { face: 'bold', size: sizes.body, ink: inks.text, inset: 0, room: 64 },
  soft: { face: 'label', size: sizes.small, ink: inks.soft, inset: 0, room: 26 },
  strong: { face: 'bold', size: sizes.body, ink: inks.text, inset: 0, room: 44 }
} as const

/** Some lines at least stand together: a single one neither ends nor begins a page. */
const drawParagraph = (sheet: Sheet, text: string, look: keyof typeof looks): void => {
  const { pdf, left, width, root } = sheet
  const { face, size, ink, inset, room } = looks[look]
  keepRoom(sheet, room)
  if (look === 'section') pdf.y += 6
  write(sheet, face, size, ink)
  const box = {
    width: width - 2 * inset,
    lineGap: gap,
    ...(look === 'section' && { align: 'center' as const })
  }
  root.add(pdf.struct('P', {}, () => void pdf.text(text, left + inset, pdf.y, box)))
  pdf.y += 5
}

export const drawText = (sheet: Sheet, { text, look }: Of<'text'>): void => {
  for (const one of paragraphs(text)) drawParagraph(sheet, one, look ?? 'plain')
}

export const drawList = (sheet: Sheet, { items, ordered }: Of<'list'>): void => {
  const { pdf, left, width, root } = sheet
  const list = pdf.struct('L')
  root.add(list)
  for (const [place, item] of items.entries()) {
    write(sheet, 'body', sizes.body)
    keepRoom(sheet, 26)
    const line = pdf.struct('LI')
    list.add(line)
    const top = pdf.y
    const mark = ordered ? `${place + 1}.` : '–'
    line.add(pdf.struct('Lbl', {}, () => void pdf.text(mark, left + 4, top, { lineBreak: false })))
    line.add(
      pdf.struct('LBody', {}, () => void pdf.text(item, left + 24, top, { width: width - 24, lineGap: gap }))
    )
    line.end()
    pdf.y += 3
  }
  list.end()
  pdf.y += 3
}

const labelWidth = 132

const drawFact = (sheet: Sheet, table: PDFKit.PDFStructureElement, { label, value }: PaperFact): void => {
  const { pdf, left, width } = sheet
  const rest = width - labelWidth - 10
  const low = write(sheet, 'label', sizes.label).heightOfString(label, { width: labelWidth, lineGap: gap })
  const high = write(sheet, 'body', sizes.body).heightOfString(value, { width: rest, lineGap: gap })
  keepRoom(sheet, Math.min(Math.max(low, high), 120) + 4)
  const top = pdf.y
  const row = pdf.struct('TR')
  table.add(row)
  write(sheet, 'label', sizes.label, inks.soft)
  row.add(
    pdf.struct('TH', {}, () => void pdf.text(label, left, top + 1.5, { width: labelWidth, lineGap: gap }))
  )
  const below = pdf.y
  write(sheet, 'body', sizes.body)
  row.add(
    pdf.struct(
      'TD',
      {},
      () => void pdf.text(value, left + labelWidth + 10, top, { width: rest, lineGap: gap })
    )
  )
  row.end()
  // A value that went on to another page ends there; its label does not count.
  pdf.y = (pdf.y < top ? pdf.y : Math.max(pdf.y, below)) + 3
}

export const drawFacts = (sheet: Sheet, { facts }: Of<'facts'>): void => {
  const table = sheet.pdf.struct('Table')
  sheet.root.add(table)
  for (const fact of facts) drawFact(sheet, table, fact)
  table.end()
  sheet.pdf.y += 6
}

export const drawNote = (sheet: Sheet, { text }: Of<'note'>): void => {
  const { pdf, left, width, root } = sheet
  write(sheet, 'body', sizes.body)
  const high = pdf.heightOfString(text, { width: width - 24, lineGap: gap })
  keepRoom(sheet, high + 22)
  const top = pdf.y
  decorate(
    sheet,
    () =>
      void pdf
        .rect(left, top, width, high + 14)
        .fillColor(inks.wash)
        .fill()
  )
  write(sheet, 'body', sizes.body)
  root.add(
    pdf.struct('P', {}, () => void pdf.text(text, left + 12, top + 8, { width: width - 24, lineGap: gap }))
  )
  pdf.y = top + high + 22
}

/** Lines to sign on, two in a row; they stay together. */
export const drawSignatures = (sheet: Sheet, { lines }: Of<'signatures'>): void => {
  const { pdf, left, width, root } = sheet
  const half = width / 2
  for (let first = 0; first < lines.length; first += 2) {
    keepRoom(sheet, 104)
    const top = pdf.y + 30
    const pair = lines.slice(first, first + 2)
    let lowest = top
    for (const [place, { caption, name, signed, detail }] of pair.entries()) {
      // One who signs alone signs on the right.
      const x = left + (pair.length === 1 ? half : place * half) + 8
      const box = { width: half - 16, align: 'center', lineGap: 1.5 } as const
      root.add(
        pdf.struct('P', {}, () => {
          write(sheet, 'label', sizes.label, inks.soft).text(caption, x, top, box)
          if (signed) write(sheet, 'body', sizes.second).text(`/–/  ${name}`, x, top + 26, box)
          else write(sheet, 'body', sizes.small, inks.soft).text(name, x, top + 46, box)
          if (detail !== undefined)
            write(sheet, 'label', sizes.frame, inks.soft).text(detail, x, pdf.y + 3, box)
          lowest = Math.max(lowest, pdf.y)
        })
      )
      if (!signed)
        decorate(sheet, () => {
          pdf.moveTo(x + 14, top + 42).lineTo(x + half - 30, top + 42)
          pdf.lineWidth(0.6).dash(1, { space: 2 }).strokeColor(inks.soft).stroke().undash()
        })
    }
    pdf.y = lowest + 6
  }
}
