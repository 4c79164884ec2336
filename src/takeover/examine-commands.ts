import type { Reader } from '#shared/database.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Profile } from '#shared/profile.ts'
import type { Result } from '#shared/result.ts'
import { accepted } from '#shared/result.ts'
import { firstOf, writeBeginning } from '#shared/series.ts'
import type { Party } from '#shared/workflow.ts'

import { noonOf } from './cell.ts'
import type { LineAction, ListKind, Problem, Wrong } from './model.ts'
import type { TakeOverOffice } from './office.ts'
import { readProject } from './project-line.ts'
import { lookUpProject } from './project-commands.ts'
import { readResolution } from './resolution-line.ts'
import { readSeries } from './series-line.ts'
import type { SheetLine } from './sheet.ts'
import { numberIn } from './spelling.ts'

/** What a line would do; `take` does it. */
export type Examined = {
  readonly number: string
  readonly name: string
  /** What two lines may not have in common. */
  readonly key: string
  readonly action: LineAction
  readonly wrong: readonly Wrong[]
  readonly take: (by: Party) => Promise<Result<unknown, { readonly kind: string }>>
}

export type Examination = {
  readonly office: TakeOverOffice
  readonly reader: Reader
  readonly profile: Profile
  readonly now: string
  /** Numbers of projects that stand right in a list examined before this one. */
  readonly expected: ReadonlySet<string>
}

const nothing = async () => accepted(null)

const examineProject = async (about: Examination, line: SheetLine): Promise<Examined> => {
  const { office, reader, profile, now } = about
  const read = readProject(line, profile.numbering.proposal, dateIn(now))
  const { number, titlePl } = read.project
  const shown = {
    number: number.number,
    name: titlePl,
    key: `project ${number.running === null ? number.number : `${number.year} ${number.running}`}`
  }
  const standing = number.number === '' ? null : await office.projectOf(reader, number)
  if (standing?.takenOver) return { ...shown, action: 'known', wrong: [], take: nothing }
  const given: readonly Wrong[] = standing
    ? [{ column: line.heading('number'), problem: 'numberGivenHere' }]
    : []
  const found = await lookUpProject(about, line, read.project)
  const wrong = onePerColumn([...read.wrong, ...given, ...found.wrong])
  if (wrong.length > 0 || found.project === null) return { ...shown, action: null, wrong, take: nothing }
  const { project } = found
  return { ...shown, action: 'takeOver', wrong, take: (by) => office.takeProject(project, profile, by) }
}

const examineResolution = async (about: Examination, line: SheetLine): Promise<Examined> => {
  const { office, reader, profile, now, expected } = about
  const { resolution, wrong: misread } = readResolution(line, dateIn(now))
  const { number, subject, project: named, motion, adoptedOn } = resolution
  const shown = {
    number: number.number === 0 ? '' : `${number.number}/${number.year}`,
    name: subject,
    key: `resolution ${number.organ} ${number.year} ${number.number}`
  }
  const standing = number.number === 0 ? null : await office.resolutionOf(reader, number)
  if (standing?.takenOver) return { ...shown, action: 'known', wrong: [], take: nothing }
  const spelt = numberIn(named, profile.numbering.proposal, number.year)
  const project = named === '' ? null : await office.projectOf(reader, spelt)
  const fault = (column: string, problem: Problem): Wrong => ({ column: line.heading(column), problem })
  const wrong = onePerColumn([
    ...misread,
    ...(standing ? [fault('number', 'numberGivenHere')] : []),
    ...(named !== '' && project === null && !expected.has(named) ? [fault('project', 'projectUnknown')] : [])
  ])
  if (wrong.length > 0) return { ...shown, action: null, wrong, take: nothing }
  const entry = { number, adoptedAt: noonOf(adoptedOn), subject, project: project?.id ?? null, motion }
  return { ...shown, action: 'takeOver', wrong, take: (by) => office.takeResolution(entry, profile, by) }
}

const examineSeries = async ({ office, reader, now }: Examination, line: SheetLine): Promise<Examined> => {
  const read = readSeries(line)
  const { series, next } = read.line
  const shown = {
    number: next === 0 ? '' : String(next),
    name: [line.cell('series'), line.cell('organ'), line.cell('year')].filter(Boolean).join(', '),
    key: `series ${series.kind} ${series.organ ?? ''} ${series.year}`
  }
  if (read.wrong.length > 0) return { ...shown, action: null, wrong: read.wrong, take: nothing }
  const first = await firstOf(reader, series)
  const last = Math.max(await office.lastOf(reader, series), first - 1)
  if (next === first && last === first - 1 && first > 1)
    return { ...shown, action: 'known', wrong: [], take: nothing }
  if (next <= last)
    return {
      ...shown,
      action: null,
      wrong: [{ column: line.heading('next'), problem: 'belowExisting', values: { last } }],
      take: nothing
    }
  const take = (by: Party) =>
    office.db.transaction(async (tx) => {
      await writeBeginning(tx, series, next, { at: now, by: by.person })
      return accepted(null)
    })
  return { ...shown, action: 'takeOver', wrong: [], take }
}

const examiners: Readonly<Record<ListKind, (about: Examination, line: SheetLine) => Promise<Examined>>> = {
  projects: examineProject,
  resolutions: examineResolution,
  series: examineSeries
}

/** Holds one line of a list against the register and says what taking it over would do. */
export const examineLine = (about: Examination, kind: ListKind, line: SheetLine): Promise<Examined> =>
  examiners[kind](about, line)

/** The first thing wrong with each cell is enough to begin with. */
const onePerColumn = (wrong: readonly Wrong[]): readonly Wrong[] =>
  wrong.filter(({ column }, place) => wrong.findIndex((one) => one.column === column) === place)
