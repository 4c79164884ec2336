import { dateIn } from '#shared/calendar.ts'
import { reportTexts } from '#reports/model.ts'
import type { ReportContext } from '#workflows/report/context.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { reportPhrases } from './content/phrases-report.ts'
import type { Addressed } from './stage.ts'
import type { Told } from './told.ts'
import type { Life } from './year.ts'

/** Days after the end of a period when the lead writes the report. */
const writingDay = 6

const groupOf = async (told: Told, group: Addressed): Promise<TaskGroupContext> =>
  (await told.parts.stage.view(group.actor)).context as unknown as TaskGroupContext

/** The report of a period that has ended and that nobody has written. */
const dueOf = async (told: Told, group: Addressed): Promise<Addressed | undefined> => {
  const today = dateIn(told.parts.stage.core.clock.now())
  const { reports } = await groupOf(told, group)
  const due = reports.find(
    ({ state, to }) =>
      (state === 'due' || state === 'overdue') &&
      Temporal.PlainDate.from(to).add({ days: writingDay }).toString() <= today
  )
  return due && { workflow: 'report', case: told.id, actor: due.report }
}

async function* write(told: Told, to: Addressed): Life {
  const words = reportPhrases[told.parts.proposal.language]
  const texts = Object.fromEntries(reportTexts.map((field) => [field, told.say(() => words[field])]))
  const { milestones } = (await told.parts.stage.view(to.actor)).context as unknown as ReportContext
  const status = told.week % 4 === 1 ? 'amber' : 'green'
  const report = {
    status,
    ...texts,
    milestones: milestones.map((milestone) => ({ milestone, state: 'planned' }))
  }
  await told.act(told.author, 'report.submit', report, to)
  yield 3
  if (told.week % 3 === 0) {
    await told.act(told.coordinator, 'report.return', { reason: told.say(() => words.remarks) }, to)
    yield 4
    await told.act(told.author, 'report.submit', report, to)
    yield 2
  }
  await told.act(told.coordinator, 'report.accept', {}, to)
}

/** The work of an appointed group until so many days before the end: a report after each period. */
export async function* reportUntil(told: Told, group: Addressed, beforeEnd: number): Life {
  const { stage } = told.parts
  while ((await told.state()) === 'active' && stage.daysUntil(beforeEnd) > 0) {
    const due = await dueOf(told, group)
    if (due) yield* write(told, due)
    else yield Math.min(5, Math.max(1, stage.daysUntil(beforeEnd)))
  }
}

/** The milestones of a charter: one in the middle of the work, one towards its end. */
export const milestonesOf = (told: Told, months: number) => {
  const { language } = told.parts.proposal
  const from = Temporal.PlainDate.from(dateIn(told.parts.stage.core.clock.now()))
  return reportPhrases[language].milestones.map((name, place) => ({
    name,
    dueOn: from.add({ months: Math.max(1, Math.floor((months * (place + 1)) / 2) - 1) }).toString()
  }))
}
