import { fileOf, partiesFor } from '#proposals/record.ts'
import { reviewCardOf } from '#proposals/review-pages.ts'
import { scopeOf } from '#proposals/scope-pages.ts'
import { findProposal } from '#proposals/store.ts'
import type { SeenProposal } from '#proposals/store.ts'
import { titleOf } from '#proposals/model.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ProposalContext } from '#workflows/proposal/context.ts'

import { facts, heading, passage, table, text, textIfAny } from './blocks.ts'
import { paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'

/** The file of a proposal, as far as the reader may see it. */
export type CardFile = { readonly seen: SeenProposal; readonly context: ProposalContext }

export const cardFile = async (reading: Reading, id: string): Promise<CardFile | null> => {
  const read = readerOf(reading)
  const seen = await findProposal(read, reading.sight, id)
  const view = seen && (await reading.parts.engine.view(read, seen.id))
  return seen && view ? { seen, context: view.context as unknown as ProposalContext } : null
}

/** Longest text (characters) that a row of a table holds: a row is never torn apart. */
const longestCell = 600

const needsBlocks = (wording: Wording, { card }: SeenProposal): readonly PaperBlock[] => {
  const needs = card.needs ?? []
  if (needs.length === 0) return []
  const rows = needs.map(({ role, work, seats, must }) => [
    wording.own(role),
    wording.own(work),
    String(seats),
    wording.t(must ? 'documents.card.must' : 'documents.card.wish')
  ])
  return [
    heading(3, wording.t('documents.card.roles')),
    ...(needs.every(({ work }) => work.length <= longestCell)
      ? table(
          [
            [wording.t('documents.card.role'), 0.28],
            [wording.t('documents.card.work'), 0.42],
            [wording.t('documents.card.seats'), 0.13],
            ['', 0.17]
          ],
          rows
        )
      : rows.flatMap(([role = '', work = '', seats = '', must = '']) => [
          text(`${role} (${seats}, ${must})`, 'strong'),
          text(work)
        ]))
  ]
}

const partiesBlocks = async (
  reading: Reading,
  wording: Wording,
  { seen }: CardFile
): Promise<readonly PaperBlock[]> => {
  const parties = await partiesFor(readerOf(reading), reading.sight, seen.id)
  const rows = parties.map(({ organisation, side, need }) => [
    organisation.name ?? wording.t('case.erased'),
    wording.t(`case.side.${side}`),
    wording.own(seen.card.needs?.find(({ id }) => id === need)?.role ?? '')
  ])
  return [
    heading(3, wording.t('documents.card.parties')),
    ...table(
      [
        [wording.t('documents.card.organisation'), 0.46],
        [wording.t('documents.card.side'), 0.18],
        [wording.t('documents.card.role'), 0.36]
      ],
      rows
    )
  ]
}

/** A fact of the scope is always words. */
const plain = (words: unknown): string => (typeof words === 'string' ? words : '')

/** The card: the teaser for everybody who knows of it, the rest for those who see the whole file. */
export const cardBlocks = async (
  reading: Reading,
  wording: Wording,
  file: CardFile
): Promise<readonly PaperBlock[]> => {
  const { seen } = file
  const scope = await scopeOf(readerOf(reading), wording, seen, null)
  const isFull = seen.level === 'full'
  return [
    ...(isFull ? [text(wording.t('documents.card.confidential'), 'soft')] : []),
    ...facts(
      [wording.t('documents.card.lead'), seen.lead.name ?? wording.t('case.erased')],
      [wording.t('documents.card.author'), isFull ? seen.author.name : null],
      ...scope.facts.map(({ label, value }) => [plain(label), wording.own(plain(value))] as const)
    ),
    ...passage(3, wording.t('documents.card.summary'), scope.teaser && wording.own(scope.teaser)),
    ...[...scope.main, ...scope.rest].flatMap(({ label, text: words }) =>
      passage(3, label, wording.own(words))
    ),
    ...needsBlocks(wording, seen),
    ...(await partiesBlocks(reading, wording, file)),
    ...(isFull
      ? [text(`${wording.t('documents.card.revision', { revision: seen.revision })}, ${seen.digest}`, 'soft')]
      : [])
  ]
}

type Scores = ReturnType<typeof reviewCardOf>['opinions'][number]['scores']

/** Scores in a line; where there are remarks, as a table. A long remark stands below it. */
const scoreBlocks = (wording: Wording, scores: Scores): readonly PaperBlock[] => {
  if (scores.every(({ comment }) => comment === null))
    return [text(scores.map(({ label, score }) => `${label}: ${score}/5`).join(' · '), 'soft')]
  return [
    ...table(
      [
        [wording.t('documents.card.criterion'), 0.36],
        [wording.t('documents.card.score'), 0.12],
        [wording.t('documents.card.remark'), 0.52]
      ],
      scores.map(({ label, score, comment }) => [
        label,
        `${score}/5`,
        comment !== null && comment.length <= longestCell ? wording.own(comment) : ''
      ])
    ),
    ...scores.flatMap(({ label, comment }) =>
      comment !== null && comment.length > longestCell ? [text(`${label}: ${wording.own(comment)}`)] : []
    )
  ]
}

/** Opinions, as far as the record lets the reader know them; null where they are not for this reader. */
export const opinionBlocks = async (
  reading: Reading,
  wording: Wording,
  { seen, context }: CardFile
): Promise<readonly PaperBlock[] | null> => {
  if (seen.level !== 'full' || !(seen.office || seen.deciding === 'impartial')) return null
  const { review } = await fileOf(readerOf(reading), seen, context, reading.person)
  if (review === null) return null
  const me = { person: reading.person, organisation: null }
  const { opinions } = reviewCardOf(wording, me, review)
  if (opinions.length === 0) return [text(wording.t('documents.sitting.opinionsNone'))]
  return opinions.flatMap(({ name, score, recommendation, scores, text: words }) => [
    heading(3, wording.t('documents.card.opinion', { name, recommendation, score })),
    ...scoreBlocks(wording, scores),
    ...textIfAny(wording.own(words))
  ])
}

/** The project card (karta projektu); for those who may see no more, its summary. */
export const cardOf = async (reading: Reading, file: CardFile): Promise<Paper> => {
  const { seen } = file
  const wording = wordsFor(reading, seen.movedAt)
  const title = wording.own(titleOf(seen.card, wording.language) || wording.t('case.untitled'))
  const name = wording.t(seen.level === 'full' ? 'documents.names.card' : 'documents.names.teaser')
  return paperOf(reading, wording, {
    title: `${name} ${seen.number}`,
    organ: null,
    heading: [name, title, seen.number],
    running: `${name} ${seen.number}`,
    at: seen.movedAt,
    blocks: await cardBlocks(reading, wording, file)
  })
}
