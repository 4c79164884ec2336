import type { DocumentsOf } from '#pages/documents.ts'
import type { Wording } from '#templates/locales/index.ts'
import type { ListedDocument } from '#templates/components/documents.tsx'

import type { Document } from './catalogue.ts'
import type { DocumentDesk } from './desk.ts'
import { addressOf } from '#shared/document-address.ts'

/** A document as pages list it. */
const listed = (wording: Wording, one: Document): ListedDocument => {
  const href = addressOf(one.subject, one.id, one.name)
  return {
    label: [wording.t(one.label), one.detail].filter(Boolean).join(' '),
    at: one.at,
    href,
    pdf: { pl: `${href}.pdf?language=pl`, en: `${href}.pdf?language=en` }
  }
}

/** What pages of other slices ask for their line of documents. */
export const documentsOf =
  (desk: DocumentDesk): DocumentsOf =>
  async (wording, person, subject, id) => {
    const found = (await desk.list(person, wording.language, subject, id)) ?? []
    return found.map((one) => listed(wording, one))
  }
