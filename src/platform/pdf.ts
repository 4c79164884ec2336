import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'

import { depthsIn } from '#shared/paper.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import { inTurns } from '#shared/turns.ts'

import { drawFacts, drawHeading, drawList, drawNote, drawSignatures, drawText } from './pdf-blocks.ts'
import { drawFrame, drawHead } from './pdf-frame.ts'
import { newSheet } from './pdf-sheet.ts'
import type { Sheet } from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'

const drawBlock = (sheet: Sheet, block: PaperBlock, depths: ReturnType<typeof depthsIn>): void => {
  switch (block.kind) {
    case 'heading':
      return drawHeading(sheet, block, depths.get(block.level) ?? 2)
    case 'text':
      return drawText(sheet, block)
    case 'list':
      return drawList(sheet, block)
    case 'facts':
      return drawFacts(sheet, block)
    case 'table':
      return drawTable(sheet, block)
    case 'note':
      return drawNote(sheet, block)
    case 'signatures':
      return drawSignatures(sheet, block)
  }
}

type Heading = Extract<PaperBlock, { kind: 'heading' }>

/** Headings of the first two levels become the outline that readers show beside the pages. */
const outlineOf = ({ pdf }: Sheet) => {
  let above = pdf.outline
  return ({ level, text }: Heading): void => {
    if (level === 3) return
    const place = { expanded: false, top: Math.max(0, pdf.y - 40), left: pdf.page.width }
    const into = level === 1 ? pdf.outline : above
    const item = into.addItem(text, place)
    if (level === 1) above = item
  }
}

/** Draws a paper as a tagged PDF with outline, running head and page numbers. The same paper makes the same bytes. */
export const drawPdf = async (paper: Paper): Promise<Buffer> => {
  const sheet = newSheet(paper)
  const { pdf, root } = sheet
  const parts: Buffer[] = []
  pdf.on('data', (part: Buffer) => parts.push(part))
  const done = once(pdf, 'end')
  drawHead(sheet, paper)
  const note = outlineOf(sheet)
  const depths = depthsIn(paper)
  await inTurns(paper.blocks, (block) => {
    drawBlock(sheet, block, depths)
    if (block.kind === 'heading') note(block)
  })
  drawFrame(sheet, paper)
  root.end()
  await setImmediate()
  pdf.end()
  await done
  return Buffer.concat(parts)
}
