import { nameOrganisations } from '#api/names.ts'
import { dateIn } from '#shared/calendar.ts'
import type { Paper, PaperBlock } from '#shared/paper.ts'
import { itemTitle, nameIn } from '#sittings/sight-pages.ts'
import type { SittingView } from '#sittings/views.ts'
import type { Wording } from '#templates/locales/index.ts'

import { facts, heading, signatures, table, text } from './blocks.ts'
import { latestOf, momentIn, paperOf, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { sittingDay, sittingFacts } from './sitting.ts'
import type { SittingFile } from './sitting.ts'

type Line = SittingView['attendance'][number]

/** `od 14:02, do 15:10`; with the day where it is not the one on which the sitting began. */
const presenceIn = (wording: Wording, { times }: Line, begins: string): string => {
  const timeOf = (at: string): string =>
    dateIn(at) === dateIn(begins) ? wording.clockTime(at) : momentIn(wording, at)
  const noted = times.map(({ present, at }) => wording.t(`sitting.times.${present}`, { time: timeOf(at) }))
  return noted.length === 0 ? wording.t('documents.attendance.absent') : noted.join(', ')
}

const functionIn = (wording: Wording, { guest, chair, deputy }: Line): string => {
  if (guest) return wording.t('sitting.guest')
  if (chair) return wording.t('sitting.chairMark')
  return wording.t(deputy ? 'sitting.deputyMark' : 'documents.attendance.member')
}

/** Who was there, as what, for whom and from when to when. */
export const attendanceTable = async (
  reading: Reading,
  wording: Wording,
  { seen, context, shown }: SittingFile
): Promise<readonly PaperBlock[]> => {
  const seats = new Map(context.members.map(({ person, organisation }) => [person, organisation]))
  const names = await nameOrganisations(
    readerOf(reading),
    [...seats.values()].filter((id) => id !== null)
  )
  const rows = shown.attendance.map((line, place) => {
    const organisation = seats.get(line.person.id)
    return [
      `${place + 1}.`,
      nameIn(wording, line.person),
      functionIn(wording, line),
      organisation ? (names(organisation).name ?? '') : '',
      presenceIn(wording, line, seen.begins_at)
    ]
  })
  return table(
    [
      [wording.t('documents.sitting.number'), 0.08],
      [wording.t('documents.attendance.name'), 0.25],
      [wording.t('documents.attendance.function'), 0.16],
      [wording.t('documents.attendance.organisation'), 0.29],
      [wording.t('documents.attendance.presence'), 0.22]
    ],
    rows
  )
}

const quorumTable = (wording: Wording, { shown }: SittingFile): readonly PaperBlock[] => {
  const rows = shown.items.flatMap((item, place) =>
    item.quorum === null
      ? []
      : [
          [
            `${place + 1}.`,
            wording.own(itemTitle(wording, item)),
            String(item.quorum.eligible),
            String(item.quorum.present),
            String(item.quorum.quorum),
            wording.t(item.quorum.met ? 'documents.attendance.yes' : 'documents.attendance.no')
          ]
        ]
  )
  return rows.length === 0
    ? []
    : [
        heading(1, wording.t('documents.attendance.quorumOf')),
        ...table(
          [
            [wording.t('documents.sitting.number'), 0.08],
            [wording.t('documents.sitting.item'), 0.42],
            [wording.t('documents.attendance.eligible'), 0.14],
            [wording.t('documents.attendance.present'), 0.12],
            [wording.t('documents.attendance.needed'), 0.12],
            [wording.t('documents.attendance.met'), 0.12]
          ],
          rows
        )
      ]
}

/** When the list was last written in. */
export const attendanceAt = ({ seen, context }: SittingFile): string =>
  latestOf(
    seen.opened_at ?? seen.convened_at,
    seen.closed_at,
    ...context.attendance.flatMap(({ times }) => times.map(({ at }) => at))
  )

/** The attendance list (lista obecności) with the quorum of each item. */
export const attendanceOf = async (reading: Reading, file: SittingFile): Promise<Paper> => {
  const { seen } = file
  const at = attendanceAt(file)
  const wording = wordsFor(reading, at)
  const organ = file.organ(wording)
  const name = wording.t('documents.names.attendance')
  return paperOf(reading, wording, {
    title: `${name}, ${organ}, ${sittingDay(wording, seen)}`,
    organ,
    heading: [name, organ, sittingDay(wording, seen)],
    running: name,
    at,
    blocks: [
      ...sittingFacts(wording, file),
      ...facts(
        [wording.t('sitting.opened'), seen.opened_at && momentIn(wording, seen.opened_at)],
        [wording.t('sitting.closed'), seen.closed_at && momentIn(wording, seen.closed_at)]
      ),
      heading(1, name),
      ...(await attendanceTable(reading, wording, file)),
      ...quorumTable(wording, file),
      text(wording.t('documents.attendance.asOf', { at: momentIn(wording, at) }), 'soft'),
      signatures({
        caption: wording.t('documents.attendance.confirm'),
        name: wording.t('documents.attendance.keeper'),
        signed: false
      })
    ]
  })
}
