import PDFDocument from 'pdfkit'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type { Paper } from '#shared/paper.ts'

/** What a PDF is drawn on, with what every piece of it needs. */
export type Sheet = {
  readonly pdf: PDFKit.PDFDocument
  /** Distance of the text from the left edge, and its width, in points. */
  readonly left: number
  readonly width: number
  /** The last line that text may stand on. */
  readonly bottom: number
  /** Where pieces are hung in the structure that screen readers follow. */
  readonly root: PDFKit.PDFStructureElement
}

export const faces = {
  body: 'DejaVuSerifCondensed.ttf',
  bold: 'DejaVuSerifCondensed-Bold.ttf',
  label: 'DejaVuSansCondensed.ttf'
} as const
export type Face = keyof typeof faces

/** Points. */
export const sizes = {
  body: 10,
  small: 8.5,
  label: 8.5,
  frame: 7.5,
  title: 15,
  first: 13,
  second: 11
} as const

export const inks = { text: '#16203a', soft: '#4b566e', line: '#c3cad6', wash: '#f1f4f8' } as const

const margins = { top: 78, bottom: 68, left: 68, right: 62 } as const

const { resolve } = createRequire(import.meta.url)
const files = new Map<Face, Buffer>()

const fileOf = (face: Face): Buffer => {
  const known = files.get(face) ?? readFileSync(resolve(`dejavu-fonts-ttf/ttf/${faces[face]}`))
  files.set(face, known)
  return known
}

/** An empty A4 sheet. Nothing in it tells when or where it was drawn, so that the same paper makes the same bytes. */
export const newSheet = ({ title, cluster, language, at }: Paper): Sheet => {
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    subset: 'PDF/UA',
    font: fileOf('body') as unknown as string,
    info: {
      Title: title,
      Author: cluster,
      Creator: cluster,
      Producer: 'joint-projects',
      CreationDate: new Date(at)
    }
  } as unknown as PDFKit.PDFDocumentOptions)
  for (const face of Object.keys(faces) as Face[]) pdf.registerFont(face, fileOf(face))
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const { width, height } = pdf.page
  return {
    pdf,
    left: margins.left,
    width: width - margins.left - margins.right,
    bottom: height - margins.bottom,
    root
  }
}

export const write = (sheet: Sheet, face: Face, size: number, ink: string = inks.text): PDFKit.PDFDocument =>
  sheet.pdf.font(face).fontSize(size).fillColor(ink)

/** Begins a new page unless so many points are left on this one. */
export const keepRoom = (sheet: Sheet, points: number): void => {
  const { pdf, bottom } = sheet
  if (pdf.y + points > bottom && pdf.y > pdf.page.margins.top) pdf.addPage()
}

/** Draws something that says nothing to a screen reader. */
export const decorate = ({ pdf }: Sheet, draw: () => void): void => {
  pdf.markContent('Artifact', { type: 'Layout' })
  draw()
  pdf.endMarkedContent()
}
