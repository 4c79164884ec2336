import { z } from 'zod'

import { readTexts } from '#api/names.ts'
import type { Reader } from '#shared/database.ts'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { changeKinds, changeStates, finalTexts, resultCounts } from './model.ts'

const text = z.string().nullable()

/** What the record of a group tells of its work, beside its people and its charter. */
export const workFields = {
  atRisk: z.boolean().describe('A report has been missing for two weeks.'),
  milestones: z
    .array(
      z.object({
        id: z.string(),
        name: text,
        dueOn: z.string(),
        state: z.string(),
        missed: z.boolean(),
        text
      })
    )
    .readonly(),
  annexes: z
    .array(z.object({ number: z.int(), endsOn: z.string(), resolution: text, reasons: text, at: z.string() }))
    .readonly()
    .describe('Annexes to the charter: another last day of the work.'),
  reports: z
    .array(z.object({ id: z.string(), from: z.string(), to: z.string(), state: z.string(), status: text }))
    .readonly(),
  changes: z
    .array(
      z.object({
        id: z.string(),
        kinds: z.array(z.enum(changeKinds)).readonly(),
        state: z.enum(changeStates),
        text,
        budgetPercent: z.int().nullable(),
        endsOn: text,
        organisation: text,
        filedAt: z.string(),
        decidedAt: text
      })
    )
    .readonly(),
  motion: z
    .object({ motion: z.string(), body: z.string(), ballot: text, reasons: text, until: text })
    .nullable()
    .describe('The motion before the Presidium, or the last one that was.'),
  resolutions: z.array(z.object({ resolution: z.string(), motion: z.string() })).readonly(),
  suspension: z
    .object({ since: z.string(), by: z.string(), provisional: z.boolean(), until: text, reason: text })
    .nullable(),
  handover: z.object({ since: z.string(), done: z.array(z.string()).readonly() }).nullable(),
  finalReport: z
    .object({
      ...Object.fromEntries(finalTexts.map((field) => [field, text])),
      ...Object.fromEntries(resultCounts.map((field) => [field, z.int()])),
      funding: z.int(),
      submittedAt: z.string()
    })
    .nullable()
    .describe('Without how the lead rates the partners.'),
  ratings: z
    .array(z.object({ organisation: z.string(), rating: z.int(), text }))
    .readonly()
    .describe('How the lead rates the work of its partners: for coordinators only.'),
  closedAt: text
} as const

const referencesOf = (context: TaskGroupContext) => [
  ...context.milestones.flatMap(({ name, text: told }) => [name, told]),
  ...context.annexes.map(({ reasons }) => reasons),
  ...context.changes.map((change) => change.text),
  context.put?.reasons ?? null,
  context.suspension?.reason ?? null,
  ...finalTexts.map((field) => context.final?.[field] ?? null),
  ...(context.final?.ratings ?? []).map((one) => one.text)
]

/** The work of a group in words. Ratings are private: only an office reads them. */
export const workView = async (reader: Reader, context: TaskGroupContext, isOffice: boolean) => {
  const texts = await readTexts(reader, referencesOf(context))
  const { final, put, suspension } = context
  return {
    atRisk: context.atRisk,
    milestones: context.milestones.map(({ id, name, dueOn, state, missed, text: told }) => ({
      id,
      name: texts(name),
      dueOn,
      state,
      missed,
      text: texts(told)
    })),
    annexes: context.annexes.map((annex) => ({ ...annex, reasons: texts(annex.reasons) })),
    reports: context.reports.map(({ report, from, to, state, status }) => ({
      id: report,
      from,
      to,
      state,
      status
    })),
    changes: context.changes.map(({ from: _, ...change }) => ({ ...change, text: texts(change.text) })),
    motion: put && {
      motion: put.motion,
      body: put.body,
      ballot: context.ballot,
      reasons: texts(put.reasons),
      until: put.until
    },
    resolutions: context.resolutions.map(({ resolution, motion }) => ({ resolution, motion })),
    suspension: suspension && { ...suspension, reason: texts(suspension.reason) },
    handover: context.handover,
    finalReport: final && {
      ...Object.fromEntries(finalTexts.map((field) => [field, texts(final[field])])),
      ...Object.fromEntries(resultCounts.map((field) => [field, final[field]])),
      funding: final.funding,
      submittedAt: final.submittedAt
    },
    ratings: isOffice ? (final?.ratings ?? []).map((one) => ({ ...one, text: texts(one.text) })) : [],
    closedAt: context.closedAt
  }
}
