import { pagePath } from '#pages/addresses.ts'
import { awaitedAct } from '#pages/awaited.ts'
import { titleIn } from '#pages/title.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Relation } from '#shared/workflow.ts'
import { relationName, stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseLine, LateCase, QueueLine, TermLine } from '#templates/pages/tracking/present.tsx'
import type { Sheet } from '#templates/pages/tracking/sheet.ts'

import type { WhoIsAwaited } from './queue.ts'
import type { Present } from './views.ts'

type CaseRow = {
  readonly case: string
  readonly actor: string
  readonly workflow: string
  readonly number: string | null
  readonly title_pl: string | null
  readonly title_en: string | null
  readonly begins_at: string | null
}

const caseLine = (wording: Wording, row: CaseRow): CaseLine => ({
  href: pagePath(row),
  title:
    row.begins_at === null
      ? titleIn(row, wording.language) || (row.number ?? row.case)
      : wording.t('tracking.sitting', { day: wording.day(row.begins_at) }),
  number: row.number
})

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const nameOf = (wording: Wording, { kind, id, name }: WhoIsAwaited): string => {
  if (kind !== 'body') return name ?? wording.t('case.erased')
  return wording.lookUp(`tracking.bodies.${id}`) ?? upperFirst(relationName(wording, id as Relation))
}

const hrefs = { person: '/people/', organisation: '/organisations/', body: null } as const

const hrefOf = ({ kind, id }: WhoIsAwaited): string | null => {
  const folder = hrefs[kind]
  return folder === null ? null : folder + id
}

/** Who is awaited, as the page shows it. */
export const queueLines = (wording: Wording, queues: Present['queues']): readonly QueueLine[] =>
  queues.map(({ who, items }) => ({
    who: nameOf(wording, who),
    href: hrefOf(who),
    kind: who.kind,
    since: items[0]?.since ?? wording.now,
    items: items.map((item) => ({
      ...caseLine(wording, item),
      act: upperFirst(awaitedAct(wording, item.act)),
      since: item.since,
      until: item.until_at
    }))
  }))

/** Cases over their target, as the page shows them. */
export const lateCases = (wording: Wording, late: Present['late']): readonly LateCase[] =>
  late.flatMap(({ id, number, state, ageing, title_pl, title_en }) =>
    ageing.target === null
      ? []
      : [
          {
            href: `/proposals/${id}`,
            title: titleIn({ title_pl, title_en }, wording.language) || number,
            number,
            state: stateText(wording, 'proposal', state),
            days: ageing.days,
            target: ageing.target,
            stuck: ageing.stuck
          }
        ]
  )

/** What the procedure does when a term ends: by the term, or else by whether the case then moves. */
export const effectText = (wording: Wording, term: string, atEnd: 'move' | 'escalate'): string =>
  wording.lookUp(`tracking.then.${term}`) ??
  wording.t(atEnd === 'move' ? 'tracking.thenMove' : 'tracking.thenEscalate')

/** Terms that end soon, as the page shows them. */
export const termLines = (wording: Wording, terms: Present['terms']): readonly TermLine[] =>
  terms.map((item) => ({
    ...caseLine(wording, item),
    at: item.due_at,
    term: [wording.lookUp(`terms.${item.term}.name`) ?? item.term, item.organisation_name]
      .filter(Boolean)
      .join(', '),
    effect: effectText(wording, item.term, item.atEnd)
  }))

/** Who is waited for and what ends soon, as tables for the office; they name people, so no pack for others holds them. */
export const presentSheets = (
  wording: Wording,
  { queues, terms }: Pick<Present, 'queues' | 'terms'>
): readonly Sheet[] => {
  const { t } = wording
  const columns = (
    ...names: readonly ('who' | 'act' | 'case' | 'since' | 'until' | 'day' | 'term' | 'then')[]
  ) => names.map((name) => ({ label: t(`tracking.column.${name}`) }))
  return [
    {
      id: 'waiting',
      title: t('tracking.waiting'),
      columns: columns('who', 'act', 'case', 'since', 'until'),
      rows: queueLines(wording, queues).flatMap(({ who, items }) =>
        items.map(({ act, number, since, until }) => [
          who,
          act,
          number,
          dateIn(since),
          until && dateIn(until)
        ])
      )
    },
    {
      id: 'terms',
      title: t('tracking.terms'),
      columns: columns('day', 'term', 'case', 'then'),
      rows: termLines(wording, terms).map(({ at, term, number, effect }) => [
        dateIn(at),
        term,
        number,
        effect
      ])
    }
  ]
}
