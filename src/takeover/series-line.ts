import { fold } from '#shared/fold.ts'
import type { Series, SeriesKind } from '#shared/series.ts'

import { CellReader } from './cell.ts'
import type { Wrong } from './model.ts'
import type { SheetLine } from './sheet.ts'

/** A series as a line of the list gives it, and the number with which it goes on. */
export type SeriesLine = { readonly series: Series; readonly next: number }

const seriesWords: Readonly<Record<string, SeriesKind>> = Object.fromEntries(
  (
    [
      ['proposals', ['proposals', 'projects', 'projekty', 'propozycje', 'propozycje projektów', 'wnioski']],
      ['resolutions', ['resolutions', 'uchwały']],
      ['minutes', ['minutes', 'protokoły']]
    ] as const
  ).flatMap(([kind, words]) => words.map((word) => [fold(word), kind] as const))
)

/** What the column `series` may say, for somebody who reads this language. */
export const seriesWordsIn = (language: 'pl' | 'en'): readonly string[] =>
  language === 'pl' ? ['projekty', 'uchwały', 'protokoły'] : ['projects', 'resolutions', 'minutes']

/** Reads a series; its values are of use only when nothing is wrong. */
export const readSeries = (
  line: SheetLine
): { readonly line: SeriesLine; readonly wrong: readonly Wrong[] } => {
  const cells = new CellReader(line)
  const kind = cells.oneOf('series', seriesWords, 'notASeries')
  cells.required('series', 100)
  const organ = cells.organ('organ')
  if (kind === 'proposals' && cells.text('organ', 200) !== '') cells.fault('organ', 'organNotWanted')
  if (kind !== null && kind !== 'proposals') cells.required('organ', 200)
  const yearText = cells.required('year', 10)
  if (yearText !== '' && !/^(19|20)\d{2}$/.test(yearText)) cells.fault('year', 'notAYear')
  const next = cells.count('next', 'notANumber')
  const series = {
    kind: kind ?? 'proposals',
    organ: kind === 'proposals' ? null : organ,
    year: Number(yearText) || 0
  }
  return { line: { series, next: next ?? 0 }, wrong: cells.wrong }
}
