import { addressOf } from '#shared/document-address.ts'
import type { DocumentName, Subject } from '#shared/document-address.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { CaseDocument } from '#templates/pages/proposal/documents.tsx'

import type { DocumentRow } from './document-store.ts'

const pathOf: Readonly<Record<DocumentRow['kind'], (id: string) => string>> = {
  resolution: (id) => `/resolutions/${id}`,
  charter: (id) => `/task-groups/${id}#charter`,
  report: (id) => `/reports/${id}`,
  certificate: (id) => addressOf('task-groups', id, 'certificate'),
  sitting: (id) => `/sittings/${id}`,
  minutes: (id) => `/sittings/${id}/minutes`
}

/** What each of them is as a file. */
const filed: Readonly<Record<DocumentRow['kind'], readonly [Subject, DocumentName]>> = {
  resolution: ['resolutions', 'resolution'],
  charter: ['task-groups', 'charter'],
  report: ['reports', 'report'],
  certificate: ['task-groups', 'certificate'],
  sitting: ['sittings', 'notice'],
  minutes: ['sittings', 'minutes']
}

/** The file of a document in the reader's language. */
export const fileAddress = (wording: Wording, subject: Subject, id: string, name: DocumentName): string =>
  `${addressOf(subject, id, name)}.pdf?language=${wording.language}`

const labelOf = (wording: Wording, { kind, at, year, number, motion }: DocumentRow): string => {
  if (kind === 'resolution')
    return `${wording.t('case.resolution', { number: `${number}/${year}` })}: ${wording.lookUp(`case.decided.${motion}`) ?? ''}`
  if (kind === 'sitting') return wording.t('reading.sittingOf', { when: wording.day(at) })
  if (kind === 'minutes') return wording.t('reading.minutesOf', { when: wording.day(at) })
  return wording.t(kind === 'charter' ? 'reading.groupCharter' : `reading.documentKind.${kind}`)
}

/** The papers of a case as a page lists them. */
export const shownDocuments = (wording: Wording, rows: readonly DocumentRow[]): readonly CaseDocument[] =>
  rows.map((row) => ({
    label: labelOf(wording, row),
    href: pathOf[row.kind](row.id),
    kind: wording.t(`reading.documentKind.${row.kind}`),
    at: row.at,
    file: { href: fileAddress(wording, filed[row.kind][0], row.id, filed[row.kind][1]), label: 'PDF' }
  }))
