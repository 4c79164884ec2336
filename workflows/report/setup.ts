import { setup } from 'xstate'

import { reportTexts } from '#reports/model.ts'
import type { ReportState } from '#reports/model.ts'
import type { SendParams, StateMeta, TransitionMeta } from '#shared/workflow.ts'
import { effects } from '#workflows/effects.ts'
import type { Born } from '#workflows/stamped.ts'
import { delays } from '#workflows/terms.ts'

import type { ReportContent, ReportContext, ReportInput } from './context.ts'
import type { ReportEvent } from './events.ts'

type About = { readonly context: ReportContext; readonly event: ReportEvent }

const isWriting = (event: ReportEvent) => event.type === 'report.draft' || event.type === 'report.submit'

/** Conditions of a report's transitions. */
export const reportRules = {
  milestonesOfGroup: ({ context, event }: About) =>
    !isWriting(event) ||
    (event.milestones ?? []).every(({ milestone }) => context.milestones.includes(milestone))
} as const

/** What every stage of a report is written with. */
export const report = setup({
  types: {
    context: {} as ReportContext,
    events: {} as ReportEvent,
    input: {} as ReportInput & Born,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta
  },
  actions: effects,
  guards: reportRules,
  delays
})

const contentOf = (
  event: Extract<ReportEvent, { readonly type: 'report.draft' | 'report.submit' }>
): ReportContent => ({
  ...(Object.fromEntries(reportTexts.map((field) => [field, event[field] ?? null])) as Pick<
    ReportContent,
    (typeof reportTexts)[number]
  >),
  status: event.status ?? null,
  milestones: (event.milestones ?? []).map(({ milestone, state, on, text }) => ({
    milestone,
    state,
    on: on ?? null,
    text: text ?? null
  }))
})

/** Keeps what was written, as a draft or for good. */
export const keepContent = report.assign(({ event }) =>
  isWriting(event)
    ? {
        content: contentOf(event),
        person: event.by.person,
        ...(event.type === 'report.submit' && { submittedAt: event.now, remarks: null })
      }
    : {}
)

/** Tells the group where its report stands; what it says of milestones counts from its submission. */
export const tellGroup = (state: ReportState) => ({
  type: 'send' as const,
  params: ({ context }: { readonly context: ReportContext }): SendParams => ({
    to: context.owner,
    event: {
      type: 'report.changed',
      report: context.report,
      state,
      status: context.content?.status ?? null,
      milestones: state === 'submitted' ? (context.content?.milestones ?? []) : []
    }
  })
})

/** A rung of the ladder: the group and those who watch over it learn how long the report has been missing. */
export const tellOverdue = (days: 1 | 7 | 14 | 30) => [
  report.assign({ overdueDays: days }),
  {
    type: 'send' as const,
    params: ({ context }: { readonly context: ReportContext }): SendParams => ({
      to: context.owner,
      event: { type: 'report.overdue', report: context.report, days }
    })
  }
]
