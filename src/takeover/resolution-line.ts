import { motions } from '#ballots/model.ts'
import type { ResolutionMotion, ResolutionNumber } from '#resolutions/model.ts'
import { fold } from '#shared/fold.ts'

import { CellReader } from './cell.ts'
import type { Wrong } from './model.ts'
import { resolutionNumberIn } from './spelling.ts'
import type { SheetLine } from './sheet.ts'

/** A past resolution as a line of the list gives it; its project is not looked up yet. */
export type ResolutionLine = {
  readonly number: ResolutionNumber
  readonly adoptedOn: string
  readonly subject: string
  /** The number of the project it is about; empty for none. */
  readonly project: string
  readonly motion: ResolutionMotion
}

/** The motions that a past resolution most often followed, as people in Poland write them. */
const polishMotions: Readonly<Partial<Record<ResolutionMotion, readonly string[]>>> = {
  approve: ['zatwierdzenie', 'zatwierdzenie projektu'],
  conditions: ['zatwierdzenie warunkowe'],
  changes: ['skierowanie do poprawy'],
  reject: ['odrzucenie'],
  appoint: ['powołanie grupy', 'powołanie grupy zadaniowej'],
  approveChange: ['zgoda na zmianę', 'zmiana projektu'],
  resume: ['wznowienie'],
  terminate: ['zakończenie przed czasem'],
  exclude: ['wykluczenie partnera'],
  acceptClosure: ['przyjęcie sprawozdania końcowego', 'zamknięcie projektu'],
  repeal: ['uchylenie'],
  other: ['inny', 'inna', 'inne']
}

const motionWords: Readonly<Record<string, ResolutionMotion>> = Object.fromEntries([
  ...[...motions, 'other' as const].map((motion) => [fold(motion), motion] as const),
  ...Object.entries(polishMotions).flatMap(([motion, words]) =>
    words.map((word) => [fold(word), motion as ResolutionMotion] as const)
  )
])

/** What the column `motion` may say, for somebody who reads this language. */
export const motionWordsIn = (language: 'pl' | 'en'): readonly string[] =>
  language === 'pl'
    ? Object.values(polishMotions).flatMap(([word]) => word ?? [])
    : Object.keys(polishMotions)

/** Reads a past resolution; its values are of use only when nothing is wrong. */
export const readResolution = (
  line: SheetLine,
  today: string
): { readonly resolution: ResolutionLine; readonly wrong: readonly Wrong[] } => {
  const cells = new CellReader(line)
  const organ = cells.organ('organ')
  cells.required('organ', 200)
  const adoptedOn = cells.requiredDay('adopted_on')
  if (adoptedOn !== null && adoptedOn > today) cells.fault('adopted_on', 'inTheFuture')
  const yearText = cells.text('year', 10)
  if (yearText !== '' && !/^(19|20)\d{2}$/.test(yearText)) cells.fault('year', 'notAYear')
  const year = Number(yearText) || Number((adoptedOn ?? today).slice(0, 4))
  const numberText = cells.required('number', 100)
  const number = resolutionNumberIn(numberText, organ ?? 'presidium', year)
  if (numberText !== '' && number === null) cells.fault('number', 'notANumber')
  const motion = cells.oneOf('motion', motionWords, 'notAMotion')
  const resolution = {
    number: number ?? { organ: organ ?? 'presidium', year, number: 0 },
    adoptedOn: adoptedOn ?? today,
    subject: cells.required('subject', 2000),
    project: cells.text('project', 60),
    motion: motion ?? 'other'
  }
  return { resolution, wrong: cells.wrong }
}
