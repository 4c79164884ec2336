import type { Motion } from '#ballots/model.ts'
import { namePeople, readTexts } from '#api/names.ts'
import { titleOf } from '#proposals/model.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import { casesApart } from '#sittings/agenda-store.ts'
import { itemTitle } from '#sittings/sight-pages.ts'
import type { SittingView } from '#sittings/views.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { BallotContext } from '#workflows/ballot/context.ts'

import { heading, ownWords, passage, text } from './blocks.ts'
import { cardBlocks, cardFile, opinionBlocks } from './card.ts'
import type { CardFile } from './card.ts'
import { charterBlocks, finalBlocks, groupFile } from './group.ts'
import { noticeAt } from './notice.ts'
import { latestOf, paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { clauses, opening } from './resolution.ts'
import { agendaTable, sittingDay, sittingFacts } from './sitting.ts'
import type { SittingFile } from './sitting.ts'

type Item = SittingView['items'][number]

/** What a body is usually asked in each state, when no motion has been put yet; after one that failed, the chair chooses. */
const usualMotion: Readonly<Record<string, Motion>> = {
  queued: 'approve',
  coi: 'approve',
  opinions: 'approve',
  ballot: 'approve',
  noQuorum: 'approve',
  tie: 'approve',
  postponed: 'approve',
  councilInstead: 'approve',
  charterReview: 'appoint',
  changeReview: 'approveChange',
  closureReview: 'acceptClosure'
}

const wordsOf = (wording: Wording, { seen }: CardFile, motion: Motion, title: string): string =>
  wording.own(wording.t(`resolution.words.${motion}`, { title, number: seen.number }))

/** The resolution as the motion asks for it; before there is a motion, as it would usually be. */
const draftBlocks = async (
  reading: Reading,
  wording: Wording,
  { seen: sitting }: SittingFile,
  item: Item,
  card: CardFile
): Promise<readonly PaperBlock[]> => {
  const read = readerOf(reading)
  const view = item.ballot && (await reading.parts.engine.view(read, item.ballot.id))
  const put = view ? (view.context as unknown as BallotContext) : null
  const motion = put?.motion ?? usualMotion[card.seen.state]
  const title = heading(2, wording.t('documents.names.resolutionDraft'))
  if (motion === undefined) return [title, text(wording.t('documents.sitting.draftOpen'))]
  const texts = await readTexts(read, put === null ? [] : [put.reasons, ...put.points])
  const words = wordsOf(wording, card, motion, titleOf(card.seen.card, wording.language))
  return [
    title,
    ...(put === null ? [text(wording.t('documents.sitting.draftUsual'), 'soft')] : []),
    opening(reading, wording, sitting.profile, sitting.organ),
    ...clauses(wording, {
      words,
      points: (put?.points ?? []).map((point) => ownWords(wording, texts(point))),
      until: put?.until ?? null,
      repeals: null
    }),
    ...passage(3, wording.t('documents.resolution.reasons'), put && texts(put.reasons))
  ]
}

/** Papers of the group's own: its charter, the change it asks for, its final report. */
const groupBlocks = async (
  reading: Reading,
  wording: Wording,
  { seen }: CardFile
): Promise<readonly PaperBlock[]> => {
  if (seen.level !== 'full' || seen.group === null) return []
  const file = await groupFile(reading, seen.group)
  if (file === null) return []
  if (seen.state === 'charterReview')
    return [
      heading(2, wording.t('documents.names.charter')),
      ...(await charterBlocks(reading, wording, file))
    ]
  if (seen.state === 'closureReview')
    return [
      heading(2, wording.t('documents.names.finalReport')),
      ...(await finalBlocks(reading, wording, file))
    ]
  const filed = file.context.changes.filter(({ state }) => state === 'filed')
  const texts = await readTexts(
    readerOf(reading),
    filed.map((one) => one.text)
  )
  return seen.state !== 'changeReview' || filed.length === 0
    ? []
    : [
        heading(2, wording.t('documents.card.asked')),
        ...filed.map((one) => text(ownWords(wording, texts(one.text))))
      ]
}

const caseBlocks = async (
  reading: Reading,
  wording: Wording,
  sitting: SittingFile,
  item: Item
): Promise<readonly PaperBlock[]> => {
  const file = item.case === null ? null : await cardFile(reading, item.case)
  if (file === null) return [text(wording.t('documents.sitting.notForReader'))]
  const opinions = await opinionBlocks(reading, wording, file)
  const { level, deciding } = file.seen
  return [
    text(file.seen.number, 'soft'),
    heading(2, wording.t(level === 'full' ? 'documents.names.card' : 'documents.names.teaser')),
    ...(level !== 'full' && (deciding === 'due' || deciding === 'disputed')
      ? [text(wording.t('documents.sitting.afterDeclaration'), 'soft')]
      : []),
    ...(await cardBlocks(reading, wording, file)),
    ...(await groupBlocks(reading, wording, file)),
    ...(opinions === null ? [] : [heading(2, wording.t('case.opinions')), ...opinions]),
    ...(level === 'full' ? await draftBlocks(reading, wording, sitting, item, file) : [])
  ]
}

/** Items from which the reader is recused: nothing of them is in the reader's papers. */
export const excludedFor = async (
  reading: Reading,
  { shown, context }: SittingFile
): Promise<ReadonlySet<string>> => {
  const cases = context.items.flatMap((item) => item.case ?? [])
  const apart = await casesApart(readerOf(reading), reading.sight, cases)
  return new Set(
    shown.items.flatMap((item, place) => {
      const about = context.items[place]?.case ?? null
      return item.recused || (about !== null && apart.has(about)) ? [item.id] : []
    })
  )
}

const itemBlocks = async (
  reading: Reading,
  wording: Wording,
  sitting: SittingFile,
  item: Item,
  place: number,
  isExcluded: boolean
): Promise<readonly PaperBlock[]> => {
  const titled = (title: string) => wording.t('documents.sitting.itemTitle', { number: place + 1, title })
  if (isExcluded)
    return [
      heading(1, titled(wording.t('documents.sitting.excluded'))),
      text(wording.t('documents.sitting.excludedHint'))
    ]
  const title = titled(wording.own(itemTitle(wording, item)))
  if (item.case === null) return [heading(1, title), text(wording.t('documents.sitting.noPapers'), 'soft')]
  return [heading(1, title, true), ...(await caseBlocks(reading, wording, sitting, item))]
}

/** When the papers last changed, as far as this reader's copy shows. */
const papersAt = async (
  reading: Reading,
  file: SittingFile,
  excluded: ReadonlySet<string>
): Promise<string> => {
  const moved: string[] = []
  for (const item of file.shown.items) {
    if (item.case === null || excluded.has(item.id)) continue
    const found = await cardFile(reading, item.case)
    if (found) moved.push(found.seen.movedAt)
  }
  return latestOf(noticeAt(file), ...moved)
}

/** All papers of a sitting (materiały na posiedzenie) for one person: what this person may see, item by item. */
export const papersOf = async (reading: Reading, file: SittingFile): Promise<Paper> => {
  const excluded = await excludedFor(reading, file)
  const at = await papersAt(reading, file, excluded)
  const wording = wordsFor(reading, at)
  const organ = file.organ(wording)
  const name = wording.t('documents.names.papers')
  const names = await namePeople(readerOf(reading), [reading.person])
  const items: PaperBlock[] = []
  for (const [place, item] of file.shown.items.entries())
    items.push(...(await itemBlocks(reading, wording, file, item, place, excluded.has(item.id))))
  return paperOf(reading, wording, {
    title: `${name}, ${organ}, ${sittingDay(wording, file.seen)}`,
    organ,
    heading: [name, organ, sittingDay(wording, file.seen)],
    running: wording.t('documents.sitting.copyFor', { name: names(reading.person).name ?? '' }),
    at,
    blocks: [
      ...sittingFacts(wording, file),
      {
        kind: 'note',
        text: `${wording.t('documents.sitting.copyFor', { name: names(reading.person).name ?? '' })}. ${wording.t('documents.sitting.copyHint')}`
      },
      heading(1, wording.t('sitting.agenda')),
      ...agendaTable(wording, file, excluded),
      ...items
    ]
  })
}
