import { fitWeights } from './fitting.ts'
import { measureAll } from './measure.ts'
import { readProjects } from './real-projects.ts'
import type { RealProject } from './real-projects.ts'
import { tableOfComparisons, tableOfMethods, tableOfSpeed, tableOfTargets, targetsOf } from './report.ts'
import { measureSpeed } from './speed.ts'
import { leaveOneOut, timeSplit } from './tasks.ts'
import type { Among, Task } from './tasks.ts'

/** What the command line asks for. */
export type PartnerBench = {
  readonly file: string | null
  readonly trainBefore: string
  /** The months the weights may be fit on: from here to where training ends. */
  readonly validateFrom: string
  readonly until?: string
  readonly isLeaveOneOut: boolean
  readonly isFit: boolean
  readonly isSpeed: boolean
  readonly say: (line: string) => void
}

const among: readonly { readonly which: Among; readonly said: string }[] = [
  { which: 'known', said: 'among organisations that have a past project' },
  { which: 'all', said: 'among all organisations of the file, new ones too' }
]

const sayTasks = (tasks: readonly Task[], say: (line: string) => void): void => {
  const hidden = tasks.reduce((sum, { truth }) => sum + truth.size, 0)
  const candidates = tasks[0]?.candidates.length ?? 0
  say(`${tasks.length} projects, ${hidden} partners to find, about ${candidates} organisations\n`)
}

const report = (tasks: readonly Task[], isRichText: boolean, say: (line: string) => void): void => {
  sayTasks(tasks, say)
  const { measured, comparisons } = measureAll(tasks)
  say(`${tableOfMethods(measured)}\n`)
  say(`${tableOfComparisons(comparisons)}\n`)
  say(`${tableOfTargets(targetsOf(measured, isRichText))}\n`)
}

/** With fewer projects than this on one side of the day, a split by time tells nothing. */
const fewest = 20

/** Whether a file can be split at the day: enough to learn from before it, enough to guess after it. */
const canBeSplit = (projects: readonly RealProject[], day: string, until: string | undefined): boolean => {
  const before = projects.filter(({ start }) => start < day).length
  const after = projects.filter(({ start }) => start >= day && (until === undefined || start < until)).length
  return before >= fewest && after >= fewest
}

/** Measures the ranking on real projects, fits its weights, or takes its time. */
export const benchPartners = (asked: PartnerBench): void => {
  const { file, trainBefore, validateFrom, isFit, isSpeed, say } = asked
  if (isSpeed) say(tableOfSpeed([70, 1000, 28_000].map((size) => measureSpeed(size, 60))))
  if (file === null) return
  const projects = readProjects(file)
  const until = asked.until === undefined ? {} : { until: asked.until }
  if (isFit) {
    const tasks = timeSplit(
      projects,
      { trainBefore: validateFrom, from: validateFrom, until: trainBefore },
      'known'
    )
    say(`Fit on projects from ${validateFrom} and before ${trainBefore}, guessed from those before:`)
    sayTasks(tasks, say)
    say(JSON.stringify(fitWeights(tasks), null, 2))
    return
  }
  const isSplit = canBeSplit(projects, trainBefore, asked.until)
  if (!asked.isLeaveOneOut && !isSplit)
    say(
      `Too few projects before or from ${trainBefore} for a split by time: each is left out once instead.\n`
    )
  const isLeaveOneOut = asked.isLeaveOneOut || !isSplit
  for (const { which, said } of among) {
    const tasks = isLeaveOneOut
      ? leaveOneOut(projects, which)
      : timeSplit(projects, { trainBefore, from: trainBefore, ...until }, which)
    const how = isLeaveOneOut
      ? 'Each project from all others'
      : `Projects from ${trainBefore}, guessed from those before`
    say(`${how}, ${said}:`)
    report(tasks, isLeaveOneOut, say)
  }
}
