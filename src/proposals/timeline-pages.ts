import type { Engine } from '#engine/engine.ts'
import { eventIcon } from '#templates/components/timeline.tsx'
import type { Tone } from '#templates/components/class-names.ts'
import { stateText } from '#templates/locales/index.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { Happened } from '#templates/pages/proposal/history.tsx'

import { timelineKindsOf } from '#proposals/reading/timeline.ts'
import type { TimelineKind } from '#proposals/reading/timeline.ts'
import type { HistoryItem } from './views.ts'

type Item = Omit<HistoryItem, 'label'>

/** True for an event that people send. */
export type IsAct = (collection: string, type: string) => boolean

/** Collections are named for their workflows: the events of each stand in its newest definition. */
export const isActIn = ({ parts }: Pick<Engine, 'parts'>): IsAct => {
  const { definitions } = parts
  return (collection, type) => Object.hasOwn(definitions.newest(collection.replace(/s$/, '')).events, type)
}

const tones: Readonly<Record<string, Tone>> = {
  'scope.accept': 'ok',
  'partnership.confirm': 'ok',
  'group.appoint': 'ok',
  'resolution.sign': 'ok',
  'scope.return': 'warn',
  'review.refer-back': 'warn',
  'charter.return': 'warn',
  'term.ended': 'warn',
  'proposal.withdraw': 'bad',
  'partnership.withdraw': 'bad',
  'partnership.refuse': 'bad'
}

/** Moves of an appointed group that no act of a person tells of: a body decided, or a term ended. */
const decidedRows: ReadonlySet<unknown> = new Set([
  'APPOINT_GROUP',
  'CHANGE_APPROVED',
  'CHANGE_REFUSED',
  'CHANGE_REFUSED_NOT_VIABLE',
  'CONFIRM_SUSPENSION',
  'RESUME',
  'TERMINATE',
  'ACCEPT_CLOSURE',
  'CLOSE_WITHOUT_REPORT',
  'REOPEN'
])

/** Steps that machines take among themselves follow from an act that is in the timeline already. */
const isShown = ({ type, collection, details }: Item, isAct: IsAct): boolean =>
  type !== 'ballot.close' &&
  (isAct(collection, type) ||
    type === 'project.taken-over' ||
    type === 'term.ended' ||
    (type === 'group.changed' && collection === 'proposals' && decidedRows.has(details['row'])) ||
    (type === 'ballot.closed' && collection === 'proposals'))

const wordsOf = (wording: Wording, { type, details }: Item): string => {
  const { term, result } = details
  if (type === 'term.ended' && typeof term === 'string')
    return wording.lookUp(`terms.${term}.ended`) ?? wording.t('case.termEnded')
  if (type === 'ballot.closed' && typeof result === 'string')
    return `${wording.t('events.ballot.closed.past')}: ${wording.named(`ballot.result.${result}`).toLocaleLowerCase(wording.language)}`
  if (type === 'group.changed' && details['row'] === 'APPOINT_GROUP')
    return wording.t('events.group.appoint.past')
  if (type === 'group.changed' && typeof details['state'] === 'string')
    return `${wording.t('events.group.changed.past')}: ${stateText(wording, 'proposal', details['state'])}`
  return (
    wording.lookUp(`events.${type}.past`) ??
    wording.lookUp(`events.opened.${type}.past`) ??
    wording.t('case.moved')
  )
}

/** Words that have a place of their own: in the review, on the page of the group. */
const readElsewhere: ReadonlySet<string> = new Set([
  'opinion.file',
  'charter.submit',
  'report.draft',
  'report.submit',
  'final.submit'
])

/** What a vote was reasoned with stays unread until nobody can be swayed any more. */
const textsOf = (items: readonly Item[], item: Item): readonly string[] => {
  const isOpenVote =
    item.type === 'vote.cast' &&
    !items.some(({ type, number }) => type === 'ballot.closed' && number > item.number)
  return isOpenVote || readElsewhere.has(item.type) ? [] : item.texts.flatMap(({ text }) => text ?? [])
}

type Run = readonly [Item, ...Item[]]

const inOneLine = (wording: Wording, type: string, number: number): string | undefined =>
  wording.lookUp(`case.together.${type}`, { number })

/** The same done by several, one right after another and without words, stands together. */
const runsOf = (
  wording: Wording,
  items: readonly Item[],
  isWordless: (item: Item) => boolean
): readonly Run[] => {
  const runs: [Item, ...Item[]][] = []
  for (const item of items) {
    const run = runs.at(-1)
    const joins = run?.[0].type === item.type && inOneLine(wording, item.type, 2) !== undefined
    if (run && joins && isWordless(item) && isWordless(run[0])) run.push(item)
    else runs.push([item])
  }
  return runs
}

/** Who did it, for whom, and who entered it in their place. */
const whoOf = (wording: Wording, { person, organisation, enteredBy, countersignedBy }: Item): string => {
  const who = [person?.name, organisation?.name].filter(Boolean).join(', ')
  if (!enteredBy) return who
  const erased = wording.t('case.erased')
  const entered = wording.t('reading.enteredFor', { by: enteredBy.name ?? erased, whom: who || erased })
  return countersignedBy
    ? `${entered}. ${wording.t('reading.countersigned', { by: countersignedBy.name ?? erased })}`
    : entered
}

/** How many did it, and their names. */
const gather = (wording: Wording, run: Run): Partial<Pick<Happened, 'what' | 'by'>> => {
  const what = run.length > 1 ? inOneLine(wording, run[0].type, run.length) : undefined
  if (what === undefined) return {}
  const names = run.flatMap(({ organisation, person }) => (organisation ?? person)?.name ?? [])
  return names.length > 0 ? { what, by: wording.list([...new Set(names)]) } : { what }
}

/** The timeline, newest first, in words, with the texts that the reader may see. */
export const happeningsOf = (
  wording: Wording,
  items: readonly Item[],
  isAct: IsAct,
  kind: TimelineKind | null = null
): readonly Happened[] =>
  runsOf(
    wording,
    items
      .filter((item) => isShown(item, isAct))
      .filter(({ type }) => kind === null || timelineKindsOf(type).includes(kind))
      .toReversed(),
    (item) => textsOf(items, item).length === 0 && item.enteredBy === null
  ).map((run) => {
    const [item] = run
    const texts = textsOf(items, item)
    const by = whoOf(wording, item)
    const tone = tones[item.type]
    return {
      at: item.at,
      what: wordsOf(wording, item),
      ...(by !== '' && { by }),
      ...gather(wording, run),
      texts: texts.map((text) => wording.own(text)),
      icon: eventIcon(item.type === 'term.ended' ? 'after.' : item.type),
      ...(tone && { tone })
    }
  })
