import { nameOrganisations, namePeople, readTexts } from '#api/names.ts'
import type { Reader } from '#shared/database.ts'
import type { Fact } from '#templates/components/facts.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { TaskGroupPageProps } from '#templates/pages/task-group/page.tsx'
import type { Closure, Rest } from '#templates/pages/task-group/work.tsx'
import type { TaskGroupContext } from '#workflows/task-group/context.ts'

import { daysAfter, daysToReport } from '#reports/model.ts'

import { finalTexts, handoverItems, resultCounts } from './model.ts'
import type { ChangeState } from './model.ts'
import type { ReportAct } from './report-pages.ts'

/** Reports that somebody still has to write. */
const unwritten: ReadonlySet<string> = new Set(['due', 'draft', 'returned', 'overdue'])

/** How a report's state looks in a list. */
export const reportTones: Readonly<Record<string, Tone>> = {
  due: 'info',
  draft: 'info',
  submitted: 'info',
  returned: 'warn',
  overdue: 'bad',
  accepted: 'ok',
  stopped: 'info'
}

const changeTones: Readonly<Record<ChangeState, Tone>> = {
  recorded: 'info',
  filed: 'warn',
  approved: 'ok',
  refused: 'bad',
  notViable: 'bad'
}

/** `5 sty – 4 kwi 2026`. */
export const periodText = (wording: Wording, from: string, to: string): string =>
  `${wording.shortDay(from)} – ${wording.shortDay(to)}`

const suspensionOf = (
  wording: Wording,
  { suspension }: TaskGroupContext,
  words: string | null
): Rest | null =>
  suspension && {
    reason: words,
    facts: [
      { label: wording.t('group.since'), value: wording.day(suspension.since) },
      { label: wording.t('group.by'), value: wording.t(`group.suspendedBy.${suspension.by}`) },
      ...(suspension.until === null
        ? []
        : [{ label: wording.t('group.until'), value: wording.day(suspension.until) }])
    ]
  }

const warningsOf = (wording: Wording, context: TaskGroupContext): readonly string[] => {
  const { handover } = context
  const left = handoverItems.filter((item) => handover && !handover.done.includes(item))
  return [
    ...(context.atRisk ? [wording.t('group.atRisk')] : []),
    ...(context.leadVacant ? [wording.t('group.leadVacant')] : []),
    ...(context.suspension?.provisional ? [wording.t('group.provisional')] : []),
    ...(left.length > 0
      ? [
          wording.t('group.toHandOver', {
            what: wording.list(left.map((item) => wording.t(`choices.handover.${item}`)))
          })
        ]
      : [])
  ]
}

/** What a certificate of a closed project says: who carried it out, when, and by which resolution it was closed. */
const certificateOf = async (
  reader: Reader,
  wording: Wording,
  context: TaskGroupContext
): Promise<readonly Fact[]> => {
  const { closedAt, appointedAt, leader, organisations } = context
  if (closedAt === null) return []
  const names = await nameOrganisations(reader, organisations)
  const people = await namePeople(reader, leader === null ? [] : [leader.person])
  const closing = context.resolutions.findLast(({ motion }) => motion === 'acceptClosure')?.number
  return [
    {
      label: wording.t('group.organisations'),
      value: wording.list(organisations.map((id) => names(id).name ?? id))
    },
    ...(leader === null
      ? []
      : [
          { label: wording.t('group.leader'), value: people(leader.person).name ?? wording.t('case.erased') }
        ]),
    ...(appointedAt === null
      ? []
      : [{ label: wording.t('group.appointedOn'), value: wording.day(appointedAt) }]),
    { label: wording.t('group.closedOn'), value: wording.day(closedAt) },
    ...(closing
      ? [{ label: wording.t('group.byResolution'), value: `${closing.number}/${closing.year}` }]
      : [])
  ]
}

const closureOf = async (
  reader: Reader,
  wording: Wording,
  context: TaskGroupContext
): Promise<Closure | null> => {
  const { final } = context
  if (final === null) return null
  const texts = await readTexts(
    reader,
    finalTexts.map((field) => final[field])
  )
  return {
    certificate: await certificateOf(reader, wording, context),
    facts: [
      ...resultCounts.map((field) => ({
        label: wording.t(`acts.fields.${field}`),
        value: wording.number(final[field])
      })),
      { label: wording.t('acts.fields.funding'), value: wording.money(final.funding) }
    ],
    texts: finalTexts.map((field) => ({
      label: wording.t(`acts.fields.${field}`),
      text: texts(final[field]) ?? wording.t('case.erased')
    }))
  }
}

/** What is still to be written comes first, the most pressing on top; then the rest, newest first. */
const inOrder = (reports: TaskGroupContext['reports']): TaskGroupContext['reports'] => [
  ...reports.filter(({ state }) => unwritten.has(state)),
  ...reports.filter(({ state }) => !unwritten.has(state)).toReversed()
]

/** Milestones, reports, changes and what stops the work, as the page of the group shows them. */
export const progressOf = async (
  reader: Reader,
  wording: Wording,
  context: TaskGroupContext,
  acts: ReadonlyMap<string, ReportAct>
): Promise<
  Pick<
    TaskGroupPageProps,
    'milestones' | 'reports' | 'changes' | 'suspension' | 'closure' | 'warnings' | 'ballotHref'
  >
> => {
  const { milestones, changes, suspension } = context
  const texts = await readTexts(reader, [
    ...milestones.flatMap(({ name, text }) => [name, text]),
    ...changes.map(({ text }) => text),
    suspension?.reason ?? null
  ])
  return {
    milestones: milestones.map(({ name, dueOn, state, missed, text }) => ({
      name: texts(name) ?? wording.t('case.erased'),
      dueOn,
      state,
      missed,
      text: texts(text)
    })),
    reports: inOrder(context.reports).map(({ report, from, to, state, status }) => ({
      href: `/reports/${report}`,
      period: periodText(wording, from, to),
      state: stateText(wording, 'report', state),
      tone: reportTones[state] ?? 'info',
      status,
      dueOn: daysAfter(to, daysToReport),
      isOpen: unwritten.has(state),
      act: acts.get(report) ?? null
    })),
    changes: changes.toReversed().map(({ kinds, text, filedAt, state }) => ({
      kinds: wording.list(kinds.map((kind) => wording.t(`choices.change.${kind}`))),
      text: texts(text) ?? wording.t('case.erased'),
      filedAt,
      state: wording.t(`group.changeStates.${state}`),
      tone: changeTones[state]
    })),
    suspension: suspensionOf(wording, context, texts(suspension?.reason ?? null)),
    closure: await closureOf(reader, wording, context),
    warnings: warningsOf(wording, context),
    ballotHref: context.ballot === null ? null : `/ballots/${context.ballot}`
  }
}
