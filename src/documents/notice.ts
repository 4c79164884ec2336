import type { Paper } from '#shared/paper.ts'

import { facts, heading, signatures, text } from './blocks.ts'
import { latestOf, momentIn, paperOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { agendaTable, sittingDay, sittingFacts } from './sitting.ts'
import type { SittingFile } from './sitting.ts'

/** When the notice last changed: convened, moved, or an item more. */
export const noticeAt = ({ seen, context }: SittingFile): string =>
  latestOf(
    seen.convened_at,
    ...context.moves.map(({ at }) => at),
    ...context.items.map(({ addedAt }) => addedAt)
  )

/** The notice of a sitting with its agenda (zawiadomienie o posiedzeniu). */
export const noticeOf = (reading: Reading, file: SittingFile): Paper => {
  const { seen, shown } = file
  const at = noticeAt(file)
  const wording = wordsFor(reading, at)
  const organ = file.organ(wording)
  const name = wording.t('documents.names.notice')
  return paperOf(reading, wording, {
    title: `${name}, ${organ}, ${sittingDay(wording, seen)}`,
    organ,
    heading: [name, organ, sittingDay(wording, seen)],
    running: name,
    at,
    blocks: [
      ...(seen.state === 'cancelled'
        ? [
            {
              kind: 'note',
              text: wording.t('documents.sitting.cancelled', { reason: wording.own(shown.reason ?? '–') })
            } as const
          ]
        : [text(wording.t('documents.sitting.call', { organ }))]),
      ...sittingFacts(wording, file),
      heading(1, wording.t('sitting.agenda')),
      ...agendaTable(wording, file),
      text(wording.t('documents.sitting.impartial')),
      text(wording.t('documents.sitting.papersAre')),
      ...facts([wording.t('documents.sitting.convened'), momentIn(wording, seen.convened_at)]),
      signatures({ caption: wording.t('documents.sitting.onBehalf'), name: reading.cluster, signed: false })
    ]
  })
}
