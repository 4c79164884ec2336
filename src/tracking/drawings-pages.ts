import type { Wording } from '#templates/locales/index.ts'
import type { Bar, Tone } from '#templates/pages/tracking/bars.tsx'
import type { Drawing } from '#templates/pages/tracking/page.tsx'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import { outcomes } from './outcomes.ts'
import type { Outcome, OutcomeLine } from './outcomes.ts'
import { figureSheets, nameOfLine, percentIn, percentOf } from './sheets-pages.ts'
import type { Figures } from './views.ts'

const membersDrawn = 10

const toneOf: Readonly<Record<Outcome, Tone>> = {
  approved: 'first',
  running: 'second',
  rejected: 'third',
  ended: 'fourth'
}

const sentenceOf = (bars: readonly Bar[]): string =>
  bars.map(({ label, figure }) => `${label} ${figure}`).join(', ')

type Drawn = Omit<Drawing, 'sheet'>

const funnel = (wording: Wording, { funnel: steps }: Figures): Drawn => {
  const bars = steps.map(({ milestone, count }, place): Bar => {
    const share = place === 0 ? null : percentOf(count, steps[place - 1]?.count ?? 0)
    return {
      label: wording.t(`tracking.milestone.${milestone}`),
      figure: String(count),
      parts: [{ tone: 'first', size: count }],
      ...(share !== null && { note: `${share}%` })
    }
  })
  return {
    bars,
    sentence: wording.t('tracking.funnelSentence', { list: sentenceOf(bars) }),
    note: wording.t('tracking.funnelNote')
  }
}

const times = (wording: Wording, { times: steps }: Figures): Drawn => {
  const { t } = wording
  const days = (count: number | null): string =>
    count === null
      ? t('tracking.notYet')
      : Number.isInteger(count)
        ? t('times.days', { count })
        : `${wording.number(count)}\u00a0${t('times.days', { count: 1.5 }).replace(/^\S+\s/u, '')}`
  return {
    bars: steps.map(({ step, median, target }) => ({
      label: t(`tracking.step.${step}`),
      figure: days(median),
      parts: [
        { tone: median !== null && target !== null && median > target ? 'over' : 'first', size: median ?? 0 }
      ],
      ...(target !== null && { note: t('tracking.goal', { count: target }), tick: target })
    })),
    sentence: t('tracking.timesSentence', {
      list: steps
        .map(({ step, median, target }) =>
          t('tracking.timesItem', {
            step: t(`tracking.step.${step}`),
            days: days(median),
            target: target ?? '–'
          })
        )
        .join('; ')
    }),
    note: t('tracking.timesNote')
  }
}

const outcomesOf =
  (by: 'kind' | 'group' | 'type', linesOf: (figures: Figures) => readonly OutcomeLine[]) =>
  (wording: Wording, figures: Figures): Drawn => {
    const { t } = wording
    const lines = linesOf(figures)
    return {
      bars: lines.map((line) => ({
        label: nameOfLine(wording, by, line.name),
        figure: String(line.total),
        parts: outcomes.map((outcome) => ({ tone: toneOf[outcome], size: line[outcome] }))
      })),
      sentence: t('tracking.outcomesSentence', {
        title: t(`tracking.${by}s`),
        list: lines
          .map(({ name, total, approved }) =>
            t('tracking.outcomesItem', { name: nameOfLine(wording, by, name), total, approved })
          )
          .join(', ')
      }),
      legend: outcomes.map((outcome) => ({
        tone: toneOf[outcome],
        label: t(`tracking.outcome.${outcome}`)
      }))
    }
  }

const consortia = (wording: Wording, { consortia: { sizes, median } }: Figures): Drawn => {
  const bars = sizes.map(({ partners, proposals }): Bar => ({
    label: wording.t('tracking.partners', { count: partners }),
    figure: String(proposals),
    parts: [{ tone: 'first', size: proposals }]
  }))
  return {
    bars,
    sentence: wording.t('tracking.consortiaSentence', { list: sentenceOf(bars) }),
    note: wording.t('tracking.consortiaNote', { median: median === null ? '–' : wording.number(median) })
  }
}

const activity = (wording: Wording, { members }: Figures): Drawn => {
  const { t } = wording
  const bars = members.slice(0, membersDrawn).map(({ name, proposed, partner, answered }): Bar => {
    const unchosen = Math.max(0, answered - partner)
    return {
      label: name,
      figure: String(proposed + partner + unchosen),
      parts: [
        { tone: 'first', size: proposed },
        { tone: 'second', size: partner },
        { tone: 'fourth', size: unchosen }
      ]
    }
  })
  return {
    bars,
    sentence: t('tracking.activitySentence', { list: sentenceOf(bars) }),
    legend: [
      { tone: 'first', label: t('tracking.legendProposed') },
      { tone: 'second', label: t('tracking.legendPartner') },
      { tone: 'fourth', label: t('tracking.legendAnswered') }
    ],
    note: t('tracking.activityNote')
  }
}

const turnoutBars = (
  lines: Figures['turnout']['byMonth'],
  nameOf: (name: string) => string
): readonly Bar[] =>
  lines.map(({ name, share, voted, eligible }) => ({
    label: nameOf(name),
    note: `${voted}/${eligible}`,
    figure: `${percentIn(share) ?? 0}%`,
    parts: [{ tone: 'first', size: percentIn(share) ?? 0 }]
  }))

const recusals = ({ t }: Wording, { declarations: { declared, recused, cases } }: Figures): Drawn => ({
  bars: [
    {
      label: t('tracking.declared'),
      figure: String(declared),
      parts: [
        { tone: 'first', size: declared - recused },
        { tone: 'third', size: recused }
      ]
    }
  ],
  sentence: t('tracking.recusalsSentence', { impartial: declared - recused, recused, cases }),
  legend: [
    { tone: 'first', label: `${t('tracking.impartial')}: ${declared - recused}` },
    { tone: 'third', label: `${t('tracking.recused')}: ${recused}` }
  ],
  note: `${t('tracking.casesWithRecusal')}: ${cases}`
})

const turnout = (wording: Wording, { turnout: { all, byMonth } }: Figures): Drawn => {
  const bars = turnoutBars(byMonth, (name) => wording.month(`${name}-01`))
  return {
    bars,
    most: 100,
    sentence: wording.t('tracking.turnoutSentence', { list: sentenceOf(bars) }),
    note: wording.t('tracking.turnoutNote', {
      ballots: all.ballots,
      without: all.withoutQuorum
    })
  }
}

const modes = (wording: Wording, figures: Figures): Drawn => {
  const bars = turnoutBars(figures.turnout.byMode, (name) => wording.lookUp(`ballot.mode.${name}`) ?? name)
  return { bars, most: 100, sentence: `${wording.t('tracking.modes')}: ${sentenceOf(bars)}` }
}

const drawn: Readonly<Record<string, (wording: Wording, figures: Figures) => Drawn>> = {
  funnel,
  times,
  kinds: outcomesOf('kind', ({ byKind }) => byKind),
  groups: outcomesOf('group', ({ byGroup }) => byGroup),
  types: outcomesOf('type', ({ byType }) => byType),
  consortia,
  activity,
  turnout,
  modes,
  recusals
}

const drawingOf = (wording: Wording, figures: Figures, sheet: Sheet): readonly Drawing[] => {
  const draw = drawn[sheet.id]
  return draw === undefined ? [] : [{ sheet, ...draw(wording, figures) }]
}

/** Every table of numbers with its picture. */
export const drawingsOf = (wording: Wording, figures: Figures): readonly Drawing[] =>
  figureSheets(wording, figures).flatMap((sheet) => drawingOf(wording, figures, sheet))
