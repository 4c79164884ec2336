import { z } from 'zod'

import { milestoneOutcomes } from '#task-groups/model.ts'
import { freeText } from '#shared/text.ts'

/** Where a progress report (sprawozdanie okresowe) stands. Source: procedure.md 1.2, child machines. */
export const reportStates = [
  'due',
  'draft',
  'submitted',
  'returned',
  'overdue',
  'accepted',
  'stopped'
] as const
export type ReportState = (typeof reportStates)[number]

/** How the project is doing in one word: on course, at risk, in trouble. Source: procedure.md 2.8. */
export const reportStatuses = ['green', 'amber', 'red'] as const
export type ReportStatus = (typeof reportStatuses)[number]

/** What a report may add, folded away in its form; contributions and budget stand open, though a quarter may have neither. */
export const reportMore = [
  'deliverables',
  'indicators',
  'risks',
  'decisions',
  'changes'
] as const satisfies readonly ReportText[]

/** Fields of a report that hold one text each, in the order of the form. */
export const reportTexts = [
  'done',
  'planned',
  'contributions',
  'budget',
  'deliverables',
  'indicators',
  'risks',
  'decisions',
  'changes'
] as const
export type ReportText = (typeof reportTexts)[number]

const paragraph = () => freeText(6000)
const milestone = z.string().regex(/^m\d{1,3}$/)

const milestones = z
  .array(
    z.strictObject({
      milestone,
      state: z.enum(['planned', ...milestoneOutcomes]),
      /** The day on which it was reached. */
      on: z.iso.date().exactOptional(),
      text: freeText(1000).exactOptional()
    })
  )
  .max(40)

/** A report as the lead submits it. */
export const reportSchema = z.strictObject({
  status: z.enum(reportStatuses),
  done: paragraph(),
  planned: paragraph(),
  milestones: milestones.exactOptional(),
  contributions: paragraph().exactOptional(),
  budget: paragraph().exactOptional(),
  deliverables: paragraph().exactOptional(),
  indicators: paragraph().exactOptional(),
  risks: paragraph().exactOptional(),
  decisions: paragraph().exactOptional(),
  changes: paragraph().exactOptional()
})

/** A report as it is kept while somebody still writes it: anything may be missing. */
export const draftSchema = z.strictObject({
  status: z.enum(reportStatuses).exactOptional(),
  done: paragraph().exactOptional(),
  planned: paragraph().exactOptional(),
  milestones: milestones.exactOptional(),
  contributions: paragraph().exactOptional(),
  budget: paragraph().exactOptional(),
  deliverables: paragraph().exactOptional(),
  indicators: paragraph().exactOptional(),
  risks: paragraph().exactOptional(),
  decisions: paragraph().exactOptional(),
  changes: paragraph().exactOptional()
})

/** Days from the end of a period to the day its report is due (T25). Source: procedure.md 1.5. */
export const daysToReport = 14

/** The span a report covers: both days count. `months` of the calendar from the first day on. */
export const periodFrom = (from: string, months: number): { readonly from: string; readonly to: string } => ({
  from,
  to: Temporal.PlainDate.from(from).add({ months }).subtract({ days: 1 }).toString()
})

/** The span of so many months that ends with a day. */
export const periodTo = (to: string, months: number): { readonly from: string; readonly to: string } => ({
  from: Temporal.PlainDate.from(to).add({ days: 1 }).subtract({ months }).toString(),
  to
})

/** The day so many calendar days after another. */
export const daysAfter = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).add({ days }).toString()
