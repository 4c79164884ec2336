import type { Wording } from '#templates/locales/index.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import type { MemberActivity } from './activity.ts'
import type { Declarations } from './figures-store.ts'
import type { FunnelStep, StepTime } from './journey.ts'
import { outcomes } from './outcomes.ts'
import type { Consortia, OutcomeLine } from './outcomes.ts'
import type { Turnout, TurnoutLine } from './turnout.ts'
import type { AgedProposal, Figures, Tracking } from './views.ts'

type ColumnName =
  | 'case'
  | 'title'
  | 'state'
  | 'days'
  | 'target'
  | 'stuck'
  | 'milestone'
  | 'count'
  | 'share'
  | 'step'
  | 'median'
  | 'longest'
  | 'passed'
  | 'kind'
  | 'group'
  | 'type'
  | 'total'
  | 'partners'
  | 'projects'
  | 'member'
  | 'proposed'
  | 'answered'
  | 'partner'
  | 'lastActive'
  | 'month'
  | 'mode'
  | 'ballots'
  | 'eligible'
  | 'voted'
  | 'turnout'
  | 'withoutQuorum'

const numbers: ReadonlySet<ColumnName> = new Set([
  'days',
  'target',
  'count',
  'share',
  'median',
  'longest',
  'passed',
  'total',
  'projects',
  'proposed',
  'answered',
  'partner',
  'ballots',
  'eligible',
  'voted',
  'turnout',
  'withoutQuorum'
])

const columnsOf = ({ t }: Wording, ...names: readonly ColumnName[]): Sheet['columns'] =>
  names.map((name) => ({ label: t(`tracking.column.${name}`), ...(numbers.has(name) && { number: true }) }))

const written = (wording: Wording, value: number | null): string | number | null =>
  value === null || Number.isInteger(value) ? value : wording.number(value)

/** Per cent without a fraction. */
export const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((100 * part) / whole)

/** A share of 0 to 1 as per cent. */
export const percentIn = (share: number | null): number | null =>
  share === null ? null : Math.round(100 * share)

const funnelSheet = (wording: Wording, funnel: readonly FunnelStep[]): Sheet => ({
  id: 'funnel',
  title: wording.t('tracking.funnel'),
  columns: columnsOf(wording, 'milestone', 'count', 'share'),
  rows:
    funnel[0]?.count === 0
      ? []
      : funnel.map(({ milestone, count }, place) => [
          wording.t(`tracking.milestone.${milestone}`),
          count,
          place === 0 ? null : percentOf(count, funnel[place - 1]?.count ?? 0)
        ])
})

const timesSheet = (wording: Wording, times: readonly StepTime[]): Sheet => ({
  id: 'times',
  title: wording.t('tracking.times'),
  columns: columnsOf(wording, 'step', 'median', 'target', 'longest', 'passed'),
  rows: times.every(({ passed }) => passed === 0)
    ? []
    : times.map(({ step, median, target, longest, passed }) => [
        wording.t(`tracking.step.${step}`),
        written(wording, median),
        target,
        longest,
        passed
      ])
})

/** What a figure counts by, as people call it. */
export const nameOfLine = (wording: Wording, by: 'kind' | 'group' | 'type', name: string): string => {
  if (name === 'unknown') return wording.t('tracking.unknown')
  if (by === 'group') return name
  return wording.lookUp(by === 'kind' ? `choices.kind.${name}` : `choices.organisation.${name}`) ?? name
}

const outcomeSheet = (
  wording: Wording,
  by: 'kind' | 'group' | 'type',
  lines: readonly OutcomeLine[]
): Sheet => ({
  id: `${by}s`,
  title: wording.t(`tracking.${by}s`),
  columns: [
    ...columnsOf(wording, by, 'total'),
    ...outcomes.map((outcome) => ({ label: wording.t(`tracking.outcome.${outcome}`), number: true }))
  ],
  rows: lines.map((line) => [
    nameOfLine(wording, by, line.name),
    line.total,
    ...outcomes.map((outcome) => line[outcome])
  ])
})

const consortiaSheet = (wording: Wording, { sizes }: Consortia): Sheet => ({
  id: 'consortia',
  title: wording.t('tracking.consortia'),
  columns: columnsOf(wording, 'partners', 'projects'),
  rows: sizes.map(({ partners, proposals }) => [
    wording.t('tracking.partners', { count: partners }),
    proposals
  ])
})

const activitySheet = (wording: Wording, members: readonly MemberActivity[]): Sheet => ({
  id: 'activity',
  title: wording.t('tracking.activity'),
  columns: [
    ...columnsOf(wording, 'member'),
    ...columnsOf(wording, 'type', 'group').map((column) => ({ ...column, fileOnly: true as const })),
    ...columnsOf(wording, 'proposed', 'answered', 'partner', 'lastActive')
  ],
  rows: members.map(({ name, type, group, proposed, answered, partner, lastActive }) => [
    name,
    nameOfLine(wording, 'type', type),
    group,
    proposed,
    answered,
    partner,
    lastActive?.slice(0, 10) ?? null
  ])
})

const turnoutRow = (name: string, line: TurnoutLine): Sheet['rows'][number] => [
  name,
  line.ballots,
  line.eligible,
  line.voted,
  percentIn(line.share),
  line.withoutQuorum
]

const turnoutSheets = (wording: Wording, { byMonth, byMode }: Turnout): readonly Sheet[] => {
  const figures = ['ballots', 'eligible', 'voted', 'turnout', 'withoutQuorum'] as const
  return [
    {
      id: 'turnout',
      title: wording.t('tracking.turnout'),
      columns: columnsOf(wording, 'month', ...figures),
      rows: byMonth.map((line) => turnoutRow(line.name, line))
    },
    {
      id: 'modes',
      title: wording.t('tracking.modes'),
      columns: columnsOf(wording, 'mode', ...figures),
      rows: byMode.map((line) => turnoutRow(wording.lookUp(`ballot.mode.${line.name}`) ?? line.name, line))
    }
  ]
}

const lateSheet = (wording: Wording, late: readonly AgedProposal[]): Sheet => ({
  id: 'late',
  title: wording.t('tracking.late'),
  columns: columnsOf(wording, 'case', 'state', 'days', 'target', 'stuck'),
  rows: late.map(({ number, state, ageing }) => [
    number,
    stateText(wording, 'proposal', state),
    ageing.days,
    ageing.target,
    wording.t(ageing.stuck ? 'tracking.yes' : 'tracking.no')
  ])
})

const recusalsSheet = (wording: Wording, { declared, recused, cases }: Declarations): Sheet => ({
  id: 'recusals',
  title: wording.t('tracking.recusals'),
  columns: [
    { label: wording.t('tracking.column.name') },
    { label: wording.t('tracking.column.value'), number: true }
  ],
  rows:
    declared === 0
      ? []
      : [
          [wording.t('tracking.declared'), declared],
          [wording.t('tracking.impartial'), declared - recused],
          [wording.t('tracking.recused'), recused],
          [wording.t('tracking.casesWithRecusal'), cases]
        ]
})

/** The numbers of a period as tables. */
export const figureSheets = (wording: Wording, figures: Figures): readonly Sheet[] => [
  funnelSheet(wording, figures.funnel),
  timesSheet(wording, figures.times),
  outcomeSheet(wording, 'kind', figures.byKind),
  outcomeSheet(wording, 'group', figures.byGroup),
  outcomeSheet(wording, 'type', figures.byType),
  consortiaSheet(wording, figures.consortia),
  activitySheet(wording, figures.members),
  ...turnoutSheets(wording, figures.turnout),
  recusalsSheet(wording, figures.declarations)
]

/** Every table of the page: what is late, then the numbers. */
export const sheetsOf = (wording: Wording, { present, figures }: Tracking): readonly Sheet[] => [
  lateSheet(wording, present.late),
  ...figureSheets(wording, figures)
]
