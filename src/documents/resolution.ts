import { readTexts } from '#api/names.ts'
import { titleIn } from '#pages/title.ts'
import { spellNumber } from '#resolutions/model.ts'
import { findResolution } from '#resolutions/store.ts'
import type { SeenResolution } from '#resolutions/store.ts'
import type { Organ } from '#shared/profile.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ResolutionContext } from '#workflows/resolution/context.ts'

import { facts, heading, list, ownWords, signatures, text } from './blocks.ts'
import { dayIn, momentIn, paperOf, profileOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { votedCard } from './store.ts'
import type { VotedCard } from './store.ts'

/** A resolution as one reader may see it, with the card that was voted on. */
export type ResolutionFile = {
  readonly seen: SeenResolution
  readonly context: ResolutionContext
  readonly card: VotedCard | undefined
  readonly texts: Awaited<ReturnType<typeof readTexts>>
}

/** The file of a resolution; null when the reader may not know of it. */
export const resolutionFile = async (reading: Reading, id: string): Promise<ResolutionFile | null> => {
  const read = readerOf(reading)
  const seen = await findResolution(read, reading.sight, id)
  const view = seen && (await reading.parts.engine.view(read, seen.id))
  if (!seen || !view) return null
  const context = view.context as unknown as ResolutionContext
  const texts = await readTexts(read, seen.level === 2 ? [context.reasons, ...context.points] : [])
  return {
    seen,
    context,
    texts,
    card: seen.ballot_id === null ? undefined : await votedCard(read, seen.ballot_id)
  }
}

/** When it was signed; of a draft, when it was drafted. Later acts (delivery, repeal) change nothing in the document. */
export const resolutionAt = ({ seen, context }: ResolutionFile): string => seen.signed_at ?? context.draftedAt

/** A number of the series as the organ spells it. */
export const spelt = (
  reading: Reading,
  profile: string,
  organ: Organ | null,
  year: number | null,
  number: number | null
): string | null =>
  organ === null || year === null || number === null
    ? null
    : spellNumber(profileOf(reading, profile).numbering.resolution[organ][reading.language], { year, number })

/** What a resolution says, paragraph by paragraph; the same for a draft in the papers of a sitting. */
export const clauses = (
  wording: Wording,
  said: {
    readonly words: string
    readonly points: readonly string[]
    readonly until: string | null
    readonly repeals: string | null
  }
): readonly PaperBlock[] => {
  const parts: (readonly PaperBlock[])[] = [
    [text(said.words)],
    ...(said.points.length === 0
      ? []
      : [[text(wording.t('documents.resolution.pointsText')), ...list(said.points)]]),
    ...(said.repeals === null
      ? []
      : [[text(wording.t('documents.resolution.repealsText', { number: said.repeals }))]]),
    ...(said.until === null
      ? []
      : [[text(wording.t('documents.resolution.untilText', { day: dayIn(wording, said.until) }))]])
  ]
  return parts.flatMap((part, place) => [
    text(wording.t('documents.resolution.section', { number: place + 1 }), 'section'),
    ...part
  ])
}

/** `Na podstawie regulaminu Prezydium uchwala się, co następuje:`. */
export const opening = (reading: Reading, wording: Wording, profile: string, organ: Organ): PaperBlock => {
  const basis = profileOf(reading, profile).numbering.basis?.[organ][wording.language]
  return text(
    basis === undefined
      ? wording.t('documents.resolution.resolvesPlain')
      : wording.t('documents.resolution.resolves', { basis }),
    'clause'
  )
}

const wordsOf = (wording: Wording, seen: SeenResolution, title: string): string => {
  if (seen.subject) return wording.own(seen.subject)
  if (seen.motion === 'other') return wording.t('case.erased')
  return wording.own(
    wording.t(`resolution.words.${seen.motion}`, { title, number: seen.proposal_number ?? '' })
  )
}

/** `w sprawie zatwierdzenia propozycji projektu KLSK/PP/2026/0007`. */
const matterOf = (wording: Wording, { motion, proposal_number: number }: SeenResolution): string | null => {
  const what = wording.lookUp(`documents.resolution.matters.${motion}`)
  if (what === undefined) return null
  return wording.own(
    number === null
      ? wording.t('documents.resolution.inMatter', { what })
      : wording.t('documents.resolution.inMatterOf', { what, number })
  )
}

const recordBlocks = (wording: Wording, { seen, context }: ResolutionFile): readonly PaperBlock[] =>
  seen.taken_over === 1
    ? [
        text(wording.t('documents.resolution.earlier'), 'soft'),
        ...facts(
          [wording.t('documents.resolution.adopted'), dayIn(wording, seen.adopted_at)],
          [wording.t('documents.resolution.taken'), dayIn(wording, seen.opened_at)]
        )
      ]
    : facts(
        [wording.t('documents.resolution.adopted'), momentIn(wording, seen.adopted_at)],
        [wording.t('documents.resolution.signed'), seen.signed_at && momentIn(wording, seen.signed_at)],
        [
          wording.t('documents.resolution.checkpoint'),
          context.checkpoint && wording.t('documents.resolution.checkpointValue', { ...context.checkpoint })
        ]
      )

const annexBlocks = (wording: Wording, { seen, card }: ResolutionFile): readonly PaperBlock[] =>
  card === undefined || seen.proposal_number === null
    ? []
    : [
        heading(2, wording.t('documents.resolution.annex')),
        text(
          wording.t('documents.resolution.annexCard', {
            number: seen.proposal_number,
            revision: card.revision,
            digest: card.digest
          })
        )
      ]

/** A resolution (uchwała): number, basis, text, reasons, annexes, signature. Who may not read its reasons gets an extract. */
export const resolutionOf = (reading: Reading, file: ResolutionFile): Paper => {
  const { seen, context, card, texts } = file
  const at = resolutionAt(file)
  const wording = wordsFor(reading, at)
  const organ = profileOf(reading, seen.profile).organs[seen.organ][wording.language]
  const whole = seen.level === 2
  const isSigned = seen.number !== null
  const number = spelt(reading, seen.profile, seen.organ, seen.year, seen.number)
  const name = number ?? `${wording.t('documents.names.resolutionDraft')}, ${organ}`
  const title = titleIn(card ?? seen, wording.language)
  const matter = seen.taken_over === 1 ? null : matterOf(wording, seen)
  const reasons = whole ? texts(context.reasons) : null
  return paperOf(reading, wording, {
    title: whole ? name : `${name}: ${wording.t('documents.names.extract')}`,
    organ,
    heading: [
      name,
      wording.t('documents.datedOn', { day: dayIn(wording, seen.adopted_at).replace(/ r\.$/, '') }),
      ...(matter === null ? [] : [matter]),
      ...(whole ? [] : [wording.t('documents.names.extract')])
    ],
    running: name,
    at,
    isDraft: !isSigned,
    blocks: [
      ...(seen.taken_over === 1 ? [] : [opening(reading, wording, seen.profile, seen.organ)]),
      ...clauses(wording, {
        words: wordsOf(wording, seen, title),
        points: whole ? context.points.map((point) => ownWords(wording, texts(point))) : [],
        until: seen.until_on,
        repeals:
          seen.repeals === null
            ? null
            : (spelt(reading, seen.profile, seen.repeals_organ, seen.repeals_year, seen.repeals_number) ??
              wording.t('resolution.anotherResolution'))
      }),
      ...(reasons === null
        ? []
        : [heading(2, wording.t('documents.resolution.reasons')), text(wording.own(reasons))]),
      ...(whole ? annexBlocks(wording, file) : []),
      ...(seen.taken_over === 1 || !whole
        ? []
        : [
            signatures({
              caption: wording.t('documents.resolution.onBehalf', { organ }),
              name: seen.signer ?? wording.t('documents.resolution.signer'),
              signed: isSigned,
              ...(seen.signed_at !== null && {
                detail: wording.t('documents.resolution.signedIn', { at: momentIn(wording, seen.signed_at) })
              })
            })
          ]),
      ...(whole || seen.taken_over === 1
        ? []
        : [text(wording.t('documents.resolution.extractNote'), 'soft')]),
      heading(2, wording.t('resolution.record')),
      ...recordBlocks(wording, file)
    ]
  })
}

/** What happened to a resolution after it was signed: beside the document, never in it. */
export const annotations = (
  reading: Reading,
  wording: Wording,
  { seen }: ResolutionFile
): readonly string[] => [
  ...(seen.delivered_at === null
    ? []
    : [wording.t('documents.resolution.delivered', { at: momentIn(wording, seen.delivered_at) })]),
  ...(seen.repealed_at === null
    ? []
    : [
        wording.t('documents.resolution.repealedBy', {
          at: momentIn(wording, seen.repealed_at),
          number:
            spelt(
              reading,
              seen.profile,
              seen.repealed_by_organ,
              seen.repealed_by_year,
              seen.repealed_by_number
            ) ?? wording.t('resolution.anotherResolution')
        })
      ])
]
