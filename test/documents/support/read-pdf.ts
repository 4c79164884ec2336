import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type ReadPdf = {
  readonly pages: number
  /** The words of each page, spaces made plain. */
  readonly texts: readonly string[]
  readonly text: string
  /** Titles of the outline with those below them. */
  readonly outline: readonly { readonly title: string; readonly below: readonly string[] }[]
  readonly title: string
  readonly language: string
  readonly isTagged: boolean
}

/** Reads a PDF as another program would. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false })
  const file = await task.promise
  const texts: string[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent()
    texts.push(
      items
        .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
        .join('')
        .replaceAll('\u00a0', ' ')
        .replace(/\s+/g, ' ')
    )
  }
  const outline = (await file.getOutline()) ?? []
  const { info } = (await file.getMetadata()) as unknown as {
    readonly info: Readonly<Record<string, unknown>>
  }
  const mark = await file.getMarkInfo()
  const read = {
    pages: file.numPages,
    texts,
    text: texts.join(' '),
    outline: outline.map(({ title, items }) => ({
      title: title.replaceAll('\u00a0', ' '),
      below: (items as { readonly title: string }[]).map((one) => one.title.replaceAll('\u00a0', ' '))
    })),
    title: String(info['Title']),
    language: String(info['Language']),
    isTagged: mark?.['Marked'] === true
  }
  await task.destroy()
  return read
}
