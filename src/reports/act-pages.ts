import { readTexts } from '#api/names.ts'
import type { ActMaterial, ActQuestion, ActSource, FixedRow } from '#pages/act.ts'
import { titleIn } from '#pages/title.ts'
import type { Reader } from '#shared/database.ts'
import type { ActPanel } from '#templates/pages/act/panel.tsx'
import type { ReportContext } from '#workflows/report/context.ts'

import { milestonesOf } from './milestone-store.ts'
import type { PlannedMilestone } from './milestone-store.ts'
import { reportMore, reportTexts } from './model.ts'
import { findReport } from './store.ts'

const contextOf = ({ view }: ActQuestion): ReportContext => view.context as unknown as ReportContext

const periodPanel = ({ wording, view }: ActQuestion): ActPanel => {
  const { from, to, dueOn } = view.context as unknown as ReportContext
  return {
    id: 'period',
    title: wording.t('report.period'),
    facts: [
      { label: wording.t('report.from'), value: wording.day(from) },
      { label: wording.t('report.to'), value: wording.day(to) },
      { label: wording.t('report.dueOn'), value: wording.day(dueOn) }
    ]
  }
}

/** Each milestone of the charter is a row to answer; its place is fixed by the list of the group. */
const rowOf =
  ({ wording }: ActQuestion) =>
  ({ id, name, due_on: dueOn }: PlannedMilestone): FixedRow => ({
    hidden: { milestone: id },
    about: [name ?? wording.t('case.erased'), wording.t('report.milestoneDue', { on: wording.day(dueOn) })]
  })

/** A milestone whose day is not after the report's, and that no earlier report has settled; others can be told any time. */
const isAsked = ({ state, due_on: on }: PlannedMilestone, dueOn: string): boolean =>
  on <= dueOn && (state === 'planned' || state === 'late')

/** The form begins with the draft, or with what was returned. */
const writing = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { content, remarks, owner, milestones, dueOn } = contextOf(about)
  const told = content?.milestones ?? []
  const isTold = (id: string): boolean => told.some(({ milestone }) => milestone === id)
  const planned = (await milestonesOf(reader, owner)).filter(
    (one) => milestones.includes(one.id) && (isTold(one.id) || isAsked(one, dueOn))
  )
  const texts = await readTexts(reader, [
    remarks,
    ...reportTexts.map((field) => content?.[field] ?? null),
    ...told.map((one) => one.text)
  ])
  const before = new Map(told.map((one) => [one.milestone, one]))
  const written = reportTexts.map((field) => [field, texts(content?.[field] ?? null) ?? ''])
  const why = texts(remarks)
  return {
    panels: [
      ...(why === null ? [] : [{ id: 'remarks', title: wording.t('report.remarks'), words: why }]),
      periodPanel(about)
    ],
    ...(planned.length === 0
      ? { hidden: { milestones: '' } }
      : { rows: { milestones: planned.map(rowOf(about)) } }),
    folded: { label: wording.t('report.more'), fields: reportMore },
    defaults: {
      ...Object.fromEntries(written),
      ...(content?.status && { status: content.status }),
      ...Object.fromEntries(
        planned.flatMap(({ id, state }, place) => [
          [`milestones.${place}.state`, before.get(id)?.state ?? state],
          [`milestones.${place}.on`, before.get(id)?.on ?? ''],
          [`milestones.${place}.text`, texts(before.get(id)?.text ?? null) ?? '']
        ])
      )
    }
  }
}

/** Whoever answers a report reads it first. */
const reading = async (about: ActQuestion): Promise<ActMaterial> => {
  const { reader, wording } = about
  const { content } = contextOf(about)
  const texts = await readTexts(
    reader,
    reportTexts.map((field) => content?.[field] ?? null)
  )
  const status = content?.status
  return {
    panels: [
      periodPanel(about),
      {
        id: 'report',
        title: wording.t('report.title'),
        ...(status && {
          facts: [{ label: wording.t('acts.fields.status'), value: wording.t(`choices.status.${status}`) }]
        }),
        texts: reportTexts.flatMap((field) => {
          const text = texts(content?.[field] ?? null)
          return text === null ? [] : [{ label: wording.named(`acts.of.report.submit.${field}`), text }]
        })
      }
    ]
  }
}

/** The acts of a report as pages. */
export const reportActs = (reader: Reader): ActSource => ({
  collection: 'reports',
  find: async (_me, sight, id) => {
    const seen = await findReport(reader, sight, id)
    return (
      seen && {
        actor: seen.id,
        case: seen.case_id,
        number: seen.number,
        title: (language) => titleIn(seen, language),
        home: `/reports/${seen.id}`
      }
    )
  },
  materials: {
    'report.draft': writing,
    'report.submit': writing,
    'report.accept': reading,
    'report.return': reading
  }
})
