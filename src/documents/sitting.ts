import type { ActorView } from '#engine/contract.ts'
import type { PaperBlock } from '#shared/paper.ts'
import { itemTitle } from '#sittings/sight-pages.ts'
import { findSitting } from '#sittings/store.ts'
import type { SeenSitting } from '#sittings/store.ts'
import { contextOf, sittingView } from '#sittings/views.ts'
import type { SittingView } from '#sittings/views.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { SittingContext } from '#workflows/sitting/context.ts'

import { facts, table, text } from './blocks.ts'
import { dayIn, momentIn, profileOf, readerOf } from './reading.ts'
import type { Reading } from './reading.ts'

/** A sitting as one reader may see it, with all that its documents are made of. */
export type SittingFile = {
  readonly seen: SeenSitting
  readonly view: ActorView
  readonly context: SittingContext
  readonly shown: SittingView
  readonly organ: (wording: Wording) => string
}

/** The file of a sitting; null when the reader may not know of it. */
export const sittingFile = async (reading: Reading, id: string): Promise<SittingFile | null> => {
  const { parts, sight } = reading
  const seen = await findSitting(readerOf(reading), sight, id)
  const view = seen && (await parts.engine.view(readerOf(reading), seen.id))
  if (!seen || !view) return null
  const organs = profileOf(reading, seen.profile).organs
  return {
    seen,
    view,
    context: contextOf(view),
    shown: await sittingView(parts, sight, seen, view),
    organ: ({ language }) => organs[seen.organ][language]
  }
}

/** `5 stycznia 2026 r., godz. 10:00`. */
export const sittingDay = (wording: Wording, { begins_at }: Pick<SeenSitting, 'begins_at'>): string =>
  wording.t('documents.sitting.at', {
    day: dayIn(wording, begins_at),
    time: wording.clockTime(begins_at)
  })

/** When, where and how it is held. */
export const sittingFacts = (wording: Wording, { seen, shown }: SittingFile): readonly PaperBlock[] =>
  facts(
    [
      wording.t('documents.sitting.when'),
      `${wording.longDay(seen.begins_at)}, ${wording.clockTime(seen.begins_at)}`
    ],
    [wording.t('sitting.mode'), wording.t(`sitting.forms.${shown.form}`)],
    [wording.t('sitting.link'), shown.place && wording.own(shown.place)],
    ...shown.moves.map(
      ({ from, reason }) =>
        [
          wording.t('documents.sitting.moved'),
          `${momentIn(wording, from)}${reason === null ? '' : `. ${wording.own(reason)}`}`
        ] as const
    ),
    [wording.t('sitting.secondDateOf'), shown.secondDateOf?.on && momentIn(wording, shown.secondDateOf.on)]
  )

const wayOf = (wording: Wording, item: SittingView['items'][number]): string => {
  if (item.forInformation) return wording.t('documents.sitting.forInformation')
  return wording.t(item.consent ? 'documents.sitting.forConsent' : 'documents.sitting.forDecision')
}

/** The agenda as a table; items of `excluded` stand there by their number alone. */
export const agendaTable = (
  wording: Wording,
  { shown }: SittingFile,
  excluded: ReadonlySet<string> = new Set()
): readonly PaperBlock[] => {
  const rows = shown.items.map((item, place) => {
    const isOut = excluded.has(item.id)
    const title = [wording.own(itemTitle(wording, item)), item.number].filter(Boolean).join('\n')
    return [
      `${place + 1}.`,
      isOut ? wording.t('documents.sitting.excluded') : title,
      isOut ? '' : wayOf(wording, item)
    ]
  })
  if (rows.length === 0) return [text(wording.t('documents.sitting.noItems'))]
  return table(
    [
      [wording.t('documents.sitting.number'), 0.09],
      [wording.t('documents.sitting.item'), 0.65],
      [wording.t('documents.sitting.way'), 0.26]
    ],
    rows
  )
}
