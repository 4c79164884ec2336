import type { CreateParams, DueParams, SendParams } from '#shared/workflow.ts'
import { dateIn } from '#shared/calendar.ts'
import { daysAfter, daysToReport, periodFrom, periodTo } from '#reports/model.ts'
import type { ReportState } from '#reports/model.ts'
import { notify, row } from '#workflows/effects.ts'
import type { ReportInput } from '#workflows/report/context.ts'
import { childId } from '#workflows/stamped.ts'

import type { TaskGroupContext } from './context.ts'
import { taskGroup } from './setup.ts'

const reportId = (context: TaskGroupContext): string =>
  childId('rep', context.group, context.reports.length + 1)

/** Reports that somebody still has to write. */
const unwritten: readonly ReportState[] = ['due', 'draft', 'returned', 'overdue']

/**
 * The period that begins now. A group taken over first owes the report of its earlier records by the day they set, and its
 * next period follows that one without a gap.
 */
const nextPeriod = ({ period, rules, reports, reportDueOn }: TaskGroupContext, today: string) => {
  if (reports.length === 0 && reportDueOn !== null)
    return periodTo(daysAfter(reportDueOn, -daysToReport), rules.reportMonths)
  const follows =
    period !== null && (period.to >= daysAfter(today, -1) || (reports.length === 1 && reportDueOn !== null))
  return periodFrom(follows ? daysAfter(period.to, 1) : today, rules.reportMonths)
}

/** A new period begins, with the report that will be due after it. */
const beginPeriod = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  // A group taken over works from its first moment, before any event.
  const today = dateIn('now' in event ? event.now : context.openedAt)
  const { period, rules, group, milestones } = context
  // The term ends with the last day of the period, so that on this day the next one may begin.
  if (period !== null && period.to > today) return
  const next = nextPeriod(context, today)
  const id = reportId(context)
  const input: ReportInput = {
    case: context.case,
    rules,
    owner: group,
    ...next,
    dueOn: daysAfter(next.to, daysToReport),
    milestones: milestones.map((one) => one.id)
  }
  enqueue({ type: 'create', params: { workflow: 'report', id, input } satisfies CreateParams })
  enqueue.assign({
    period: next,
    reports: [...context.reports, { report: id, ...next, state: 'due', status: null }]
  })
})

const periodEnds = {
  type: 'due' as const,
  params: ({ context }: { readonly context: TaskGroupContext }): DueParams => ({
    term: 'T25g',
    on: context.period?.to ?? dateIn(context.openedAt)
  })
}

/** Periods follow each other while the group works; a suspension ends the running one. */
export const periods = taskGroup.createStateConfig({
  description: 'Periods of reporting follow each other while the group works.',
  initial: 'running',
  states: {
    running: {
      description: 'A period of reporting runs.',
      entry: [beginPeriod, periodEnds],
      after: { T25g: { target: 'running', reenter: true, meta: row(null, 'system') } }
    }
  }
})

const wordToReports = (type: 'report.stop') =>
  taskGroup.enqueueActions(({ context, enqueue }) => {
    for (const { report, state } of context.reports)
      if (unwritten.includes(state))
        enqueue({ type: 'send', params: { to: report, event: { type } } satisfies SendParams })
    enqueue.assign({
      period: null,
      atRisk: false,
      reports: context.reports.map((one) =>
        unwritten.includes(one.state) ? { ...one, state: 'stopped' as const } : one
      )
    })
  })

/** No report is due any more: the work rests or is over. */
export const stopReports = wordToReports('report.stop')

const noteReport = taskGroup.assign(({ context, event }) => {
  if (event.type !== 'report.changed') return {}
  const told = new Map(event.milestones.map((one) => [one.milestone, one]))
  return {
    reports: context.reports.map((one) =>
      one.report === event.report ? { ...one, state: event.state, status: event.status ?? one.status } : one
    ),
    atRisk: event.state === 'submitted' ? false : context.atRisk,
    milestones: context.milestones.map((one) => {
      const now = told.get(one.id)
      return now === undefined ? one : { ...one, state: now.state, text: now.text, at: event.now }
    })
  }
})

/** What reports tell wherever the group stands. */
export const reportMessages = {
  'report.changed': { actions: noteReport, meta: row(null, 'system') }
} as const

/** The ladder of an overdue report as far as the group climbs it: at risk after two weeks, a motion after a month. */
const escalate = taskGroup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'report.overdue' || event.days < 14) return
  if (!context.atRisk) {
    enqueue.assign({ atRisk: true })
    enqueue(notify('N38', { variant: 'atRisk', to: [{ to: 'presidium' }, { to: 'coordinator' }] }))
  }
  if (event.days < 30) return
  enqueue(notify('N38', { variant: 'toSuspend', to: [{ to: 'board' }], act: 'group.suspend' }))
  enqueue(notify('N38', { variant: 'toTerminate', to: [{ to: 'chair' }], act: 'motion.put' }))
})

/** T25: the report of a finished period is missing; the case stays and is told of again and again. */
export const reportOverdue = {
  'report.overdue': { actions: escalate, meta: row('timer', 'system') }
} as const
