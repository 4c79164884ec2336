import { findReport, listReports } from '#reports/store.ts'
import type { SeenReport } from '#reports/store.ts'
import { findResolution, listResolutions } from '#resolutions/store.ts'
import type { SeenResolution } from '#resolutions/store.ts'
import type { Paper } from '#shared/paper.ts'

import { attendanceAt, attendanceOf } from './attendance.ts'
import { cardFile, cardOf } from './card.ts'
import type { CardFile } from './card.ts'
import { certificateAt, certificateOf } from './certificate.ts'
import { charterAt, charterOf, finalReportOf, groupFile } from './group.ts'
import type { GroupFile } from './group.ts'
import type { DocumentName, Subject } from '#shared/document-address.ts'
import { minutesAt, minutesOf } from './minutes.ts'
import { noticeAt, noticeOf } from './notice.ts'
import { papersOf } from './papers.ts'
import { dayIn, readerOf, wordsFor } from './reading.ts'
import type { Reading } from './reading.ts'
import { isFiled, reportAt, reportFile, reportOf } from './report.ts'
import { resolutionFile, resolutionOf } from './resolution.ts'
import { sittingFile } from './sitting.ts'
import type { SittingFile } from './sitting.ts'
import { readsPapersOf } from './store.ts'

/** A document that exists for a reader; it is put into words only when asked for. */
export type Document = {
  /** What it is of; documents of a proposal come from the whole case. */
  readonly subject: Subject
  readonly id: string
  readonly name: DocumentName
  /** The key of what it is called. */
  readonly label: `documents.names.${keyof typeof labels}`
  /** What tells it apart from others of its kind: a number, a period. */
  readonly detail: string | null
  /** The moment that it tells of. */
  readonly at: string
  readonly draft: boolean
  readonly write: () => Promise<Paper>
}

const labels = {
  notice: true,
  papers: true,
  attendance: true,
  minutes: true,
  minutesDraft: true,
  resolution: true,
  resolutionDraft: true,
  extract: true,
  charter: true,
  report: true,
  finalReport: true,
  certificate: true,
  card: true,
  teaser: true
} as const

type Kind = { readonly name: DocumentName; readonly label: keyof typeof labels }
type Rest = Pick<Document, 'at' | 'write'> & Partial<Pick<Document, 'detail' | 'draft'>>

/** Documents of one thing. */
const of =
  (subject: Subject, id: string) =>
  ({ name, label }: Kind, { at, write, detail = null, draft = false }: Rest): Document => ({
    subject,
    id,
    name,
    label: `documents.names.${label}`,
    detail,
    at,
    draft,
    write
  })

const ofSitting = async (reading: Reading, file: SittingFile): Promise<readonly Document[]> => {
  const { seen, context } = file
  const { minutes } = context
  const document = of('sittings', seen.id)
  const notice = document(
    { name: 'notice', label: 'notice' },
    { at: noticeAt(file), write: async () => noticeOf(reading, file) }
  )
  const hasPapers =
    seen.state !== 'cancelled' && (await readsPapersOf(readerOf(reading), reading.sight, seen.organ))
  const papers = document(
    { name: 'papers', label: 'papers' },
    { at: noticeAt(file), write: () => papersOf(reading, file) }
  )
  const attendance = document(
    { name: 'attendance', label: 'attendance' },
    { at: attendanceAt(file), write: () => attendanceOf(reading, file) }
  )
  const isOfBody = seen.of_body === 1
  return [
    notice,
    ...(hasPapers ? [papers] : []),
    ...(isOfBody && seen.opened_at !== null ? [attendance] : []),
    ...(isOfBody && minutes
      ? [
          document(
            { name: 'minutes', label: minutes.acceptedAt === null ? 'minutesDraft' : 'minutes' },
            {
              at: minutesAt(minutes),
              draft: minutes.acceptedAt === null,
              write: () => minutesOf(reading, file, minutes)
            }
          )
        ]
      : [])
  ]
}

const ofGroup = (reading: Reading, file: GroupFile): readonly Document[] => {
  const { seen, context } = file
  const document = of('task-groups', seen.id)
  const closedAt = certificateAt(file)
  return [
    ...(context.charter === null
      ? []
      : [
          document(
            { name: 'charter', label: 'charter' },
            {
              at: charterAt(file),
              draft: seen.appointed_at === null,
              write: () => charterOf(reading, file)
            }
          )
        ]),
    ...(context.final === null
      ? []
      : [
          document(
            { name: 'final-report', label: 'finalReport' },
            { at: context.final.submittedAt, write: () => finalReportOf(reading, file) }
          )
        ]),
    ...(closedAt === null
      ? []
      : [
          document(
            { name: 'certificate', label: 'certificate' },
            { at: closedAt, write: () => certificateOf(reading, file, closedAt) }
          )
        ])
  ]
}

/** What a list has named is read whole only when it is put into words; it was there a moment ago. */
const whole = async <File>(file: Promise<File | null>): Promise<File> => {
  const found = await file
  if (found === null) throw new Error('A document that was listed is gone.')
  return found
}

const ofReport = (reading: Reading, seen: SeenReport): readonly Document[] => {
  const at = reportAt({ seen })
  if (at === null) return []
  const { id, from_on, to_on } = seen
  const wording = wordsFor(reading, at)
  return [
    of('reports', id)(
      { name: 'report', label: 'report' },
      {
        at,
        detail: `${dayIn(wording, from_on)} – ${dayIn(wording, to_on)}`,
        draft: !isFiled({ seen }),
        write: async () => reportOf(reading, await whole(reportFile(reading, id)), at)
      }
    )
  ]
}

const ofResolution = (reading: Reading, seen: SeenResolution): Document => {
  const { id, number, year, level } = seen
  const signed = level === 2 ? 'resolution' : 'extract'
  return of('resolutions', id)(
    { name: 'resolution', label: number === null ? 'resolutionDraft' : signed },
    {
      at: seen.signed_at ?? seen.since,
      detail: number === null ? null : `${number}/${year}`,
      draft: number === null,
      write: async () => resolutionOf(reading, await whole(resolutionFile(reading, id)))
    }
  )
}

/** The card, and with it everything else that the case has brought forth. */
const ofProposal = async (reading: Reading, file: CardFile): Promise<readonly Document[]> => {
  const { seen } = file
  const read = readerOf(reading)
  const resolutions = await listResolutions(read, reading.sight, { proposal: seen.id, limit: 50 })
  const reports = await listReports(read, reading.sight, { proposal: seen.id, limit: 50 })
  const group = seen.level === 'full' && seen.group !== null ? await groupFile(reading, seen.group) : null
  return [
    of('proposals', seen.id)(
      { name: 'card', label: seen.level === 'full' ? 'card' : 'teaser' },
      { at: seen.movedAt, write: () => cardOf(reading, file) }
    ),
    ...resolutions.map((one) => ofResolution(reading, one)),
    ...(group ? ofGroup(reading, group) : []),
    ...reports.flatMap((one) => ofReport(reading, one))
  ]
}

/** The documents there are of a subject, for one reader; null when the reader may not know of it. */
export const documentsIn = async (
  reading: Reading,
  subject: Subject,
  id: string
): Promise<readonly Document[] | null> => {
  switch (subject) {
    case 'sittings': {
      const file = await sittingFile(reading, id)
      return file && ofSitting(reading, file)
    }
    case 'task-groups': {
      const file = await groupFile(reading, id)
      return file && ofGroup(reading, file)
    }
    case 'reports': {
      const seen = await findReport(readerOf(reading), reading.sight, id)
      return seen ? ofReport(reading, seen) : null
    }
    case 'resolutions': {
      const seen = await findResolution(readerOf(reading), reading.sight, id)
      return seen ? [ofResolution(reading, seen)] : null
    }
    case 'proposals': {
      const file = await cardFile(reading, id)
      return file && ofProposal(reading, file)
    }
  }
}
