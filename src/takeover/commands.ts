import type { Refusal } from '#engine/contract.ts'
import { isConflict } from '#platform/dialect.ts'
import { accepted, refused } from '#shared/result.ts'
import type { Result } from '#shared/result.ts'
import type { Party } from '#shared/workflow.ts'

import { examineLine } from './examine-commands.ts'
import type { Examined } from './examine-commands.ts'
import type { ListPreview, PreviewLine, TakenList } from './model.ts'
import type { TakeOverOffice } from './office.ts'
import { readSheet } from './sheet.ts'

const forbidden: Refusal = { kind: 'forbidden', event: 'take-over', allowed: ['coordinator'] }

/** Only a coordinator, or the command line. */
const mayTakeOver = async ({ db, clock, isCoordinator }: TakeOverOffice, by: Party): Promise<boolean> =>
  by.person === null ? by.organisation === null : isCoordinator(db.read, by.person, clock.now())

type Lines = {
  /** What to do with a line that is right; answers whether it is done. */
  readonly eachRight: (examined: Examined) => Promise<boolean>
}

/** Goes through lists line by line, each held against the record as the lines before have left it. */
const goThrough = async (
  office: TakeOverOffice,
  lists: readonly string[],
  { eachRight }: Lines
): Promise<readonly ListPreview[]> => {
  const { db, clock } = office
  const profile = await office.profile()
  const expected = new Set<string>()
  const lineOf = new Map<string, number>()
  const previews: ListPreview[] = []
  for (const csv of lists) {
    const sheet = readSheet(csv)
    const lines: PreviewLine[] =
      sheet.wrong.length > 0 ? [{ line: 1, number: '', name: '', action: null, wrong: sheet.wrong }] : []
    for (const read of sheet.kind === null ? [] : sheet.lines) {
      const about = { office, reader: db.read, profile, now: clock.now(), expected }
      const { take, key, ...examined } = await examineLine(about, sheet.kind ?? 'projects', read)
      const earlier = lineOf.get(key)
      if (examined.action === 'takeOver' && earlier !== undefined) {
        const column = read.heading(sheet.kind === 'series' ? 'series' : 'number')
        lines.push({
          ...examined,
          line: read.line,
          action: null,
          wrong: [{ column, problem: 'sameLine', values: { line: earlier } }]
        })
        continue
      }
      if (examined.action !== null) lineOf.set(key, read.line)
      if (examined.action === 'takeOver' && sheet.kind === 'projects') expected.add(examined.number)
      const isDone = examined.action !== 'takeOver' || (await eachRight({ ...examined, take, key }))
      lines.push({ ...examined, line: read.line, action: isDone ? examined.action : null })
    }
    const count = (action: PreviewLine['action']): number =>
      lines.filter((line) => line.action === action).length
    previews.push({
      kind: sheet.kind,
      lines,
      right: count('takeOver'),
      known: count('known'),
      wrong: count(null)
    })
  }
  return previews
}

/** Shows what taking these lists over would do, line by line, and writes nothing. */
export const previewTakeOver = async (
  office: TakeOverOffice,
  lists: readonly string[],
  by: Party
): Promise<Result<readonly ListPreview[], Refusal>> => {
  if (!(await mayTakeOver(office, by))) return refused(forbidden)
  return accepted(await goThrough(office, lists, { eachRight: async () => true }))
}

/** How often a line is tried again that another node's step was in the way of. */
const attempts = 5

const taken = async ({ take }: Examined, by: Party): Promise<boolean> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return (await take(by)).ok
    } catch (error) {
      if (!isConflict(error) || attempt === attempts) throw error
    }
}

/**
 * Takes everything over that is right, each line in a step of its own; wrong lines are left out, and what is here already
 * stays as it is. The same list again changes nothing.
 */
export const takeOver = async (
  office: TakeOverOffice,
  lists: readonly string[],
  by: Party
): Promise<Result<readonly TakenList[], Refusal>> => {
  if (!(await mayTakeOver(office, by))) return refused(forbidden)
  const done = await goThrough(office, lists, { eachRight: (examined) => taken(examined, by) })
  return accepted(done.map(({ kind, right, known, wrong }) => ({ kind, taken: right, known, wrong })))
}
