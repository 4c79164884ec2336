import type { Paper } from '#shared/paper.ts'

import { inks, sizes, write } from './pdf-sheet.ts'
import type { Sheet } from './pdf-sheet.ts'

const rule = ({ pdf, left, width }: Sheet, y: number): void => {
  pdf
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor(inks.line)
    .stroke()
}

/** The draft's word across the sheet, pale enough to read through. */
const drawMark = (sheet: Sheet, mark: string): void => {
  const { pdf } = sheet
  const { width, height } = pdf.page
  pdf.save()
  write(sheet, 'bold', 96, '#7a869c')
  const length = pdf.widthOfString(mark)
  pdf.fillOpacity(0.12).rotate(-52, { origin: [width / 2, height / 2] })
  pdf.text(mark, (width - length) / 2, height / 2 - 56, { lineBreak: false })
  pdf.restore().fillOpacity(1)
}

const drawEnds = (sheet: Sheet, paper: Paper, number: number, pages: number): void => {
  const { pdf, left, width } = sheet
  const { height } = pdf.page
  if (number > 1) {
    write(sheet, 'label', sizes.frame, inks.soft)
    pdf.text(paper.cluster, left, 42, { lineBreak: false })
    pdf.text(paper.running, left + width - pdf.widthOfString(paper.running), 42, { lineBreak: false })
    rule(sheet, 56)
  }
  rule(sheet, height - 52)
  write(sheet, 'label', sizes.frame, inks.soft)
  pdf.text(paper.title, left, height - 44, { width: width - 90, height: 10, ellipsis: true })
  const words = paper.page.replace('{page}', String(number)).replace('{pages}', String(pages))
  pdf.text(words, left + width - pdf.widthOfString(words), height - 44, { lineBreak: false })
}

/** Running head, page numbers and the draft's mark on every page; known only once all pages are there. */
export const drawFrame = (sheet: Sheet, paper: Paper): void => {
  const { pdf } = sheet
  const { start, count } = pdf.bufferedPageRange()
  for (let place = start; place < start + count; place += 1) {
    pdf.switchToPage(place)
    const { bottom } = pdf.page.margins
    // Text this low would begin a new page.
    pdf.page.margins.bottom = 0
    pdf.markContent('Artifact', { type: 'Pagination' })
    drawEnds(sheet, paper, place + 1, count)
    if (paper.mark !== null) drawMark(sheet, paper.mark)
    pdf.endMarkedContent()
    pdf.page.margins.bottom = bottom
  }
}

/** The top of the first page: whose document it is, and what it is called. */
export const drawHead = (sheet: Sheet, paper: Paper): void => {
  const { pdf, left, width, root } = sheet
  const [first = '', ...others] = paper.heading
  root.add(
    pdf.struct('P', {}, () => {
      write(sheet, 'label', sizes.label, inks.soft)
      pdf.text([paper.cluster, paper.organ].filter(Boolean).join('  ·  '), left, 42, {
        width,
        align: 'center',
        characterSpacing: 0.3
      })
    })
  )
  pdf.markContent('Artifact', { type: 'Layout' })
  rule(sheet, pdf.y + 6)
  pdf.endMarkedContent()
  pdf.y += 26
  root.add(
    pdf.struct('H1', {}, () => {
      write(sheet, 'bold', sizes.title).text(first, left, pdf.y, { width, align: 'center', lineGap: 2 })
      for (const line of others) {
        pdf.y += 3
        write(sheet, 'body', sizes.second).text(line, left, pdf.y, { width, align: 'center', lineGap: 2 })
      }
    })
  )
  pdf.y += 18
}
